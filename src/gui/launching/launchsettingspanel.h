// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trainingplan.h"
#include "launch/preflight.h"

#include <QWidget>
#include <memory>

namespace Ui {
class LaunchSettings;
}

namespace gui {

class VariableTable;

/// How and where jobs run, as a form. Empty fields keep their meaning: mock data, no mount, ….
class LaunchSettingsPanel : public QWidget {
    Q_OBJECT

public:
    explicit LaunchSettingsPanel(QWidget *parent = nullptr);
    ~LaunchSettingsPanel() override;

    void showPlan(const domain::TrainingPlan &plan);
    void writeTo(domain::TrainingPlan &plan) const; ///< plan.infrastructure and plan.launch
    /// Offers what the workspace has; what is typed stays.
    void offer(const launch::PlatformFacts &facts);

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillChoices();

    std::unique_ptr<Ui::LaunchSettings> m_ui;
    VariableTable *m_variables;
    std::vector<std::string> m_allowedNodes; ///< not shown; kept as they are
    int m_ttlSeconds = 0;
};

} // namespace gui
