// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/rowfilter.h"

#include "report/results.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>
#include <string>

using report::Comparison;
using report::RowFilter;
using results::column;

namespace {

RowFilter parsed(std::string_view text)
{
    auto filter = RowFilter::parse(text);
    EXPECT_TRUE(filter) << text << ": " << (filter ? "" : filter.error().english());
    return filter.value_or(RowFilter());
}

std::string errorOf(std::string_view text)
{
    const auto filter = RowFilter::parse(text);
    return filter ? "no error" : filter.error().english();
}

bool contains(const std::string &text, std::string_view part) { return text.find(part) != std::string::npos; }

/// Row numbers of `result` that match, as a plain loop over match() finds them.
std::vector<std::uint32_t> matching(const search::SearchResult &result, const RowFilter &filter)
{
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < result.rows.size(); ++row) {
        if (filter.match(result, row))
            rows.push_back(row);
    }
    return rows;
}

struct Expectation {
    const char *filter;
    bool (*holds)(const search::SearchResult &, std::size_t);
};

float peak(const search::SearchResult &r, std::size_t row) { return r.rows[row].peakGib; }
int tp(const search::SearchResult &r, std::size_t row) { return r.candidate(row).layout.tensorParallel; }

const Expectation kExpectations[] = {
    {"", [](const search::SearchResult &, std::size_t) { return true; }},
    {"memory<70", [](const search::SearchResult &r, std::size_t i) { return peak(r, i) < 70; }},
    {"memory<=70", [](const search::SearchResult &r, std::size_t i) { return peak(r, i) <= 70; }},
    {"memory_gib>70", [](const search::SearchResult &r, std::size_t i) { return peak(r, i) > 70; }},
    {"memory>=70 memory<=80", [](const search::SearchResult &r, std::size_t i) { return peak(r, i) >= 70 && peak(r, i) <= 80; }},
    {"tp=2,4", [](const search::SearchResult &r, std::size_t i) { return tp(r, i) == 2 || tp(r, i) == 4; }},
    {"tp!=2,4", [](const search::SearchResult &r, std::size_t i) { return tp(r, i) != 2 && tp(r, i) != 4; }},
    {"TP=2", [](const search::SearchResult &r, std::size_t i) { return tp(r, i) == 2; }},
    {"verdict=safe,tight", [](const search::SearchResult &r, std::size_t i) { return r.rows[i].verdict != estimate::Verdict::Oom; }},
    {"verdict!=safe", [](const search::SearchResult &r, std::size_t i) { return r.rows[i].verdict != estimate::Verdict::Safe; }},
    {"verdict=SAFE", [](const search::SearchResult &r, std::size_t i) { return r.rows[i].verdict == estimate::Verdict::Safe; }},
    {"precision=bf16", [](const search::SearchResult &, std::size_t) { return true; }},
    {"precision!=bf16", [](const search::SearchResult &, std::size_t) { return false; }},
    {"precision~F1", [](const search::SearchResult &, std::size_t) { return true; }},
    {"name~_tp_16_", [](const search::SearchResult &r, std::size_t i) { return tp(r, i) == 16; }},
    {"_TP_16_ tp=16", [](const search::SearchResult &r, std::size_t i) { return tp(r, i) == 16; }},
    {"no-such-text-anywhere", [](const search::SearchResult &, std::size_t) { return false; }},
};

} // namespace

TEST(RowFilter, matchesWhatItSays)
{
    const search::SearchResult result = results::synthetic(400);
    for (const Expectation &expectation : kExpectations) {
        const RowFilter filter = parsed(expectation.filter);
        for (std::size_t row = 0; row < result.rows.size(); ++row)
            EXPECT_EQ(filter.match(result, row), expectation.holds(result, row)) << expectation.filter << ", row " << row;
    }
}

