// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/jsonspans.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using comparison::jsonMember;
using comparison::jsonMembers;
using comparison::withJsonMember;

TEST(JsonSpans, MembersOfAnyObject)
{
    const std::string text = R"({ "a" : [1, {"b": "}]\"," }], "c\"\u0041": null,"d":{},"e":-1.50e+3 , "f":"" })";
    const auto members = jsonMembers(text, 0);
    ASSERT_EQ(members.size(), 5U);
    const auto value = [&](std::size_t i) { return text.substr(members[i].valueBegin, members[i].end - members[i].valueBegin); };
    EXPECT_EQ(members[0].key, "a");
    EXPECT_EQ(value(0), R"([1, {"b": "}]\"," }])");
    EXPECT_EQ(members[1].key, "c\"A");
    EXPECT_EQ(value(1), "null");
    EXPECT_EQ(value(2), "{}");
    EXPECT_EQ(value(3), "-1.50e+3");
    EXPECT_EQ(value(4), "\"\"");
    EXPECT_TRUE(jsonMembers("{}", 0).empty());
    EXPECT_TRUE(jsonMembers("{ \n }", 0).empty());
    EXPECT_FALSE(jsonMember(text, 0, "b"));
}

TEST(JsonSpans, OneMemberChangesAndNothingElse)
{
    const std::string text = "{\n    \"x\": 1.10,\n    \"y\": {\"z\": 1e3},\n    \"w\": [ ]\n}\n";
    EXPECT_EQ(withJsonMember(text, 0, "y", "2"), "{\n    \"x\": 1.10,\n    \"y\": 2,\n    \"w\": [ ]\n}\n");
    EXPECT_EQ(withJsonMember(text, 0, "new", "2"), "{\n    \"x\": 1.10,\n    \"y\": {\"z\": 1e3},\n    \"w\": [ ],\n    \"new\": 2\n}\n");
    EXPECT_EQ(withJsonMember("{}", 0, "a\"b", "1"), "{\"a\\\"b\": 1}");
    EXPECT_EQ(withJsonMember("{\"a\":1}", 0, "b", "2"), "{\"a\":1,\"b\": 2}");
}

TEST(JsonSpans, DeepNestingTakesNoStack)
{
    const std::string deep = "{\"a\":" + std::string(200'000, '[') + std::string(200'000, ']') + ",\"b\":1}";
    const auto members = jsonMembers(deep, 0);
    ASSERT_EQ(members.size(), 2U);
    EXPECT_EQ(members[1].key, "b");
}

TEST(JsonSpans, AgreesWithAParser)
{
    const std::string text = R"({"u":"\\","v":"\\\"}","w":[[],[{}],"]"],"x":true,"y":0,"z":{"a":{"b":[1,2,{"c":"{"}]}}})";
    const auto document = nlohmann::json::parse(text);
    const auto members = jsonMembers(text, 0);
    ASSERT_EQ(members.size(), document.size());
    for (const auto &member : members)
        EXPECT_EQ(nlohmann::json::parse(text.substr(member.valueBegin, member.end - member.valueBegin)), document[member.key])
            << member.key;
}
