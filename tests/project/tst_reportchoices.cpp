// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/reportchoices.h"

#include "project/project.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace {

project::Project someProject()
{
    project::Project made;
    made.report = {"Llama on H200", "For Q3: \"cheap\" first\n…and 日本", {"appendix", "of-a-later-version"}, {"knobs"}, 25};
    return made;
}

TEST(ReportChoices, ComeBackFromTheFile)
{
    const auto read = project::readProject(project::writeProject(someProject()));
    ASSERT_TRUE(read) << read.error().english();
    EXPECT_EQ(read->report, someProject().report);
}

TEST(ReportChoices, AreNotWrittenWhileNobodyChose)
{
    const std::string text = project::writeProject({});
    EXPECT_EQ(text.find("\"report\""), std::string::npos);
    const auto read = project::readProject(text);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->report, project::ReportChoices());
}

TEST(ReportChoices, KeepWhatALaterVersionWrote)
{
    auto document = nlohmann::json::parse(project::writeProject(someProject()));
    document["report"]["paper"] = "letter";
    const auto read = project::readProject(document.dump());
    ASSERT_TRUE(read);
    EXPECT_EQ(nlohmann::json::parse(project::writeProject(*read))["report"]["paper"], "letter");
}

TEST(ReportChoices, NameTheMemberThatIsWrong)
{
    struct Row {
        const char *member;
        nlohmann::json value;
        const char *pointer;
    };
    const Row rows[] = {
        {"title", 3, "/report/title"},
        {"comment", nlohmann::json::array(), "/report/comment"},
        {"rows", 0, "/report/rows"},
        {"rows", 501, "/report/rows"},
        {"rows", "ten", "/report/rows"},
        {"hidden_sections", "plan", "/report/hidden_sections"},
        {"hidden_charts", nlohmann::json::array({1}), "/report/hidden_charts"},
    };
    for (const Row &row : rows) {
        auto document = nlohmann::json::parse(project::writeProject(someProject()));
        document["report"][row.member] = row.value;
        const auto read = project::readProject(document.dump());
        ASSERT_FALSE(read) << row.member << " " << row.value;
        EXPECT_NE(read.error().subject.find(row.pointer), std::string::npos) << read.error().english();
    }
}

TEST(ReportChoices, MustBeAnObject)
{
    auto document = nlohmann::json::parse(project::writeProject(someProject()));
    document["report"] = "short";
    EXPECT_FALSE(project::readProject(document.dump()));
}

} // namespace
