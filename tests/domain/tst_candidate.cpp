// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/candidate.h"

#include <functional>
#include <gtest/gtest.h>
#include <set>

namespace {

using domain::Candidate;

/// The README's example: Llama 3.1 8B, tp 2, pp 2, no virtual pipeline.
Candidate example()
{
    Candidate c;
    c.layout.tensorParallel = 2;
    c.layout.pipelineParallel = 2;
    c.layout.expertTensorParallel = 2;
    c.layout.sequenceParallel = true;
    return c;
}

struct Change {
    const char *what;
    const char *suffix; ///< what the name gains beside the original's scheme; empty: in the scheme
    std::function<void(Candidate &)> apply;
};

/// One change for every knob that a plan can search.
const std::vector<Change> &searchableChanges()
{
    static const std::vector<Change> changes{
        {"tp", "_etp_2", [](Candidate &c) { c.layout.tensorParallel = 4; }}, // etp stays, so it shows
        {"pp", "", [](Candidate &c) { c.layout.pipelineParallel = 4; }},
        {"vp", "", [](Candidate &c) { c.layout.virtualPipeline = 2; }},
        {"cp", "", [](Candidate &c) { c.layout.contextParallel = 2; }},
        {"ep", "", [](Candidate &c) { c.layout.expertParallel = 2; }},
        {"etp", "_etp_1", [](Candidate &c) { c.layout.expertTensorParallel = 1; }},
        {"sp", "_sp_0", [](Candidate &c) { c.layout.sequenceParallel = false; }},
        {"fsdp", "_fsdp_8", [](Candidate &c) { c.layout.fsdp = 8; }},
        {"sharding", "_shard_optim_grads", [](Candidate &c) { c.layout.fsdpSharding = domain::FsdpSharding::OptimGrads; }},
        {"distopt", "_distopt_0", [](Candidate &c) { c.layout.distributedOptimizer = false; }},
        {"first stage", "_stages_15-0", [](Candidate &c) { c.layout.firstStageLayers = 15; }},
        {"last stage", "_stages_0-15", [](Candidate &c) { c.layout.lastStageLayers = 15; }},
        {"mbs", "", [](Candidate &c) { c.batch.microBatchSize = 2; }},
        {"gbs", "", [](Candidate &c) { c.batch.globalBatchSize = 512; }},
        {"seq", "", [](Candidate &c) { c.batch.seqLength = 4096; }},
        {"recompute full", "_rc_full", [](Candidate &c) { c.recompute = domain::RecomputePlan::full(); }},
        {"recompute block", "_rc_block-4", [](Candidate &c) { c.recompute = domain::RecomputePlan::block(4); }},
        {"recompute modules", "_rc_selective-core_attn-mlp",
         [](Candidate &c) { c.recompute = domain::RecomputePlan::selective(domain::RecomputeCoreAttn | domain::RecomputeMlp); }},
        {"precision", "_prec_fp8", [](Candidate &c) { c.options.precision = domain::Precision::Fp8; }},
        {"gradients", "_grad_bf16", [](Candidate &c) { c.options.gradDtype = domain::GradDtype::Bf16; }},
        {"optimizer", "_opt_muon", [](Candidate &c) { c.options.optimizer = domain::Optimizer::Muon; }},
    };
    return changes;
}

TEST(Candidate, NameFollowsTheOriginalScheme)
{
    EXPECT_EQ(domain::configurationName("llama31_8b", 8, example(), example()),
              "llama31_8b_8nodes_tp_2_pp_2_cp_1_ep_1_mbs_1_vp_None_seq_8192_gbs_256");
    Candidate interleaved = example();
    interleaved.layout.virtualPipeline = 2;
    EXPECT_EQ(domain::configurationName("llama31_8b", 8, interleaved, example()),
              "llama31_8b_8nodes_tp_2_pp_2_cp_1_ep_1_mbs_1_vp_2_seq_8192_gbs_256");
}

TEST(Candidate, NameAppendsWhatTheSchemeLacks)
{
    const std::string plain = domain::configurationName("m", 1, example(), example());
    for (const Change &change : searchableChanges()) {
        Candidate changed = example();
        change.apply(changed);
        const std::string name = domain::configurationName("m", 1, changed, example());
        EXPECT_NE(name, plain) << change.what;
        const std::string_view suffix = change.suffix;
        EXPECT_EQ(name.substr(name.size() - std::min(name.size(), suffix.size())), suffix) << change.what;
    }
}

TEST(Candidate, NameMentionsStagesOnlyWhereTheyAreUnusual)
{
    Candidate base = example(); // as Llama 3.1 405B: 15, 6 x 16, 15
    base.layout.pipelineParallel = 8;
    base.layout.firstStageLayers = 15;
    base.layout.lastStageLayers = 15;
    const auto hasStages = [&base](const Candidate &c) {
        return domain::configurationName("m", 1, c, base).find("_stages_") != std::string::npos;
    };
    EXPECT_FALSE(hasStages(base));
    Candidate even = base;
    even.layout.pipelineParallel = 7;
    even.layout.firstStageLayers = even.layout.lastStageLayers = 0;
    EXPECT_FALSE(hasStages(even));
    Candidate evenAtEight = even;
    evenAtEight.layout.pipelineParallel = 8;
    EXPECT_TRUE(hasStages(evenAtEight));
    Candidate uneven = base;
    uneven.layout.pipelineParallel = 16;
    EXPECT_TRUE(hasStages(uneven));
}

TEST(Candidate, NamesAndIdsOfDifferentCandidatesDiffer)
{
    std::set<std::string> names{domain::configurationName("m", 1, example(), example())};
    std::set<std::string> ids{domain::candidateId(example())};
    for (const Change &change : searchableChanges()) {
        Candidate changed = example();
        change.apply(changed);
        EXPECT_TRUE(names.insert(domain::configurationName("m", 1, changed, example())).second) << change.what;
        EXPECT_TRUE(ids.insert(domain::candidateId(changed)).second) << change.what;
    }
}

TEST(Candidate, IdSeesEveryOptionAndIsStable)
{
    const std::vector<Change> options{
        {"attention", "", [](Candidate &c) { c.options.attention = domain::AttentionBackend::Unfused; }},
        {"framework", "", [](Candidate &c) { c.options.framework = domain::Framework::Bridge; }},
        {"fusion", "", [](Candidate &c) { c.options.crossEntropyFusion = false; }},
        {"norm", "", [](Candidate &c) { c.options.fusedNorm = false; }},
        {"graphs", "", [](Candidate &c) { c.options.cudaGraphs = true; }},
        {"offload", "", [](Candidate &c) { c.options.activationOffloadLayers = 2; }},
        {"group", "", [](Candidate &c) { c.layout.microBatchGroup = 2; }},
        {"offloaded module", "", [](Candidate &c) { c.options.offloadModules = domain::OffloadCoreAttn; }},
        {"offloaded modules", "", [](Candidate &c) { c.options.offloadModules = domain::OffloadCoreAttn | domain::OffloadAttnProj; }},
        {"expert overlap off", "", [](Candidate &c) { c.options.expertOverlap = domain::ExpertOverlap::Off; }},
        {"expert overlap on", "", [](Candidate &c) { c.options.expertOverlap = domain::ExpertOverlap::On; }},
        {"offloaded optimizer", "", [](Candidate &c) { c.options.optimizerOffloadFraction = 0.5; }},
        {"capacity", "", [](Candidate &c) { c.options.moeCapacityFactor = 1.25; }},
        {"exchange", "", [](Candidate &c) { c.layout.contextExchange = domain::ContextExchange::AllToAll; }},
        {"other exchange", "", [](Candidate &c) { c.layout.contextExchange = domain::ContextExchange::Hierarchical; }},
        {"inner exchange", "", [](Candidate &c) { c.layout.contextInner = 2; }},
    };
    const domain::CandidateId id = domain::candidateId(example());
    // Saved projects join marks by this text: changing it orphans them.
    EXPECT_EQ(id, "tp2-pp2-vp1-cp1-ep1-etp2-mbs1-gbs256-seq8192-sp1-do1-fsdp0-rc:none-bf16-grad:fp32-adam-flash-nemo");
    std::set<std::string> ids{id};
    for (const Change &option : options) {
        Candidate changed = example();
        option.apply(changed);
        EXPECT_NE(changed, example()) << option.what;
        EXPECT_TRUE(ids.insert(domain::candidateId(changed)).second) << option.what;
    }
}

TEST(Candidate, IdIgnoresWhatHasNoEffect)
{
    Candidate changed = example();
    changed.recompute.layers = 9; // no recompute: the field is not read
    EXPECT_EQ(changed, example());
    EXPECT_EQ(domain::candidateId(changed), domain::candidateId(example()));
}

TEST(Candidate, FileNamesAreSafe)
{
    for (const Change &change : searchableChanges()) {
        Candidate changed = example();
        change.apply(changed);
        const std::string name = domain::configurationName("m", 1, changed, example());
        EXPECT_EQ(name.find_first_of("/\\:*?\"<>|+ "), std::string::npos) << name;
    }
}

TEST(Candidate, DataParallelIsWhatModelParallelLeaves)
{
    EXPECT_EQ(domain::dataParallel(example().layout, 64), 16);
    EXPECT_EQ(domain::dataParallel(example().layout, 4), 1);
    EXPECT_EQ(domain::dataParallel(example().layout, 2), 0); // too few GPUs
    EXPECT_EQ(domain::dataParallel(example().layout, 6), 0); // no whole number
    EXPECT_EQ(domain::dataParallel(example().layout, 0), 0);
    Candidate wide = example();
    wide.layout.contextParallel = 2;
    wide.layout.expertParallel = 8; // experts use the same ranks again
    EXPECT_EQ(domain::dataParallel(wide.layout, 64), 8);
    wide.layout.tensorParallel = 0;
    EXPECT_EQ(domain::dataParallel(wide.layout, 64), 0);
    wide.layout.tensorParallel = 2'000'000'000;
    wide.layout.pipelineParallel = 2'000'000'000;
    EXPECT_EQ(domain::dataParallel(wide.layout, 64), 0); // larger than 2^31, not wrapped
}

TEST(Candidate, MicroBatchesPerStep)
{
    EXPECT_EQ(domain::numMicroBatches(example(), 64), 16);
    Candidate c = example();
    c.batch.microBatchSize = 2;
    EXPECT_EQ(domain::numMicroBatches(c, 64), 8);
    c.batch.microBatchSize = 3;
    EXPECT_EQ(domain::numMicroBatches(c, 64), 0);
    c.batch.microBatchSize = 0;
    EXPECT_EQ(domain::numMicroBatches(c, 64), 0);
    EXPECT_EQ(domain::numMicroBatches(example(), 6), 0);
}

} // namespace
