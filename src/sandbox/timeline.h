// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/work.h"

namespace sandbox {

enum class Ending : std::uint8_t { Completed, OutOfMemory, CollectiveHang, NanLoss, NodeLost, Preempted, ImagePull, Refused };

/// When what happens to an attempt that was given machines, if nobody stops it. Times are the sandbox's.
class Timeline {
public:
    /// Precondition: the attempt is placed. All three outlive this.
    Timeline(const Work &work, const Attempt &attempt, std::uint64_t seed);

    [[nodiscard]] Ns pulled(int worker) const; ///< the image is there
    [[nodiscard]] Ns ready(int worker) const; ///< the worker runs
    [[nodiscard]] Ns firstReady() const { return m_firstReady; }
    [[nodiscard]] Ns allReady() const { return m_allReady; }
    [[nodiscard]] Ns trainingStart() const { return m_trainingStart; }
    [[nodiscard]] std::int64_t wholeSteps() const { return m_wholeSteps; } ///< that end in a line
    [[nodiscard]] Ns stepEnd(std::int64_t step) const;
    [[nodiscard]] double stepSeconds(std::int64_t step) const;
    [[nodiscard]] Ns trouble() const { return m_trouble; } ///< when what ends it shows
    [[nodiscard]] Ns end() const { return m_end; }
    [[nodiscard]] Ending ending() const { return m_ending; }
    [[nodiscard]] bool failed() const { return m_ending != Ending::Completed; }

private:
    void apply(const JobFault &fault);
    void breakAt(std::int64_t step, Ending ending, double secondsUntilEnd);
    [[nodiscard]] double undisturbed(std::int64_t stepsDone) const; ///< seconds from the start of training

    const Work *m_work;
    const Attempt *m_attempt;
    std::uint64_t m_seed;
    Ns m_firstReady = 0;
    Ns m_allReady = 0;
    Ns m_trainingStart = 0;
    std::int64_t m_wholeSteps = 0;
    Ns m_trouble = 0;
    Ns m_end = 0;
    Ending m_ending = Ending::Completed;
    std::int64_t m_slowFrom = -1; ///< -1 = never
    double m_slowFactor = 1;
};

} // namespace sandbox
