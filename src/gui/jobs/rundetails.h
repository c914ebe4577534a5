// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "gui/jobs/runfigures.h"
#include "launch/campaignrunner.h"

class QAction;
class QLabel;
class QStackedWidget;
class QTreeWidget;

namespace gui {

class ElidedLabel;

/// One run in words: where it stands and what it cost, what failed and what to try, its attempts with
/// their events in the order of time, and the workers with their machines.
class RunDetails : public QWidget {
    Q_OBJECT

public:
    /// `actions`: offered beneath a failure ("Go to the failing line", "Edit and repeat…").
    explicit RunDetails(const QList<QAction *> &actions, QWidget *parent = nullptr);

    void showNothing();
    void showRun(const RunRow &row, const launch::LiveRun &live, campaign::TimeMs now);

    [[nodiscard]] QString factsText() const;
    [[nodiscard]] QString failureShown() const;
    [[nodiscard]] QTreeWidget &timeline() const { return *m_timeline; }
    [[nodiscard]] QTreeWidget &workers() const { return *m_workers; }

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildFacts(const QList<QAction *> &actions);
    QTreeWidget *buildTree(const QString &name, const QStringList &titles);
    void showFailure(const campaign::Run &run);
    void showTimeline(const campaign::Run &run, const launch::LiveRun &live);
    void showWorkers(const launch::LiveRun &live);
    void colour();

    QStackedWidget *m_stack = nullptr;
    ElidedLabel *m_name = nullptr;
    QLabel *m_stateIcon = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_facts = nullptr;
    QWidget *m_failureBox = nullptr;
    QLabel *m_failureTitle = nullptr;
    QLabel *m_failureLine = nullptr;
    QLabel *m_advice = nullptr;
    QTreeWidget *m_timeline = nullptr;
    QTreeWidget *m_workers = nullptr;
    campaign::RunState m_shownState = campaign::RunState::Planned;
};

} // namespace gui
