// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/timeline.h"

#include "sandbox/noise.h"

#include <algorithm>

namespace sandbox {

namespace {

constexpr double kWorkersApart = 1.5; // seconds between the first worker's start and the last's
constexpr double kTearDown = 1.0; // from the last step to the end of the job
constexpr double kPullPatience = 90; // until a job whose image cannot be pulled is given up
constexpr double kWatchdog = 600; // torch's default time-out of a collective
constexpr double kOutlier = 0.35; // of a step: what a rare hiccup adds
constexpr std::int64_t kOutlierEvery = 48; // steps

} // namespace

Timeline::Timeline(const Work &work, const Attempt &attempt, std::uint64_t seed)
    : m_work(&work)
    , m_attempt(&attempt)
    , m_seed(mix(seed, static_cast<std::uint64_t>(attempt.placed)))
{
    m_firstReady = ready(0);
    for (int worker = 0; worker < work.workers; ++worker) {
        m_firstReady = std::min(m_firstReady, ready(worker));
        m_allReady = std::max(m_allReady, ready(worker));
    }
    if (work.workers == 1) // "running, not all ready" is seen with one worker too
        m_allReady += seconds(kWorkersApart);
    m_trainingStart = m_allReady + seconds(work.startSeconds);
    m_wholeSteps = work.steps;
    m_trouble = stepEnd(work.steps - 1);
    m_end = m_trouble + seconds(kTearDown);
    if (work.oom.step >= 0) {
        const double into = 0.6 * work.stepSeconds * (work.oom.step == 0 ? work.firstStepFactor : 1);
        m_ending = Ending::OutOfMemory;
        m_wholeSteps = std::min<std::int64_t>(work.oom.step, work.steps);
        m_trouble = stepEnd(m_wholeSteps - 1) + seconds(into);
        m_end = m_trouble + seconds(3);
    }
    if (!work.assertion.empty()) {
        m_ending = Ending::Refused;
        m_wholeSteps = 0;
        m_trouble = m_trainingStart;
        m_end = m_trouble + seconds(3);
    }
    if (attempt.fault)
        apply(*attempt.fault);
}

void Timeline::breakAt(std::int64_t step, Ending ending, double secondsUntilEnd)
{
    if (step >= m_wholeSteps) // over before it could happen
        return;
    m_ending = ending;
    m_wholeSteps = step;
    m_trouble = stepEnd(step - 1) + seconds(0.4 * stepSeconds(step));
    m_end = m_trouble + seconds(secondsUntilEnd);
}

void Timeline::apply(const JobFault &fault)
{
    const std::int64_t step = std::max<std::int64_t>(0, fault.step);
    if (fault.kind == "slow_node") {
        m_slowFrom = step;
        m_slowFactor = fault.value > 0 ? fault.value : 2;
        if (m_ending == Ending::Completed) {
            m_trouble = stepEnd(m_work->steps - 1);
            m_end = m_trouble + seconds(kTearDown);
        }
    } else if (fault.kind == "nccl_hang") {
        breakAt(step, Ending::CollectiveHang, (fault.value > 0 ? fault.value : kWatchdog) + 5);
    } else if (fault.kind == "nan") {
        breakAt(step, Ending::NanLoss, 3);
    } else if (fault.kind == "node_loss") {
        breakAt(step, Ending::NodeLost, 2);
    } else if (fault.kind == "preemption") {
        breakAt(step, Ending::Preempted, 2);
    } else if (fault.kind == "oom") {
        breakAt(step, Ending::OutOfMemory, 3);
    } else if (fault.kind == "image_pull") {
        m_ending = Ending::ImagePull;
        m_wholeSteps = 0;
        m_trouble = m_attempt->placed + seconds(5);
        m_end = m_attempt->placed + seconds(kPullPatience);
        m_firstReady = m_allReady = m_trainingStart = m_end;
    }
}

Ns Timeline::pulled(int worker) const { return m_attempt->placed + seconds(1 + m_attempt->pullSeconds[static_cast<std::size_t>(worker)]); }

Ns Timeline::ready(int worker) const
{
    const double late = kWorkersApart * uniform(mix(m_seed, 1000 + static_cast<std::uint64_t>(worker)));
    return pulled(worker) + seconds(0.5 + (worker == 0 ? 0 : late));
}

double Timeline::undisturbed(std::int64_t stepsDone) const
{
    if (stepsDone <= 0)
        return 0;
    const double usual = m_work->stepSeconds;
    double total = usual * (m_work->firstStepFactor + static_cast<double>(stepsDone - 1));
    if (m_work->noise <= 0 || stepsDone == 1)
        return total;
    // The noise is in the times when steps end, not in their lengths: any step's end is known without the ones before.
    total += usual * m_work->noise * spread(mix(m_seed, static_cast<std::uint64_t>(stepsDone)));
    const std::int64_t block = stepsDone / kOutlierEvery;
    const auto at =
        static_cast<std::int64_t>(2 + uniform(mix(m_seed ^ 0x5eedULL, static_cast<std::uint64_t>(block))) * (kOutlierEvery - 2));
    const std::int64_t outliers = block + (stepsDone % kOutlierEvery >= at ? 1 : 0);
    return total + usual * kOutlier * static_cast<double>(outliers);
}

Ns Timeline::stepEnd(std::int64_t step) const
{
    double passed = undisturbed(step + 1);
    if (m_slowFrom >= 0 && step >= m_slowFrom) {
        const double before = undisturbed(m_slowFrom);
        passed = before + (passed - before) * m_slowFactor;
    }
    return m_trainingStart + seconds(passed);
}

double Timeline::stepSeconds(std::int64_t step) const { return static_cast<double>(stepEnd(step) - stepEnd(step - 1)) / kNsPerSecond; }

} // namespace sandbox
