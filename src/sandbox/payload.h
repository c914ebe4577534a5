// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace sandbox {

/// The base64 word that a job's command unpacks: in the command itself, or in AT_PAYLOAD_0, AT_PAYLOAD_1, … of its
/// environment. Nothing when there is none.
[[nodiscard]] std::optional<std::string> payloadOf(const nlohmann::ordered_json &spec);

/// One file of a base64 text of a gzipped ustar archive; nothing is ever written to disk. Errors: no base64, no gzip,
/// more than 16 MiB unpacked, a broken archive, no such file (names with folders, links and devices are passed over).
[[nodiscard]] base::Result<std::string> fileOfPayload(std::string_view base64, std::string_view name);

} // namespace sandbox
