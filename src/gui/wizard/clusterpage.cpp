// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizard/clusterpage.h"

#include "base/format.h"
#include "catalogue/clusterrequest.h"
#include "domain/clustertotals.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"
#include "gui/wizard/fields.h"
#include "ui_clusterpage.h"

#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>
#include <algorithm>

namespace gui {

namespace fields = search::fields;

namespace {

constexpr std::string_view kOwnFields[] = {fields::kCluster,      field::kGpu,          field::kAlternatives,
                                           fields::kNodes,        fields::kGpusPerNode, fields::kPrice,
                                           fields::kMemoryPerGpu, fields::kNetwork,     fields::kNvlinkDomain};

/// The message without the flag in front: it stands beside the field anyway.
QString sentence(const base::Error &error) { return translated(error.message); }

/// A label that no other cluster of the plan has: "8 x 8 H200", "8 x 8 H200 (2)", …
std::string uniqueLabel(const std::string &wanted, const domain::TrainingPlan &plan, int except)
{
    const auto taken = [&](const std::string &label) {
        for (std::size_t i = 0; i < plan.clusters.size(); ++i) {
            if (static_cast<int>(i) != except && plan.clusters[i].label == label)
                return true;
        }
        return false;
    };
    std::string label = wanted;
    for (int n = 2; taken(label); ++n)
        label = wanted + " (" + std::to_string(n) + ")";
    return label;
}

} // namespace

ClusterPage::ClusterPage(PlanDraft &draft, QWidget *parent)
    : WizardPage(draft, parent)
    , m_ui(std::make_unique<Ui::ClusterPage>())
{
    m_ui->setupUi(this);
    m_ui->hardwareLabel->setBuddy(m_ui->byShape);
    fillChoices();
    bind(fields::kCluster, m_ui->shape, m_ui->shapeMessage);
    bind(field::kGpu, m_ui->gpu, m_ui->gpuMessage);
    bind(fields::kNodes, m_ui->nodes, m_ui->nodesMessage);
    bind(fields::kGpusPerNode, m_ui->gpusPerNode, m_ui->gpusPerNodeMessage);
    bind(fields::kPrice, m_ui->price, m_ui->priceMessage);
    bind(field::kAlternatives, m_ui->alternatives, m_ui->alternativesMessage);
    bind(fields::kMemoryPerGpu, m_ui->memoryPerGpu, m_ui->memoryPerGpuMessage);
    bind(fields::kNetwork, m_ui->network, m_ui->networkMessage);
    bind(fields::kNvlinkDomain, m_ui->nvlinkDomain, m_ui->nvlinkDomainMessage);
    bindFold(m_ui->advanced, m_ui->advancedContent);
    for (QAbstractSpinBox *box : findChildren<QAbstractSpinBox *>())
        box->setMinimumWidth(fontMetrics().horizontalAdvance(QLatin1Char('x')) * 24);
    connectEditors();
    showMode();
}

ClusterPage::~ClusterPage() = default;

QString ClusterPage::explanation() const
{
    return tr(
        "Name the machines as your provider does, or choose a GPU. Time and cost are predicted for this cluster; add others to compare.");
}

QString ClusterPage::blocker() const
{
    const QString reason = WizardPage::blocker();
    return reason.isEmpty() && !plan().hasCluster() ? tr("Enter a resource shape or choose a GPU.") : reason;
}

QWidget *ClusterPage::firstField() const { return m_ui->byShape->isChecked() ? static_cast<QWidget *>(m_ui->shape) : m_ui->gpu; }

void ClusterPage::fillChoices()
{
    for (const domain::GpuSpec &gpu : draft().catalogue().gpus()) {
        m_ui->gpu->addItem(fromStd(gpu.name), fromStd(gpu.key));
        const QString shape = gpu.gpusPerNode > 1 ? QStringLiteral("gpu.%1x%2").arg(gpu.gpusPerNode).arg(fromStd(gpu.key))
                                                  : QStringLiteral("gpu.%1").arg(fromStd(gpu.key));
        m_ui->shape->addItem(shape);
    }
    m_ui->gpu->addItem(tr("Another GPU, by its memory alone"), QString());
    m_ui->shape->setCurrentIndex(-1);
    m_ui->shape->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    m_ui->shape->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_ui->shape->completer()->setFilterMode(Qt::MatchContains);
    m_ui->shape->lineEdit()->setPlaceholderText(tr("for example gpu.8xh200"));
}

void ClusterPage::connectEditors()
{
    connect(m_ui->shape, &QComboBox::editTextChanged, this, &ClusterPage::followShape);
    connect(m_ui->byShape, &QRadioButton::toggled, this, [this] {
        showMode();
        apply();
    });
    connect(m_ui->gpu, &QComboBox::currentIndexChanged, this, &ClusterPage::apply);
    for (QSpinBox *box : {m_ui->nodes, m_ui->gpusPerNode, m_ui->nvlinkDomain})
        connect(box, &QSpinBox::valueChanged, this, &ClusterPage::apply);
    for (NumberBox *box : {m_ui->price, m_ui->memoryPerGpu, m_ui->network})
        connect(box, &QDoubleSpinBox::valueChanged, this, &ClusterPage::apply);
    connect(m_ui->addAlternative, &QPushButton::clicked, this, &ClusterPage::addAlternative);
    connect(m_ui->removeAlternative, &QPushButton::clicked, this, &ClusterPage::removeAlternative);
    connect(m_ui->alternatives, &QComboBox::activated, this,
            [this](int index) { draft().edit([index](domain::TrainingPlan &p) { p.activeCluster = index; }); });
}

void ClusterPage::showMode()
{
    const bool shape = m_ui->byShape->isChecked();
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->shape), static_cast<QWidget *>(m_ui->shapeLabel)})
        widget->setVisible(shape);
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->gpu), static_cast<QWidget *>(m_ui->gpuLabel)})
        widget->setVisible(!shape);
}

