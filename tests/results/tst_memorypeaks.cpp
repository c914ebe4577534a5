// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/logparser.h"
#include "results/oomtext.h"

#include <gtest/gtest.h>

using base::Bytes;
using base::gib;
using base::mib;
using results::MemoryPeaks;
using Rank = results::MemoryPeaks::Rank;

namespace {

MemoryPeaks peaksIn(const std::string &log)
{
    results::LogParser parser;
    parser.feed(log);
    parser.finish();
    return parser.memoryPeaks();
}

MemoryPeaks peaks(std::optional<double> allocated, std::optional<double> reserved, Rank rank = Rank::Untold, std::int64_t number = 0)
{
    MemoryPeaks made;
    if (allocated)
        made.allocated = Bytes(*allocated);
    if (reserved)
        made.reserved = Bytes(*reserved);
    made.rank = rank;
    made.number = number;
    return made;
}

const std::string kNemo = "Training epoch 0, iteration 1/9 | lr: 1e-06 | global_step: 1 | ";
const std::string kTime = " | reduced_train_loss: 11.9 | train_step_timing in s: 2.5\n";

} // namespace

TEST(MemoryPeaks, NeMosAreOfRankZeroAndTellAllocatedFromReserved)
{
    EXPECT_EQ(peaksIn(kNemo + "max_memory_reserved: 2000 | max_memory_allocated: 1500" + kTime), peaks(1500, 2000, Rank::First));
    EXPECT_EQ(peaksIn(kNemo + "peak_memory_usage: 72972500992 | memory_allocated: 34466545664" + kTime),
              peaks(std::nullopt, 72972500992.0, Rank::First));
    EXPECT_TRUE(peaksIn(kNemo + "global_batch_size: 8" + kTime).empty());
}

TEST(MemoryPeaks, RiseWithTheStepsOfOneRank)
{
    const std::string first = kNemo + "max_memory_reserved: 100 | max_memory_allocated: 90" + kTime;
    const std::string second =
        "Training epoch 0, iteration 2/9 | global_step: 2 | max_memory_reserved: 130 | max_memory_allocated: 110" + kTime;
    EXPECT_EQ(peaksIn(first + second), peaks(110, 130, Rank::First));
    EXPECT_EQ(peaksIn(second + first), peaks(110, 130, Rank::First));
}

TEST(MemoryPeaks, MegatronsNameTheirRank)
{
    const auto line = [](const std::string &rank, double allocated, double reserved) {
        return rank + " memory (MB) | allocated: 10.5 | max allocated: " + std::to_string(allocated)
            + " | reserved: 20.0 | max reserved: " + std::to_string(reserved) + "\n";
    };
    const auto mebibytes = [](double a, double r, Rank rank, std::int64_t number) {
        return peaks(mib(a).value(), mib(r).value(), rank, number);
    };
    EXPECT_EQ(peaksIn(line("[Rank 12] (after 2 iterations)", 45, 50)), mebibytes(45, 50, Rank::Numbered, 12));
    EXPECT_EQ(peaksIn(line("after 2 iterations", 45, 50)), mebibytes(45, 50, Rank::Untold, 0));
    const std::string several = line("[Rank 0] (after 2 iterations)", 40, 44) + line("[Rank 8] (after 2 iterations)", 47, 52)
        + line("[Rank 4] (after 2 iterations)", 30, 33);
    EXPECT_EQ(peaksIn(several), mebibytes(47, 52, Rank::Untold, 0)) << "the figures of one rank, the fullest";
}

TEST(MemoryPeaks, BridgesAreInGigabytes)
{
    EXPECT_EQ(peaksIn("[Rank 0] (after 1 iterations) memory (GB) | mem-allocated-gigabytes: 51.072 | mem-reserved-gigabytes: 216.89 | "
                      "mem-max-allocated-gigabytes: 194.41 | mem-max-reserved-gigabytes: 216.89 | mem-alloc-retires: 0\n"),
              peaks(194.41e9, 216.89e9, Rank::Numbered, 0));
}

TEST(MemoryPeaks, NonsenseIsNone)
{
    for (const char *value : {"nan", "-5", "inf", "many"})
        EXPECT_TRUE(peaksIn(kNemo + "max_memory_allocated: " + value + kTime).empty()) << value;
}

TEST(MemoryPeaks, OfARunThatRanOutAreLowerBounds)
{
    const std::string oom =
        "[rank3]: torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB. GPU 3 has a total capacity of "
        "79.10 GiB of which 1.00 GiB is free. Process 7 has 78.10 GiB memory in use. Of the allocated memory 70.00 GiB "
        "is allocated by PyTorch, and 4.00 GiB is reserved by PyTorch but unallocated.\n";
    const MemoryPeaks found = peaksIn(kNemo + "max_memory_allocated: 1500" + kTime + oom);
    EXPECT_TRUE(found.ranOut);
    EXPECT_NEAR(found.allocated->value(), gib(72).value(), 1);
    EXPECT_NEAR(found.reserved->value(), gib(76).value(), 1);
    EXPECT_NEAR(found.device->value(), gib(80.1).value(), 1);
    EXPECT_EQ(found.rank, Rank::Untold);
    const MemoryPeaks old = results::peaksOf(
        results::readOomText("out of memory. Tried to allocate 1.00 GiB (GPU 0; 39.45 GiB total capacity; 35.00 GiB already allocated; "
                             "0.45 GiB free; 38.00 GiB reserved in total by PyTorch)"));
    EXPECT_NEAR(old.allocated->value(), gib(36).value(), 1);
    EXPECT_NEAR(old.reserved->value(), gib(39).value(), 1e8);
    EXPECT_NEAR(old.device->value(), gib(40).value(), 1e8);
    EXPECT_TRUE(results::peaksOf(results::readOomText("out of memory")).empty());
}
