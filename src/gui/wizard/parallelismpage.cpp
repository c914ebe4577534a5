// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizard/parallelismpage.h"

#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"
#include "gui/wizard/fields.h"
#include "search/grid.h"
#include "ui_parallelismpage.h"

#include <QCheckBox>
#include <QLineEdit>
#include <algorithm>

namespace gui {

namespace fields = search::fields;

namespace {

using Space = domain::SearchSpace;

constexpr int kLargestSize = 1'000'000; ///< ranks

/// The knobs that "auto" is offered for, together.
constexpr domain::KnobList Space::*kParallelKnobs[] = {&Space::tensorParallel, &Space::pipelineParallel, &Space::virtualPipeline,
                                                       &Space::contextParallel, &Space::expertParallel};

} // namespace

ParallelismPage::ParallelismPage(PlanDraft &draft, QWidget *parent)
    : WizardPage(draft, parent)
    , m_ui(std::make_unique<Ui::ParallelismPage>())
{
    m_ui->setupUi(this);
    setUpKnobs();
    setUpFsdp();
    setUpExchange();
    m_ui->sequenceParallel->addItem(tr("wherever tensor parallel is above 1"),
                                    static_cast<int>(domain::SequenceParallelChoice::WithTensorParallel));
    m_ui->sequenceParallel->addItem(tr("off"), static_cast<int>(domain::SequenceParallelChoice::Off));
    m_ui->sequenceParallel->addItem(tr("try both"), static_cast<int>(domain::SequenceParallelChoice::Both));
    bind(fields::kSequenceParallel, m_ui->sequenceParallel, m_ui->sequenceParallelMessage);
    connect(m_ui->sequenceParallel, &QComboBox::currentIndexChanged, this, [this] {
        const auto choice = static_cast<domain::SequenceParallelChoice>(m_ui->sequenceParallel->currentData().toInt());
        this->draft().edit([choice](domain::TrainingPlan &p) { p.search.sequenceParallel = choice; });
    });
    bind(fields::kMinModelParallel, m_ui->minModelParallel, m_ui->minModelParallelMessage);
    connect(m_ui->minModelParallel, &QSpinBox::valueChanged, this,
            [this](int value) { this->draft().edit([value](domain::TrainingPlan &p) { p.search.minModelParallelSize = value; }); });
    bind(fields::kMaxModelParallel, m_ui->maxModelParallel, m_ui->maxModelParallelMessage);
    connect(m_ui->maxModelParallel, &QSpinBox::valueChanged, this,
            [this](int value) { this->draft().edit([value](domain::TrainingPlan &p) { p.search.maxModelParallelSize = value; }); });
    connect(m_ui->allAuto, &QPushButton::clicked, this, &ParallelismPage::setAllToAuto);
    bindFold(m_ui->advanced, m_ui->advancedContent);
    for (QAbstractSpinBox *box : findChildren<QAbstractSpinBox *>())
        box->setMinimumWidth(fontMetrics().horizontalAdvance(QLatin1Char('x')) * 24);
}

ParallelismPage::~ParallelismPage() = default;

QString ParallelismPage::explanation() const
{
    return tr("Every combination of the sizes listed is tried; auto derives them from the model and the cluster. What is left of the GPUs "
              "is data parallel.");
}

QWidget *ParallelismPage::firstField() const { return m_ui->tp; }

void ParallelismPage::setUpKnobs()
{
    m_ui->tp->setUp(tr("Tensor parallel sizes"), {1, kLargestSize, true, false, {1, 2, 4, 8}});
    m_ui->pp->setUp(tr("Pipeline parallel sizes"), {1, kLargestSize, true, false, {1, 2, 4, 8}});
    m_ui->vp->setUp(tr("Virtual pipeline sizes"), {1, kLargestSize, true, true, {}});
    m_ui->cp->setUp(tr("Context parallel sizes"), {1, kLargestSize, true, false, {1, 2, 4, 8}});
    m_ui->ep->setUp(tr("Expert parallel sizes"), {1, kLargestSize, true, false, {}});
    m_ui->etp->setUp(tr("Expert tensor parallel sizes"), {1, kLargestSize, true, true, {}});
    bindKnob(fields::kTensorParallel, m_ui->tp, &Space::tensorParallel);
    bindKnob(fields::kPipelineParallel, m_ui->pp, &Space::pipelineParallel);
    bindKnob(fields::kVirtualPipeline, m_ui->vp, &Space::virtualPipeline);
    bindKnob(fields::kContextParallel, m_ui->cp, &Space::contextParallel);
    bindKnob(fields::kExpertParallel, m_ui->ep, &Space::expertParallel);
    bindKnob(fields::kExpertTensorParallel, m_ui->etp, &Space::expertTensorParallel);
}

void ParallelismPage::setUpFsdp()
{
    m_ui->fsdp->setUp(tr("FSDP group sizes"), {0, kLargestSize, false, false, {}});
    bind(fields::kFsdp, m_ui->fsdp->edit().lineEdit(), &m_ui->fsdp->message());
    const auto store = [this] {
        if (m_ui->fsdp->edit().hasValidText())
            draft().edit([this](domain::TrainingPlan &p) { p.search.fsdp = m_ui->fsdp->edit().value().values; });
    };
    connect(&m_ui->fsdp->edit(), &KnobListEdit::valueChanged, this, store);
    connect(&m_ui->fsdp->edit(), &KnobListEdit::validityChanged, this, store);
    bindText(fields::kFsdp, m_ui->fsdp);
    using domain::FsdpSharding;
    m_shardings = {{FsdpSharding::OptimGradsParams, m_ui->fsdpOptimGradsParams},
                   {FsdpSharding::OptimGrads, m_ui->fsdpOptimGrads},
                   {FsdpSharding::Optim, m_ui->fsdpOptim}};
    for (const auto &[sharding, box] : m_shardings)
        connect(box, &QCheckBox::clicked, this, &ParallelismPage::storeSharding);
    bind(fields::kFsdpSharding, m_ui->fsdpOptimGradsParams, m_ui->fsdpShardingMessage);
}

void ParallelismPage::storeSharding()
{
    draft().edit([this](domain::TrainingPlan &p) {
        p.search.fsdpSharding.clear();
        for (const auto &[sharding, box] : m_shardings) {
            if (box->isChecked())
                p.search.fsdpSharding.push_back(sharding);
        }
    });
}

/// The choice is kept, but means nothing, where no group size shards.
void ParallelismPage::showSharding()
{
    const domain::SearchSpace &space = plan().search;
    const bool shards = std::any_of(space.fsdp.begin(), space.fsdp.end(), [](int group) { return group > 0; });
    for (const auto &[sharding, box] : m_shardings) {
        box->setChecked(std::count(space.fsdpSharding.begin(), space.fsdpSharding.end(), sharding) > 0);
        box->setEnabled(shards);
    }
    m_ui->fsdpShardingLabel->setEnabled(shards);
}

void ParallelismPage::setUpExchange()
{
    using domain::ContextExchange;
    std::vector<std::pair<ContextExchange, QString>> kinds{{ContextExchange::Auto, tr("automatic")},
                                                           {ContextExchange::Ring, tr("ring")},
                                                           {ContextExchange::AllGather, tr("all-gather")},
                                                           {ContextExchange::AllToAll, tr("all-to-all")}};
    // NeMo 2 sets up no groups: nothing valid would be left.
    const bool levels =
        plan().base.options.framework != domain::Framework::Nemo || plan().base.layout.contextExchange == ContextExchange::Hierarchical;
    if (levels)
        kinds.emplace_back(ContextExchange::Hierarchical, tr("all-to-all in groups, ring between them"));
    m_ui->contextInner->setVisible(levels);
    m_ui->contextInnerLabel->setVisible(levels);
    for (const auto &[kind, text] : kinds)
        m_ui->contextExchange->addItem(text, static_cast<int>(kind));
    connect(m_ui->contextExchange, &QComboBox::currentIndexChanged, this, [this] {
        const auto kind = static_cast<ContextExchange>(m_ui->contextExchange->currentData().toInt());
        const int inner = kind == ContextExchange::Hierarchical ? m_ui->contextInner->value() : 0;
        this->draft().edit([kind, inner](domain::TrainingPlan &p) {
            p.base.layout.contextExchange = kind;
            p.base.layout.contextInner = inner;
        });
    });
    connect(m_ui->contextInner, &QSpinBox::valueChanged, this, [this](int size) {
        if (plan().base.layout.contextExchange == ContextExchange::Hierarchical)
            this->draft().edit([size](domain::TrainingPlan &p) { p.base.layout.contextInner = size; });
    });
}

/// The size of a group is kept in the field while another kind is chosen.
void ParallelismPage::showExchange()
{
    const domain::ParallelLayout &layout = plan().base.layout;
    const bool levels = layout.contextExchange == domain::ContextExchange::Hierarchical;
    const QSignalBlocker kindIsShown(m_ui->contextExchange); // showing a plan is no edit of it
    const QSignalBlocker sizeIsShown(m_ui->contextInner);
    m_ui->contextExchange->setCurrentIndex(m_ui->contextExchange->findData(static_cast<int>(layout.contextExchange)));
    if (levels && layout.contextInner >= m_ui->contextInner->minimum())
        m_ui->contextInner->setValue(layout.contextInner);
    m_ui->contextInner->setEnabled(levels);
    m_ui->contextInnerLabel->setEnabled(levels);
}

void ParallelismPage::setAllToAuto()
{
    draft().edit([](domain::TrainingPlan &p) {
        for (const auto knob : kParallelKnobs)
            p.search.*knob = domain::KnobList::autoValues();
    });
}

void ParallelismPage::showDraft()
{
    m_ui->fsdp->showValue(domain::KnobList::list(plan().search.fsdp));
    showSharding();
    showExchange();
    m_ui->sequenceParallel->setCurrentIndex(m_ui->sequenceParallel->findData(static_cast<int>(plan().search.sequenceParallel)));
    if (m_ui->minModelParallel->value() != plan().search.minModelParallelSize)
        m_ui->minModelParallel->setValue(plan().search.minModelParallelSize);
    if (m_ui->maxModelParallel->value() != plan().search.maxModelParallelSize)
        m_ui->maxModelParallel->setValue(plan().search.maxModelParallelSize);
    showResolved();
    showNote();
}

void ParallelismPage::showResolved()
{
    const bool known = plan().hasCluster() && !plan().model.layers.empty();
    const search::ResolvedSpace space = known ? search::resolve(plan(), plan().cluster()) : search::ResolvedSpace{};
    m_ui->tp->showResolved(space.tensorParallel);
    m_ui->pp->showResolved(space.pipelineParallel);
    m_ui->vp->showResolved(space.virtualPipeline);
    m_ui->cp->showResolved(space.contextParallel);
    m_ui->ep->showResolved(space.expertParallel);
    m_ui->etp->showResolved(space.expertTensorParallel);
}

void ParallelismPage::showNote()
{
    if (plan().model.name.empty())
        m_ui->note->setText(tr("Choose a model first: auto depends on it."));
    else if (!plan().hasCluster())
        m_ui->note->setText(tr("Describe the cluster first: auto depends on it."));
    else if (!plan().model.moe)
        m_ui->note->setText(tr("%1 has no experts: leave expert parallel at 1.").arg(fromStd(plan().model.name)));
    else
        m_ui->note->setText(tr("%1 has %n expert(s) in each mixture-of-experts layer.", nullptr, plan().model.moe->numMoeExperts)
                                .arg(fromStd(plan().model.name)));
}

} // namespace gui
