// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/notelabel.h"
#include "gui/workspace/cloud.h"

#include <QDialog>
#include <memory>
#include <vector>

namespace Ui {
class LoginDialog;
}

namespace gui {

/// Logs in to a workspace: one of the logins that are on this computer, or id and token. The login
/// in use stays until the new one is proved.
class LoginDialog : public QDialog {
    Q_OBJECT

public:
    /// The cloud outlives the dialog.
    explicit LoginDialog(Cloud &cloud, QWidget *parent = nullptr);
    ~LoginDialog() override;

    /// How long a refused token is tried again when logging in; tests shorten it.
    void setPatience(const lepton::LoginCheck::Options &patience) { m_patience = patience; }

public slots:
    void reject() override; ///< a running test is stopped first

signals:
    void sandboxRequested();

private:
    enum class Wish : quint8 { Test, LogIn };

    void fillLogins();
    void addLogin(const lepton::Workspace &workspace);
    void showCurrent();
    void showKeeping();
    void chooseLogin();
    void takeTyping();
    [[nodiscard]] lepton::Workspace typed() const;
    /// What the form means: the chosen login, or what was typed.
    [[nodiscard]] lepton::Workspace wanted() const;
    void start(Wish wish);
    void prove(const lepton::Workspace &workspace, Wish wish);
    void finish(const lepton::Workspace &workspace, Wish wish, const lepton::Answer<lepton::LoginFacts> &facts);
    void refuse(const base::Error &error);
    void showResult(NoteLabel::Kind kind, const QString &text);
    void setBusy(bool busy);

    Cloud &m_cloud;
    std::unique_ptr<Ui::LoginDialog> m_ui;
    std::vector<lepton::Workspace> m_logins; ///< rows of the list after the first
    int m_chosen = -1; ///< of m_logins; -1 = typed
    lepton::LoginCheck::Options m_patience;
    std::unique_ptr<QObject> m_running; ///< owns what is under way
};

} // namespace gui
