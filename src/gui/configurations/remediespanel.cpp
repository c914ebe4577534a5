// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configurations/remediespanel.h"

#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

namespace gui {

RemediesPanel::RemediesPanel(Workspace &workspace, QWidget *parent)
    : QFrame(parent)
    , m_workspace(workspace)
{
    setObjectName(QStringLiteral("remediesPanel"));
    setFrameShape(QFrame::StyledPanel);
    m_text = new QLabel(this);
    m_text->setObjectName(QStringLiteral("remediesText"));
    m_text->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    m_buttons = new QVBoxLayout;
    layout->addLayout(m_buttons);
    hide();
    connect(&workspace, &Workspace::searchFinished, this, &RemediesPanel::look);
    connect(&workspace, &Workspace::activeClusterChanged, this, &RemediesPanel::look);
    connect(&workspace, &Workspace::opened, this, &RemediesPanel::look);
}

void RemediesPanel::look()
{
    const quint64 generation = ++m_generation;
    m_worker.request_stop();
    const auto result = m_workspace.result();
    if (!result || result->cancelled || result->summary.safe + result->summary.tight > 0) {
        hide();
        return;
    }
    clearButtons();
    m_text->setText(tr("No configuration fits. Looking for changes that would help…"));
    QFrame::show();
    m_worker = std::jthread(
        [this, generation, result, profile = m_workspace.catalogue().profile(result->cluster.gpu)](const std::stop_token &stop) {
            search::Diagnosis diagnosis = search::diagnose(*result, profile, stop);
            if (stop.stop_requested())
                return;
            QMetaObject::invokeMethod(
                this,
                [this, generation, found = std::move(diagnosis)] {
                    if (generation == m_generation)
                        show(found);
                },
                Qt::QueuedConnection);
        });
}

void RemediesPanel::show(const search::Diagnosis &diagnosis)
{
    QString text = diagnosis.outOfMemory ? tr("Every valid configuration would run out of memory.") : tr("No combination is valid.");
    if (diagnosis.bindingRule)
        text += QLatin1Char(' ')
            + tr("Most are refused by: %1 (%2).").arg(translated(search::rule(*diagnosis.bindingRule).title), count(diagnosis.refused));
    text += QLatin1Char(' ')
        + (diagnosis.remedies.empty() ? tr("No single change was found that helps; widen the lists or choose a larger cluster.")
                                      : tr("These changes would help; each was tried:"));
    m_text->setText(text);
    for (const search::Remedy &remedy : diagnosis.remedies) {
        auto *row = new QWidget(this);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        auto *button = new QPushButton(tr("Apply"), row);
        button->setAccessibleName(tr("Apply: %1").arg(translated(remedy.text)));
        connect(button, &QPushButton::clicked, this, [this, remedy] { apply(remedy); });
        layout->addWidget(button);
        auto *what = new QLabel(
            tr("%1: %n configuration(s) fit, the fastest in %2 for %3 (predicted)", nullptr, static_cast<int>(remedy.safe + remedy.tight))
                .arg(translated(remedy.text), daysText(double(remedy.days)), usdText(base::Usd(double(remedy.costUsd)))),
            row);
        what->setWordWrap(true);
        layout->addWidget(what, 1);
        m_buttons->addWidget(row);
    }
}

void RemediesPanel::apply(const search::Remedy &remedy)
{
    domain::TrainingPlan plan = remedy.plan;
    if (m_workspace.plan().hasCluster()) {
        plan.clusters = m_workspace.plan().clusters;
        plan.activeCluster = m_workspace.plan().activeCluster;
        plan.clusters[static_cast<std::size_t>(plan.activeCluster)] = remedy.cluster;
    }
    m_workspace.setPlan(std::move(plan), translated(remedy.text));
}

void RemediesPanel::clearButtons()
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        if (QWidget *row = item->widget())
            row->deleteLater();
        delete item;
    }
}

} // namespace gui
