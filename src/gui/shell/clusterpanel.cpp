// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/clusterpanel.h"

#include "estimate/memorycalibration.h"
#include "gui/comparison/calibrationdialog.h"
#include "gui/shell/clustermodel.h"
#include "gui/widgets/calibrationtexts.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/preferences.h"
#include "gui/workspace/workspace.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace gui {
namespace {

constexpr int kMostRowsShown = 6;

} // namespace

ClusterPanel::ClusterPanel(Workspace &workspace, const Preferences &preferences, QWidget *parent)
    : Card(parent)
    , m_workspace(workspace)
    , m_preferences(preferences)
    , m_model(new ClusterModel(workspace, this))
    , m_table(new QTableView(this))
{
    auto *title = new QLabel(tr("Cluster alternatives"), this);
    QFont bold = font();
    bold.setBold(true);
    title->setFont(bold);
    auto *hint = new QLabel(tr("Prices, nodes and names are edited in the table; every alternative is searched."), this);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);

    m_table->setObjectName(QStringLiteral("clusterTable"));
    m_table->setAccessibleName(title->text());
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(title);
    layout->addWidget(hint);
    layout->addWidget(m_table);
    buildButtons();
    buildCalibration();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ClusterPanel::updateButtons);
    for (const auto signal : {&Workspace::opened, &Workspace::planChanged, &Workspace::activeClusterChanged})
        connect(&workspace, signal, this, &ClusterPanel::fitTable);
    connect(&workspace, &Workspace::searchFinished, this, &ClusterPanel::fitTable);
    fitTable();
}

void ClusterPanel::buildButtons()
{
    auto *row = new QHBoxLayout;
    const auto add = [&](const QString &text, const QString &iconName) {
        auto *button = new QPushButton(icon(iconName), text, this);
        row->addWidget(button);
        return button;
    };
    QPushButton *addButton = add(tr("&Add alternative"), QStringLiteral("add"));
    addButton->setObjectName(QStringLiteral("addCluster"));
    m_addMenu = new QMenu(addButton);
    fillAddMenu();
    addButton->setMenu(m_addMenu);
    m_duplicate = add(tr("D&uplicate"), QStringLiteral("duplicate"));
    m_remove = add(tr("Re&move"), QStringLiteral("remove"));
    m_edit = add(tr("Ed&it…"), QStringLiteral("edit"));
    m_gpuCounts = add(tr("How many &GPUs?…"), QStringLiteral("nodes"));
    m_gpuCounts->setObjectName(QStringLiteral("gpuCountsButton"));
    m_gpuCounts->hide();
    row->addStretch(1);
    m_show = add(tr("&Show its configurations"), QStringLiteral("configurations"));
    qobject_cast<QVBoxLayout *>(layout())->addLayout(row);

    connect(m_duplicate, &QPushButton::clicked, this, [this] { m_table->selectRow(m_model->duplicate(currentRow())); });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_model->remove(currentRow()); });
    connect(m_show, &QPushButton::clicked, this, &ClusterPanel::showSelected);
    connect(m_edit, &QPushButton::clicked, this, [this] {
        m_workspace.setActiveCluster(currentRow());
        emit editRequested();
    });
}

void ClusterPanel::setGpuCountsAction(QAction *action)
{
    m_gpuCounts->setToolTip(action->toolTip());
    m_gpuCounts->show();
    connect(m_gpuCounts, &QPushButton::clicked, this, [this, action] {
        m_workspace.setActiveCluster(currentRow());
        action->trigger();
    });
}

void ClusterPanel::fillAddMenu()
{
    for (const domain::GpuSpec &gpu : m_workspace.catalogue().gpus()) {
        QAction *action = m_addMenu->addAction(fromStd(gpu.name));
        connect(action, &QAction::triggered, this, [this, key = gpu.key] { addAlternative(key); });
    }
}

void ClusterPanel::addAlternative(const std::string &gpuKey)
{
    domain::TrainingPlan plan = m_workspace.plan();
    catalogue::ClusterRequest request;
    request.gpu = gpuKey;
    request.pricePerGpuHour = m_preferences.pricePerGpuHour.value();
    if (plan.hasCluster()) { // as many GPUs as the one shown: the fair comparison
        request.nodes = plan.cluster().nodes;
        request.gpusPerNode = plan.cluster().gpusPerNode;
    }
    auto cluster = catalogue::makeCluster(request, m_workspace.catalogue());
    if (!cluster)
        return; // cannot happen for a GPU of the catalogue
    cluster->label = freeClusterLabel(m_workspace, cluster->label);
    plan.clusters.push_back(std::move(*cluster));
    const int row = static_cast<int>(plan.clusters.size()) - 1;
    m_workspace.setPlan(std::move(plan), tr("add cluster"));
    m_table->selectRow(row);
}

void ClusterPanel::showSelected() { m_workspace.setActiveCluster(currentRow()); }

void ClusterPanel::fitTable()
{
    m_table->resizeColumnsToContents();
    for (int column = 0; column < ClusterModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, m_table->columnWidth(column) + fontMetrics().height());
    m_table->horizontalHeader()->setSectionResizeMode(ClusterModel::Gpu, QHeaderView::Stretch);
    const int rows = std::clamp(m_model->rowCount(), 1, kMostRowsShown);
    const int height = m_table->horizontalHeader()->sizeHint().height() + rows * m_table->verticalHeader()->defaultSectionSize()
        + 2 * m_table->frameWidth() + fontMetrics().height() / 2;
    m_table->setMinimumHeight(height);
    m_table->setMaximumHeight(height);
    if (!m_table->currentIndex().isValid() && m_workspace.plan().hasCluster())
        m_table->selectRow(m_workspace.plan().activeCluster);
    updateButtons();
}

