// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/comparison/resultspage.h"

#include "gui/comparison/chartgrid.h"
#include "gui/comparison/decisionheader.h"
#include "gui/comparison/methodbar.h"
#include "gui/comparison/resultsmodel.h"
#include "gui/comparison/resultsorder.h"
#include "gui/comparison/resultstable.h"
#include "gui/comparison/runpanel.h"
#include "gui/comparison/sourcesdialog.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/notelabel.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/measurements.h"
#include "gui/workspace/runs.h"
#include "gui/workspace/workspace.h"

#include <QAction>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <chrono>

namespace gui {
namespace {

constexpr auto kTypingPause = std::chrono::milliseconds(150);
constexpr int kViewVersion = 1;

} // namespace

ResultsPage::ResultsPage(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_workspace(parts.workspace)
    , m_runs(parts.runs)
    , m_measurements(parts.measurements)
    , m_dialogs(parts.dialogs)
    , m_ways(parts.ways)
    , m_maker(new ContentMaker(this))
    , m_model(new ResultsModel(parts.workspace, this))
    , m_order(new ResultsOrder(this))
{
    setObjectName(QStringLiteral("resultsPage"));
    m_order->setSourceModel(m_model);
    buildActions();
    m_details = std::make_unique<RunPanel>(QList<QAction *>{m_openLog});
    m_detailsWidget = m_details.get();
    m_header = new DecisionHeader({m_train, m_makeReport, m_star, m_copyAnswer}, this);
    m_empty = new EmptyState({}, this);
    m_stack = new QStackedWidget(this);
    m_results = buildResults();
    m_stack->addWidget(m_results);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(buildReading());
    layout->addWidget(m_header);
    m_panels = new QVBoxLayout;
    layout->addLayout(m_panels);
    layout->addWidget(m_stack, 1);
    connectActions();
    connectParts();
    readAgain();
}

ResultsPage::~ResultsPage()
{
    if (m_detailsWidget->parent() != nullptr)
        (void)m_details.release(); // docked: the dock owns it
}

QWidget *ResultsPage::detailsWidget() const { return m_detailsWidget; }

void ResultsPage::addPanel(QWidget *panel) { m_panels->addWidget(panel); }

QWidget *ResultsPage::buildReading()
{
    m_reading = new QWidget(this);
    m_readingText = new QLabel(m_reading);
    m_progress = new QProgressBar(m_reading);
    m_progress->setAccessibleName(tr("Logs read"));
    m_progress->setTextVisible(false);
    auto *across = new QHBoxLayout(m_reading);
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(m_readingText);
    across->addWidget(m_progress, 1);
    addButton(m_reading, m_cancel);
    m_reading->hide();
    return m_reading;
}

QToolButton *ResultsPage::addButton(QWidget *row, QAction *action)
{
    auto *button = new QToolButton(row);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(action->iconText());
    row->layout()->addWidget(button);
    return button;
}

QToolButton *ResultsPage::addMenuButton(QWidget *row, const QString &text, const char *iconName, const char *name)
{
    auto *button = new QToolButton(row);
    button->setText(text);
    button->setIcon(icon(QLatin1String(iconName)));
    button->setObjectName(QLatin1String(name));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolTip(text);
    button->setMenu(new QMenu(button));
    button->menu()->setToolTipsVisible(true);
    row->layout()->addWidget(button);
    return button;
}

QWidget *ResultsPage::buildToolRow()
{
    auto *row = new QWidget(this);
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    m_text = new QLineEdit(row);
    m_text->setObjectName(QStringLiteral("resultsFilter"));
    m_text->setClearButtonEnabled(true);
    m_text->setPlaceholderText(tr("Filter table and charts: names, settings (tp4 mbs2)"));
    m_text->setAccessibleName(tr("Filter"));
    m_text->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_text->setMinimumWidth(fontMetrics().horizontalAdvance(QLatin1Char('x')) * 18);
    across->addWidget(m_text, 1);
    for (std::size_t i = 0; i < kOutcomes; ++i) {
        auto *button = new QToolButton(row);
        button->setObjectName(QStringLiteral("resultsOutcome_%1").arg(i));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolTip(tr("Show runs that are: %1").arg(outcomeText(static_cast<results::RunOutcome>(i))));
        across->addWidget(button);
        m_outcomes[i] = button;
        connect(button, &QToolButton::clicked, this, &ResultsPage::filterChanged);
    }
    m_shown = new QLabel(row);
    m_shown->setObjectName(QStringLiteral("resultsShown"));
    across->addWidget(m_shown);
    m_clearBrush = new QToolButton(row);
    m_clearBrush->setObjectName(QStringLiteral("resultsClearBrush"));
    m_clearBrush->setIcon(icon(QStringLiteral("close")));
    m_clearBrush->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_clearBrush->setFocusPolicy(Qt::StrongFocus);
    m_clearBrush->hide();
    across->addWidget(m_clearBrush);
    QToolButton *charts = addMenuButton(row, tr("Charts"), "results", "resultsCharts");
    connect(charts->menu(), &QMenu::aboutToShow, this, [this, charts] {
        charts->menu()->clear();
        m_charts->fillMenu(*charts->menu());
    });
    QToolButton *columns = addMenuButton(row, tr("Columns"), "columns", "resultsColumns");
    connect(columns->menu(), &QMenu::aboutToShow, this, [this, columns] {
        columns->menu()->clear();
        m_table->fillColumnMenu(*columns->menu());
    });
    m_shrinking = {charts, columns};
    for (QAction *action : {m_calibrate, m_showMethod, m_sources, m_export})
        m_shrinking.push_back(addButton(row, action));
    row->setMinimumWidth(1); // see fitToolRow()
    row->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    return row;
}

/// Made in the order in which they are read, which is that of the keyboard.
QWidget *ResultsPage::buildResults()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(buildNoticeRow());
    m_toolRow = buildToolRow();
    column->addWidget(m_toolRow);
    m_method = new MethodBar(page);
    m_method->hide();
    column->addWidget(m_method);
    m_charts = new ChartGrid(m_dialogs, page);
    m_table = new ResultsTable(*m_order, page);
    m_nothingMatches = new EmptyState({QStringLiteral("filter"), tr("Nothing matches the filter"), tr("Reset it to see all runs.")}, page);
    m_nothingMatches->setAction(m_resetFilter);
    m_tableStack = new QStackedWidget(page);
    m_tableStack->addWidget(m_table);
    m_tableStack->addWidget(m_nothingMatches);
    m_splitter = new QSplitter(Qt::Vertical, page);
    m_splitter->addWidget(m_charts);
    m_splitter->addWidget(m_tableStack);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({3000, 2000}); // in this relation: the charts, not yet drawn, ask for no room
    m_splitter->setChildrenCollapsible(false);
    column->addWidget(m_splitter, 1);
    return page;
}

QWidget *ResultsPage::buildNoticeRow()
{
    m_noticeRow = new QWidget(this);
    auto *across = new QHBoxLayout(m_noticeRow);
    across->setContentsMargins(0, 0, 0, 0);
    m_notice = new NoteLabel(m_noticeRow);
    m_notice->setObjectName(QStringLiteral("resultsNotice"));
    across->addWidget(m_notice, 1);
    m_assignButton = addButton(m_noticeRow, m_assign);
    return m_noticeRow;
}

void ResultsPage::connectParts()
{
    m_filterSoon.setSingleShot(true);
    m_filterSoon.setInterval(kTypingPause);
    connect(&m_filterSoon, &QTimer::timeout, this, &ResultsPage::filterChanged);
    connect(m_text, &QLineEdit::textChanged, &m_filterSoon, qOverload<>(&QTimer::start));
    connect(m_clearBrush, &QToolButton::clicked, this, [this] { brushed({}, true); });
    connect(m_showMethod, &QAction::toggled, m_method, &QWidget::setVisible);
    connect(m_method, &MethodBar::methodChosen, &m_measurements, &Measurements::setWarmup);
    connect(m_maker, &ContentMaker::made, this, &ResultsPage::takeContent);
    connect(m_charts, &ChartGrid::runActivated, this, [this](std::size_t run) {
        if (showsLatest())
            m_measurements.setCurrentRun(run);
    });
    connect(m_charts, &ChartGrid::emphasisWanted, this, [this](const std::vector<std::size_t> &runs, bool all) {
        if (showsLatest())
            brushed(runs, all);
    });
    connect(m_charts, &ChartGrid::said, this, &ResultsPage::said);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ResultsPage::currentRowChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ResultsPage::updateActions);
    connect(m_table, &ResultsTable::customContextMenuRequested, this, &ResultsPage::showContextMenu);
    connect(m_table, &ResultsTable::opened, m_openLog, &QAction::trigger);

