// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "campaign/run.h"

#include <chrono>
#include <functional>
#include <vector>

class QSystemTrayIcon;
class QWidget;

namespace gui {

class Runs;

/// Tells the desktop when runs end while the window is not the active one: one notification for all
/// that end within a few seconds.
class RunNotifier : public QObject {
    Q_OBJECT

public:
    struct Message {
        QString title;
        QString text;
        bool failed = false;
    };
    using Show = std::function<void(const Message &)>;

    RunNotifier(Runs &runs, QWidget &window);
    ~RunNotifier() override;
    /// In place of the desktop; for tests.
    void setShow(Show show) { m_show = std::move(show); }
    void setBatchTime(std::chrono::milliseconds time) { m_batch.setInterval(time); }

private:
    void ended(const campaign::RunId &run);
    void tell();
    void showOnDesktop(const Message &message);

    Runs &m_runs;
    QWidget &m_window;
    std::vector<campaign::RunId> m_ended;
    bool m_allDone = false;
    QTimer m_batch;
    Show m_show;
    QSystemTrayIcon *m_tray = nullptr; ///< made when it is first needed
};

} // namespace gui
