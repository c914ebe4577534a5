// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirun.h"

#include "cli/cli.h"
#include "report/renderer.h"

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <regex>
#include <sstream>
#include <unistd.h>

namespace fs = std::filesystem;

CliResult runCli(const std::vector<std::string> &args, const CliSetup &setup)
{
    std::istringstream in(setup.in);
    std::ostringstream out;
    std::ostringstream err;
    CliResult result;
    cli::Streams streams{in, out, err, setup.terminal, setup.width, setup.interruptFlag};
    streams.makeRenderer = setup.makeRenderer;
    result.code = cli::run(args, streams);
    result.out = out.str();
    result.err = err.str();
    return result;
}

TempFolder::TempFolder()
{
    std::string pattern = (fs::temp_directory_path() / "autotuner-test-XXXXXX").string();
    m_path = mkdtemp(pattern.data());
}

TempFolder::~TempFolder()
{
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

void writeText(const std::string &path, const std::string &text)
{
    fs::create_directories(fs::path(path).parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

std::string readText(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::string> workedExample(const std::string &configDir)
{
    return {"generate",
            "--config-dir",
            configDir,
            "--model",
            "llama31_8b",
            "--launcher-node-group",
            "tme-nebius-h200-01",
            "--training-node-group",
            "tme-nebius-h200-01",
            "--mount-from",
            "node-nfs:lepton-shared-fs",
            "--mount-source-path",
            "/",
            "--mount-path",
            "/nemo-workspace",
            "--nodes",
            "8",
            "--gpus-per-node",
            "8",
            "--resource-shape",
            "gpu.8xh200",
            "--container-image",
            "nvcr.io/nvidia/nemo:25.07",
            "--seq-length",
            "8192",
            "--global-batch-sizes",
            "256,512",
            "--micro-batch-sizes",
            "1,2",
            "--tensor-parallel-sizes",
            "2",
            "--pipeline-parallel-sizes",
            "2",
            "--context-parallel-sizes",
            "1",
            "--expert-parallel-sizes",
            "1",
            "--virtual-pipeline-model-parallel-sizes",
            "1,2",
            "--max-model-parallel-size",
            "64",
            "--num-tokens-in-b",
            "1000",
            "--max-steps-per-run",
            "50",
            "--max-steps",
            "50",
            "--logs-subdir",
            "/nemo-workspace/autotuner/new/logs"};
}

std::vector<std::string> generateArgs(const std::string &configDir, const std::vector<std::string> &more)
{
    std::vector<std::string> args{"generate", "--config-dir",    configDir, "--model",          "llama31_8b", "--nodes",
                                  "8",        "--gpus-per-node", "8",       "--resource-shape", "gpu.8xh200"};
    args.insert(args.end(), more.begin(), more.end());
    return args;
}

std::string normalised(std::string text, const std::string &folder)
{
    for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder))
        text.replace(at, folder.size(), "DIR");
    const auto replace = [&](const char *pattern, const char *with) { text = std::regex_replace(text, std::regex(pattern), with); };
    replace("[0-9],[0-9]{3} bytes", "#,### bytes");
    replace("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "TIME");
    replace("(Run|Skip)( +│ )[0-9.]+ +│", "$1$2####             │");
    replace("Best predicted: [^\n]*", "Best predicted: NAME");
    replace("[0-9.,]+ days and \\$[0-9.,]+", "# days and $$#");
    replace("[0-9.]+ s per step, [0-9.]+ model", "# s per step, # model");
    return text;
}

void expectGolden(const std::string &name, const std::string &text)
{
    const std::string path = AUTOTUNER_SOURCE_DIR "/tests/data/cli/" + name;
    if (std::getenv("AUTOTUNER_UPDATE_GOLDEN"))
        writeText(path, text);
    EXPECT_EQ(text, readText(path)) << "differs from " << path;
}
