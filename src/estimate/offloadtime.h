// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/modelspec.h"
#include "estimate/layercost.h"

namespace estimate {

/// Bytes that one layer's forward pass sends to host memory and its backward pass brings back: all that it keeps for
/// backward, for the share of layers that are offloaded whole, and the inputs of offloaded modules of the others. Full
/// recompute keeps only a layer's input, which stays.
[[nodiscard]] base::Bytes offloadedTraffic(const domain::ModelSpec &model, const domain::LayerSpec &layer, const LayerSetting &setting);

/// Adds what a layer waits for that traffic. It runs beside the compute of the layers around, in each direction at
/// `hostLinkRate` (the link works both ways at once): exposed is only what takes longer than the layer itself. With
/// some layers offloaded whole, the others give theirs time too: the traffic counts as spread over all.
void addActivationOffload(LayerTimes &times, base::Bytes traffic, const domain::HardwareProfile &profile);

} // namespace estimate
