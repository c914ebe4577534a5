// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include "gui/wholespace/spacerunner.h"
#include "gui/widgets/emptystate.h"

#include <memory>
#include <optional>
#include <string>

class QAction;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace gui {

class CandidateAdoption;
class ChartPane;
class Dialogs;
class NoteLabel;
class SpaceControls;
class SpaceModel;
class SpaceOrder;
class SpaceView;
class Workspace;

/// What both pages of the window are: a question that follows the plan and the controls, its answer as a
/// table and a chart that share the selection, and a configuration of it that the plan takes over. The
/// question is asked anew on a worker thread whenever it changes while the page is seen; nothing is searched
/// for a page that is not.
class SpacePage : public QWidget {
    Q_OBJECT

public:
    /// All outlive the page.
    struct Parts {
        Workspace &workspace;
        Dialogs &dialogs;
        const SpaceControls &controls;
        SpaceSource source;
        QAction *editPlan = nullptr; ///< for a plan that is not complete
    };
    SpacePage(report::SpaceKind kind, const Parts &parts, QWidget *parent = nullptr);
    ~SpacePage() override;

    void askAgain(); ///< soon, when the page is seen
    [[nodiscard]] bool hasRows() const;
    void copyRows();
    /// Asks for a file and writes the rows shown there, with every column.
    void exportRows();
    [[nodiscard]] QByteArray headerState() const;
    void restoreHeaderState(const QByteArray &state);

signals:
    void said(const QString &message);
    void stateChanged(); ///< hasRows()
    void located(); ///< what was taken over stands in the plan's table

protected:
    /// What the form of a page has, by the names that both use.
    struct Widgets {
        QStackedWidget *stack;
        QSplitter *parts;
        QProgressBar *progress;
        QPushButton *stop;
        NoteLabel *notice;
        QPushButton *undo;
    };
    void setUp(const Widgets &widgets);

    /// The page's own choices.
    virtual void complete(search::GpuCountsRequest &request) const = 0;
    /// Makes the table of an answer and shows what belongs to it.
    /// Takes back what is said of an answer beside its rows.
    virtual void clearWords() = 0;
    virtual void showOutcome(const SpaceOutcome &outcome) = 0;
    virtual void showSelection() = 0; ///< of a row, or of none
    [[nodiscard]] virtual EmptyState::Content searchingText() const = 0;
    [[nodiscard]] virtual QList<QPushButton *> rowButtons() const = 0; ///< what can be done with the current row

    void showTable(std::shared_ptr<const report::SpaceTable> table, std::optional<std::size_t> first);
    void showProblem(const EmptyState::Content &content, QAction *action);
    /// In place of rows, where a stopped search had found none.
    void showStopped();
    [[nodiscard]] QAction *editPlanAction() const { return m_parts.editPlan; }
    void showNotice();
    /// Takes a configuration over into `plan`: beside the values of its lists, else as its base, which can be what
    /// no list can say. False = the notice says that neither is possible.
    bool adopt(const domain::Candidate &candidate, domain::TrainingPlan plan, const QString &undoText);
    /// The plan's own search of a cluster of the outcome; null while it is not there.
    [[nodiscard]] std::shared_ptr<const search::SearchResult> ownResult(const SpaceQuestion::Machine &machine) const;
    /// The machine that a row runs on, while the plan still has it.
    [[nodiscard]] const SpaceQuestion::Machine *machineOf(std::size_t row) const;
    [[nodiscard]] const report::SpaceTable *table() const;
    [[nodiscard]] const SpaceOutcome *outcome() const { return m_outcome.get(); }
    [[nodiscard]] Workspace &workspace() const { return m_parts.workspace; }
    [[nodiscard]] const CandidateAdoption &adoption() const { return *m_adoption; }
    SpaceModel *m_model;
    SpaceOrder *m_order;
    SpaceView *m_view;
    ChartPane *m_chart;

    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void connectWorkspace();
    void connectView();
    void ask();
    void planChanged();
    void forgetAnswer();
    void takeAnswer(const std::shared_ptr<const SpaceOutcome> &outcome);
    void showRunning(bool running);
    void selectionChanged();
    void showRowMenu(const QPoint &position);
    [[nodiscard]] QString selectedText() const;
    [[nodiscard]] std::optional<std::string> keyOf(std::optional<std::size_t> row) const;

    report::SpaceKind m_kind;
    Parts m_parts;
    Widgets m_widgets{};
    SpaceRunner *m_runner;
    CandidateAdoption *m_adoption;
    EmptyState *m_problem = nullptr;
    QAction *m_again = nullptr;
    QTimer m_soon;
    std::shared_ptr<const SpaceOutcome> m_outcome; ///< the one shown
    bool m_becameBase = false; ///< the configuration taken over last, though nobody asked for it
    domain::TrainingPlan m_asked; ///< the plan of the latest question, without what no answer depends on
    bool m_isAsking = false; ///< an answer is to come
    bool m_stale = true; ///< to be asked when the page is seen
};

} // namespace gui
