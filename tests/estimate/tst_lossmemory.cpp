// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/lossmemory.h"

#include <gtest/gtest.h>

namespace {

using domain::AttentionBackend;
using domain::Framework;
using estimate::LossMemory;

struct LossRow {
    const char *what;
    Framework framework;
    bool fused;
    AttentionBackend attention;
    double peak, kept, callersLogits;
};

TEST(LossMemory, FollowsTheFrameworksKernels)
{
    using enum AttentionBackend;
    const LossRow rows[] = {
        {"TransformerEngine's: the gradient replaces the logits", Framework::Megatron, true, Flash, 2, 2, 0},
        {"the same with cuDNN's attention", Framework::Megatron, true, Fused, 2, 2, 0},
        {"Megatron-Core's compiled one, where attention is plain too", Framework::Megatron, true, Unfused, 10, 4, 2},
        {"unfused: bf16 logits and fp32 softmax", Framework::Megatron, false, Flash, 6, 4, 2},
        {"unfused, whatever attention does", Framework::Megatron, false, Unfused, 6, 4, 2},
        {"NeMo's recipes: compiled", Framework::Nemo, true, Flash, 10, 4, 2},
        {"NeMo, unfused", Framework::Nemo, false, Flash, 6, 4, 2},
        {"Bridge's recipes name TransformerEngine's", Framework::Bridge, true, Unfused, 2, 2, 0},
        {"other frameworks as Megatron-LM", Framework::Other, true, Flash, 2, 2, 0},
    };
    for (const LossRow &row : rows) {
        domain::TrainingOptions options;
        options.framework = row.framework;
        options.crossEntropyFusion = row.fused;
        options.attention = row.attention;
        const LossMemory loss = estimate::lossMemory(options, estimate::memoryHabits(row.framework));
        EXPECT_EQ(loss.peak, row.peak) << row.what;
        EXPECT_EQ(loss.kept, row.kept) << row.what;
        EXPECT_EQ(loss.callersLogits, row.callersLogits) << row.what;
    }
}

TEST(LossMemory, PeakIsNeverBelowWhatIsKept)
{
    for (Framework framework :
         {Framework::Megatron, Framework::Nemo, Framework::Bridge, Framework::Scaling, Framework::Nanotron, Framework::Other}) {
        for (bool fused : {false, true}) {
            domain::TrainingOptions options;
            options.crossEntropyFusion = fused;
            const LossMemory loss = estimate::lossMemory(options, estimate::memoryHabits(framework));
            EXPECT_GE(loss.peak, loss.kept) << int(framework);
            EXPECT_GE(loss.kept, 2) << int(framework);
        }
    }
}

} // namespace
