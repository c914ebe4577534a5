// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/candidatememory.h"
#include "estimate/inputs.h"
#include "estimate/keytable.h"

#include <optional>
#include <span>
#include <vector>

namespace estimate {

/// Parts of memory answers that later candidates ask for again. For one model and one thread.
class KeptMemory {
public:
    explicit KeptMemory(int kinds);

    /// Layers of each kind under a candidate, in order; not `known`: to be filled by the caller.
    struct Kinds {
        std::span<KindMemory> memory;
        bool known = false;
    };
    [[nodiscard]] Kinds kinds(const CandidateInputs &layer);

    /// Says whose parameters the following calls of parameters() ask for.
    void takeStages(const CandidateInputs &stage, int stages);
    template <class Sum>
    [[nodiscard]] CandidateMemory::Parameters parameters(int stage, const Sum &sum)
    {
        if (static_cast<std::size_t>(stage) >= m_parameters.size())
            return sum();
        std::optional<CandidateMemory::Parameters> &kept = m_parameters[static_cast<std::size_t>(stage)];
        if (!kept)
            kept = sum();
        return *kept;
    }

    [[nodiscard]] Reuse layerReuse() const { return m_layers.reuse(); }
    [[nodiscard]] Reuse stageReuse() const { return m_stages.reuse(); }

private:
    std::size_t m_kindCount;
    KeyTable<CandidateInputs> m_layers;
    std::vector<KindMemory> m_kinds; ///< by place, then kind
    LastKey<CandidateInputs> m_stages;
    std::vector<std::optional<CandidateMemory::Parameters>> m_parameters; ///< of the first stages of the last candidate
};

} // namespace estimate
