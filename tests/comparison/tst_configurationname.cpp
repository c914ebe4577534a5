// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/configurationname.h"

#include "comparison/logtree.h"
#include "comparison/randomcandidates.h"
#include "search/baseconfig.h"
#include "search/search.h"

#include <gtest/gtest.h>
#include <set>
#include <stop_token>

using comparison::configurationNamed;
using comparison::meansModel;
using comparison::Planned;
using comparison::readConfigurationName;

namespace {

domain::TrainingPlan planWithBase(std::uint32_t seed)
{
    randomcandidates::Dice dice(seed);
    domain::TrainingPlan plan = logtree::plan();
    plan.base = randomcandidates::named(dice, plan.base);
    return plan;
}

std::optional<domain::Candidate> read(std::string_view name)
{
    const auto planned = configurationNamed(name, logtree::plan(), {});
    return planned ? std::optional(planned->candidate) : std::nullopt;
}

} // namespace

TEST(ConfigurationName, AnyNameReadsBackAsTheCandidateThatItWasMadeOf)
{
    for (std::uint32_t seed = 0; seed < 3000; ++seed) {
        const domain::TrainingPlan plan = planWithBase(seed);
        const domain::Candidate base = search::baseCandidate(plan);
        randomcandidates::Dice dice(seed + 10'000);
        const domain::Candidate candidate = randomcandidates::named(dice, base);
        const int nodes = dice.number(1, 2000);
        const std::string name = domain::configurationName(plan.model.name, nodes, candidate, base);
        const auto spelled = readConfigurationName(name, plan);
        ASSERT_TRUE(spelled) << name;
        EXPECT_EQ(spelled->nodes, nodes);
        EXPECT_EQ(spelled->model, plan.model.name);
        EXPECT_EQ(domain::candidateId(spelled->candidate), domain::candidateId(candidate)) << name;
        const auto planned = configurationNamed(name, plan, {});
        ASSERT_TRUE(planned) << name;
        EXPECT_EQ(planned->name, name);
    }
}

TEST(ConfigurationName, EveryRowOfASearchReadsBack)
{
    domain::TrainingPlan plan = logtree::plan();
    plan.search.tensorParallel = domain::KnobList::list({1, 2, 4, 8});
    plan.search.pipelineParallel = domain::KnobList::list({1, 2, 4});
    plan.search.virtualPipeline = domain::KnobList::list({1, 2});
    plan.search.recompute = {domain::RecomputePlan::none(), domain::RecomputePlan::full(), domain::RecomputePlan::selective(3)};
    plan.search.precisions = {domain::Precision::Bf16, domain::Precision::Fp8Mx};
    plan.search.gradDtypes = {domain::GradDtype::Fp32, domain::GradDtype::Bf16};
    plan.search.fsdp = {0, 8};
    plan.search.sequenceParallel = domain::SequenceParallelChoice::Both;
    const auto found = search::run(plan, plan.cluster(), logtree::shipped().profile(plan.cluster().gpu));
    ASSERT_TRUE(found);
    ASSERT_GT(found->rows.size(), 100U);
    const domain::Candidate base = search::baseCandidate(plan);
    std::set<std::string> names;
    for (std::size_t row = 0; row < found->rows.size(); ++row) {
        const domain::Candidate candidate = found->candidate(row);
        const std::string name = domain::configurationName(plan.model.name, 8, candidate, base);
        EXPECT_TRUE(names.insert(name).second) << name;
        const auto planned = configurationNamed(name, plan, {});
        ASSERT_TRUE(planned) << name;
        EXPECT_EQ(domain::candidateId(planned->candidate), domain::candidateId(candidate)) << name;
        EXPECT_EQ(planned->isBase, search::matchesBase(candidate, base)) << name;
    }
}

TEST(ConfigurationName, TheOriginalsNamesCountForItsFamilyAndSize)
{
    const auto planned = configurationNamed("llama_8b_8nodes_tp_4_pp_1_cp_1_ep_1_mbs_2_vp_None_seq_8192_gbs_512", logtree::plan(), {});
    ASSERT_TRUE(planned);
    EXPECT_EQ(planned->name, "llama31_8b_8nodes_tp_4_pp_1_cp_1_ep_1_mbs_2_vp_None_seq_8192_gbs_512");
    EXPECT_EQ(planned->candidate.layout.tensorParallel, 4);
    EXPECT_EQ(planned->candidate.batch.microBatchSize, 2);
    EXPECT_EQ(planned->candidate.batch.globalBatchSize, 512);
    EXPECT_TRUE(planned->candidate.layout.sequenceParallel);
}

TEST(ConfigurationName, WithoutLengthAndBatchTheyAreThoseThatThePlanSearches)
{
    constexpr const char *kShort = "llama_8b_8nodes_tp_2_pp_1_cp_1_ep_1_mbs_1_vp_None";
    domain::TrainingPlan plan = logtree::plan();
    plan.search.seqLengths = domain::KnobList::list({4096});
    plan.search.globalBatchSizes = domain::KnobList::list({768});
    const auto one = configurationNamed(kShort, plan, {});
    ASSERT_TRUE(one);
    EXPECT_EQ(one->candidate.batch.seqLength, 4096);
    EXPECT_EQ(one->candidate.batch.globalBatchSize, 768);

    plan.search.globalBatchSizes = domain::KnobList::list({128, 256});
    EXPECT_EQ(configurationNamed(kShort, plan, {})->candidate.batch.globalBatchSize, plan.base.batch.globalBatchSize);
}

TEST(ConfigurationName, LaunchersMayAppendTheTimeOfTheStart)
{
    EXPECT_EQ(read(logtree::nameOf(4) + "_1756000000"), read(logtree::nameOf(4)));
    EXPECT_TRUE(read("llama_8b_8nodes_tp_2_pp_1_cp_1_ep_1_mbs_1_vp_None_1756000000"));
    EXPECT_FALSE(read(logtree::nameOf(4) + "_17"));
}

TEST(ConfigurationName, BaseIsWhatIsKnownOfItElseThePlans)
{
    const domain::TrainingPlan plan = logtree::plan();
    for (const char *name : {"base_config", "base-config"}) {
        const auto base = configurationNamed(name, plan, {});
        ASSERT_TRUE(base);
        EXPECT_TRUE(base->isBase);
        EXPECT_EQ(base->name, "base_config");
        EXPECT_EQ(base->candidate, search::baseCandidate(plan));
        const auto known =
            configurationNamed(name, plan, {{"other", {}, false, true}, {"base_config", logtree::candidateOf(8), true, true}});
        EXPECT_EQ(known->candidate, logtree::candidateOf(8));
    }
}

TEST(ConfigurationName, KnownNamesGoBeforeTheScheme)
{
    const std::vector<Planned> known = {{"my run", logtree::candidateOf(2), false, true},
                                        {logtree::nameOf(4), logtree::candidateOf(8), false, true}};
    EXPECT_EQ(configurationNamed("my run", logtree::plan(), known)->candidate, logtree::candidateOf(2));
    EXPECT_EQ(configurationNamed(logtree::nameOf(4), logtree::plan(), known)->candidate, logtree::candidateOf(8));
}

TEST(ConfigurationName, AnythingElseIsNone)
{
    const std::string good = logtree::nameOf(4);
    for (const std::string &name : {std::string(),
                                    std::string("nodes_tp_"),
                                    std::string("llama_8nodes"),
                                    good.substr(0, good.size() - 3),
                                    good + "_",
                                    good + "x",
                                    good + "_rc_",
                                    good + "_rc_fulll",
                                    good + "_rc_full_rc_full",
                                    good + "_sp_2",
                                    good + "_sp_0_prec_fp8",
                                    good + "_etp_0",
                                    good + "_stages_3",
                                    good + "_fsdp_-1",
                                    good + "\n",
                                    std::string("mixtral_8x7b_8nodes_tp_4_pp_1_cp_1_ep_1_mbs_1_vp_None"),
                                    std::string("llama31_70b_8nodes_tp_4_pp_1_cp_1_ep_1_mbs_1_vp_None"),
                                    std::string("_8nodes_tp_4_pp_1_cp_1_ep_1_mbs_1_vp_None"),
                                    std::string("llama31_8b_0nodes_tp_4_pp_1_cp_1_ep_1_mbs_1_vp_None"),
                                    std::string("llama31_8b_99999999999999nodes_tp_4_pp_1_cp_1_ep_1_mbs_1_vp_None"),
                                    std::string("llama31_8b_200000nodes_tp_4_pp_1_cp_1_ep_1_mbs_1_vp_None"),
                                    std::string("llama31_8b_8nodes_tp_99999999999_pp_1_cp_1_ep_1_mbs_1_vp_None"),
                                    std::string("llama31_8b_8nodes_tp_None_pp_1_cp_1_ep_1_mbs_1_vp_None"),
                                    std::string("llama31_8b_8nodes_tp_+4_pp_1_cp_1_ep_1_mbs_1_vp_None"),
                                    std::string("llama31_8b_8nodes_tp_0_pp_1_cp_1_ep_1_mbs_1_vp_None"),
                                    std::string("llama31_8b_nodes_tp_4_pp_1_cp_1_ep_1_mbs_1_vp_None")})
        EXPECT_FALSE(configurationNamed(name, logtree::plan(), {})) << name;
}

TEST(ConfigurationName, CutsAndNoiseNeverCrash)
{
    const std::string whole =
        logtree::nameOf(4) + "_rc_selective-core_attn-mlp_prec_fp8_mx_sp_0_etp_2_fsdp_8_grad_bf16_distopt_0_stages_3-4";
    ASSERT_TRUE(read(whole));
    for (std::size_t begin = 0; begin < whole.size(); begin += 3) {
        for (std::size_t length = 0; begin + length <= whole.size(); length += 3)
            (void)read(whole.substr(begin, length));
    }
    (void)read(std::string(100'000, '_'));
    (void)read(std::string(100'000, '1') + "nodes_tp_" + std::string(100'000, '9'));
}

TEST(ConfigurationName, ModelsAreToldByFamilyAndSize)
{
    EXPECT_TRUE(meansModel("llama31_8b", "llama31_8b"));
    EXPECT_TRUE(meansModel("llama_8b", "llama3_8b_64k"));
    EXPECT_TRUE(meansModel("llama_8.0b", "llama31_8b"));
    EXPECT_TRUE(meansModel("mixtral_7b", "mixtral_8x7b"));
    EXPECT_TRUE(meansModel("qwen2_0.5b", "qwen2_500m"));
    EXPECT_TRUE(meansModel("gpt3_175b", "gpt3_175b"));
    EXPECT_FALSE(meansModel("llama_8b", "llama31_70b"));
    EXPECT_FALSE(meansModel("llama_8b", "mixtral_8x7b"));
    EXPECT_FALSE(meansModel("llama", "llama31_8b"));
    EXPECT_FALSE(meansModel("", "llama31_8b"));
    EXPECT_FALSE(meansModel("8b", "8b2"));
}
