// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/odds.h"

#include "estimate/oom.h"

#include <cmath>
#include <gtest/gtest.h>
#include <set>

namespace {

TEST(Odds, InWordsWithoutFalseDigits)
{
    const auto words = [](double probability) { return report::oddsText(probability).english(); };
    EXPECT_EQ(words(0), "of 100 runs predicted like this one, fewer than 1 will run out of memory");
    EXPECT_EQ(words(0.009), "of 100 runs predicted like this one, fewer than 1 will run out of memory");
    EXPECT_EQ(words(0.01), "of 100 runs predicted like this one, about 1 will run out of memory");
    EXPECT_EQ(words(0.926), "of 100 runs predicted like this one, about 93 will run out of memory");
    EXPECT_EQ(words(0.99), "of 100 runs predicted like this one, about 99 will run out of memory");
    EXPECT_EQ(words(0.991), "of 100 runs predicted like this one, more than 99 will run out of memory");
    EXPECT_EQ(words(1), "of 100 runs predicted like this one, more than 99 will run out of memory");
}

TEST(Odds, EveryMomentHasWordsOfItsOwn)
{
    using estimate::PeakMoment;
    std::set<std::string> seen;
    for (const PeakMoment moment :
         {PeakMoment::HeadBackward, PeakMoment::LayerBackward, PeakMoment::MoeForward, PeakMoment::Recompute, PeakMoment::OptimizerStep}) {
        const std::string text = report::momentText(moment).english();
        EXPECT_FALSE(text.empty());
        EXPECT_TRUE(seen.insert(text).second) << text;
    }
}

TEST(Odds, StagesCountFromOne)
{
    EXPECT_EQ(report::stageText(0, 1).english(), "every GPU");
    EXPECT_EQ(report::stageText(0, 4).english(), "pipeline stage 1 of 4");
    EXPECT_EQ(report::stageText(3, 4).english(), "pipeline stage 4 of 4");
}

TEST(Odds, TheBandHoldsEightInTen)
{
    estimate::Prediction p;
    p.memory.part(estimate::MemoryPart::Weights) = base::gib(64);
    const auto exact = report::memoryBand(p);
    EXPECT_EQ(exact.low, p.memory.total());
    EXPECT_EQ(exact.high, p.memory.total());
    p.memorySpread = 0.05;
    const auto band = report::memoryBand(p);
    EXPECT_NEAR(band.low / p.memory.total() * (band.high / p.memory.total()), 1, 1e-12);
    // Odds are one in ten where the device ends at the band's upper edge, nine in ten at the lower one.
    EXPECT_NEAR(estimate::oomProbability(p.memory.total(), band.high, p.memorySpread), 0.1, 1e-4);
    EXPECT_NEAR(estimate::oomProbability(p.memory.total(), band.low, p.memorySpread), 0.9, 1e-4);
}

} // namespace
