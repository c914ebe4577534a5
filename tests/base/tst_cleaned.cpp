// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/cleaned.h"

#include <gtest/gtest.h>
#include <string>

namespace {

struct Case {
    const char *what;
    std::string given;
    std::string cleaned; ///< with ? for controls and a blank for breaks
};

TEST(Cleaned, LeavesNothingThatCommandsOrTurns)
{
    const Case cases[] = {
        {"plain", "tp 4, größe 模型 🚀", "tp 4, größe 模型 🚀"},
        {"escape and bell", "a\x1b[2J\x07", "a?[2J?"},
        {"delete", "a\x7f", "a?"},
        {"null", std::string("a\0b", 3), "a?b"},
        {"C1 controls",
         "\xC2\x80 \xC2\x9B"
         "2J \xC2\x9F",
         "? ?2J ?"},
        {"the blank behind them", "\xC2\xA0", "\xC2\xA0"},
        {"line breaks and tabs", "a\nb\rc\td\u2028e\u2029f", "a b c d e f"},
        {"overrides", "\u202A\u202B\u202C\u202D\u202E", "?????"},
        {"isolates", "\u2066\u2067\u2068\u2069", "????"},
        {"their neighbours", "\u2030\u2065\u206A", "\u2030\u2065\u206A"},
        {"marks of direction", "\u200E\u200F", "??"},
        {"byte order mark and noncharacter", "\uFEFF\uFFFE", "??"},
        {"broken UTF-8", "a\xff\xc3", "a\uFFFD\uFFFD"},
        {"overlong escape", "\xC0\x9B", "\uFFFD\uFFFD"},
        {"half a pair", "\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
        {"empty", "", ""},
    };
    for (const Case &each : cases)
        EXPECT_EQ(base::cleaned(each.given, {.control = "?"}), each.cleaned) << each.what;
}

TEST(Cleaned, PutsWhatIsAskedFor)
{
    EXPECT_EQ(base::cleaned("a\x1b\nb", {.control = {}}), "a b");
    EXPECT_EQ(base::cleaned("a\x1b\nb", {.control = "<>", .blank = "|"}), "a<>|b");
}

} // namespace
