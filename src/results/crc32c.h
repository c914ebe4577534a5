// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace results {

/// CRC-32C (Castagnoli).
[[nodiscard]] std::uint32_t crc32c(std::string_view bytes);
/// As TFRecord files store it: rotated and shifted, since sums of sums would be weak.
[[nodiscard]] std::uint32_t maskedCrc32c(std::string_view bytes);

} // namespace results
