// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/runlogwindow.h"

#include "gui/jobs/logpanel.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QVBoxLayout>

namespace gui {
namespace {

constexpr int kWidthInCharacters = 130;
constexpr int kHeightInLines = 36;

} // namespace

RunLogWindow::RunLogWindow(const RunLog &log, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent)
    , m_panel(new LogPanel(dialogs, this))
{
    setObjectName(QStringLiteral("runLogWindow"));
    setWindowTitle(tr("Log of %1").arg(log.name));
    LogPanel::Subject subject;
    subject.run = log.name;
    subject.name = log.name;
    for (const QString &file : log.files) {
        if (!QFileInfo(file).fileName().contains(QLatin1String("tfevents"))) // no text to read
            subject.files << file;
    }
    subject.failureLine = log.failureLine;
    subject.simulated = log.simulated;
    subject.workers = static_cast<int>(subject.files.size());
    subject.nothing = tr("The figures of this run come from event files alone: there is no text to read.");
    m_panel->show(subject);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_panel, 1);
    column->addWidget(buttons);
    resize(fontMetrics().horizontalAdvance(QLatin1Char('x')) * kWidthInCharacters, fontMetrics().height() * kHeightInLines);
    if (!log.failureLine.isEmpty())
        m_panel->jumpToFailure();
}

} // namespace gui
