// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "launch/campaignrunner.h"
#include "tuning/session.h"

namespace launch {

/// What a campaign is tuned over, and how a configuration becomes a run.
struct TuningSource {
    std::shared_ptr<const search::SearchResult> result;
    std::vector<std::size_t> rows; ///< of it to choose from; empty = all
    /// A trial of that configuration with its order (the base run where it is the plan's base); the tuner asks on the
    /// thread that it lives on.
    std::function<base::Result<RunRequest>(const domain::Candidate &candidate)> makeRequest;
    /// Reads a candidate's id (comparison::candidateOfId).
    std::function<std::optional<domain::Candidate>(const domain::CandidateId &id)> candidateOf;
    std::vector<tuning::RunFact> known; ///< runs from outside of the campaign (logs); not counted against the budget
    std::size_t mostAlternatives = 4096; ///< see tuning::SessionSettings
};

/// Tunes a campaign within a budget: adds the next run when a turn is free (CampaignLimits::parallel at a time),
/// chosen by what the runs before have shown, until the budget is spent or nothing left is worth a run. Settings and
/// end are in the journal, so that a new tuner on the same folder goes on where the last one was killed: runs are
/// re-attached by the runner, none is made twice, and what was spent counts.
///
/// Pause, stop and limits of the runner hold: paused, nothing is added; CampaignRunner::stopAll() ends the tuning. The
/// advice is worked out on a worker thread; signals come from the event loop. While it tunes, the campaign is not
/// finished between two runs (campaign::Campaign::isFinished()).
class CampaignTuner : public QObject {
    Q_OBJECT

public:
    /// The runner outlives it. Nothing happens before begin() or resume(), nor without a target: who gives the runner one
    /// later calls resume() again.
    CampaignTuner(CampaignRunner &runner, TuningSource source, QObject *parent = nullptr);
    ~CampaignTuner() override;

    /// Tunes with these settings from now on. A tuning that is under way or has ended goes on with them: its runs count
    /// against the new budget. `anew`: they are known, but a new budget begins. Errors: no budget, out of range, disk.
    [[nodiscard]] base::Result<void> begin(const campaign::TuningSettings &settings, bool anew = false);
    /// Goes on with the campaign's own settings; nothing happens when it is not tuning.
    void resume();
    /// Ends the tuning: no further run is added; runs under way go on to their end.
    [[nodiscard]] base::Result<void> end();

    [[nodiscard]] bool isTuning() const; ///< begun and not ended
    [[nodiscard]] bool isThinking() const; ///< an advice is being worked out
    [[nodiscard]] const std::optional<tuning::SessionAdvice> &advice() const; ///< the last one
    [[nodiscard]] const TuningSource &source() const;

signals:
    void thinkingChanged(bool thinking);
    /// After the start and after each run that ended: what is now believed and what comes next.
    void advised(const tuning::SessionAdvice &advice);
    /// The run was added; why it was chosen.
    void runChosen(const campaign::RunId &run, const tuning::NextRun &choice);
    /// A configuration that cannot be launched was passed over.
    void passedOver(const std::string &configuration, const base::Error &why);
    /// Tuning has ended; runs under way may still be.
    void finished(campaign::TuningEnd reason);
    /// It cannot go on (the disk, or no configuration can be launched); the campaign stays resumable.
    void failed(const base::Error &why);

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace launch
