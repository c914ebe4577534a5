// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "campaign/run.h"
#include "launch/campaignrunner.h"

#include <vector>

namespace gui {

/// One line of a run's story.
struct Moment {
    campaign::TimeMs at = 0; ///< 0 = not known
    bool warning = false;
    QString what; ///< "Attempt 2: submitted"
    QString text;
    bool operator==(const Moment &) const = default;
};

/// Attempts and the platform's events, by time; what has no time comes last.
[[nodiscard]] std::vector<Moment> timelineOf(const campaign::Run &run, const std::vector<launch::EventSeen> &events);

} // namespace gui
