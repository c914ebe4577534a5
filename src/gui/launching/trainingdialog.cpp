// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/launching/trainingdialog.h"

#include "gui/launching/platformwatch.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/cloud.h"
#include "gui/workspace/runs.h"
#include "ui_trainingdialog.h"

#include <QTimer>

namespace gui {
namespace {

constexpr int kWidthInCharacters = 92;
constexpr auto kPause = std::chrono::milliseconds(150);

} // namespace

struct TrainingDialog::Private {
    Private(TrainingDialog &owner, Workspace &openWorkspace, Cloud &openCloud, Runs &openRuns, domain::CandidateId id)
        : dialog(owner)
        , workspace(openWorkspace)
        , cloud(openCloud)
        , runs(openRuns)
        , candidate(std::move(id))
        , watch(openCloud, &owner)
    {
    }

    TrainingDialog &dialog;
    Workspace &workspace;
    Cloud &cloud;
    Runs &runs;
    domain::CandidateId candidate;
    PlatformWatch watch;
    Ui::TrainingDialog ui;
    QTimer soon;
    base::Result<launch::RunRequest> request = base::fail({});
    base::Usd confirmedCost; ///< what the confirmation was given for

    void setUp();
    void connectAll();
    void startFolder();
    [[nodiscard]] domain::LaunchSettings settings() const;
    [[nodiscard]] launch::TrainingOptions options() const;
    void edited();
    void make();
    void showRequest();
    void showFindings();
    void showPlace();
    void showButtons();
    [[nodiscard]] base::Result<void> trainNow();
    void trainOrSay();
    [[nodiscard]] std::optional<domain::Candidate> chosen() const;
};

std::optional<domain::Candidate> TrainingDialog::Private::chosen() const
{
    const auto result = workspace.result();
    const auto row = workspace.rowOf(candidate);
    if (result && row)
        return result->candidate(*row);
    return domain::candidateId(workspace.plan().base) == candidate ? std::optional(workspace.plan().base) : std::nullopt;
}

void TrainingDialog::Private::setUp()
{
    ui.setupUi(&dialog);
    dialog.resize(dialog.fontMetrics().averageCharWidth() * kWidthInCharacters, dialog.sizeHint().height());
    ui.tokens->setValue(workspace.plan().goal.tokensInBillions);
    ui.dataset->setText(fromStd(workspace.plan().launch.datasetPath));
    startFolder();
    ui.message->hide();
    soon.setSingleShot(true);
    soon.setInterval(kPause);
    connectAll();
    watch.setNodeGroup(workspace.plan().infrastructure.trainingNodeGroup);
    make();
    showPlace();
    watch.ask();
}

void TrainingDialog::Private::startFolder()
{
    const domain::Infrastructure &place = workspace.plan().infrastructure;
    if (!place.mountPath.empty())
        ui.folder->setText(fromStd(place.mountPath) + QStringLiteral("/autotuner-training/") + fromStd(workspace.plan().model.name));
}

void TrainingDialog::Private::connectAll()
{
    connect(&soon, &QTimer::timeout, &dialog, [this] { make(); });
    connect(ui.tokens, &QDoubleSpinBox::valueChanged, &dialog, [this] { edited(); });
    for (QLineEdit *field : {ui.dataset, ui.folder})
        connect(field, &QLineEdit::textEdited, &dialog, [this] { edited(); });
    for (QSpinBox *field : {ui.every, ui.keep, ui.validate, ui.batches})
        connect(field, &QSpinBox::valueChanged, &dialog, [this] { edited(); });
    connect(ui.resume, &QCheckBox::toggled, &dialog, [this] { edited(); });
    connect(ui.confirm, &QCheckBox::toggled, &dialog, [this] { showButtons(); });
    connect(ui.findings, &FindingsPanel::checkAgain, &watch, &PlatformWatch::ask);
    connect(ui.cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
    connect(ui.logIn, &QPushButton::clicked, &dialog, &TrainingDialog::loginWanted);
    connect(ui.exportFiles, &QPushButton::clicked, ui.preview, &OrderPreview::saveAll);
    connect(ui.train, &QPushButton::clicked, &dialog, [this] { trainOrSay(); });
    connect(&watch, &PlatformWatch::asking, &dialog, [this] { ui.findings->showBusy(); });
    connect(&watch, &PlatformWatch::answered, &dialog, [this] {
        showPlace();
        make();
    });
}

domain::LaunchSettings TrainingDialog::Private::settings() const
{
    domain::LaunchSettings out = workspace.plan().launch;
    out.datasetPath = ui.dataset->text().trimmed().toStdString();
    return out;
}

launch::TrainingOptions TrainingDialog::Private::options() const
{
    launch::TrainingOptions out;
    if (const auto which = chosen())
        out.steps = launch::stepsForGoal(*which, ui.tokens->value());
    out.checkpointFolder = ui.folder->text().trimmed().toStdString();
    out.checkpointEverySteps = ui.every->value();
    out.keepCheckpoints = ui.keep->value();
    out.validateEverySteps = ui.validate->value();
    out.validationBatches = ui.batches->value();
    out.resume = ui.resume->isChecked();
    return out;
}

void TrainingDialog::Private::edited()
{
    // A confirmation holds for what it was given for.
    ui.confirm->setChecked(false);
    ui.train->setEnabled(false);
    soon.start();
}

void TrainingDialog::Private::make()
{
    soon.stop();
    request = runs.trainingRun(candidate, settings(), options(), watch.facts() ? &*watch.facts() : nullptr);
    showRequest();
    showFindings();
}

void TrainingDialog::Private::showRequest()
{
    ui.steps->setText(count(static_cast<qulonglong>(std::max<std::int64_t>(options().steps, 0))));
    if (!request) {
        ui.headline->setText(tr("The training cannot be launched like this."));
        ui.message->show();
        ui.message->setNote(NoteLabel::Kind::Error, translated(request.error()));
        ui.preview->setOrders({});
        return showButtons();
    }
    ui.message->hide();
    const campaign::Run &run = request->run;
    const base::Seconds time = run.predictedStep * static_cast<double>(options().steps);
    const QString days = daysText(base::inDays(time));
    const QString cost = usdText(run.predictedCost);
    ui.headline->setText(tr("%1 on %n GPU(s): about %2 and %3 for the whole training, by prediction.", nullptr, run.gpus())
                             .arg(fromStd(run.configuration), days, cost));
    if (run.predictedCost != confirmedCost)
        ui.confirm->setChecked(false);
    confirmedCost = run.predictedCost;
    ui.confirm->setText(tr("Yes, &spend about %1 on a training of %2").arg(cost, days));
    ui.train->setText(tr("&Start training for about %1").arg(cost));
    const bool mock = settings().datasetPath.empty();
    ui.dataNote->setVisible(mock);
    ui.dataNote->setNote(NoteLabel::Kind::Warning, tr("Without a dataset it trains on mock data: the model would learn nothing."));
    ui.preview->setOrders({request->order});
    showButtons();
}

void TrainingDialog::Private::showFindings()
{
    domain::TrainingPlan plan = workspace.plan();
    plan.launch = settings();
    const launch::PlatformFacts nothing;
    const auto &facts = watch.facts() ? *watch.facts() : nothing;
    ui.findings->showFindings(launch::preflight({plan, plan.launch, 1, {}, watch.nowMs()}, facts));
    showButtons();
}

void TrainingDialog::Private::showPlace()
{
    const bool online = cloud.state() == Cloud::State::Online;
    ui.logIn->setVisible(!online);
    if (online && cloud.isSandbox())
        ui.place->setNote(NoteLabel::Kind::Warning, tr("Sandbox: the training is simulated and trains nothing."));
    else if (online)
        ui.place->setNote(NoteLabel::Kind::Plain, tr("Workspace %1. The training is billed from its start.").arg(cloud.title()));
    else
        ui.place->setNote(NoteLabel::Kind::Warning, tr("Not logged in: the files can be exported, but nothing can be started."));
    showButtons();
}

void TrainingDialog::Private::showButtons()
{
    const bool ready = request.has_value() && !soon.isActive();
    ui.exportFiles->setEnabled(ready);
    ui.confirm->setEnabled(ready);
    ui.confirm->setVisible(!ui.confirm->text().isEmpty());
    const bool problem = launch::hasProblem(ui.findings->findings());
    ui.train->setEnabled(ready && !problem && ui.confirm->isChecked() && cloud.state() == Cloud::State::Online);
}

base::Result<void> TrainingDialog::Private::trainNow()
{
    if (!request)
        return base::fail(request.error());
    if (auto prepared = runs.prepare(); !prepared)
        return prepared;
    launch::CampaignRunner *runner = runs.runner();
    const auto added = runner->add({*request});
    if (!added)
        return base::fail(added.error());
    return runner->start();
}

void TrainingDialog::Private::trainOrSay()
{
    const auto trained = trainNow();
    if (!trained) {
        ui.message->show();
        ui.message->setNote(NoteLabel::Kind::Error, translated(trained.error()));
        return;
    }
    emit dialog.launched();
    dialog.accept();
}

TrainingDialog::TrainingDialog(Workspace &workspace, Cloud &cloud, Runs &runs, domain::CandidateId candidate, QWidget *parent)
    : QDialog(parent)
    , m_d(std::make_unique<Private>(*this, workspace, cloud, runs, std::move(candidate)))
{
    m_d->setUp();
}

TrainingDialog::~TrainingDialog() = default;

} // namespace gui
