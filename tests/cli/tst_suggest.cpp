// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirun.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

json candidate(const std::string &id, int tensor, int micro = 1)
{
    return {{"id", id},
            {"model", "llama31_8b"},
            {"gpu", "h200"},
            {"num_gpus", 64},
            {"seq_length", 8192},
            {"global_batch_size", 256},
            {"micro_batch_size", micro},
            {"tensor_parallel", tensor}};
}

std::string lines(const std::vector<json> &objects)
{
    std::string text;
    for (const json &object : objects)
        text += object.dump() + "\n";
    return text;
}

std::vector<json> answers(const CliResult &result)
{
    std::vector<json> parsed;
    std::istringstream in(result.out);
    for (std::string line; std::getline(in, line);)
        parsed.push_back(json::parse(line));
    return parsed;
}

/// Four layouts in a file, and what is measured of them in another.
class Suggest : public testing::Test {
protected:
    Suggest()
    {
        writeText(candidates, lines({candidate("tp1", 1), candidate("tp2", 2), candidate("tp4", 4), candidate("tp8", 8)}));
        writeText(measured, "");
    }
    [[nodiscard]] CliResult suggest(std::vector<std::string> more = {}) const
    {
        std::vector<std::string> args{"suggest", "--candidates", candidates, "--measured", measured};
        args.insert(args.end(), more.begin(), more.end());
        return runCli(args);
    }
    /// What is said of a file of measured runs that is not right.
    [[nodiscard]] std::string complaintAbout(const std::string &text) const
    {
        writeText(measured, text);
        const CliResult result = suggest();
        EXPECT_EQ(result.code, 2) << text;
        EXPECT_EQ(result.out, "") << text;
        return result.err;
    }

    TempFolder folder;
    const std::string candidates = folder / "candidates.jsonl";
    const std::string measured = folder / "measured.jsonl";
};

TEST_F(Suggest, answersAsTheInterfaceSays)
{
    const CliResult result = suggest();
    EXPECT_EQ(result.code, 0);
    EXPECT_EQ(result.err, "");
    const std::vector<json> lines = answers(result);
    ASSERT_EQ(lines.size(), 2U);
    std::set<std::string> keys;
    for (const auto &item : lines[0].items())
        keys.insert(item.key());
    EXPECT_EQ(keys, (std::set<std::string>{"id", "expected_step_s", "low_s", "high_s", "oom_probability", "chance_best", "why"}));
    EXPECT_LE(lines[0]["low_s"], lines[0]["expected_step_s"]);
    EXPECT_LE(lines[0]["expected_step_s"], lines[0]["high_s"]);
    EXPECT_EQ(lines[1].dump(), json({{"stop", false}, {"best_id", nullptr}, {"expected_gain", 0.0}}).dump());
}

TEST_F(Suggest, goesThroughAllWithoutRepeatingOneAndThenStops)
{
    std::set<std::string> seen;
    std::vector<json> runs;
    for (int i = 0; i < 4; ++i) {
        const std::string id = answers(suggest()).front()["id"];
        EXPECT_TRUE(seen.insert(id).second) << id;
        runs.push_back({{"id", id}, {"outcome", i == 1 ? "oom" : "ok"}});
        if (i != 1)
            runs.back()["step_s"] = 3.0 - 0.1 * i;
        writeText(measured, lines(runs));
    }
    const std::vector<json> last = answers(suggest());
    ASSERT_EQ(last.size(), 1U);
    EXPECT_EQ(last[0]["stop"], true);
    EXPECT_EQ(last[0]["best_id"], runs.back()["id"]);
    EXPECT_EQ(last[0]["expected_gain"], 0.0);
}

TEST_F(Suggest, runsThatContradictEachOtherAreSaid)
{
    const std::string id = answers(suggest()).front()["id"];
    writeText(measured,
              lines({{{"id", id}, {"outcome", "ok"}, {"step_s", 3.0}},
                     {{"id", id}, {"outcome", "ok"}, {"step_s", 4.5}},
                     {{"id", id}, {"outcome", "oom"}}}));
    const CliResult result = suggest();
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_THAT(result.err, testing::HasSubstr("its runs took 3.0000 to 4.5000 s a step"));
    EXPECT_THAT(result.err, testing::HasSubstr("both finished and ran out of memory"));
}

