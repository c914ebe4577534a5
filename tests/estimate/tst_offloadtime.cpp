// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/offloadtime.h"

#include "estimate/activationoffload.h"
#include "estimate/activations.h"
#include "estimate/steptime.h"
#include "timefixtures.h"

#include <gtest/gtest.h>

using base::Bytes;
using base::Seconds;
using domain::Candidate;
using estimate::LayerTimes;
using estimate::Work;
using estimate::WorkTimes;

namespace {

const domain::HardwareProfile kProfile;

/// A layer of 10 ms forward and 20 ms backward.
LayerTimes computing()
{
    LayerTimes times;
    times.forward.add(Work::Gemm, Seconds(0.01));
    times.backward.add(Work::Gemm, Seconds(0.02));
    return times;
}

WorkTimes step(const Candidate &candidate, const domain::HardwareProfile &profile = kProfile)
{
    return estimate::StepTimeModel(tests::llama8b(), tests::h100Cluster(8), profile).step(candidate);
}

double waited(const Candidate &candidate, const domain::HardwareProfile &profile = kProfile)
{
    return step(candidate, profile).at(Work::ActivationOffload).value();
}

Candidate offloading(int layers, std::uint8_t modules = 0)
{
    Candidate candidate = tests::candidate();
    candidate.options.activationOffloadLayers = layers;
    candidate.options.offloadModules = modules;
    return candidate;
}

domain::HardwareProfile linkOf(double rate)
{
    domain::HardwareProfile profile;
    profile.hostLinkRate = rate;
    return profile;
}

} // namespace

// 50 GB/s: 0.4 GB take 8 ms, which 10 ms hide; 0.75 GB take 15 ms; 1.5 GB 30 ms in each direction.
TEST(OffloadTime, onlyWhatTheLayerCannotHideIsWaitedFor)
{
    LayerTimes hidden = computing(), half = computing(), both = computing();
    addActivationOffload(hidden, Bytes(0.4e9), kProfile);
    EXPECT_EQ(hidden.total().value(), computing().total().value());
    addActivationOffload(half, Bytes(0.75e9), kProfile);
    EXPECT_NEAR(half.forward.at(Work::ActivationOffload).value(), 0.005, 1e-12);
    EXPECT_EQ(half.backward.at(Work::ActivationOffload).value(), 0);
    addActivationOffload(both, Bytes(1.5e9), kProfile);
    EXPECT_NEAR(both.forward.at(Work::ActivationOffload).value(), 0.02, 1e-12);
    EXPECT_NEAR(both.backward.at(Work::ActivationOffload).value(), 0.01, 1e-12);
}

TEST(OffloadTime, nothingOffloadedMovesNothing)
{
    EXPECT_EQ(waited(offloading(0), linkOf(1)), 0);
    Candidate full = offloading(8, domain::kAllOffloadModules);
    full.recompute = domain::RecomputePlan::full(); // keeps only the layers' inputs
    EXPECT_EQ(waited(full, linkOf(1)), 0);
}

// Through a link of 1 GB/s nothing hides: the whole traffic shows, both ways.
TEST(OffloadTime, aStepWaitsForItsBytesOnASlowLink)
{
    const Candidate candidate = offloading(32);
    const domain::ModelSpec model = tests::llama8b();
    const estimate::ActivationShape shape(model, candidate, candidate.batch.seqLength);
    const double bytes = layerActivations(model, model.layers[0], shape).saved().value();
    const WorkTimes slow = step(candidate, linkOf(1e9));
    const double microBatches = double(candidate.batch.globalBatchSize) / 8;
    const double rest = (slow.at(Work::Gemm) + slow.at(Work::Attention) + slow.at(Work::Norms) + slow.at(Work::Activations)
                         + slow.at(Work::MemoryBound) + slow.at(Work::HostBound))
                            .value();
    EXPECT_NEAR(slow.at(Work::ActivationOffload).value() + rest, 2 * 32 * microBatches * bytes / 1e9,
                0.02 * 2 * 32 * microBatches * bytes / 1e9);
}

TEST(OffloadTime, moreLayersAndModulesNeverWaitLess)
{
    const domain::HardwareProfile slow = linkOf(3e9);
    double before = 0;
    for (const int layers : {0, 1, 8, 31, 32, 64}) {
        const double now = waited(offloading(layers), slow);
        EXPECT_GE(now, before) << layers;
        before = now;
    }
    EXPECT_EQ(before, waited(offloading(32), slow)); // there are no more
    before = 0;
    for (const std::uint8_t modules : {std::uint8_t(0), std::uint8_t(domain::OffloadQkvLinear),
                                       std::uint8_t(domain::OffloadQkvLinear | domain::OffloadCoreAttn), domain::kAllOffloadModules}) {
        const double now = waited(offloading(0, modules), linkOf(1e9));
        EXPECT_GE(now, before) << int(modules);
        before = now;
    }
    EXPECT_GT(before, 0);
    EXPECT_LT(before, waited(offloading(32), linkOf(1e9))); // some tensors are of no module
}

TEST(OffloadTime, fasterLinksNeverWaitMore)
{
    double before = 1e9;
    for (const double rate : {1e9, 4e9, 12e9, 50e9, 450e9}) {
        const double now = waited(offloading(32), linkOf(rate));
        EXPECT_LE(now, before) << rate;
        before = now;
    }
    EXPECT_EQ(before, 0);
}
