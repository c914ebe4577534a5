// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/explain.h"

#include "report/diff.h"
#include "report/results.h"
#include "report/series.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <numeric>
#include <set>
#include <string>

using estimate::MemoryPart;
using report::Origin;

namespace {

const report::Setting &setting(const std::vector<report::Setting> &settings, std::string_view id)
{
    const auto found = std::find_if(settings.begin(), settings.end(), [id](const auto &s) { return s.id == id; });
    if (found == settings.end())
        throw std::invalid_argument(std::string(id));
    return *found;
}

/// A prediction with round figures: 40 GiB of weights, 20 of activations, 4 of everything else.
estimate::Prediction prediction(double capacityGib, double probability, estimate::Verdict verdict)
{
    estimate::Prediction p;
    p.memory.part(MemoryPart::Weights) = base::gib(40);
    p.memory.part(MemoryPart::Activations) = base::gib(20);
    p.memory.part(MemoryPart::Runtime) = base::gib(4);
    p.memory.moment = estimate::PeakMoment::HeadBackward;
    p.limitingStage = 1;
    p.capacity = base::gib(capacityGib);
    p.oomProbability = probability;
    p.verdict = verdict;
    return p;
}

std::vector<std::string> sentences(const estimate::Prediction &p)
{
    domain::Candidate candidate;
    candidate.layout.pipelineParallel = 4;
    std::vector<std::string> out;
    for (const base::Text &text : report::judgement(p, candidate, {}))
        out.push_back(text.english());
    return out;
}

} // namespace

TEST(Explain, judgementTellsStagePartsMarginAndOdds)
{
    EXPECT_EQ(sentences(prediction(80, 0.001, estimate::Verdict::Safe)),
              (std::vector<std::string>{
                  "Pipeline stage 2 of 4 needs the most memory: 64.0 GiB, reached in the backward pass of the output layer and the loss.",
                  "Weights take 40.0 GiB of it (62.5 %).", "Activations in flight take 20.0 GiB of it (31.2 %).",
                  "CUDA context, libraries and the allocator's reserve take 4.0 GiB of it (6.2 %).",
                  "That leaves 16.0 GiB of the 80.0 GiB that a process can use on this GPU (20.0 %).",
                  "The chance of running out of memory is 0.1 %, below the 5.0 % from which it counts as tight: safe."}));
}

TEST(Explain, judgementOfWhatDoesNotFit)
{
    const auto oom = sentences(prediction(60, 0.9, estimate::Verdict::Oom));
    EXPECT_EQ(oom[4], "That is 4.0 GiB more than the 60.0 GiB that a process can use on this GPU.");
    EXPECT_EQ(oom[5], "The chance of running out of memory is 90.0 %, at or above 50.0 %: potential OOM. It is skipped unless forced.");
    const auto tight = sentences(prediction(68, 0.2, estimate::Verdict::Tight));
    EXPECT_EQ(tight[5], "The chance of running out of memory is 20.0 %, between 5.0 % and 50.0 %: tight. It is run.");
}

TEST(Explain, judgementTellsHowFarPredictionsScatter)
{
    estimate::Prediction p = prediction(80, 0.001, estimate::Verdict::Safe);
    p.memorySpread = 0.04;
    const auto texts = sentences(p);
    ASSERT_EQ(texts.size(), 7U);
    EXPECT_EQ(texts[5], "Predictions of this class scatter: 8 in 10 such runs need between 59.4 and 69.0 GiB.");
}

TEST(Explain, partsOfNoSizeAreNotNamed)
{
    estimate::Prediction p = prediction(80, 0, estimate::Verdict::Safe);
    p.memory.part(MemoryPart::Activations) = base::Bytes(0);
    p.memory.part(MemoryPart::Runtime) = base::Bytes(0);
    EXPECT_EQ(sentences(p).size(), 4U);
}

TEST(Explain, everyRealRowIsExplainedWithoutGaps)
{
    const search::SearchResult &result = results::small();
    for (std::size_t row = 0; row < result.rows.size(); ++row) {
        const auto texts = report::judgement(result.prediction(row), result.candidate(row), result.plan.thresholds);
        EXPECT_GE(texts.size(), 4U);
        for (const base::Text &text : texts)
            EXPECT_EQ(text.english().find("%1"), std::string::npos) << text.english();
    }
}

