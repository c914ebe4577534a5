// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "launch/joborder.h"

namespace launch {

/// What makes an order impossible before anything is built: bad texts, settings that the stack cannot
/// take, a training run without its folder. The first problem found, with its remedy.
[[nodiscard]] base::Result<void> checkRequest(const OrderRequest &request);

} // namespace launch
