// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Help, completions and the manual page come from the option tables; the shipped files are current.
#include "cli/clirun.h"
#include "cli/command.h"

#include <cstdlib>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>

namespace {

using testing::HasSubstr;

std::string escapedHyphens(const std::string &text)
{
    std::string out;
    for (const char c : text)
        out += c == '-' ? std::string("\\-") : std::string(1, c);
    return out;
}

TEST(Documentation, everyFlagIsExplainedEverywhere)
{
    const std::string manual = runCli({"completions", "man"}).out;
    const std::string bash = runCli({"completions", "bash"}).out;
    const std::string zsh = runCli({"completions", "zsh"}).out;
    const std::string fish = runCli({"completions", "fish"}).out;
    for (const cli::Command &command : cli::commands()) {
        const std::string help = runCli({command.name, "--help"}).out;
        EXPECT_THAT(manual, HasSubstr(".SS " + escapedHyphens(command.name)));
        for (const cli::Option &option : command.options) {
            EXPECT_THAT(help, HasSubstr("--" + option.flag));
            EXPECT_THAT(manual, HasSubstr(escapedHyphens("--" + option.flag)));
            EXPECT_THAT(bash, HasSubstr("--" + option.flag));
            EXPECT_THAT(zsh, HasSubstr("'--" + option.flag + "["));
            EXPECT_THAT(fish, HasSubstr("-l " + option.flag + " "));
        }
    }
}

TEST(Documentation, shippedFilesAreCurrent)
{
    const std::string packaging = AUTOTUNER_SOURCE_DIR "/packaging/";
    const std::vector<std::pair<std::string, std::string>> files{{"man", "man/autotuner.1"},
                                                                 {"bash", "completions/autotuner.bash"},
                                                                 {"zsh", "completions/_autotuner"},
                                                                 {"fish", "completions/autotuner.fish"}};
    for (const auto &[word, name] : files) {
        const std::string text = runCli({"completions", word}).out;
        if (std::getenv("AUTOTUNER_UPDATE_GOLDEN"))
            writeText(packaging + name, text);
        EXPECT_EQ(text, readText(packaging + name)) << "make it again: autotuner completions " << word << " > packaging/" << name;
    }
}

TEST(Documentation, optionTablesAreSound)
{
    for (const cli::Command &command : cli::commands()) {
        std::set<std::string> seen{"help"};
        EXPECT_NE(command.run, nullptr);
        EXPECT_FALSE(command.summary.empty());
        for (const cli::Option &option : command.options) {
            EXPECT_TRUE(seen.insert(option.flag).second) << command.name << " " << option.flag;
            EXPECT_TRUE(option.alias.empty() || seen.insert(option.alias).second) << option.alias;
            EXPECT_FALSE(option.help.empty()) << option.flag;
            EXPECT_FALSE(option.category.empty()) << option.flag;
            EXPECT_EQ(option.placeholder.empty(), option.kind == cli::ValueKind::Switch) << option.flag;
            const bool hasWords =
                option.kind == cli::ValueKind::Word || option.kind == cli::ValueKind::WordList || option.kind == cli::ValueKind::OnOff;
            EXPECT_EQ(option.words.empty(), !hasWords) << option.flag;
        }
    }
}

TEST(Documentation, theOriginalsFlagsAreThere)
{
    const std::string help = runCli({"generate", "--help"}).out;
    for (const char *flag : {"config-dir",
                             "model",
                             "launcher-node-group",
                             "training-node-group",
                             "mount-from",
                             "mount-source-path",
                             "mount-path",
                             "resource-shape",
                             "memory-per-gpu",
                             "container-image",
                             "nodes",
                             "gpus-per-node",
                             "seq-length",
                             "num-tokens-in-b",
                             "global-batch-sizes",
                             "tensor-parallel-sizes",
                             "pipeline-parallel-sizes",
                             "virtual-pipeline-model-parallel-sizes",
                             "max-model-parallel-size",
                             "context-parallel-sizes",
                             "expert-parallel-sizes",
                             "micro-batch-sizes",
                             "max-steps-per-run",
                             "max-steps",
                             "logs-subdir"})
        EXPECT_THAT(help, HasSubstr(std::string("--") + flag + " "));
}

TEST(Documentation, helpFitsTheTerminal)
{
    const std::string help = runCli({"generate", "--help"}, {.terminal = true, .width = 80}).out;
    expectGolden("generate_help.txt", help);
}

TEST(Documentation, theManualIsPlainAscii)
{
    for (const char c : runCli({"completions", "man"}).out)
        ASSERT_LT(static_cast<unsigned char>(c), 0x80U) << "old troff programs read bytes, not UTF-8";
}

TEST(Documentation, unknownShell)
{
    EXPECT_EQ(runCli({"completions"}).code, 2);
    EXPECT_THAT(runCli({"completions", "tcsh"}).err, HasSubstr("tcsh: give one of bash, zsh, fish, man"));
    EXPECT_EQ(runCli({"completions", "bash", "zsh"}).code, 2);
}

} // namespace
