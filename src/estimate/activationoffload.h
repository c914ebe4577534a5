// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/activations.h"

#include <cstdint>

namespace estimate {

/// Of what one layer keeps for backward, the bytes that wait in host memory with the inputs of these modules
/// offloaded (bits of domain::OffloadModule; Megatron-Core: fine_grained_activation_offloading). A module takes
/// what is saved while it runs: its input, and with a norm fused into it that norm's input too. Tensors that
/// another operation keeps as well stay: attention's output leaves only where both attention and projection are
/// offloaded. Tensors below 2^20 elements (min_offloaded_tensor_size) stay.
[[nodiscard]] base::Bytes offloadedBytes(const LayerActivations &activations, const domain::ModelSpec &model, const ActivationShape &shape,
                                         std::uint8_t modules);

} // namespace estimate
