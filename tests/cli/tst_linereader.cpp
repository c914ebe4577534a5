// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/linereader.h"

#include <gtest/gtest.h>
#include <sstream>
#include <vector>

namespace {

std::vector<std::string> linesOf(const std::string &text)
{
    std::istringstream in(text);
    cli::LineReader reader(in);
    std::vector<std::string> lines;
    while (reader.next())
        lines.emplace_back(reader.line());
    return lines;
}

TEST(LineReader, endings)
{
    using Lines = std::vector<std::string>;
    EXPECT_EQ(linesOf(""), Lines{});
    EXPECT_EQ(linesOf("a"), Lines{"a"});
    EXPECT_EQ(linesOf("a\n"), Lines{"a"});
    EXPECT_EQ(linesOf("a\r\nb\r\n"), (Lines{"a", "b"}));
    EXPECT_EQ(linesOf("\n\na"), (Lines{"", "", "a"}));
    EXPECT_EQ(linesOf("\xEF\xBB\xBF{}\n\xEF\xBB\xBF"), (Lines{"{}", "\xEF\xBB\xBF"})) << "a mark counts at the start only";
    EXPECT_EQ(linesOf(std::string("a\0b\n", 4)), (Lines{std::string("a\0b", 3)}));
}

TEST(LineReader, cutsLongLinesAndGoesOn)
{
    constexpr std::size_t limit = cli::LineReader::kMaxLine;
    std::istringstream in(std::string(limit, 'x') + "\n" + std::string(limit + 1, 'y') + "\nz\n");
    cli::LineReader reader(in);
    ASSERT_TRUE(reader.next());
    EXPECT_FALSE(reader.tooLong()) << "exactly the limit fits";
    ASSERT_TRUE(reader.next());
    EXPECT_TRUE(reader.tooLong());
    EXPECT_EQ(reader.line().size(), limit);
    ASSERT_TRUE(reader.next());
    EXPECT_FALSE(reader.tooLong());
    EXPECT_EQ(reader.line(), "z");
    EXPECT_EQ(reader.number(), 3U);
    EXPECT_FALSE(reader.next());
}

} // namespace
