// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lepton/failure.h"

namespace lepton {

/// With the sentences for people. `serverText` is redacted already; without one it may be a technical
/// text of the network library.
[[nodiscard]] Failure makeFailure(FailureKind kind, int httpStatus, std::string request, std::string serverText);

} // namespace lepton
