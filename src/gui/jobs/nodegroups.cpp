// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/nodegroups.h"

#include "gui/widgets/iconfactory.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"

#include <QHeaderView>
#include <QLabel>
#include <QSet>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <numeric>

namespace gui {
namespace {

enum Column { Name, Gpu, Nodes, FreeNodes, FreeGpus, State, Used, kColumns };

QString orMissing(const std::string &text) { return text.empty() ? missing() : fromStd(text); }

QString ofText(double part, double whole) { return NodeGroups::tr("%1 of %2").arg(number(part, 0), number(whole, 0)); }

QIcon signOf(bool good)
{
    return good ? icon(QStringLiteral("verdict-safe"), [](const QPalette &palette) { return themeColors(palette).safe; })
                : icon(QStringLiteral("verdict-tight"), [](const QPalette &palette) { return themeColors(palette).tight; });
}

QString nodeState(const lepton::wire::Node &node)
{
    QStringList words;
    for (const std::string &condition : node.conditions)
        words << fromStd(condition);
    if (node.unschedulable)
        words << NodeGroups::tr("takes no jobs");
    if (!node.reservationId.empty())
        words << NodeGroups::tr("reserved");
    return words.isEmpty() ? missing() : words.join(QStringLiteral(", "));
}

QString workloadsOf(const lepton::wire::Node &node)
{
    QStringList words;
    for (const lepton::wire::Workload &load : node.workloads)
        words
            << NodeGroups::tr("%1 (%n GPU(s))", nullptr, static_cast<int>(load.gpus)).arg(fromStd(load.name.empty() ? load.id : load.name));
    return words.isEmpty() ? missing() : words.join(QStringLiteral(", "));
}

void fillNode(QTreeWidgetItem &item, const lepton::wire::Node &node)
{
    item.setText(Name, fromStd(node.name.empty() ? node.id : node.name));
    item.setToolTip(Name, fromStd(node.id));
    item.setText(Gpu, orMissing(node.gpuProduct));
    item.setText(FreeGpus, ofText(node.freeGpus(), node.gpusTotal));
    item.setText(State, nodeState(node));
    item.setIcon(State, signOf(node.isUsable()));
    item.setText(Used, workloadsOf(node));
    item.setToolTip(Used, workloadsOf(node));
}

void fillGroup(QTreeWidgetItem &item, const GroupSeen &seen)
{
    const lepton::wire::NodeGroup &group = seen.group;
    item.setText(Name, fromStd(group.metadata.name.empty() ? group.metadata.id : group.metadata.name));
    item.setToolTip(Name, fromStd(group.metadata.id));
    item.setText(Gpu, orMissing(group.gpuProduct));
    const int ready = group.readyNodes.value_or(seen.usableNodes());
    const int all = group.desiredNodes.value_or(static_cast<int>(seen.nodes.size()));
    item.setText(Nodes, ofText(ready, all));
    const bool known = !seen.loading && !seen.error;
    item.setText(FreeNodes, known ? number(seen.freeNodes(), 0) : missing());
    item.setText(FreeGpus, known ? ofText(seen.freeGpus(), seen.gpus()) : missing());
    if (seen.error)
        item.setText(State, translated(*seen.error));
    else if (seen.loading)
        item.setText(State, NodeGroups::tr("Loading…"));
    else
        item.setText(State, ready < all ? NodeGroups::tr("%n node(s) not ready", nullptr, all - ready) : NodeGroups::tr("Ready"));
    item.setIcon(State, signOf(known && ready >= all));
    item.setToolTip(State, item.text(State));
    QFont bold = item.font(Name);
    bold.setBold(true);
    item.setFont(Name, bold);
}

void addOffer(QTreeWidget &tree, QTreeWidgetItem *&heading, const QString &title, const QString &name, const QString &text)
{
    if (heading == nullptr) {
        heading = new QTreeWidgetItem(&tree, {title});
        heading->setFirstColumnSpanned(true);
        heading->setExpanded(true);
    }
    auto *item = new QTreeWidgetItem(heading, {name, text});
    item->setToolTip(1, text);
}

} // namespace

int GroupSeen::usableNodes() const
{
    return static_cast<int>(std::count_if(nodes.begin(), nodes.end(), [](const auto &node) { return node.isUsable(); }));
}

int GroupSeen::freeNodes() const
{
    return static_cast<int>(std::count_if(nodes.begin(), nodes.end(), [](const auto &node) {
        return node.isUsable() && node.gpusTotal > 0 && node.freeGpus() >= node.gpusTotal;
    }));
}

double GroupSeen::gpus() const
{
    return std::accumulate(nodes.begin(), nodes.end(), 0.0, [](double sum, const auto &node) { return sum + node.gpusTotal; });
}

double GroupSeen::freeGpus() const
{
    return std::accumulate(nodes.begin(), nodes.end(), 0.0, [](double sum, const auto &node) { return sum + node.freeGpus(); });
}

NodeGroups::NodeGroups(QWidget *parent)
    : QWidget(parent)
{
    m_tree = new QTreeWidget(this);
    m_tree->setObjectName(QStringLiteral("nodeGroups"));
    m_tree->setAccessibleName(tr("Node groups"));
    m_tree->setHeaderLabels({tr("Name"), tr("GPU"), tr("Nodes ready"), tr("Nodes free"), tr("GPUs free"), tr("State"), tr("Used by")});
    m_tree->setAlternatingRowColors(false);
    m_tree->setUniformRowHeights(true);
    const int letter = fontMetrics().horizontalAdvance(QLatin1Char('x'));
    const int widths[kColumns] = {30, 16, 14, 12, 14, 26, 30};
    for (int column = 0; column < kColumns; ++column)
        m_tree->header()->resizeSection(column, letter * widths[column]);
    m_offersTitle = new QLabel(this);
    m_offers = new QTreeWidget(this);
    m_offers->setAccessibleName(tr("What the node group offers"));
    m_offers->setHeaderLabels({tr("Name"), tr("Details")});
    m_offers->header()->resizeSection(0, letter * 30);
    auto *below = new QWidget(this);
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_offersTitle);
    column->addWidget(m_offers, 1);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_tree);
    splitter->addWidget(below);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &NodeGroups::showOffers);
}

