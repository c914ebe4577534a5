// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/comparisonreport.h"
#include "report/resultcolumns.h"

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The sections behind comparisonReport(), and what they are put together with.
namespace report {

/// Collects blocks, and knows what all sections ask for.
class ReportBuilder {
public:
    ReportBuilder(const comparison::Comparison &comparison, const ReportOptions &options);

    [[nodiscard]] const comparison::Comparison &comparison() const { return m_comparison; }
    [[nodiscard]] const results::Analysis &analysis() const { return m_comparison.analysis; }
    [[nodiscard]] const ReportOptions &options() const { return m_options; }
    [[nodiscard]] const ResultView &view() const { return m_view; }
    [[nodiscard]] const std::string &label(std::size_t run) const { return m_view.labels[run]; }
    [[nodiscard]] const results::RunFigures &figures(std::size_t run) const { return *analysis().runs[run].figures; }
    /// Of figures over all runs: Simulated as soon as one of them is.
    [[nodiscard]] Provenance measured() const { return m_measured; }
    /// Of measured beside predicted figures.
    [[nodiscard]] Provenance mixed() const { return m_measured == Provenance::Simulated ? m_measured : Provenance::Mixed; }
    /// Some runs are simulated and others are not: tables then tell of each.
    [[nodiscard]] bool partlySimulated() const;

    void heading(int level, base::Text text) { add(Heading{level, std::move(text)}); }
    void paragraph(base::Text text) { add(Paragraph{std::move(text)}); }
    void callout(Callout::Kind kind, base::Text text) { add(Callout{kind, std::move(text)}); }
    void add(Block block) { m_blocks.push_back(std::move(block)); }
    [[nodiscard]] std::vector<Block> take() { return std::move(m_blocks); }

private:
    const comparison::Comparison &m_comparison;
    const ReportOptions &m_options;
    ResultView m_view;
    Provenance m_measured;
    std::vector<Block> m_blocks;
};

/// A table of runs by the descriptors of the ranking. Columns without any value are left out; "origin"
/// joins them when only some runs are simulated.
[[nodiscard]] Table resultTable(const ReportBuilder &report, std::span<const std::size_t> runs,
                                const std::vector<std::string_view> &columnIds);
/// A cell as people read it: thousands grouped, a dash for what is missing.
[[nodiscard]] base::Text cell(const ResultColumn &column, const CellValue &value);
[[nodiscard]] Table::Row row(std::initializer_list<std::string> cells);

/// Some cluster's memory predictions rest on own runs as well.
[[nodiscard]] bool isCalibrated(const comparison::Comparison &comparison);
void addCalibrationMethod(ReportBuilder &report); ///< a sentence for each such cluster
void addCalibrationPeaks(ReportBuilder &report); ///< their runs, for the appendix

void addDecision(ReportBuilder &report);
void addPlan(ReportBuilder &report);
void addMethod(ReportBuilder &report);
void addRanking(ReportBuilder &report);
void addSavings(ReportBuilder &report);
void addCharts(ReportBuilder &report);
void addKnobs(ReportBuilder &report);
void addPredictions(ReportBuilder &report);
void addFailures(ReportBuilder &report);
void addAppendix(ReportBuilder &report);

} // namespace report
