// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/eventfile.h"

#include "results/crc32c.h"
#include "results/tensorboard.pb.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <map>
#include <string>
#include <utility>

namespace results {

namespace {

constexpr std::size_t kSum = 4;
constexpr std::size_t kLength = 8;
constexpr std::uint64_t kLongestRecord = std::uint64_t{64} << 20; // a scalar's record has about 60 bytes, a graph's a few MB
constexpr std::size_t kMostSteps = 1'000'000;

template <class Number>
Number littleEndian(std::string_view bytes)
{
    Number value = 0;
    for (std::size_t i = sizeof(Number); i-- > 0;)
        value = static_cast<Number>(value << 8U) | static_cast<unsigned char>(bytes[i]);
    return value;
}

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

/// PyTorch and Lightning write simple_value, TensorFlow 2 a tensor of one float.
std::optional<double> scalarOf(const tensorboard::Summary::Value &value)
{
    constexpr int kFloat = 1;
    if (value.has_simple_value())
        return static_cast<double>(value.simple_value());
    if (!value.has_tensor() || value.tensor().dtype() != kFloat)
        return std::nullopt;
    if (value.tensor().float_val_size() > 0)
        return static_cast<double>(value.tensor().float_val(0));
    const std::string &content = value.tensor().tensor_content();
    if (content.size() != sizeof(float))
        return std::nullopt;
    return static_cast<double>(std::bit_cast<float>(littleEndian<std::uint32_t>(content)));
}

} // namespace

struct EventFileReader::State {
    struct Point {
        double value = 0;
        double wallTime = 0;
    };
    using Points = std::array<std::optional<Point>, kQuantities>; // by Quantity

    std::string held; // bytes of a record that is not there to its end
    bool broken = false;
    std::uint64_t damaged = 0;
    std::map<std::int64_t, Points> points;
    std::vector<StepRecord> steps;
    bool stale = false; // `steps` is older than `points`

    void readRecords();
    void readEvent(std::string_view data);
    void add(std::int64_t step, Quantity quantity, Point point);
    void makeSteps();
    [[nodiscard]] std::optional<double> last(Quantity quantity) const;
    [[nodiscard]] static std::optional<double> valueOf(const Points &quantities, Quantity quantity)
    {
        const std::optional<Point> &point = quantities[static_cast<std::size_t>(quantity)];
        return point ? std::optional(point->value) : std::nullopt;
    }
    [[nodiscard]] static std::optional<base::Bytes> peakOf(const Points &quantities);
};

void EventFileReader::State::readRecords()
{
    std::size_t done = 0;
    while (!broken && held.size() - done >= kLength + kSum) {
        const std::string_view rest = std::string_view(held).substr(done);
        const std::uint64_t length = littleEndian<std::uint64_t>(rest);
        if (littleEndian<std::uint32_t>(rest.substr(kLength)) != maskedCrc32c(rest.substr(0, kLength)) || length > kLongestRecord) {
            broken = true; // where the next record begins is not known
            ++damaged;
            break;
        }
        const std::size_t whole = kLength + kSum + static_cast<std::size_t>(length) + kSum;
        if (rest.size() < whole)
            break;
        const std::string_view data = rest.substr(kLength + kSum, static_cast<std::size_t>(length));
        if (littleEndian<std::uint32_t>(rest.substr(whole - kSum)) == maskedCrc32c(data))
            readEvent(data);
        else
            ++damaged;
        done += whole;
    }
    held.erase(0, broken ? held.size() : done);
}

void EventFileReader::State::readEvent(std::string_view data)
{
    tensorboard::Event event;
    if (!event.ParseFromArray(data.data(), static_cast<int>(data.size()))) {
        ++damaged;
        return;
    }
    for (const tensorboard::Summary::Value &value : event.summary().value()) {
        const std::optional<Quantity> quantity = quantityOf(value.tag());
        const std::optional<double> scalar = quantity ? scalarOf(value) : std::nullopt;
        if (scalar)
            add(event.step(), *quantity, {*scalar, event.wall_time()});
    }
}

void EventFileReader::State::add(std::int64_t step, Quantity quantity, Point point)
{
    if (points.size() >= kMostSteps && !points.contains(step))
        return;
    std::optional<Point> &known = points[step][static_cast<std::size_t>(quantity)];
    if (!known || !(point.wallTime < known->wallTime))
        known = point;
    stale = true;
}

/// The last value of a quantity that is a number, by rising step.
std::optional<double> EventFileReader::State::last(Quantity quantity) const
{
    for (auto point = points.rbegin(); point != points.rend(); ++point) {
        const std::optional<double> value = valueOf(point->second, quantity);
        if (value && std::isfinite(*value))
            return value;
    }
    return std::nullopt;
}

std::optional<base::Bytes> EventFileReader::State::peakOf(const Points &quantities)
{
    if (const std::optional<double> bytes = valueOf(quantities, Quantity::PeakBytes))
        return base::Bytes(*bytes);
    if (const std::optional<double> gigabytes = valueOf(quantities, Quantity::PeakGigabytes))
        return base::gigabytes(*gigabytes);
    return std::nullopt;
}

void EventFileReader::State::makeSteps()
{
    steps.clear();
    for (const auto &[step, quantities] : points) {
        const std::optional<double> time = valueOf(quantities, Quantity::StepTime);
        if (time && std::isfinite(*time) && *time >= 0)
            steps.push_back({step, base::Seconds(*time), valueOf(quantities, Quantity::Loss), valueOf(quantities, Quantity::Tflops),
                             peakOf(quantities)});
    }
    stale = false;
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
    return head.size() >= kLength + kSum && littleEndian<std::uint32_t>(head.substr(kLength)) == maskedCrc32c(head.substr(0, kLength));
}

void EventFileReader::feed(std::string_view bytes)
{
    if (m_state->broken)
        return;
    m_state->held += bytes;
    m_state->readRecords();
}

void EventFileReader::startNextFile()
{
    m_state->held.clear();
    m_state->broken = false;
}

const std::vector<StepRecord> &EventFileReader::steps() const
{
    if (m_state->stale)
        m_state->makeSteps();
    return m_state->steps;
}

std::optional<double> EventFileReader::lastLoss() const { return m_state->last(Quantity::Loss); }
std::optional<double> EventFileReader::tflopsPerGpu() const { return m_state->last(Quantity::Tflops); }

std::optional<base::Bytes> EventFileReader::peakMemory() const
{
    std::optional<base::Bytes> peak;
    for (const auto &[step, quantities] : m_state->points) {
        if (const std::optional<base::Bytes> bytes = State::peakOf(quantities))
            peak = std::max(peak.value_or(base::Bytes()), *bytes);
    }
    return peak;
}

std::uint64_t EventFileReader::damagedRecords() const { return m_state->damaged; }
bool EventFileReader::broken() const { return m_state->broken; }

} // namespace results
