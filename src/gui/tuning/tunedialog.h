// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <memory>

namespace gui {

class Cloud;
class Runs;
class Tuning;
class Workspace;

/// "Tune within budget": how many runs or how much money, when to stop, the runs it would begin with and what the
/// budget pays for, settings, checks before anything is billed. Accepting keeps the settings with the plan and begins.
class TuneDialog : public QDialog {
    Q_OBJECT

public:
    /// All outlive the dialog.
    struct Parts {
        Workspace &workspace;
        Cloud &cloud;
        Runs &runs;
        Tuning &tuning;
    };
    explicit TuneDialog(const Parts &parts, QWidget *parent = nullptr);
    ~TuneDialog() override;

signals:
    void loginWanted(); ///< the person wants to log in first; the dialog stays open
    void sandboxWanted(); ///< … or to try it on the sandbox
    void begun(); ///< just before it closes

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace gui