TEST(Explain, settingsTellValueFlagAndOrigin)
{
    domain::TrainingPlan plan = results::small().plan;
    plan.search.tensorParallel = domain::KnobList::autoValues();
    const domain::Candidate candidate = results::small().candidate(0);
    const auto settings = report::effectiveSettings(candidate, plan, results::small().cluster.numGpus());
    const report::Setting &tp = setting(settings, "tensor_parallel");
    EXPECT_EQ(tp.value, std::to_string(candidate.layout.tensorParallel));
    EXPECT_EQ(tp.flag, "--tensor-model-parallel-size");
    EXPECT_EQ(tp.origin, Origin::Automatic);
    EXPECT_EQ(setting(settings, "global_batch_size").origin, Origin::Plan);
    EXPECT_EQ(setting(settings, "expert_tensor_parallel").origin, Origin::Derived) << "not listed: equal to TP";
    EXPECT_EQ(setting(settings, "sequence_parallel").origin, Origin::Derived) << "follows TP";
    EXPECT_EQ(setting(settings, "optimizer").origin, Origin::Base);
    EXPECT_EQ(setting(settings, "data_parallel").value, std::to_string(domain::dataParallel(candidate.layout, 64)));
    EXPECT_EQ(setting(settings, "data_parallel").origin, Origin::Derived);
}

TEST(Explain, settingIdsAreUnique)
{
    std::set<std::string_view> seen;
    for (const report::Setting &s : report::effectiveSettings({}, {}, 1))
        EXPECT_TRUE(seen.insert(s.id).second) << s.id;
    for (const Origin origin : {Origin::Plan, Origin::Automatic, Origin::Base, Origin::Derived})
        EXPECT_FALSE(report::name(origin).empty());
}

TEST(Diff, nothingAgainstItself)
{
    const domain::Candidate candidate = results::small().candidate(0);
    EXPECT_TRUE(report::differences(candidate, candidate).empty());
}

TEST(Diff, listsExactlyWhatChanged)
{
    domain::Candidate base;
    domain::Candidate other = base;
    other.layout.tensorParallel = 4;
    other.recompute = domain::RecomputePlan::full();
    other.options.precision = domain::Precision::Fp8;
    const auto found = report::differences(other, base);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].field, "tensor_parallel");
    EXPECT_EQ(found[0].baseValue, "1");
    EXPECT_EQ(found[0].value, "4");
    EXPECT_EQ(found[1].field, "recompute");
    EXPECT_EQ(found[1].value, "full");
    EXPECT_EQ(found[2].baseValue, "bf16");
}