    connect(&m_measurements, &Measurements::changed, this, &ResultsPage::readAgain);
    connect(&m_measurements, &Measurements::readingStarted, this, [this] { showProgress(0, 0); });
    connect(&m_measurements, &Measurements::readingProgress, this, &ResultsPage::showProgress);
    connect(&m_measurements, &Measurements::settingsChanged, this, [this] {
        const results::ComparisonSettings &settings = m_measurements.settings();
        m_method->showMethod(settings.warmup, settings.measure);
        showState();
    });
    connect(&m_measurements, &Measurements::currentRunChanged, this, &ResultsPage::selectCurrent);
    connect(&m_workspace, &Workspace::opened, this, &ResultsPage::readAgain);
    connect(&m_workspace, &Workspace::marksChanged, this, &ResultsPage::updateActions);
    connect(&m_runs, &Runs::campaignChanged, this, &ResultsPage::showState);
}

void ResultsPage::readAgain()
{
    const auto comparison = m_measurements.comparison();
    m_method->showMethod(m_measurements.settings().warmup, m_measurements.settings().measure);
    showProgress(0, 0);
    if (comparison && !comparison->empty())
        m_maker->make(comparison, m_filter, m_content);
    else
        takeContent(nullptr);
}

void ResultsPage::takeContent(const ContentPointer &content)
{
    if (!content)
        m_maker->forget();
    const bool sameRuns = m_content && content && m_content->comparison == content->comparison;
    m_content = content;
    if (!sameRuns)
        m_brushed.reset(); // its indices mean other runs now
    m_selecting = true;
    m_model->setContent(content);
    m_selecting = false;
    if (content) {
        m_header->showDecision(decisionOf(*content->comparison, content->labels), originOf(*content->comparison));
        m_method->showEffect(methodText(*content->comparison, content->labels));
        m_charts->showContent(content);
    }
    applyShown();
    selectCurrent();
    showState();
}