TEST_F(Suggest, stopsWhenAllThatIsLeftIsTooLarge)
{
    std::vector<json> huge;
    for (const int micro : {16, 32, 64})
        huge.push_back({{"id", "m" + std::to_string(micro)},
                        {"model", "llama31_8b"},
                        {"gpu", "h200"},
                        {"num_gpus", 8},
                        {"seq_length", 8192},
                        {"global_batch_size", 512},
                        {"micro_batch_size", micro}});
    writeText(candidates, lines(huge));
    const std::vector<json> said = answers(suggest());
    EXPECT_EQ(said.back()["stop"], true);
    EXPECT_EQ(said.back()["best_id"], nullptr);
}

TEST_F(Suggest, sameSeedSameAnswer)
{
    writeText(measured, lines({{{"id", "tp2"}, {"outcome", "ok"}, {"step_s", 2.5}, {"peak_gib", 60.0}, {"x_node", "a"}}}));
    EXPECT_EQ(suggest({"--seed", "5", "--count", "2"}).out, suggest({"--seed", "5", "--count", "2"}).out);
    EXPECT_NE(suggest({"--seed", "5"}).out, suggest({"--seed", "6"}).out);
}

TEST_F(Suggest, countAndBudgetsLimitTheRuns)
{
    EXPECT_EQ(answers(suggest({"--count", "3"})).size(), 4U);
    EXPECT_EQ(answers(suggest({"--count", "9"})).size(), 5U); // four are there
    writeText(measured, lines({{{"id", "tp2"}, {"outcome", "failed"}}}));
    EXPECT_EQ(answers(suggest({"--count", "3", "--budget-runs", "2"})).size(), 2U);
    const std::vector<json> spent = answers(suggest({"--budget-runs", "1"}));
    ASSERT_EQ(spent.size(), 1U);
    EXPECT_EQ(spent[0]["stop"], true);
    EXPECT_EQ(answers(suggest({"--budget-usd", "1"})).size(), 1U);
    EXPECT_EQ(answers(suggest({"--budget-usd", "100000", "--count", "2"})).size(), 3U);
}

TEST_F(Suggest, readsCandidatesFromStandardInput)
{
    const CliResult piped = runCli({"suggest", "--candidates", "-"}, {lines({candidate("a", 1), candidate("b", 2)})});
    EXPECT_EQ(piped.code, 0);
    EXPECT_EQ(answers(piped).size(), 2U);
    const CliResult twice = runCli({"suggest", "--candidates", "-", "--measured", "-"}, {""});
    EXPECT_EQ(twice.code, 2);
    EXPECT_THAT(twice.err, HasSubstr("--measured -: standard input can only be read once"));
}

TEST_F(Suggest, candidatesWithoutIdAreCalledByTheirLine)
{
    json second = candidate("", 2);
    second.erase("id");
    writeText(candidates, "\n" + lines({candidate("a", 8), second}));
    writeText(measured, lines({{{"id", "a"}, {"outcome", "ok"}, {"step_s", 4}}}));
    EXPECT_EQ(answers(suggest()).front()["id"], "3");
}

TEST_F(Suggest, aTableTellsTheSameInWords)
{
    writeText(measured, lines({{{"id", "tp8"}, {"outcome", "ok"}, {"step_s", 9}}}));
    const CliResult result = suggest({"--format", "table", "--count", "2"});
    EXPECT_EQ(result.code, 0);
    for (const char *text : {"Runs to make next (predicted", "80 % band (s)", "better than the best so far", "Best so far: tp8",
                             "Expected gain of the next run: ", "Advice: go on"})
        EXPECT_THAT(result.out, HasSubstr(text));
    EXPECT_THAT(suggest({"--format", "table", "--budget-runs", "1"}).out, HasSubstr("Advice: stop; the budget is spent"));
}

