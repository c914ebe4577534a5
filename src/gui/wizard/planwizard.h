// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/wizard/plandraft.h"

#include <QDialog>
#include <memory>
#include <vector>

namespace Ui {
class PlanWizard;
}

namespace gui {

class Dialogs;
class WizardPage;

/// Leads through a plan step by step, or back into one of its steps. Every page is a view of one
/// draft, so going back loses nothing; the side says at any time what the draft leads to.
class PlanWizard : public QDialog {
    Q_OBJECT

public:
    enum class Step { Model, Cluster, Training, Parallelism, Launch, Review };

    /// A default-constructed plan begins a new one; any other is changed. Opens at `start`, or at
    /// the first step before it that has an error. Catalogue and dialogs outlive the wizard.
    PlanWizard(const catalogue::Catalogue &catalogue, domain::TrainingPlan initial, Step start, Dialogs &dialogs,
               QWidget *parent = nullptr);
    ~PlanWizard() override;

    /// The draft as it stands; once accepted it has no errors.
    [[nodiscard]] const domain::TrainingPlan &plan() const { return m_draft.plan(); }
    [[nodiscard]] const PlanDraft &draft() const { return m_draft; }
    [[nodiscard]] Step currentStep() const;
    /// Goes to a step, as far as the ones before it are in order.
    void showStep(Step step);

    /// Finished by the wish to see the best over the whole space.
    [[nodiscard]] bool isWholeSpaceWanted() const { return m_wholeSpaceWanted; }

    /// Esc, Cancel and the window's button: asks first when something entered would be lost.
    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void addPages(Dialogs &dialogs);
    void connectButtons();
    void showPage(int index);
    void refresh();
    void showSteps();
    void showButtons();
    void goToField(const QString &field);
    [[nodiscard]] bool isReachable(int index) const;
    [[nodiscard]] WizardPage &current() const;

    std::unique_ptr<Ui::PlanWizard> m_ui;
    Dialogs &m_dialogs;
    PlanDraft m_draft;
    std::vector<WizardPage *> m_pages; ///< in the order of Step
    int m_visited = 0; ///< the furthest step that was seen
    bool m_wholeSpaceWanted = false;
};

} // namespace gui
