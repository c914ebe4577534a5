// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog> // before the rest: moc 6.4 does not get through <compare>
#include <memory>

#include "campaign/run.h"

namespace gui {

class Runs;

/// "Edit and repeat": the job of a run that ended, as text that can be changed; checked while it is
/// typed. Accepting adds a new run with it (CampaignRunner::repeat).
class EditOrderDialog : public QDialog {
    Q_OBJECT

public:
    EditOrderDialog(Runs &runs, campaign::RunId run, QWidget *parent = nullptr);
    ~EditOrderDialog() override;

signals:
    void repeated(const campaign::RunId &newRun);

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace gui
