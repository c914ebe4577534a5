// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/keptmemory.h"

#include <algorithm>

namespace estimate {

namespace {

constexpr std::size_t kPlaces = 512; // a search goes through up to some hundred kinds of layers between two stage maps
constexpr std::size_t kMostRows = 8192; // of models with many kinds of layers
constexpr std::size_t kMostStages = 1024; // hand-written sizes can be anything

} // namespace

KeptMemory::KeptMemory(int kinds)
    : m_kindCount(static_cast<std::size_t>(std::max(kinds, 1)))
    , m_layers(std::clamp(std::bit_floor(kMostRows / m_kindCount), std::size_t{16}, kPlaces))
    , m_kinds(m_layers.places() * m_kindCount)
{
}

KeptMemory::Kinds KeptMemory::kinds(const CandidateInputs &layer)
{
    const auto place = m_layers.find(layer);
    return {std::span(m_kinds).subspan(place.index * m_kindCount, m_kindCount), place.known};
}

void KeptMemory::takeStages(const CandidateInputs &stage, int stages)
{
    if (!m_stages.known(stage))
        m_parameters.assign(std::min(static_cast<std::size_t>(stages), kMostStages), std::nullopt);
}

} // namespace estimate
