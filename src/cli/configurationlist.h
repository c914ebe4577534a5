// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "project/artifacts.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cli {

struct ConfigurationFile {
    std::string name; ///< "base_config.json"
    std::uintmax_t bytes = 0;
};

/// CONFIG_DIR/MODEL as generate left it.
struct StoredFolder {
    std::string model;
    std::string path;
    std::vector<ConfigurationFile> files; ///< configurations by name; args.json is not one
    project::StoredArgs args;
};

/// Errors say which of folder, model folder and args.json is missing or unreadable, and which models there are.
[[nodiscard]] base::Result<StoredFolder> openFolder(const std::string &configDir, const std::string &model);

/// "Base Config", "Base Config (equivalent to: …)", "Base Config Match", "Generated" or "Unknown".
[[nodiscard]] std::string fileStatus(const std::string &fileName, const project::StoredArgs &args);

} // namespace cli
