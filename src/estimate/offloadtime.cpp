// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/offloadtime.h"

#include "estimate/activationoffload.h"
#include "estimate/activations.h"

#include <algorithm>

namespace estimate {

using base::Bytes;
using base::Seconds;

Bytes offloadedTraffic(const domain::ModelSpec &model, const domain::LayerSpec &layer, const LayerSetting &s)
{
    const domain::TrainingOptions &options = s.candidate.options;
    const bool full = s.candidate.recompute.granularity == domain::RecomputeGranularity::Full;
    if (full || (s.offloadedShare <= 0 && options.offloadModules == 0))
        return {};
    const bool decoder = layer.crossAttention && model.decoderSeqLength > 0;
    const ActivationShape shape(model, s.candidate, static_cast<int>(decoder ? s.decoderSequence : s.sequence));
    const LayerActivations activations = layerActivations(model, layer, shape);
    const Bytes modules = options.offloadModules > 0 ? offloadedBytes(activations, model, shape, options.offloadModules) : Bytes();
    return activations.saved() * s.offloadedShare + modules * (1 - s.offloadedShare);
}

void addActivationOffload(LayerTimes &times, Bytes traffic, const domain::HardwareProfile &profile)
{
    if (traffic <= Bytes())
        return;
    const Seconds one(traffic.value() / profile.hostLinkRate);
    times.forward.add(Work::ActivationOffload, std::max(Seconds(), one - times.forward.total()));
    times.backward.add(Work::ActivationOffload, std::max(Seconds(), one - times.backward.total()));
}

} // namespace estimate
