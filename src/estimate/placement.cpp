// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/placement.h"

#include <algorithm>

namespace estimate {

using base::BytesPerSecond;
using base::Seconds;

namespace {

constexpr int kRailsPerRing = 8; // adapters of an HGX node; larger domains were not measured

} // namespace

Placement::Placement(const domain::ClusterSpec &cluster, const domain::HardwareProfile &profile, double networkShare)
    : m_domain(std::clamp(cluster.nvlinkDomain, 1, std::max(cluster.numGpus(), 1)))
    , m_node(std::max(cluster.gpusPerNode, 1))
    , m_sharedShare(profile.nvlinkSharedShare)
    , m_pointToPointShare(profile.nvlinkPointToPointShare)
{
    const Seconds start(profile.nvlinkLatency);
    const Seconds hop(profile.nvlinkHopLatency);
    m_nvlink = {BytesPerSecond(profile.nvlinkBusRate), start, hop, BytesPerSecond(profile.nvlinkAllReduceRate)};
    m_exchange = {BytesPerSecond(m_domain > 1 ? profile.nvlinkAllToAllRate : profile.pcieBusRate), start, hop, {}};
    m_pcie = {BytesPerSecond(profile.pcieBusRate), start, hop, {}};
    const double line = cluster.networkPerGpu.value() > 0 ? cluster.networkPerGpu.value() : profile.networkFallbackRate;
    m_network = {BytesPerSecond(line * networkShare), Seconds(profile.networkLatency), Seconds(profile.networkHopLatency), {}};
}

Link Placement::outside(Group group, BytesPerSecond cap) const
{
    if (group.span() <= m_node)
        return m_pcie;
    const bool nvlink = m_domain > 1;
    const int together = nvlink ? m_domain : m_node;
    const int rails = std::clamp(together / std::max(group.stride, 1), 1, kRailsPerRing);
    const double inner = nvlink ? cap.value() : m_pcie.rate.value();
    Link link = m_network;
    link.rate = BytesPerSecond(std::min(inner, m_network.rate.value() * rails));
    return link;
}

Link Placement::ring(Group group) const { return insideDomain(group) ? m_nvlink : outside(group, m_nvlink.rate); }

Link Placement::sharedRing(Group group) const
{
    const BytesPerSecond rate = m_nvlink.rate * m_sharedShare;
    if (insideDomain(group))
        return {rate, m_nvlink.start, m_nvlink.hop, m_nvlink.reduceRate * m_sharedShare};
    return outside(group, rate);
}

Link Placement::pointToPoint(Group stages) const
{
    if (insideDomain(stages))
        return {m_nvlink.rate * m_pointToPointShare, m_nvlink.start, m_nvlink.hop, {}};
    return stages.span() <= m_node ? m_pcie : m_network;
}

} // namespace estimate
