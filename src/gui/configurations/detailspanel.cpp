// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configurations/detailspanel.h"

#include "estimate/memorycalibration.h"
#include "gui/charts/partlist.h"
#include "gui/charts/stackedbars.h"
#include "gui/configurations/fixapplication.h"
#include "gui/configurations/fixespanel.h"
#include "gui/configurations/spreadbar.h"
#include "gui/configurations/verdicttexts.h"
#include "gui/widgets/calibrationtexts.h"
#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/notelabel.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/workspace.h"
#include "report/columns.h"
#include "report/diff.h"
#include "report/explain.h"
#include "report/series.h"
#include "search/baseconfig.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyle>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace gui {
namespace {

QString originText(report::Origin origin)
{
    switch (origin) {
    case report::Origin::Plan:
        return DetailsPanel::tr("your list");
    case report::Origin::Automatic:
        return DetailsPanel::tr("auto");
    case report::Origin::Base:
        return DetailsPanel::tr("base configuration");
    case report::Origin::Derived:
        return DetailsPanel::tr("follows from the rest");
    }
    return {};
}

} // namespace

DetailsPanel::DetailsPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    setObjectName(QStringLiteral("detailsPanel"));
    m_empty = new QLabel(tr("Select a configuration to see its memory per stage, where its time goes, and why it was judged so."), this);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(16);

    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    buildHeader(*layout);
    buildFixes(*layout);
    buildTabs();
    layout->addWidget(m_tabs, 1);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);

    connect(&workspace, &Workspace::selectionChanged, this, &DetailsPanel::showCurrent);
    connect(&workspace, &Workspace::searchFinished, this, &DetailsPanel::showCurrent);
    connect(&workspace, &Workspace::searchIdle, this, &DetailsPanel::showCurrent);
    connect(&workspace, &Workspace::activeClusterChanged, this, &DetailsPanel::showCurrent);
    connect(&workspace, &Workspace::opened, this, &DetailsPanel::showCurrent);
    showNotice();
    showFixesHeadline();
    showCurrent();
}

void DetailsPanel::buildHeader(QVBoxLayout &layout)
{
    m_name = new ElidedLabel({}, this);
    m_name->setElideMode(Qt::ElideMiddle);
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_verdictIcon = new QLabel(this);
    m_verdict = new QLabel(this);
    m_verdict->setObjectName(QStringLiteral("detailsVerdict"));
    m_verdict->setWordWrap(true);
    m_peak = new QLabel(this);
    m_peak->setObjectName(QStringLiteral("detailsPeak"));
    m_spread = new SpreadBar(this);
    m_figures = new QLabel(this);
    m_figures->setObjectName(QStringLiteral("detailsFigures"));
    for (QLabel *label : {m_verdict, m_peak, m_figures}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    auto *badge = new QHBoxLayout;
    badge->addWidget(m_verdictIcon, 0, Qt::AlignTop);
    badge->addWidget(m_verdict, 1);
    layout.addWidget(m_name);
    layout.addLayout(badge);
    layout.addWidget(m_peak);
    layout.addWidget(m_spread);
    layout.addWidget(m_figures);
}

/// What was applied, with the way back; and the doors to the fixes and to the accuracy of predictions.
void DetailsPanel::buildFixes(QVBoxLayout &layout)
{
    m_application = new FixApplication(m_workspace, this);
    m_fixes = new FixesPanel(this);
    m_notice = new NoteLabel(this);
    m_notice->setObjectName(QStringLiteral("fixNotice"));
    m_undoFix = new QPushButton(tr("Undo"), this);
    m_undoFix->setObjectName(QStringLiteral("fixUndo"));
    m_undoFix->setAccessibleName(tr("Undo the change of the plan"));
    m_fixesButton = new QPushButton(this);
    m_fixesButton->setObjectName(QStringLiteral("detailsFixes"));
    m_trust = new QToolButton(this);
    m_trust->setObjectName(QStringLiteral("detailsTrust"));
    m_trust->setText(tr("How far to trust this"));
    m_trust->setAutoRaise(true);
    m_trust->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_trust->hide();
    auto *notice = new QHBoxLayout;
    notice->addWidget(m_notice, 1);
    notice->addWidget(m_undoFix, 0, Qt::AlignTop);
    auto *doors = new QHBoxLayout;
    doors->addWidget(m_fixesButton);
    doors->addStretch(1);
    doors->addWidget(m_trust);
    layout.addLayout(notice);
    layout.addLayout(doors);

    connect(m_application, &FixApplication::noticeChanged, this, &DetailsPanel::showNotice);
    connect(m_application, &FixApplication::located, this, &DetailsPanel::fixLocated);
    connect(m_fixes, &FixesPanel::changed, this, &DetailsPanel::showFixesHeadline);
    connect(m_fixes, &FixesPanel::applyRequested, m_application, &FixApplication::apply);
    connect(m_undoFix, &QPushButton::clicked, &m_workspace.undoStack(), &QUndoStack::undo);
    connect(m_fixesButton, &QPushButton::clicked, this, [this] {
        m_tabs->setCurrentWidget(m_fixes);
        m_fixes->focusFirst();
    });
}

void DetailsPanel::buildTabs()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("detailsTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(true);
    m_settings = buildTree(tr("Settings"), {tr("Setting"), tr("Value"), tr("From")});
    m_differences = buildTree(tr("Differences to the base configuration"), {tr("Setting"), tr("Base"), tr("This one")});
    m_tabs->addTab(buildMemoryPage(), tr("Memory"));
    m_tabs->addTab(m_fixes, tr("Make it fit"));
    m_tabs->addTab(buildTimePage(), tr("Time"));
    m_tabs->addTab(buildWhyPage(), tr("Why"));
    m_tabs->addTab(m_settings, tr("Settings"));
    m_tabs->addTab(m_differences, tr("Against base"));
}

void DetailsPanel::setTrustAction(QAction *action)
{
    const auto show = [this, action] { // its icon has the colours of light or dark
        m_trust->setIcon(action->icon());
        m_trust->setToolTip(action->toolTip());
    };
    show();
    m_trust->show();
    connect(action, &QAction::changed, m_trust, show);
    connect(m_trust, &QToolButton::clicked, action, &QAction::trigger);
}

void DetailsPanel::setExplainAction(QAction *action)
{
    const auto show = [this, action] {
        m_explain->setText(action->iconText());
        m_explain->setIcon(action->icon());
        m_explain->setToolTip(action->toolTip());
    };
    show();
    m_explain->show();
    connect(action, &QAction::changed, m_explain, show);
    connect(m_explain, &QPushButton::clicked, action, &QAction::trigger);
}

void DetailsPanel::showNotice()
{
    const QString text = m_application->notice();
    m_notice->setNote(m_application->wasRefused() ? NoteLabel::Kind::Warning : NoteLabel::Kind::Good, text);
    m_notice->setVisible(!text.isEmpty());
    m_undoFix->setVisible(!text.isEmpty() && m_application->canUndo());
}

void DetailsPanel::showFixesHeadline()
{
    m_fixesButton->setText(m_fixes->headline());
    m_fixesButton->setVisible(!m_fixes->headline().isEmpty());
}

QWidget *DetailsPanel::buildWhyPage()
{
    m_why = new QLabel;
    m_why->setObjectName(QStringLiteral("detailsWhy"));
    m_why->setWordWrap(true);
    m_why->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_why->setMargin(8);
    m_why->setTextFormat(Qt::PlainText);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_why);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    return scroll;
}

