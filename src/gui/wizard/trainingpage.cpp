// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizard/trainingpage.h"

#include "gui/widgets/notelabel.h"
#include "gui/widgets/translated.h"
#include "gui/wizard/fields.h"
#include "search/facts.h"
#include "ui_trainingpage.h"

#include <QCheckBox>
#include <algorithm>

namespace gui {

namespace fields = search::fields;

namespace {

using domain::Precision;
using domain::RecomputePlan;

constexpr int kLargestSequence = 16'777'216; ///< tokens
constexpr int kLargestBatch = 1'000'000; ///< sequences
constexpr int kMostLayers = 10'000;

QString precisionText(Precision precision)
{
    switch (precision) {
    case Precision::Fp8:
        return TrainingPage::tr("fp8 (per-tensor scaling)");
    case Precision::Fp8Mx:
        return TrainingPage::tr("mxfp8 (fp8_mx)");
    default:
        return fromStd(domain::name(precision));
    }
}

/// Always offered; the other kinds appear when a plan brings them.
bool isCommon(Precision precision)
{
    return precision == Precision::Bf16 || precision == Precision::Fp8 || precision == Precision::Fp8Mx || precision == Precision::Nvfp4;
}

QString joinedPlans(const std::vector<RecomputePlan> &plans)
{
    QStringList words;
    for (const RecomputePlan &plan : plans)
        words << fromStd(domain::recomputeText(plan));
    return words.join(QStringLiteral(", "));
}

bool contains(const std::vector<RecomputePlan> &plans, const RecomputePlan &plan)
{
    return std::find(plans.begin(), plans.end(), plan) != plans.end();
}

bool isBlock(const RecomputePlan &plan)
{
    return plan.granularity == domain::RecomputeGranularity::Full && plan.method == domain::RecomputeMethod::Block;
}

} // namespace

TrainingPage::TrainingPage(PlanDraft &draft, QWidget *parent)
    : WizardPage(draft, parent)
    , m_ui(std::make_unique<Ui::TrainingPage>())
{
    m_ui->setupUi(this);
    setUpKnobs();
    setUpPrecisions();
    setUpRecompute();
    setUpOptimizer();
    bindFold(m_ui->advanced, m_ui->advancedContent);
    for (QAbstractSpinBox *box : findChildren<QAbstractSpinBox *>())
        box->setMinimumWidth(fontMetrics().horizontalAdvance(QLatin1Char('x')) * 24);
}

TrainingPage::~TrainingPage() = default;

QString TrainingPage::explanation() const
{
    return tr("Every combination of the values listed here is tried. Separate several values by commas.");
}

QWidget *TrainingPage::firstField() const { return m_ui->seqLengths; }

void TrainingPage::setUpKnobs()
{
    using Space = domain::SearchSpace;
    m_ui->seqLengths->setUp(tr("Sequence lengths"), {1, kLargestSequence, false, false, {}});
    m_ui->globalBatchSizes->setUp(tr("Global batch sizes"), {1, kLargestBatch, false, false, {}});
    m_ui->microBatchSizes->setUp(tr("Micro batch sizes"), {1, kLargestBatch, true, false, {1, 2, 4, 8}});
    m_ui->blockLayers->setUp(tr("Recompute of some layers"), {1, kMostLayers, false, true, {}});
    bindKnob(fields::kSeqLength, m_ui->seqLengths, &Space::seqLengths);
    bindKnob(fields::kGlobalBatch, m_ui->globalBatchSizes, &Space::globalBatchSizes);
    bindKnob(fields::kMicroBatch, m_ui->microBatchSizes, &Space::microBatchSizes);
    bind(fields::kTokens, m_ui->tokens, m_ui->tokensMessage);
    connect(m_ui->tokens, &QDoubleSpinBox::valueChanged, this,
            [this](double value) { draft().edit([value](domain::TrainingPlan &p) { p.goal.tokensInBillions = value; }); });
    bind(fields::kMaxStepsPerRun, m_ui->maxStepsPerRun, m_ui->maxStepsPerRunMessage);
    connect(m_ui->maxStepsPerRun, &QSpinBox::valueChanged, this,
            [this](int value) { draft().edit([value](domain::TrainingPlan &p) { p.goal.maxStepsPerRun = value; }); });
    bind(fields::kMaxSteps, m_ui->maxSteps, m_ui->maxStepsMessage);
    connect(m_ui->maxSteps, &QSpinBox::valueChanged, this,
            [this](int value) { draft().edit([value](domain::TrainingPlan &p) { p.goal.maxSteps = value; }); });
}

void TrainingPage::setUpPrecisions()
{
    constexpr int kColumns = 2;
    for (int i = 0; i <= static_cast<int>(Precision::Nvfp4); ++i) {
        const auto precision = static_cast<Precision>(i);
        auto *box = new QCheckBox(precisionText(precision), m_ui->precisions);
        box->setObjectName(QStringLiteral("precision_") + fromStd(domain::name(precision)));
        connect(box, &QCheckBox::toggled, this, &TrainingPage::precisionsChosen);
        m_precisions.push_back({precision, box});
    }
    int place = 0;
    for (const bool common : {true, false}) {
        for (const PrecisionBox &entry : m_precisions) {
            if (isCommon(entry.precision) != common)
                continue;
            m_ui->precisionGrid->addWidget(entry.box, place / kColumns, place % kColumns);
            ++place;
        }
    }
    m_precisionNote = new NoteLabel(m_ui->precisions);
    m_ui->precisionGrid->addWidget(m_precisionNote, place, 0, 1, kColumns);
    m_ui->precisions->setFocusProxy(m_precisions.front().box);
    bind(fields::kPrecision, m_ui->precisions, m_ui->precisionMessage);
}

void TrainingPage::setUpRecompute()
{
    for (QCheckBox *box : {m_ui->recomputeNone, m_ui->recomputeSelective, m_ui->recomputeFull})
        connect(box, &QCheckBox::toggled, this, &TrainingPage::recomputeChosen);
    connect(&m_ui->blockLayers->edit(), &KnobListEdit::valueChanged, this, &TrainingPage::recomputeChosen);
    connect(&m_ui->blockLayers->edit(), &KnobListEdit::validityChanged, this, &TrainingPage::recomputeChosen);
    bindText(field::kBlockLayers, m_ui->blockLayers);
    connect(m_ui->otherRecompute, &QLineEdit::textEdited, this, &TrainingPage::recomputeChosen);
    m_ui->recompute->setFocusProxy(m_ui->recomputeNone);
    bind(fields::kRecompute, m_ui->recompute, m_ui->recomputeMessage);
    bind(field::kBlockLayers, m_ui->blockLayers->edit().lineEdit(), m_ui->blockLayersMessage);
    bind(field::kOtherRecompute, m_ui->otherRecompute, m_ui->otherRecomputeMessage);
}

void TrainingPage::setUpOptimizer()
{
    for (QCheckBox *box : {m_ui->gradFp32, m_ui->gradBf16})
        connect(box, &QCheckBox::toggled, this, &TrainingPage::gradientsChosen);
    bind(fields::kGradDtype, m_ui->gradFp32, m_ui->gradMessage);
    connect(m_ui->distributedOptimizer, &QCheckBox::toggled, this, [this](bool on) {
        if (!m_showing)
            draft().edit([on](domain::TrainingPlan &p) { p.search.distributedOptimizer = on; });
    });
}

void TrainingPage::precisionsChosen()
{
    if (m_showing)
        return;
    draft().edit([this](domain::TrainingPlan &p) {
        p.search.precisions.clear();
        for (const PrecisionBox &entry : m_precisions) {
            if (entry.box->isChecked())
                p.search.precisions.push_back(entry.precision);
        }
    });
}

void TrainingPage::gradientsChosen()
{
    if (m_showing)
        return;
    draft().edit([this](domain::TrainingPlan &p) {
        p.search.gradDtypes.clear();
        if (m_ui->gradFp32->isChecked())
            p.search.gradDtypes.push_back(domain::GradDtype::Fp32);
        if (m_ui->gradBf16->isChecked())
            p.search.gradDtypes.push_back(domain::GradDtype::Bf16);
    });
}

std::vector<RecomputePlan> TrainingPage::recomputeEntered() const
{
    std::vector<RecomputePlan> plans;
    if (m_ui->recomputeNone->isChecked())
        plans.push_back(RecomputePlan::none());
    if (m_ui->recomputeSelective->isChecked())
        plans.push_back(RecomputePlan::selective(domain::RecomputeCoreAttn));
    if (m_ui->recomputeFull->isChecked())
        plans.push_back(RecomputePlan::full());
    for (const int layers : m_ui->blockLayers->edit().value().values)
        plans.push_back(RecomputePlan::block(layers));
    plans.insert(plans.end(), m_otherRecompute.begin(), m_otherRecompute.end());
    return plans;
}

void TrainingPage::recomputeChosen()
{
    if (m_showing)
        return;
    std::vector<RecomputePlan> others;
    QString wrong;
    for (const QString &word : m_ui->otherRecompute->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (const auto plan = domain::recomputeFromText(word.trimmed().toStdString()))
            others.push_back(*plan);
        else
            wrong = tr("“%1” is not a recompute plan. Write for example selective:core_attn+mlp or full:2.").arg(word.trimmed());
    }
    if (wrong.isEmpty())
        m_otherRecompute = others;
    setInputError(field::kOtherRecompute, wrong);
    draft().edit([this](domain::TrainingPlan &p) { p.search.recompute = recomputeEntered(); });
}

void TrainingPage::showDraft()
{
    m_showing = true;
    if (m_ui->tokens->value() != plan().goal.tokensInBillions)
        m_ui->tokens->setValue(plan().goal.tokensInBillions);
    if (m_ui->maxStepsPerRun->value() != plan().goal.maxStepsPerRun)
        m_ui->maxStepsPerRun->setValue(plan().goal.maxStepsPerRun);
    if (m_ui->maxSteps->value() != plan().goal.maxSteps)
        m_ui->maxSteps->setValue(plan().goal.maxSteps);
    showPrecisions();
    if (recomputeEntered() != plan().search.recompute)
        showRecompute();
    const std::vector<domain::GradDtype> &dtypes = plan().search.gradDtypes;
    m_ui->gradFp32->setChecked(std::count(dtypes.begin(), dtypes.end(), domain::GradDtype::Fp32) > 0);
    m_ui->gradBf16->setChecked(std::count(dtypes.begin(), dtypes.end(), domain::GradDtype::Bf16) > 0);
    m_ui->distributedOptimizer->setChecked(plan().search.distributedOptimizer);
    m_showing = false;
}

void TrainingPage::showPrecisions()
{
    const std::uint32_t all = ~0u;
    const std::uint32_t supported = plan().hasCluster() ? search::supportedPrecisions(plan().cluster().gpu) : all;
    QStringList missing;
    for (const PrecisionBox &entry : m_precisions) {
        const std::vector<Precision> &chosen = plan().search.precisions;
        const bool on = std::find(chosen.begin(), chosen.end(), entry.precision) != chosen.end();
        const bool can = (supported & search::precisionBit(entry.precision)) != 0;
        entry.box->setChecked(on);
        entry.box->setEnabled(can || on); // what is on can always be switched off
        entry.box->setVisible(isCommon(entry.precision) || on);
        if (!can && entry.box->isVisibleTo(m_ui->precisions))
            missing << fromStd(domain::name(entry.precision));
    }
    m_precisionNote->setVisible(!missing.isEmpty());
    if (!missing.isEmpty() && plan().hasCluster())
        m_precisionNote->setNote(
            NoteLabel::Kind::Plain,
            tr("%1 has no hardware for: %2").arg(fromStd(plan().cluster().gpu.name), missing.join(QStringLiteral(", "))));
}

void TrainingPage::showRecompute()
{
    const std::vector<RecomputePlan> &plans = plan().search.recompute;
    const RecomputePlan selective = RecomputePlan::selective(domain::RecomputeCoreAttn);
    m_ui->recomputeNone->setChecked(contains(plans, RecomputePlan::none()));
    m_ui->recomputeSelective->setChecked(contains(plans, selective));
    m_ui->recomputeFull->setChecked(contains(plans, RecomputePlan::full()));
    domain::KnobList blocks;
    std::vector<RecomputePlan> others;
    for (const RecomputePlan &entry : plans) {
        if (isBlock(entry))
            blocks.values.push_back(entry.layers);
        else if (!(entry == RecomputePlan::none()) && !(entry == selective) && !(entry == RecomputePlan::full()))
            others.push_back(entry);
    }
    m_ui->blockLayers->showValue(blocks);
    if (others != m_otherRecompute) {
        m_otherRecompute = others;
        m_ui->otherRecompute->setText(joinedPlans(others));
    }
    // A plan that brings such entries must show them.
    if (!blocks.values.empty() || !others.empty())
        m_ui->advanced->setChecked(true);
}

} // namespace gui
