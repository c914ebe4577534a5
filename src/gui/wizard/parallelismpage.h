// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/wizard/wizardpage.h"

#include <memory>
#include <utility>
#include <vector>

class QCheckBox;

namespace Ui {
class ParallelismPage;
}

namespace gui {

/// Which ways of cutting the model over the GPUs are tried, as lists or left to be derived.
class ParallelismPage : public WizardPage {
    Q_OBJECT

public:
    ParallelismPage(PlanDraft &draft, QWidget *parent);
    ~ParallelismPage() override;

    [[nodiscard]] QString stepName() const override { return tr("Parallelism"); }
    [[nodiscard]] QString title() const override { return tr("Choose how to cut the model over the GPUs"); }
    [[nodiscard]] QString explanation() const override;
    [[nodiscard]] QWidget *firstField() const override;

protected:
    void showDraft() override;

private:
    void setUpKnobs();
    void setUpFsdp();
    void setUpExchange();
    void storeSharding();
    void showSharding();
    void showExchange();
    void setAllToAuto();
    void showResolved();
    void showNote();

    std::unique_ptr<Ui::ParallelismPage> m_ui;
    std::vector<std::pair<domain::FsdpSharding, QCheckBox *>> m_shardings;
};

} // namespace gui
