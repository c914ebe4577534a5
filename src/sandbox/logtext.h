// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/timeline.h"

#include <string>
#include <utility>
#include <vector>

namespace sandbox {

/// A line with its time, without newline.
struct TimedLine {
    Ns time = 0;
    std::string text;
};

/// Everything that one worker of one attempt ever prints, by number: nothing is kept, any line can be had at once,
/// however long the run. Times never fall.
class WorkerLog {
public:
    /// All outlive this.
    WorkerLog(const JobRecord &job, const Attempt &attempt, const Work &work, int worker);

    [[nodiscard]] std::int64_t count() const { return m_count; }
    [[nodiscard]] Ns timeAt(std::int64_t line) const;
    [[nodiscard]] std::string textAt(std::int64_t line) const;
    /// Number of the first line at or after a time; count() when there is none.
    [[nodiscard]] std::int64_t firstFrom(Ns time) const;
    /// The attempt is over for this worker: by itself or cut.
    [[nodiscard]] Ns end() const;

private:
    [[nodiscard]] std::int64_t stepLines() const { return m_stepLines; }
    [[nodiscard]] std::int64_t stepOfLine(std::int64_t line) const;
    [[nodiscard]] std::string stepText(std::int64_t step) const;
    void writeStart(const JobRecord &job);
    void writeEnd(const JobRecord &job);
    void cutOff();

    const Attempt *m_attempt;
    const Work *m_work;
    int m_worker;
    std::uint64_t m_seed;
    Timeline m_timeline;
    std::vector<TimedLine> m_before; ///< the first step
    std::int64_t m_stepLines = 0; ///< of worker 0
    std::vector<TimedLine> m_after;
    std::int64_t m_count = 0;
};

/// A number as NeMo's progress printer writes it: whole ones as integers, others with four digits ("1.249e+03").
[[nodiscard]] std::string progressNumber(double value);
/// "at-llama8b-c003-x7k2-0-9qzv4"
[[nodiscard]] std::string replicaId(const JobRecord &job, const Attempt &attempt, int worker);

} // namespace sandbox
