// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"
#include "catalogue/catalogue.h"
#include "catalogue/jsonfields.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numeric>
#include <tuple>

namespace catalogue {

using domain::ClusterSpec;
using domain::GpuSpec;

namespace {

constexpr int kMostNodes = 100000;
constexpr int kMostGpusPerNode = 1024;
constexpr int kMostGpus = 1000000;
constexpr double kMostMemoryGb = 10000;
constexpr double kMostNetworkGbit = 100000;
constexpr double kHighestPrice = 1e6;

bool hasLabel(const GpuSpec &gpu, double memoryGb) { return std::abs(base::inGb(gpu.marketingMemory) - memoryGb) < 0.5; }

/// Which of several GPUs with the same memory a size alone means: one of a node with NVLink, then
/// one with a network, then the fastest.
auto preference(const GpuSpec &gpu)
{
    const bool nvlinkNode = gpu.nvlinkDomain > 1 && gpu.nvlinkDomain <= gpu.gpusPerNode;
    return std::tuple(nvlinkNode, gpu.networkBandwidth.value() > 0, gpu.peakBf16.value_or(gpu.peakFp16.value_or(0)));
}

const GpuSpec *gpuWithMemory(const Catalogue &catalogue, double memoryGb)
{
    const auto distance = [memoryGb](const GpuSpec &gpu) {
        return hasLabel(gpu, memoryGb) ? 0 : std::abs(base::inGb(gpu.marketingMemory) - memoryGb);
    };
    const auto better = [&distance](const GpuSpec &a, const GpuSpec &b) {
        if (distance(a) != distance(b))
            return distance(a) < distance(b);
        return preference(a) > preference(b);
    };
    const auto best = std::min_element(catalogue.gpus().begin(), catalogue.gpus().end(), better);
    return best == catalogue.gpus().end() ? nullptr : &*best;
}

base::BytesPerSecond slowestKnownNetwork(const Catalogue &catalogue)
{
    base::BytesPerSecond slowest;
    for (const GpuSpec &gpu : catalogue.gpus()) {
        const base::BytesPerSecond network = gpu.networkBandwidth;
        if (network.value() > 0 && (slowest.value() <= 0 || network < slowest))
            slowest = network;
    }
    return slowest;
}

std::string shortName(const GpuSpec &gpu)
{
    std::string name = gpu.key;
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return name;
}

/// Builds one cluster and collects what is wrong on the way.
class ClusterBuilder {
public:
    ClusterBuilder(const ClusterRequest &request, const Catalogue &catalogue)
        : m_request(request)
        , m_catalogue(catalogue)
    {
    }

    base::Result<ClusterSpec> build()
    {
        checkNumbers();
        chooseGpu();
        if (m_gpu != nullptr && m_problems.empty()) {
            m_cluster.gpu = *m_gpu;
            countGpus();
            setMemory();
            setNetwork();
            m_cluster.pricePerGpuHour = base::Usd(m_request.pricePerGpuHour.value_or(m_cluster.pricePerGpuHour.value()));
            m_cluster.label = label();
        }
        if (!m_problems.empty())
            return base::fail(m_problems.joined());
        return std::move(m_cluster);
    }

private:
    void checkNumbers()
    {
        checkCount("nodes", m_request.nodes, kMostNodes);
        checkCount("gpus-per-node", m_request.gpusPerNode, kMostGpusPerNode);
        checkCount("num-gpus", m_request.numGpus, kMostGpus);
        checkCount("nvlink-domain", m_request.nvlinkDomain, kMostGpus);
        checkAmount("memory-per-gpu", m_request.memoryPerGpuGb, {1, kMostMemoryGb});
        checkAmount("network-gbit-per-gpu", m_request.networkGbitPerGpu, {0.001, kMostNetworkGbit});
        checkAmount("price-per-gpu-hour", m_request.pricePerGpuHour, {0, kHighestPrice});
    }

    void checkCount(const char *flag, std::optional<int> value, int most)
    {
        if (value && (*value < 1 || *value > most))
            m_problems.add(
                flag, base::Text(QT_TRANSLATE_NOOP("core", "%1 is outside %2 to %3"), {std::to_string(*value), "1", std::to_string(most)}));
    }

    void checkAmount(const char *flag, std::optional<double> value, Range range)
    {
        if (value && !(*value >= range.lowest && *value <= range.highest)) // also refuses NaN
            m_problems.add(flag,
                           base::Text(QT_TRANSLATE_NOOP("core", "%1 is outside %2 to %3"),
                                      {fmt::format("{}", *value), fmt::format("{}", range.lowest), fmt::format("{}", range.highest)}));
    }

    void chooseGpu()
    {
        const bool shapeInGpu = m_request.gpu.starts_with("gpu.");
        const std::string &shape = shapeInGpu ? m_request.gpu : m_request.resourceShape;
        if (!shape.empty())
            useShape(shape);
        if (!m_request.gpu.empty() && !shapeInGpu)
            useName(m_request.gpu);
        if (m_gpu == nullptr && m_problems.empty())
            useMemory();
    }

    void useShape(const std::string &text)
    {
        auto shape = parseResourceShape(text, m_catalogue);
        // A workspace may define shapes of any name: with the GPU or its memory given too, only the name is kept.
        const bool otherwiseKnown = (!m_request.gpu.empty() && m_request.gpu != text) || m_request.memoryPerGpuGb;
        if (!shape && !otherwiseKnown)
            return report(shape.error());
        m_cluster.resourceShape = text;
        if (!shape)
            return;
        m_shape = std::move(*shape);
        useName(m_shape->gpuKey);
    }

