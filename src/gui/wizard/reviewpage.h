// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/wizard/plansummary.h"
#include "gui/wizard/wizardpage.h"

#include <memory>

class QFormLayout;
namespace Ui {
class ReviewPage;
}

namespace gui {

/// The whole plan on one page, with a way back to each step, and what finishing will do.
class ReviewPage : public WizardPage {
    Q_OBJECT

public:
    ReviewPage(PlanDraft &draft, QWidget *parent);
    ~ReviewPage() override;

    [[nodiscard]] QString stepName() const override { return tr("Review"); }
    [[nodiscard]] QString title() const override { return tr("Check the plan"); }
    [[nodiscard]] QString explanation() const override;
    [[nodiscard]] QString blocker() const override;
    [[nodiscard]] bool isUnfinished() const override;
    [[nodiscard]] QWidget *firstField() const override;

signals:
    void changeRequested(int step); ///< position of the step in the wizard
    void wholeSpaceRequested(); ///< finish, and search the whole space

protected:
    void showDraft() override;
    void showEvent(QShowEvent *event) override;

private:
    void showVerdict();
    void addSection(int step, const QString &title, const std::vector<SummaryRow> &rows);
    void addRow(QFormLayout &form, const SummaryRow &entry);

    std::unique_ptr<Ui::ReviewPage> m_ui;
};

} // namespace gui
