// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/scalarevents.h"

#include "results/crc32c.h"
#include "results/tensorboard.pb.h"

#include <bit>
#include <optional>

namespace results {

namespace {

constexpr std::size_t kSum = 4;
constexpr std::size_t kLength = 8;
constexpr std::uint64_t kLongestRecord = std::uint64_t{64} << 20; // a scalar's record has about 60 bytes, a graph's a few MB

template <class Number>
Number littleEndian(std::string_view bytes)
{
    Number value = 0;
    for (std::size_t i = sizeof(Number); i-- > 0;)
        value = static_cast<Number>(value << 8U) | static_cast<unsigned char>(bytes[i]);
    return value;
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

bool beginsEventFile(std::string_view head)
{
    return head.size() >= kEventHead && littleEndian<std::uint32_t>(head.substr(kLength)) == maskedCrc32c(head.substr(0, kLength));
}

void ScalarEvents::feed(std::string_view bytes, const Take &take)
{
    if (m_broken)
        return;
    m_held += bytes;
    std::size_t done = 0;
    while (m_held.size() - done >= kEventHead) {
        const std::string_view rest = std::string_view(m_held).substr(done);
        const std::uint64_t length = littleEndian<std::uint64_t>(rest);
        if (!beginsEventFile(rest) || length > kLongestRecord) {
            m_broken = true;
            ++m_damaged;
            m_held.clear();
            return;
        }
        const std::size_t whole = kEventHead + static_cast<std::size_t>(length) + kSum;
        if (rest.size() < whole)
            break;
        const std::string_view data = rest.substr(kEventHead, static_cast<std::size_t>(length));
        if (littleEndian<std::uint32_t>(rest.substr(whole - kSum)) == maskedCrc32c(data))
            readEvent(data, take);
        else
            ++m_damaged;
        done += whole;
    }
    m_held.erase(0, done);
}

void ScalarEvents::readEvent(std::string_view data, const Take &take)
{
    tensorboard::Event event;
    if (!event.ParseFromArray(data.data(), static_cast<int>(data.size()))) {
        ++m_damaged;
        return;
    }
    ++m_records;
    for (const tensorboard::Summary::Value &value : event.summary().value()) {
        if (const std::optional<double> scalar = scalarOf(value))
            take({value.tag(), event.step(), event.wall_time(), *scalar});
    }
}

} // namespace results
