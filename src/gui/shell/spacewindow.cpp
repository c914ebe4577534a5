// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/spacewindow.h"

#include "gui/shell/actions.h"
#include "gui/wholespace/wholespacewindow.h"
#include "gui/wizard/planwizard.h"
#include "gui/workspace/workspace.h"

#include <QAction>
#include <QSettings>

namespace gui {
namespace {

constexpr auto kColumns = "window/wholeSpace";

}

SpaceWindow::SpaceWindow(const Parts &parts, QWidget *mainWindow)
    : QObject(mainWindow)
    , m_parts(parts)
    , m_mainWindow(mainWindow)
{
    connect(parts.actions.wholeSpace, &QAction::triggered, this, [this] { open(report::SpaceKind::Best); });
    connect(parts.actions.gpuCounts, &QAction::triggered, this, [this] { open(report::SpaceKind::GpuCounts); });
    connect(&parts.workspace, &Workspace::opened, this, &SpaceWindow::updateActions);
    updateActions();
}

void SpaceWindow::updateActions()
{
    for (QAction *action : {m_parts.actions.wholeSpace, m_parts.actions.gpuCounts})
        action->setEnabled(m_parts.workspace.isOpen());
}

void SpaceWindow::open(report::SpaceKind kind)
{
    if (!m_window) {
        QAction *edit = m_parts.actions.edit[static_cast<std::size_t>(PlanWizard::Step::Cluster)];
        m_window = new WholeSpaceWindow({m_parts.workspace, m_parts.dialogs, wholeSpaceSearch(), edit}, m_mainWindow);
        m_window->restoreViewState(m_parts.settings.value(QLatin1String(kColumns)).toByteArray());
        connect(m_window, &WholeSpaceWindow::helpWanted, this, &SpaceWindow::helpWanted);
        connect(m_window, &WholeSpaceWindow::located, this, &SpaceWindow::located);
    }
    m_window->showKind(kind);
}

void SpaceWindow::saveLayout()
{
    if (m_window)
        m_parts.settings.setValue(QLatin1String(kColumns), m_window->viewState());
}

} // namespace gui