TEST_F(Suggest, badRunsAreNamedByFileLineAndKey)
{
    EXPECT_THAT(complaintAbout("{\"id\":\"tp1\",\"outcome\":\"ok\"}\n"),
                HasSubstr(measured + ":1: step_s: must be a number above 0, not null"));
    EXPECT_THAT(complaintAbout("\n{\"id\":\"tp1\",\"outcome\":\"ok\",\"step_s\":-1}"),
                HasSubstr(measured + ":2: step_s: must be a number above 0, not -1"));
    EXPECT_THAT(complaintAbout("{\"id\":\"tp1\",\"outcome\":\"slow\"}"),
                HasSubstr(":1: outcome: must be \"ok\", \"oom\" or \"failed\", not \"slow\""));
    EXPECT_THAT(complaintAbout("{\"id\":\"tp1\"}"), HasSubstr(":1: outcome: must be"));
    EXPECT_THAT(complaintAbout("{\"outcome\":\"oom\"}"), HasSubstr(":1: id: is required"));
    EXPECT_THAT(complaintAbout("{\"id\":7,\"outcome\":\"oom\"}"), HasSubstr(":1: id: is required: the id of a candidate, as text"));
    EXPECT_THAT(complaintAbout("{\"id\":\"tp3\",\"outcome\":\"oom\"}"), HasSubstr(":1: id: \"tp3\" is not the id of any candidate"));
    EXPECT_THAT(complaintAbout("{\"id\":\"tp1\",\"outcome\":\"ok\",\"step_s\":1,\"peak_gib\":\"much\"}"),
                HasSubstr(":1: peak_gib: must be a number"));
    EXPECT_THAT(complaintAbout("{\"id\":\"tp1\",\"outcome\":\"ok\",\"steps\":1}"),
                HasSubstr(":1: steps: unknown key. Did you mean step_s?"));
    for (const char *seconds : {"1e-300", "1e300"})
        EXPECT_THAT(complaintAbout(std::string("{\"id\":\"tp1\",\"outcome\":\"ok\",\"step_s\":") + seconds + "}"),
                    HasSubstr(":1: step_s: must be the seconds of one step, from 0.000001 to 1000000000"));
    EXPECT_THAT(complaintAbout("{\"id\":\"tp1\",\"outcome\":\"ok\",\"step_s\":1e400}"),
                HasSubstr(":1: the line holds a number that is too large"));
    for (const char *gib : {"1e-300", "1e-4", "10001", "1e300", "1e308"})
        EXPECT_THAT(complaintAbout(std::string("{\"id\":\"tp1\",\"outcome\":\"ok\",\"step_s\":1,\"peak_gib\":") + gib + "}"),
                    HasSubstr(":1: peak_gib: must be GiB of one GPU, from 0.001 to 10000, not "));
    EXPECT_THAT(complaintAbout("[1]"), HasSubstr(":1: the line must be a JSON object, not a list"));
    EXPECT_THAT(complaintAbout("{"), HasSubstr(":1: the line is not valid JSON"));
    EXPECT_THAT(complaintAbout(std::string(100, '[') + "\n"), HasSubstr(":1: the line is nested deeper"));
    EXPECT_THAT(complaintAbout("\xff\xfe\n"), HasSubstr(":1: the line is not valid JSON, or not UTF-8"));
}

TEST_F(Suggest, badCandidatesAreNamedByFileLineAndKey)
{
    json unknown = candidate("b", 2);
    unknown["tensor_paralel"] = 2;
    json noModel = candidate("c", 2);
    noModel["model"] = "llama_none";
    writeText(candidates, lines({candidate("a", 1), unknown, candidate("a", 4), noModel}) + "nonsense\n");
    const CliResult result = suggest();
    EXPECT_EQ(result.code, 2);
    EXPECT_EQ(result.out, "");
    EXPECT_THAT(result.err, HasSubstr(candidates + ":2: tensor_paralel: "));
    EXPECT_THAT(result.err, HasSubstr(candidates + ":3: id: \"a\" is the id of line 1 too"));
    EXPECT_THAT(result.err, HasSubstr(candidates + ":4: model: "));
    EXPECT_THAT(result.err, HasSubstr(candidates + ":5: the line is not valid JSON"));
}

TEST_F(Suggest, manyBadLinesAreCounted)
{
    std::string text;
    for (int i = 0; i < 500; ++i)
        text += "bad\n";
    writeText(candidates, text);
    const CliResult result = suggest();
    EXPECT_EQ(result.code, 2);
    EXPECT_THAT(result.err, HasSubstr("480 more lines are bad"));
    EXPECT_LT(result.err.size(), 10000U);
}

