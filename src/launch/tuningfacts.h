// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/campaign.h"
#include "results/runrecord.h"
#include "search/search.h"
#include "tuning/session.h"

#include <functional>
#include <optional>
#include <vector>

/// Runs of campaigns and records of logs as the choice of runs knows them.
namespace launch {

using CandidateOf = std::function<std::optional<domain::Candidate>(const domain::CandidateId &id)>;

/// Of the runs that have ended and were begun; a run with an id that `candidateOf` cannot read is left out. `counted`:
/// those that the campaign's tuning pays for.
[[nodiscard]] std::vector<tuning::RunFact> factsOf(const campaign::Campaign &campaign, const CandidateOf &candidateOf);
/// Of the runs that wait or are being run.
[[nodiscard]] std::vector<tuning::RunUnderWay> runsUnderWay(const campaign::Campaign &campaign, const CandidateOf &candidateOf);
/// What the campaign's tuning asks of an advice: its settings, and its budgets less what is gone from them by runs that no
/// fact tells of. The campaign's own limit counts as well. Precondition: the campaign has a tuning. Left to the caller:
/// how many runs to choose and the kind of figures.
[[nodiscard]] tuning::SessionSettings sessionSettings(const campaign::Campaign &campaign, campaign::TimeMs now);
/// The event that begins or goes on with a tuning over that search.
[[nodiscard]] campaign::TuningSet tuningOver(const search::SearchResult &result, const campaign::TuningSettings &settings, bool anew);
/// Whether the tuning is to begin with the base configuration, and no run of it on the plan's machines is there yet.
[[nodiscard]] bool awaitsBase(const campaign::Campaign &campaign, const domain::TrainingPlan &plan);
/// Of a record of logs; not counted. Nothing while it is under way.
[[nodiscard]] std::optional<tuning::RunFact> factOf(const results::RunRecord &record);

} // namespace launch