TEST(RowFilter, missingValuesMeetNoComparisonButAreNoneOfAList)
{
    search::SearchResult result = results::synthetic(1);
    result.rows[0].days = std::numeric_limits<float>::quiet_NaN();
    for (const char *text : {"days<1e9", "days>=0", "days=0", "days<=0"})
        EXPECT_FALSE(parsed(text).match(result, 0)) << text;
    EXPECT_TRUE(parsed("days!=5").match(result, 0));
}

TEST(RowFilter, equalityIsAtTheDisplayedDecimals)
{
    search::SearchResult result = results::synthetic(1);
    result.rows[0].days = 30.04F; // shown as 30.0
    EXPECT_TRUE(parsed("days=30").match(result, 0));
    EXPECT_FALSE(parsed("days=30.1").match(result, 0));
    EXPECT_FALSE(parsed("days<=30").match(result, 0)) << "comparisons take the value itself";
}

TEST(RowFilter, wordsAreLookedForInTheShownColumnsAsDisplayed)
{
    search::SearchResult result = results::synthetic(1);
    result.rows[0].days = 12.5F;
    const auto days = results::columns({"days"});
    const auto verdict = results::columns({"verdict"});
    const RowFilter filter = parsed("12,5");
    const auto german = [](const report::Column &c, const report::CellValue &value) {
        std::string text = report::cellText(c, value);
        std::replace(text.begin(), text.end(), '.', ',');
        return text;
    };
    EXPECT_FALSE(filter.match(result, 0, {days, {}})) << "C locale";
    EXPECT_TRUE(filter.match(result, 0, {days, german}));
    EXPECT_FALSE(filter.match(result, 0, {verdict, german})) << "a hidden column is not searched";
}

TEST(RowFilter, everyWordMustBeFoundSomewhere)
{
    const search::SearchResult result = results::synthetic(300);
    for (std::size_t row = 0; row < result.rows.size(); ++row) {
        const bool expected = result.candidate(row).layout.tensorParallel == 16 && result.rows[row].verdict == estimate::Verdict::Tight;
        const auto scope = results::columns({"name", "verdict"});
        EXPECT_EQ(parsed("tight _tp_16_").match(result, row, {scope, {}}), expected);
    }
}

TEST(RowFilter, textFormReadsBackEqual)
{
    const char *texts[] = {"",
                           "memory<70 tp=2,4 days<=30 verdict=safe,tight precision=bf16 llama",
                           "recompute~attn recompute!=full,none",
                           R"("two words" "tp=2" "say \"hi\"" back\slash "a,b")",
                           R"(name~"a b","c,d")",
                           "\"\"",
                           "days>1e-3 cost<123456.75 headroom>-5.5",
                           "  tabs\tand\nlines  "};
    for (const char *text : texts) {
        const RowFilter filter = parsed(text);
        EXPECT_EQ(parsed(filter.text()), filter) << text << " -> " << filter.text();
    }
}

TEST(RowFilter, typedFormIsCanonical)
{
    EXPECT_EQ(parsed("Llama  TENSOR_PARALLEL=4,2,4   memory_gib<70").text(), "tp=4,2 memory<70 llama");
    EXPECT_EQ(parsed("tp=2 tp=2").text(), "tp=2");
    EXPECT_EQ(parsed("\"tp=2\"").text(), "\"tp=2\"") << "quoted operators are text";
}

TEST(RowFilter, randomTypedFormsReadBackEqual)
{
    std::mt19937 random(11);
    const std::string alphabet = "ab1 \"\\,<>=!~._tp-µ";
    for (int i = 0; i < 3000; ++i) {
        std::string text;
        for (std::size_t n = random() % 14; n > 0; --n)
            text += alphabet[random() % alphabet.size()];
        if (const auto filter = RowFilter::parse(text)) {
            EXPECT_EQ(parsed(filter->text()), *filter) << text << " -> " << filter->text();
        }
    }
}

