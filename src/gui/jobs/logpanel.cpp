// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/logpanel.h"

#include "gui/jobs/logdocument.h"
#include "gui/jobs/logsave.h"
#include "gui/jobs/logsearch.h"
#include "gui/jobs/logview.h"
#include "gui/widgets/dialogs.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"

#include <QAction>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <chrono>

namespace gui {
namespace {

constexpr auto kSearchDelay = std::chrono::milliseconds(200); // after the last key
constexpr auto kLookPace = std::chrono::milliseconds(1000);
constexpr int kMerged = -1; // data of the entry for all workers

/// "Save log as" of "&Save log as…".
QString plainName(const QAction &action)
{
    QString text = action.text();
    return text.remove(QLatin1Char('&')).remove(QChar(0x2026));
}

QColor mutedText(const QPalette &palette) { return themeColors(palette).muted; }

} // namespace

LogPanel::LogPanel(Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_dialogs(dialogs)
    , m_document(new LogDocument(this))
    , m_search(new LogSearch(this))
    , m_failureSearch(new LogSearch(this))
{
    setObjectName(QStringLiteral("logPanel"));
    m_view = new LogView(*m_document, this);
    m_empty = new EmptyState({QStringLiteral("log"), tr("No log yet"), {}}, this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_state = new QLabel(this);
    m_state->setObjectName(QStringLiteral("logState"));
    m_state->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(buildBar());
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_state);

    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(kSearchDelay);
    m_look.setInterval(kLookPace);
    connect(&m_searchSoon, &QTimer::timeout, this, &LogPanel::startSearch);
    connect(&m_look, &QTimer::timeout, this, &LogPanel::poke);
    connect(m_document, &LogDocument::restarted, this, [this] {
        startSearch();
        findFailure();
    });
    connect(m_document, &LogDocument::grew, this, [this] {
        m_search->poke();
        m_failureSearch->poke();
        showState();
    });
    connect(m_document, &LogDocument::readingChanged, this, &LogPanel::showState);
    connect(m_search, &LogSearch::changed, this, &LogPanel::showSearch);
    connect(m_failureSearch, &LogSearch::changed, this, [this] {
        m_view->setFailingLine(m_failureSearch->after(std::nullopt));
        m_failure->setEnabled(m_failureSearch->lines() > 0);
    });
    connect(m_view, &LogView::followingChanged, m_follow, &QAction::setChecked);
    connect(m_view, &LogView::currentLineChanged, this, &LogPanel::showSearch);
    connect(m_view, &LogView::said, this, &LogPanel::said);
    show(Subject());
}

LogPanel::~LogPanel()
{
    m_view->disconnect(this); // its last signals find half of this gone
    m_search->disconnect(this);
    m_failureSearch->disconnect(this);
    m_document->disconnect(this);
}

QAction *LogPanel::makeAction(const QString &text, const char *iconName, const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
    if (*iconName)
        action->setIcon(icon(QLatin1String(iconName)));
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (!shortcut.isEmpty())
        action->setToolTip(tr("%1 (%2)").arg(plainName(*action), shortcut.toString(QKeySequence::NativeText)));
    addAction(action);
    return action;
}

QToolButton *LogPanel::addButton(QWidget *bar, QAction *action)
{
    auto *button = new QToolButton(bar);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setAccessibleName(plainName(*action));
    bar->layout()->addWidget(button);
    return button;
}

QWidget *LogPanel::buildBar()
{
    auto *bar = new QWidget(this);
    auto *across = new QHBoxLayout(bar);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(2);
    m_worker = new QComboBox(bar);
    m_worker->setObjectName(QStringLiteral("logWorker"));
    m_worker->setAccessibleName(tr("Whose log"));
    m_worker->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    across->addWidget(m_worker);
    connect(m_worker, &QComboBox::activated, this, &LogPanel::chooseWorker);

    m_text = new QLineEdit(bar);
    m_text->setObjectName(QStringLiteral("logSearch"));
    m_text->setClearButtonEnabled(true);
    m_text->setPlaceholderText(tr("Search the log"));
    m_text->setAccessibleName(tr("Search the log"));
    m_text->addAction(icon(QStringLiteral("search"), mutedText), QLineEdit::LeadingPosition);
    m_text->setMinimumWidth(fontMetrics().horizontalAdvance(QLatin1Char('x')) * 18);
    m_text->installEventFilter(this);
    across->addWidget(m_text, 1);
    connect(m_text, &QLineEdit::textChanged, this, [this] { m_searchSoon.start(); });
    m_found = new QLabel(bar);
    m_found->setObjectName(QStringLiteral("logFound"));
    across->addWidget(m_found);

    m_previous = makeAction(tr("&Previous match"), "previous", QKeySequence(Qt::SHIFT | Qt::Key_F3));
    m_next = makeAction(tr("&Next match"), "next", QKeySequence(Qt::Key_F3));
    m_case = makeAction(tr("Match &case"), "", {});
    m_case->setIconText(QStringLiteral("Aa"));
    m_regex = makeAction(tr("&Regular expression"), "", {});
    m_regex->setIconText(QStringLiteral(".*"));
    m_follow = makeAction(tr("&Follow the end"), "pin-end", {});
    m_wrap = makeAction(tr("&Wrap long lines"), "wrap", {});
    m_failure = makeAction(tr("&Go to the failing line"), "error", QKeySequence(Qt::CTRL | Qt::Key_J));
    m_failure->setObjectName(QStringLiteral("logFailure"));
    m_save = makeAction(tr("&Save log as…"), "save-as", {});
    m_save->setObjectName(QStringLiteral("logSave"));
    for (QAction *toggle : {m_case, m_regex, m_follow, m_wrap})
        toggle->setCheckable(true);
    m_follow->setChecked(true);
    for (QAction *action : {m_previous, m_next, m_case, m_regex, m_follow, m_wrap, m_failure, m_save})
        addButton(bar, action);
    connect(m_previous, &QAction::triggered, this, [this] { step(false); });
    connect(m_next, &QAction::triggered, this, [this] { step(true); });
    connect(m_case, &QAction::toggled, this, &LogPanel::startSearch);
    connect(m_regex, &QAction::toggled, this, &LogPanel::startSearch);
    connect(m_follow, &QAction::toggled, m_view, &LogView::setFollowing);
    connect(m_wrap, &QAction::toggled, m_view, &LogView::setWrapping);
    connect(m_failure, &QAction::triggered, this, &LogPanel::jumpToFailure);
    connect(m_save, &QAction::triggered, this, &LogPanel::save);
    return bar;
}

void LogPanel::show(const Subject &subject)
{
    const bool another = subject.run != m_subject.run;
    const bool otherFiles = another || subject.files != m_subject.files || subject.workers != m_subject.workers;
    const bool otherFailure = another || subject.failureLine != m_subject.failureLine;
    m_subject = subject;
    m_view->setAccessibleName(subject.name.isEmpty() ? tr("Log") : tr("Log of %1").arg(subject.name));
    if (otherFiles)
        showWorkers();
    if (another)
        m_worker->setCurrentIndex(0);
    if (otherFiles)
        chooseWorker();
    if (otherFailure)
        findFailure();
    showState();
    poke();
}

/// Files are named after their worker; without such a name the place in the list says it.
QString LogPanel::fileOf(int worker) const
{
    static const QRegularExpression number(QStringLiteral("_(\\d+)\\.out$"));
    for (int i = 0; i < m_subject.files.size(); ++i) {
        const auto match = number.match(m_subject.files.at(i));
        if ((match.hasMatch() ? match.captured(1).toInt() : i) == worker)
            return m_subject.files.at(i);
    }
    return {};
}

void LogPanel::showWorkers()
{
    const int chosen = m_worker->currentIndex();
    const int workers = std::max(m_subject.workers, static_cast<int>(m_subject.files.size()));
    m_worker->clear();
    for (int worker = 0; worker < workers; ++worker)
        m_worker->addItem(tr("Worker %1").arg(worker), worker);
    if (workers > 1)
        m_worker->addItem(tr("All workers"), kMerged);
    m_worker->setCurrentIndex(std::clamp(chosen, 0, std::max(0, m_worker->count() - 1)));
    m_worker->setVisible(workers > 1);
}

void LogPanel::chooseWorker()
{
    std::vector<LogSource> sources;
    const int chosen = m_worker->currentData().isValid() ? m_worker->currentData().toInt() : 0;
    const int workers = std::max(m_subject.workers, static_cast<int>(m_subject.files.size()));
    for (int worker = 0; worker < workers; ++worker) {
        if (chosen != kMerged && chosen != worker)
            continue;
        if (const QString file = fileOf(worker); !file.isEmpty())
            sources.push_back({file, worker});
        else if (worker > 0)
            emit workerWanted(worker);
    }
    m_document->setSources(std::move(sources));
    showState();
}

void LogPanel::poke() { m_document->poke(); }

void LogPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_look.start();
    poke();
}

void LogPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_look.stop();
}

