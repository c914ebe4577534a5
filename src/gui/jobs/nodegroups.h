// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include "base/result.h"
#include "lepton/wire/cluster.h"

#include <optional>
#include <vector>

class QLabel;
class QTreeWidget;

namespace gui {

/// One node group as the workspace answered; what could not be asked has its error.
struct GroupSeen {
    lepton::wire::NodeGroup group;
    bool loading = false; ///< nodes and the rest are on their way
    std::vector<lepton::wire::Node> nodes;
    std::vector<lepton::wire::Shape> shapes;
    std::vector<lepton::wire::Reservation> reservations;
    std::optional<base::Error> error;

    [[nodiscard]] int usableNodes() const;
    [[nodiscard]] int freeNodes() const; ///< usable, with every GPU free
    [[nodiscard]] double gpus() const;
    [[nodiscard]] double freeGpus() const;
};

/// Groups with their nodes and who uses them; shapes, reservations and volumes of the chosen one.
class NodeGroups : public QWidget {
    Q_OBJECT

public:
    explicit NodeGroups(QWidget *parent = nullptr);

    void setGroups(const std::vector<GroupSeen> &groups);
    [[nodiscard]] QTreeWidget &tree() const { return *m_tree; }
    [[nodiscard]] QTreeWidget &offers() const { return *m_offers; }

private:
    void showOffers();

    std::vector<GroupSeen> m_groups;
    QTreeWidget *m_tree = nullptr;
    QTreeWidget *m_offers = nullptr;
    QLabel *m_offersTitle = nullptr;
};

} // namespace gui
