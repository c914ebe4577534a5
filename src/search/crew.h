// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace search {

/// Threads that stay for many short rounds of work; the caller's own is one of them.
class Crew {
public:
    /// `workers` at least 1.
    explicit Crew(unsigned workers);
    ~Crew();
    Crew(const Crew &) = delete;
    Crew &operator=(const Crew &) = delete;

    [[nodiscard]] unsigned workers() const { return static_cast<unsigned>(m_threads.size()) + 1; }
    /// Calls work(worker, piece) once for each piece, each worker (0…workers() - 1) one piece at a time;
    /// returns when all are done.
    using Work = std::function<void(unsigned worker, std::size_t piece)>;
    void run(std::size_t pieces, const Work &work);

private:
    void stay(unsigned worker);
    void takePieces(unsigned worker);

    std::mutex m_mutex;
    std::condition_variable m_started, m_finished;
    const Work *m_work = nullptr;
    std::size_t m_pieces = 0;
    std::atomic<std::size_t> m_next{0};
    std::size_t m_round = 0;
    std::size_t m_busy = 0; ///< threads that have not finished the round
    bool m_leaving = false;
    std::vector<std::thread> m_threads; ///< last: they use all of the above
};

} // namespace search
