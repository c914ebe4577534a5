// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/randomplans.h"

#include "search/specs.h"

#include <gtest/gtest.h>
#include <random>
#include <string>

namespace randomplans {
namespace {

class Dice {
public:
    explicit Dice(std::uint32_t seed)
        : m_random(seed)
    {
    }
    int upTo(int high) { return static_cast<int>(m_random() % static_cast<std::uint32_t>(high + 1)); }
    bool coin() { return upTo(1) == 1; }
    double fraction() { return static_cast<double>(m_random()) / 4294967296.0; }
    /// Texts with everything that a file format can stumble over.
    std::string text()
    {
        static const char *const kTexts[] = {
            "",    "plain", "with \"quotes\"", "back\\slash", "tab\tand\nline", "ümläut 模型", "/a/path~1", "null",
            "1e5", "{}",    "\x01 control",    "  blanks  "};
        return kTexts[upTo(11)];
    }
    domain::KnobList knob()
    {
        if (upTo(3) == 0)
            return domain::KnobList::autoValues();
        std::vector<int> values;
        for (int n = upTo(4); n > 0; --n)
            values.push_back(upTo(2000) - 100); // drafts may hold nonsense
        return domain::KnobList::list(values);
    }
    template <class E>
    E one(int last)
    {
        return static_cast<E>(upTo(last));
    }

private:
    std::mt19937 m_random;
};

domain::LaunchSettings launchSettings(Dice &dice)
{
    domain::LaunchSettings settings;
    settings.stack = dice.one<domain::TrainingStack>(1);
    settings.datasetPath = dice.text();
    settings.nemoRepository = dice.text();
    settings.nemoRef = dice.text();
    for (int n = dice.upTo(3); n > 0; --n) {
        settings.preLaunchCommands.push_back(dice.text());
        settings.environment.push_back({dice.text(), dice.text(), dice.text()});
        settings.imagePullSecrets.push_back(dice.text());
        settings.allowedNodes.push_back(dice.text());
    }
    settings.sharedMemoryMib = dice.upTo(200'000);
    settings.queuePriority = dice.upTo(9);
    settings.canBePreempted = dice.coin();
    settings.canPreempt = dice.coin();
    settings.reservationId = dice.text();
    settings.ttlSecondsAfterFinished = dice.upTo(1'000'000);
    return settings;
}

campaign::Campaign runs(Dice &dice)
{
    campaign::Campaign campaign;
    std::vector<campaign::Run> added;
    for (int n = dice.upTo(3); n > 0; --n) {
        campaign::Run run;
        run.id = "r00" + std::to_string(n);
        run.candidate = dice.text();
        run.configuration = dice.text();
        run.simulated = dice.coin();
        run.predictedCost = base::Usd(dice.fraction() * 100);
        run.logFolder = dice.text();
        added.push_back(std::move(run));
    }
    if (added.empty())
        return campaign;
    const std::string first = added.front().id;
    EXPECT_TRUE(campaign::apply(campaign, campaign::RunsAdded{std::move(added)}));
    campaign::SubmitIntended intended;
    intended.run = first;
    intended.jobName = "at-test-r001-abcd";
    intended.at = 1'753'012'345'678;
    EXPECT_TRUE(campaign::apply(campaign, intended));
    if (dice.coin()) {
        EXPECT_TRUE(campaign::apply(campaign, campaign::Submitted{first, dice.text() + "x", 1'753'012'345'999}));
    }
    return campaign;
}

domain::RecomputePlan recompute(Dice &dice)
{
    switch (dice.upTo(3)) {
    case 0:
        return domain::RecomputePlan::none();
    case 1:
        return domain::RecomputePlan::block(1 + dice.upTo(20));
    case 2: {
        domain::RecomputePlan plan = domain::RecomputePlan::full();
        plan.layers = 1 + dice.upTo(20);
        return plan;
    }
    default:
        return domain::RecomputePlan::selective(static_cast<std::uint8_t>(1 + dice.upTo(126)));
    }
}

domain::Candidate candidate(Dice &dice)
{
    domain::Candidate c;
    c.layout = {1 + dice.upTo(63),
                1 + dice.upTo(63),
                1 + dice.upTo(7),
                1 + dice.upTo(7),
                1 + dice.upTo(7),
                1 + dice.upTo(7),
                dice.coin(),
                dice.coin(),
                dice.one<domain::FsdpSharding>(2),
                dice.one<domain::ContextExchange>(4),
                dice.upTo(8),
                dice.upTo(9),
                dice.upTo(9),
                dice.upTo(9),
                dice.upTo(9)};
    c.batch = {1 + dice.upTo(1'000'000), 1 + dice.upTo(64), 1 + dice.upTo(100'000)};
    c.recompute = recompute(dice);
    c.options.precision = dice.one<domain::Precision>(7);
    c.options.gradDtype = dice.one<domain::GradDtype>(1);
    c.options.optimizer = dice.one<domain::Optimizer>(3);
    c.options.attention = dice.one<domain::AttentionBackend>(2);
    c.options.framework = dice.one<domain::Framework>(5);
    c.options.crossEntropyFusion = dice.coin();
    c.options.fusedNorm = dice.coin();
    c.options.cudaGraphs = dice.coin();
    c.options.activationOffloadLayers = dice.upTo(9);
    c.options.offloadModules = static_cast<std::uint8_t>(dice.upTo(domain::kAllOffloadModules));
    c.options.expertOverlap = dice.one<domain::ExpertOverlap>(2);
    c.options.optimizerOffloadFraction = dice.coin() ? dice.fraction() : 0;
    c.options.moeCapacityFactor = dice.coin() ? dice.fraction() * 3 : 0;
    return c;
}

domain::MemoryCalibration calibration(Dice &dice)
{
    domain::MemoryCalibration calibration;
    calibration.used = dice.coin();
    const auto bytes = [&] { return base::Bytes(dice.fraction() * 2e11); };
    const auto logged = [&] { return dice.coin() ? std::optional(bytes()) : std::nullopt; };
    for (int n = dice.upTo(3); n > 0; --n) {
        domain::MeasuredPeak &peak = calibration.peaks.emplace_back();
        peak.run = dice.text() + std::to_string(n); // each once
        peak.source = dice.text();
        peak.model = dice.text();
        peak.gpu = dice.text();
        peak.nodes = 1 + dice.upTo(100);
        peak.gpusPerNode = 1 + dice.upTo(71);
        peak.candidate = candidate(dice);
        peak.stage = dice.coin() ? std::optional(dice.upTo(63)) : std::nullopt;
        peak.allocated = logged();
        peak.reserved = logged();
        peak.device = logged();
        peak.ranOut = dice.coin();
        peak.predictedAllocated = bytes();
        peak.predictedReserved = bytes();
        peak.predictedDevice = bytes();
        peak.estimatorVersion = dice.upTo(9);
        peak.simulated = dice.coin();
    }
    return calibration;
}

domain::ClusterSpec cluster(Dice &dice)
{
    domain::ClusterSpec c = dice.coin() ? specs::h200(1 + dice.upTo(64)) : specs::a100(1 + dice.upTo(64));
    c.label = dice.text();
    c.resourceShape = dice.text();
    c.gpu.aliases = {dice.text(), dice.text()};
    c.gpu.peakFp4 = dice.coin() ? std::optional(dice.fraction() * 1e16) : std::nullopt;
    c.gpu.usableMemoryEstimated = dice.coin();
    c.gpu.source = dice.text();
    c.gpu.smCount = dice.upTo(200);
    c.gpu.l2Megabytes = dice.fraction() * 100;
    c.memoryPerGpu = base::Bytes(dice.fraction() * 2e11);
    c.networkPerGpu = base::BytesPerSecond(dice.fraction() * 1e11);
    c.pricePerGpuHour = base::Usd(dice.fraction() * 9);
    if (dice.coin())
        c.calibration = calibration(dice);
    return c;
}

domain::SearchSpace space(Dice &dice)
{
    domain::SearchSpace s;
    for (domain::KnobList *knob : {&s.tensorParallel, &s.pipelineParallel, &s.contextParallel, &s.expertParallel, &s.expertTensorParallel,
                                   &s.virtualPipeline, &s.microBatchSizes, &s.globalBatchSizes, &s.seqLengths})
        *knob = dice.knob();
    s.recompute.clear();
    for (int n = dice.upTo(3); n > 0; --n)
        s.recompute.push_back(recompute(dice));
    s.precisions = {dice.one<domain::Precision>(7), dice.one<domain::Precision>(7)};
    s.gradDtypes = {dice.one<domain::GradDtype>(1)};
    s.fsdp = {0, dice.upTo(64)};
    s.fsdpSharding = {dice.one<domain::FsdpSharding>(2), dice.one<domain::FsdpSharding>(2)};
    s.sequenceParallel = dice.one<domain::SequenceParallelChoice>(2);
    s.distributedOptimizer = dice.coin();
    s.minModelParallelSize = dice.upTo(8);
    s.maxModelParallelSize = dice.upTo(4096);
    return s;
}

domain::ModelSpec model(Dice &dice)
{
    switch (dice.upTo(5)) {
    case 0:
        return {};
    case 1:
        return specs::mixtral();
    case 2:
        return specs::latentMoe();
    case 3:
        return specs::hybrid();
    case 4:
        return specs::encoderDecoder();
    default:
        return specs::llama8b();
    }
}

} // namespace

project::Project project(std::uint32_t seed)
{
    Dice dice(seed);
    project::Project p;
    p.plan.model = model(dice);
    if (!p.plan.model.name.empty())
        p.plan.modelSource = dice.text();
    p.plan.base = candidate(dice);
    p.plan.baseNodes = dice.upTo(100);
    for (int n = dice.upTo(3); n > 0; --n)
        p.plan.clusters.push_back(cluster(dice));
    p.plan.activeCluster = dice.upTo(3) - 1;
    p.plan.search = space(dice);
    p.plan.goal = {dice.fraction() * 20'000, dice.upTo(1000), dice.upTo(1000)};
    p.plan.infrastructure = {dice.text(), dice.text(), dice.text(), dice.text(), dice.text(), dice.text(), dice.text(), dice.text()};
    p.campaign = runs(dice);
    p.plan.launch = launchSettings(dice);
    p.plan.limits = {1 + dice.upTo(9),
                     dice.coin(),
                     dice.coin() ? std::optional(dice.fraction() * 1e4) : std::nullopt,
                     dice.coin() ? std::optional(dice.fraction() * 1e6) : std::nullopt,
                     dice.upTo(5),
                     dice.upTo(5)};
    p.plan.thresholds = {dice.fraction(), dice.fraction()};
    for (int n = dice.upTo(5); n > 0; --n)
        p.marks[domain::candidateId(candidate(dice))] = {dice.coin(), dice.coin(), dice.coin(), dice.text()};
    for (int n = dice.upTo(3); n > 0; --n)
        p.filters.push_back({dice.text(), dice.text()});
    return p;
}

project::Project small()
{
    project::Project p;
    p.plan = specs::plan(specs::llama8b(), specs::h200(8));
    p.marks["tp2"] = {true, false, false, "note"};
    p.filters = {{"fits", "verdict=safe"}};
    return p;
}

} // namespace randomplans
