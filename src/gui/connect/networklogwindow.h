// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lepton/networklog.h"

#include <QDialog>
#include <memory>

class QSortFilterProxyModel;

namespace Ui {
class NetworkLogWindow;
}

namespace gui {

class Dialogs;

/// The requests of this session with their times and what went wrong, for support. Without tokens.
class NetworkLogWindow : public QDialog {
    Q_OBJECT

public:
    /// Both outlive the window.
    NetworkLogWindow(lepton::NetworkLog &log, Dialogs &dialogs, QWidget *parent = nullptr);
    ~NetworkLogWindow() override;

private:
    void setUpTable();
    void connectControls();
    void showSummary();
    [[nodiscard]] QString text(bool selectedOnly) const; ///< of the selected rows, or of all that are shown
    void save();

    lepton::NetworkLog &m_log;
    Dialogs &m_dialogs;
    std::unique_ptr<Ui::NetworkLogWindow> m_ui;
    QSortFilterProxyModel *m_rows = nullptr;
};

} // namespace gui
