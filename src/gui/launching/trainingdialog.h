// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidate.h"

#include <QDialog>
#include <memory>

namespace gui {

class Cloud;
class Runs;
class Workspace;

/// "Train with the best": the full run of one configuration, with steps, checkpoints, validation, data
/// and resume. Shows the whole cost and needs an explicit confirmation of it. Accepting adds one run
/// of role Training and starts the campaign; "Export…" writes its files instead.
class TrainingDialog : public QDialog {
    Q_OBJECT

public:
    TrainingDialog(Workspace &workspace, Cloud &cloud, Runs &runs, domain::CandidateId candidate, QWidget *parent = nullptr);
    ~TrainingDialog() override;

signals:
    void loginWanted();
    void launched();

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace gui
