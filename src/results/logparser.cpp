// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/logparser.h"

#include "results/linesplitter.h"
#include "results/stepstore.h"
#include "results/stepsyntax.h"

#include <algorithm>
#include <cmath>

namespace results {

struct LogParser::State {
    LineSplitter lines;
    StepStore steps;
    std::optional<std::int64_t> planned;
    std::optional<double> loss;
    std::optional<double> tflops;
    std::optional<base::Bytes> peak;

    void readLine(std::string_view line)
    {
        const std::size_t head = line.find("Training epoch ");
        if (head == std::string_view::npos)
            return;
        if (const std::optional<StepLine> step = parseProgress({line.substr(head), true}); step && step->seconds) {
            steps.put({step->step, base::Seconds(*step->seconds), step->loss, step->tflopsPerGpu, std::nullopt});
            loss = step->loss ? step->loss : loss;
            tflops = step->tflopsPerGpu ? step->tflopsPerGpu : tflops;
        }
    }
};

LogParser::LogParser()
    : m_state(std::make_unique<State>())
{
}
LogParser::~LogParser() = default;
LogParser::LogParser(LogParser &&) noexcept = default;
LogParser &LogParser::operator=(LogParser &&) noexcept = default;

void LogParser::feed(std::string_view bytes)
{
    m_state->lines.feed(bytes, [this](std::string_view line) { m_state->readLine(line); });
}

void LogParser::finish() { m_state->readLine(m_state->lines.takeRest()); }

const std::vector<StepRecord> &LogParser::steps() const { return m_state->steps.all(); }
std::optional<std::int64_t> LogParser::plannedSteps() const { return m_state->planned; }
std::optional<double> LogParser::lastLoss() const { return m_state->loss; }
std::optional<double> LogParser::tflopsPerGpu() const { return m_state->tflops; }
std::optional<base::Bytes> LogParser::peakMemory() const { return m_state->peak; }
std::optional<Failure> LogParser::failure() const { return std::nullopt; }

std::optional<base::Seconds> medianStepTime(const std::vector<StepRecord> &steps)
{
    if (steps.empty())
        return std::nullopt;
    std::vector<double> times;
    times.reserve(steps.size());
    for (const StepRecord &step : steps)
        times.push_back(step.time.value());
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    if (times.size() % 2 == 1)
        return base::Seconds(*middle);
    return base::Seconds((*middle + *std::max_element(times.begin(), middle)) / 2);
}

} // namespace results
