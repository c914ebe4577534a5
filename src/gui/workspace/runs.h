// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workspace/cloud.h"
#include "gui/workspace/workspace.h"
#include "launch/campaignrunner.h"

#include <QObject>
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
    [[nodiscard]] launch::CampaignRunner *runner() const { return m_runner.get(); } ///< null: no project file yet, or read-only
    [[nodiscard]] bool isReadOnly() const; ///< shown, not driven
    [[nodiscard]] const campaign::RunId &currentRun() const { return m_current; } ///< follows and leads Workspace::currentCandidate()
    void setCurrentRun(const campaign::RunId &run);

    /// Orders for rows that are checked, base first; errors of single configurations are listed beside.
    struct Selection {
        std::vector<launch::RunRequest> requests;
        std::vector<std::pair<std::string, base::Error>> refused; ///< configuration, why
        base::Usd cost; ///< predicted, of all
        double hours = 0; ///< predicted, one after another
    };
    [[nodiscard]] Selection selection(const domain::LaunchSettings &settings, const launch::PlatformFacts *facts) const;
    /// The full run with one configuration.
    [[nodiscard]] base::Result<launch::RunRequest> trainingRun(const domain::CandidateId &candidate, const domain::LaunchSettings &settings,
                                                               const launch::TrainingOptions &training,
                                                               const launch::PlatformFacts *facts) const;

signals:
    void reset(); ///< another campaign, or none: read everything anew
    void currentRunChanged();

private:
    void reopen();

    Workspace &m_workspace;
    Cloud &m_cloud;
    campaign::Campaign m_known; ///< shown when there is no runner
    std::unique_ptr<launch::Target> m_target;
    std::unique_ptr<launch::CampaignRunner> m_runner;
    campaign::RunId m_current;
};

} // namespace gui
