// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/eventfile.h"

#include "results/scalarevents.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace results {

namespace {

constexpr std::size_t kMostSteps = 1'000'000;

enum class Quantity : std::uint8_t { StepTime, Loss, Tflops, PeakBytes, PeakGigabytes };
constexpr std::size_t kQuantities = 5;

/// What NeMo, Megatron-LM and Megatron Bridge call them. Their "… vs samples" twins are other tags.
std::optional<Quantity> quantityOf(std::string_view tag)
{
    static constexpr std::array<std::pair<std::string_view, Quantity>, 12> kTags = {{
        {"train_step_timing in s", Quantity::StepTime},
        {"iteration-time", Quantity::StepTime},
        {"reduced_train_loss", Quantity::Loss},
        {"lm loss", Quantity::Loss},
        {"TFLOPS_per_GPU", Quantity::Tflops},
        {"throughput/tflops/device", Quantity::Tflops},
        {"throughput", Quantity::Tflops},
        {"max_memory_allocated", Quantity::PeakBytes},
        {"peak_memory_usage", Quantity::PeakBytes},
        {"mem-max-allocated-bytes", Quantity::PeakBytes},
        {"memory/mem-max-allocated-gigabytes", Quantity::PeakGigabytes},
        {"mem-max-allocated-gigabytes", Quantity::PeakGigabytes},
    }};
    for (const auto &[name, quantity] : kTags) {
        if (name == tag)
            return quantity;
    }
    return std::nullopt;
}

/// A tag's figure as the peak that it is. NeMo's event files are written by rank 0, Megatron's by the last one.
MemoryPeaks peaksOf(const ScalarPoint &scalar)
{
    struct PeakTag {
        std::string_view tag;
        std::optional<base::Bytes> MemoryPeaks::*figure;
        double unit;
        MemoryPeaks::Rank rank;
    };
    using Rank = MemoryPeaks::Rank;
    static constexpr std::array<PeakTag, 9> kTags = {{
        {"max_memory_allocated", &MemoryPeaks::allocated, 1, Rank::First},
        {"max_memory_reserved", &MemoryPeaks::reserved, 1, Rank::First},
        {"peak_memory_usage", &MemoryPeaks::reserved, 1, Rank::First},
        {"mem-max-allocated-bytes", &MemoryPeaks::allocated, 1, Rank::Last},
        {"mem-max-reserved-bytes", &MemoryPeaks::reserved, 1, Rank::Last},
        {"mem-max-allocated-gigabytes", &MemoryPeaks::allocated, base::kBytesPerGb, Rank::Last},
        {"mem-max-reserved-gigabytes", &MemoryPeaks::reserved, base::kBytesPerGb, Rank::Last},
        {"memory/mem-max-allocated-gigabytes", &MemoryPeaks::allocated, base::kBytesPerGb, Rank::Last},
        {"memory/mem-max-reserved-gigabytes", &MemoryPeaks::reserved, base::kBytesPerGb, Rank::Last},
    }};
    MemoryPeaks peaks;
    for (const PeakTag &known : kTags) {
        if (known.tag == scalar.tag && std::isfinite(scalar.value) && scalar.value > 0) {
            peaks.*known.figure = base::Bytes(scalar.value * known.unit);
            peaks.rank = known.rank;
        }
    }
    return peaks;
}

struct Point {
    double value = 0;
    double wallTime = 0;
};
using Points = std::array<std::optional<Point>, kQuantities>; // by Quantity

std::optional<double> valueOf(const Points &points, Quantity quantity)
{
    const std::optional<Point> &point = points[static_cast<std::size_t>(quantity)];
    return point ? std::optional(point->value) : std::nullopt;
}

std::optional<base::Bytes> peakOf(const Points &points)
{
    if (const std::optional<double> bytes = valueOf(points, Quantity::PeakBytes))
        return base::Bytes(*bytes);
    if (const std::optional<double> gigabytes = valueOf(points, Quantity::PeakGigabytes))
        return base::gigabytes(*gigabytes);
    return std::nullopt;
}

} // namespace

struct EventFileReader::State {
    ScalarEvents events;
    std::uint64_t damagedBefore = 0; // in files read before this one
    std::map<std::int64_t, Points> steps;
    MemoryPeaks peaks;
    mutable std::vector<StepRecord> records;
    mutable bool stale = false; // `records` is older than `steps`

    void add(const ScalarPoint &scalar);
    [[nodiscard]] std::optional<double> last(Quantity quantity) const;
    [[nodiscard]] const std::vector<StepRecord> &current() const;
};

void EventFileReader::State::add(const ScalarPoint &scalar)
{
    peaks.take(peaksOf(scalar));
    const std::optional<Quantity> quantity = quantityOf(scalar.tag);
    if (!quantity || (steps.size() >= kMostSteps && !steps.contains(scalar.step)))
        return;
    std::optional<Point> &known = steps[scalar.step][static_cast<std::size_t>(*quantity)];
    if (!known || !(scalar.wallTime < known->wallTime))
        known = Point{scalar.value, scalar.wallTime};
    stale = true;
}

/// The last value that is a number, by rising step.
std::optional<double> EventFileReader::State::last(Quantity quantity) const
{
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        const std::optional<double> value = valueOf(step->second, quantity);
        if (value && std::isfinite(*value))
            return value;
    }
    return std::nullopt;
}

const std::vector<StepRecord> &EventFileReader::State::current() const
{
    if (!std::exchange(stale, false))
        return records;
    records.clear();
    for (const auto &[step, points] : steps) {
        const std::optional<double> time = valueOf(points, Quantity::StepTime);
        if (time && std::isfinite(*time) && *time >= 0)
            records.push_back(
                {step, base::Seconds(*time), valueOf(points, Quantity::Loss), valueOf(points, Quantity::Tflops), peakOf(points)});
    }
    return records;
}

EventFileReader::EventFileReader()
    : m_state(std::make_unique<State>())
{
}
EventFileReader::~EventFileReader() = default;
EventFileReader::EventFileReader(EventFileReader &&) noexcept = default;
EventFileReader &EventFileReader::operator=(EventFileReader &&) noexcept = default;

bool EventFileReader::isEventFile(std::string_view head)
{
    static_assert(kHeadBytes == kEventHead);
    return beginsEventFile(head);
}

void EventFileReader::feed(std::string_view bytes)
{
    m_state->events.feed(bytes, [this](const ScalarPoint &point) { m_state->add(point); });
}

void EventFileReader::startNextFile()
{
    m_state->damagedBefore += m_state->events.damaged();
    m_state->events = ScalarEvents();
}

const std::vector<StepRecord> &EventFileReader::steps() const { return m_state->current(); }
std::optional<double> EventFileReader::lastLoss() const { return m_state->last(Quantity::Loss); }
std::optional<double> EventFileReader::tflopsPerGpu() const { return m_state->last(Quantity::Tflops); }

std::optional<base::Bytes> EventFileReader::peakMemory() const
{
    std::optional<base::Bytes> peak;
    for (const auto &[step, points] : m_state->steps) {
        if (const std::optional<base::Bytes> bytes = peakOf(points))
            peak = std::max(peak.value_or(base::Bytes()), *bytes);
    }
    return peak;
}

MemoryPeaks EventFileReader::memoryPeaks() const { return m_state->peaks; }

std::uint64_t EventFileReader::damagedRecords() const { return m_state->damagedBefore + m_state->events.damaged(); }
bool EventFileReader::broken() const { return m_state->events.broken(); }

} // namespace results
