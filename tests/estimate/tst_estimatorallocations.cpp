// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/estimator.h"

#include "timefixtures.h"

#include <atomic>
#include <cstdlib>
#include <gtest/gtest.h>
#include <new>
#include <string>

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

TEST(EstimatorAllocations, noneForAnyCandidate)
{
    for (const domain::ModelSpec &model : {tests::llama8b(), tests::mixtral()}) {
        const estimate::EstimatorContext context(model, tests::h100Cluster(64), domain::HardwareProfile(), {});
        domain::Candidate candidate = tests::candidate(2, 2, 2);
        candidate.layout.virtualPipeline = 2;
        candidate.layout.expertParallel = 4;
        double days = 0;
        const long before = allocations;
        for (int sequence = 1024; sequence <= 65536; sequence *= 2) {
            candidate.batch.seqLength = sequence; // each length has its own FLOPs
            days += context.estimate(candidate).days;
        }
        EXPECT_EQ(allocations, before) << model.name;
        EXPECT_GT(days, 0);
    }
}

TEST(EstimatorAllocations, noneInBulkOnceTheStagesAreKnown)
{
    for (const domain::ModelSpec &model : {tests::llama8b(), tests::mixtral()}) {
        const estimate::EstimatorContext context(model, tests::h100Cluster(64), domain::HardwareProfile(), {});
        estimate::BulkEstimator bulk(context);
        domain::Candidate candidate = tests::candidate(2, 8, 2);
        double days = bulk.estimate(candidate).days;
        const long before = allocations;
        for (const int tensor : {1, 2, 4})
            for (const int pipeline : {8, 4, 2, 1})
                for (const int microBatch : {1, 2})
                    for (const int globalBatch : {128, 256}) {
                        candidate.layout.tensorParallel = tensor;
                        candidate.layout.pipelineParallel = pipeline;
                        candidate.batch.microBatchSize = microBatch;
                        candidate.batch.globalBatchSize = globalBatch;
                        days += bulk.estimate(candidate).days;
                    }
        EXPECT_EQ(allocations, before) << model.name;
        EXPECT_GT(days, 0);
    }
}

TEST(EstimatorAllocations, theCounterCounts)
{
    const long before = allocations;
    EXPECT_EQ(std::string(100, 'x').size(), 100u);
    EXPECT_GT(allocations, before);
}
