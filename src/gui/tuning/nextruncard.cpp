// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tuning/nextruncard.h"

#include "gui/tuning/headrow.h"
#include "gui/tuning/textlabel.h"
#include "gui/widgets/foldbutton.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/notelabel.h"
#include "gui/widgets/theme.h"
#include "gui/workspace/nextruns.h"
#include "gui/workspace/tuning.h"
#include "gui/workspace/workspace.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace gui {
namespace {

constexpr int kHeadlineInCharacters = 24; // less is not worth reading

enum Column { Configuration, Step, Band, Training, Oom, Best, Cost };

QTreeWidgetItem *itemOf(const NextRunLine &line)
{
    auto *item = new QTreeWidgetItem({line.label, line.step, line.band, line.training, line.oom, line.best, line.cost});
    for (int column = Step; column <= Cost; ++column)
        item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(Configuration, line.knobs);
    item->setData(Configuration, Qt::AccessibleDescriptionRole, sentenceOf(line));
    return item;
}

} // namespace

NextRunCard::NextRunCard(NextRuns &next, Tuning &tuning, const Ways &ways, QWidget *parent)
    : Card(parent)
    , m_next(next)
    , m_canTrain(ways.train != nullptr)
{
    setObjectName(QStringLiteral("nextRunCard"));
    buildActions();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(fontMetrics().height() / 4);
    buildHead(ways);
    column->addWidget(m_head);
    m_body = buildBody();
    column->addWidget(m_body);
    m_fold->setContent(m_body);
    m_fold->setChecked(true);
    connect(&m_next, &NextRuns::changed, this, &NextRunCard::showState);
    connect(&m_next.workspace(), &Workspace::titleChanged, this, &NextRunCard::updateActions); // read-only or not
    const auto follow = [this, &tuning] {
        setVisible(!tuning.isTuning());
        if (tuning.isTuning())
            setFolded(true); // how it ended is told elsewhere
    };
    connect(&tuning, &Tuning::changed, this, follow);
    follow();
    showState();
}

NextRunCard::~NextRunCard()
{
    if (m_watching)
        m_next.unwatch();
}

void NextRunCard::buildActions()
{
    const auto make = [this](const QString &text, const char *iconName, const char *name, auto &&what) {
        auto *action = new QAction(icon(QLatin1String(iconName)), text, this);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, what);
        return action;
    };
    m_launch = make(tr("&Launch it…"), "launch", "nextRunLaunch", [this] { emit launchWanted(chosenRows()); });
    m_launch->setToolTip(tr("Opens the launch dialog with this run; nothing is billed before you confirm there"));
    m_show = make(tr("Show in &Configurations"), "configurations", "nextRunShow", [this] {
        if (const auto rows = chosenRows(); !rows.empty())
            emit showWanted(rows.front());
    });
    m_train = make(tr("&Train with the best…"), "training", "nextRunTrain", [this] {
        if (const auto &answer = m_next.answer(); answer && answer->advice.best)
            emit trainWanted(domain::candidateId(answer->advice.best->candidate));
    });
    m_cancel = make(tr("Sto&p"), "stop", "nextRunCancel", [this] { m_next.cancel(); });
    m_again = make(tr("Work it out a&gain"), "retry", "nextRunAgain", [this] { m_next.askAgain(); });
    m_copy = make(tr("&Copy"), "copy", "nextRunCopy", [this] { copyLines(); });
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
}

void NextRunCard::buildHead(const Ways &ways)
{
    m_head = new HeadRow(this);
    m_fold = new FoldButton(m_head);
    m_fold->setObjectName(QStringLiteral("nextRunFold"));
    m_fold->setText(tr("Next best run"));
    m_fold->setToolTip(tr("Show or hide the details"));
    m_badge = new QLabel(m_head);
    m_badge->setObjectName(QStringLiteral("nextRunBadge"));
    m_badge->setAutoFillBackground(true);
    m_badge->setContentsMargins(6, 1, 6, 1);
    m_headline = makeSentence(m_head, "nextRunHeadline");
    m_headline->setMinimumWidth(fontMetrics().horizontalAdvance(QLatin1Char('x')) * kHeadlineInCharacters);
    QFont font = m_headline->font();
    font.setBold(true);
    m_headline->setFont(font);
    m_head->across()->addWidget(m_fold, 0, Qt::AlignTop);
    m_head->across()->addWidget(m_badge, 0, Qt::AlignTop);
    m_head->across()->addWidget(m_headline, 1, Qt::AlignVCenter);
    for (QAction *action : {m_launch, m_train, m_show, m_cancel, m_again, ways.tune}) {
        if (action != nullptr)
            m_head->addButton(action);
    }
}

