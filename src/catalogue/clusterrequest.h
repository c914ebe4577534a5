// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

namespace catalogue {

/// What makeCluster() would have to be told to make this cluster: the way back, for editors. What
/// equals the GPU's own figure is left out, so that it goes on following the GPU.
[[nodiscard]] ClusterRequest requestOf(const domain::ClusterSpec &cluster);

} // namespace catalogue
