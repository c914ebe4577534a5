// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include "catalogue/clusterrequest.h"

#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>

using catalogue::Catalogue;
using catalogue::ClusterRequest;
using catalogue::makeCluster;
using domain::ClusterSpec;
using testing::HasSubstr;

namespace {

const Catalogue &shipped()
{
    static const auto loaded = Catalogue::load();
    return *loaded;
}

ClusterRequest onShape(const char *shape, int nodes = 1)
{
    ClusterRequest request;
    request.resourceShape = shape;
    request.nodes = nodes;
    return request;
}

ClusterRequest onGpu(const char *gpu, int numGpus)
{
    ClusterRequest request;
    request.gpu = gpu;
    request.numGpus = numGpus;
    return request;
}

ClusterSpec made(const ClusterRequest &request)
{
    const auto cluster = makeCluster(request, shipped());
    EXPECT_TRUE(cluster) << (cluster ? "" : cluster.error().english());
    return cluster ? *cluster : ClusterSpec{};
}

std::string errorOf(const ClusterRequest &request)
{
    const auto cluster = makeCluster(request, shipped());
    return cluster ? "no error" : cluster.error().english();
}

} // namespace

TEST(MakeCluster, workedExample)
{
    ClusterRequest request = onShape("gpu.8xh200", 8);
    request.gpusPerNode = 8;
    const ClusterSpec cluster = made(request);
    EXPECT_EQ(cluster.gpu.key, "h200");
    EXPECT_EQ(cluster.numGpus(), 64);
    EXPECT_EQ(cluster.nvlinkDomain, 8);
    EXPECT_EQ(cluster.memoryPerGpu, cluster.gpu.usableMemory);
    EXPECT_EQ(cluster.networkPerGpu, cluster.gpu.networkBandwidth);
    EXPECT_EQ(cluster.pricePerGpuHour, base::Usd(3.0));
    EXPECT_EQ(cluster.resourceShape, "gpu.8xh200");
    EXPECT_EQ(cluster.label, "8 x 8 H200");
}

TEST(MakeCluster, numberOfGpusFillsReferenceNodes)
{
    struct Row {
        const char *gpu;
        int numGpus;
        int nodes;
        int gpusPerNode;
        int nvlinkDomain;
    };
    constexpr Row rows[] = {
        {"h100", 64, 8, 8, 8},       {"h100", 1, 1, 1, 1},           {"h100", 4, 1, 4, 4},        {"h100", 12, 3, 4, 4},
        {"gb200", 256, 64, 4, 72},   {"gb200", 8, 2, 4, 8},          {"gb300", 2, 1, 2, 2},       {"l40s", 16, 2, 8, 1},
        {"h100-pcie", 8, 1, 8, 2},   {"a100-80gb", 1536, 192, 8, 8}, {"gpu.8xh200", 16, 2, 8, 8}, {"gpu.h200", 16, 2, 8, 8},
        {"gpu.4xh200", 16, 4, 4, 4},
    };
    for (const Row &row : rows) {
        const ClusterSpec cluster = made(onGpu(row.gpu, row.numGpus));
        EXPECT_EQ(cluster.nodes, row.nodes) << row.gpu << " " << row.numGpus;
        EXPECT_EQ(cluster.gpusPerNode, row.gpusPerNode) << row.gpu << " " << row.numGpus;
        EXPECT_EQ(cluster.nvlinkDomain, row.nvlinkDomain) << row.gpu << " " << row.numGpus;
        EXPECT_EQ(cluster.numGpus(), row.numGpus);
    }
}

TEST(MakeCluster, countsGivenByHand)
{
    ClusterRequest request = onGpu("h100", 64);
    request.gpusPerNode = 4;
    EXPECT_EQ(made(request).nodes, 16);
    request.gpusPerNode = std::nullopt;
    request.nodes = 16;
    EXPECT_EQ(made(request).gpusPerNode, 4);
    request.nvlinkDomain = 256;
    EXPECT_EQ(made(request).nvlinkDomain, 64) << "at most all GPUs";
    request.nvlinkDomain = 2;
    EXPECT_EQ(made(request).nvlinkDomain, 2);
    request = onGpu("h100", 2);
    request.gpusPerNode = 8;
    EXPECT_EQ(made(request).gpusPerNode, 2) << "at most all GPUs";
}

