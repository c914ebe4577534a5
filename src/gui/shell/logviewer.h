// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <memory>

namespace Ui {
class LogViewer;
}

namespace gui {

/// Shows the end of the application's log file, to read, copy or find in its folder.
class LogViewer : public QDialog {
    Q_OBJECT

public:
    explicit LogViewer(const QString &path, QWidget *parent = nullptr);
    ~LogViewer() override;

private:
    void read();

    std::unique_ptr<Ui::LogViewer> m_ui;
    QString m_path;
};

} // namespace gui
