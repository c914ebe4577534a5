// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <memory>

class QLineEdit;

namespace Ui {
class SettingsDialog;
}

namespace gui {

class Dialogs;
struct Preferences;

/// Edits a copy of the preferences; wrong values are named and cannot be accepted.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    SettingsDialog(const Preferences &preferences, Dialogs &dialogs, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    [[nodiscard]] Preferences preferences() const;

private:
    void fill(const Preferences &preferences);
    void check();
    void chooseFolder(QLineEdit *field, const QString &title);

    std::unique_ptr<Ui::SettingsDialog> m_ui;
    Dialogs &m_dialogs;
};

} // namespace gui
