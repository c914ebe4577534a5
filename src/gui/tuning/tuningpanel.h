// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/card.h"

#include <QTimer>

#include "domain/candidate.h"

class QAction;
class QLabel;
class QProgressBar;

namespace gui {

class Dialogs;
class HeadRow;
class NoteLabel;
class Runs;
class Tuning;
class Workspace;

/// The campaign's mode "tune within budget": what of the budget is used, the best so far, why the run under way was
/// chosen; at its end the decision and what to do with it. Hidden while the campaign is not tuned.
class TuningPanel : public Card {
    Q_OBJECT

public:
    /// What leads away; owned by the window, may be null.
    struct Ways {
        QAction *tune = nullptr; ///< "Tune within budget…": a larger budget, or another
        QAction *results = nullptr; ///< to the results
        QAction *train = nullptr; ///< trains with the current configuration
        QAction *sandbox = nullptr; ///< "Try on the sandbox"
        QAction *logIn = nullptr;
    };
    struct Parts {
        Workspace &workspace;
        Runs &runs;
        Tuning &tuning;
        Dialogs &dialogs;
        Ways ways;
    };
    explicit TuningPanel(const Parts &parts, QWidget *parent = nullptr);

    [[nodiscard]] QAction *endAction() const { return m_end; }
    [[nodiscard]] QString text() const; ///< all that it says, a sentence a line

signals:
    void trainWanted(const domain::CandidateId &candidate); ///< the best so far

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildActions();
    void buildHead();
    void showState();
    void showBudget();
    void showSentences();
    void showButtons();
    void endTuning();

    Workspace &m_workspace;
    Runs &m_runs;
    Tuning &m_tuning;
    Dialogs &m_dialogs;
    Ways m_ways;
    QAction *m_end = nullptr;
    QAction *m_train = nullptr;
    HeadRow *m_head = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_budget = nullptr;
    QProgressBar *m_runsUsed = nullptr;
    QProgressBar *m_moneyUsed = nullptr;
    NoteLabel *m_ended = nullptr;
    QLabel *m_best = nullptr;
    QLabel *m_next = nullptr;
    NoteLabel *m_trouble = nullptr;
    NoteLabel *m_notices = nullptr; ///< what is odd about the runs that it rests on
    QTimer m_tick; ///< money is spent while nothing else happens
};

} // namespace gui
