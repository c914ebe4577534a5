// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/jsontext.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <string>

using project::JsonLimits;
using project::parseJson;

namespace {

std::string errorOf(std::string_view text, const JsonLimits &limits = {})
{
    const auto value = parseJson(text, limits);
    return value ? "no error" : value.error().english();
}

std::string repeated(std::string_view part, std::size_t count)
{
    std::string out;
    out.reserve(part.size() * count);
    for (std::size_t i = 0; i < count; ++i)
        out += part;
    return out;
}

bool contains(const std::string &text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

TEST(JsonText, readsWhatIsJson)
{
    for (const char *text :
         {"{}", "[1,2,3]", "\xEF\xBB\xBF{\"a\":1}", "{\r\n\"a\": 1\r\n}\r\n", R"({"a":{"b":1},"b":{"a":1}})", R"("[[[,,,")"})
        EXPECT_EQ(errorOf(text), "no error") << text;
}

TEST(JsonText, refusesWhatIsNot)
{
    for (const char *text : {"", " ", "{", "[1,]", "{\"a\":NaN}", "{\"a\":Infinity}", "{'a':1}", "{} {}", "{}x", "\xFF\xFE{}",
                             "{\"a\":\"\xFF\"}", "{\"a\":\"\xC3\"}", "// comment\n{}", "nul", "\"open", "{\"a\":01}", "[1 2]", "}", "]]]"})
        EXPECT_TRUE(contains(errorOf(text), "not valid JSON")) << text << ": " << errorOf(text);
    EXPECT_TRUE(contains(errorOf(std::string_view("{\"a\0\":1}", 8)), "not valid JSON"));
}

TEST(JsonText, errorsHaveLineAndColumn)
{
    EXPECT_TRUE(errorOf("{\n  \"a\": 1,\n  \"b\": x\n}").starts_with("line 3, column 8:")) << errorOf("{\n  \"a\": 1,\n  \"b\": x\n}");
    const std::string deep = "{\n\"a\":" + repeated("[", 64);
    EXPECT_TRUE(errorOf(deep).starts_with("line 2, column 68: nested deeper than 64 levels")) << errorOf(deep);
}

TEST(JsonText, refusesNumbersBeyondADouble)
{
    EXPECT_TRUE(contains(errorOf("{\"a\":1e999}"), "out of range")) << errorOf("{\"a\":1e999}");
    EXPECT_EQ(errorOf("{\"a\":123456789012345678901234567890}"), "no error") << "large, but a double";
}

TEST(JsonText, nestingIsBoundedWithoutRecursion)
{
    EXPECT_EQ(errorOf(repeated("[", 64) + repeated("]", 64)), "no error");
    EXPECT_TRUE(contains(errorOf(repeated("[", 65) + repeated("]", 65)), "nested deeper"));
    EXPECT_TRUE(contains(errorOf(repeated("[", 5'000'000)), "nested deeper"));
    EXPECT_TRUE(contains(errorOf(repeated("{\"a\":", 1'000'000)), "nested deeper"));
    EXPECT_EQ(errorOf('"' + repeated("[", 1000) + '"'), "no error") << "brackets in texts do not count";
    EXPECT_EQ(errorOf(R"("\"[[[\\")"), "no error");
}

TEST(JsonText, listsAreBounded)
{
    const auto list = [](std::size_t entries) { return "{\"a\":[" + repeated("1,", entries - 1) + "1]}"; };
    EXPECT_EQ(errorOf(list(10'000)), "no error");
    EXPECT_TRUE(contains(errorOf(list(10'001)), "more than 10000 entries"));
    EXPECT_EQ(errorOf(list(10'001), {1 << 20, 64, 20'000}), "no error");
    EXPECT_EQ(errorOf("[" + repeated("[1,2],", 9'999) + "[1,2]]"), "no error") << "entries of inner lists are their own";
}

TEST(JsonText, objectsMayBeLarge)
{
    std::string text = "{";
    for (int i = 0; i < 20'000; ++i)
        text += "\"k" + std::to_string(i) + "\":1,";
    EXPECT_EQ(errorOf(text + "\"last\":1}"), "no error");
}

TEST(JsonText, sizeIsBounded)
{
    EXPECT_TRUE(contains(errorOf(std::string(2 * 1024 * 1024, ' '), {1024 * 1024, 64, 10}), "larger than 1 MiB"));
}

TEST(JsonText, refusesAKeyThatStandsTwice)
{
    EXPECT_TRUE(contains(errorOf(R"({"a":1,"b":{"c":1,"c":2}})"), "the key \"c\" stands twice")) << errorOf(R"({"a":1,"b":{"c":1,"c":2}})");
    EXPECT_TRUE(contains(errorOf(R"([{"a":1,"\u0061":2}])"), "the key \"a\" stands twice"));
    EXPECT_EQ(errorOf(R"([{"a":1},{"a":1}])"), "no error");
}

TEST(JsonText, writingReplacesBytesThatAreNotText)
{
    const std::string text = project::jsonText({{"b", "bad \xFF"}, {"a", 1}});
    EXPECT_EQ(text, "{\n  \"b\": \"bad \uFFFD\",\n  \"a\": 1\n}\n");
}
