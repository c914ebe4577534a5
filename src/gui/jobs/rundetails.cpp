// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/rundetails.h"

#include "gui/jobs/runtimeline.h"
#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <cmath>

namespace gui {
namespace {

constexpr int kRowsMeasured = 50; // for the width of a column

QLabel *makeText(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

/// Rows are set where they differ only, so that selection and scrolling survive what comes every second.
void setCell(QTreeWidgetItem &item, int column, const QString &text)
{
    if (item.text(column) == text)
        return;
    item.setText(column, text);
    item.setToolTip(column, text);
}

void setRowCount(QTreeWidget &tree, int rows)
{
    while (tree.topLevelItemCount() > rows)
        delete tree.takeTopLevelItem(tree.topLevelItemCount() - 1);
    while (tree.topLevelItemCount() < rows)
        new QTreeWidgetItem(&tree);
}

QString factsOf(const RunRow &row, campaign::TimeMs now)
{
    const campaign::Run &run = row.run;
    const campaign::Attempt *attempt = run.attempt();
    QStringList lines;
    lines << RunDetails::tr("%1, run %2 on %n GPU(s)", nullptr, run.gpus()).arg(roleText(run.role), fromStd(run.id));
    if (!row.nodeGroup.isEmpty())
        lines << RunDetails::tr("Node group: %1").arg(row.nodeGroup);
    if (row.stepsAsked() > 0)
        lines << RunDetails::tr("Steps: %1 of %2").arg(count(qulonglong(row.stepsDone())), count(qulonglong(row.stepsAsked())));
    if (const auto step = row.stepTime()) {
        const auto difference = row.difference();
        const QString measured = secondsText(*step);
        lines << (difference
                      ? RunDetails::tr("Step time: %1, predicted %2 (%3)")
                            .arg(measured, secondsText(run.predictedStep),
                                 (*difference < 0 ? QStringLiteral("−") : QStringLiteral("+")) + percentText(std::abs(*difference), 1))
                      : RunDetails::tr("Step time: %1").arg(measured));
    } else if (run.predictedStep.value() > 0) {
        lines << RunDetails::tr("Step time: %1 predicted").arg(secondsText(run.predictedStep));
    }
    if (const auto elapsed = row.elapsed(now))
        lines << RunDetails::tr("On machines: %1, %2 so far").arg(durationText(*elapsed), usdText(run.costSoFar(now)));
    if (const auto left = row.remaining(now))
        lines << RunDetails::tr("Left: about %1").arg(durationText(*left));
    if (attempt != nullptr && !attempt->jobName.empty())
        lines << RunDetails::tr("Job: %1").arg(fromStd(attempt->jobName));
    if (attempt != nullptr && !attempt->jobId.empty() && attempt->jobId != attempt->jobName)
        lines << RunDetails::tr("Job id: %1").arg(fromStd(attempt->jobId));
    if (attempt != nullptr && !attempt->platformState.empty() && !campaign::isFinal(run.state))
        lines << RunDetails::tr("The platform says: %1").arg(fromStd(attempt->platformState));
    if (run.attempts.size() > 1)
        lines << RunDetails::tr("%n attempt(s)", nullptr, static_cast<int>(run.attempts.size()));
    if (run.simulated)
        lines << RunDetails::tr("Simulated by the sandbox: its figures are no measurement");
    return lines.join(QLatin1Char('\n'));
}

} // namespace

RunDetails::RunDetails(const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("runDetails"));
    auto *nothing = new QLabel(tr("Select a run to see how it goes, what happened to it, and where it runs."), this);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setWordWrap(true);
    m_timeline = buildTree(tr("What happened"), {tr("Time"), tr("What happened"), tr("Details")});
    m_workers = buildTree(tr("Workers"), {tr("Worker"), tr("Node"), tr("State")});
    const int letter = fontMetrics().horizontalAdvance(QLatin1Char('x'));
    m_timeline->header()->setResizeContentsPrecision(kRowsMeasured);
    m_timeline->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_timeline->header()->resizeSection(1, 26 * letter);
    m_workers->header()->resizeSection(0, 9 * letter);
    m_workers->header()->resizeSection(1, 23 * letter);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(buildFacts(actions));
    splitter->addWidget(m_timeline);
    splitter->addWidget(m_workers);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 5);
    splitter->setStretchFactor(2, 3);
    splitter->setChildrenCollapsible(false);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(splitter);
    m_stack->addWidget(nothing);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    showNothing();
}