TEST_F(Suggest, missingFilesAndBadFlags)
{
    EXPECT_EQ(runCli({"suggest"}).code, 2);
    EXPECT_THAT(runCli({"suggest"}).err, HasSubstr("--candidates"));
    EXPECT_THAT(runCli({"suggest", "--candidates", folder / "none"}).err, HasSubstr("cannot read the file"));
    EXPECT_THAT(runCli({"suggest", "--candidates", folder.path()}).err, HasSubstr("it is a folder"));
    writeText(candidates, "\n\n");
    EXPECT_THAT(suggest().err, HasSubstr(candidates + ": holds no candidate"));
    struct Case {
        std::vector<std::string> flags;
        const char *message;
    };
    for (const Case &c :
         {Case{{"--count", "0"}, "--count 0: must be a whole number from 1"}, Case{{"--count", "many"}, "--count many"},
          Case{{"--budget-runs", "-1"}, "--budget-runs -1: must be"}, Case{{"--budget-usd", "x"}, "--budget-usd x: must be"},
          Case{{"--stop-below", "100"}, "--stop-below 100: must be"}, Case{{"--seed", "1.5"}, "--seed 1.5: must be"},
          Case{{"--budget-runs", "3", "--budget-usd", "4"}, "cannot be given together with --budget-runs"},
          Case{{"--format", "csv"}, "--format csv"}}) {
        const CliResult result = suggest(c.flags);
        EXPECT_EQ(result.code, 2) << c.message;
        EXPECT_THAT(result.err, HasSubstr(c.message));
    }
}

TEST_F(Suggest, whatDescribesNoRunIsNeverSuggested)
{
    json impossible = candidate("impossible", 1);
    impossible["pipeline_parallel"] = 64; // more stages than layers
    impossible["global_batch_size"] = 64;
    writeText(candidates, lines({impossible, candidate("tp2", 2)}));
    const CliResult result = suggest({"--count", "5"});
    EXPECT_THAT(result.err, HasSubstr(candidates + ": candidates left out that have more pipeline stages or chunks than layers: 1"));
    const std::vector<json> all = answers(result);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0]["id"], "tp2");
    writeText(candidates, lines({impossible}));
    const CliResult nothing = suggest();
    EXPECT_EQ(nothing.code, 2);
    EXPECT_EQ(nothing.out, "");
    EXPECT_THAT(nothing.err, HasSubstr(candidates + ": none of its 1 candidates describes a run that is possible"));
}

TEST_F(Suggest, whatAFrameworkRefusesIsSaidSoAndNoMore)
{
    json refused = candidate("refused", 1);
    refused["tensor_parallel"] = 3; // does not divide the heads
    refused["num_gpus"] = 48;
    refused["global_batch_size"] = 64;
    writeText(candidates, lines({refused, candidate("tp2", 2)}));
    const std::vector<json> all = answers(suggest({"--count", "2"}));
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[1]["id"], "refused");
    EXPECT_EQ(all[1]["why"], "breaks a rule of the framework and will probably be refused");
}

TEST_F(Suggest, peaksAtTheirBoundsAreWeighed)
{
    for (const char *gib : {"0.001", "10000"}) {
        writeText(measured, std::string("{\"id\":\"tp2\",\"outcome\":\"ok\",\"step_s\":2.5,\"peak_gib\":") + gib + "}\n");
        const CliResult result = suggest();
        EXPECT_EQ(result.code, 0) << result.err;
        const double odds = answers(result).front()["oom_probability"];
        EXPECT_GE(odds, 0);
        EXPECT_LE(odds, 1);
    }
}

TEST_F(Suggest, moreRunsThanCanBeWeighedAreRefused)
{
    std::string text;
    for (int i = 0; i < 1001; ++i)
        text += "{\"id\":\"tp2\",\"outcome\":\"oom\"}\n";
    EXPECT_THAT(complaintAbout(text), HasSubstr(measured + ":1001: at most 1000 measured runs can be weighed"));
}

TEST_F(Suggest, helpSaysWhichPeakIsMeant) { EXPECT_THAT(runCli({"suggest", "--help"}).out, HasSubstr("\"measured\"")); }

TEST_F(Suggest, controlCharactersOfIdsDoNotReachTheTerminal)
{
    writeText(candidates, lines({candidate("a\x1b[31mb", 2)}));
    EXPECT_THAT(suggest({"--format", "table"}).out, Not(HasSubstr("\x1b[31m")));
    EXPECT_EQ(answers(suggest()).front()["id"], "a\x1b[31mb");
}

} // namespace
