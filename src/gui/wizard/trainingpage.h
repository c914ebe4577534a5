// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/wizard/wizardpage.h"

#include <memory>
#include <vector>

class QCheckBox;
namespace Ui {
class TrainingPage;
}

namespace gui {

class NoteLabel;

/// Batch sizes, sequence length, tokens, and what to try of precision and recompute.
class TrainingPage : public WizardPage {
    Q_OBJECT

public:
    TrainingPage(PlanDraft &draft, QWidget *parent);
    ~TrainingPage() override;

    [[nodiscard]] QString stepName() const override { return tr("Training"); }
    [[nodiscard]] QString title() const override { return tr("Set batch, tokens and number formats"); }
    [[nodiscard]] QString explanation() const override;
    [[nodiscard]] QWidget *firstField() const override;

protected:
    void showDraft() override;

private:
    struct PrecisionBox {
        domain::Precision precision;
        QCheckBox *box;
    };
    void setUpKnobs();
    void setUpPrecisions();
    void setUpRecompute();
    void setUpOptimizer();
    void precisionsChosen();
    void recomputeChosen();
    void gradientsChosen();
    void showPrecisions();
    void showRecompute();
    [[nodiscard]] std::vector<domain::RecomputePlan> recomputeEntered() const;

    std::unique_ptr<Ui::TrainingPage> m_ui;
    std::vector<PrecisionBox> m_precisions;
    NoteLabel *m_precisionNote = nullptr;
    std::vector<domain::RecomputePlan> m_otherRecompute; ///< last readable text of that field
    bool m_showing = false; ///< the editors follow the draft, not the user
};

} // namespace gui
