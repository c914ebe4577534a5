// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/statebytes.h"

#include <gtest/gtest.h>

namespace {

using domain::Framework;
using domain::GradDtype;
using domain::Optimizer;
using domain::Precision;
using estimate::StateBytes;

struct WeightRow {
    const char *what;
    Precision precision;
    bool transposeCopy;
    Framework framework;
    double product; ///< bytes per parameter of a GEMM's weight
};

class WeightBytes : public testing::TestWithParam<WeightRow> { };

TEST_P(WeightBytes, CountCopiesOfTheFormat)
{
    const WeightRow &row = GetParam();
    domain::TrainingOptions options;
    options.precision = row.precision;
    domain::HardwareProfile profile;
    profile.fp8TransposeCopy = row.transposeCopy;
    const StateBytes bytes(options, profile, estimate::memoryHabits(row.framework));
    EXPECT_DOUBLE_EQ(bytes.productWeight, row.product) << row.what;
    EXPECT_EQ(bytes.weight, 2) << "embeddings and norms stay in 16 bits";
}

INSTANTIATE_TEST_SUITE_P(
    Rows, WeightBytes,
    testing::Values(WeightRow{"bf16", Precision::Bf16, true, Framework::Megatron, 2},
                    WeightRow{"fp16", Precision::Fp16, true, Framework::Nemo, 2},
                    WeightRow{"fp8 beside bf16, Hopper", Precision::Fp8Current, true, Framework::Megatron, 4},
                    WeightRow{"fp8 beside bf16, Blackwell", Precision::Fp8Delayed, false, Framework::Megatron, 3},
                    WeightRow{"fp8 parameters, Hopper", Precision::Fp8, true, Framework::Nemo, 2},
                    WeightRow{"fp8 parameters, Blackwell", Precision::Fp8Current, false, Framework::Bridge, 1},
                    WeightRow{"block scaling keeps both directions", Precision::Fp8Subchannel, false, Framework::Bridge, 2},
                    WeightRow{"MXFP8 parameters: two copies with scales", Precision::Fp8Mx, false, Framework::Bridge, 2.0625},
                    WeightRow{"MXFP8 beside bf16", Precision::Fp8Mx, false, Framework::Megatron, 4.0625},
                    WeightRow{"NVFP4 beside bf16", Precision::Nvfp4, false, Framework::Bridge, 3.125}));

struct OptimizerRow {
    const char *what;
    Optimizer optimizer;
    GradDtype gradients;
    Framework framework;
    double gradient, other, product, cast;
};

class OptimizerBytes : public testing::TestWithParam<OptimizerRow> { };

TEST_P(OptimizerBytes, CountMasterMomentsAndGradients)
{
    const OptimizerRow &row = GetParam();
    domain::TrainingOptions options;
    options.optimizer = row.optimizer;
    options.gradDtype = row.gradients;
    const StateBytes bytes(options, domain::HardwareProfile(), estimate::memoryHabits(row.framework));
    EXPECT_EQ(bytes.gradient, row.gradient) << row.what;
    EXPECT_EQ(bytes.optimizer, row.other) << row.what;
    EXPECT_EQ(bytes.productOptimizer, row.product) << row.what;
    EXPECT_EQ(bytes.stepCast, row.cast) << row.what;
}

INSTANTIATE_TEST_SUITE_P(
    Rows, OptimizerBytes,
    testing::Values(OptimizerRow{"Adam", Optimizer::Adam, GradDtype::Fp32, Framework::Megatron, 4, 12, 12, 0},
                    OptimizerRow{"bf16 gradients are cast in the step", Optimizer::Adam, GradDtype::Bf16, Framework::Nemo, 2, 12, 12, 4},
                    OptimizerRow{"precision-aware", Optimizer::PrecisionAwareAdam, GradDtype::Bf16, Framework::Nemo, 2, 6, 6, 0},
                    OptimizerRow{"Muon", Optimizer::Muon, GradDtype::Fp32, Framework::Bridge, 4, 12, 8, 0},
                    OptimizerRow{"SGD", Optimizer::Sgd, GradDtype::Fp32, Framework::Megatron, 4, 8, 8, 0},
                    OptimizerRow{"the trainer decides on its gradients", Optimizer::Adam, GradDtype::Fp32, Framework::Scaling, 2, 12, 12,
                                 4}));

TEST(StateBytes, Fp8ParametersLeaveNothingForARemainder)
{
    // Precision-aware Adam takes the master weight's upper half from the bf16 weight; fp8 has none.
    domain::TrainingOptions options;
    options.optimizer = Optimizer::PrecisionAwareAdam;
    options.precision = Precision::Fp8Current;
    const StateBytes bytes(options, domain::HardwareProfile(), estimate::memoryHabits(Framework::Bridge));
    EXPECT_EQ(bytes.optimizer, 6);
    EXPECT_EQ(bytes.productOptimizer, 8);
}

} // namespace