TEST(RowFilter, errorsNameTheWordAndHelp)
{
    EXPECT_TRUE(contains(errorOf("memry<70"), "memry<70: there is no column named memry. Did you mean memory?")) << errorOf("memry<70");
    EXPECT_TRUE(contains(errorOf("zzzzzzzzz=1"), "there is no column named zzzzzzzzz")) << errorOf("zzzzzzzzz=1");
    EXPECT_TRUE(contains(errorOf("days<30d"), "\"30d\" is not a number, which column days needs")) << errorOf("days<30d");
    EXPECT_TRUE(contains(errorOf("tp="), "\"\" is not a number")) << errorOf("tp=");
    EXPECT_TRUE(contains(errorOf("tp=2,,4"), "\"\" is not a number")) << errorOf("tp=2,,4");
    EXPECT_TRUE(contains(errorOf("tp=nan"), "is not a number")) << errorOf("tp=nan");
    EXPECT_TRUE(contains(errorOf("tp=1e999"), "is not a number")) << errorOf("tp=1e999");
    EXPECT_TRUE(contains(errorOf("tp<2,4"), "< takes one value")) << errorOf("tp<2,4");
    EXPECT_TRUE(contains(errorOf("tp~2"), "cannot be compared with ~")) << errorOf("tp~2");
    EXPECT_TRUE(contains(errorOf("precision<bf16"), "cannot be compared with <")) << errorOf("precision<bf16");
    EXPECT_TRUE(contains(errorOf("verdict=saef"), "is no value of column verdict")) << errorOf("verdict=saef");
    EXPECT_TRUE(contains(errorOf("llama \"open"), "not closed")) << errorOf("llama \"open");
}

TEST(RowFilter, settersSayWhetherAnythingChanged)
{
    RowFilter filter;
    EXPECT_FALSE(filter.clear());
    EXPECT_TRUE(filter.setWords(" Llama  8b "));
    EXPECT_FALSE(filter.setWords("llama 8B"));
    EXPECT_TRUE(filter.setRange(column("memory_gib"), std::nullopt, 70.0));
    EXPECT_FALSE(filter.setRange(column("memory_gib"), std::nullopt, 70.0));
    EXPECT_TRUE(filter.setAnyOf(column("tp"), {"2", "4"}));
    EXPECT_FALSE(filter.setAnyOf(column("tp"), {"2", "4"}));
    EXPECT_EQ(filter.text(), "memory<=70 tp=2,4 llama 8b");
    EXPECT_TRUE(filter.setRange(column("memory_gib"), 10.0, 60.0));
    EXPECT_EQ(filter.text(), "tp=2,4 memory>=10 memory<=60 llama 8b") << "the column's former bound is replaced";
    EXPECT_TRUE(filter.setAnyOf(column("tp"), {}));
    EXPECT_TRUE(filter.setRange(column("memory_gib"), std::nullopt, std::nullopt));
    EXPECT_FALSE(filter.setRange(column("memory_gib"), std::nullopt, std::nullopt));
    EXPECT_TRUE(filter.clear());
    EXPECT_TRUE(filter.empty());
}

TEST(RowFilter, setAnyOfLeavesOutWhatTheColumnCannotHold)
{
    RowFilter filter;
    EXPECT_FALSE(filter.setAnyOf(column("tp"), {"two"}));
    EXPECT_TRUE(filter.setAnyOf(column("verdict"), {"safe", "green"}));
    EXPECT_EQ(filter.text(), "verdict=safe");
}

TEST(RowFilter, filterRowsFindsWhatMatchFinds)
{
    const search::SearchResult result = results::synthetic(20'000);
    for (const char *text : {"", "tp=2,4 memory<70", "verdict=oom", "tp=3"}) {
        const RowFilter filter = parsed(text);
        EXPECT_EQ(report::filterRows(result, filter), matching(result, filter)) << text;
    }
}

TEST(RowFilter, filterRowsStops)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FALSE(report::filterRows(results::synthetic(10), RowFilter(), {}, stop.get_token()));
}
