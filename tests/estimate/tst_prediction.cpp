// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/prediction.h"

#include <gtest/gtest.h>
#include <set>
#include <string_view>

namespace {

using estimate::MemoryPart;
using estimate::PeakMoment;
using estimate::TimePart;
using estimate::Verdict;

TEST(Breakdown, TotalIsTheSumOfItsParts)
{
    estimate::MemoryBreakdown memory;
    EXPECT_EQ(memory.total().value(), 0);
    memory.part(MemoryPart::Weights) = base::gib(2);
    memory.part(MemoryPart::Runtime) = base::gib(0.5);
    EXPECT_EQ(memory.total(), base::gib(2.5));
    EXPECT_EQ(memory.part(MemoryPart::Weights), base::gib(2));
    EXPECT_EQ(memory.part(MemoryPart::Logits), base::Bytes());
    estimate::TimeBreakdown time;
    time.part(TimePart::Compute) = base::Seconds(1.5);
    time.part(TimePart::Optimizer) = base::Seconds(0.25);
    EXPECT_EQ(time.total(), base::Seconds(1.75));
}

// The words of the batch interface, in the order of the enumerations.
TEST(Names, AreTheWordsOfTheBatchInterface)
{
    constexpr std::string_view memory[] = {"weights", "gradients", "optimizer", "activations", "logits", "buffers", "runtime"};
    static_assert(std::size(memory) == estimate::kMemoryParts);
    for (std::size_t i = 0; i < estimate::kMemoryParts; ++i)
        EXPECT_EQ(estimate::name(static_cast<MemoryPart>(i)), memory[i]);
    constexpr std::string_view time[] = {"compute", "tp", "cp", "ep", "pp", "dp", "bubble", "optimizer"};
    static_assert(std::size(time) == estimate::kTimeParts);
    for (std::size_t i = 0; i < estimate::kTimeParts; ++i)
        EXPECT_EQ(estimate::name(static_cast<TimePart>(i)), time[i]);
    EXPECT_EQ(estimate::name(Verdict::Safe), "safe");
    EXPECT_EQ(estimate::name(Verdict::Tight), "tight");
    EXPECT_EQ(estimate::name(Verdict::Oom), "oom");
    EXPECT_EQ(estimate::name(PeakMoment::LayerBackward), "backward");
}

TEST(Names, TellMomentsApart)
{
    std::set<std::string_view> names;
    for (PeakMoment moment :
         {PeakMoment::HeadBackward, PeakMoment::LayerBackward, PeakMoment::MoeForward, PeakMoment::Recompute, PeakMoment::OptimizerStep})
        names.insert(estimate::name(moment));
    EXPECT_EQ(names.size(), 5u);
    EXPECT_FALSE(names.contains(""));
}

} // namespace
