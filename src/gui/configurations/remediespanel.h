// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/remedies.h"

#include <QFrame>
#include <thread>

class QLabel;
class QVBoxLayout;

namespace gui {

class Workspace;

/// Shown when no configuration fits: which rule or shortage binds, and changes to the plan that
/// would help, each tried by a search before it is offered, and applied by its button (one undo
/// step). Hidden while something fits.
class RemediesPanel : public QFrame {
    Q_OBJECT

public:
    explicit RemediesPanel(Workspace &workspace, QWidget *parent = nullptr);

private:
    void look();
    void show(const search::Diagnosis &diagnosis);
    void apply(const search::Remedy &remedy);
    void clearButtons();

    Workspace &m_workspace;
    QLabel *m_text = nullptr;
    QVBoxLayout *m_buttons = nullptr;
    quint64 m_generation = 0;
    std::jthread m_worker; ///< last: joined before the rest goes
};

} // namespace gui