TEST(Diff, everyKnobOfACandidateIsCovered)
{
    using C = domain::Candidate;
    const std::pair<const char *, void (*)(C &)> changes[] = {
        {"tp", [](C &c) { c.layout.tensorParallel = 8; }},
        {"pp", [](C &c) { c.layout.pipelineParallel = 8; }},
        {"vp", [](C &c) { c.layout.virtualPipeline = 8; }},
        {"cp", [](C &c) { c.layout.contextParallel = 8; }},
        {"ep", [](C &c) { c.layout.expertParallel = 8; }},
        {"etp", [](C &c) { c.layout.expertTensorParallel = 8; }},
        {"sp", [](C &c) { c.layout.sequenceParallel = !c.layout.sequenceParallel; }},
        {"do", [](C &c) { c.layout.distributedOptimizer = !c.layout.distributedOptimizer; }},
        {"fsdp", [](C &c) { c.layout.fsdp = 8; }},
        {"group", [](C &c) { c.layout.microBatchGroup = 4; }},
        {"exchange", [](C &c) { c.layout.contextExchange = domain::ContextExchange::AllToAll; }},
        {"inner exchange", [](C &c) { c.layout.contextInner = 2; }},
        {"modules", [](C &c) { c.options.offloadModules = domain::OffloadCoreAttn; }},
        {"optimizer offload", [](C &c) { c.options.optimizerOffloadFraction = 0.5; }},
        {"overlap", [](C &c) { c.options.expertOverlap = domain::ExpertOverlap::On; }},
        {"first", [](C &c) { c.layout.firstStageLayers = 3; }},
        {"last", [](C &c) { c.layout.lastStageLayers = 3; }},
        {"seq", [](C &c) { c.batch.seqLength = 1; }},
        {"mbs", [](C &c) { c.batch.microBatchSize = 8; }},
        {"gbs", [](C &c) { c.batch.globalBatchSize = 8; }},
        {"rc", [](C &c) { c.recompute = domain::RecomputePlan::block(2); }},
        {"prec", [](C &c) { c.options.precision = domain::Precision::Nvfp4; }},
        {"grad", [](C &c) { c.options.gradDtype = domain::GradDtype::Bf16; }},
        {"opt", [](C &c) { c.options.optimizer = domain::Optimizer::Sgd; }},
        {"attn", [](C &c) { c.options.attention = domain::AttentionBackend::Unfused; }},
        {"framework", [](C &c) { c.options.framework = domain::Framework::Bridge; }},
        {"ce", [](C &c) { c.options.crossEntropyFusion = !c.options.crossEntropyFusion; }},
        {"norm", [](C &c) { c.options.fusedNorm = !c.options.fusedNorm; }},
        {"graphs", [](C &c) { c.options.cudaGraphs = !c.options.cudaGraphs; }},
        {"offload", [](C &c) { c.options.activationOffloadLayers = 2; }},
        {"cap", [](C &c) { c.options.moeCapacityFactor = 1.25; }},
    };
    for (const auto &[name, change] : changes) {
        C changed;
        change(changed);
        const bool bringsStrategy = std::string_view(name) == "fsdp";
        EXPECT_EQ(report::differences(changed, C()).size(), bringsStrategy ? 2U : 1U) << name;
    }
    C sharded;
    sharded.layout.fsdp = 8;
    C less = sharded;
    less.layout.fsdpSharding = domain::FsdpSharding::OptimGrads;
    EXPECT_EQ(report::differences(less, sharded).size(), 1U) << "the strategy, which means nothing without FSDP";
}

TEST(Series, memoryChartHoldsEveryStageAndPart)
{
    const search::SearchResult &result = results::small();
    for (std::size_t row = 0; row < result.rows.size(); ++row) {
        const domain::Candidate candidate = result.candidate(row);
        const report::MemoryChart chart = report::memoryChart(*result.context, candidate);
        EXPECT_EQ(chart.stages, candidate.layout.pipelineParallel);
        EXPECT_EQ(chart.layers.size(), estimate::kMemoryParts);
        double limiting = 0;
        for (const report::StackLayer &layer : chart.layers) {
            ASSERT_EQ(layer.values.size(), static_cast<std::size_t>(chart.stages));
            limiting += layer.values[static_cast<std::size_t>(chart.limitingStage)];
        }
        EXPECT_NEAR(limiting, static_cast<double>(result.rows[row].peakGib), 1e-3);
        EXPECT_EQ(chart.limitingStage, result.prediction(row).limitingStage);
        EXPECT_DOUBLE_EQ(chart.capacityGib, base::inGib(result.cluster.memoryPerGpu));
        EXPECT_STREQ(chart.values.unit, "GiB");
    }
}

TEST(Series, timeChartSumsToTheStep)
{
    const auto prediction = results::small().prediction(0);
    const report::TimeChart chart = report::timeChart(prediction.time);
    EXPECT_EQ(chart.slices.size(), estimate::kTimeParts);
    double seconds = 0;
    double shares = 0;
    for (const report::TimeSlice &slice : chart.slices) {
        seconds += slice.seconds;
        shares += slice.share;
        EXPECT_FALSE(slice.id.empty());
    }
    EXPECT_NEAR(seconds, chart.totalSeconds, 1e-9);
    EXPECT_NEAR(shares, 1.0, 1e-9);
}

TEST(Series, timeChartOfNothingHasNoShares)
{
    for (const report::TimeSlice &slice : report::timeChart({}).slices)
        EXPECT_EQ(slice.share, 0.0);
}
