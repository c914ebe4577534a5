// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/tableexport.h"

#include "report/results.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

using report::TableFormat;

namespace {

using Table = std::vector<std::vector<std::string>>;

/// A reader of RFC 4180 text, written from the RFC.
Table readCsv(const std::string &text)
{
    Table table(1);
    table.back().emplace_back();
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            table.back().back() += text[++i];
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            table.back().emplace_back();
        } else if (!quoted && c == '\r') {
            EXPECT_TRUE(i + 1 < text.size() && text[i + 1] == '\n');
            ++i;
            table.emplace_back(1);
        } else {
            table.back().back() += c;
        }
    }
    EXPECT_FALSE(quoted);
    EXPECT_EQ(table.back(), std::vector<std::string>(1)) << "the last line has its end";
    table.pop_back();
    return table;
}

Table readTsv(const std::string &text)
{
    Table table;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        table.emplace_back();
        std::istringstream fields(line);
        for (std::string field; std::getline(fields, field, '\t');)
            table.back().push_back(field);
    }
    return table;
}

/// The C-locale texts that every format must carry.
Table expectedCells(const search::SearchResult &result, const std::vector<std::size_t> &rows,
                    const std::vector<const report::Column *> &columns)
{
    Table table;
    for (const std::size_t row : rows) {
        table.emplace_back();
        for (const report::Column *column : columns)
            table.back().push_back(report::cellText(*column, column->value(report::rowView(result, row))));
    }
    return table;
}

search::SearchResult withModelName(const char *name)
{
    search::SearchResult result = results::synthetic(3);
    result.plan.model.name = name;
    return result;
}

const std::vector<std::string_view> kIds = {"name", "verdict", "memory_gib", "tp", "days"};

} // namespace

TEST(TableExport, csvReadsBackWithEveryKindOfName)
{
    for (const char *name : {"llama", "a,b", "say \"hi\"", "two\nlines", "cr\r\nlf", "", "\"", "模型"}) {
        const search::SearchResult result = withModelName(name);
        const auto columns = results::columns(kIds);
        const auto rows = results::allRows(result);
        Table table = readCsv(report::exportRows(result, rows, columns, TableFormat::Csv));
        ASSERT_EQ(table.size(), 4U) << name;
        table.erase(table.begin());
        EXPECT_EQ(table, expectedCells(result, rows, columns)) << name;
    }
}

TEST(TableExport, headerNamesColumnsByIdAndMarksPredictions)
{
    const auto columns = results::columns(kIds);
    const Table table = readCsv(report::exportRows(results::small(), {}, columns, TableFormat::Csv));
    const std::string mark = " (predicted, estimator " + std::to_string(estimate::kEstimatorVersion) + ")";
    // The mark itself holds a comma and must come back as one field.
    EXPECT_EQ(table, (Table{{"name", "verdict" + mark, "memory_gib" + mark, "tensor_parallel", "days" + mark}}));
}

TEST(TableExport, tsvReadsBackInTheGivenOrder)
{
    const auto columns = results::columns({"days", "tp", "name"});
    const std::vector<std::size_t> rows = {2, 0};
    Table table = readTsv(report::exportRows(results::small(), rows, columns, TableFormat::Tsv));
    ASSERT_EQ(table.size(), 3U);
    EXPECT_EQ(table[0][1], "tensor_parallel");
    table.erase(table.begin());
    EXPECT_EQ(table, expectedCells(results::small(), rows, columns));
}

TEST(TableExport, tsvFieldsHoldNoSeparators)
{
    const search::SearchResult result = withModelName("a\tb\nc");
    const auto columns = results::columns({"name", "tp"});
    const Table table = readTsv(report::exportRows(result, results::allRows(result), columns, TableFormat::Tsv));
    ASSERT_EQ(table.size(), 4U);
    EXPECT_EQ(table[1].size(), 2U);
    EXPECT_TRUE(table[1][0].starts_with("a b c_")) << table[1][0];
}

TEST(TableExport, jsonSaysWhatItIsAndHoldsNumbers)
{
    const auto columns = results::columns({"name", "tp", "days", "verdict"});
    const auto rows = results::allRows(results::small());
    const auto json = nlohmann::json::parse(report::exportRows(results::small(), rows, columns, TableFormat::Json));
    EXPECT_EQ(json.at("format"), "autotuner-configurations");
    EXPECT_EQ(json.at("version"), report::kConfigurationsVersion);
    EXPECT_EQ(json.at("figures"), "predicted");
    EXPECT_EQ(json.at("estimator_version"), estimate::kEstimatorVersion);
    EXPECT_EQ(json.at("cluster").at("nodes"), 8);
    ASSERT_EQ(json.at("configurations").size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto &entry = json.at("configurations")[i];
        EXPECT_TRUE(entry.at("tensor_parallel").is_number_integer());
        EXPECT_EQ(entry.at("tensor_parallel"), results::small().candidate(i).layout.tensorParallel);
        EXPECT_NEAR(entry.at("days").get<double>(), static_cast<double>(results::small().rows[i].days), 0.0500001);
        EXPECT_EQ(entry.at("verdict"), estimate::name(results::small().rows[i].verdict));
    }
    EXPECT_EQ(json.at("columns")[2], (nlohmann::json{{"id", "days"}, {"unit", "days"}, {"predicted", true}}));
}

TEST(TableExport, missingValuesAreEmptyOrNull)
{
    search::SearchResult result = results::synthetic(1);
    result.rows[0].days = std::numeric_limits<float>::quiet_NaN();
    const auto columns = results::columns({"days", "tp"});
    const std::vector<std::size_t> rows = {0};
    EXPECT_TRUE(readCsv(report::exportRows(result, rows, columns, TableFormat::Csv))[1][0].empty());
    const auto json = nlohmann::json::parse(report::exportRows(result, rows, columns, TableFormat::Json));
    EXPECT_TRUE(json.at("configurations")[0].at("days").is_null());
}

TEST(TableExport, hugeFiguresStayNumbers)
{
    search::SearchResult result = results::synthetic(1);
    result.rows[0].costUsd = std::numeric_limits<float>::max();
    const auto json =
        nlohmann::json::parse(report::exportRows(result, results::allRows(result), results::columns({"cost_usd"}), TableFormat::Json));
    EXPECT_FLOAT_EQ(json.at("configurations")[0].at("cost_usd").get<float>(), std::numeric_limits<float>::max());
}

TEST(TableExport, jsonReplacesBytesThatAreNotText)
{
    const search::SearchResult result = withModelName("bad\xff name");
    const auto columns = results::columns({"name"});
    EXPECT_TRUE(nlohmann::json::accept(report::exportRows(result, results::allRows(result), columns, TableFormat::Json)));
}

TEST(TableExport, markdownIsOneTableWithAlignmentAndAFootnote)
{
    const search::SearchResult result = withModelName("pipe|d");
    const auto columns = results::columns({"name", "memory_gib"});
    const std::string text = report::exportRows(result, results::allRows(result), columns, TableFormat::Markdown);
    std::istringstream lines(text);
    std::string line;
    std::getline(lines, line);
    EXPECT_EQ(line, "| Configuration | Peak memory [GiB] |");
    std::getline(lines, line);
    EXPECT_EQ(line, "| --- | ---: |");
    for (std::size_t row = 0; row < result.rows.size(); ++row) {
        std::getline(lines, line);
        EXPECT_TRUE(line.starts_with("| pipe\\|d_")) << line;
    }
    EXPECT_NE(text.find("Figures are predicted, estimator"), std::string::npos);
}