TEST(MakeCluster, shapeWithoutCountIsOneGpuUnlessMoreAreAsked)
{
    EXPECT_EQ(made(onShape("gpu.a10.6xlarge", 3)).numGpus(), 3);
    ClusterRequest request = onShape("gpu.h100-sxm", 2);
    request.gpusPerNode = 8;
    EXPECT_EQ(made(request).numGpus(), 16);
}

TEST(MakeCluster, memoryByItsLabel)
{
    struct Row {
        const char *gpu;
        double memoryGb;
        double usableGib;
    };
    constexpr Row rows[] = {
        {"h200", 141, 139.80}, // its own label
        {"h100", 141, 139.80}, // another GPU's label
        {"h100", 80, 79.18}, // shared by several GPUs: its own figure
        {"a100-80gb", 80, 79.25}, {"h100", 100, 93.13}, // nobody's label: 10^9 bytes
        {"h100", 94.5, 88.01},
    };
    for (const Row &row : rows) {
        ClusterRequest request = onGpu(row.gpu, 8);
        request.memoryPerGpuGb = row.memoryGb;
        const ClusterSpec cluster = made(request);
        EXPECT_NEAR(base::inGib(cluster.memoryPerGpu), row.usableGib, 0.01) << row.gpu << " " << row.memoryGb;
        EXPECT_EQ(cluster.gpu.key, row.gpu) << "the rates stay those of the GPU";
        EXPECT_NEAR(base::inGb(cluster.marketingMemoryPerGpu), row.memoryGb, 0.51);
    }
}

TEST(MakeCluster, memoryAloneChoosesAGpu)
{
    struct Row {
        double memoryGb;
        const char *gpu;
        const char *label;
    };
    constexpr Row rows[] = {
        {141, "h200", "2 x 8 H200"},
        {80, "h100", "2 x 8 H100"},
        {40, "a100-40gb", "2 x 8 A100-40GB"},
        {180, "b200", "2 x 8 B200"},
        {288, "b300", "2 x 8 B300"},
        {64, "h100", "2 x 8 H100 (64 GB, other figures of the nearest GPU)"},
        {1000, "b300", "2 x 8 B300 (1000 GB, other figures of the nearest GPU)"},
    };
    for (const Row &row : rows) {
        ClusterRequest request;
        request.memoryPerGpuGb = row.memoryGb;
        request.nodes = 2;
        request.gpusPerNode = 8;
        const ClusterSpec cluster = made(request);
        EXPECT_EQ(cluster.label, row.label);
        EXPECT_EQ(cluster.gpu.key, row.gpu) << row.memoryGb;
    }
}

TEST(MakeCluster, priceAndNetwork)
{
    ClusterRequest request = onGpu("h100", 16);
    request.pricePerGpuHour = 2.5;
    request.networkGbitPerGpu = 100;
    const ClusterSpec cluster = made(request);
    EXPECT_EQ(cluster.pricePerGpuHour, base::Usd(2.5));
    EXPECT_DOUBLE_EQ(cluster.networkPerGpu.value(), 12.5e9);
    request.pricePerGpuHour = 0;
    EXPECT_EQ(made(request).pricePerGpuHour, base::Usd(0)) << "one's own machines";
}

TEST(MakeCluster, unknownNetworkIsTheSlowestKnown)
{
    const ClusterSpec cluster = made(onGpu("a10", 16));
    EXPECT_DOUBLE_EQ(cluster.networkPerGpu.value(), 6.25e9) << "DGX-1's 50 Gb/s";
}

TEST(MakeCluster, shapesOfAWorkspaceNeedTheGpuBeside)
{
    EXPECT_THAT(errorOf(onShape("gpu.8xfast")), HasSubstr("names the unknown GPU \"fast\""));
    ClusterRequest request = onShape("our-own-shape", 2);
    EXPECT_THAT(errorOf(request), HasSubstr("does not begin with \"gpu.\""));
    request.gpu = "h100";
    EXPECT_EQ(made(request).resourceShape, "our-own-shape");
    EXPECT_EQ(made(request).numGpus(), 16);
    request.gpu.clear();
    request.memoryPerGpuGb = 141;
    EXPECT_EQ(made(request).gpu.key, "h200");
}

