// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/launching/launchdialog.h"

#include "gui/launching/launchlist.h"
#include "gui/launching/platformwatch.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/cloud.h"
#include "gui/workspace/runs.h"
#include "ui_launchdialog.h"

#include <QHeaderView>
#include <QTimer>
#include <utility>

namespace gui {
namespace {

constexpr double kSecondsPerMinute = 60;
constexpr int kWidthInCharacters = 124;
constexpr int kHeightInLines = 42;
constexpr int kRowsShown = 6;
constexpr std::size_t kMostAtOnce = 300;
constexpr auto kPreviewPause = std::chrono::milliseconds(150);

void showLimits(Ui::LaunchDialog &ui, const domain::CampaignLimits &limits)
{
    ui.parallel->setValue(limits.parallel);
    ui.budget->setValue(limits.budgetUsd.value_or(0));
    ui.wall->setValue(static_cast<int>(limits.wallSecondsPerRun.value_or(0) / kSecondsPerMinute));
    ui.failures->setValue(limits.stopAfterFailures);
    ui.retries->setValue(limits.infrastructureRetries);
    ui.runAll->setChecked(limits.runAll);
}

domain::CampaignLimits limitsOf(const Ui::LaunchDialog &ui)
{
    domain::CampaignLimits limits;
    limits.parallel = ui.parallel->value();
    if (ui.budget->value() > 0)
        limits.budgetUsd = ui.budget->value();
    if (ui.wall->value() > 0)
        limits.wallSecondsPerRun = ui.wall->value() * kSecondsPerMinute;
    limits.stopAfterFailures = ui.failures->value();
    limits.infrastructureRetries = ui.retries->value();
    limits.runAll = ui.runAll->isChecked();
    return limits;
}

} // namespace

struct LaunchDialog::Private {
    Private(LaunchDialog &owner, Parts parts)
        : dialog(owner)
        , workspace(parts.workspace)
        , cloud(parts.cloud)
        , runs(parts.runs)
        , only(std::move(parts.only))
        , watch(parts.cloud, &owner)
        , tooMany(only.empty() && parts.workspace.checkedCount() > kMostAtOnce)
        , selection(tooMany ? Runs::Selection() : select(parts.workspace.plan().launch))
    {
    }

    LaunchDialog &dialog;
    Workspace &workspace;
    Cloud &cloud;
    Runs &runs;
    std::vector<domain::CandidateId> only;
    PlatformWatch watch;
    bool tooMany; ///< checked: each has its own job and scripts, which takes time and nobody could look through
    Runs::Selection selection;
    Ui::LaunchDialog ui;
    QTimer previewSoon;

