// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tuning/session.h"

#include <vector>

namespace tuning {

/// The runs of a session, read: what is learned from, what is only paid for, what a person should know.
struct Reading {
    std::vector<domain::Candidate> candidates; ///< with a run that something is learned from: distinct, in order of their first run
    std::vector<domain::Candidate> silent; ///< with a run that told nothing
    std::vector<Alternative> alternatives; ///< parallel to candidates
    std::vector<base::Seconds> predicted; ///< step times, parallel to candidates
    std::vector<Measurement> measurements; ///< Measurement::alternative is an index into these
    std::vector<Notice> notices;
    base::Seconds startUp; ///< of a run, on average: assumed, then as the runs had it
    std::size_t otherCounted = 0; ///< runs paid from the budget that nothing is learned from
    base::Usd otherSpent; ///< on those
};

/// `simulated`: the kind of figures that is learned from.
[[nodiscard]] Reading readFacts(const std::vector<RunFact> &facts, const search::SearchResult &result, bool simulated);
/// Whether a run under way is one of the search's model on its machines.
[[nodiscard]] bool isOfSearch(const RunUnderWay &run, const estimate::EstimatorContext &context);

/// A step of so many times its prediction is worth repeating before it is believed.
inline constexpr double kFarOff = 1.6;

} // namespace tuning
