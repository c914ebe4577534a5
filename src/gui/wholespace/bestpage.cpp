// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wholespace/bestpage.h"

#include "gui/charts/chartpane.h"
#include "gui/wholespace/spacetexts.h"
#include "gui/wholespace/spaceview.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/workspace.h"
#include "report/figuretexts.h"
#include "report/spacecharts.h"
#include "ui_bestpage.h"

#include <QAction>
#include <algorithm>
#include <utility>

namespace gui {
namespace {

/// How much slower than the best a configuration of the front may be. Beyond, nobody trades time for room.
constexpr double kFrontReach = 0.5;
constexpr int kTableShare = 50; // percent of the height
constexpr int kLeastChartLines = 16; // of text: lower, the title of the axis is cut

} // namespace

BestPage::BestPage(const Parts &parts, QWidget *parent)
    : SpacePage(report::SpaceKind::Best, parts, parent)
    , m_ui(std::make_unique<Ui::BestPage>())
    , m_moreGpus(new QAction(icon(QStringLiteral("nodes")), tr("How &many GPUs would do?"), this))
{
    m_ui->setupUi(this);
    m_ui->parts->addWidget(m_view);
    m_chart->setMinimumHeight(fontMetrics().height() * kLeastChartLines);
    m_ui->parts->addWidget(m_chart);
    m_ui->parts->setSizes({10 * kTableShare, 10 * (100 - kTableShare)});
    setUp({m_ui->stack, m_ui->parts, m_ui->progress, m_ui->stop, m_ui->notice, m_ui->undo});
    connectControls();
}

BestPage::~BestPage() = default;

void BestPage::connectControls()
{
    connect(m_ui->count, &QSpinBox::valueChanged, this, &BestPage::askAgain);
    connect(m_ui->layouts, &QCheckBox::toggled, this, &BestPage::askAgain);
    connect(m_ui->frontOnly, &QCheckBox::toggled, this, [this](bool only) {
        m_order->setFrontOnly(only);
        m_chart->setEmphasis(only ? std::optional(m_view->shownRows()) : std::nullopt);
        emit stateChanged();
    });
    connect(m_ui->use, &QPushButton::clicked, this, [this] { use(false); });
    connect(m_ui->makeBase, &QPushButton::clicked, this, [this] { use(true); });
    connect(m_view, &SpaceView::opened, m_ui->use, &QPushButton::click);
    connect(m_moreGpus, &QAction::triggered, this, &BestPage::gpuCountsWanted);
}

void BestPage::complete(search::GpuCountsRequest &request) const
{
    request.best.count = static_cast<std::size_t>(m_ui->count->value());
    request.best.distinct = m_ui->layouts->isChecked() ? search::Distinct::Layouts : search::Distinct::All;
    request.best.frontReach = kFrontReach;
}

EmptyState::Content BestPage::searchingText() const
{
    return {QStringLiteral("search"), tr("Searching the whole space…"),
            tr("Every knob that is not pinned is searched over everything that the framework allows.")};
}

QList<QPushButton *> BestPage::rowButtons() const { return {m_ui->use, m_ui->makeBase}; }

void BestPage::clearWords()
{
    m_ui->headline->clear();
    m_ui->searched->clear();
}

void BestPage::showOutcome(const SpaceOutcome &outcome)
{
    std::vector<report::SpaceAnswer> answers;
    for (std::size_t i = 0; i < outcome.best.size(); ++i) {
        const SpaceQuestion::Machine &machine = outcome.question.machines[i];
        answers.push_back({outcome.best[i], machine.profile, ownResult(machine)});
    }
    auto table = std::make_shared<const report::SpaceTable>(report::SpaceTable::ofBest(outcome.question.plan, answers));
    m_ui->headline->setText(bestHeadline(*table));
    m_ui->searched->setText(outcome.best.empty() ? QString() : searchedText(outcome));
    const bool found = !m_ui->headline->text().isEmpty();
    m_chart->setChart(report::bestChart(*table), allSpaceFacts(*table));
    showTable(found ? table : nullptr, found ? std::optional<std::size_t>(0) : std::nullopt);
    m_chart->setEmphasis(found && m_ui->frontOnly->isChecked() ? std::optional(m_view->shownRows()) : std::nullopt);
    if (!found)
        showNothing(outcome);
}

void BestPage::showNothing(const SpaceOutcome &outcome)
{
    if (outcome.cancelled) {
        showStopped();
        return;
    }
    QStringList reasons;
    for (const search::BestResult &best : outcome.best) {
        const QString reason = translated(search::whyNothing(best));
        reasons << (outcome.best.size() > 1 ? tr("%1: %2", "cluster: reason").arg(fromStd(best.cluster.label), reason) : reason);
    }
    const bool invalid = std::all_of(outcome.best.begin(), outcome.best.end(),
                                     [](const search::BestResult &best) { return search::nothingValid(best.counts); });
    const QString why = reasons.join(QStringLiteral(".\n")) + QStringLiteral(".\n\n");
    if (invalid)
        showProblem({QStringLiteral("warning"), tr("No configuration is valid"),
                     why + tr("Unpin knobs above, or change the batch or the cluster of the plan.")},
                    editPlanAction());
    else
        showProblem({QStringLiteral("warning"), tr("Nothing fits"),
                     why + tr("Allow higher odds of running out of memory, unpin knobs, or look at more GPUs.")},
                    m_moreGpus);
}

void BestPage::showSelection()
{
    const auto row = m_view->currentRow();
    const bool usable = row && table() && machineOf(*row) != nullptr;
    m_ui->use->setEnabled(usable);
    m_ui->makeBase->setEnabled(usable);
    if (!row || !table()) {
        m_ui->chosen->clear();
        return;
    }
    const report::SpaceRow &shown = table()->rows()[*row];
    const QString settings = fromStd(report::settingsText(shown.entry->candidate));
    const bool hasPlace = shown.isTrade || (shown.rank > 1 && !table()->severalClusters());
    const QString place = hasPlace ? translated(search::placeText(shown.entry->place)) : QString();
    m_ui->chosen->setText(place.isEmpty() ? tr("Chosen: %1.").arg(settings)
                                          : tr("Chosen: %1; %2.", "settings; why it has its rank").arg(settings, place));
}

void BestPage::use(bool asBase)
{
    const auto row = m_view->currentRow();
    const SpaceQuestion::Machine *machine = row ? machineOf(*row) : nullptr;
    if (!machine)
        return;
    const domain::Candidate candidate = table()->rows()[*row].entry->candidate;
    domain::TrainingPlan plan = workspace().plan();
    plan.activeCluster = machine->index;
    if (asBase) {
        plan.base = candidate;
        plan.baseNodes = machine->cluster.nodes;
    }
    (void)adopt(candidate, plan, asBase ? tr("make it the base") : tr("use the best configuration"));
}

} // namespace gui
