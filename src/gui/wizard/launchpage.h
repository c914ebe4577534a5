// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/wizard/wizardpage.h"

#include <memory>
#include <vector>

class QLineEdit;
namespace Ui {
class LaunchPage;
}

namespace gui {

/// Where trials would run: nothing here changes a prediction, so all of it may stay empty.
class LaunchPage : public WizardPage {
    Q_OBJECT

public:
    LaunchPage(PlanDraft &draft, QWidget *parent);
    ~LaunchPage() override;

    [[nodiscard]] QString stepName() const override { return tr("Launch settings"); }
    [[nodiscard]] QString title() const override { return tr("Say where trials would run (optional)"); }
    [[nodiscard]] QString explanation() const override;
    [[nodiscard]] QWidget *firstField() const override;

protected:
    void showDraft() override;

private:
    struct Line {
        QLineEdit *edit;
        std::string domain::Infrastructure::*member;
    };

    std::unique_ptr<Ui::LaunchPage> m_ui;
    std::vector<Line> m_lines;
};

} // namespace gui
