// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/parsercause.h"

#include <gtest/gtest.h>

namespace {

TEST(ParserCause, LeavesTheExceptionsNameOut)
{
    const std::pair<const char *, const char *> rows[] = {
        {"[json.exception.parse_error.101] parse error at line 1, column 2: syntax error [1]",
         "parse error at line 1, column 2: syntax error [1]"},
        {"[json.exception.out_of_range.406] number overflow parsing '1e400'", "number overflow parsing '1e400'"},
        {"[json.exception.parse_error.101]", "[json.exception.parse_error.101]"},
        {"[other] text", "[other] text"},
        {"text with [json.exception.x] inside", "text with [json.exception.x] inside"},
        {"", ""},
    };
    for (const auto &[what, cause] : rows)
        EXPECT_EQ(base::parserCause(what), cause);
}

} // namespace
