// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/logparser.h"

#include "results/linesplitter.h"
#include "results/logreader.h"
#include "results/textdecoder.h"

#include <algorithm>

namespace results {

struct LogParser::State {
    TextDecoder decoder;
    LineSplitter lines;
    LogReader reader;

    void read(std::string_view text)
    {
        lines.feed(text, [this](std::string_view line) { reader.readLine(line, true); });
    }
};

LogParser::LogParser()
    : m_state(std::make_unique<State>())
{
}
LogParser::~LogParser() = default;
LogParser::LogParser(LogParser &&) noexcept = default;
LogParser &LogParser::operator=(LogParser &&) noexcept = default;

void LogParser::feed(std::string_view bytes) { m_state->read(m_state->decoder.decode(bytes)); }

void LogParser::finish()
{
    m_state->read(m_state->decoder.takeRest());
    const std::string rest = m_state->lines.takeRest();
    if (!rest.empty())
        m_state->reader.readLine(rest, false);
}

const std::vector<StepRecord> &LogParser::steps() const { return m_state->reader.steps(); }
std::optional<std::int64_t> LogParser::plannedSteps() const { return m_state->reader.planned(); }
std::optional<double> LogParser::lastLoss() const { return m_state->reader.loss(); }
std::optional<double> LogParser::tflopsPerGpu() const { return m_state->reader.tflops(); }
std::optional<base::Bytes> LogParser::peakMemory() const { return m_state->reader.peak(); }
MemoryPeaks LogParser::memoryPeaks() const { return m_state->reader.memoryPeaks(); }
std::optional<Failure> LogParser::failure() const { return m_state->reader.failure(); }

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
