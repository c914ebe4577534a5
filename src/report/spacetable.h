// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/columns.h"
#include "report/tableexport.h"
#include "search/gpucounts.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace report {

/// Odds of running out of memory below this are as good as each other: no verdict is surer than that.
inline constexpr double kOddsResolution = 0.01;

/// What one search of the whole space answered, and what the plan's own search found on that cluster.
struct SpaceAnswer {
    search::BestResult best;
    domain::HardwareProfile profile;
    std::shared_ptr<const search::SearchResult> own; ///< null: not searched (yet)
};

/// Which of the two lists a table is.
enum class SpaceKind : std::uint8_t {
    Best, ///< the best configurations of the whole space, on one cluster or several
    GpuCounts, ///< the best configuration at each number of GPUs
};

/// One predicted configuration, or why there is none.
struct SpaceRow {
    std::size_t answer = 0; ///< index of SpaceTable::answers()
    std::size_t answerRow = 0; ///< row of that answer
    std::optional<search::BestEntry> entry; ///< nothing: see whyNothing
    base::Text whyNothing;
    int rank = 0; ///< 1 = the best; 0: it stands here for the front, as a trade or as the plan's own
    bool isTrade = false; ///< faster than the best of its cluster, but likelier to run out of memory: search::BestResult::trades
    /// No other row is better in both respects: days and odds of running out of memory on one cluster, days
    /// and dollars on several and between numbers of GPUs.
    bool onFront = false;
    bool isPlans = false; ///< the plan's own best on its cluster; the plan's own number of GPUs
    bool searched = false; ///< the plan's own search holds it
    std::optional<double> daysMore; ///< than the plan's own best on the same cluster, as a share: -0.1 = a tenth sooner
    double gpuHours = 0; ///< of the whole training; 0 without an entry
    std::optional<double> scalingEfficiency; ///< search::GpuCountRow::scalingEfficiency
};

/// Predicted configurations that no grid holds, as tables, charts and files read them. Immutable.
class SpaceTable {
public:
    /// The rankings of one cluster or several, merged by days, where equal by dollars: each keeps its own order. Then
    /// what has no rank, fewest days first: trades, the rest of the fronts, and the plan's own best on each cluster.
    [[nodiscard]] static SpaceTable ofBest(const domain::TrainingPlan &plan, const std::vector<SpaceAnswer> &answers);
    /// A row per number of GPUs; `ownGpus` is the plan's.
    [[nodiscard]] static SpaceTable ofCounts(const domain::TrainingPlan &plan, const search::GpuCountsResult &counts,
                                             const domain::HardwareProfile &profile, int ownGpus);

    [[nodiscard]] SpaceKind kind() const { return m_kind; }
    [[nodiscard]] const std::vector<SpaceRow> &rows() const { return m_rows; }
    /// One per cluster, with the rows' figures but without a grid: RowView is made by view().
    [[nodiscard]] const std::vector<search::SearchResult> &answers() const { return m_answers; }
    [[nodiscard]] const domain::ClusterSpec &cluster(std::size_t row) const { return m_answers[m_rows[row].answer].cluster; }
    [[nodiscard]] bool severalClusters() const { return m_kind == SpaceKind::Best && m_answers.size() > 1; }
    /// As the columns of configurations read it; precondition: the row has an entry.
    [[nodiscard]] RowView view(std::size_t row) const;

private:
    SpaceTable(SpaceKind kind, const domain::TrainingPlan &plan);
    std::size_t addAnswer(const domain::ClusterSpec &cluster, const domain::HardwareProfile &profile);
    SpaceRow &add(std::size_t answer, const search::BestEntry &entry);
    void addBest(std::size_t answer, const SpaceAnswer &from);
    void addOwn(std::size_t answer, const search::SearchResult &own);
    void mergeRankings(const std::vector<SpaceAnswer> &answers);
    void markFrontOfCosts();

    SpaceKind m_kind;
    std::shared_ptr<const domain::TrainingPlan> m_plan;
    std::vector<search::SearchResult> m_answers;
    std::vector<SpaceRow> m_rows;
};

/// How the space was gone through on all clusters together.
[[nodiscard]] search::BestCounts sumOf(std::span<const search::BestResult> results);

/// Everything about one column in one place; table, chooser, copy and files read this list. See Column for
/// the fields of the same names.
struct SpaceColumn {
    std::string_view id;
    const char *title = "";
    const char *unit = "";
    const char *tooltip = "";
    ColumnKind kind = ColumnKind::Number;
    int decimals = 0;
    bool shownByDefault = true;
    bool predicted = false;
    CellValue (*value)(const SpaceTable &table, std::size_t row) = nullptr; ///< null: that of `own`
    const Column *own = nullptr; ///< the column of configurations that it is

    [[nodiscard]] bool isNumeric() const { return kind != ColumnKind::Text && kind != ColumnKind::Verdict; }
};
/// In the order shown; the first names the row.
[[nodiscard]] const std::vector<SpaceColumn> &spaceColumns(SpaceKind kind);
/// Missing where a row has no configuration.
[[nodiscard]] CellValue cellValue(const SpaceColumn &column, const SpaceTable &table, std::size_t row);

/// Version of the JSON form.
inline constexpr int kSpaceTableVersion = 1;

/// Rows as text in the C locale, with a header that says what is predicted and by which estimator, in the
/// given column and row order.
[[nodiscard]] std::string exportSpace(const SpaceTable &table, std::span<const std::size_t> rows,
                                      std::span<const SpaceColumn *const> columns, TableFormat format);

} // namespace report
