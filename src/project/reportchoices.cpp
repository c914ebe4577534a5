// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/reportchoices.h"

#include "project/objectreader.h"

#include <nlohmann/json.hpp>
#include <vector>

namespace project {
namespace {

void readNames(const ObjectReader &reader, std::string_view key, std::set<std::string> &names)
{
    std::vector<std::string> list;
    reader.read(key, list);
    names = {list.begin(), list.end()};
}

} // namespace

nlohmann::ordered_json toJson(const ReportChoices &choices)
{
    return {{"title", choices.title},
            {"comment", choices.comment},
            {"hidden_sections", choices.hiddenSections},
            {"hidden_charts", choices.hiddenCharts},
            {"rows", choices.rows}};
}

void readReportChoices(const ObjectReader &reader, ReportChoices &choices)
{
    reader.read("title", choices.title);
    reader.read("comment", choices.comment);
    readNames(reader, "hidden_sections", choices.hiddenSections);
    readNames(reader, "hidden_charts", choices.hiddenCharts);
    reader.read("rows", choices.rows, {1, kMostReportRows});
}

} // namespace project