QWidget *NextRunCard::buildBody()
{
    auto *body = new QWidget(this);
    auto *lines = new QVBoxLayout(body);
    lines->setContentsMargins({});
    m_list = new QTreeWidget(body);
    m_list->setObjectName(QStringLiteral("nextRunList"));
    m_list->setAccessibleName(tr("Runs that are advised next"));
    m_list->setHeaderLabels({tr("Configuration"), tr("Step time (expected)"), tr("80 % band"), tr("Whole training (expected)"),
                             tr("Out of memory"), tr("Best of all"), tr("Cost of the trial")});
    m_list->headerItem()->setToolTip(Step, tr("Predicted, corrected by the runs so far"));
    m_list->headerItem()->setToolTip(Band, tr("The step time lies within it with a chance of 80 %, if it fits"));
    m_list->headerItem()->setToolTip(Training, tr("Steps of unequal batches are compared by what the whole training takes with them"));
    m_list->headerItem()->setToolTip(Oom, tr("Chance that it runs out of memory, given the runs so far"));
    m_list->headerItem()->setToolTip(Best, tr("Chance that it fits and no other configuration is faster"));
    m_list->headerItem()->setToolTip(Cost, tr("Expected, start-up included"));
    for (int column = Step; column <= Cost; ++column)
        m_list->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(Configuration, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    m_list->addAction(m_copy);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &NextRunCard::showReason);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &NextRunCard::showReason);
    connect(m_list, &QTreeWidget::itemActivated, m_show, &QAction::trigger);
    lines->addWidget(m_list);
    m_why = makeSentence(body, "nextRunWhy");
    m_gain = makeSentence(body, "nextRunGain");
    m_ground = makeSentence(body, "nextRunGround");
    m_notices = new NoteLabel(body);
    m_notices->setObjectName(QStringLiteral("nextRunNotices"));
    m_notices->setWordWrap(true);
    for (QLabel *label : {m_why, m_gain, m_ground, static_cast<QLabel *>(m_notices)})
        lines->addWidget(label);
    return body;
}

bool NextRunCard::isFolded() const { return !m_fold->isChecked(); }

void NextRunCard::setFolded(bool folded) { m_fold->setChecked(!folded); }

std::vector<std::size_t> NextRunCard::chosenRows() const
{
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const QTreeWidgetItem *item = m_list->topLevelItem(static_cast<int>(i));
        if (item != nullptr && item->isSelected())
            rows.push_back(m_lines[i].row);
    }
    if (rows.empty() && !m_lines.empty())
        rows.push_back(m_lines.front().row);
    return rows;
}

/// What is shown stays while the next advice is worked out, unless it is of another search.
void NextRunCard::showState()
{
    const auto &answer = m_next.answer();
    const bool current = answer && answer->result == m_next.workspace().result();
    if (current && m_next.state() != NextRuns::State::Nothing)
        showAnswer(*answer);
    else
        showNothing();
    updateActions();
}

void NextRunCard::showAnswer(const NextRunsAnswer &answer)
{
    const NextRunsText text = textOf(answer);
    m_evidence = evidenceOf(answer);
    showSentence(m_badge, evidenceWord(m_evidence));
    m_badge->setToolTip(evidenceTip(m_evidence));
    m_headline->setText(text.headline);
    std::vector<NextRunLine> lines;
    for (const tuning::NextRun &next : answer.advice.next)
        lines.push_back(lineOf(next, *answer.result));
    m_list->setColumnHidden(Training, !comparesTrainings(*answer.result));
    showLines(lines);
    showSentence(m_gain, text.gain);
    showSentence(m_ground, text.ground);
    m_notices->setNote(NoteLabel::Kind::Warning, text.notices);
    m_notices->setVisible(!text.notices.isEmpty());
    m_body->setVisible(m_fold->isChecked());
    setAccessibleName(tr("Next best run"));
    setAccessibleDescription(text.headline);
    colour();
}

