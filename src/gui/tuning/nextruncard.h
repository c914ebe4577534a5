// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/tuning/nextruntexts.h"
#include "gui/widgets/card.h"

class QAction;
class QLabel;
class QTreeWidget;

namespace gui {

class FoldButton;
class HeadRow;
class NextRuns;
class NoteLabel;
class Tuning;

/// "Next best run": the configurations that are most worth a run now, what is expected of them and why; or that it is
/// time to stop, and what to do then. Folded, a line remains; hidden while a tuner launches runs by itself.
class NextRunCard : public Card {
    Q_OBJECT

public:
    /// What leads away; owned by the window, may be null.
    struct Ways {
        QAction *tune = nullptr; ///< "Tune within budget…"
        QAction *train = nullptr; ///< trains with the current configuration
    };
    NextRunCard(NextRuns &next, Tuning &tuning, const Ways &ways, QWidget *parent = nullptr);
    ~NextRunCard() override;

    /// Row numbers of the search's result that are chosen in the list, else the first; empty: none is advised.
    [[nodiscard]] std::vector<std::size_t> chosenRows() const;
    [[nodiscard]] bool isFolded() const;
    void setFolded(bool folded);
    [[nodiscard]] QAction *launchAction() const { return m_launch; }

signals:
    void launchWanted(const std::vector<std::size_t> &rows);
    void showWanted(std::size_t row); ///< in the configurations
    void trainWanted(const domain::CandidateId &candidate); ///< the best so far

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildActions();
    void buildHead(const Ways &ways);
    QWidget *buildBody();
    void showState();
    void showAnswer(const NextRunsAnswer &answer);
    void showNothing();
    void showLines(const std::vector<NextRunLine> &lines);
    void showReason();
    void updateActions();
    void copyLines() const;
    void colour();

    NextRuns &m_next;
    QAction *m_launch = nullptr;
    QAction *m_show = nullptr;
    QAction *m_train = nullptr;
    QAction *m_cancel = nullptr;
    QAction *m_again = nullptr;
    QAction *m_copy = nullptr;
    HeadRow *m_head = nullptr;
    FoldButton *m_fold = nullptr;
    QLabel *m_badge = nullptr;
    QLabel *m_headline = nullptr;
    QWidget *m_body = nullptr;
    QTreeWidget *m_list = nullptr;
    QLabel *m_why = nullptr;
    QLabel *m_gain = nullptr;
    QLabel *m_ground = nullptr;
    NoteLabel *m_notices = nullptr;
    std::vector<NextRunLine> m_lines;
    Evidence m_evidence = Evidence::Predictions;
    bool m_canTrain = false; ///< the window trains
    bool m_watching = false;
    bool m_colouring = false; ///< our own palette change is under way
};

} // namespace gui
