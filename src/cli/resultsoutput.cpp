// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/resultsoutput.h"

#include "cli/problems.h"
#include "cli/reportdrawing.h"
#include "cli/resultsjson.h"
#include "comparison/artifacts.h"
#include "report/comparisonreport.h"

#include <filesystem>

namespace cli {
namespace {

/// The report without its charts, which plain Markdown cannot hold.
report::ReportOptions withoutCharts(report::ReportOptions options)
{
    using report::Section;
    options.sections = {Section::Decision, Section::Plan,        Section::Method,   Section::Ranking, Section::Savings,
                        Section::Knobs,    Section::Predictions, Section::Failures, Section::Appendix};
    return options;
}

} // namespace

base::Result<std::string> resultsAs(const std::string &format, const comparison::Comparison &comparison, const ResultsStyle &style,
                                    const Streams &streams)
{
    if (format == "json")
        return resultsJsonText(comparison);
    if (format == "csv")
        return comparison::runsCsv(comparison);
    if (format == "table")
        return rankingText(comparison, style) + detailsText(comparison, style);
    report::ReportOptions options;
    options.topN = style.topN;
    options.createdAt = timeNow();
    Drawing drawing(streams);
    if (format == "html" && drawing.canDraw())
        return drawing.html(report::comparisonReport(comparison, options));
    const report::Document document = report::comparisonReport(comparison, withoutCharts(options));
    return format == "html" ? report::html(document) : report::markdown(document);
}

std::vector<std::string> recordResults(const ComparedRuns &runs, const Streams &streams)
{
    namespace fs = std::filesystem;
    std::vector<std::string> written;
    if (runs.comparison.empty())
        return written;
    std::error_code ignored;
    if (fs::is_directory(runs.logsFolder, ignored)) {
        auto files = comparison::writeSummaries(runs.comparison, runs.logsFolder);
        if (files)
            written = std::move(*files);
        else
            reportWarning(files.error(), streams);
    }
    const std::string argsFile = (fs::path(runs.stored.folder.path) / "args.json").string();
    const auto recorded = comparison::recordPerformance(runs.comparison, argsFile);
    if (!recorded)
        reportWarning(recorded.error(), streams);
    else if (*recorded)
        written.push_back(argsFile);
    return written;
}

ResultsStyle resultsStyle(const Arguments &arguments, const Streams &streams, bool plain)
{
    ResultsStyle style;
    if (!plain || arguments.textOr("color", "auto") == "always")
        style.palette = paletteFor(arguments, streams);
    if (!plain && streams.outIsTerminal && streams.width > 0)
        style.width = static_cast<std::size_t>(streams.width);
    return style;
}

} // namespace cli