void NextRunCard::showNothing()
{
    showSentence(m_badge, {});
    showLines({});
    m_body->hide();
    for (QLabel *label : {m_gain, m_ground, static_cast<QLabel *>(m_notices)})
        showSentence(label, {});
    switch (m_next.state()) {
    case NextRuns::State::Thinking:
    case NextRuns::State::Ready: // of another search: the next answer is on its way
        m_headline->setText(m_next.workspace().isSearching() ? tr("It is chosen when the configurations are known…")
                                                             : tr("Weighing the configurations…"));
        break;
    case NextRuns::State::Cancelled:
        m_headline->setText(tr("Not worked out: it was stopped."));
        break;
    case NextRuns::State::Nothing:
        m_headline->setText(tr("There are no configurations to choose from: the Plan page says what keeps the search from finding any."));
        break;
    }
    setAccessibleDescription(m_headline->text());
}

void NextRunCard::showLines(const std::vector<NextRunLine> &lines)
{
    const int chosen = std::max(0, m_list->indexOfTopLevelItem(m_list->currentItem()));
    m_lines = lines;
    m_list->clear();
    for (const NextRunLine &line : lines)
        m_list->addTopLevelItem(itemOf(line));
    m_list->setVisible(!lines.empty());
    if (!lines.empty()) {
        m_list->setCurrentItem(m_list->topLevelItem(std::min(chosen, static_cast<int>(lines.size()) - 1)));
        const int rows = m_list->sizeHintForRow(0) * static_cast<int>(lines.size());
        m_list->setFixedHeight(m_list->header()->sizeHint().height() + rows + 2 * m_list->frameWidth());
    }
    showReason();
}

void NextRunCard::showReason()
{
    const int current = m_list->indexOfTopLevelItem(m_list->currentItem());
    const bool any = current >= 0 && current < static_cast<int>(m_lines.size());
    showSentence(m_why, any ? tr("Why: %1").arg(m_lines[static_cast<std::size_t>(current)].why) : QString());
    updateActions();
}

void NextRunCard::updateActions()
{
    const auto &answer = m_next.answer();
    const bool shown = !m_lines.empty();
    const bool thinking = m_next.state() == NextRuns::State::Thinking;
    const bool searching = thinking && m_next.workspace().isSearching();
    const bool best = answer && answer->advice.best && answer->result == m_next.workspace().result();
    const bool stop = best && answer->advice.stop != tuning::StopReason::None;
    m_launch->setEnabled(shown && !m_next.workspace().isReadOnly());
    m_launch->setVisible(shown || !stop);
    m_show->setEnabled(shown);
    m_show->setVisible(shown || !stop);
    m_train->setVisible(stop && m_canTrain);
    m_cancel->setVisible(thinking && !searching);
    m_again->setVisible(m_next.state() == NextRuns::State::Cancelled);
    for (QToolButton *button : m_head->buttons())
        button->setVisible(button->defaultAction()->isVisible());
    m_head->fit();
}

void NextRunCard::copyLines() const
{
    QStringList sentences;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (m_list->topLevelItem(static_cast<int>(i))->isSelected())
            sentences << sentenceOf(m_lines[i]);
    }
    QGuiApplication::clipboard()->setText(sentences.join(QLatin1Char('\n')));
}

void NextRunCard::colour()
{
    m_colouring = true;
    const ThemeColors &theme = themeColors(palette());
    QPalette badge = palette();
    const bool measured = m_evidence == Evidence::Measured;
    const bool simulated = m_evidence == Evidence::Simulated;
    badge.setColor(QPalette::Window, simulated ? theme.tightFill : measured ? theme.safeFill : theme.surface);
    badge.setColor(QPalette::WindowText, simulated ? theme.warning : measured ? theme.safe : theme.muted);
    m_badge->setPalette(badge);
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, theme.muted);
    m_ground->setPalette(muted);
    m_colouring = false;
}

void NextRunCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_colouring && m_badge != nullptr)
        colour();
}

void NextRunCard::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    if (!m_watching)
        m_next.watch();
    m_watching = true;
}

void NextRunCard::hideEvent(QHideEvent *event)
{
    Card::hideEvent(event);
    if (m_watching)
        m_next.unwatch();
    m_watching = false;
}

} // namespace gui
