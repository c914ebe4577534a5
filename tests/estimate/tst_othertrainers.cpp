// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/deviceoverhead.h"
#include "memoryfixtures.h"

#include <gtest/gtest.h>

// Trainers without TransformerEngine: what sets their memory apart.

namespace {

using domain::Candidate;
using domain::Framework;
using estimate::MeasuredMemory;
using estimate::MemoryModel;
using estimate::MemoryPart;

domain::ModelSpec nanotron8b() { return memoryfixtures::dense(32, 4096, 14336, 32, 32, 131072); }

domain::ModelSpec nanotron1b()
{
    domain::ModelSpec model = memoryfixtures::dense(16, 2048, 8192, 32, 32, 131072);
    model.tieEmbeddings = true;
    return model;
}

Candidate of(Framework framework, int tensor, int pipeline, int microBatch)
{
    Candidate value = memoryfixtures::candidate(tensor, pipeline, 4096, 256);
    value.batch.microBatchSize = microBatch;
    value.options.framework = framework;
    value.options.crossEntropyFusion = false;
    return value;
}

struct PeakRow {
    const char *what;
    bool large; ///< the 8B, else the 1B
    int tensor, pipeline, data, microBatch;
    bool sharded; ///< ZeRO-1
    double gib; ///< peak of rank 0, on the first stage
};

// Nanotron's benchmark chart of the Ultra-Scale Playbook (H100, sequence of 4096, some 1M tokens a step).
TEST(Nanotron, MeetsPublishedPeaksOfTheFirstStage)
{
    const PeakRow rows[] = {
        {"one GPU per replica", false, 1, 1, 8, 1, false, 36.7},
        {"two sequences", false, 1, 1, 8, 2, false, 50.2},
        {"ZeRO-1", false, 1, 1, 8, 1, true, 24.2},
        {"five layers of 32 on the first of eight stages", true, 1, 8, 2, 1, false, 65.9},
        {"the same with ZeRO-1", true, 1, 8, 2, 1, true, 54.4},
        {"three layers on the first of sixteen", true, 1, 16, 2, 1, false, 62.8},
        {"TP 4", true, 4, 1, 2, 1, false, 51.4},
        {"TP 2 and PP 2", true, 2, 2, 2, 1, false, 63.6},
        {"TP 32 and PP 2, 32 sequences", true, 32, 2, 1, 32, false, 33.4},
    };
    for (const PeakRow &row : rows) {
        Candidate value = of(Framework::Nanotron, row.tensor, row.pipeline, row.microBatch);
        value.layout.distributedOptimizer = row.sharded;
        const MemoryModel memory(row.large ? nanotron8b() : nanotron1b(), memoryfixtures::gpus(row.tensor * row.pipeline * row.data),
                                 domain::HardwareProfile());
        const double predicted = base::inGib(memory.byStage(value, MeasuredMemory::Allocated).front().total());
        EXPECT_NEAR(predicted / row.gib, 1, 0.06) << row.what;
    }
}

TEST(Nanotron, HoldsBackHardlyAnything)
{
    // Runs of 77.1 GiB in tensors fitted into 79.2 GiB.
    EXPECT_LT(estimate::reservedFactor(nanotron8b(), of(Framework::Nanotron, 1, 8, 2)), 1.02);
    EXPECT_LT(estimate::reservedFactor(nanotron8b(), of(Framework::Nanotron, 4, 1, 1)), 1.02);
}

// The trainer of arXiv:2311.05610 gathers logits: tensor parallelism does not divide the loss's tensors.
TEST(GatheredLogits, AreOfTheWholeVocabularyOnEveryRank)
{
    const domain::ModelSpec model = memoryfixtures::dense(4, 5120, 13824, 40, 40, 128000);
    const double perByte = base::inGib(base::Bytes(4096.0 * 128000));
    const auto logits = [&](Framework framework, int tensor) {
        const auto memory = memoryfixtures::allocated(model, 8, of(framework, tensor, 1, 1));
        EXPECT_EQ(memory.moment, estimate::PeakMoment::HeadBackward);
        return base::inGib(memory.part(MemoryPart::Logits));
    };
    EXPECT_NEAR(logits(Framework::Scaling, 1), 10 * perByte, 1e-6);
    EXPECT_NEAR(logits(Framework::Scaling, 2), 14 * perByte, 1e-6);
    EXPECT_NEAR(logits(Framework::Scaling, 4), 14 * perByte, 1e-6);
    EXPECT_NEAR(logits(Framework::Nanotron, 2), 12 * perByte / 2, 1e-6);
}

TEST(TransientReserve, CountsActivationsAndLogitsOnly)
{
    const domain::ModelSpec model = memoryfixtures::dense(40, 5120, 13824, 40, 40, 128000);
    const Candidate value = of(Framework::Scaling, 2, 1, 1);
    const MemoryModel memory(model, memoryfixtures::gpus(64), domain::HardwareProfile());
    const auto tensors = memory.peak(value, MeasuredMemory::Allocated).breakdown;
    const auto reserved = memory.peak(value, MeasuredMemory::Reserved).breakdown;
    const base::Bytes passing = tensors.part(MemoryPart::Activations) + tensors.part(MemoryPart::Logits);
    const base::Bytes expected = tensors.total() * estimate::reservedFactor(model, value) + passing * estimate::transientReserve(value);
    EXPECT_NEAR(base::inGib(reserved.total()), base::inGib(expected), 1e-9);
    EXPECT_EQ(reserved.part(MemoryPart::Weights), tensors.part(MemoryPart::Weights));
}

} // namespace
