// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "gui/workspace/searchrunner.h"
#include "project/project.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <QUndoStack>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace gui {

/// The open project and everything that follows from it: edits with undo, search results, and the
/// selection that table, details and charts share. Pages read it and listen; nobody copies it.
class Workspace : public QObject {
    Q_OBJECT

public:
    using Marks = std::map<domain::CandidateId, project::Mark>;

    /// The catalogue outlives the workspace.
    explicit Workspace(const catalogue::Catalogue &catalogue, QObject *parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] const catalogue::Catalogue &catalogue() const { return m_catalogue; }

    // --- the project and its file ---
    /// Takes over a project as the open one: undo history, selection and results start afresh.
    void open(project::Project project, const QString &filePath);
    /// No project: as after start.
    void close();
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] const project::Project &project() const { return m_project; }
    [[nodiscard]] const QString &filePath() const { return m_filePath; } ///< empty: never saved
    [[nodiscard]] bool isDirty() const; ///< edits that are not in the file
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; } ///< the file must not be written; edits live in memory
    void setReadOnly(bool readOnly);
    /// The project is now in this file.
    void setSaved(const QString &filePath);
    /// What is open came from elsewhere (a recovery, an import): dirty until it is saved.
    void setNeverSaved();
    [[nodiscard]] QString title() const; ///< file name or "Untitled"

    // --- edits; each is one undo step with the given text (shown as "Undo <text>") ---
    [[nodiscard]] const domain::TrainingPlan &plan() const { return m_project.plan; }
    [[nodiscard]] QUndoStack &undoStack() { return m_undo; }
    void setPlan(domain::TrainingPlan plan, const QString &undoText);
    /// Which cluster alternative is shown. Kept in the file, so a switch makes the project dirty;
    /// it is no undo step.
    void setActiveCluster(int index);
    [[nodiscard]] project::Mark mark(const domain::CandidateId &id) const;
    /// Replaces the marks of the given configurations; an empty mark removes it.
    void setMarks(const Marks &marks, const QString &undoText);
    void setFilters(std::vector<project::SavedFilter> filters, const QString &undoText);
    /// What the report holds. Makes the project dirty; no undo step: its fields have an undo of their own.
    void setReportChoices(project::ReportChoices choices);
    void setComparisonSettings(results::ComparisonSettings settings, const QString &undoText);
    /// What the project's file will keep of the campaign. No undo step and no edit: the campaign has a
    /// journal of its own.
    void setCampaign(campaign::Campaign campaign) { m_project.campaign = std::move(campaign); }

    // --- selection shared by table, details and charts ---
    [[nodiscard]] const domain::CandidateId &currentCandidate() const { return m_current; } ///< empty: none
    void setCurrentCandidate(const domain::CandidateId &id);
    /// Rows of the active result, for callers that know them: the current row, or nothing.
    [[nodiscard]] std::optional<std::size_t> currentRow() const;
    void setCurrentRow(std::optional<std::size_t> row);
    /// The configuration of a row of the active result, which rowOf() finds from now on; empty: there is no such row.
    [[nodiscard]] domain::CandidateId candidateOfRow(std::size_t row);
    /// Checked = marked "to run".
    [[nodiscard]] bool isChecked(const domain::CandidateId &id) const { return mark(id).toRun; }
    /// Checks or unchecks rows of the active result as one undo step.
    void setRowsChecked(std::span<const std::size_t> rows, bool checked);
    [[nodiscard]] std::size_t checkedCount() const { return m_checkedCount; }
    /// Rows of the active result that are checked, ascending. A checked configuration that the
    /// result does not hold (any more) is not among them.
    [[nodiscard]] std::vector<std::size_t> checkedRows() const;
    /// Cost of one trial of every checked row; nothing while no search is done. Cheap: worked out
    /// from the rows' figures once after each change, so that many checked rows do not hold up the window.
    [[nodiscard]] std::optional<base::Usd> checkedTrialCost() const;
    /// Where a marked or current configuration stands in the active result, if it does.
    [[nodiscard]] std::optional<std::size_t> rowOf(const domain::CandidateId &id) const;

    // --- search results, one per cluster alternative ---
    [[nodiscard]] std::shared_ptr<const search::SearchResult> result() const; ///< of the active cluster; may be null
    [[nodiscard]] std::shared_ptr<const search::SearchResult> resultFor(int clusterIndex) const;
    [[nodiscard]] const std::optional<base::Error> &searchError(int clusterIndex) const;
    [[nodiscard]] bool isSearching() const { return m_runner.isRunning() || m_searchSoon.isActive(); }
    /// The result is of the plan as it is; else it is an earlier plan's, shown until the new one is there.
    [[nodiscard]] bool isUpToDate(int clusterIndex) const;
    /// Stops the search; what was found so far stays (SearchResult::cancelled) until the plan
    /// changes or searchAgain().
    void cancelSearch();
    void searchAgain();
    /// Problems of the plan as it is (search::validate), kept up to date.
    [[nodiscard]] const std::vector<domain::Issue> &issues() const { return m_issues; }

signals:
    void opened(); ///< another project, or none: read everything anew
    void planChanged();
    void marksChanged();
    void filtersChanged();
    void comparisonSettingsChanged();
    void reportChoicesChanged();
    void selectionChanged(); ///< the current configuration
    void activeClusterChanged();
    void searchStarted();
    void searchProgress(quint64 done, quint64 total);
    void searchFinished(int clusterIndex); ///< resultFor(clusterIndex) or searchError(clusterIndex) is new
    void searchIdle(); ///< nothing left to search
    void titleChanged(); ///< title(), isDirty() or isReadOnly()

private:
    struct Slot { ///< of one cluster alternative
        std::shared_ptr<const search::SearchResult> result;
        std::optional<base::Error> error;
        RowIndex rows;
        bool current = false; ///< result or error answer the plan as it is
    };

    void applyPlan(const domain::TrainingPlan &plan);
    void applyMarks(const Marks &marks);
    void applyFilters(const std::vector<project::SavedFilter> &filters);
    void applyComparison(const results::ComparisonSettings &settings);
    void matchSlots(); ///< keeps the results that still answer the plan
    void searchSoon();
    void startSearch();
    void noteRow(const domain::CandidateId &id, std::size_t row);
    void takeAnswer(const SearchAnswer &answer);
    void recountChecked();
    [[nodiscard]] base::Usd trialCost(const search::SearchResult &result, std::size_t row) const;
    [[nodiscard]] SearchRequest request(int clusterIndex) const;
    [[nodiscard]] std::vector<domain::CandidateId> unlocated(const Slot &slot) const;
    [[nodiscard]] const Slot *activeSlot() const;

    const catalogue::Catalogue &m_catalogue;
    project::Project m_project;
    QString m_filePath;
    bool m_open = false;
    bool m_readOnly = false;
    bool m_neverSaved = false;
    int m_savedCluster = 0; ///< the active cluster that the file names
    project::ReportChoices m_savedReport; ///< as the file has them
    QUndoStack m_undo;

    domain::CandidateId m_current;
    std::size_t m_checkedCount = 0;
    mutable std::optional<base::Usd> m_checkedCost; ///< of checkedTrialCost(); none: to be worked out
    std::vector<Slot> m_slots; ///< parallel to plan().clusters
    std::vector<domain::Issue> m_issues;
    QTimer m_searchSoon;
    SearchRunner m_runner; ///< last: joined before the rest goes
};

} // namespace gui
