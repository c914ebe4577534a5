// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/activations.h"

namespace estimate {

/// Sizes that mixers and feed-forward halves share.
struct ActivationParts {
    const domain::ModelSpec &model;
    const ActivationShape &shape;

    [[nodiscard]] double hidden() const { return model.hiddenSize; }
    /// One bf16 hidden-state tensor on this rank: divided by TP under sequence parallelism.
    [[nodiscard]] base::Bytes residual() const { return shape.residual(hidden()); }
    /// The same gathered over TP; nothing without sequence parallelism, where it is there already.
    [[nodiscard]] base::Bytes gathered() const { return base::Bytes(shape.gathers ? 2 * shape.tokens * hidden() : 0.0); }
    /// The input of a GEMM, in its precision.
    [[nodiscard]] base::Bytes gemmInput(double elements) const { return base::Bytes(shape.gemmInputBytes * elements); }
    [[nodiscard]] base::Bytes normOutput() const { return gemmInput(shape.residualTokens * hidden()); }
    /// A weight's bf16 gradient, where GEMMs do not add to the gradient buffer themselves.
    [[nodiscard]] base::Bytes weightGradient(double elements) const
    {
        return base::Bytes(shape.habits->weightGradientFusion ? 0.0 : 2 * elements);
    }
    [[nodiscard]] base::Bytes normUpcast() const
    {
        return base::Bytes(shape.fusedNorm ? 0.0 : shape.habits->unfusedNormBytes * shape.residualTokens * hidden());
    }
    [[nodiscard]] bool lowPrecision() const { return shape.gemmInputBytes < 2; }
    /// The branch's output joins the residual stream without an operation of its own.
    [[nodiscard]] bool joinsDirectly() const { return !shape.dropout && model.extraNormsPerLayer == 0; }
};

[[nodiscard]] inline base::Bytes bf16(double elements) { return base::Bytes(2 * elements); }

/// Norm after the branch (Gemma 2) and bias-dropout-add with its one-byte mask.
void addBranchEnd(const ActivationParts &parts, LayerActivations &activations);

} // namespace estimate
