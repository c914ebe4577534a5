// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/campaign.h"
#include "cli/palette.h"
#include "results/logparser.h"

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

/// One run as the command line tells it.
namespace cli {

/// What a run's log proves; simulated when it ran on a sandbox.
struct RunFigures {
    std::int64_t steps = 0; ///< read from the log
    base::Seconds step; ///< median of all steps; 0 = none
    std::optional<double> tflopsPerGpu; ///< printed, else from the model's work and the step time
    std::optional<double> loss;
    std::optional<base::Seconds> left; ///< of a live run: remaining steps at that pace, on the runs' clock
};
/// `parser` is null where there is no text; then what the campaign has kept. `teraflopsPerStep`: the
/// model's work of one step on one GPU; 0 = unknown.
[[nodiscard]] RunFigures figuresOf(const campaign::Run &run, const results::LogParser *parser, double teraflopsPerStep);

/// "Waiting", "Running", "Failed", "Skipped", ….
[[nodiscard]] std::string_view stateWord(campaign::RunState state);
[[nodiscard]] Tone stateTone(campaign::RunState state);
/// Why it is as it is: reason of a skip, a failure with its deciding line, a stop; may be empty.
[[nodiscard]] std::string stateDetail(const campaign::Run &run);
/// "Step 12/50, 3.214 s per step, 612.3 TFLOPS/GPU, loss 9.131, ETA 2 min, $3.12".
[[nodiscard]] std::string progressText(const campaign::Run &run, const RunFigures &figures, base::Usd cost);

/// Time that the run has spent on machines, all attempts; 0 before the first start.
[[nodiscard]] base::Seconds machineTime(const campaign::Run &run, campaign::TimeMs now);
/// "45 s", "12 min", "3 h 05 min", "2 d 4 h".
[[nodiscard]] std::string durationText(base::Seconds time);

/// Out of memory is an answer about a configuration, not a mishap.
[[nodiscard]] bool ranOutOfMemory(const campaign::Run &run);

/// One entry of "runs" in --format json.
[[nodiscard]] nlohmann::ordered_json runJson(const campaign::Run &run, const RunFigures &figures, campaign::TimeMs now);

} // namespace cli
