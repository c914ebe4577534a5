// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/launchsettings.h"

#include <QDialog>
#include <memory>

namespace Ui {
class LimitsDialog;
}

namespace gui {

/// Limits of a campaign that goes on: how many at a time, how much, how long, how many failures.
class LimitsDialog : public QDialog {
    Q_OBJECT

public:
    explicit LimitsDialog(const domain::CampaignLimits &limits, QWidget *parent = nullptr);
    ~LimitsDialog() override;

    [[nodiscard]] domain::CampaignLimits limits() const;

private:
    std::unique_ptr<Ui::LimitsDialog> m_ui;
};

} // namespace gui
