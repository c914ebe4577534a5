// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include "gui/comparison/runfilter.h"
#include "report/comparisoncharts.h"
#include "report/resultcolumns.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace gui {

using ComparisonPointer = std::shared_ptr<const comparison::Comparison>;

/// All that the page shows of a comparison under a filter: made away from the GUI thread.
struct ResultsContent {
    ComparisonPointer comparison;
    std::vector<QString> labels; ///< short names of the runs, parallel to analysis.runs
    std::vector<report::CellValue> cells; ///< of the table: all of report::resultColumns() of the first run, then of the next, …
    std::vector<std::size_t> ranking; ///< report::rankedRuns()
    std::vector<QStringList> facts; ///< "name: value" of each run, in the user's language
    ShownRuns shown; ///< by the filter
    std::vector<report::Chart> charts; ///< of the runs shown, parallel to report::chartKinds()
};
using ContentPointer = std::shared_ptr<const ResultsContent>;

/// `before` of the same comparison lends what a filter does not change; may be null.
[[nodiscard]] ResultsContent makeContent(const ComparisonPointer &comparison, const RunFilter &filter, const ContentPointer &before = {});
/// The chart without the marks of other runs; axes and ranges stay as they are.
void keepRuns(report::Chart &chart, const std::vector<bool> &shown);

/// Makes contents on a worker thread; the latest wish is the one that is answered.
class ContentMaker : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void make(const ComparisonPointer &comparison, const RunFilter &filter, const ContentPointer &before);
    /// Answers no wish made so far.
    void forget() { m_answered = ++m_asked; }
    [[nodiscard]] bool isMaking() const { return m_asked != m_answered; }

signals:
    void made(const gui::ContentPointer &content);

private:
    std::uint64_t m_asked = 0;
    std::uint64_t m_answered = 0;
};

} // namespace gui
