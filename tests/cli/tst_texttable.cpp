// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/texttable.h"

#include <gtest/gtest.h>
#include <sstream>

namespace {

using cli::TextTable;

TextTable sample()
{
    TextTable table;
    table.title = "Sizes";
    table.columns = {{"Configuration", TextTable::Align::Left, true},
                     {"Memory Status", TextTable::Align::Left, false},
                     {"GiB", TextTable::Align::Right, false}};
    table.rows = {{"llama31_8b_8nodes_tp_2_pp_2", TextTable::Cell("Safe", cli::Tone::Good), "30.1"},
                  {"b", TextTable::Cell("Potential OOM", cli::Tone::Bad), "200.0"}};
    return table;
}

std::size_t widest(const std::string &text)
{
    std::istringstream in(text);
    std::size_t width = 0;
    for (std::string line; std::getline(in, line);)
        width = std::max(width, cli::displayWidth(line));
    return width;
}

TEST(TextTable, drawsABox)
{
    EXPECT_EQ(cli::boxed(sample(), 0, cli::Palette()),
              "                         Sizes\n"
              "┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┳━━━━━━━┓\n"
              "┃ Configuration               ┃ Memory Status ┃   GiB ┃\n"
              "┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━╇━━━━━━━┩\n"
              "│ llama31_8b_8nodes_tp_2_pp_2 │ Safe          │  30.1 │\n"
              "├─────────────────────────────┼───────────────┼───────┤\n"
              "│ b                           │ Potential OOM │ 200.0 │\n"
              "└─────────────────────────────┴───────────────┴───────┘\n");
}

TEST(TextTable, shortensTheShrinkingColumnToTheTerminal)
{
    for (const std::size_t width : {40U, 45U, 50U, 54U}) {
        const std::string text = cli::boxed(sample(), width, cli::Palette());
        EXPECT_EQ(widest(text), width) << text;
        EXPECT_NE(text.find("…"), std::string::npos);
        EXPECT_NE(text.find("Potential OOM"), std::string::npos) << "only shrinking columns lose text";
    }
    EXPECT_EQ(cli::boxed(sample(), 500, cli::Palette()), cli::boxed(sample(), 0, cli::Palette())) << "a wide terminal changes nothing";
}

TEST(TextTable, wrapsHeadersBeforeItShortensCells)
{
    TextTable table;
    table.columns = {{"A long header here", TextTable::Align::Left, false}};
    table.rows = {{"x"}};
    EXPECT_EQ(cli::boxed(table, 10, cli::Palette()),
              "┏━━━━━━━━┓\n┃ A long ┃\n┃ header ┃\n┃ here   ┃\n┡━━━━━━━━┩\n│ x      │\n└────────┘\n");
}

TEST(TextTable, coloursOnlyWhenAsked)
{
    EXPECT_EQ(cli::boxed(sample(), 0, cli::Palette(false)).find('\x1b'), std::string::npos);
    const std::string coloured = cli::boxed(sample(), 0, cli::Palette(true));
    EXPECT_NE(coloured.find("\x1b[36mSafe"), std::string::npos);
    EXPECT_NE(coloured.find("\x1b[31mPotential OOM"), std::string::npos);
}

TEST(TextTable, widthOfText)
{
    EXPECT_EQ(cli::displayWidth("abc"), 3U);
    EXPECT_EQ(cli::displayWidth("äß…"), 3U);
    EXPECT_EQ(cli::displayWidth("模型"), 4U);
    EXPECT_EQ(cli::displayWidth("e\xCC\x81"), 1U) << "a combining accent takes no column";
    EXPECT_EQ(cli::displayWidth("\xff\xfe"), 2U) << "wrong bytes count as characters";
    EXPECT_EQ(cli::displayWidth("\xe6\xa8"), 2U) << "a cut character at the end";
}

TEST(TextTable, shortenedTexts)
{
    EXPECT_EQ(cli::shortened("abcdef", 6), "abcdef");
    EXPECT_EQ(cli::shortened("abcdef", 4), "abc…");
    EXPECT_EQ(cli::shortened("abcdef", 0), "");
    EXPECT_EQ(cli::shortened("模型模型", 4), "模…") << "no half of a wide character";
}

TEST(TextTable, csvQuotes)
{
    TextTable table;
    table.columns = {{"a,b"}, {"c"}};
    table.rows = {{"say \"hi\"", "two\nlines"}};
    EXPECT_EQ(cli::csv(table), "\"a,b\",c\n\"say \"\"hi\"\"\",\"two\nlines\"\n");
}

TEST(TextTable, markdownEscapes)
{
    TextTable table;
    table.columns = {{"name"}, {"n", TextTable::Align::Right}};
    table.rows = {{"a|b", "1"}};
    EXPECT_EQ(cli::markdown(table), "| name | n |\n| --- | ---: |\n| a\\|b | 1 |\n");
}

} // namespace
