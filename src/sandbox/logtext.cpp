// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/logtext.h"

#include "sandbox/failuretexts.h"
#include "sandbox/noise.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>

namespace sandbox {

namespace {

constexpr double kWarmUpSteps = 2000;
constexpr double kLearningRate = 3e-4;
constexpr double kLowestLoss = 1.8;

/// A made-up but plausible curve: hardly anything while the rate warms up, then a power law of the tokens.
double lossAt(const Work &work, std::int64_t step, std::uint64_t seed)
{
    const double tokens = static_cast<double>(step) * work.figures.globalBatchSize * static_cast<double>(work.figures.seqLength);
    const double fallen = std::pow(1 + tokens / 2e8, -0.28);
    const double noise = 0.004 * spread(mix(seed ^ 0x1055ULL, static_cast<std::uint64_t>(step)));
    return kLowestLoss + (work.figures.firstLoss - kLowestLoss) * fallen * (1 + noise);
}

double learningRateAt(std::int64_t step) { return kLearningRate * std::min(1.0, static_cast<double>(step + 1) / kWarmUpSteps); }

std::string nemoMessage(Ns time, const std::string &place, const std::string &text)
{
    return "[NeMo I " + plainDate(time) + " " + place + "] " + text;
}

} // namespace

std::string progressNumber(double value)
{
    if (std::isnan(value))
        return "nan";
    if (std::floor(value) == value && std::fabs(value) < 1e15)
        return fmt::format("{:.0f}", value);
    // Python's format(value, ".4"): as %g, but scientific already from 10^3 on and never without a decimal.
    if (std::fabs(value) >= 999.95 || std::fabs(value) < 0.99995e-4) {
        std::string text = fmt::format("{:.3e}", value);
        const std::size_t mark = text.find('e');
        std::string digits = text.substr(0, mark);
        digits.erase(digits.find_last_not_of('0') + 1);
        if (digits.back() == '.')
            digits.pop_back();
        return digits + text.substr(mark);
    }
    std::string text = fmt::format("{:.4g}", value);
    return text.find('.') == std::string::npos ? text + ".0" : text;
}

std::string replicaId(const JobRecord &job, const Attempt &attempt, int worker)
{
    const std::uint64_t hash = mix(mix(job.seed, static_cast<std::uint64_t>(attempt.placed)), static_cast<std::uint64_t>(worker) + 77);
    return fmt::format("{}-{}-{}", job.id, worker, letters(hash, 5));
}

WorkerLog::WorkerLog(const JobRecord &job, const Attempt &attempt, const Work &work, int worker)
    : m_attempt(&attempt)
    , m_work(&work)
    , m_worker(worker)
    , m_seed(mix(job.seed, static_cast<std::uint64_t>(attempt.placed)))
    , m_timeline(work, attempt, job.seed)
{
    if (m_timeline.ending() != Ending::ImagePull) {
        writeStart(job);
        const bool prints = worker == 0 && work.kind != WorkKind::Plain;
        m_stepLines = prints ? (m_timeline.wholeSteps() + work.printEvery - 1) / work.printEvery : 0;
        writeEnd(job);
    }
    m_count = static_cast<std::int64_t>(m_before.size()) + m_stepLines + static_cast<std::int64_t>(m_after.size());
    if (attempt.cut != 0)
        cutOff();
}

Ns WorkerLog::end() const { return m_attempt->cut != 0 ? std::min(m_attempt->cut, m_timeline.end()) : m_timeline.end(); }

void WorkerLog::writeStart(const JobRecord &job)
{
    Ns time = m_timeline.ready(m_worker);
    const auto say = [&](std::string text) {
        m_before.push_back({time, std::move(text)});
        time += 1'000'000;
    };
    say(fmt::format("[autotuner-sandbox] SIMULATED — no GPU is used, every figure below is made up. Job {}, worker {} of {}.", job.id,
                    m_worker, m_work->workers));
    for (const std::string &note : m_work->notes)
        say("[autotuner-sandbox] " + note);
    if (m_work->kind != WorkKind::Training)
        return;
    const Ns start = m_timeline.trainingStart();
    const auto later = [&](double share) {
        time = std::max(time, m_timeline.allReady() + static_cast<Ns>(share * static_cast<double>(start - m_timeline.allReady())));
    };
    later(0.15);
    say(fmt::format("[autotuner] worker {} of {} on {}, {} GPUs", m_worker, m_work->workers,
                    m_attempt->nodes[static_cast<std::size_t>(m_worker)], m_work->gpusPerWorker));
    if (m_worker != 0)
        return;
    later(0.35);
    say("GPU available: True (cuda), used: True");
    say("TPU available: False, using: 0 TPU cores");
    later(0.5);
    say("----------------------------------------------------------------------------------------------------");
    say("distributed_backend=nccl");
    say(fmt::format("All distributed processes registered. Starting with {} processes",
                    m_work->workers * std::max(1, m_work->gpusPerWorker)));
    say("----------------------------------------------------------------------------------------------------");
    later(0.75);
    say(nemoMessage(time, "megatron_init:314", "Rank 0 has been initialized"));
    say(nemoMessage(time, "nemo_logging:393", "Copying Trainer's 'max_steps' to LR scheduler's 'max_steps'."));
}

void WorkerLog::writeEnd(const JobRecord &job)
{
    Ns time = m_timeline.trouble();
    const auto say = [&](std::string text) {
        m_after.push_back({time, std::move(text)});
        time += 1'000'000;
    };
    const auto sayAll = [&](const std::vector<std::string> &lines) { std::for_each(lines.begin(), lines.end(), say); };
    const std::string &node = m_attempt->nodes[static_cast<std::size_t>(m_worker)];
    switch (m_timeline.ending()) {
    case Ending::Completed:
        if (m_worker == 0 && m_work->kind != WorkKind::Plain)
            say(fmt::format("`Trainer.fit` stopped: `max_steps={}` reached.", m_work->steps));
        say("[autotuner-sandbox] SIMULATED run over, exit code 0");
        return;
    case Ending::OutOfMemory:
        sayAll(outOfMemoryText(*m_work, m_worker));
        break;
    case Ending::Refused:
        sayAll(assertionText(*m_work, m_worker));
        break;
    case Ending::CollectiveHang:
        time = m_timeline.end() - seconds(5);
        sayAll(collectiveTimeoutText(*m_work, m_worker, m_timeline.wholeSteps(),
                                     static_cast<double>(time - m_timeline.trouble()) / kNsPerSecond));
        break;
    case Ending::NanLoss:
        if (m_worker == 0) {
            say(stepText(m_timeline.wholeSteps()));
            sayAll(nanText(*m_work, m_timeline.wholeSteps(), node));
        }
        break;
    case Ending::Preempted:
        say("[autotuner-sandbox] the platform evicts this worker: Preempted to accommodate a workload of higher priority");
        return;
    case Ending::NodeLost: // the machine says nothing any more; the others notice
        if (m_worker == m_work->workers - 1)
            return;
        say(fmt::format(
            "[rank{}]: NCCL WARN NET/IB : Got completion from peer with status=12 error: connection to the remote worker was lost",
            m_worker * std::max(1, m_work->gpusPerWorker)));
        return;
    case Ending::ImagePull:
        return;
    }
    sayAll(elasticSummary(*m_work, m_worker, job.id + "-" + std::to_string(m_worker), time));
}

void WorkerLog::cutOff()
{
    std::int64_t kept = firstFrom(m_attempt->cut);
    if (kept == m_count)
        return;
    const auto before = static_cast<std::int64_t>(m_before.size());
    if (kept < before)
        m_before.resize(static_cast<std::size_t>(kept));
    m_after.resize(static_cast<std::size_t>(std::max<std::int64_t>(0, kept - before - m_stepLines)));
    m_stepLines = std::clamp<std::int64_t>(kept - before, 0, m_stepLines);
    if (m_attempt->cut >= m_timeline.ready(m_worker)) {
        m_after.push_back({m_attempt->cut, "[torch.distributed.elastic] Received 15 death signal, shutting down workers"});
        m_after.push_back({m_attempt->cut, "[autotuner-sandbox] SIMULATED run stopped from outside"});
    }
    m_count = static_cast<std::int64_t>(m_before.size()) + m_stepLines + static_cast<std::int64_t>(m_after.size());
}

std::int64_t WorkerLog::stepOfLine(std::int64_t line) const
{
    return std::min((line + 1) * m_work->printEvery, m_timeline.wholeSteps()) - 1;
}

Ns WorkerLog::timeAt(std::int64_t line) const
{
    const auto before = static_cast<std::int64_t>(m_before.size());
    if (line < before)
        return m_before[static_cast<std::size_t>(line)].time;
    if (line < before + m_stepLines)
        return m_timeline.stepEnd(stepOfLine(line - before));
    return m_after[static_cast<std::size_t>(line - before - m_stepLines)].time;
}

std::string WorkerLog::textAt(std::int64_t line) const
{
    const auto before = static_cast<std::int64_t>(m_before.size());
    if (line < before)
        return m_before[static_cast<std::size_t>(line)].text;
    if (line < before + m_stepLines)
        return stepText(stepOfLine(line - before));
    return m_after[static_cast<std::size_t>(line - before - m_stepLines)].text;
}

std::int64_t WorkerLog::firstFrom(Ns time) const
{
    std::int64_t low = 0;
    std::int64_t high = m_count;
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        if (timeAt(middle) < time)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

std::string WorkerLog::stepText(std::int64_t step) const
{
    const StepFigures &figures = m_work->figures;
    const bool broken = m_timeline.ending() == Ending::NanLoss && step >= m_timeline.wholeSteps();
    const double lasted =
        m_work->kind == WorkKind::Steps && m_work->noise == 0 && !m_attempt->fault ? m_work->stepSeconds : m_timeline.stepSeconds(step);
    std::string text = fmt::format("Training epoch 0, iteration {}/{} | lr: {} | global_batch_size: {} | global_step: {}", step,
                                   m_work->steps - 1, progressNumber(learningRateAt(step)), figures.globalBatchSize, step);
    if (figures.reservedBytes > 0)
        text += fmt::format(" | max_memory_reserved: {:.0f} | max_memory_allocated: {:.0f}", figures.reservedBytes, figures.allocatedBytes);
    const double loss = broken ? std::numeric_limits<double>::quiet_NaN() : lossAt(*m_work, step, m_seed);
    text += fmt::format(" | reduced_train_loss: {} | train_step_timing in s: {}", progressNumber(loss), progressNumber(lasted));
    if (figures.tflopsPerGpu > 0 && lasted > 0)
        text += fmt::format(" | TFLOPS_per_GPU: {}", progressNumber(figures.tflopsPerGpu * m_work->stepSeconds / lasted));
    return text + fmt::format(" | consumed_samples: {}", (step + 1) * figures.globalBatchSize);
}

} // namespace sandbox