TEST(MakeCluster, shapeAndGpuMustAgree)
{
    ClusterRequest request = onShape("gpu.8xh200", 1);
    request.gpu = "h200-141gb";
    EXPECT_EQ(made(request).gpu.key, "h200");
    request.gpu = "h100";
    EXPECT_THAT(errorOf(request), HasSubstr("\"h100\" is not the GPU of resource shape gpu.8xh200"));
}

TEST(MakeCluster, wrongCounts)
{
    ClusterRequest request = onShape("gpu.8xh200", 1);
    request.gpusPerNode = 16;
    EXPECT_THAT(errorOf(request), HasSubstr("gpus-per-node: 16 are more than the 8 of resource shape gpu.8xh200"));
    request = onGpu("h100", 64);
    request.gpusPerNode = 7;
    EXPECT_THAT(errorOf(request), HasSubstr("num-gpus: 64 GPUs are not whole nodes"));
    request = onGpu("h100", 64);
    request.nodes = 7;
    EXPECT_THAT(errorOf(request), HasSubstr("num-gpus: 64 GPUs are not whole nodes"));
    request.gpusPerNode = 8;
    EXPECT_THAT(errorOf(request), HasSubstr("num-gpus"));
}

TEST(MakeCluster, nothingKnownAboutTheGpu) { EXPECT_THAT(errorOf({}), HasSubstr("the GPU is not known. Give --resource-shape")); }

TEST(MakeCluster, everyValueIsCheckedAndAllProblemsAreTold)
{
    ClusterRequest request;
    request.gpu = "h900";
    request.nodes = 0;
    request.gpusPerNode = -1;
    request.numGpus = 2000000;
    request.nvlinkDomain = 0;
    request.memoryPerGpuGb = -5;
    request.networkGbitPerGpu = 0;
    request.pricePerGpuHour = -1;
    const std::string error = errorOf(request);
    EXPECT_THAT(error, HasSubstr("8 problems"));
    for (const char *expected :
         {"nodes: 0 is outside 1 to 100000", "gpus-per-node: -1 is outside", "num-gpus: 2000000 is outside", "nvlink-domain: 0 is outside",
          "memory-per-gpu: -5 is outside 1 to 10000", "network-gbit-per-gpu: 0 is outside 0.001", "price-per-gpu-hour: -1 is outside 0",
          "\"h900\" is not a known GPU"})
        EXPECT_THAT(error, HasSubstr(expected));
}

TEST(MakeCluster, numbersThatAreNone)
{
    for (const double value : {std::nan(""), std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity(), 1e300}) {
        ClusterRequest request = onGpu("h100", 8);
        request.memoryPerGpuGb = value;
        request.pricePerGpuHour = value;
        request.networkGbitPerGpu = value;
        EXPECT_THAT(errorOf(request), HasSubstr("3 problems")) << value;
    }
}

// An editor that shows a cluster and hands it back unchanged makes the same cluster.
TEST(MakeCluster, requestOfAClusterMakesItAgain)
{
    std::vector<ClusterRequest> requests = {onShape("gpu.8xh200", 8), onShape("gpu.a10.6xlarge", 3), onGpu("gb200", 144),
                                            onGpu("l40s", 16)};
    for (const domain::GpuSpec &gpu : shipped().gpus())
        requests.push_back(onGpu(gpu.key.c_str(), 32));
    for (std::size_t i = 0; i < 4; ++i) {
        ClusterRequest special = requests[i];
        special.memoryPerGpuGb = 123.5;
        special.networkGbitPerGpu = 25;
        special.pricePerGpuHour = 1.25;
        special.nvlinkDomain = 1;
        requests.push_back(special);
    }
    for (const ClusterRequest &request : requests) {
        const ClusterSpec cluster = made(request);
        EXPECT_EQ(made(catalogue::requestOf(cluster)), cluster) << cluster.label;
    }
}
