// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/streams.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

/// Runs the command line in the test's own process.
struct CliResult {
    int code = -1;
    std::string out;
    std::string err;
};
struct CliSetup {
    std::string in = {};
    bool terminal = false;
    int width = 0;
    const volatile std::sig_atomic_t *interruptFlag = nullptr;
    std::function<std::unique_ptr<report::Renderer>()> makeRenderer = {};
};
[[nodiscard]] CliResult runCli(const std::vector<std::string> &args, const CliSetup &setup = {});

/// An empty folder of its own, removed at the end.
class TempFolder {
public:
    TempFolder();
    ~TempFolder();
    TempFolder(const TempFolder &) = delete;
    TempFolder &operator=(const TempFolder &) = delete;
    [[nodiscard]] std::string path() const { return m_path.string(); }
    [[nodiscard]] std::string operator/(const std::string &name) const { return (m_path / name).string(); }

private:
    std::filesystem::path m_path;
};

void writeText(const std::string &path, const std::string &text);
[[nodiscard]] std::string readText(const std::string &path);

/// The original's worked example, written to `configDir`.
[[nodiscard]] std::vector<std::string> workedExample(const std::string &configDir);
/// A short generate of llama31_8b on 8 x 8 H200 with more flags behind.
[[nodiscard]] std::vector<std::string> generateArgs(const std::string &configDir, const std::vector<std::string> &more);

/// Predicted figures as "#", `folder` as DIR, times as TIME: what stays must match exactly.
[[nodiscard]] std::string normalised(std::string text, const std::string &folder);
/// Compares with tests/data/cli/NAME; with AUTOTUNER_UPDATE_GOLDEN in the environment writes it.
void expectGolden(const std::string &name, const std::string &text);
