// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "campaign/campaign.h"
#include "gui/jobs/boundedseries.h"
#include "gui/jobs/runwords.h"

#include <optional>

namespace results {
class LogParser;
}

namespace gui {

/// What a run's log shows while it lives, in bounded memory.
struct LiveFigures {
    std::size_t consumed = 0; ///< step records read so far
    std::int64_t lastStep = 0;
    std::optional<std::int64_t> plannedSteps;
    std::optional<base::Seconds> recentStep; ///< median of the last few
    std::optional<double> tflopsPerGpu;
    std::optional<double> loss;
    BoundedSeries stepTimes;
    BoundedSeries losses;

    /// Reads on where it stopped; begins anew when the parser knows less (another attempt).
    void readOn(const results::LogParser &parser);
};

/// One row of the monitor: a run, its log's figures and where it runs.
struct RunRow {
    campaign::Run run;
    LiveFigures live;
    QString nodeGroup = {}; ///< empty = not known
    double teraflopsPerStep = 0; ///< the model's work of one step on one GPU, 10^12 FLOP; 0 = not known

    [[nodiscard]] std::int64_t stepsDone() const;
    [[nodiscard]] std::int64_t stepsAsked() const;
    [[nodiscard]] std::optional<double> progress() const; ///< 0…1; nothing before there is a step
    [[nodiscard]] std::optional<base::Seconds> stepTime() const; ///< recent while it lives, the median afterwards
    [[nodiscard]] std::optional<double> tflopsPerGpu() const; ///< as printed, else work over step time
    [[nodiscard]] std::optional<double> loss() const;
    [[nodiscard]] std::optional<double> elapsed(campaign::TimeMs now) const; ///< seconds of the last attempt on machines
    [[nodiscard]] std::optional<double> remaining(campaign::TimeMs now) const; ///< seconds until the last step, at the recent pace
    [[nodiscard]] std::optional<double> difference() const; ///< measured step time over the predicted, minus one
};

/// A campaign in numbers.
struct CampaignTotals {
    std::array<int, kRunGroups> count{}; ///< by RunGroup
    int runs = 0;
    int simulated = 0;
    double progress = 0; ///< 0…1 over all runs that are not skipped
    base::Usd spent;
    base::Usd predicted;
    [[nodiscard]] int of(RunGroup group) const { return count[static_cast<std::size_t>(group)]; }
};
[[nodiscard]] CampaignTotals totalsOf(const std::vector<RunRow> &rows, campaign::TimeMs now);

} // namespace gui
