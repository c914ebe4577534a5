// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/search.h"
#include "tuning/advisor.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace tuning {

/// A peak of memory as it was read, with what it is a peak of.
struct PeakSeen {
    base::Bytes bytes;
    estimate::MeasuredMemory sense = estimate::MeasuredMemory::Device;
    std::optional<int> stage; ///< pipeline stage of the rank that logged it; nothing = the fullest
};

/// What is known of one run that has ended, wherever it is known from (a campaign, logs, a file).
struct RunFact {
    std::string run; ///< "r003" or a configuration's name: for notices
    domain::Candidate candidate;
    int gpus = 0; ///< that it ran on; 0 = those of the search
    std::string model; ///< domain::modelId() of what it trained; empty = that of the search
    std::string gpu; ///< domain::GpuSpec::key of what it ran on; empty = that of the search
    std::optional<Outcome> outcome; ///< nothing: it ended without telling anything (stopped, machines lost): not tried again
    base::Seconds step; ///< median without warm-up, of runs that finished steps; > 0 where the outcome is Ok
    std::optional<PeakSeen> peak;
    bool simulated = false; ///< ran on a sandbox
    bool counted = true; ///< paid from the budget; false = known from before or elsewhere
    std::optional<base::Usd> cost; ///< what it has cost, start-up included; nothing = worked out from the step time
    std::optional<base::Seconds> startUp; ///< on machines before its first step, where that is known
};

/// A run that has not ended.
struct RunUnderWay {
    domain::Candidate candidate;
    bool counted = true; ///< paid from the budget
    std::string model = {}; ///< as in RunFact
    std::string gpu = {};
    base::Usd expectedCost = {}; ///< where it is a run of another model or on other machines, of which the search knows nothing
    int gpus = 0; ///< as in RunFact
};

struct SessionSettings {
    AdviceSettings advice; ///< count, budget (of the counted runs), stopBelow, seed
    bool simulated = false; ///< choose by what was simulated; else by what was measured. The other kind is left out and said
    /// Configurations that are weighed in full. A larger search is gone through first, see Session::advise().
    std::size_t mostAlternatives = 4096;
};

/// What is now believed of one configuration.
struct Expectation {
    domain::Candidate candidate;
    bool ran = false; ///< then expected = low = high = the median of its runs
    base::Seconds expected; ///< of a step, if it fits
    base::Seconds low, high; ///< 80 % band
    base::Seconds predicted; ///< by the model alone, without runs
    double oomProbability = 0; ///< given the runs so far, 0…1; 0 for one that ran
    double days = 0; ///< of the whole training at `expected`
    base::Usd cost; ///< of the whole training at `expected`
};

/// A run to make next.
struct NextRun {
    std::size_t row = 0; ///< of the search's rows
    Expectation belief;
    double chanceBest = 0; ///< that it fits and is the best of all
    base::Usd runCost; ///< expected, start-up included
    base::Text why;
};

/// Something about the runs that a person should know.
struct Notice {
    enum class Kind : std::uint8_t {
        OtherKind, ///< simulated runs among measured ones or the other way round: left out
        OtherMachines, ///< ran on another number or kind of GPUs: left out
        OtherModel, ///< trained another model: left out
        OtherTraining, ///< another sequence length or precision than the search has: left out
        OtherBatch, ///< a global batch size that the search does not have: teaches, but is not the best of the search
        BothOutcomes, ///< one configuration both finished and ran out of memory
        TimesDiffer, ///< runs of one configuration differ by more than noise
        FarOff, ///< a step took 1.6 times its prediction or more: worth repeating before it is believed
        NoStep, ///< called finished, but without a step time: nothing is learned from it
    };
    Kind kind = Kind::OtherKind;
    std::vector<std::string> runs; ///< RunFact::run of those concerned
    base::Text text;
};

/// How far the cluster is from the model, as the runs tell: factors of predicted times, 1 = as predicted.
struct Learned {
    double overall = 1; ///< of everything
    std::array<double, estimate::kTimeParts> parts{}; ///< of each estimate::TimePart beside that
    std::array<double, estimate::kTimeParts> spread{}; ///< standard deviation of ln of each part's factor
};

struct SessionAdvice {
    std::vector<NextRun> next; ///< most valuable first; empty when nothing can be run
    StopReason stop = StopReason::None;
    base::Text stopWhy; ///< in a sentence; empty for StopReason::None
    std::optional<Expectation> best; ///< fastest (cheapest token) of those that ran
    std::optional<std::size_t> bestRow; ///< nothing when it is no row of the search, such as the base
    Expectation base; ///< of the plan's base configuration
    base::Usd baseRunCost; ///< expected of a trial of it, start-up included
    double expectedGain = 0; ///< share of the best step time that the next run is expected to save, 0…1
    double chanceBetter = 0; ///< that anything left beats the best by more than AdviceSettings::stopBelow
    base::Usd expectedSaving; ///< in the whole training, of the next run
    std::size_t runsCounted = 0; ///< against the budget, runs under way included
    std::optional<std::size_t> runsLeft; ///< of a budget in runs
    base::Usd spent; ///< on counted runs, what runs under way are expected to take included
    std::optional<base::Usd> moneyLeft; ///< of a budget in USD
    std::size_t alternatives = 0; ///< configurations to choose from
    std::size_t weighed = 0; ///< of them weighed in full
    double mostLeftOut = 0; ///< expected improvement (ln of the cost of a token) of the best that was not weighed, before its neighbours'
                            ///< runs count; 0 = all were
    Learned learned;
    bool simulated = false; ///< what this rests on
    std::vector<Notice> notices;
    bool cancelled = false; ///< then nothing else is of use
};

/// Choosing runs among the configurations of one search, one result after the other.
///
/// A search of more rows than are weighed in full is gone through with every advice: each row's time under the
/// corrected model in sixteen draws, its expected improvement on the best so far times its chance to fit, and its
/// place by expected time. The most promising by either are weighed. As this is done anew after each result, what a
/// run has taught about the cluster reaches all rows; nothing is discarded for good.
///
/// Blocking and without state beyond the search: safe to use from any thread, one call at a time or several.
class Session {
public:
    /// `rows`: those to choose from; empty = all. Row numbers outside of the result are passed over.
    explicit Session(std::shared_ptr<const search::SearchResult> result, std::vector<std::size_t> rows = {});

    /// The same facts and settings give the same advice.
    [[nodiscard]] SessionAdvice advise(const std::vector<RunFact> &facts, const std::vector<RunUnderWay> &underWay,
                                       const SessionSettings &settings, std::stop_token stop = {}) const;

    [[nodiscard]] const search::SearchResult &result() const { return *m_result; }
    [[nodiscard]] std::size_t alternatives() const { return m_rows.empty() ? m_result->rows.size() : m_rows.size(); }

private:
    std::shared_ptr<const search::SearchResult> m_result;
    std::vector<std::size_t> m_rows; ///< sorted, without repeats; empty = all
};

/// Whether a run tells something of the search: it ended by itself, and is of the search's model, machines, sequence
/// lengths and precisions. Simulated or measured does not matter.
[[nodiscard]] bool isEvidence(const RunFact &fact, const search::SearchResult &result);

/// "budget_spent" …: stable words for files and scripts.
[[nodiscard]] std::string_view name(StopReason reason);

} // namespace tuning
