// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

/// Tables of published figures as their collectors wrote them, where they lie beside the project.
namespace tables {

using Row = std::map<std::string, std::string>;
using Table = std::map<std::string, Row>; ///< by the column "id"

/// Rows of a CSV file (RFC 4180) with a header, in its order; nothing when it is not there.
[[nodiscard]] std::optional<std::vector<Row>> readRows(const std::string &path);
/// The same by id, rows without one left out.
[[nodiscard]] std::optional<Table> readCsv(const std::string &path);

} // namespace tables
