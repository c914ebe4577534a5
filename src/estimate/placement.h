// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clusterspec.h"
#include "domain/hardwareprofile.h"
#include "estimate/collectives.h"

namespace estimate {

/// A communication group of the rank grid: `ranks` members, each `stride` global ranks apart.
struct Group {
    int ranks = 1;
    int stride = 1;

    /// Global ranks from the first member to behind the last one's block.
    [[nodiscard]] long long span() const { return static_cast<long long>(ranks) * stride; }
};

/// Which wires a group's traffic takes. Ranks are numbered tensor parallel first, then context,
/// data and pipeline (Megatron-LM: parallel_state.py, default order tp-cp-ep-dp-pp), so that a group
/// lies inside an NVLink domain exactly when its span does.
class Placement {
public:
    /// `networkShare`: what of the line rate between domains is reached.
    Placement(const domain::ClusterSpec &cluster, const domain::HardwareProfile &profile, double networkShare);

    [[nodiscard]] bool insideDomain(Group group) const { return group.span() <= m_domain; }

    /// Ring collectives of a group that has the wires to itself. Over the network each member that
    /// shares a domain brings its own adapter (NCCL runs one ring per rail), at most a node's eight.
    [[nodiscard]] Link ring(Group group) const;
    /// The same for data-parallel groups, which run beside other traffic.
    [[nodiscard]] Link sharedRing(Group group) const;
    /// Single transfers between pipeline stages `stride` ranks apart: one adapter per GPU.
    [[nodiscard]] Link pointToPoint(Group stages) const;
    /// All-to-all: consecutive ranks that need no network for it, by NVLink or else PCIe; the wires
    /// among them, and beyond PCIe for a group of one node, else one adapter per GPU.
    [[nodiscard]] int exchangeSize() const { return m_domain > 1 ? m_domain : m_node; }
    [[nodiscard]] Link exchangeInside() const { return m_exchange; }
    [[nodiscard]] Link exchangeOutside(Group group) const { return group.span() <= m_node ? m_pcie : m_network; }

private:
    [[nodiscard]] Link outside(Group group, base::BytesPerSecond cap) const;

    int m_domain = 1;
    int m_node = 8;
    Link m_nvlink; ///< rings
    Link m_exchange; ///< all-to-all inside the domain
    Link m_pcie;
    Link m_network; ///< one adapter per GPU
    double m_sharedShare = 1;
    double m_pointToPointShare = 1;
};

} // namespace estimate
