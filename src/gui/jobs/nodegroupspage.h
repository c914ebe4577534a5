// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include "gui/jobs/nodegroups.h"

class QAction;
class QLabel;
class QStackedWidget;

namespace gui {

class Cloud;
class EmptyState;

/// What is free on the workspace, asked anew on request and while it is on screen; says how old it is.
class NodeGroupsPage : public QWidget {
    Q_OBJECT

public:
    /// `logIn` and `sandbox`: offered while there is no workspace.
    NodeGroupsPage(Cloud &cloud, QAction *logIn, QAction *sandbox, QWidget *parent = nullptr);

    void refresh();
    [[nodiscard]] NodeGroups &groups() const { return *m_groups; }
    [[nodiscard]] QString stateText() const;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void askForNodes();
    void answered();
    void showState();
    void forget();

    Cloud &m_cloud;
    QAction *m_logIn = nullptr;
    QAction *m_sandbox = nullptr;
    QAction *m_refresh = nullptr;
    NodeGroups *m_groups = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_state = nullptr;
    std::vector<GroupSeen> m_seen;
    int m_open = 0; ///< calls under way
    int m_round = 0; ///< answers of an earlier one are dropped
    std::optional<base::Error> m_error;
    QElapsedTimer m_age;
    QTimer m_again;
    QTimer m_tick;
};

} // namespace gui
