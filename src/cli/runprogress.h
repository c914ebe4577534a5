// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/palette.h"
#include "cli/runfigures.h"
#include "cli/streams.h"
#include "launch/campaignrunner.h"

#include <QObject>
#include <QTimer>
#include <map>
#include <string>
#include <vector>

namespace cli {

struct ProgressStyle {
    bool redraws = false; ///< a terminal: one line per live run, drawn again and again
    std::size_t width = 80; ///< of the terminal
    Palette palette;
    bool simulated = false;
    std::map<domain::CandidateId, double> teraflopsPerStep; ///< the model's work of one step on one GPU
};

/// The lines of the redrawn block: one per live run and a total. Pure.
[[nodiscard]] std::vector<std::string> progressBlock(const launch::CampaignRunner &runner, const ProgressStyle &style);
/// "3 of 12 runs are done, 2 run, 7 wait; $12.40 so far of $96.00 predicted".
[[nodiscard]] std::string totalLine(const campaign::Campaign &campaign, campaign::TimeMs now);

/// Tells on streams.out what a campaign does: on a terminal a block that is redrawn below the lines
/// that stay, else a line at each change of state and at every fifth of a run's steps.
class RunProgress {
public:
    /// Runner and streams outlive it.
    RunProgress(const launch::CampaignRunner &runner, ProgressStyle style, const Streams &streams);
    ~RunProgress(); ///< the block is taken away

    void follow(); ///< from now on; runs that are under way are named first
    void say(const std::string &line); ///< a line that stays
    void warn(const base::Error &problem); ///< on streams.err
    void hide(); ///< while a question stands
    void show();

private:
    struct Told {
        campaign::RunState state = campaign::RunState::Planned;
        std::size_t attempts = 0;
        std::int64_t steps = 0;
    };

    void tell(const campaign::RunId &id);
    void tellSteps(const campaign::RunId &id);
    void tellChange(const campaign::Run &run, const Told &before);
    void draw();
    void erase();
    [[nodiscard]] RunFigures figures(const campaign::Run &run) const;
    [[nodiscard]] std::string label(const campaign::Run &run) const;
    [[nodiscard]] std::string mark() const { return m_style.simulated ? " (simulated)" : ""; }

    const launch::CampaignRunner &m_runner;
    ProgressStyle m_style;
    const Streams &m_streams;
    std::map<campaign::RunId, Told> m_told;
    std::size_t m_drawnLines = 0;
    bool m_hidden = false;
    QTimer m_redraw;
    QObject m_context; ///< last: gone first, and with it the connections
};

} // namespace cli
