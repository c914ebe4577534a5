// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/runprogress.h"
#include "cli/tuningsource.h"
#include "launch/campaigntuner.h"

#include <QObject>
#include <map>
#include <ostream>
#include <set>
#include <string>

namespace cli {

/// Tells what a tuner does, beside what RunProgress tells of the runs: for people through the progress, and, where
/// asked for, one JSON object a line.
class TuningProgress {
public:
    /// `lines`: where JSON lines go; null = none. All outlive it.
    TuningProgress(const launch::CampaignRunner &runner, launch::CampaignTuner &tuner, RunProgress &words, std::ostream *lines);

    void started(const TuningPlan &plan, bool takenUpAgain);

private:
    void tellChosen(const campaign::RunId &id, const tuning::NextRun &choice);
    void tellAdvice(const tuning::SessionAdvice &advice);
    void tellEnded(const campaign::Run &run, const tuning::SessionAdvice &advice);
    void tellNotices(const tuning::SessionAdvice &advice);
    void tellPassedOver(const std::string &candidate, const base::Error &why);
    [[nodiscard]] std::string moneyLeft(const tuning::SessionAdvice &advice) const;

    const launch::CampaignRunner &m_runner;
    launch::CampaignTuner &m_tuner;
    RunProgress &m_words;
    std::ostream *m_lines;
    std::map<campaign::RunId, tuning::NextRun> m_choices; ///< of this session
    std::set<campaign::RunId> m_toldEnds;
    std::set<std::string> m_toldNotices;
    bool m_toldWeighed = false;
    QObject m_context; ///< last: gone first, and with it the connections
};

/// "ok", "oom", "failed", "stopped", "skipped" or the state of a run that has not ended.
[[nodiscard]] std::string_view outcomeWord(const campaign::Run &run);

} // namespace cli
