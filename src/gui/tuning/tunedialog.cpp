// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tuning/tunedialog.h"

#include "comparison/candidateids.h"
#include "gui/launching/platformwatch.h"
#include "gui/tuning/nextruntexts.h"
#include "gui/tuning/tunepreview.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/cloud.h"
#include "gui/workspace/runs.h"
#include "gui/workspace/tuning.h"
#include "launch/tuningfacts.h"
#include "search/baseconfig.h"
#include "ui_tunedialog.h"

#include <QHeaderView>
#include <QTimer>
#include <algorithm>
#include <chrono>
#include <utility>
#include <variant>

namespace gui {
namespace {

constexpr double kSecondsPerMinute = 60;
constexpr double kPercent = 100;
constexpr int kWidthInCharacters = 138;
constexpr int kHeightInLines = 44;
constexpr int kRowsShown = 6;
constexpr int kMostPreviewed = 12;
constexpr auto kPause = std::chrono::milliseconds(250);

enum Column { Configuration, Step, Training, Oom, Cost };

QTreeWidgetItem *itemOf(const NextRunLine &line)
{
    auto *item = new QTreeWidgetItem({line.label, line.step, line.training, line.oom, line.cost});
    for (int column = Step; column <= Cost; ++column)
        item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(Configuration, line.knobs);
    item->setData(Configuration, Qt::AccessibleDescriptionRole, sentenceOf(line));
    return item;
}

} // namespace

struct TuneDialog::Private {
    /// What the preview answers.
    struct Asked {
        campaign::TuningSettings settings;
        domain::CampaignLimits limits;
        bool anew = false;
        bool operator==(const Asked &) const = default;
    };

    Private(TuneDialog &owner, const Parts &parts)
        : dialog(owner)
        , workspace(parts.workspace)
        , cloud(parts.cloud)
        , runs(parts.runs)
        , tuning(parts.tuning)
        , watch(parts.cloud, &owner)
        , preview(&owner)
        , result(parts.workspace.result())
    {
    }

    TuneDialog &dialog;
    Workspace &workspace;
    Cloud &cloud;
    Runs &runs;
    Tuning &tuning;
    PlatformWatch watch;
    TunePreview preview;
    std::shared_ptr<const search::SearchResult> result; ///< null: nothing to choose from
    std::optional<tuning::SessionAdvice> advice; ///< with the budget as it is typed; nothing while it is worked out
    Ui::TuneDialog ui;
    std::optional<Asked> weighed; ///< last asked
    bool beginsWithBase = false; ///< the advice takes it for under way
    std::optional<base::Usd> budget; ///< in USD, as it was asked about
    std::optional<base::Usd> baseTooDear; ///< the base was to be the first, and costs more than the budget pays for
    int waiting = 0; ///< runs of the tuning that are in the list already and not begun
    QTimer soon;

