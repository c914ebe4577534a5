// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/comparison.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace comparison {

/// What an args.json knows of the runs around it.
struct StoredNames {
    std::vector<Planned> configurations;
    int nodes = 0; ///< of the machines that it was generated for; 0 = not told
    int gpusPerNode = 0;
};

/// Finds the args.json that a folder of logs belongs to: in it or in a folder above it.
class StoredNamesFinder {
public:
    /// Only files of `model` count; others, and those that cannot be read, are told in `problems`.
    StoredNamesFinder(std::string model, std::vector<base::Error> &problems);

    /// The nearest one, up to a few folders above `root`; null without.
    [[nodiscard]] std::shared_ptr<const StoredNames> above(const std::filesystem::path &folder, const std::filesystem::path &root);

private:
    [[nodiscard]] std::shared_ptr<const StoredNames> in(const std::filesystem::path &folder);
    [[nodiscard]] std::shared_ptr<const StoredNames> load(const std::string &file);

    std::string m_model;
    std::vector<base::Error> &m_problems;
    std::map<std::filesystem::path, std::shared_ptr<const StoredNames>> m_known; ///< by folder; null: none there
};

} // namespace comparison