bool LogPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (m_searchSoon.isActive()) {
                m_searchSoon.stop();
                startSearch();
            }
            step(!(key->modifiers() & Qt::ShiftModifier));
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_text->text().isEmpty()) {
            m_text->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void LogPanel::focusSearch()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void LogPanel::startSearch()
{
    m_searchSoon.stop();
    m_search->start(m_document->store(), {m_text->text(), m_regex->isChecked(), m_case->isChecked()});
    const bool wanted = !m_text->text().isEmpty() && m_search->error().isEmpty();
    m_view->setHighlight(wanted ? m_search->expression() : QRegularExpression());
}

void LogPanel::step(bool forward)
{
    const auto from = m_view->currentLine();
    if (const auto line = forward ? m_search->after(from) : m_search->before(from))
        m_view->showLine(*line);
}

void LogPanel::showSearch()
{
    QString text;
    if (!m_text->text().isEmpty()) {
        const std::size_t at = m_view->currentLine() ? m_search->numberOf(*m_view->currentLine()) : 0;
        const QString matches = tr("%n match(es)", nullptr, static_cast<int>(std::min<std::uint64_t>(m_search->matches(), 2'000'000'000)));
        if (!m_search->error().isEmpty())
            text = tr("Not a regular expression: %1").arg(m_search->error());
        else if (at > 0)
            text = tr("%1, line %2 of %3").arg(matches, count(at), count(m_search->lines()));
        else
            text = matches;
        if (m_search->isFull())
            text = tr("more than %1").arg(text);
        else if (m_search->isRunning())
            text = tr("%1 …").arg(text);
    }
    m_found->setText(text);
    m_next->setEnabled(m_search->lines() > 0);
    m_previous->setEnabled(m_search->lines() > 0);
}

void LogPanel::findFailure()
{
    const bool failed = !m_subject.failureLine.isEmpty();
    m_failureSearch->start(failed ? m_document->store() : nullptr, {m_subject.failureLine, false, true});
    m_failure->setVisible(failed);
    m_failure->setEnabled(false);
    m_view->setFailingLine(std::nullopt);
}

void LogPanel::jumpToFailure()
{
    if (const auto line = m_failureSearch->after(std::nullopt)) {
        m_view->showLine(*line);
        m_view->setFocus(Qt::OtherFocusReason);
    }
}

void LogPanel::showState()
{
    const bool text = m_document->lineCount() > 0;
    if (!text) {
        const QString reading = tr("Reading…");
        m_empty->setContent({QStringLiteral("log"), m_subject.run.isEmpty() ? tr("No run selected") : tr("No log yet"),
                             m_document->isReading() ? reading : m_subject.nothing});
    }
    m_stack->setCurrentWidget(text ? static_cast<QWidget *>(m_view) : m_empty);
    m_save->setEnabled(text);
    QStringList parts;
    if (text)
        parts << tr("%n line(s), %1", nullptr, static_cast<int>(std::min<std::uint64_t>(m_document->lineCount(), 2'000'000'000)))
                     .arg(QLocale().formattedDataSize(m_document->store()->bytesThere()));
    if (text && m_document->isReading())
        parts << tr("reading: %1").arg(percentText(m_document->share()));
    if (m_subject.simulated && text)
        parts << tr("simulated");
    if (!m_subject.trouble.isEmpty())
        parts << m_subject.trouble;
    m_state->setText(parts.join(QStringLiteral(" · ")));
    m_state->setVisible(!parts.isEmpty());
}

void LogPanel::save()
{
    const QString suggested = m_subject.name.isEmpty() ? QStringLiteral("log.txt") : m_subject.name + QStringLiteral(".log");
    const QString path = m_dialogs.saveFile(this, {tr("Save log"), suggested, tr("Log (*.log *.txt)"), QStringLiteral("log")});
    if (path.isEmpty())
        return;
    saveLog(m_document->store(), path).then(this, [this, path](const base::Result<void> &done) {
        if (done)
            emit said(tr("The log was saved as %1.").arg(QFileInfo(path).fileName()));
        else
            m_dialogs.showError(this, tr("The log cannot be saved"), done.error());
    });
}

} // namespace gui
