// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/search.h"

#include <chrono>
#include <cstdint>
#include <mutex>

namespace search {

/// Limits progress reports to about twenty a second, whatever the number of workers; the last is always made.
class ProgressReporter {
public:
    /// `callback` must outlive this; it may be empty.
    ProgressReporter(const ProgressCallback &callback, std::uint64_t total);

    void add(std::uint64_t done); ///< so much more
    void reach(std::uint64_t done); ///< so much in all

private:
    void report();

    const ProgressCallback &m_callback;
    std::mutex m_mutex;
    std::uint64_t m_total = 0;
    std::uint64_t m_done = 0;
    std::chrono::steady_clock::time_point m_last{};
};

} // namespace search
