// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QAction;

namespace gui {

/// Version, licence, and the licences of what the app is built from.
class AboutDialog : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);

    /// A button that closes the dialog and does what the action does.
    void addWay(QAction &action);
};

} // namespace gui
