// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/stepexplanation.h"
#include "report/tableexport.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace report {

/// What kinds of work have in common: charts give each a look of its own.
enum class WorkGroup : std::uint8_t { Compute, Recompute, Communication, Bubble, Optimizer, Fixed };
inline constexpr std::size_t kWorkGroups = 6;

[[nodiscard]] WorkGroup groupOf(estimate::Work work);
[[nodiscard]] std::string_view id(WorkGroup group); ///< stable: "compute", …
[[nodiscard]] const char *title(WorkGroup group); ///< QT_TRANSLATE_NOOP("core", …)
[[nodiscard]] const char *title(estimate::Work work); ///< QT_TRANSLATE_NOOP("core", …)
[[nodiscard]] const char *tooltip(estimate::Work work); ///< what it is; QT_TRANSLATE_NOOP("core", …)

/// A step to be shown, with the name of its configuration.
struct NamedStep {
    std::string name;
    estimate::WorkTimes work;
};

/// One kind of work, or the sum of a group, in every step.
struct StepTimeRow {
    WorkGroup group = WorkGroup::Compute;
    std::optional<estimate::Work> work; ///< nothing: the group's sum
    std::vector<double> seconds; ///< by step; predicted
    std::vector<double> shares; ///< of the step, 0…1
};

/// Where the time of steps goes, side by side. Predicted.
struct StepTimes {
    std::vector<std::string> names; ///< of the configurations
    std::vector<double> totals; ///< seconds, by step
    /// Each group before its kinds; what takes no time in any step is left out. A group that knows one kind only
    /// has one row, which names it.
    std::vector<StepTimeRow> rows;

    /// Seconds that the first step takes longer in a row than another; negative: less.
    [[nodiscard]] double longer(const StepTimeRow &row, std::size_t other) const { return row.seconds.front() - row.seconds[other]; }
};
[[nodiscard]] StepTimes stepTimes(std::span<const NamedStep> steps);

/// Kinds of work, without the groups' sums, and a total; figures in the C locale, said to be predicted and by
/// which estimator version. A line per step and kind (CSV, TSV, JSON), or a column per step (Markdown).
[[nodiscard]] std::string exportStepTimes(const StepTimes &times, TableFormat format);

/// How one pipeline stage spends a step. Predicted.
struct StageLine {
    int stage = 0; ///< from 1
    std::string layers; ///< of the model, from 1: "1-4, 9-12"; empty: none
    double forwardSeconds = 0, backwardSeconds = 0; ///< of one micro-batch through all of its chunks
    /// Of the schedule; nothing without one.
    struct Use {
        double busySeconds = 0, idleSeconds = 0;
        double idleShare = 0; ///< 0…1
        int mostInFlight = 0; ///< chunk passes whose activations it holds at most
    };
    std::optional<Use> use;
};
[[nodiscard]] std::vector<StageLine> stageLines(const estimate::StepExplanation &explanation);

/// Every operation of a schedule: stage, chunk, micro-batch (all from 1), pass, start and end in milliseconds.
[[nodiscard]] std::string exportSchedule(const estimate::Schedule &schedule, TableFormat format);

} // namespace report