QWidget *DetailsPanel::buildTimePage()
{
    m_timeParts = new PartList(tr("Where the time of a step goes"), tr("Work"), tr("Time"));
    m_explain = new QPushButton;
    m_explain->setObjectName(QStringLiteral("detailsExplain"));
    m_explain->hide();
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_timeParts, 1);
    layout->addWidget(m_explain, 0, Qt::AlignLeft);
    return page;
}

QWidget *DetailsPanel::buildMemoryPage()
{
    m_memoryChart = new StackedBars;
    m_memoryParts = new PartList(tr("Peak memory of the fullest stage by part"), tr("Part"), tr("Memory"));
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_memoryChart);
    splitter->addWidget(m_memoryParts);
    splitter->setStretchFactor(0, 1); // the chart takes what the few rows of the list leave
    splitter->setStretchFactor(1, 0);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

QTreeWidget *DetailsPanel::buildTree(const QString &name, const QStringList &titles)
{
    auto *tree = new QTreeWidget;
    tree->setAccessibleName(name);
    tree->setHeaderLabels(titles);
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(true);
    return tree;
}

void DetailsPanel::showCurrent()
{
    const auto result = m_workspace.result();
    const auto row = m_workspace.currentRow();
    const bool found = result && row && *row < result->rows.size();
    m_fixes->setBusy(!found || m_workspace.isSearching());
    if (!found) {
        // What is current is being searched for: until it is there, the one before stays in sight.
        const bool soon = m_workspace.isSearching() && !m_workspace.currentCandidate().empty();
        if (!soon)
            m_stack->setCurrentWidget(m_empty);
        return;
    }
    const domain::Candidate candidate = result->candidate(*row);
    const estimate::Prediction prediction = result->context->estimate(candidate);
    showHeader(*result, *row, prediction);
    m_fixes->ask(result, candidate);
    showMemory(*result, candidate, prediction);
    showTime(prediction);
    showJudgement(*result, candidate, prediction);
    showSettings(*result, candidate);
    showDifferences(*result, candidate);
    m_stack->setCurrentIndex(1);
}

