// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/fields.h"

/// Fields that only the wizard speaks of; the others are named in search/fields.h.
namespace gui::field {

inline constexpr std::string_view kGpu = "gpu";
inline constexpr std::string_view kAlternatives = "clusters";
inline constexpr std::string_view kBlockLayers = "recompute (some layers)"; ///< parts of "recompute"
inline constexpr std::string_view kOtherRecompute = "recompute (other)";

inline constexpr std::string_view kLauncherNodeGroup = "launcher-node-group";
inline constexpr std::string_view kTrainingNodeGroup = "training-node-group";
inline constexpr std::string_view kContainerImage = "container-image";
inline constexpr std::string_view kMountFrom = "mount-from";
inline constexpr std::string_view kMountSourcePath = "mount-source-path";
inline constexpr std::string_view kMountPath = "mount-path";
inline constexpr std::string_view kConfigDir = "config-dir";
inline constexpr std::string_view kLogsSubdir = "logs-subdir";

} // namespace gui::field
