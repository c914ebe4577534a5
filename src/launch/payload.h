// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "launch/tar.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace launch {

/// A container command that unpacks its own scripts, and the variables that carry what does not fit in it.
struct Payload {
    std::vector<std::string> command; ///< /bin/bash -c "…"
    std::vector<std::pair<std::string, std::string>> variables; ///< AT_PAYLOAD_0, …
};

/// Kernel limit of one argument or variable is 128 KiB; this much of it is used.
inline constexpr std::size_t kPayloadPiece = 96 * 1024;
/// More has not been seen to work.
inline constexpr std::size_t kPayloadLimit = 400 * 1024;
/// Beginning of the names of the variables above; a user's variables may not have it.
inline constexpr std::string_view kPayloadPrefix = "AT_PAYLOAD_";

/// The form is documented in launch/settingsjson.h. "launch.sh" is what runs. Error: larger than kPayloadLimit.
[[nodiscard]] base::Result<Payload> makePayload(const std::vector<ArchiveFile> &files);

} // namespace launch
