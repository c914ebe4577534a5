// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tuning/tuningpanel.h"

#include "gui/tuning/headrow.h"
#include "gui/tuning/nextruntexts.h"
#include "gui/tuning/textlabel.h"
#include "gui/tuning/tuningtexts.h"
#include "gui/widgets/dialogs.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/notelabel.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/runs.h"
#include "gui/workspace/tuning.h"
#include "gui/workspace/workspace.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <chrono>

namespace gui {
namespace {

constexpr int kBarSteps = 1000;
constexpr int kBudgetInCharacters = 20; // less is not worth reading
constexpr auto kTickPace = std::chrono::seconds(1);

QProgressBar *makeBar(const QString &name, const char *objectName, QWidget *parent)
{
    auto *bar = new QProgressBar(parent);
    bar->setObjectName(QLatin1String(objectName));
    bar->setRange(0, kBarSteps);
    bar->setAccessibleName(name);
    bar->setToolTip(name);
    bar->setMaximumWidth(parent->fontMetrics().horizontalAdvance(QLatin1Char('x')) * 20);
    bar->setMaximumHeight(parent->fontMetrics().height() + 4);
    return bar;
}

void showNote(NoteLabel *label, NoteLabel::Kind kind, const QString &text)
{
    label->setNote(kind, text);
    label->setVisible(!text.isEmpty());
}

} // namespace

TuningPanel::TuningPanel(const Parts &parts, QWidget *parent)
    : Card(parent)
    , m_workspace(parts.workspace)
    , m_runs(parts.runs)
    , m_tuning(parts.tuning)
    , m_dialogs(parts.dialogs)
    , m_ways(parts.ways)
{
    setObjectName(QStringLiteral("tuningPanel"));
    setAccessibleName(tr("Tuning within budget"));
    buildActions();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(fontMetrics().height() / 4);
    buildHead();
    column->addWidget(m_head);
    m_ended = new NoteLabel(this);
    m_ended->setObjectName(QStringLiteral("tuningEnded"));
    m_best = makeSentence(this, "tuningBest");
    m_next = makeSentence(this, "tuningNext");
    m_trouble = new NoteLabel(this);
    m_trouble->setObjectName(QStringLiteral("tuningTrouble"));
    m_notices = new NoteLabel(this);
    m_notices->setObjectName(QStringLiteral("tuningNotices"));
    for (QLabel *label :
         {static_cast<QLabel *>(m_ended), m_best, m_next, static_cast<QLabel *>(m_notices), static_cast<QLabel *>(m_trouble)}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_tick.setInterval(kTickPace);
    connect(&m_tick, &QTimer::timeout, this, &TuningPanel::showBudget);
    connect(&m_tuning, &Tuning::changed, this, &TuningPanel::showState);
    connect(&m_runs, &Runs::reset, this, &TuningPanel::showState);
    for (const auto signal : {&Runs::runsAdded, &Runs::runsRemoved})
        connect(&m_runs, signal, this, &TuningPanel::showState);
    connect(&m_runs, &Runs::runEnded, this, &TuningPanel::showState);
    showState();
}

void TuningPanel::buildActions()
{
    m_end = new QAction(icon(QStringLiteral("stop")), tr("&End tuning…"), this);
    m_end->setObjectName(QStringLiteral("tuningEnd"));
    m_end->setToolTip(tr("Chooses no further run; what runs goes on to its end"));
    connect(m_end, &QAction::triggered, this, &TuningPanel::endTuning);
    m_train = new QAction(icon(QStringLiteral("training")), tr("&Train with the best…"), this);
    m_train->setObjectName(QStringLiteral("tuningTrain"));
    connect(m_train, &QAction::triggered, this, [this] {
        if (const auto best = m_tuning.best())
            emit trainWanted(domain::candidateId(best->candidate));
    });
}

void TuningPanel::buildHead()
{
    m_head = new HeadRow(this);
    m_title = new QLabel(m_head);
    m_title->setObjectName(QStringLiteral("tuningTitle"));
    QFont font = m_title->font();
    font.setBold(true);
    m_title->setFont(font);
    m_budget = makeSentence(m_head, "tuningBudget");
    m_budget->setMinimumWidth(fontMetrics().horizontalAdvance(QLatin1Char('x')) * kBudgetInCharacters);
    m_runsUsed = makeBar(tr("Runs of the budget that are used"), "tuningRunsUsed", m_head);
    m_moneyUsed = makeBar(tr("Money of the budget that is spent"), "tuningMoneyUsed", m_head);
    m_head->across()->addWidget(m_title, 0, Qt::AlignTop);
    m_head->across()->addWidget(m_budget, 1, Qt::AlignTop);
    m_head->across()->addWidget(m_runsUsed, 0, Qt::AlignTop);
    m_head->across()->addWidget(m_moneyUsed, 0, Qt::AlignTop);
    for (QAction *action : {m_train, m_ways.results, m_ways.sandbox, m_ways.logIn, m_end, m_ways.tune}) {
        if (action != nullptr)
            m_head->addButton(action);
    }
}

void TuningPanel::showState()
{
    const campaign::Tuning *mode = m_tuning.mode();
    setVisible(mode != nullptr);
    if (mode == nullptr)
        return;
    showBudget();
    showSentences();
    showButtons();
    setAccessibleDescription(text());
}

void TuningPanel::showBudget()
{
    const campaign::Campaign &campaign = m_runs.campaign();
    if (!campaign.tuning)
        return;
    const campaign::TuningSettings &settings = campaign.tuning->settings;
    m_budget->setText(budgetText(campaign, m_runs.now()));
    m_runsUsed->setVisible(settings.budgetRuns.has_value());
    if (settings.budgetRuns) {
        m_runsUsed->setRange(0, *settings.budgetRuns);
        m_runsUsed->setValue(std::min(campaign.tuningRuns(), *settings.budgetRuns));
        m_runsUsed->setFormat(percentText(double(m_runsUsed->value()) / *settings.budgetRuns));
    }
    m_moneyUsed->setVisible(settings.budgetUsd.has_value());
    if (settings.budgetUsd) {
        const double share = campaign.tuningSpent(m_runs.now()).value() / *settings.budgetUsd;
        m_moneyUsed->setValue(static_cast<int>(std::clamp(share, 0.0, 1.0) * kBarSteps));
        m_moneyUsed->setFormat(percentText(share));
    }
}

void TuningPanel::showSentences()
{
    const campaign::Tuning &mode = *m_tuning.mode();
    const bool going = m_tuning.isTuning();
    const bool paused = m_runs.campaign().paused;
    m_title->setText(!going ? tr("Tuning has ended") : paused ? tr("Tuning is paused") : tr("Tuning within budget"));
    showNote(m_ended, endsWell(mode.end) ? NoteLabel::Kind::Good : NoteLabel::Kind::Warning, endText(mode));
    const auto result = m_workspace.result();
    const auto best = m_tuning.best();
    const tuning::Expectation *base = m_tuning.advice() ? &m_tuning.advice()->base : nullptr;
    showSentence(m_best, best && result ? bestText(*best, base, *result) : QString());
    QString next;
    if (going && m_tuning.isThinking())
        next = tr("Choosing the next run…");
    else if (const auto &choice = m_tuning.choice(); going && choice && result)
        next = choiceText(choice->next, fromStd(choice->run), *result);
    else if (going && !paused && !m_tuning.trouble())
        next = m_runs.liveRuns() > 0 ? tr("The next run is chosen when one of those under way has ended.")
                                     : tr("The next run is chosen when the configurations are known and the machines can be reached.");
    showSentence(m_next, next);
    showNote(m_notices, NoteLabel::Kind::Warning, m_tuning.advice() ? noticesText(*m_tuning.advice()) : QString());
    const auto &trouble = m_tuning.trouble();
    showNote(m_trouble, NoteLabel::Kind::Warning, trouble ? translated(*trouble) : QString());
}

void TuningPanel::showButtons()
{
    const bool going = m_tuning.isTuning();
    const bool driven = m_runs.runner() != nullptr;
    const bool trainable = m_ways.train != nullptr && m_tuning.best().has_value();
    const bool away = going && driven && (m_runs.runner()->target() == nullptr || m_tuning.trouble());
    m_end->setEnabled(going && driven);
    for (QToolButton *button : m_head->buttons()) {
        const QAction *action = button->defaultAction();
        const bool wanted = action == m_end ? going
            : action == m_train             ? !going && trainable
            : action == m_ways.results      ? !going
            : action == m_ways.tune         ? !going && driven
                                            : away;
        button->setVisible(wanted);
    }
    m_head->fit();
}

void TuningPanel::endTuning()
{
    const Question question{tr("End tuning"),
                            tr("Choose no further run?"),
                            tr("Runs under way go on to their end. The tuning can go on later with what is left of its budget."),
                            {tr("End tuning"), tr("Let it go on")},
                            1};
    if (m_dialogs.ask(window(), question) != 0)
        return;
    if (const auto ended = m_tuning.end(); !ended)
        m_dialogs.showError(window(), tr("The tuning cannot be ended"), ended.error());
}

QString TuningPanel::text() const
{
    QStringList lines;
    for (const QLabel *label : {m_title, m_budget, static_cast<QLabel *>(m_ended), m_best, m_next, static_cast<QLabel *>(m_notices),
                                static_cast<QLabel *>(m_trouble)}) {
        if (!label->isHidden() && !label->text().isEmpty())
            lines << label->text();
    }
    return lines.join(QLatin1Char('\n'));
}

void TuningPanel::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    m_tick.start();
}

void TuningPanel::hideEvent(QHideEvent *event)
{
    Card::hideEvent(event);
    m_tick.stop();
}

} // namespace gui