    void useName(const std::string &name)
    {
        const auto gpu = m_catalogue.gpu(name);
        if (!gpu)
            return report(gpu.error());
        if (m_gpu != nullptr && m_gpu != *gpu)
            m_problems.add(
                "gpu", base::Text(QT_TRANSLATE_NOOP("core", "\"%1\" is not the GPU of resource shape %2"), {name, m_cluster.resourceShape}),
                base::Text(QT_TRANSLATE_NOOP("core", "Give one of the two")));
        m_gpu = *gpu;
    }

    void useMemory()
    {
        if (!m_request.memoryPerGpuGb)
            return m_problems.add(
                "resource-shape", base::Text(QT_TRANSLATE_NOOP("core", "the GPU is not known")),
                base::Text(QT_TRANSLATE_NOOP("core", "Give --resource-shape gpu.8xh200, --gpu h200 or --memory-per-gpu 141")));
        m_gpu = gpuWithMemory(m_catalogue, *m_request.memoryPerGpuGb);
        m_assumedGpu = true;
    }

    void report(const base::Error &error) { m_problems.add(error.subject, error.message, error.hint); }

    void countGpus()
    {
        const bool shapeDecides = m_shape && (m_shape->countGiven || !m_request.numGpus);
        const int usual = shapeDecides ? m_shape->gpusPerNode : m_gpu->gpusPerNode;
        if (m_shape && m_shape->countGiven && m_request.gpusPerNode && *m_request.gpusPerNode > m_shape->gpusPerNode)
            m_problems.add("gpus-per-node",
                           base::Text(QT_TRANSLATE_NOOP("core", "%1 are more than the %2 of resource shape %3"),
                                      {std::to_string(*m_request.gpusPerNode), std::to_string(m_shape->gpusPerNode), m_shape->text}));
        m_cluster.gpusPerNode = m_request.gpusPerNode.value_or(usual);
        m_cluster.nodes = m_request.nodes.value_or(1);
        if (m_request.numGpus)
            distribute(*m_request.numGpus);
        setNvlinkDomain();
    }

    /// Nodes of a given number of GPUs.
    void distribute(int numGpus)
    {
        if (m_request.nodes && !m_request.gpusPerNode)
            m_cluster.gpusPerNode = numGpus % *m_request.nodes == 0 ? numGpus / *m_request.nodes : 0;
        else if (!m_request.gpusPerNode)
            m_cluster.gpusPerNode = numGpus < m_cluster.gpusPerNode ? numGpus : std::gcd(numGpus, m_cluster.gpusPerNode);
        else
            m_cluster.gpusPerNode = std::min(m_cluster.gpusPerNode, numGpus);
        if (!m_request.nodes && m_cluster.gpusPerNode > 0)
            m_cluster.nodes = numGpus / m_cluster.gpusPerNode;
        if (m_cluster.numGpus() != numGpus)
            m_problems.add("num-gpus", base::Text(QT_TRANSLATE_NOOP("core", "%1 GPUs are not whole nodes"), {std::to_string(numGpus)}),
                           base::Text(QT_TRANSLATE_NOOP("core", "num-gpus must be nodes x gpus-per-node")));
    }

    void setNvlinkDomain()
    {
        // In a node of its own NVLink ends with the node; a rack-scale domain spans nodes.
        const bool rackScale = m_gpu->nvlinkDomain > m_gpu->gpusPerNode;
        const int usual = rackScale ? m_gpu->nvlinkDomain : std::min(m_gpu->nvlinkDomain, m_cluster.gpusPerNode);
        m_cluster.nvlinkDomain = std::min(m_request.nvlinkDomain.value_or(usual), std::max(m_cluster.numGpus(), 1));
    }

    void setMemory()
    {
        m_cluster.marketingMemoryPerGpu = m_gpu->marketingMemory;
        m_cluster.memoryPerGpu = m_gpu->usableMemory;
        if (!m_request.memoryPerGpuGb || hasLabel(*m_gpu, *m_request.memoryPerGpuGb))
            return;
        m_cluster.marketingMemoryPerGpu = base::gigabytes(*m_request.memoryPerGpuGb);
        const GpuSpec *known = gpuWithMemory(m_catalogue, *m_request.memoryPerGpuGb);
        const bool labelled = known != nullptr && hasLabel(*known, *m_request.memoryPerGpuGb);
        m_cluster.memoryPerGpu = labelled ? known->usableMemory : m_cluster.marketingMemoryPerGpu;
    }

    void setNetwork()
    {
        if (m_request.networkGbitPerGpu)
            m_cluster.networkPerGpu = base::BytesPerSecond(*m_request.networkGbitPerGpu * 1e9 / 8);
        else
            m_cluster.networkPerGpu = m_gpu->networkBandwidth.value() > 0 ? m_gpu->networkBandwidth : slowestKnownNetwork(m_catalogue);
    }

    std::string label() const
    {
        std::string text = std::to_string(m_cluster.nodes) + " x " + std::to_string(m_cluster.gpusPerNode) + " " + shortName(*m_gpu);
        if (m_cluster.marketingMemoryPerGpu != m_gpu->marketingMemory) {
            const double gb = base::inGb(m_cluster.marketingMemoryPerGpu);
            text +=
                " (" + base::fixed(gb, gb == std::floor(gb) ? 0 : 1) + " GB" + (m_assumedGpu ? ", other figures of the nearest GPU)" : ")");
        }
        return text;
    }

    const ClusterRequest &m_request;
    const Catalogue &m_catalogue;
    Problems m_problems;
    std::optional<ResourceShape> m_shape;
    const GpuSpec *m_gpu = nullptr;
    bool m_assumedGpu = false;
    ClusterSpec m_cluster;
};

} // namespace

base::Result<ClusterSpec> makeCluster(const ClusterRequest &request, const Catalogue &catalogue)
{
    return ClusterBuilder(request, catalogue).build();
}

} // namespace catalogue
