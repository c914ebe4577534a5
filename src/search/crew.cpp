// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/crew.h"

namespace search {

Crew::Crew(unsigned workers)
{
    for (unsigned worker = 1; worker < workers; ++worker)
        m_threads.emplace_back([this, worker] { stay(worker); });
}

Crew::~Crew()
{
    {
        const std::lock_guard lock(m_mutex);
        m_leaving = true;
    }
    m_started.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void Crew::takePieces(unsigned worker)
{
    for (std::size_t piece = m_next.fetch_add(1); piece < m_pieces; piece = m_next.fetch_add(1))
        (*m_work)(worker, piece);
}

void Crew::stay(unsigned worker)
{
    for (std::size_t round = 1;; ++round) {
        {
            std::unique_lock lock(m_mutex);
            m_started.wait(lock, [&] { return m_leaving || m_round >= round; });
            if (m_leaving)
                return;
        }
        takePieces(worker);
        const std::lock_guard lock(m_mutex);
        if (--m_busy == 0)
            m_finished.notify_one();
    }
}

void Crew::run(std::size_t pieces, const Work &work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_work = &work;
        m_pieces = pieces;
        m_next = 0;
        m_busy = m_threads.size();
        ++m_round;
    }
    m_started.notify_all();
    takePieces(0);
    std::unique_lock lock(m_mutex);
    m_finished.wait(lock, [this] { return m_busy == 0; });
}

} // namespace search
