// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requests/estimaterequest.h"

#include <string>

namespace requests {

/// The request as one line of JSON that requestFromJson() and `autotuner estimate --batch` read: what
/// has its default is left out, so that a person sees what matters.
[[nodiscard]] std::string requestToJson(const EstimateRequest &request);

} // namespace requests
