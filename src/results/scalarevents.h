// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace results {

/// One point of a curve.
struct ScalarPoint {
    std::string_view tag; ///< valid during the call only
    std::int64_t step = 0;
    double wallTime = 0; ///< seconds since 1970
    double value = 0;
};

/// The framing and the messages of one TensorBoard event file: records of length, sum, data, sum.
/// Holds at most one unfinished record (64 MiB; a longer one cannot be an event).
class ScalarEvents {
public:
    using Take = std::function<void(const ScalarPoint &)>;

    void feed(std::string_view bytes, const Take &take);

    [[nodiscard]] std::uint64_t records() const { return m_records; } ///< read whole
    [[nodiscard]] std::uint64_t damaged() const { return m_damaged; } ///< sum wrong, or no event
    /// The sum of a length is wrong: where the next record begins is not known.
    [[nodiscard]] bool broken() const { return m_broken; }

private:
    void readEvent(std::string_view data, const Take &take);

    std::string m_held; // of a record that is not there to its end
    std::uint64_t m_records = 0;
    std::uint64_t m_damaged = 0;
    bool m_broken = false;
};

/// True when the bytes, kEventHead of them, begin a record whose length fits its sum.
inline constexpr std::size_t kEventHead = 12;
[[nodiscard]] bool beginsEventFile(std::string_view head);

} // namespace results
