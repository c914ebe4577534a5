// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/prediction.h"

#include <bit>
#include <cstdint>
#include <vector>

namespace tests {

/// Every figure of a prediction, bit by bit: equal only where not even the last digit differs.
inline std::vector<std::uint64_t> bitsOf(const estimate::Prediction &p)
{
    std::vector<std::uint64_t> bits;
    const auto add = [&bits](double value) { bits.push_back(std::bit_cast<std::uint64_t>(value)); };
    for (const base::Bytes part : p.memory.parts)
        add(part.value());
    for (const base::Bytes share : {p.memory.reserve, p.memory.outside})
        add(share.value());
    for (const base::Seconds part : p.time.parts)
        add(part.value());
    for (const base::Seconds time : {p.stepLow, p.stepHigh})
        add(time.value());
    for (const base::Usd money : {p.cost, p.trialCost})
        add(money.value());
    for (const double figure :
         {p.capacity.value(), p.oomProbability, p.memorySpread, p.tokensPerSecondPerGpu, p.modelTflopsPerGpu, p.mfu, p.days})
        add(figure);
    bits.push_back(static_cast<std::uint64_t>(p.memory.moment));
    bits.push_back(static_cast<std::uint64_t>(p.verdict));
    bits.push_back(static_cast<std::uint64_t>(p.limitingStage));
    return bits;
}

} // namespace tests
