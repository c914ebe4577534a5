// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/activationparts.h"

#include <algorithm>

namespace estimate {

using base::Bytes;

namespace {

/// What an MoE layer's forward holds beside the saved set when its experts are done (Megatron-Core:
/// transformer/moe/moe_layer.py, token_dispatcher.py): it still names the permuted tokens, the
/// dispatched ones where a sort by expert follows, the experts' output in its last order and what came
/// back of it; then the un-permuted output and the shared expert's. An exchange within one rank returns
/// its input (tensor_parallel/mappings.py): the worst moment is the sort back.
Bytes forwardTransient(const ActivationParts &parts)
{
    const ActivationShape &shape = parts.shape;
    const Bytes permuted = bf16(shape.expertTokens * parts.hidden());
    const Bytes shared = parts.model.moe->sharedExpertFfnHiddenSize > 0 ? parts.residual() : Bytes();
    const bool sorts = shape.localExperts > 1;
    if (shape.exchangesTokens)
        return (sorts ? 4 : 3) * permuted + parts.residual() + shared;
    return sorts ? 3 * permuted + shared : 2 * permuted + parts.residual() + shared;
}

/// Norm fused with fc1, activation (which keeps its input), fc2.
void addDense(const ActivationParts &parts, double width, LayerActivations &activations)
{
    const ActivationShape &shape = parts.shape;
    const double gates = parts.model.gatedLinearUnit ? 2 : 1;
    const double ffn = width / shape.tensor;
    const Bytes inner = bf16(shape.tokens * ffn);
    if (shape.recomputes(domain::RecomputeMlp)) {
        // Rebuilt: norm output, fc1 output, and the branch's own output, beside both inner gradients.
        const Bytes rebuilt = parts.normOutput() + gates * inner + parts.residual();
        activations.operation(parts.residual(), rebuilt + (gates + 1) * inner + parts.gathered(), parts.joinsDirectly());
        activations.keep(SavedTensor::MiddleResidual, parts.residual());
        return;
    }
    activations.operation(parts.residual(), 2 * parts.gathered() + parts.weightGradient(gates * ffn * parts.hidden()));
    activations.keep(SavedTensor::MiddleResidual, parts.residual());
    activations.keep(SavedTensor::NormUpcast, parts.normUpcast());
    activations.keep(SavedTensor::MlpNormOutput, parts.normOutput());
    activations.operation(gates * inner);
    activations.keep(SavedTensor::Fc1Output, gates * inner);
    if (parts.model.gatedLinearUnit && !shape.habits->fusedActivation)
        activations.keep(SavedTensor::GateOutput, inner);
    activations.operation(inner, parts.gathered() + parts.weightGradient(ffn * parts.hidden()), parts.joinsDirectly());
    activations.keep(SavedTensor::ActivationOutput, parts.gemmInput(shape.tokens * ffn));
}

/// Scores, probabilities and auxiliary loss in fp32, the routing map in bytes, the chosen experts.
void addRouter(const ActivationParts &parts, LayerActivations &activations)
{
    const ActivationShape &shape = parts.shape;
    const domain::MoeSpec &moe = *parts.model.moe;
    const Bytes perExpert(4 * shape.residualTokens * moe.numMoeExperts);
    const bool normAgain = shape.recomputes(domain::RecomputeLayernorm);
    activations.operation(parts.residual(), 2 * perExpert + (normAgain ? parts.residual() : Bytes()));
    if (!normAgain)
        activations.keep(SavedTensor::MlpNormOutput, parts.residual()); // the router stays in bf16
    activations.keep(SavedTensor::Routing, 3.25 * perExpert + Bytes(12 * shape.residualTokens * moe.moeRouterTopk));
}

void addSharedExpert(const ActivationParts &parts, LayerActivations &activations)
{
    const ActivationShape &shape = parts.shape;
    const double gates = parts.model.gatedLinearUnit ? 2 : 1;
    const double elements = shape.tokens * double(parts.model.moe->sharedExpertFfnHiddenSize) / shape.tensor;
    const bool again = shape.recomputes(domain::RecomputeSharedExperts);
    const Bytes inner = bf16(elements);
    activations.operation(parts.residual(), 2 * parts.gathered());
    if (parts.lowPrecision())
        activations.keep(SavedTensor::SharedInputLowPrecision, parts.normOutput());
    activations.operation(gates * inner, again ? gates * inner : Bytes());
    if (!again)
        activations.keep(SavedTensor::SharedFc1Output, gates * inner);
    activations.operation(inner, parts.gathered() + (again ? (gates + 1) * inner : Bytes()));
    if (!again)
        activations.keep(SavedTensor::SharedActivationOutput, parts.gemmInput(elements));
}

/// Permute, all-to-all, sort, grouped GEMMs, and the way back.
void addRoutedExperts(const ActivationParts &parts, LayerActivations &activations)
{
    const ActivationShape &shape = parts.shape;
    const domain::MoeSpec &moe = *parts.model.moe;
    const double gates = parts.model.gatedLinearUnit ? 2 : 1;
    const double ffn = double(moe.moeFfnHiddenSize) / shape.expertTensor;
    const Bytes permuted = bf16(shape.expertTokens * parts.hidden());
    const Bytes inner = bf16(shape.expertTokens * ffn);
    const bool activationAgain = shape.recomputes(domain::RecomputeMoeAct);
    activations.operation(bf16(shape.residualTokens * moe.moeRouterTopk * parts.hidden()), parts.residual());
    activations.keep(SavedTensor::RowMap, Bytes(4 * shape.residualTokens * (2.0 * moe.numMoeExperts + 1)));
    activations.operation(permuted).operation(permuted); // dispatch, sort
    activations.operation(permuted, parts.weightGradient(shape.localExperts * gates * ffn * parts.hidden()));
    activations.keep(SavedTensor::ExpertInput, parts.gemmInput(shape.expertTokens * parts.hidden()));
    activations.keep(SavedTensor::ExpertProbabilities, Bytes(4 * shape.expertTokens));
    activations.operation(gates * inner);
    activations.keep(SavedTensor::ExpertFc1Output, gates * inner);
    // A dropped activation is rebuilt when its gradient is asked for and lives until fc2 has used it.
    activations.operation(inner, parts.weightGradient(shape.localExperts * ffn * parts.hidden()) + (activationAgain ? inner : Bytes()));
    if (!activationAgain)
        activations.keep(SavedTensor::ExpertActivationOutput, parts.gemmInput(shape.expertTokens * ffn));
    activations.operation(permuted); // combine
    activations.operation(permuted, {}, parts.joinsDirectly()); // un-permute
}

/// What follows the norm: router, shared and routed experts.
void addExperts(const ActivationParts &parts, LayerActivations &activations)
{
    addRouter(parts, activations);
    if (parts.model.moe->sharedExpertFfnHiddenSize > 0)
        addSharedExpert(parts, activations);
    addRoutedExperts(parts, activations);
}

/// Experts under a checkpoint: forward keeps the norm's output alone and still has the sorted tokens
/// beside its copies; backward rebuilds all of it before it goes back through it.
void addRecomputedExperts(const ActivationParts &parts, Bytes forward, LayerActivations &activations)
{
    const Bytes residual = parts.residual();
    LayerActivations inner;
    addExperts(parts, inner);
    activations.setForwardTransient(forward + bf16(parts.shape.expertTokens * parts.hidden()));
    const Bytes rebuiltOutput = residual; // named until the checkpoint's backward is done
    const Bytes worst = std::max(inner.backwardPeak(residual) + rebuiltOutput, inner.saved() + forward + residual);
    const Bytes counted = 2 * residual + inner.saved(SavedTensor::MlpNormOutput); // gradients in and out, the kept input
    activations.operation(residual, std::max(Bytes(), worst - counted), parts.joinsDirectly());
    activations.keep(SavedTensor::MlpNormOutput, residual);
}

void addMoe(const ActivationParts &parts, LayerActivations &activations)
{
    const Bytes forward = forwardTransient(parts);
    activations.operation(parts.residual());
    activations.keep(SavedTensor::MiddleResidual, parts.residual());
    activations.keep(SavedTensor::NormUpcast, parts.normUpcast());
    if (parts.shape.recomputes(domain::RecomputeMoe)) {
        addRecomputedExperts(parts, forward, activations);
        return;
    }
    activations.setForwardTransient(forward);
    addExperts(parts, activations);
}

} // namespace

void addFeedForwardActivations(const domain::ModelSpec &model, const domain::LayerSpec &layer, const ActivationShape &shape,
                               LayerActivations &activations)
{
    if (layer.feedForward == domain::FeedForward::None)
        return;
    const ActivationParts parts{model, shape};
    if (layer.feedForward == domain::FeedForward::Moe && model.moe)
        addMoe(parts, activations);
    else
        addDense(parts, double(layer.ffnHiddenSize), activations);
    addBranchEnd(parts, activations);
}

} // namespace estimate