    void setUp();
    void connectAll();
    void showStart();
    [[nodiscard]] campaign::TuningSettings settings() const;
    [[nodiscard]] domain::CampaignLimits limits() const;
    [[nodiscard]] domain::TrainingPlan edited() const; ///< the plan as this dialog would have it
    [[nodiscard]] bool anew() const;
    [[nodiscard]] std::vector<tuning::NextRun> firstRuns() const;
    [[nodiscard]] std::optional<campaign::Campaign> asIfBegun() const; ///< the campaign as this dialog would have it
    void budgetEdited();
    void settingsEdited();
    void askPreview(bool withBase = true);
    void takeAdvice(const tuning::SessionAdvice &made);
    void showPlace();
    void showFirst();
    void showWhy();
    void showBuys();
    [[nodiscard]] QString tooDearText() const; ///< empty where the base is paid for, or not asked for
    [[nodiscard]] QString buysText(const std::vector<tuning::NextRun> &first) const;
    void showFindings();
    void showOrders();
    void showButtons();
    [[nodiscard]] base::Result<void> beginNow();
    void beginOrSay();
};

void TuneDialog::Private::setUp()
{
    ui.setupUi(&dialog);
    const QFontMetrics metrics = dialog.fontMetrics();
    dialog.resize(metrics.averageCharWidth() * kWidthInCharacters, metrics.lineSpacing() * kHeightInLines);
    ui.first->setHeaderLabels(
        {tr("Configuration"), tr("Step time (expected)"), tr("Whole training (expected)"), tr("Out of memory"), tr("Cost (expected)")});
    for (int column = Step; column <= Cost; ++column)
        ui.first->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    ui.first->setColumnHidden(Training, !result || !comparesTrainings(*result));
    ui.first->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    ui.first->header()->setSectionResizeMode(Configuration, QHeaderView::Stretch);
    ui.first->header()->setStretchLastSection(false);
    ui.first->setMinimumHeight(metrics.lineSpacing() * kRowsShown);
    ui.settings->showPlan(workspace.plan());
    showStart();
    ui.firstWhy->hide();
    ui.nevertheless->hide();
    ui.message->hide();
    soon.setSingleShot(true);
    soon.setInterval(kPause);
    connectAll();
    watch.setNodeGroup(workspace.plan().infrastructure.trainingNodeGroup);
    budgetEdited();
    showPlace();
    watch.ask();
}

/// What an earlier tuning was given, else what the plan and its campaign are limited to.
void TuneDialog::Private::showStart()
{
    const campaign::Tuning *mode = tuning.mode();
    const campaign::TuningSettings known = mode != nullptr ? mode->settings : campaign::TuningSettings();
    if (mode != nullptr) {
        ui.byRuns->setChecked(known.budgetRuns.has_value());
        ui.budgetRuns->setValue(known.budgetRuns.value_or(ui.budgetRuns->value()));
        ui.byMoney->setChecked(known.budgetUsd.has_value());
        ui.budgetUsd->setValue(known.budgetUsd.value_or(ui.budgetUsd->value()));
    }
    ui.stopBelow->setValue(known.stopBelow * kPercent);
    ui.baseFirst->setChecked(known.baseFirst);
    ui.anew->setVisible(mode != nullptr);
    const domain::CampaignLimits &given = runs.campaign().runs.empty() ? workspace.plan().limits : runs.campaign().limits;
    ui.parallel->setValue(given.parallel);
    ui.wall->setValue(static_cast<int>(given.wallSecondsPerRun.value_or(0) / kSecondsPerMinute));
    ui.failures->setValue(given.stopAfterFailures);
}

void TuneDialog::Private::connectAll()
{
    connect(ui.cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
    connect(ui.logIn, &QPushButton::clicked, &dialog, &TuneDialog::loginWanted);
    connect(ui.sandbox, &QPushButton::clicked, &dialog, &TuneDialog::sandboxWanted);
    connect(ui.tune, &QPushButton::clicked, &dialog, [this] { beginOrSay(); });
    connect(ui.nevertheless, &QCheckBox::toggled, &dialog, [this] { showButtons(); });
    for (QCheckBox *box : {ui.byRuns, ui.byMoney, ui.anew, ui.baseFirst})
        connect(box, &QCheckBox::toggled, &dialog, [this] { budgetEdited(); });
    for (QSpinBox *box : {ui.budgetRuns, ui.parallel, ui.failures})
        connect(box, &QSpinBox::valueChanged, &dialog, [this] { budgetEdited(); });
    for (QDoubleSpinBox *box : {ui.budgetUsd, ui.stopBelow})
        connect(box, &QDoubleSpinBox::valueChanged, &dialog, [this] { budgetEdited(); });
    connect(ui.settings, &LaunchSettingsPanel::edited, &dialog, [this] { settingsEdited(); });
    connect(ui.findings, &FindingsPanel::checkAgain, &watch, &PlatformWatch::ask);
    connect(ui.first, &QTreeWidget::currentItemChanged, &dialog, [this] { showWhy(); });
    connect(&soon, &QTimer::timeout, &dialog, [this] { askPreview(); });
    connect(&preview, &TunePreview::answered, &dialog, [this](const tuning::SessionAdvice &made) { takeAdvice(made); });
    connect(&watch, &PlatformWatch::asking, &dialog, [this] {
        ui.findings->showBusy();
        showPlace();
    });
    connect(&watch, &PlatformWatch::answered, &dialog, [this] {
        if (watch.facts())
            ui.settings->offer(*watch.facts());
        showPlace();
        showFindings();
        soon.start(); // a sandbox counts other runs than a workspace
    });
}

bool TuneDialog::Private::anew() const { return tuning.mode() == nullptr || ui.anew->isChecked(); }

campaign::TuningSettings TuneDialog::Private::settings() const
{
    campaign::TuningSettings made = tuning.mode() != nullptr ? tuning.mode()->settings : campaign::TuningSettings();
    made.budgetRuns.reset();
    made.budgetUsd.reset();
    if (ui.byRuns->isChecked())
        made.budgetRuns = ui.budgetRuns->value();
    if (ui.byMoney->isChecked())
        made.budgetUsd = ui.budgetUsd->value();
    made.stopBelow = ui.stopBelow->value() / kPercent;
    made.baseFirst = ui.baseFirst->isChecked();
    return made;
}

/// What is not asked for here stays as it is.
domain::CampaignLimits TuneDialog::Private::limits() const
{
    domain::CampaignLimits made = runs.campaign().runs.empty() ? workspace.plan().limits : runs.campaign().limits;
    made.parallel = ui.parallel->value();
    made.wallSecondsPerRun.reset();
    if (ui.wall->value() > 0)
        made.wallSecondsPerRun = ui.wall->value() * kSecondsPerMinute;
    made.stopAfterFailures = ui.failures->value();
    return made;
}

domain::TrainingPlan TuneDialog::Private::edited() const
{
    domain::TrainingPlan plan = workspace.plan();
    ui.settings->writeTo(plan);
    plan.limits = limits();
    return plan;
}

void TuneDialog::Private::budgetEdited()
{
    const Asked now{settings(), limits(), anew()};
    if (std::exchange(weighed, now) == now)
        return; // as after Return in a field, which is there to press the button
    ui.budgetRuns->setEnabled(ui.byRuns->isChecked());
    ui.budgetUsd->setEnabled(ui.byMoney->isChecked());
    advice.reset();
    preview.drop();
    soon.start();
    showBuys();
    showFindings();
}

void TuneDialog::Private::settingsEdited()
{
    watch.setNodeGroup(edited().infrastructure.trainingNodeGroup);
    showFindings();
    showOrders();
}

/// Without the runs that the budget cannot pay for. Nothing where the settings cannot be begun with.
std::optional<campaign::Campaign> TuneDialog::Private::asIfBegun() const
{
    campaign::Campaign campaign = runs.campaign();
    const bool fine = campaign::apply(campaign, campaign::LimitsSet{limits()}).has_value()
        && campaign::apply(campaign, result ? launch::tuningOver(*result, settings(), anew()) : campaign::TuningSet{settings(), anew()})
               .has_value();
    if (!fine)
        return std::nullopt;
    campaign.paused = false;
    for (const campaign::Action &action : campaign::nextActions(campaign, runs.now())) {
        if (const auto *skip = std::get_if<campaign::Skip>(&action))
            static_cast<void>(campaign::apply(campaign, campaign::RunSkipped{skip->run, skip->reason}));
    }
    return campaign;
}

/// As many runs as the budget pays for, side by side: which ones come later depends on what the first ones show.
void TuneDialog::Private::askPreview(bool withBase)
{
    const auto campaign = asIfBegun();
    if (!result || result->rows.empty() || !campaign)
        return;
    advice.reset(); // it answers another question
    showBuys();
    tuning::SessionSettings session = launch::sessionSettings(*campaign, runs.now());
    session.advice.count = static_cast<std::size_t>(std::clamp(settings().budgetRuns.value_or(kMostPreviewed), 1, kMostPreviewed));
    session.simulated = cloud.isSandbox();
    std::vector<tuning::RunUnderWay> underWay = launch::runsUnderWay(*campaign, comparison::candidateOfId);
    budget = session.advice.budget;
    beginsWithBase = withBase && launch::awaitsBase(*campaign, result->plan);
    if (withBase)
        baseTooDear.reset();
    waiting = static_cast<int>(std::count_if(campaign->runs.begin(), campaign->runs.end(), [&](const campaign::Run &run) {
        return run.state == campaign::RunState::Planned && !run.pausedByUser && campaign->isPaidByTuning(run);
    }));
    if (beginsWithBase) {
        underWay.push_back({search::baseCandidate(result->plan), true});
        --session.advice.count;
    }
    auto facts = [campaign = *campaign, elsewhere = tuning.factsSoFar()] {
        std::vector<tuning::RunFact> all = launch::factsOf(campaign, comparison::candidateOfId);
        all.insert(all.end(), elsewhere.begin(), elsewhere.end());
        return all;
    };
    preview.ask({result, std::move(facts), std::move(underWay), session});
}

void TuneDialog::Private::takeAdvice(const tuning::SessionAdvice &made)
{
    if (beginsWithBase && budget && made.spent > *budget) {
        baseTooDear = made.baseRunCost;
        askPreview(false); // it will be skipped, and others may be paid for
        return;
    }
    advice = made;
    showFirst();
    showOrders();
}

/// The runs that are listed: the base, where it is to be the first, and those that are chosen.
std::vector<tuning::NextRun> TuneDialog::Private::firstRuns() const
{
    std::vector<tuning::NextRun> first;
    if (!advice)
        return first;
    if (beginsWithBase) {
        tuning::NextRun base;
        base.belief = advice->base;
        base.runCost = advice->baseRunCost;
        base.why = QT_TRANSLATE_NOOP("core", "the base configuration, which everything is compared with");
        first.push_back(std::move(base));
    }
    first.insert(first.end(), advice->next.begin(), advice->next.end());
    return first;
}

void TuneDialog::Private::showPlace()
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

void TuneDialog::Private::showFirst()
{
    ui.first->clear();
    const std::vector<tuning::NextRun> first = firstRuns();
    for (const tuning::NextRun &next : first)
        ui.first->addTopLevelItem(itemOf(lineOf(next, *result)));
    ui.first->setCurrentItem(ui.first->topLevelItem(0));
    showWhy();
    showBuys();
}

QString TuneDialog::Private::tooDearText() const
{
    if (!advice || !baseTooDear)
        return {};
    return QLatin1Char(' ') + tr("The base configuration costs about %1; the budget does not pay for it.").arg(usdText(*baseTooDear));
}

QString TuneDialog::Private::buysText(const std::vector<tuning::NextRun> &first) const
{
    base::Usd cost;
    for (const tuning::NextRun &next : first)
        cost += next.runCost;
    const int number = static_cast<int>(first.size());
    const bool more = number == kMostPreviewed && advice->runsLeft.value_or(kMostPreviewed + 1) > kMostPreviewed;
    QString text = more ? tr("The budget pays for these %n run(s), about %1 with start-up, and for more.", nullptr, number)
                        : tr("The budget pays for %n run(s) like these: about %1 with start-up.", nullptr, number);
    text = text.arg(usdText(cost));
    if (waiting > 0)
        text = tr("%n run(s) that wait for their turn come first.", nullptr, waiting) + QLatin1Char(' ') + text;
    const campaign::Tuning *mode = tuning.mode();
    if (!anew() && mode != nullptr && mode->end == campaign::TuningEnd::TooManyFailures && ui.failures->value() > 0)
        text += QLatin1Char(' ') + tr("Earlier failures no longer count: it ends after %n further one(s).", nullptr, ui.failures->value());
    return text;
}

void TuneDialog::Private::showWhy()
{
    const std::vector<tuning::NextRun> first = firstRuns();
    const int current = ui.first->indexOfTopLevelItem(ui.first->currentItem());
    const bool any = current >= 0 && current < static_cast<int>(first.size());
    ui.firstWhy->setVisible(any);
    if (any)
        ui.firstWhy->setText(tr("Why: %1").arg(lineOf(first[static_cast<std::size_t>(current)], *result).why));
}

void TuneDialog::Private::showBuys()
{
    using Kind = NoteLabel::Kind;
    const campaign::TuningSettings asked = settings();
    const std::vector<tuning::NextRun> first = firstRuns();
    ui.firstNote->setText(
        tr("It begins with the first of them. The others are the best by what is known now: each is chosen anew after every result."));
    ui.firstNote->setVisible(first.size() > 1);
    if (!result || result->rows.empty()) {
        ui.buys->setNote(Kind::Error,
                         tr("There are no configurations to choose from: the Plan page says what keeps the search from "
                            "finding any."));
    } else if (!asked.budgetRuns && !asked.budgetUsd) {
        ui.buys->setNote(Kind::Error, tr("Say how many runs or how much money it may take."));
    } else if (!advice) {
        ui.buys->setNote(Kind::Plain, tr("Weighing the configurations…"));
    } else if (first.empty() && waiting > 0) {
        ui.buys->setNote(Kind::Plain, tr("%n run(s) that wait for their turn are made.", nullptr, waiting) + tooDearText());
    } else if (first.empty()) {
        ui.buys->setNote(Kind::Error,
                         tr("Nothing would be run: %1. Raise the budget, or begin a new one.").arg(withFigures(advice->stopWhy))
                             + tooDearText());
    } else if (advice->stop != tuning::StopReason::None && !beginsWithBase && waiting == 0) {
        ui.buys->setNote(Kind::Warning, tr("It would end at once: %1.").arg(withFigures(advice->stopWhy)) + tooDearText());
    } else {
        ui.buys->setNote(baseTooDear ? Kind::Warning : Kind::Plain, buysText(first) + tooDearText());
    }
    showButtons();
}

void TuneDialog::Private::showFindings()
{
    const domain::TrainingPlan plan = edited();
    const launch::PlatformFacts nothing;
    const auto &facts = watch.facts() ? *watch.facts() : nothing;
    ui.findings->showFindings(
        launch::preflight({plan, plan.launch, plan.limits.parallel, plan.infrastructure.logsSubdir, watch.nowMs()}, facts));
    showButtons();
}

void TuneDialog::Private::showOrders()
{
    std::vector<launch::JobOrder> orders;
    const std::vector<tuning::NextRun> first = firstRuns();
    for (const tuning::NextRun &next : first) {
        auto request = runs.trial(*result, next.belief.candidate, edited().launch, watch.facts() ? &*watch.facts() : nullptr);
        if (request)
            orders.push_back(std::move(request->order));
    }
    ui.preview->setOrders(std::move(orders));
}

void TuneDialog::Private::showButtons()
{
    const bool problem = launch::hasProblem(ui.findings->findings());
    const bool online = cloud.state() == Cloud::State::Online;
    ui.nevertheless->setVisible(problem && online);
    const bool allowed = !problem || ui.nevertheless->isChecked();
    const bool any = advice && (beginsWithBase || waiting > 0 || (!advice->next.empty() && advice->stop == tuning::StopReason::None));
    ui.tune->setText(anew() ? tr("Start &tuning") : tr("Go on &tuning"));
    ui.tune->setEnabled(online && allowed && any);
}

base::Result<void> TuneDialog::Private::beginNow()
{
    const domain::TrainingPlan plan = edited();
    if (auto prepared = runs.prepare(); !prepared)
        return prepared;
    if (!(plan == workspace.plan()))
        workspace.setPlan(plan, tr("launch settings"));
    return tuning.begin({settings(), anew(), limits(), watch.facts()});
}

void TuneDialog::Private::beginOrSay()
{
    const auto begun = beginNow();
    if (!begun) {
        ui.message->show();
        ui.message->setNote(NoteLabel::Kind::Error, translated(begun.error()));
        return;
    }
    emit dialog.begun();
    dialog.accept();
}

TuneDialog::TuneDialog(const Parts &parts, QWidget *parent)
    : QDialog(parent)
    , m_d(std::make_unique<Private>(*this, parts))
{
    m_d->setUp();
}

TuneDialog::~TuneDialog() = default;

} // namespace gui
