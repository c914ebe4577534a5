// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/activationoffload.h"

namespace estimate {

using base::Bytes;

namespace {

/// Elements of the smallest tensor that travels: Megatron-Core's default of min_offloaded_tensor_size.
constexpr double kSmallestElements = 1024 * 1024;

class Offload {
public:
    Offload(const LayerActivations &activations, std::uint8_t modules)
        : m_activations(activations)
        , m_modules(modules)
    {
    }

    [[nodiscard]] bool has(std::uint8_t modules) const { return (m_modules & modules) == modules; }
    void take(SavedTensor tensor, double bytesPerElement = 2)
    {
        const Bytes bytes = m_activations.saved(tensor);
        if (bytes.value() >= kSmallestElements * bytesPerElement)
            m_sum += bytes;
    }
    [[nodiscard]] Bytes sum() const { return m_sum; }

private:
    const LayerActivations &m_activations;
    std::uint8_t m_modules;
    Bytes m_sum;
};

void takeAttention(Offload &offload, bool latent, const ActivationShape &shape)
{
    // Latent attention has a norm of its own before its projections; elsewhere the projection contains it.
    if (offload.has(latent ? domain::OffloadAttnNorm : domain::OffloadQkvLinear))
        offload.take(SavedTensor::LayerInput);
    if (offload.has(domain::OffloadQkvLinear)) {
        offload.take(SavedTensor::MixerNormOutput, shape.gemmInputBytes);
        offload.take(SavedTensor::LatentsBeforeNorm);
        offload.take(SavedTensor::Latents, shape.gemmInputBytes);
    }
    if (offload.has(domain::OffloadCoreAttn)) {
        for (const SavedTensor tensor : {SavedTensor::Query, SavedTensor::Key, SavedTensor::Value, SavedTensor::AttentionOutputByHeads})
            offload.take(tensor);
    }
    if (offload.has(domain::OffloadCoreAttn | domain::OffloadAttnProj)) {
        offload.take(SavedTensor::AttentionOutput);
        offload.take(SavedTensor::AttentionOutputLowPrecision, shape.gemmInputBytes);
    }
}

} // namespace

Bytes offloadedBytes(const LayerActivations &activations, const domain::ModelSpec &model, const ActivationShape &shape,
                     std::uint8_t modules)
{
    Offload offload(activations, modules);
    takeAttention(offload, model.mla.has_value(), shape);
    // Only before experts is the second norm a module of its own.
    if (offload.has(domain::OffloadMlpNorm) && activations.saved(SavedTensor::Routing) > Bytes())
        offload.take(SavedTensor::MiddleResidual);
    if (offload.has(domain::OffloadExpertFc1))
        offload.take(SavedTensor::ExpertInput, shape.gemmInputBytes);
    if (offload.has(domain::OffloadMoeAct))
        offload.take(SavedTensor::ExpertFc1Output);
    return offload.sum();
}

} // namespace estimate
