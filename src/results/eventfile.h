// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/logparser.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace results {

/// Reads TensorBoard event files as they are written: framed, checksummed records of protobuf
/// messages. Fed in pieces of any size; a record that is not there to its end waits for more.
/// Tags of NeMo, Megatron-LM and Megatron Bridge become step records; of points of one tag and step
/// the one with the later wall time counts, over all files fed (restarts write a new file each).
class EventFileReader {
public:
    /// Bytes that isEventFile() needs.
    static constexpr std::size_t kHeadBytes = 12;

    EventFileReader();
    ~EventFileReader();
    EventFileReader(EventFileReader &&) noexcept;
    EventFileReader &operator=(EventFileReader &&) noexcept;

    /// True when the bytes begin a framed record whose length is checked by its sum.
    [[nodiscard]] static bool isEventFile(std::string_view head);

    void feed(std::string_view bytes);
    /// The next bytes are those of another file of the same run.
    void startNextFile();

    /// Steps that have a time, by rising step.
    [[nodiscard]] const std::vector<StepRecord> &steps() const;
    [[nodiscard]] std::optional<double> lastLoss() const;
    [[nodiscard]] std::optional<double> tflopsPerGpu() const;
    [[nodiscard]] std::optional<base::Bytes> peakMemory() const;
    [[nodiscard]] MemoryPeaks memoryPeaks() const; ///< largest, by what they are of
    /// Records left out: their sum is wrong or they are no events.
    [[nodiscard]] std::uint64_t damagedRecords() const;
    /// The framing itself is broken: nothing after this place of the file can be read.
    [[nodiscard]] bool broken() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace results
