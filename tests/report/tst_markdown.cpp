// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/comparisonreport.h"
#include "report/documents.h"
#include "support/comparisons.h"

#include <gtest/gtest.h>
#include <sstream>

namespace {

std::vector<std::string> linesOf(const std::string &text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

/// Cells by GitHub's rule: a pipe that no backslash precedes ends one.
std::size_t cellsOf(const std::string &line)
{
    std::size_t pipes = 0;
    for (std::size_t i = 0; i < line.size(); ++i)
        pipes += line[i] == '|' && (i == 0 || line[i - 1] != '\\') ? 1U : 0U;
    return pipes - 1;
}

std::string paragraph(const std::string &text)
{
    report::Document document;
    document.blocks.push_back(report::Paragraph{base::Text("%1", {text})});
    const auto lines = linesOf(report::markdown(document));
    return lines.empty() ? std::string() : lines.back();
}

TEST(Markdown, EscapesWhatMeansSomething)
{
    const std::pair<const char *, const char *> cases[] = {
        {"a|b", "a\\|b"},
        {"`x`", "\\`x\\`"},
        {"a*b", "a\\*b"},
        {"<script>", "&lt;script&gt;"},
        {"a & b", "a &amp; b"},
        {"llama31_8b_tp_4", "llama31_8b_tp_4"},
        {"_x_", "\\_x\\_"},
        {"[a](b)", "[a\\](b)"},
        {"![a](b)", "![a\\](b)"},
        {"[a]: b", "[a\\]: b"},
        {"Step time [s]", "Step time [s]"},
        {"$3.00", "$3.00"},
        {"$x$", "\\$x\\$"},
        {"# no", "\\# no"},
        {"- no", "\\- no"},
        {"+ no", "\\+ no"},
        {"===", "\\==="},
        {"12. no", "12\\. no"},
        {"12) no", "12\\) no"},
        {"12.5 s", "12.5 s"},
        {"+3.5 %", "+3.5 %"},
        {"---", "\\---"},
        {"    code", "code"},
        {"> no", "&gt; no"},
        {"a\nb", "a b"},
        {"a\\b", "a\\\\b"},
        {"~~a~~", "\\~\\~a\\~\\~"},
    };
    for (const auto &[text, expected] : cases)
        EXPECT_EQ(paragraph(text), expected) << text;
}

TEST(Markdown, HostileTextLeavesTheShapeAlone)
{
    const auto plain = linesOf(report::markdown(documents::everyBlock("x")));
    for (const std::string &text : documents::hostileTexts()) {
        SCOPED_TRACE(text);
        const auto lines = linesOf(report::markdown(documents::everyBlock(text)));
        ASSERT_EQ(lines.size(), plain.size()) << "a line break would have begun another block";
        for (std::size_t i = 0; i < lines.size(); ++i) {
            EXPECT_EQ(lines[i].find("<"), std::string::npos) << lines[i];
            if (plain[i].starts_with('|')) {
                EXPECT_EQ(cellsOf(lines[i]), cellsOf(plain[i])) << lines[i];
            } else {
                EXPECT_EQ(lines[i].starts_with('#'), plain[i].starts_with('#')) << lines[i];
            }
            for (const char c : lines[i])
                EXPECT_GE(static_cast<unsigned char>(c), 0x20U);
        }
    }
}

TEST(Markdown, BlocksHaveTheirForm)
{
    const std::string text = report::markdown(documents::everyBlock("x"));
    for (const char *part : {"# x\n", "## x\n", "### x\n", "#### x\n", "> **Result:** x\n", "> **Note:** x\n", "> **Warning:** x\n",
                             "- x\n- x\n", "| Fact | Value | Origin |\n| --- | --- | --- |\n| x | x | Measured |\n",
                             "**x** (Predicted)\n\n| x | x [s] |\n| --- | ---: |\n| **x** | **x** |\n| x | x |\n", "**x** (SIMULATED)\n"})
        EXPECT_NE(text.find(part), std::string::npos) << part << "\nin\n" << text;
    EXPECT_NE(text.find("2026-11-23 06:15 UTC"), std::string::npos);
}

TEST(Markdown, FiguresStandAsTheyAreDrawn)
{
    const std::string drawn = report::markdown(documents::everyBlock("x"), [](const report::Figure &) { return "![x](<a b.svg>)"; });
    EXPECT_EQ(documents::occurrences(drawn, "![x](<a b.svg>)\n"), 1U);
    EXPECT_EQ(documents::occurrences(report::markdown(documents::everyBlock("x")), "!["), 0U);
}

TEST(Markdown, EveryTableRowHasAsManyCellsAsItsHead)
{
    const auto lines = linesOf(
        report::markdown(report::comparisonReport(support::makeComparison({.runs = 30, .withFailures = true, .twoClusters = true}), {})));
    std::size_t cells = 0;
    std::size_t rows = 0;
    for (const std::string &line : lines) {
        if (!line.starts_with('|')) {
            cells = 0;
            continue;
        }
        cells = cells == 0 ? cellsOf(line) : cells;
        EXPECT_EQ(cellsOf(line), cells) << line;
        ++rows;
    }
    EXPECT_GT(rows, 60U);
}

TEST(Markdown, EmptyDocument) { EXPECT_EQ(report::markdown({}), "# \n"); }

} // namespace
