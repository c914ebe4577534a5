// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wholespace/gpucountspage.h"

#include "gui/charts/chartpane.h"
#include "gui/wholespace/spacetexts.h"
#include "gui/wholespace/spaceview.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/clusterlabels.h"
#include "gui/workspace/workspace.h"
#include "report/figuretexts.h"
#include "report/spacecharts.h"
#include "ui_gpucountspage.h"

#include <utility>

namespace gui {
namespace {

constexpr int kChartShare = 58; // percent of the height
constexpr int kLeastChartLines = 18; // of text: lower, days and dollars are flat lines

/// 0 stands for no limit.
std::optional<double> limitOf(const QDoubleSpinBox &box) { return box.value() > 0 ? std::optional(box.value()) : std::nullopt; }

} // namespace

GpuCountsPage::GpuCountsPage(const Parts &parts, QWidget *parent)
    : SpacePage(report::SpaceKind::GpuCounts, parts, parent)
    , m_ui(std::make_unique<Ui::GpuCountsPage>())
{
    m_ui->setupUi(this);
    m_chart->setMinimumHeight(fontMetrics().height() * kLeastChartLines);
    m_ui->parts->addWidget(m_chart);
    m_ui->parts->addWidget(m_view);
    m_ui->parts->setSizes({10 * kChartShare, 10 * (100 - kChartShare)});
    setUp({m_ui->stack, m_ui->parts, m_ui->progress, m_ui->stop, m_ui->notice, m_ui->undo});
    connectControls();
}

GpuCountsPage::~GpuCountsPage() = default;

void GpuCountsPage::connectControls()
{
    for (QDoubleSpinBox *limit : {m_ui->deadline, m_ui->budget}) // no new search: the rows stay
        connect(limit, &QDoubleSpinBox::valueChanged, this, &GpuCountsPage::showAdvice);
    for (QSpinBox *bound : {m_ui->least, m_ui->most})
        connect(bound, &QSpinBox::valueChanged, this, &GpuCountsPage::askAgain);
    connect(m_ui->use, &QPushButton::clicked, this, &GpuCountsPage::use);
    connect(m_view, &SpaceView::opened, m_ui->use, &QPushButton::click);
}

report::GpuLimits GpuCountsPage::limits() const { return {limitOf(*m_ui->deadline), limitOf(*m_ui->budget)}; }

void GpuCountsPage::complete(search::GpuCountsRequest &request) const
{
    request.least = m_ui->least->value();
    request.most = m_ui->most->value();
}

EmptyState::Content GpuCountsPage::searchingText() const
{
    return {QStringLiteral("search"), tr("Searching every number of GPUs…"),
            tr("The best configuration of the whole space is found for each number of GPUs, from one node upwards.")};
}

QList<QPushButton *> GpuCountsPage::rowButtons() const { return {m_ui->use}; }

void GpuCountsPage::clearWords()
{
    m_ui->advice->setNote(NoteLabel::Kind::Plain, {});
    m_ui->reach->clear();
}

void GpuCountsPage::showOutcome(const SpaceOutcome &outcome)
{
    if (!outcome.counts) {
        showTable(nullptr, std::nullopt);
        clearWords();
        showStopped();
        return;
    }
    const SpaceQuestion::Machine &machine = outcome.question.machines.front();
    auto shown = std::make_shared<const report::SpaceTable>(
        report::SpaceTable::ofCounts(outcome.question.plan, *outcome.counts, machine.profile, machine.cluster.numGpus()));
    if (shown->rows().empty()) {
        showTable(nullptr, std::nullopt);
        clearWords();
        if (outcome.cancelled)
            showStopped();
        else
            showProblem({QStringLiteral("info"), tr("No number of GPUs lies in this range"),
                         tr("Whole nodes are rented: this cluster has %n GPU(s) in each. Widen the range above.", nullptr,
                            machine.cluster.gpusPerNode)},
                        nullptr);
        return;
    }
    m_advice = report::adviseGpuCount(*shown, limits());
    showTable(shown, m_advice.recommended);
    showAdvice();
}

void GpuCountsPage::showAdvice()
{
    if (!table())
        return;
    const bool follows = m_view->currentRow() == m_advice.recommended;
    m_advice = report::adviseGpuCount(*table(), limits());
    m_model->setAdvice(m_advice);
    if (follows && m_advice.recommended) // nobody chose another
        m_view->selectRow(m_advice.recommended);
    m_ui->advice->setNote(m_advice.recommended ? NoteLabel::Kind::Good : NoteLabel::Kind::Warning, adviceText(*table(), m_advice));
    QString reach = reachText(*table(), m_advice);
    if (outcome() && outcome()->cancelled)
        reach = tr("Stopped: only the numbers of GPUs that were finished are here.");
    if (!m_advice.priced && limits().budgetUsd)
        reach = tr("The budget is left aside: a GPU hour of this cluster costs nothing.");
    m_ui->reach->setText(reach);
    m_ui->reach->setVisible(!reach.isEmpty());
    m_chart->setChart(report::gpuCountsChart(*table(), m_advice, limits()), allSpaceFacts(*table()));
}

void GpuCountsPage::showSelection()
{
    const auto row = m_view->currentRow();
    const bool known = row && table();
    const bool fits = known && table()->rows()[*row].entry.has_value();
    m_ui->use->setEnabled(fits && machineOf(*row) != nullptr);
    m_ui->use->setText(known ? tr("&Use %n GPU(s)", nullptr, table()->cluster(*row).numGpus()) : tr("&Use this count"));
    if (!known)
        m_ui->chosen->clear();
    else if (fits)
        m_ui->chosen->setText(tr("Best there: %1.").arg(fromStd(report::settingsText(table()->rows()[*row].entry->candidate))));
    else
        m_ui->chosen->setText(translated(table()->rows()[*row].whyNothing));
}

/// The number of GPUs counts even where the plan's lists cannot hold the configuration.
void GpuCountsPage::use()
{
    const auto row = m_view->currentRow();
    const SpaceQuestion::Machine *machine = row ? machineOf(*row) : nullptr;
    if (!machine || !table()->rows()[*row].entry)
        return;
    const domain::Candidate candidate = table()->rows()[*row].entry->candidate;
    domain::TrainingPlan plan = workspace().plan();
    plan.activeCluster = machine->index;
    resizeCluster(plan, machine->index, table()->cluster(*row));
    const QString undoText = tr("use %n GPU(s)", nullptr, table()->cluster(*row).numGpus());
    if (!adopt(candidate, plan, undoText))
        workspace().setPlan(std::move(plan), undoText);
}

} // namespace gui
