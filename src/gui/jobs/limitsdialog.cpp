// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/limitsdialog.h"

#include "ui_limitsdialog.h"

namespace gui {
namespace {

constexpr double kSecondsPerMinute = 60;

} // namespace

LimitsDialog::LimitsDialog(const domain::CampaignLimits &limits, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::LimitsDialog>())
{
    m_ui->setupUi(this);
    m_ui->parallel->setValue(limits.parallel);
    m_ui->budget->setValue(limits.budgetUsd.value_or(0));
    m_ui->minutes->setValue(limits.wallSecondsPerRun.value_or(0) / kSecondsPerMinute);
    m_ui->failures->setValue(limits.stopAfterFailures);
    m_ui->retries->setValue(limits.infrastructureRetries);
    m_ui->runAll->setChecked(limits.runAll);
}

LimitsDialog::~LimitsDialog() = default;

domain::CampaignLimits LimitsDialog::limits() const
{
    domain::CampaignLimits limits;
    limits.parallel = m_ui->parallel->value();
    if (m_ui->budget->value() > 0)
        limits.budgetUsd = m_ui->budget->value();
    if (m_ui->minutes->value() > 0)
        limits.wallSecondsPerRun = m_ui->minutes->value() * kSecondsPerMinute;
    limits.stopAfterFailures = m_ui->failures->value();
    limits.infrastructureRetries = m_ui->retries->value();
    limits.runAll = m_ui->runAll->isChecked();
    return limits;
}

} // namespace gui
