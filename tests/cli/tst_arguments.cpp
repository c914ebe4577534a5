// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/cli.h"
#include "cli/clirun.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using testing::HasSubstr;

cli::Command toolCommand()
{
    cli::Command command;
    command.name = "tool";
    command.options = {
        {"nodes", cli::ValueKind::Integer, "N", "", true, "Required", "number of nodes"},
        {"price", cli::ValueKind::Number, "USD", "", false, "Other", "price", {}, "cost"},
        {"all", cli::ValueKind::Switch, "", "", false, "Other", "everything"},
        {"format", cli::ValueKind::Word, "FORMAT", "table", false, "Other", "form", {"table", "json"}},
        {"precision", cli::ValueKind::WordList, "LIST", "bf16", false, "Other", "formats", {"bf16", "fp8"}},
        {"fused", cli::ValueKind::OnOff, "on|off", "on", false, "Other", "fused"},
    };
    return command;
}

std::vector<std::string> problems(const std::vector<std::string> &args)
{
    const cli::Arguments arguments = cli::Arguments::parse(toolCommand(), args);
    std::vector<std::string> texts;
    for (const base::Error &error : arguments.errors())
        texts.push_back(error.english());
    return texts;
}

TEST(Arguments, values)
{
    const std::vector<std::string> args{"--nodes", "8", "--cost=2.5", "--all", "--precision", "bf16,fp8", "--fused", "off"};
    const cli::Arguments arguments = cli::Arguments::parse(toolCommand(), args);
    EXPECT_TRUE(arguments.errors().empty());
    EXPECT_EQ(arguments.text("nodes"), "8");
    EXPECT_EQ(arguments.text("price"), "2.5") << "an alias fills the flag itself";
    EXPECT_TRUE(arguments.has("all"));
    EXPECT_EQ(arguments.text("format"), std::nullopt) << "defaults belong to the commands";
    EXPECT_EQ(arguments.textOr("format", "table"), "table");
}

TEST(Arguments, aValueMayStartWithADash)
{
    EXPECT_EQ(cli::Arguments::parse(toolCommand(), std::vector<std::string>{"--nodes", "-5"}).text("nodes"), "-5");
    EXPECT_EQ(cli::Arguments::parse(toolCommand(), std::vector<std::string>{"--nodes", "-"}).text("nodes"), "-");
    EXPECT_EQ(cli::Arguments::parse(toolCommand(), std::vector<std::string>{"--price", ""}).text("price"), "");
}

struct ProblemRow {
    const char *what;
    std::vector<std::string> args;
    const char *expected;
};

TEST(Arguments, problemsSayWhatToDo)
{
    const std::vector<ProblemRow> rows{
        {"required", {}, "--nodes: is required: number of nodes"},
        {"required, but empty", {"--nodes", ""}, "--nodes: is required: number of nodes"},
        {"typing mistake", {"--nodes", "1", "--formt", "json"}, "--formt: unknown flag. Did you mean --format?"},
        {"nothing near", {"--nodes", "1", "--zebra"}, "--zebra: unknown flag. See autotuner tool --help"},
        {"no value at the end", {"--nodes"}, "--nodes: needs a value (N)"},
        {"a flag in place of the value", {"--nodes", "--all"}, "--nodes: needs a value (N), but the flag --all follows"},
        {"twice", {"--nodes", "1", "--nodes", "2"}, "--nodes 2: is given more than once"},
        {"stray word", {"--nodes", "1", "2"}, "2: unexpected argument. Lists are written without blanks: 1,2,4"},
        {"unknown word", {"--nodes", "1", "--format", "jsn"}, "--format jsn: \"jsn\" is not one of table, json. Did you mean json?"},
        {"unknown word in a list", {"--nodes", "1", "--precision", "bf16,fp9"}, "\"fp9\" is not one of bf16, fp8. Did you mean fp8?"},
        {"empty list of words", {"--nodes", "1", "--precision", ""}, "is not one of bf16, fp8"},
        {"neither on nor off", {"--nodes", "1", "--fused", "perhaps"}, "--fused perhaps"},
        {"a switch with a value", {"--nodes", "1", "--all=yes"}, "all"},
    };
    for (const ProblemRow &row : rows)
        EXPECT_THAT(problems(row.args), testing::ElementsAre(HasSubstr(row.expected))) << row.what;
}

TEST(Arguments, allProblemsAtOnce) { EXPECT_EQ(problems({"--formt", "x", "--format", "y", "--cost", "1", "--price", "2"}).size(), 4U); }

TEST(CommandLine, unknownCommandsListTheKnownOnes)
{
    const CliResult result = runCli({"launch", "--model", "x"});
    EXPECT_EQ(result.code, 2);
    EXPECT_EQ(result.out, "");
    EXPECT_EQ(result.err,
              "error: launch: unknown command; known are generate, list-configs, list-models, estimate, best, gpu-counts, run, status, "
              "logs, stop, results, "
              "calibrate, report, chart, tune, suggest, login, logout, doctor, parse-log, completions\n"
              "See: autotuner --help\n");
    EXPECT_THAT(runCli({"list-config"}).err, HasSubstr("Did you mean list-configs?"));
    EXPECT_EQ(runCli({""}).code, 0) << "no word is no command: the help";
    EXPECT_EQ(runCli({"\xff\xfe"}).code, 2);
}

TEST(CommandLine, versionAndHelp)
{
    EXPECT_EQ(runCli({"--version"}).out, "autotuner " AUTOTUNER_VERSION "\n");
    for (const char *word : {"help", "--help", "-h"}) {
        const CliResult result = runCli({word});
        EXPECT_EQ(result.code, 0);
        EXPECT_THAT(result.out, HasSubstr("list-configs"));
    }
    EXPECT_EQ(runCli({}).code, 0) << "as the original: no subcommand prints the help";
    EXPECT_EQ(runCli({"help", "generate"}).out, runCli({"generate", "--help"}).out);
    EXPECT_EQ(runCli({"generate", "--help", "--nonsense"}).code, 0) << "help wins over mistakes";
    EXPECT_EQ(runCli({"help", "nonsense"}).code, 2);
}

TEST(CommandLine, tellsItselfFromTheApp)
{
    const auto isCommandLine = [](std::vector<std::string> args) { return cli::isCommandLine(args); };
    EXPECT_FALSE(isCommandLine({}));
    EXPECT_FALSE(isCommandLine({"plan.autotuner"}));
    EXPECT_FALSE(isCommandLine({"configs/llama/args.json"}));
    EXPECT_FALSE(isCommandLine({"-platform", "offscreen"}));
    for (const char *word : {"generate", "run", "--help", "-h", "--version", "-v", "--unknown"})
        EXPECT_TRUE(isCommandLine({word})) << word;
}

} // namespace