void ResultsPage::filterChanged()
{
    m_filterSoon.stop();
    RunFilter::Outcomes outcomes{};
    for (std::size_t i = 0; i < kOutcomes; ++i)
        outcomes[i] = m_outcomes[i]->isChecked();
    m_filter.setText(m_text->text());
    m_filter.setOutcomes(outcomes);
    if (m_content)
        m_maker->make(m_content->comparison, m_filter, m_content);
}

void ResultsPage::resetFilter()
{
    m_text->clear();
    for (QToolButton *button : m_outcomes)
        button->setChecked(false);
    brushed({}, true);
    filterChanged();
}

void ResultsPage::brushed(const std::vector<std::size_t> &runs, bool all)
{
    m_brushed = all ? std::nullopt : std::optional(runs);
    applyShown();
}

/// The table holds what both the filter and the brush leave; charts show the brush by emphasis.
void ResultsPage::applyShown()
{
    ShownRuns shown = m_content ? m_content->shown : std::nullopt;
    if (m_content && m_brushed) {
        std::vector<bool> both(m_content->comparison->analysis.runs.size());
        for (const std::size_t run : *m_brushed)
            both[run] = !shown || (*shown)[run];
        shown = both;
    }
    m_charts->setEmphasis(m_brushed);
    m_selecting = true;
    m_order->setShown(shown);
    m_table->selectRun(chosen());
    m_selecting = false;
    showCounts();
    updateActions();
}

void ResultsPage::showCounts()
{
    const auto counts = m_content ? countOutcomes(*m_content->comparison) : std::array<std::size_t, kOutcomes>{};
    for (std::size_t i = 0; i < kOutcomes; ++i)
        m_outcomes[i]->setText(
            tr("%1 %2", "state and number of runs").arg(outcomeText(static_cast<results::RunOutcome>(i)), count(counts[i])));
    const bool fewer = m_order->rowCount() < m_model->rowCount();
    m_shown->setText(fewer ? tr("%1 of %2").arg(count(qulonglong(m_order->rowCount())), count(qulonglong(m_model->rowCount())))
                           : QString());
    m_clearBrush->setVisible(m_brushed.has_value());
    if (m_brushed)
        m_clearBrush->setText(tr("Clear the brush (%n run(s))", nullptr, static_cast<int>(m_brushed->size())));
    fitToolRow();
    m_tableStack->setCurrentWidget(m_model->rowCount() > 0 && m_order->rowCount() == 0 ? static_cast<QWidget *>(m_nothingMatches)
                                                                                       : m_table);
}

