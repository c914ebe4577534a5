// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/memory.h"

#include "memoryfixtures.h"

#include <atomic>
#include <cstdlib>
#include <gtest/gtest.h>
#include <new>

namespace {

std::atomic<long> allocations = 0;

} // namespace

void *operator new(std::size_t size)
{
    ++allocations;
    if (void *memory = std::malloc(size > 0 ? size : 1))
        return memory;
    throw std::bad_alloc();
}

void operator delete(void *memory) noexcept { std::free(memory); }
void operator delete(void *memory, std::size_t) noexcept { std::free(memory); }

namespace {

TEST(Peak, AllocatesNothing)
{
    const estimate::MemoryModel memory(memoryfixtures::deepseekV2Of4Layers(), memoryfixtures::gpus(64), domain::HardwareProfile());
    domain::Candidate value = memoryfixtures::candidate(2, 2, 4096, 256);
    value.layout.virtualPipeline = 2;
    value.layout.expertParallel = 8;
    base::Bytes sum;
    const long before = allocations;
    for (int i = 0; i < 100; ++i) {
        value.batch.microBatchSize = 1 + i % 4;
        sum += memory.peak(value, estimate::MeasuredMemory::Device).breakdown.total();
    }
    EXPECT_EQ(allocations, before);
    EXPECT_GT(sum.value(), 0);
}

TEST(Peak, AllocatesNothingForTheLargestLayer)
{
    domain::ModelSpec model = memoryfixtures::deepseekV2Of4Layers();
    model.hiddenDropout = model.attentionDropout = 0.1;
    model.extraNormsPerLayer = 2;
    for (domain::LayerSpec &layer : model.layers)
        layer.crossAttention = true;
    const estimate::MemoryModel memory(model, memoryfixtures::gpus(64), domain::HardwareProfile());
    domain::Candidate value = memoryfixtures::candidate(2, 2, 4096, 256);
    value.options.precision = domain::Precision::Fp8Mx;
    const long before = allocations;
    EXPECT_GT(memory.peak(value, estimate::MeasuredMemory::Device).breakdown.total().value(), 0);
    EXPECT_EQ(allocations, before);
}

TEST(Peak, CounterSeesAllocations)
{
    const long before = allocations;
    const std::unique_ptr<int> number = std::make_unique<int>(1);
    EXPECT_GT(allocations, before) << *number;
}

} // namespace
