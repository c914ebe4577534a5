// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>

/// Tables of published figures as their collectors wrote them, where they lie beside the project.
namespace tables {

using Row = std::map<std::string, std::string>;
using Table = std::map<std::string, Row>; ///< by the column "id"

/// A CSV file (RFC 4180) with a header; nothing when it is not there.
[[nodiscard]] std::optional<Table> readCsv(const std::string &path);

} // namespace tables