QWidget *RunDetails::buildFacts(const QList<QAction *> &actions)
{
    auto *content = new QWidget;
    m_name = new ElidedLabel({}, content);
    m_name->setElideMode(Qt::ElideMiddle);
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_stateIcon = new QLabel(content);
    m_state = makeText(content);
    m_state->setObjectName(QStringLiteral("runState"));
    auto *badge = new QHBoxLayout;
    badge->addWidget(m_stateIcon, 0, Qt::AlignTop);
    badge->addWidget(m_state, 1);
    m_facts = makeText(content);
    m_facts->setObjectName(QStringLiteral("runFacts"));

    m_failureBox = new QWidget(content);
    m_failureBox->setAutoFillBackground(true);
    m_failureTitle = makeText(m_failureBox);
    m_failureTitle->setFont(bold);
    m_failureLine = makeText(m_failureBox);
    m_failureLine->setObjectName(QStringLiteral("failureLine"));
    m_failureLine->setAccessibleName(tr("The line of the log that decides"));
    m_advice = makeText(m_failureBox);
    m_advice->setObjectName(QStringLiteral("failureAdvice"));
    auto *buttons = new QHBoxLayout;
    for (QAction *action : actions) {
        auto *button = new QToolButton(m_failureBox);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto *failure = new QVBoxLayout(m_failureBox);
    for (QWidget *part : {m_failureTitle, m_failureLine, m_advice})
        failure->addWidget(part);
    failure->addLayout(buttons);

    auto *column = new QVBoxLayout(content);
    column->addWidget(m_name);
    column->addLayout(badge);
    column->addWidget(m_failureBox);
    column->addWidget(m_facts);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

QTreeWidget *RunDetails::buildTree(const QString &name, const QStringList &titles)
{
    auto *tree = new QTreeWidget(this);
    tree->setAccessibleName(name);
    tree->setHeaderLabels(titles);
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    tree->header()->setStretchLastSection(true);
    return tree;
}

void RunDetails::showNothing() { m_stack->setCurrentIndex(1); }

void RunDetails::showRun(const RunRow &row, const launch::LiveRun &live, campaign::TimeMs now)
{
    m_stack->setCurrentIndex(0);
    m_shownState = row.run.state;
    m_name->setText(fromStd(row.run.configuration));
    m_state->setText(row.run.pausedByUser ? stateText(row.run) : stateText(row.run.state));
    if (row.run.state == campaign::RunState::Skipped)
        m_state->setText(stateText(row.run));
    m_facts->setText(factsOf(row, now));
    showFailure(row.run);
    showTimeline(row.run, live);
    showWorkers(live);
    colour();
}

void RunDetails::showFailure(const campaign::Run &run)
{
    const campaign::Attempt *attempt = run.attempt();
    const bool failed = attempt != nullptr && (run.state == campaign::RunState::Failed || attempt->failure.has_value());
    m_failureBox->setVisible(failed);
    if (!failed)
        return;
    m_failureTitle->setText(failureText(run));
    m_failureLine->setText(fromStd(attempt->failureLine));
    m_failureLine->setVisible(!attempt->failureLine.empty());
    m_advice->setText(failureAdvice(run));
    m_advice->setVisible(!m_advice->text().isEmpty());
}

void RunDetails::showTimeline(const campaign::Run &run, const launch::LiveRun &live)
{
    const std::vector<Moment> moments = timelineOf(run, live.events);
    setRowCount(*m_timeline, static_cast<int>(moments.size()));
    for (std::size_t i = 0; i < moments.size(); ++i) {
        QTreeWidgetItem &item = *m_timeline->topLevelItem(static_cast<int>(i));
        setCell(item, 0, momentText(moments[i].at));
        setCell(item, 1, moments[i].what);
        setCell(item, 2, moments[i].text);
        const QIcon sign =
            moments[i].warning ? icon(QStringLiteral("warning"), [](const QPalette &p) { return themeColors(p).warning; }) : QIcon();
        if (item.icon(1).isNull() != sign.isNull())
            item.setIcon(1, sign);
    }
}

void RunDetails::showWorkers(const launch::LiveRun &live)
{
    m_workers->setVisible(!live.workers.empty());
    setRowCount(*m_workers, static_cast<int>(live.workers.size()));
    for (std::size_t i = 0; i < live.workers.size(); ++i) {
        QTreeWidgetItem &item = *m_workers->topLevelItem(static_cast<int>(i));
        setCell(item, 0, QString::number(live.workers[i].index));
        setCell(item, 1, live.workers[i].node);
        setCell(item, 2, live.workers[i].state);
        item.setToolTip(0, live.workers[i].id);
    }
}

void RunDetails::colour()
{
    const ThemeColors &theme = themeColors(palette());
    const int side = fontMetrics().height();
    m_stateIcon->setPixmap(stateIcon(m_shownState).pixmap(QSize(side, side), devicePixelRatioF()));
    QPalette state = palette();
    state.setColor(QPalette::WindowText, stateColor(m_shownState, palette()));
    m_state->setPalette(state);
    QPalette box = palette();
    box.setColor(QPalette::Window, theme.oomFill);
    m_failureBox->setPalette(box);
    QPalette title = box;
    title.setColor(QPalette::WindowText, theme.error);
    m_failureTitle->setPalette(title);
}

void RunDetails::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

QString RunDetails::factsText() const { return m_facts->text(); }

QString RunDetails::failureShown() const { return m_failureBox->isHidden() ? QString() : m_failureTitle->text(); }

} // namespace gui
