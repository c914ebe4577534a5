// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>

#include "launch/campaigntuner.h"
#include "launch/preflight.h"

namespace gui {

class Cloud;
class Measurements;
class Runs;
class Workspace;

/// "Tune within budget" of the open project: keeps a tuner at work while the campaign is tuned, and takes it up again
/// by itself when the project is opened anew, as soon as its configurations are known and the place that its runs were
/// begun on is there. Runs of a sandbox are never continued on a workspace that bills, nor the other way round.
class Tuning : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    struct Parts {
        Workspace &workspace;
        Cloud &cloud;
        Runs &runs;
        Measurements &measurements;
    };
    explicit Tuning(const Parts &parts, QObject *parent = nullptr);
    ~Tuning() override;

    /// The mode as the journal has it; null: this campaign is not tuned.
    [[nodiscard]] const campaign::Tuning *mode() const;
    [[nodiscard]] bool isTuning() const; ///< further runs will be chosen
    [[nodiscard]] bool isThinking() const; ///< which run comes next is being worked out
    /// Why a tuning that was begun does not go on; nothing while it does.
    [[nodiscard]] const std::optional<base::Error> &trouble() const { return m_trouble; }
    /// What is believed after the last result; nothing before it was worked out in this session.
    [[nodiscard]] const std::optional<tuning::SessionAdvice> &advice() const { return m_advice; }
    /// The fastest of those that finished, with what the whole training takes with it; nothing before one has.
    struct Best {
        domain::Candidate candidate;
        base::Seconds step;
        double days = 0;
        base::Usd cost;
        bool simulated = false;
    };
    [[nodiscard]] std::optional<Best> best() const;
    /// The run that was chosen last, and why; nothing before one was chosen in this session.
    struct Choice {
        campaign::RunId run;
        tuning::NextRun next;
    };
    [[nodiscard]] const std::optional<Choice> &choice() const { return m_choice; }

    struct Order {
        campaign::TuningSettings settings;
        bool anew = false; ///< a new budget; else what earlier runs of the tuning took counts
        domain::CampaignLimits limits; ///< of the whole campaign; the tuning's own budget is in the settings
        std::optional<launch::PlatformFacts> facts;
    };
    /// Starts: the campaign's runner is there already (Runs::prepare()).
    [[nodiscard]] base::Result<void> begin(const Order &order);
    /// Chooses no further run; those under way go on.
    [[nodiscard]] base::Result<void> end();

    /// Runs that the tuner would choose from and what it knows beside the campaign: for a preview.
    [[nodiscard]] std::vector<tuning::RunFact> factsSoFar() const;

signals:
    void changed(); ///< mode, advice, choice, thinking or trouble
    void finished(); ///< no further run will be chosen; mode() says why
    void warning(const base::Error &what); ///< a configuration was passed over; it goes on

private:
    void follow();
    void drop();
    void askFacts();
    void takeFacts(launch::PlatformFacts facts);
    void takeUp();
    [[nodiscard]] std::optional<base::Error> obstacle() const;
    [[nodiscard]] launch::TuningSource source() const;
    void connectTuner();

    Workspace &m_workspace;
    Cloud &m_cloud;
    Runs &m_runs;
    Measurements &m_measurements;
    std::unique_ptr<launch::CampaignTuner> m_tuner; ///< goes before its runner does
    std::optional<launch::PlatformFacts> m_facts; ///< of the place that runs the jobs; an order names its machines by them
    std::unique_ptr<QObject> m_question; ///< context of the call that asks for them
    QTimer m_retry; ///< while the place did not answer
    std::optional<tuning::SessionAdvice> m_advice;
    std::optional<Choice> m_choice;
    std::optional<base::Error> m_trouble;
    std::optional<base::Error> m_failure; ///< the tuner's, which is there but does nothing more
};

} // namespace gui