void DetailsPanel::showHeader(const search::SearchResult &result, std::size_t row, const estimate::Prediction &prediction)
{
    const report::Column &name = *report::findColumn("name");
    m_name->setText(fromStd(report::cellText(name, name.value(report::rowView(result, row)))));
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_verdictIcon->setPixmap(verdictIcon(prediction.verdict).pixmap(size));
    m_verdict->setText(verdictSentence(prediction));
    const QString calibrated = calibratedText(result.context->memoryCorrection(result.candidate(row).options.framework));
    const QString peak = peakSentence(prediction, result.candidate(row).layout.pipelineParallel);
    m_peak->setText(calibrated.isEmpty() ? peak : tr("%1 · %2", "the peak, and that it is calibrated").arg(peak, calibrated));
    m_spread->setPrediction(prediction);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, verdictColor(prediction.verdict, colours));
    m_verdict->setPalette(colours);
    m_figures->setText(tr("Predicted: step %1 (%2 to %3) · %4 TFLOPS per GPU · MFU %5 · %6 · %7")
                           .arg(secondsText(prediction.time.total()), secondsText(prediction.stepLow), secondsText(prediction.stepHigh),
                                number(prediction.modelTflopsPerGpu, 0), percentText(prediction.mfu), daysText(prediction.days),
                                usdText(prediction.cost)));
}

void DetailsPanel::showMemory(const search::SearchResult &result, const domain::Candidate &candidate,
                              const estimate::Prediction &prediction)
{
    const report::MemoryChart chart = report::memoryChart(*result.context, candidate);
    StackedBarsData bars;
    bars.name = tr("Predicted peak memory per pipeline stage");
    bars.unit = translated(chart.values.unit);
    bars.categoryTitle = translated(chart.categories.title);
    for (int stage = 1; stage <= chart.stages; ++stage)
        bars.categories << QString::number(stage);
    for (const report::StackLayer &layer : chart.layers)
        bars.parts.push_back({translated(layer.title), layer.values});
    bars.limit = StackedBarsData::Limit{tr("Capacity"), chart.capacityGib};
    m_memoryChart->setData(bars);

    std::vector<PartList::Part> parts;
    const double total = prediction.memory.total().value();
    for (std::size_t i = 0; i < estimate::kMemoryParts; ++i) {
        const auto part = static_cast<estimate::MemoryPart>(i);
        const base::Bytes bytes = prediction.memory.part(part);
        const auto add = [&](const QString &name, base::Bytes of) {
            parts.push_back({name, gibText(of), total > 0 ? of.value() / total : 0, static_cast<int>(i)});
        };
        add(translated(report::title(part)), bytes);
        if (part != estimate::MemoryPart::Runtime)
            continue;
        add(tr("· of which cached, fragmented", "memory that torch's allocator holds beyond its tensors"), prediction.memory.reserve);
        add(tr("· of which outside the allocator", "memory: CUDA context, NCCL, user buffers"), prediction.memory.outside);
    }
    m_memoryParts->setParts(parts);
}

void DetailsPanel::showTime(const estimate::Prediction &prediction)
{
    std::vector<PartList::Part> parts;
    int color = 0;
    for (const report::TimeSlice &slice : report::timeChart(prediction.time).slices)
        parts.push_back({translated(slice.title), secondsText(base::Seconds(slice.seconds)), slice.share, color++});
    m_timeParts->setParts(parts);
}

void DetailsPanel::showJudgement(const search::SearchResult &result, const domain::Candidate &candidate,
                                 const estimate::Prediction &prediction)
{
    QStringList sentences;
    for (const base::Text &text : report::judgement(prediction, candidate, result.plan.thresholds))
        sentences << translated(text);
    m_why->setText(sentences.join(QStringLiteral("\n\n")));
}

void DetailsPanel::showSettings(const search::SearchResult &result, const domain::Candidate &candidate)
{
    m_settings->clear();
    for (const report::Setting &setting : report::effectiveSettings(candidate, result.plan, result.cluster.numGpus())) {
        auto *item = new QTreeWidgetItem({translated(setting.title), fromStd(setting.value), originText(setting.origin)});
        item->setToolTip(0, fromStd(setting.flag));
        m_settings->addTopLevelItem(item);
    }
}

void DetailsPanel::showDifferences(const search::SearchResult &result, const domain::Candidate &candidate)
{
    m_differences->clear();
    for (const report::Difference &difference : report::differences(candidate, search::baseCandidate(result.plan)))
        m_differences->addTopLevelItem(
            new QTreeWidgetItem({translated(difference.title), fromStd(difference.baseValue), fromStd(difference.value)}));
    if (m_differences->topLevelItemCount() == 0)
        m_differences->addTopLevelItem(new QTreeWidgetItem({tr("Equal to the base configuration")}));
}

QSize DetailsPanel::sizeHint() const { return {fontMetrics().horizontalAdvance(QLatin1Char('x')) * 62, fontMetrics().height() * 36}; }

void DetailsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_stack)
        showCurrent();
}

} // namespace gui
