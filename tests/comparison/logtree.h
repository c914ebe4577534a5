// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/comparison.h"

#include <filesystem>
#include <string>

/// Folders of logs as launchers lay them, and a plan that they belong to.
namespace logtree {

/// A folder of its own that goes with it.
class Tree {
public:
    Tree();
    ~Tree();
    Tree(const Tree &) = delete;
    Tree &operator=(const Tree &) = delete;

    [[nodiscard]] const std::filesystem::path &root() const { return m_root; }
    [[nodiscard]] std::filesystem::path operator/(const std::filesystem::path &name) const { return m_root / name; }
    /// Writes a file, with the folders above it; its path.
    std::filesystem::path write(const std::filesystem::path &name, const std::string &text) const;

private:
    std::filesystem::path m_root;
};

/// What a log prints.
struct Steps {
    int first = 0;
    int count = 20;
    double seconds = 2; ///< the first step takes four times as long
    int planned = 20;
};
[[nodiscard]] std::string nemo(const Steps &steps);
[[nodiscard]] std::string megatron(const Steps &steps);
[[nodiscard]] std::string outOfMemory();
/// An event file with the step times.
[[nodiscard]] std::string events(const Steps &steps);
[[nodiscard]] std::string keptSimulated(const std::string &text); ///< as the app keeps a sandbox's log
[[nodiscard]] std::string printedSimulated(const std::string &text); ///< as a sandbox's worker prints it

/// The shipped data.
[[nodiscard]] const catalogue::Catalogue &shipped();
/// Llama 3.1 8B on 8 x 8 H200 (active) and on 16 x 8 at another price, 1000 G tokens.
[[nodiscard]] domain::TrainingPlan plan();
/// Of the plan on 8 nodes.
[[nodiscard]] std::string nameOf(int tp, int pp = 1, int mbs = 1);
[[nodiscard]] domain::Candidate candidateOf(int tp, int pp = 1, int mbs = 1);

/// Inputs that compare one folder.
[[nodiscard]] comparison::Inputs inputsOf(const std::filesystem::path &folder);

} // namespace logtree
