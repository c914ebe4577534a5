// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/progressreporter.h"

namespace search {

ProgressReporter::ProgressReporter(const ProgressCallback &callback, std::uint64_t total)
    : m_callback(callback)
    , m_total(total)
{
}

void ProgressReporter::add(std::uint64_t done)
{
    if (!m_callback)
        return;
    const std::lock_guard lock(m_mutex);
    m_done += done;
    report();
}

void ProgressReporter::reach(std::uint64_t done)
{
    if (!m_callback)
        return;
    const std::lock_guard lock(m_mutex);
    m_done = done;
    report();
}

void ProgressReporter::report()
{
    const auto now = std::chrono::steady_clock::now();
    if (m_done < m_total && now - m_last < std::chrono::milliseconds(50))
        return;
    m_last = now;
    m_callback({m_done, m_total});
}

} // namespace search