void ClusterPage::followShape(const QString &text)
{
    if (m_showing)
        return;
    if (const auto shape = catalogue::parseResourceShape(text.trimmed().toStdString(), draft().catalogue())) {
        const QSignalBlocker blocker(m_ui->gpusPerNode);
        m_ui->gpusPerNode->setValue(shape->gpusPerNode);
    }
    apply();
}

catalogue::ClusterRequest ClusterPage::request() const
{
    catalogue::ClusterRequest request;
    if (m_ui->byShape->isChecked())
        request.resourceShape = m_ui->shape->currentText().trimmed().toStdString();
    else
        request.gpu = m_ui->gpu->currentData().toString().toStdString();
    request.nodes = m_ui->nodes->value();
    request.gpusPerNode = m_ui->gpusPerNode->value();
    request.pricePerGpuHour = m_ui->price->value();
    if (m_ui->memoryPerGpu->value() > 0)
        request.memoryPerGpuGb = m_ui->memoryPerGpu->value();
    if (m_ui->network->value() > 0)
        request.networkGbitPerGpu = m_ui->network->value();
    if (m_ui->nvlinkDomain->value() > 0)
        request.nvlinkDomain = m_ui->nvlinkDomain->value();
    return request;
}

QString ClusterPage::shapeProblem(const base::Error &error) const
{
    const QString text = m_ui->shape->currentText().trimmed();
    std::vector<std::string> known;
    for (int i = 0; i < m_ui->shape->count(); ++i)
        known.push_back(m_ui->shape->itemText(i).toStdString());
    const QString problem = tr("“%1” %2", "resource shape, what is wrong with it").arg(text, sentence(error));
    if (const auto closest = base::closest(text.toStdString(), known))
        return tr("%1. Did you mean %2?").arg(problem, fromStd(*closest));
    return tr("%1. A shape looks like gpu.8xh200; for any other machine choose “GPU type”.").arg(problem);
}

void ClusterPage::apply()
{
    if (m_showing)
        return;
    for (const std::string_view name : kOwnFields)
        setInputError(name, {});
    const catalogue::ClusterRequest wanted = request();
    if (m_ui->byShape->isChecked() && wanted.resourceShape.empty()) {
        setInputError(fields::kCluster, tr("Enter a resource shape such as gpu.8xh200, or choose “GPU type”."));
        return;
    }
    if (!m_ui->byShape->isChecked() && wanted.gpu.empty() && !wanted.memoryPerGpuGb) {
        setInputError(fields::kMemoryPerGpu, tr("Enter the memory of the GPU, since its type is not known."));
        return;
    }
    if (m_ui->byShape->isChecked()) {
        const auto shape = catalogue::parseResourceShape(wanted.resourceShape, draft().catalogue());
        if (!shape) {
            setInputError(fields::kCluster, shapeProblem(shape.error()));
            return;
        }
    }
    auto cluster = catalogue::makeCluster(wanted, draft().catalogue());
    if (cluster)
        store(*std::move(cluster));
    else
        reportError(cluster.error());
}

void ClusterPage::reportError(const base::Error &error)
{
    // The catalogue's subjects begin with the flag; some say the value too.
    const auto known = std::find_if(std::begin(kOwnFields), std::end(kOwnFields), [&](std::string_view name) {
        return std::string_view(error.subject).starts_with(name == fields::kNetwork ? std::string_view("network") : name);
    });
    setInputError(known == std::end(kOwnFields) ? field::kAlternatives : *known, sentence(error));
}

