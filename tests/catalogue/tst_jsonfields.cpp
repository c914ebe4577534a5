// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/jsonfields.h"

#include "catalogue/modellimits.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using catalogue::FieldReader;
using catalogue::fileSafeName;
using catalogue::parseJson;
using catalogue::Problems;
using catalogue::shortDump;
using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

constexpr catalogue::Range kRange{0, 100};

} // namespace

TEST(FieldReader, readsWhatIsThere)
{
    const json object = {{"whole", 7}, {"float", 2.5}, {"integral", 32.0}, {"flag", true}, {"word", "abc"}, {"none", nullptr}};
    Problems problems;
    FieldReader reader(object, "", problems);
    EXPECT_EQ(reader.integer("whole", kRange), 7);
    EXPECT_EQ(reader.integer("integral", kRange), 32);
    EXPECT_EQ(reader.number("float", kRange), 2.5);
    EXPECT_EQ(reader.boolean("flag"), true);
    EXPECT_EQ(reader.text("word"), "abc");
    EXPECT_FALSE(reader.integer("absent", kRange).has_value());
    EXPECT_FALSE(reader.has("none"));
    EXPECT_TRUE(reader.mentions("none"));
    EXPECT_FALSE(reader.mentions("absent"));
    EXPECT_TRUE(problems.empty());
    EXPECT_TRUE(reader.unknownKeys().empty());
}

TEST(FieldReader, keepsTheTargetWhenAMemberIsMissingOrWrong)
{
    const json object = {{"a", 500}, {"b", "x"}};
    Problems problems;
    FieldReader reader(object, "", problems);
    int a = 1;
    int c = 2;
    std::int64_t b = 3;
    reader.read("a", a, kRange);
    reader.read("b", b, kRange);
    reader.read("c", c, kRange);
    EXPECT_EQ(a, 1);
    EXPECT_EQ(b, 3);
    EXPECT_EQ(c, 2);
    EXPECT_EQ(problems.list().size(), 2u);
}

TEST(FieldReader, problemsNamePlaceAndValue)
{
    const json object = {{"n", "five"}, {"big", 101}, {"flag", 1}, {"word", 2}, {"list", 3}, {"object", json::array()}};
    Problems problems;
    FieldReader reader(object, "moe.", problems);
    EXPECT_FALSE(reader.integer("n", kRange));
    EXPECT_FALSE(reader.integer("big", kRange));
    EXPECT_FALSE(reader.boolean("flag"));
    EXPECT_FALSE(reader.text("word"));
    EXPECT_EQ(reader.array("list"), nullptr);
    EXPECT_EQ(reader.object("object"), nullptr);
    reader.require("gone");
    std::vector<std::string> texts;
    for (const base::Error &error : problems.list())
        texts.push_back(error.english());
    EXPECT_THAT(texts,
                ElementsAre("moe.n: \"five\" is not a whole number", "moe.big: 101 is outside 0 to 100", "moe.flag: 1 is not true or false",
                            "moe.word: 2 is not a text", "moe.list: 3 is not a list", "moe.object: […] is not an object",
                            "moe.gone: is missing"));
}

TEST(FieldReader, unknownKeysAndTheClosestKnownOne)
{
    const json object = {{"hidden_sizes", 1}, {"x_note", 2}, {"hidden_size", 3}};
    Problems problems;
    FieldReader reader(object, "", problems);
    static_cast<void>(reader.has("hidden_size"));
    EXPECT_THAT(reader.unknownKeys(), ElementsAre("hidden_sizes"));
    reader.rejectUnknownKeys();
    ASSERT_EQ(problems.list().size(), 1u);
    EXPECT_EQ(problems.joined().english(), "hidden_sizes: unknown key. Did you mean \"hidden_size\"?");
}

TEST(Problems, oneStaysItselfSeveralAreJoined)
{
    Problems problems;
    problems.add("a", base::Text("is wrong"));
    EXPECT_EQ(problems.joined().subject, "a");
    problems.add("b", base::Text("is wrong too"));
    EXPECT_EQ(problems.joined().english(), "2 problems: a: is wrong; b: is wrong too");
}

TEST(ParseJson, refusesWhatNobodyWrites)
{
    const auto errorOf = [](std::string_view text) {
        const auto result = parseJson(text, "file.json", 1000);
        return result ? std::string("no error") : result.error().english();
    };
    EXPECT_EQ(errorOf(R"({"a": [1, 2]})"), "no error");
    EXPECT_EQ(errorOf("\xEF\xBB\xBF{}"), "no error");
    EXPECT_EQ(errorOf("{\r\n}\r\n"), "no error");
    EXPECT_EQ(errorOf(R"({"a": "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["})"), "no error")
        << "brackets in text do not nest";
    EXPECT_EQ(errorOf(R"({"a": "\"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["})"), "no error");
    EXPECT_THAT(errorOf(""), HasSubstr("file.json: is not valid JSON"));
    EXPECT_THAT(errorOf("{"), HasSubstr("is not valid JSON"));
    EXPECT_THAT(errorOf("{} {}"), HasSubstr("is not valid JSON"));
    EXPECT_THAT(errorOf("{'a': 1}"), HasSubstr("is not valid JSON"));
    EXPECT_THAT(errorOf("[1e999]"), HasSubstr("is not valid JSON"));
    EXPECT_THAT(errorOf("\"\xC0\xAF\""), HasSubstr("is not valid JSON"));
    EXPECT_THAT(errorOf(std::string(65, '[') + std::string(65, ']')), HasSubstr("nested more than 64 levels"));
    EXPECT_EQ(errorOf(std::string(64, '[') + std::string(64, ']')), "no error");
    EXPECT_THAT(errorOf(std::string(1001, ' ')), HasSubstr("is 1001 bytes long; at most 1000 are read"));
}

TEST(ShortDump, cutsLongValuesBetweenCharacters)
{
    EXPECT_EQ(shortDump(5), "5");
    EXPECT_EQ(shortDump("x"), "\"x\"");
    EXPECT_EQ(shortDump(json::object()), "{…}");
    EXPECT_EQ(shortDump(json::array()), "[…]");
    std::string umlauts;
    for (int i = 0; i < 100; ++i)
        umlauts += "ü";
    const std::string cut = shortDump(umlauts);
    EXPECT_LT(cut.size(), 70u);
    EXPECT_NO_THROW(static_cast<void>(json(cut).dump())) << "still valid UTF-8";
    EXPECT_NO_THROW(static_cast<void>(shortDump("\xff\xfe")));
}

TEST(FileSafeName, keepsNamesInsideTheirFolder)
{
    struct Row {
        const char *name;
        const char *expected;
    };
    constexpr Row rows[] = {{"llama31_8b", "llama31_8b"},
                            {"Qwen3-8B.v2", "Qwen3-8B.v2"},
                            {"a/b\\c", "a_b_c"},
                            {"", "custom"},
                            {".hidden", "custom.hidden"},
                            {"..", "custom.."},
                            {"a b\n", "a_b_"},
                            {"ü", "__"}};
    for (const Row &row : rows)
        EXPECT_EQ(fileSafeName(row.name), row.expected);
    EXPECT_EQ(fileSafeName(std::string(500, 'a')).size(), 80u);
}
