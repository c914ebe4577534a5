// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wholespace/spacecontrols.h"

#include "gui/widgets/knoblistedit.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/workspace.h"
#include "search/facts.h"
#include "ui_spacecontrols.h"

#include <QLineEdit>
#include <QSignalBlocker>
#include <algorithm>

namespace gui {
namespace {

using domain::KnobList;
using domain::Precision;
using search::SpaceChoices;

constexpr int kAllClusters = -1;
constexpr int kActiveCluster = -2;
constexpr int kLargestSize = 1 << 20;

/// One knob that can be pinned to a list of sizes.
struct KnobField {
    const char *id; ///< object name
    const char *title;
    search::Choice<int> SpaceChoices::*choice;
    int minimum = 1;
    bool ofPlan = false; ///< left alone it is the plan's list, not everything possible
};
constexpr std::array<KnobField, 9> kKnobs{{
    {"tensorParallel", QT_TRANSLATE_NOOP("gui::SpaceControls", "Tensor parallel"), &SpaceChoices::tensorParallel},
    {"pipelineParallel", QT_TRANSLATE_NOOP("gui::SpaceControls", "Pipeline parallel"), &SpaceChoices::pipelineParallel},
    {"virtualPipeline", QT_TRANSLATE_NOOP("gui::SpaceControls", "Virtual pipeline"), &SpaceChoices::virtualPipeline},
    {"contextParallel", QT_TRANSLATE_NOOP("gui::SpaceControls", "Context parallel"), &SpaceChoices::contextParallel},
    {"expertParallel", QT_TRANSLATE_NOOP("gui::SpaceControls", "Expert parallel"), &SpaceChoices::expertParallel},
    {"expertTensorParallel", QT_TRANSLATE_NOOP("gui::SpaceControls", "Expert tensor parallel"), &SpaceChoices::expertTensorParallel},
    {"microBatch", QT_TRANSLATE_NOOP("gui::SpaceControls", "Micro batch"), &SpaceChoices::microBatchSizes},
    {"globalBatch", QT_TRANSLATE_NOOP("gui::SpaceControls", "Global batch"), &SpaceChoices::globalBatchSizes, 1, true},
    {"fsdp", QT_TRANSLATE_NOOP("gui::SpaceControls", "FSDP group"), &SpaceChoices::fsdp, 0},
}};
constexpr int kKnobsInARow = 3;

bool isExpertKnob(std::size_t knob)
{
    return kKnobs[knob].choice == &SpaceChoices::expertParallel || kKnobs[knob].choice == &SpaceChoices::expertTensorParallel;
}

KnobList untouched(std::size_t knob) { return kKnobs[knob].ofPlan ? KnobList() : KnobList::autoValues(); }

QStringList precisionNames(const std::vector<Precision> &precisions)
{
    QStringList names;
    for (const Precision precision : precisions)
        names << fromStd(domain::name(precision));
    return names;
}

std::vector<Precision> precisionsOf(const domain::GpuSpec &gpu)
{
    std::vector<Precision> all{Precision::Bf16,       Precision::Fp16,  Precision::Fp8,           Precision::Fp8Current,
                               Precision::Fp8Delayed, Precision::Fp8Mx, Precision::Fp8Subchannel, Precision::Nvfp4};
    const std::uint32_t supported = search::supportedPrecisions(gpu);
    std::erase_if(all, [supported](Precision precision) { return (supported & search::precisionBit(precision)) == 0; });
    return all;
}

/// Fills a list anew and stays at what was chosen, where that is still there.
template <class Fill>
void refill(QComboBox &box, Fill fill)
{
    const QSignalBlocker quiet(&box);
    const QVariant chosen = box.currentData();
    box.clear();
    fill(box);
    box.setCurrentIndex(std::max(0, box.findData(chosen)));
}

std::optional<std::vector<bool>> switchOf(const QComboBox &box)
{
    return box.currentIndex() == 0 ? std::nullopt : std::optional(std::vector<bool>{box.currentData().toBool()});
}

} // namespace

SpaceControls::SpaceControls(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::SpaceControls>())
{
    m_ui->setupUi(this);
    m_ui->fold->setContent(m_ui->knobs);
}

SpaceControls::~SpaceControls() = default;

void SpaceControls::setWorkspace(const Workspace &workspace)
{
    m_workspace = &workspace;
    buildKnobs();
    buildChoices();
    followPlan();
    connectChoices();
    connect(&workspace, &Workspace::planChanged, this, &SpaceControls::followPlan);
    connect(&workspace, &Workspace::opened, this, &SpaceControls::followPlan);
    connect(&workspace, &Workspace::activeClusterChanged, this, &SpaceControls::followPlan);
}

void SpaceControls::buildKnobs()
{
    for (std::size_t i = 0; i < kKnobs.size(); ++i) {
        const KnobField &field = kKnobs[i];
        const QString title = tr(field.title);
        auto *label = new QLabel(title + QLatin1Char(':'), m_ui->knobs);
        auto *edit = new KnobListEdit(title, {field.minimum, kLargestSize, !field.ofPlan, field.ofPlan, {}}, m_ui->knobs);
        edit->setObjectName(QLatin1String(field.id));
        edit->setValue(untouched(i));
        label->setBuddy(edit);
        const int row = static_cast<int>(i) / kKnobsInARow;
        const int column = 2 * (static_cast<int>(i) % kKnobsInARow);
        m_ui->grid->addWidget(label, row, column);
        m_ui->grid->addWidget(edit, row, column + 1);
        connect(edit, &KnobListEdit::valueChanged, this, &SpaceControls::changed);
        connect(edit, &KnobListEdit::validityChanged, this, &SpaceControls::changed);
        m_knobs[i] = edit;
    }
}

void SpaceControls::buildChoices()
{
    m_ui->recompute->addItem(tr("auto"), -1);
    m_ui->recompute->addItem(tr("none"), int(domain::RecomputeGranularity::None));
    m_ui->recompute->addItem(tr("selective: core attention"), int(domain::RecomputeGranularity::Selective));
    m_ui->recompute->addItem(tr("full"), int(domain::RecomputeGranularity::Full));
    for (QComboBox *box : {m_ui->sequence, m_ui->optimizer}) {
        box->addItem(tr("auto"));
        box->addItem(tr("on"), true);
        box->addItem(tr("off"), false);
    }
}

void SpaceControls::connectChoices()
{
    for (QComboBox *box : {m_ui->cluster, m_ui->memory, m_ui->precision, m_ui->recompute, m_ui->sequence, m_ui->optimizer})
        connect(box, &QComboBox::currentIndexChanged, this, &SpaceControls::changed);
    connect(m_ui->cluster, &QComboBox::currentIndexChanged, this, &SpaceControls::fillPrecisions);
    connect(m_ui->reset, &QPushButton::clicked, this, &SpaceControls::resetKnobs);
}

void SpaceControls::resetKnobs()
{
    {
        const QSignalBlocker quiet(this); // said once
        for (std::size_t i = 0; i < kKnobs.size(); ++i)
            m_knobs[i]->setValue(untouched(i));
        for (QComboBox *box : {m_ui->recompute, m_ui->sequence, m_ui->optimizer})
            box->setCurrentIndex(0);
    }
    emit changed();
}

void SpaceControls::followPlan()
{
    fillClusters();
    fillMemory();
    fillPrecisions();
    const domain::TrainingPlan &plan = m_workspace->plan();
    for (std::size_t i = 0; i < kKnobs.size(); ++i) {
        if (kKnobs[i].ofPlan)
            m_knobs[i]->lineEdit()->setPlaceholderText(tr("the plan's: %1").arg(knobText(plan.search.globalBatchSizes)));
        if (isExpertKnob(i))
            m_knobs[i]->setEnabled(plan.model.moe.has_value());
    }
}

void SpaceControls::fillClusters()
{
    refill(*m_ui->cluster, [this](QComboBox &box) {
        const auto &clusters = m_workspace->plan().clusters;
        box.addItem(m_workspace->plan().hasCluster() ? tr("%1 (the plan's)").arg(fromStd(m_workspace->plan().cluster().label))
                                                     : tr("The plan's cluster"),
                    kActiveCluster);
        if (clusters.size() < 2)
            return;
        box.addItem(tr("All %n alternative(s)", nullptr, static_cast<int>(clusters.size())), kAllClusters);
        for (std::size_t i = 0; i < clusters.size(); ++i)
            box.addItem(fromStd(clusters[i].label), static_cast<int>(i));
    });
    m_ui->cluster->setEnabled(m_ui->cluster->count() > 1);
}

void SpaceControls::fillMemory()
{
    refill(*m_ui->memory, [this](QComboBox &box) {
        const domain::OomThresholds &limits = m_workspace->plan().thresholds;
        box.addItem(tr("Safe first, tight as trades"), QStringLiteral("safe"));
        box.addItem(tr("Safe only (odds of OOM below %1)").arg(percentText(limits.tight)), QStringLiteral("tight"));
        box.addItem(tr("Safe or tight (odds of OOM below %1)").arg(percentText(limits.oom)), QStringLiteral("oom"));
    });
}

void SpaceControls::fillPrecisions()
{
    refill(*m_ui->precision, [this](QComboBox &box) {
        const domain::TrainingPlan &plan = m_workspace->plan();
        box.addItem(tr("As planned (%1)").arg(fromStd(domain::name(plan.base.options.precision))), QStringLiteral("plan"));
        const std::vector<int> clusters = chosenClusters();
        if (clusters.empty())
            return;
        const std::vector<Precision> all = precisionsOf(plan.clusters[static_cast<std::size_t>(clusters.front())].gpu);
        box.addItem(tr("Any that the GPU has (%1)").arg(precisionNames(all).join(QStringLiteral(", "))), QStringLiteral("all"));
        for (const QString &name : precisionNames(all))
            box.addItem(name, name);
    });
}

std::vector<int> SpaceControls::chosenClusters() const
{
    const domain::TrainingPlan &plan = m_workspace->plan();
    const int chosen = m_ui->cluster->currentData().toInt();
    if (!plan.hasCluster())
        return {};
    if (chosen >= 0 && chosen < static_cast<int>(plan.clusters.size()))
        return {chosen};
    if (chosen != kAllClusters)
        return {plan.activeCluster};
    std::vector<int> all{plan.activeCluster}; // what is one cluster's affair is the active one's
    for (int i = 0; i < static_cast<int>(plan.clusters.size()); ++i) {
        if (i != plan.activeCluster)
            all.push_back(i);
    }
    return all;
}

std::vector<SpaceQuestion::Machine> SpaceControls::machines(report::SpaceKind kind) const
{
    std::vector<SpaceQuestion::Machine> machines;
    for (const int index : chosenClusters()) {
        const domain::ClusterSpec &cluster = m_workspace->plan().clusters[static_cast<std::size_t>(index)];
        machines.push_back({index, cluster, m_workspace->catalogue().profile(cluster.gpu)});
        if (kind == report::SpaceKind::GpuCounts)
            break;
    }
    return machines;
}

search::SpaceChoices SpaceControls::choices() const
{
    SpaceChoices choices;
    for (std::size_t i = 0; i < kKnobs.size(); ++i) {
        const KnobList &value = m_knobs[i]->value();
        if (m_knobs[i]->isEnabled() && !value.automatic && !value.values.empty())
            choices.*kKnobs[i].choice = value.values;
    }
    switch (m_ui->recompute->currentData().toInt()) {
    case int(domain::RecomputeGranularity::None):
        choices.recompute = {domain::RecomputePlan::none()};
        break;
    case int(domain::RecomputeGranularity::Selective):
        choices.recompute = {domain::RecomputePlan::selective(domain::RecomputeCoreAttn)};
        break;
    case int(domain::RecomputeGranularity::Full):
        choices.recompute = {domain::RecomputePlan::full()};
        break;
    default:
        break;
    }
    choices.sequenceParallel = switchOf(*m_ui->sequence);
    choices.distributedOptimizer = switchOf(*m_ui->optimizer);
    const QString precision = m_ui->precision->currentData().toString();
    if (precision == QLatin1String("all"))
        choices.precisions = precisionsOf(m_workspace->plan().clusters[static_cast<std::size_t>(chosenClusters().front())].gpu);
    else if (const auto one = domain::precisionFromName(precision.toStdString()))
        choices.precisions = {*one};
    return choices;
}

bool SpaceControls::isPlanIncomplete() const { return m_workspace->plan().model.name.empty() || !m_workspace->plan().hasCluster(); }

QString SpaceControls::problem() const
{
    if (isPlanIncomplete())
        return tr("Choose a model and a cluster first.");
    for (const KnobListEdit *knob : m_knobs) {
        if (knob->isEnabled() && !knob->hasValidText())
            return tr("%1: %2", "field, problem").arg(knob->accessibleName(), knob->textError());
    }
    return {};
}

std::optional<SpaceQuestion> SpaceControls::question(report::SpaceKind kind) const
{
    if (!problem().isEmpty())
        return std::nullopt;
    SpaceQuestion question;
    question.kind = kind;
    question.plan = m_workspace->plan();
    question.machines = machines(kind);
    question.request.best.choices = choices();
    const QString memory = m_ui->memory->currentData().toString();
    if (memory == QLatin1String("tight"))
        question.request.best.oomLimit = question.plan.thresholds.tight;
    else if (memory == QLatin1String("oom"))
        question.request.best.oomLimit = question.plan.thresholds.oom;
    return question;
}

} // namespace gui