void ClusterPage::store(domain::ClusterSpec cluster)
{
    const int index = plan().hasCluster() ? plan().activeCluster : 0;
    cluster.label = uniqueLabel(cluster.label, plan(), index);
    if (plan().hasCluster()) // peaks know the GPU that they were measured on
        cluster.calibration = plan().clusters[static_cast<std::size_t>(index)].calibration;
    m_shown = cluster;
    m_shownIndex = index;
    draft().edit([&](domain::TrainingPlan &p) {
        if (!p.hasCluster()) {
            p.clusters.push_back(cluster);
            p.activeCluster = static_cast<int>(p.clusters.size()) - 1;
        } else {
            p.clusters[static_cast<std::size_t>(index)] = cluster;
        }
    });
    showTotal();
}

void ClusterPage::addAlternative()
{
    if (!plan().hasCluster())
        return;
    domain::ClusterSpec copy = plan().cluster();
    copy.label = uniqueLabel(copy.label, plan(), -1);
    draft().edit([&](domain::TrainingPlan &p) {
        p.clusters.push_back(copy);
        p.activeCluster = static_cast<int>(p.clusters.size()) - 1;
    });
    firstField()->setFocus(Qt::OtherFocusReason);
}

void ClusterPage::removeAlternative()
{
    if (plan().clusters.size() < 2)
        return;
    draft().edit([](domain::TrainingPlan &p) {
        p.clusters.erase(p.clusters.begin() + p.activeCluster);
        p.activeCluster = std::min(p.activeCluster, static_cast<int>(p.clusters.size()) - 1);
    });
}

void ClusterPage::showDraft()
{
    showAlternatives();
    if (plan().hasCluster() && (m_shownIndex != plan().activeCluster || m_shown != plan().cluster()))
        showCluster(plan().cluster());
    showTotal();
}

void ClusterPage::showAlternatives()
{
    const QSignalBlocker blocker(m_ui->alternatives);
    m_ui->alternatives->clear();
    for (const domain::ClusterSpec &cluster : plan().clusters)
        m_ui->alternatives->addItem(tr("%1 at %2 per GPU-hour").arg(fromStd(cluster.label), usdText(cluster.pricePerGpuHour)));
    m_ui->alternatives->setCurrentIndex(plan().hasCluster() ? plan().activeCluster : -1);
    const bool several = plan().clusters.size() > 1;
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->alternatives), static_cast<QWidget *>(m_ui->alternativesLabel),
                            static_cast<QWidget *>(m_ui->removeAlternative)})
        widget->setVisible(several);
    m_ui->addAlternative->setEnabled(plan().hasCluster() && WizardPage::blocker().isEmpty());
}

void ClusterPage::showCluster(const domain::ClusterSpec &cluster)
{
    m_showing = true;
    const catalogue::ClusterRequest told = catalogue::requestOf(cluster);
    m_ui->byShape->setChecked(!told.resourceShape.empty());
    m_ui->byGpu->setChecked(told.resourceShape.empty());
    m_ui->shape->setEditText(fromStd(told.resourceShape));
    const int known = m_ui->gpu->findData(fromStd(cluster.gpu.key));
    m_ui->gpu->setCurrentIndex(known < 0 ? m_ui->gpu->count() - 1 : known);
    m_ui->nodes->setValue(cluster.nodes);
    m_ui->gpusPerNode->setValue(cluster.gpusPerNode);
    m_ui->price->setValue(cluster.pricePerGpuHour.value());
    m_ui->memoryPerGpu->setValue(told.memoryPerGpuGb.value_or(0));
    m_ui->network->setValue(told.networkGbitPerGpu.value_or(0));
    m_ui->nvlinkDomain->setValue(told.nvlinkDomain.value_or(0));
    showMode();
    m_showing = false;
    m_shown = cluster;
    m_shownIndex = plan().activeCluster;
}

void ClusterPage::showTotal()
{
    if (!plan().hasCluster()) {
        m_ui->total->setText(tr("The total appears here once the hardware is known."));
        return;
    }
    const domain::ClusterSpec &cluster = plan().cluster();
    const domain::ClusterTotals totals = domain::totals(cluster);
    m_ui->total->setText(
        tr("In all: %n GPU(s) (%1), %2 usable on each, %3 together, %4 per hour.", nullptr, totals.gpus)
            .arg(fromStd(cluster.gpu.name), gui::gibText(cluster.memoryPerGpu), gui::gibText(totals.memory), usdText(totals.pricePerHour)));
}

} // namespace gui