void ResultsPage::showState()
{
    m_reading->setVisible(m_measurements.isReading());
    m_cancel->setEnabled(m_measurements.isReading());
    m_header->setVisible(m_content != nullptr);
    m_stack->setCurrentWidget(m_content ? m_results : static_cast<QWidget *>(m_empty));
    if (!m_content)
        showEmpty();
    showNotice();
    updateActions();
}

void ResultsPage::showEmpty()
{
    const auto comparison = m_measurements.comparison();
    const auto show = [this](const EmptyState::Content &content, QAction *first, QAction *second, QAction *third) {
        m_empty->setContent(content);
        m_empty->setAction(first);
        m_empty->setSecondAction(second);
        m_empty->setThirdAction(third);
    };
    if (!m_workspace.isOpen())
        return show({QStringLiteral("results"), tr("No project"), tr("Open a project, or begin a new plan, to compare its runs.")}, nullptr,
                    nullptr, nullptr);
    if (m_measurements.isReading() || m_maker->isMaking())
        return show({QStringLiteral("log"), tr("Reading the logs"), tr("The runs appear when all of their logs are read.")},
                    m_measurements.isReading() ? m_cancel : nullptr, nullptr, nullptr);
    if (m_measurements.error())
        return show({QStringLiteral("error"), tr("The runs cannot be compared"), translated(*m_measurements.error())}, m_readAgain,
                    m_sources, nullptr);
    if (comparison && !comparison->unassigned.empty())
        return show({QStringLiteral("log"),
                     tr("%n log(s) without a configuration", nullptr, static_cast<int>(comparison->unassigned.size())),
                     tr("Logs were found, but their names do not say which configuration they belong to. Say it by hand, and they count.")},
                    m_assign, m_addFolder, nullptr);
    if (const int live = m_runs.liveRuns(); live > 0)
        return show({QStringLiteral("runs"), tr("%n run(s) on the way", nullptr, live),
                     tr("Their figures appear here as soon as the first has ended. Logs from elsewhere can be compared too.")},
                    m_addFolder, m_addFiles, nullptr);
    const bool nothingFound = comparison && !m_measurements.settings().sources.empty();
    QAction *launch = m_workspace.checkedCount() > 0 ? m_ways.launch : m_ways.choose;
    show({QStringLiteral("results"), nothingFound ? tr("No runs in these logs") : tr("No results yet"),
          nothingFound ? tr("The folders and files that were added hold no log of a training run. Look at what was found, or add others.")
                       : tr("Launch trial runs of some configurations, on your workspace or on the sandbox; or add the logs of runs "
                            "that were made elsewhere: drop a folder or files onto this window.")},
         nothingFound ? m_sources : launch, nothingFound ? m_addFolder : m_ways.sandbox, nothingFound ? nullptr : m_addFolder);
}

void ResultsPage::showNotice()
{
    QStringList sentences;
    bool toAssign = false;
    if (const auto comparison = m_measurements.comparison(); comparison && m_content) {
        if (comparison->anySimulated())
            sentences << tr("Simulated figures come from a sandbox: they are no measurements.");
        toAssign = !comparison->unassigned.empty();
        if (toAssign)
            sentences << tr("%n log(s) belong to no configuration that their name tells.", nullptr,
                            static_cast<int>(comparison->unassigned.size()));
        if (!comparison->problems.empty())
            sentences << tr("%n file(s) or folder(s) could not be read: see Logs.", nullptr, static_cast<int>(comparison->problems.size()));
        if (!comparison->missing.empty())
            sentences << tr("%n configuration(s) that were to run have no logs.", nullptr, static_cast<int>(comparison->missing.size()));
    }
    if (m_measurements.error() && m_content)
        sentences << translated(*m_measurements.error());
    m_notice->setNote(NoteLabel::Kind::Warning, sentences.join(QLatin1Char(' ')));
    m_assignButton->setVisible(toAssign);
    m_noticeRow->setVisible(!sentences.isEmpty());
}

void ResultsPage::showProgress(quint64 done, quint64 total)
{
    m_progress->setRange(0, static_cast<int>(std::min<quint64>(total, 1'000'000)));
    m_progress->setValue(static_cast<int>(std::min<quint64>(done, 1'000'000)));
    m_readingText->setText(total == 0 ? tr("Reading the logs…") : tr("Reading the logs: %1 of %2").arg(count(done), count(total)));
    showState();
}

