// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/columns.h"

#include "report/results.h"

#include <cmath>
#include <cstring>
#include <gtest/gtest.h>
#include <limits>
#include <set>
#include <string>

using report::CellValue;
using report::Column;
using report::ColumnKind;
using results::column;

namespace {

double number(std::string_view id, std::size_t row) { return std::get<double>(column(id).value(report::rowView(results::small(), row))); }
std::string text(std::string_view id, std::size_t row)
{
    return std::get<std::string>(column(id).value(report::rowView(results::small(), row)));
}

} // namespace

TEST(Columns, everyIdAndAliasIsUnique)
{
    std::set<std::string_view> seen;
    for (const Column &c : report::configurationColumns()) {
        EXPECT_TRUE(seen.insert(c.id).second) << c.id;
        EXPECT_TRUE(c.alias.empty() || seen.insert(c.alias).second) << c.alias;
    }
}

TEST(Columns, everyColumnIsDescribed)
{
    for (const Column &c : report::configurationColumns()) {
        EXPECT_FALSE(c.id.empty());
        EXPECT_GT(std::strlen(c.title), 0U) << c.id;
        EXPECT_GT(std::strlen(c.tooltip), 10U) << c.id;
        EXPECT_NE(c.value, nullptr) << c.id;
        EXPECT_TRUE(c.kind != ColumnKind::Integer || c.decimals == 0) << c.id;
        EXPECT_TRUE(c.kind != ColumnKind::Share || std::string_view(c.unit) == "%") << c.id;
    }
}

TEST(Columns, unitsInTheIdAgreeWithTheUnit)
{
    const std::pair<std::string_view, std::string_view> suffixes[] = {
        {"_gib", "GiB"}, {"_seconds", "s"}, {"_percent", "%"}, {"_usd", "USD"}};
    for (const Column &c : report::configurationColumns()) {
        for (const auto &[suffix, unit] : suffixes)
            EXPECT_TRUE(!c.id.ends_with(suffix) || unit == c.unit) << c.id;
    }
}

TEST(Columns, everyColumnHasAValueOfItsKindInEveryRow)
{
    const search::SearchResult &result = results::small();
    ASSERT_GE(result.rows.size(), 4U);
    for (std::size_t row = 0; row < result.rows.size(); ++row) {
        const report::RowView view = report::rowView(result, row);
        for (const Column &c : report::configurationColumns()) {
            const CellValue value = c.value(view);
            EXPECT_EQ(c.isNumeric(), std::holds_alternative<double>(value)) << c.id;
            EXPECT_EQ(!c.isNumeric(), std::holds_alternative<std::string>(value)) << c.id;
            EXPECT_FALSE(report::cellText(c, value).empty()) << c.id;
        }
    }
}

TEST(Columns, fastKeysAgreeWithTheValues)
{
    const search::SearchResult &result = results::small();
    for (std::size_t row = 0; row < result.rows.size(); ++row) {
        const report::RowView view = report::rowView(result, row);
        for (const Column &c : report::configurationColumns()) {
            if (c.fastKey && c.isNumeric()) {
                const double value = std::get<double>(c.value(view));
                EXPECT_NEAR(static_cast<double>(c.fastKey(result.rows[row])), value, std::abs(value) * 1e-6) << c.id;
            }
        }
    }
}

TEST(Columns, settingsAreThoseOfTheCandidate)
{
    const search::SearchResult &result = results::small();
    for (std::size_t row = 0; row < result.rows.size(); ++row) {
        const domain::Candidate candidate = result.candidate(row);
        EXPECT_EQ(number("tp", row), candidate.layout.tensorParallel);
        EXPECT_EQ(number("gbs", row), candidate.batch.globalBatchSize);
        EXPECT_EQ(number("tp", row) * number("pp", row) * number("cp", row) * number("dp", row), result.cluster.numGpus());
        EXPECT_EQ(number("nmb", row) * number("mbs", row) * number("dp", row), number("gbs", row));
        EXPECT_EQ(text("precision", row), "bf16");
        EXPECT_EQ(text("sp", row), candidate.layout.tensorParallel > 1 ? "on" : "off");
    }
}

TEST(Columns, memoryPartsSumToThePeak)
{
    for (std::size_t row = 0; row < results::small().rows.size(); ++row) {
        double sum = 0;
        for (const char *part : {"weights", "gradients", "optimizer", "activations", "logits", "buffers", "runtime"})
            sum += number("memory_" + std::string(part) + "_gib", row);
        EXPECT_NEAR(sum, number("memory_gib", row), 1e-3);
    }
}

TEST(Columns, headroomIsCapacityMinusPeak)
{
    const double capacity = base::inGib(results::small().cluster.memoryPerGpu);
    EXPECT_NEAR(number("headroom_gib", 0), capacity - number("memory_gib", 0), 1e-9);
}

TEST(Columns, sharesArePercentages)
{
    const search::Row &row = results::small().rows[0];
    EXPECT_NEAR(number("mfu_percent", 0), static_cast<double>(row.mfu) * 100.0, 1e-4);
    EXPECT_GT(number("mfu_percent", 0), 1.0) << "a share of the peak, not of one";
}

TEST(Columns, namesAreUniqueAndThoseOfTheFiles)
{
    std::set<std::string> names;
    for (std::size_t row = 0; row < results::small().rows.size(); ++row)
        EXPECT_TRUE(names.insert(text("name", row)).second);
    EXPECT_NE(names.begin()->find("_8nodes_tp_1_pp_2_cp_1_ep_1_mbs_1_vp_"), std::string::npos) << *names.begin();
}

TEST(Columns, figuresThatAreNotFiniteAreMissing)
{
    search::SearchResult result = results::synthetic(1);
    result.rows[0].days = std::numeric_limits<float>::infinity();
    const CellValue value = column("days").value(report::rowView(result, 0));
    EXPECT_TRUE(std::holds_alternative<std::monostate>(value));
    EXPECT_EQ(report::cellText(column("days"), value), "");
}

TEST(Columns, areFoundByIdAndAlias)
{
    EXPECT_EQ(report::findColumn("tp"), report::findColumn("tensor_parallel"));
    EXPECT_EQ(report::findColumn("Tp"), nullptr);
    EXPECT_EQ(report::findColumn(""), nullptr);
    EXPECT_EQ(report::findColumn("tensor"), nullptr);
}

TEST(Columns, settingsAreNotPredictedButFiguresAre)
{
    for (const char *id : {"name", "tp", "gbs", "precision", "recompute", "matches_base"})
        EXPECT_FALSE(column(id).predicted) << id;
    for (const char *id : {"verdict", "memory_gib", "days", "cost_usd", "memory_weights_gib"})
        EXPECT_TRUE(column(id).predicted) << id;
}

TEST(Columns, cellTextHasTheColumnsDecimals)
{
    EXPECT_EQ(report::cellText(column("days"), 1234.56), "1234.6");
    EXPECT_EQ(report::cellText(column("tp"), 8.0), "8");
    EXPECT_EQ(report::cellText(column("name"), std::string("x,y")), "x,y");
}
