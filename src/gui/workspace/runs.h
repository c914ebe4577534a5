// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workspace/cloud.h"
#include "gui/workspace/workspace.h"
#include "launch/campaignrunner.h"
#include "launch/preflight.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <map>
#include <memory>

namespace gui {

/// The campaign of the open project: opened with it (read-only when another instance has it), driven
/// on the cloud's workspace, folded into the project when it is saved. Pages read and listen.
class Runs : public QObject {
    Q_OBJECT

public:
    Runs(Workspace &workspace, Cloud &cloud, QObject *parent = nullptr);
    ~Runs() override;

    [[nodiscard]] const campaign::Campaign &campaign() const; ///< empty without one
    [[nodiscard]] launch::CampaignRunner *runner() const { return m_runner.get(); } ///< null: no campaign yet, or read-only
    [[nodiscard]] bool isReadOnly() const; ///< shown, not driven
    /// Makes a runner for the open project if it has none; errors say why there cannot be one: no
    /// file yet, read-only, the folder cannot be written, another process drives it.
    [[nodiscard]] base::Result<void> prepare();
    /// Why the campaign that is there cannot be driven or read; nothing when it can.
    [[nodiscard]] const std::optional<base::Error> &trouble() const { return m_trouble; }
    [[nodiscard]] QString driver() const { return m_driver; } ///< who else drives it, while it is read-only
    [[nodiscard]] int liveRuns() const; ///< that have a job at the moment
    [[nodiscard]] int billedRuns() const; ///< of them, those that cost money: none on a sandbox
    /// Something is still to be watched or launched that was begun on the sandbox.
    [[nodiscard]] bool wantsSandbox() const;

    [[nodiscard]] campaign::TimeMs now() const; ///< on the clock of the place that runs the jobs
    [[nodiscard]] launch::LiveRun live(const campaign::RunId &run) const;
    /// Log files of a run, worker 0 first, whoever drives it.
    [[nodiscard]] QStringList logFiles(const campaign::RunId &run) const;
    [[nodiscard]] QString nodeGroup(const campaign::RunId &run) const; ///< by name; empty = not known
    [[nodiscard]] QUrl dashboard(const campaign::RunId &run) const; ///< empty = none

    [[nodiscard]] const campaign::RunId &currentRun() const { return m_current; } ///< follows and leads Workspace::currentCandidate()
    void setCurrentRun(const campaign::RunId &run);

    /// The place that runs the jobs as it was last met.
    enum class Contact : quint8 { None, Reached, Lost, LoginNeeded };
    [[nodiscard]] Contact contact() const { return m_contact; }
    [[nodiscard]] const base::Error &contactError() const { return m_contactError; }
    [[nodiscard]] qint64 sinceSeen() const; ///< ms since the last look that succeeded; -1 = never in this session
    void setAttention(bool visible); ///< hidden windows ask less often
    /// Runs jobs elsewhere than on the cloud's workspace, from now on.
    void driveOn(std::unique_ptr<launch::Target> target);

    /// The project is about to be written to this file: takes the campaign over into it. Under another
    /// name only what has ended goes along; what lives stays with the earlier file.
    void foldIntoProject(const QString &filePath);
    void projectSaved(const QString &filePath);

    /// Orders for rows that are checked, base first; errors of single configurations are listed beside.
    struct Selection {
        std::vector<launch::RunRequest> requests;
        std::vector<std::pair<std::string, base::Error>> refused; ///< configuration, why
        base::Usd cost; ///< predicted, of all
        double hours = 0; ///< predicted, one after another
    };
    [[nodiscard]] Selection selection(const domain::LaunchSettings &settings, const launch::PlatformFacts *facts) const;
    /// The same for these configurations alone, without the base: they were advised, so none is skipped for its odds.
    [[nodiscard]] Selection selectionOf(const std::vector<domain::CandidateId> &candidates, const domain::LaunchSettings &settings,
                                        const launch::PlatformFacts *facts) const;
    /// A trial of one configuration among those that were searched, or of the base.
    [[nodiscard]] base::Result<launch::RunRequest> trial(const search::SearchResult &result, const domain::Candidate &candidate,
                                                         const domain::LaunchSettings &settings, const launch::PlatformFacts *facts) const;
    /// The full run with one configuration.
    [[nodiscard]] base::Result<launch::RunRequest> trainingRun(const domain::CandidateId &candidate, const domain::LaunchSettings &settings,
                                                               const launch::TrainingOptions &training,
                                                               const launch::PlatformFacts *facts) const;

signals:
    void runnerAboutToGo(); ///< whatever drives it beside must let go of it now
    void reset(); ///< another campaign, or none: read everything anew
    void currentRunChanged();
    void contactChanged();
    // Of the runner, whichever it is.
    void runsChanged(const std::vector<campaign::RunId> &runs);
    void runsAdded(const std::vector<campaign::RunId> &runs);
    void runsRemoved(const std::vector<campaign::RunId> &runs);
    void campaignChanged();
    void logGrew(const campaign::RunId &run);
    void liveChanged(const campaign::RunId &run);
    void runEnded(const campaign::RunId &run);
    void finished();
    void warning(const base::Error &what);

private:
    void follow();
    void reopen();
    void close();
    [[nodiscard]] bool hasCampaign() const;
    [[nodiscard]] base::Result<void> openRunner();
    void connectRunner();
    void readAgain();
    void takeClient();
    void useTarget();
    void holdBackStrangers();
    void dropTarget();
    void connectTarget();
    void setContact(Contact contact, const base::Error &error = {});
    void followCandidate();
    [[nodiscard]] launch::CampaignFolder folderOf(const QString &filePath) const;

    Workspace &m_workspace;
    Cloud &m_cloud;
    campaign::Campaign m_known; ///< shown when there is no runner
    std::optional<base::Error> m_trouble;
    QString m_driver;
    QString m_filePath; ///< that the campaign belongs to
    bool m_wasReadOnly = false;
    bool m_movedOn = false; ///< the project is being saved under another name
    bool m_ownTarget = false; ///< driveOn() was called: the cloud has no say
    mutable std::map<campaign::RunId, QString> m_nodeGroups;
    std::unique_ptr<launch::Target> m_target;
    std::unique_ptr<launch::CampaignRunner> m_runner; ///< after the target: goes first
    Contact m_contact = Contact::None;
    base::Error m_contactError;
    QElapsedTimer m_seen;
    QTimer m_readAgain; ///< while another process drives the campaign
    campaign::RunId m_current;
    bool m_attention = true;
};

} // namespace gui