bool ResultsPage::isUpToDate() const
{
    const ComparisonPointer comparison = m_measurements.comparison();
    const bool none = !comparison || comparison->empty();
    return !m_maker->isMaking() && !m_filterSoon.isActive() && (none ? m_content == nullptr : showsLatest());
}

/// Indices of runs mean the same here and to the measurements.
bool ResultsPage::showsLatest() const { return m_content && m_content->comparison == m_measurements.comparison(); }

/// Where their words do not fit, buttons show their icons alone.
void ResultsPage::fitToolRow()
{
    for (const Qt::ToolButtonStyle style : {Qt::ToolButtonTextBesideIcon, Qt::ToolButtonIconOnly}) {
        for (QToolButton *button : m_shrinking)
            button->setToolButtonStyle(style);
        if (m_toolRow->layout()->minimumSize().width() <= m_toolRow->width())
            return;
    }
}

void ResultsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_results->layout()->activate(); // the row has its new width
    fitToolRow();
}

std::optional<std::size_t> ResultsPage::best() const { return m_content ? m_content->comparison->analysis.best : std::nullopt; }

std::optional<std::size_t> ResultsPage::chosen() const
{
    const auto run = m_measurements.currentRun();
    return run && showsLatest() ? run : std::nullopt;
}

void ResultsPage::selectCurrent()
{
    const auto run = chosen();
    m_selecting = true;
    m_table->selectRun(run);
    m_selecting = false;
    m_charts->setSelectedRun(run);
    if (run)
        m_detailsWidget->showRun(*m_content->comparison, *run);
    else
        m_detailsWidget->showNothing();
    updateActions();
}

void ResultsPage::currentRowChanged()
{
    if (m_selecting || !showsLatest())
        return;
    if (const auto run = m_table->currentRun())
        m_measurements.setCurrentRun(run);
}

void ResultsPage::updateActions()
{
    const auto run = chosen();
    const bool any = m_content != nullptr;
    const bool usable = best().has_value();
    for (QAction *action : {m_train, m_star})
        action->setEnabled(usable);
    for (QAction *action : {m_copyAnswer, m_makeReport, m_calibrate, m_find})
        action->setEnabled(any);
    m_train->setEnabled(usable && m_ways.train != nullptr);
    m_star->setText(usable && m_workspace.mark(m_content->comparison->record(*best()).id).starred ? tr("Take the &star from the best")
                                                                                                  : tr("&Star the best"));
    m_export->setEnabled(any && m_order->rowCount() > 0);
    m_copyRows->setEnabled(m_table->selectionModel()->hasSelection());
    m_openLog->setEnabled(run && !m_content->comparison->record(*run).sources.empty());
    const bool open = m_workspace.isOpen();
    for (QAction *action : {m_sources, m_addFolder, m_addFiles, m_fetch})
        action->setEnabled(open);
    m_readAgain->setEnabled(open && !m_measurements.isReading());
}

QByteArray ResultsPage::viewState() const
{
    QJsonArray kinds;
    for (const report::ChartKind kind : m_charts->kinds())
        kinds.append(fromStd(report::name(kind)));
    QJsonObject state;
    state.insert(QStringLiteral("version"), kViewVersion);
    state.insert(QStringLiteral("charts"), kinds);
    state.insert(QStringLiteral("columns"), QString::fromUtf8(m_table->headerState()));
    state.insert(QStringLiteral("splitter"), QString::fromLatin1(m_splitter->saveState().toBase64()));
    state.insert(QStringLiteral("method"), m_showMethod->isChecked());
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void ResultsPage::restoreViewState(const QByteArray &state)
{
    const QJsonObject object = QJsonDocument::fromJson(state).object();
    if (object.value(QStringLiteral("version")).toInt() != kViewVersion)
        return;
    std::vector<report::ChartKind> kinds;
    for (const QJsonValue &value : object.value(QStringLiteral("charts")).toArray()) {
        if (const auto kind = report::chartKindFromName(value.toString().toStdString()))
            kinds.push_back(*kind);
    }
    m_charts->setKinds(kinds);
    m_table->restoreHeaderState(object.value(QStringLiteral("columns")).toString().toUtf8());
    m_splitter->restoreState(QByteArray::fromBase64(object.value(QStringLiteral("splitter")).toString().toLatin1()));
    m_showMethod->setChecked(object.value(QStringLiteral("method")).toBool());
}

} // namespace gui