    void setUp();
    void connectAll();
    [[nodiscard]] Runs::Selection select(const domain::LaunchSettings &settings) const;
    /// The plan as this dialog would have it.
    [[nodiscard]] domain::TrainingPlan edited() const;
    void settingsEdited();
    void showPlace();
    void showRuns();
    void showFindings();
    void showPreview();
    void showButtons();
    [[nodiscard]] base::Result<int> launchNow();
    void launchOrSay();
};

void LaunchDialog::Private::setUp()
{
    ui.setupUi(&dialog);
    const QFontMetrics metrics = dialog.fontMetrics();
    dialog.resize(metrics.averageCharWidth() * kWidthInCharacters, metrics.lineSpacing() * kHeightInLines);
    ui.runs->setHeaderLabels({tr("Configuration"), tr("Memory"), tr("Steps"), tr("Time (predicted)"), tr("Cost (predicted)")});
    ui.runs->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    ui.runs->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    ui.runs->header()->setStretchLastSection(false);
    ui.runs->setTextElideMode(Qt::ElideLeft); // names begin alike: what tells them apart comes later
    ui.runs->setMinimumHeight(metrics.lineSpacing() * kRowsShown);
    ui.settings->showPlan(workspace.plan());
    showLimits(ui, workspace.plan().limits);
    ui.tuneInstead->setVisible(only.empty());
    ui.nevertheless->hide();
    ui.message->hide();
    previewSoon.setSingleShot(true);
    previewSoon.setInterval(kPreviewPause);
    connectAll();
    watch.setNodeGroup(workspace.plan().infrastructure.trainingNodeGroup);
    showRuns();
    showPlace();
    showPreview();
    watch.ask();
}

void LaunchDialog::Private::connectAll()
{
    connect(ui.cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
    connect(ui.logIn, &QPushButton::clicked, &dialog, &LaunchDialog::loginWanted);
    connect(ui.sandbox, &QPushButton::clicked, &dialog, &LaunchDialog::sandboxWanted);
    connect(ui.launch, &QPushButton::clicked, &dialog, [this] { launchOrSay(); });
    connect(ui.tuneInstead, &QPushButton::clicked, &dialog, [this] {
        dialog.reject();
        emit dialog.tuneWanted();
    });
    connect(ui.nevertheless, &QCheckBox::toggled, &dialog, [this] { showButtons(); });
    connect(ui.runAll, &QCheckBox::toggled, &dialog, [this] { showRuns(); });
    connect(ui.parallel, &QSpinBox::valueChanged, &dialog, [this] {
        showRuns();
        showFindings();
    });
    connect(ui.budget, &QDoubleSpinBox::valueChanged, &dialog, [this] { showRuns(); });
    connect(ui.settings, &LaunchSettingsPanel::edited, &dialog, [this] { settingsEdited(); });
    connect(ui.findings, &FindingsPanel::checkAgain, &watch, &PlatformWatch::ask);
    connect(&previewSoon, &QTimer::timeout, &dialog, [this] { showPreview(); });
    connect(&watch, &PlatformWatch::asking, &dialog, [this] {
        ui.findings->showBusy();
        showPlace();
    });
    connect(&watch, &PlatformWatch::answered, &dialog, [this] {
        if (watch.facts())
            ui.settings->offer(*watch.facts());
        showPlace();
        showFindings();
        previewSoon.start();
    });
}

Runs::Selection LaunchDialog::Private::select(const domain::LaunchSettings &settings) const
{
    const launch::PlatformFacts *facts = watch.facts() ? &*watch.facts() : nullptr;
    return only.empty() ? runs.selection(settings, facts) : runs.selectionOf(only, settings, facts);
}

domain::TrainingPlan LaunchDialog::Private::edited() const
{
    domain::TrainingPlan plan = workspace.plan();
    ui.settings->writeTo(plan);
    plan.limits = limitsOf(ui);
    return plan;
}

void LaunchDialog::Private::settingsEdited()
{
    watch.setNodeGroup(edited().infrastructure.trainingNodeGroup);
    showFindings();
    previewSoon.start();
}

void LaunchDialog::Private::showPlace()
{
    using Kind = NoteLabel::Kind;
    const bool away = cloud.state() == Cloud::State::LoggedOut || cloud.state() == Cloud::State::LoginNeeded;
    ui.logIn->setVisible(away);
    ui.sandbox->setVisible(away);
    if (cloud.state() == Cloud::State::Online && cloud.isSandbox())
        ui.place->setNote(Kind::Warning, tr("Sandbox: everything is simulated. Nothing is billed, and nothing it says is a measurement."));
    else if (cloud.state() == Cloud::State::Online)
        ui.place->setNote(Kind::Plain, tr("Workspace %1. Runs are billed from their start.").arg(cloud.title()));
    else if (cloud.state() == Cloud::State::Connecting)
        ui.place->setNote(Kind::Plain, tr("Connecting…"));
    else if (cloud.state() == Cloud::State::LoggedOut)
        ui.place->setNote(Kind::Warning, tr("Not logged in: log in to a workspace, or try it on the sandbox."));
    else
        ui.place->setNote(Kind::Error, translated(cloud.error()));
    showButtons();
}

void LaunchDialog::Private::showRuns()
{
    const LaunchTotals totals = totalsOf(selection, limitsOf(ui).runAll);
    fillLaunchList(*ui.runs, selection, limitsOf(ui).runAll);
    ui.headline->setText(
        tooMany ? tr("%n configuration(s) are checked. Launch at most %1 at once.", nullptr, static_cast<int>(workspace.checkedCount()))
                      .arg(count(kMostAtOnce))
                : headlineOf(totals, ui.parallel->value()));
    const QString risk = riskOf(totals, limitsOf(ui));
    ui.risk->setVisible(!risk.isEmpty());
    ui.risk->setNote(NoteLabel::Kind::Warning, risk);
    ui.launch->setText(totals.runs == 0 ? tr("&Launch") : tr("&Launch for about %1").arg(usdText(totals.cost)));
    showButtons();
}

void LaunchDialog::Private::showFindings()
{
    const domain::TrainingPlan plan = edited();
    const launch::PlatformFacts nothing;
    const auto &facts = watch.facts() ? *watch.facts() : nothing;
    ui.findings->showFindings(
        launch::preflight({plan, plan.launch, plan.limits.parallel, plan.infrastructure.logsSubdir, watch.nowMs()}, facts));
    showButtons();
}

void LaunchDialog::Private::showPreview() { ui.preview->setOrders(previewOrders(workspace, edited(), selection, watch.facts())); }

void LaunchDialog::Private::showButtons()
{
    const bool problem = launch::hasProblem(ui.findings->findings());
    const bool online = cloud.state() == Cloud::State::Online;
    ui.nevertheless->setVisible(problem && online);
    const bool allowed = !problem || ui.nevertheless->isChecked();
    ui.launch->setEnabled(online && allowed && totalsOf(selection, ui.runAll->isChecked()).runs > 0);
}

base::Result<int> LaunchDialog::Private::launchNow()
{
    const domain::TrainingPlan plan = edited();
    if (auto prepared = runs.prepare(); !prepared)
        return base::fail(prepared.error());
    if (!(plan == workspace.plan()))
        workspace.setPlan(plan, tr("launch settings"));
    auto fresh = select(plan.launch);
    if (fresh.requests.empty())
        return base::fail(fresh.refused.empty() ? nothingChosen() : fresh.refused.front().second);
    launch::CampaignRunner *runner = runs.runner();
    if (auto set = runner->setLimits(plan.limits); !set)
        return base::fail(set.error());
    const auto added = runner->add(std::move(fresh.requests));
    if (!added)
        return base::fail(added.error());
    if (auto started = runner->start(); !started)
        return base::fail(started.error());
    return static_cast<int>(added->size());
}

void LaunchDialog::Private::launchOrSay()
{
    const auto launched = launchNow();
    if (!launched) {
        ui.message->show();
        ui.message->setNote(NoteLabel::Kind::Error, translated(launched.error()));
        return;
    }
    emit dialog.launched(*launched);
    dialog.accept();
}

LaunchDialog::LaunchDialog(Parts parts, QWidget *parent)
    : QDialog(parent)
    , m_d(std::make_unique<Private>(*this, std::move(parts)))
{
    m_d->setUp();
}

LaunchDialog::LaunchDialog(Workspace &workspace, Cloud &cloud, Runs &runs, QWidget *parent)
    : LaunchDialog({workspace, cloud, runs, {}}, parent)
{
}

LaunchDialog::~LaunchDialog() = default;

} // namespace gui
