// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "launch/leptontarget.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <map>

namespace launch {

/// Keeps an eye on jobs with one list call for all of them. A job that the list does not show is asked
/// for by its id, archived ones included, then looked for by its name; then it is Gone. What has
/// settled and left the list is not asked for again.
class JobWatch : public QObject {
    Q_OBJECT

public:
    JobWatch(lepton::Client &client, PollPace pace, QObject *parent);

    void watch(const std::vector<std::string> &jobIds);
    void setAttention(bool visible);
    void lookSoon(); ///< something was commanded
    /// A job of ours just got this id. Others of its name that show up in the next minutes come from a
    /// create that took effect late: they are deleted.
    void noteSubmitted(const JobSeen &job);

signals:
    void seen(const std::vector<launch::JobSeen> &jobs);
    void unreachable(const base::Error &why);
    void reachable();
    void loginNeeded(const base::Error &why);

private:
    struct Watched {
        std::optional<JobSeen> last;
        bool inRound = false; ///< seen in the look that is under way
    };
    struct Submitted {
        std::string id;
        QElapsedTimer since;
    };

    void look();
    void takeList(lepton::Answer<std::vector<lepton::wire::Job>> answer);
    void lookForMissing();
    void askForId(const std::string &id);
    void askForName(const std::string &id);
    void take(const std::string &id, const lepton::wire::Job &job);
    void takeGone(const std::string &id);
    void oneDone(const std::optional<lepton::Failure> &failure);
    void conclude();
    void fail(const lepton::Failure &failure);
    void stopFor(const lepton::Failure &refusal); ///< the token is not accepted
    void removeLateDoubles(const std::vector<lepton::wire::Job> &jobs);
    void schedule();
    [[nodiscard]] std::chrono::milliseconds interval() const;

    lepton::Client &m_client;
    PollPace m_pace;
    std::map<std::string, Watched> m_jobs;
    std::map<std::string, Submitted> m_submitted; ///< by name
    QTimer m_timer;
    QElapsedTimer m_sinceChange;
    int m_open = 0; ///< questions of the look that is under way; 0 = none is
    std::optional<lepton::Failure> m_failure; ///< of this look
    int m_failures = 0; ///< looks in a row
    bool m_soon = false;
    bool m_visible = true;
    bool m_stopped = false;
};

} // namespace launch
