// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/modelfile.h"
#include "cli/values.h"

#include <gtest/gtest.h>

namespace {

using cli::parseKnobList;

struct ListRow {
    const char *what;
    const char *text;
    bool automatic;
    std::vector<int> values;
};

TEST(KnobList, readsWhatPeopleWrite)
{
    const std::vector<ListRow> rows{
        {"one", "2", false, {2}},
        {"several", "1,2,4", false, {1, 2, 4}},
        {"blanks", " 1 , 2 ", false, {1, 2}},
        {"auto", "auto", true, {}},
        {"auto in capitals", "AUTO", true, {}},
        {"none", "None", false, {}},
        {"none in small", "none", false, {}},
        {"empty", "", false, {}},
        {"only blanks", "  ", false, {}},
        {"plus sign", "+4", false, {4}},
        {"largest", "2147483647", false, {2147483647}},
        {"duplicates stay", "2,2", false, {2, 2}},
    };
    for (const ListRow &row : rows) {
        const auto list = parseKnobList(row.text);
        ASSERT_TRUE(list) << row.what;
        EXPECT_EQ(list->automatic, row.automatic) << row.what;
        EXPECT_EQ(list->values, row.values) << row.what;
    }
}

TEST(KnobList, refusesEverythingElse)
{
    for (const char *text : {"x", "1,", ",1", "1,,2", "1;2", "1 2", "1.5", "1e3", "0", "-1", "2147483648", "99999999999999999999", "auto,2",
                             "None,1", "０", "1,２", "0x10", "nan", "\xff"}) {
        EXPECT_FALSE(parseKnobList(text)) << text;
    }
}

TEST(KnobList, errorNamesTheEntry) { EXPECT_NE(parseKnobList("1,two").error().message.english().find("\"two\""), std::string::npos); }

TEST(KnobList, noneAsAnEntryIsOneChunk)
{
    EXPECT_EQ(parseKnobList("None,2", 1, true)->values, (std::vector<int>{1, 2}));
    EXPECT_FALSE(parseKnobList("None,2", 1, false));
}

TEST(KnobList, tooManyEntriesAreRefused)
{
    std::string text = "1";
    for (int i = 0; i < 10'000; ++i)
        text += ",1";
    EXPECT_FALSE(parseKnobList(text));
}

TEST(OnOff, words)
{
    for (const char *text : {"on", "true", "yes", "1", "ON", " on "})
        EXPECT_EQ(cli::parseOnOff(text), true) << text;
    for (const char *text : {"off", "false", "no", "0"})
        EXPECT_EQ(cli::parseOnOff(text), false) << text;
    for (const char *text : {"", "maybe", "2", "onn"})
        EXPECT_FALSE(cli::parseOnOff(text)) << text;
}

TEST(SafeName, keepsWhatFilesTake)
{
    EXPECT_EQ(cli::safeName("my-model_1.5"), "my-model_1.5");
    EXPECT_EQ(cli::safeName("../../etc/passwd"), "_._.._etc_passwd");
    EXPECT_EQ(cli::safeName(""), "custom");
    EXPECT_EQ(cli::safeName("ü b"), "___b");
}

} // namespace
