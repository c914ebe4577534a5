// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/clusterpanel.h"

#include "gui/shell/clustermodel.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/preferences.h"
#include "gui/workspace/workspace.h"

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
}

int ClusterPanel::currentRow() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? current.row() : -1;
}

} // namespace gui
