// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Writes TensorBoard records byte by byte, without the code under test: sums by the bit, messages by hand.
namespace eventwriter {

[[nodiscard]] std::uint32_t maskedSum(std::string_view bytes);
/// length, sum, data, sum.
[[nodiscard]] std::string framed(std::string_view data);
/// An event with one simple_value.
[[nodiscard]] std::string scalar(std::string_view tag, std::uint64_t step, float value, double wallTime = 1.0);
/// The same as TensorFlow 2 writes it: a tensor of one float.
[[nodiscard]] std::string tensor(std::string_view tag, std::uint64_t step, float value);
/// The first record of every file.
[[nodiscard]] std::string version();

} // namespace eventwriter
