// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/kepttime.h"

#include <algorithm>

namespace estimate {

namespace {

constexpr std::size_t kPlaces = 512; // a search goes through up to some hundred kinds of layers between two stage maps
constexpr std::size_t kMostRows = 2048; // of models with many kinds of layers

} // namespace

KeptTime::KeptTime(std::size_t parts)
    : m_partCount(parts)
    , m_partInputs(std::clamp(std::bit_floor(kMostRows / m_partCount), std::size_t{16}, kPlaces))
    , m_parts(m_partInputs.places() * m_partCount)
{
}

KeptTime::Parts KeptTime::parts(const PartInputs &inputs)
{
    const auto place = m_partInputs.find(inputs);
    return {std::span(m_parts).subspan(place.index * m_partCount, m_partCount), place.known};
}

} // namespace estimate