void ClusterPanel::updateButtons()
{
    const int row = currentRow();
    m_duplicate->setEnabled(row >= 0);
    m_edit->setEnabled(row >= 0);
    m_remove->setEnabled(row >= 0 && m_model->rowCount() > 1);
    m_show->setEnabled(row >= 0 && row != m_workspace.plan().activeCluster);
    showCalibration();
}

void ClusterPanel::buildCalibration()
{
    m_calibration = new QLabel(this);
    m_calibration->setObjectName(QStringLiteral("calibrationText"));
    m_calibration->setWordWrap(true);
    m_calibrationUsed = new QCheckBox(tr("Us&e it"), this);
    m_calibrationUsed->setObjectName(QStringLiteral("calibrationUsed"));
    m_calibrationUsed->setAccessibleName(tr("Use the calibration of memory"));
    m_calibrationUsed->setToolTip(tr("Off: the peaks are kept, and predictions are as published"));
    m_calibrationDetails = new QPushButton(tr("Its &runs…"), this);
    m_calibrationDetails->setObjectName(QStringLiteral("calibrationDetails"));
    m_calibrationDetails->setAccessibleName(tr("Runs that memory is calibrated with"));
    m_calibrationReset = new QPushButton(tr("Reset"), this);
    m_calibrationReset->setObjectName(QStringLiteral("calibrationReset"));
    m_calibrationReset->setAccessibleName(tr("Reset the calibration of memory"));
    m_calibrationReset->setToolTip(tr("Forgets the peaks of all runs; Undo brings them back"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_calibration, 1);
    for (QWidget *control : std::initializer_list<QWidget *>{m_calibrationUsed, m_calibrationDetails, m_calibrationReset})
        row->addWidget(control);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_calibrationUsed, &QCheckBox::clicked, this, [this](bool used) {
        const domain::ClusterSpec *cluster = currentCluster();
        if (cluster == nullptr)
            return;
        domain::MemoryCalibration calibration = cluster->calibration;
        calibration.used = used;
        setCalibration(std::move(calibration), used ? tr("use calibration") : tr("switch calibration off"));
    });
    connect(m_calibrationDetails, &QPushButton::clicked, this, &ClusterPanel::editCalibration);
    connect(m_calibrationReset, &QPushButton::clicked, this, [this] { setCalibration({}, tr("reset calibration")); });
}

void ClusterPanel::showCalibration()
{
    const domain::ClusterSpec *cluster = currentCluster();
    const bool any = cluster != nullptr && !cluster->calibration.peaks.empty();
    for (QWidget *control : std::initializer_list<QWidget *>{m_calibrationUsed, m_calibrationDetails, m_calibrationReset})
        control->setVisible(any);
    m_calibration->setVisible(cluster != nullptr);
    if (!any) {
        m_calibration->setText(tr("Memory predictions are as published. Own runs can calibrate them: on the Results page."));
        return;
    }
    m_calibrationUsed->setChecked(cluster->calibration.used);
    const domain::TrainingPlan &plan = m_workspace.plan();
    const estimate::MemoryCorrection correction =
        estimate::currentCorrection({plan.model, *cluster, plan.base.options.framework}, m_workspace.catalogue().profile(cluster->gpu));
    if (correction.changes())
        m_calibration->setText(tr("Memory predictions are %1.").arg(calibrationText(correction)));
    else if (cluster->calibration.used)
        m_calibration->setText(tr("Memory predictions are as published: no peak of this calibration counts for the plan."));
    else
        m_calibration->setText(tr("Memory predictions are as published: the calibration is switched off."));
}

const domain::ClusterSpec *ClusterPanel::currentCluster() const
{
    const int row = currentRow();
    const auto &clusters = m_workspace.plan().clusters;
    return row >= 0 && static_cast<std::size_t>(row) < clusters.size() ? &clusters[static_cast<std::size_t>(row)] : nullptr;
}

void ClusterPanel::setCalibration(domain::MemoryCalibration calibration, const QString &undoText)
{
    if (currentCluster() == nullptr)
        return;
    domain::TrainingPlan plan = m_workspace.plan();
    plan.clusters[static_cast<std::size_t>(currentRow())].calibration = std::move(calibration);
    m_workspace.setPlan(std::move(plan), undoText);
}

void ClusterPanel::editCalibration()
{
    const domain::ClusterSpec *cluster = currentCluster();
    if (cluster == nullptr)
        return;
    const domain::TrainingPlan &plan = m_workspace.plan();
    CalibrationDialog dialog({plan.model, *cluster, m_workspace.catalogue().profile(cluster->gpu), plan.base.options.framework,
                              m_workspace.resultFor(currentRow())},
                             this);
    if (dialog.exec() == QDialog::Accepted)
        setCalibration(dialog.calibration(), tr("calibrate memory"));
}

int ClusterPanel::currentRow() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? current.row() : -1;
}

} // namespace gui
