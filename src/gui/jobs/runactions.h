// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "base/result.h"
#include "campaign/run.h"

#include <functional>
#include <vector>

class QAction;
class QWidget;

namespace gui {

class Dialogs;
class Runs;

/// What can be done with a campaign and with the runs that are selected; enabled while it applies.
/// What stops or deletes asks first.
class RunActions : public QObject {
    Q_OBJECT

public:
    RunActions(Runs &runs, Dialogs &dialogs, QWidget *page);

    /// The selection, or what is known of it, has changed.
    void setSelection(std::vector<campaign::RunId> runs);
    void update();

    QAction *start = nullptr; ///< of the campaign: starts or pauses
    QAction *stopAll = nullptr;
    QAction *limits = nullptr;
    QAction *pauseRun = nullptr; ///< holds a waiting run back, or lets it go
    QAction *stop = nullptr;
    QAction *retry = nullptr;
    QAction *edit = nullptr;
    QAction *remove = nullptr;
    QAction *dashboard = nullptr;
    QAction *copyId = nullptr;
    QAction *openFolder = nullptr;
    [[nodiscard]] QList<QAction *> ofRuns() const; ///< in the order of menus; null = a separator
    [[nodiscard]] QList<QAction *> ofCampaign() const;

signals:
    void editRequested(const campaign::RunId &run);
    void said(const QString &text);

private:
    QAction *make(const QString &text, const char *iconName, const char *name, const QKeySequence &shortcut, std::function<void()> what);
    void makeCampaignActions();
    void makeRunActions();
    void startOrPause();
    void stopEverything();
    void editLimits();
    void togglePaused();
    void stopSelected();
    void removeSelected();
    void copyIds();
    void openLogFolder();
    /// Does it to each of these; the first error is shown and ends it.
    void each(const std::vector<campaign::RunId> &runs, const QString &failed,
              const std::function<base::Result<void>(const campaign::RunId &)> &what);
    [[nodiscard]] std::vector<campaign::RunId> selected(bool (*fits)(const campaign::Run &)) const;

    Runs &m_runs;
    Dialogs &m_dialogs;
    QWidget *m_page = nullptr;
    std::vector<campaign::RunId> m_selection;
};

} // namespace gui
