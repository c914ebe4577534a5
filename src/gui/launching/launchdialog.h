// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <memory>
#include <vector>

#include "domain/candidate.h"

namespace gui {

class Cloud;
class Runs;
class Workspace;

/// "Launch": what will run and what it costs, limits, settings, checks before anything is billed, and a
/// preview of what is sent. Accepting keeps the settings with the plan, adds the checked
/// configurations, or those it was given, to the campaign and starts it. Opened with open() or exec().
class LaunchDialog : public QDialog {
    Q_OBJECT

public:
    /// All outlive the dialog.
    struct Parts {
        Workspace &workspace;
        Cloud &cloud;
        Runs &runs;
        std::vector<domain::CandidateId> only; ///< these configurations alone; empty = what is checked, and the base
    };
    explicit LaunchDialog(Parts parts, QWidget *parent = nullptr);
    LaunchDialog(Workspace &workspace, Cloud &cloud, Runs &runs, QWidget *parent = nullptr);
    ~LaunchDialog() override;

signals:
    void loginWanted(); ///< the person wants to log in first; the dialog stays open
    void sandboxWanted(); ///< … or to try it on the sandbox
    void tuneWanted(); ///< the person would rather give a budget: the dialog has closed
    void launched(int runs); ///< just before it closes

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace gui
