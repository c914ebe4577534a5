// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <set>
#include <string>

namespace project {

inline constexpr int kMostReportRows = 500;

/// What a person chose for the project's report. Parts that are left out are named, so that those
/// which a later version adds are shown.
struct ReportChoices {
    std::string title; ///< empty: the report's own
    std::string comment;
    std::set<std::string> hiddenSections; ///< report::name(Section); unknown ones are kept
    std::set<std::string> hiddenCharts; ///< report::name(ChartKind)
    int rows = 10; ///< of the ranking: 1…kMostReportRows
    bool operator==(const ReportChoices &) const = default;
};

class ObjectReader;
[[nodiscard]] nlohmann::ordered_json toJson(const ReportChoices &choices);
void readReportChoices(const ObjectReader &reader, ReportChoices &choices);

} // namespace project
