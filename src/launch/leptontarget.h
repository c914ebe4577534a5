// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "launch/target.h"
#include "lepton/client.h"

#include <chrono>
#include <memory>

namespace launch {

/// How often a workspace is asked.
struct PollPace {
    std::chrono::milliseconds active{5000}; ///< while something changes
    std::chrono::milliseconds idle{15000};
    std::chrono::milliseconds hidden{60000};
    std::chrono::milliseconds most{120000}; ///< after repeated errors
    [[nodiscard]] static PollPace sandbox()
    {
        return {std::chrono::milliseconds(500), std::chrono::milliseconds(1000), std::chrono::milliseconds(2000),
                std::chrono::milliseconds(5000)};
    }
};

/// Jobs on DGX Cloud Lepton. The client outlives the target.
[[nodiscard]] std::unique_ptr<Target> makeLeptonTarget(lepton::Client &client, bool simulated, PollPace pace = {});

} // namespace launch