void NodeGroups::setGroups(const std::vector<GroupSeen> &groups)
{
    const QTreeWidgetItem *current = m_tree->currentItem();
    const QString currentId = current ? current->toolTip(Name) : QString();
    QSet<QString> folded;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        if (!m_tree->topLevelItem(i)->isExpanded())
            folded.insert(m_tree->topLevelItem(i)->toolTip(Name));
    }
    const bool fewNodes = groups.size() <= 3;
    const bool first = m_tree->topLevelItemCount() == 0;
    m_groups = groups;
    m_tree->clear();
    QTreeWidgetItem *again = nullptr;
    for (const GroupSeen &seen : m_groups) {
        auto *item = new QTreeWidgetItem(m_tree);
        fillGroup(*item, seen);
        for (const lepton::wire::Node &node : seen.nodes) {
            auto *child = new QTreeWidgetItem(item);
            fillNode(*child, node);
            if (!currentId.isEmpty() && child->toolTip(Name) == currentId)
                again = child;
        }
        item->setExpanded(first ? fewNodes : !folded.contains(item->toolTip(Name)));
        if (!currentId.isEmpty() && item->toolTip(Name) == currentId)
            again = item;
    }
    m_tree->setCurrentItem(again != nullptr ? again : m_tree->topLevelItem(0));
    showOffers();
}

void NodeGroups::showOffers()
{
    m_offers->clear();
    QTreeWidgetItem *item = m_tree->currentItem();
    while (item != nullptr && item->parent() != nullptr)
        item = item->parent();
    const int index = item ? m_tree->indexOfTopLevelItem(item) : -1;
    m_offersTitle->setText(index < 0 ? QString() : tr("What %1 offers").arg(item->text(Name)));
    if (index < 0 || index >= static_cast<int>(m_groups.size()))
        return;
    const GroupSeen &seen = m_groups[static_cast<std::size_t>(index)];
    QTreeWidgetItem *heading = nullptr;
    for (const lepton::wire::Shape &shape : seen.shapes) {
        const QString text = shape.accelerators > 0
            ? tr("%1 × %2, %3 CPUs, %4 GiB")
                  .arg(number(shape.accelerators, 0), fromStd(shape.acceleratorType), number(shape.cpu, 0),
                       number(double(shape.memoryMib) / 1024, 0))
            : tr("%1 CPUs, %2 GiB").arg(number(shape.cpu, 0), number(double(shape.memoryMib) / 1024, 0));
        addOffer(*m_offers, heading, tr("Resource shapes"), fromStd(shape.name.empty() ? shape.id : shape.name), text);
    }
    heading = nullptr;
    for (const lepton::wire::Reservation &reservation : seen.reservations) {
        addOffer(*m_offers, heading, tr("Reservations"), fromStd(reservation.name.empty() ? reservation.id : reservation.name),
                 tr("%n node(s), %1", nullptr, reservation.desiredNodes).arg(fromStd(reservation.phase)));
    }
    heading = nullptr;
    for (const lepton::wire::Volume &volume : seen.group.volumes) {
        const QString mounted = volume.defaultMountPath.empty() ? QString() : tr("usually at %1").arg(fromStd(volume.defaultMountPath));
        addOffer(*m_offers, heading, tr("Volumes"), fromStd(volume.mountSource()), mounted);
    }
}

} // namespace gui
