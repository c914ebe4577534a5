// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/dataparalleltime.h"
#include "estimate/inputs.h"
#include "estimate/keytable.h"
#include "estimate/stagecosts.h"

#include <span>
#include <vector>

namespace estimate {

/// What the times of layers, embedding and head follow from.
struct PartInputs {
    CandidateInputs layer;
    double recomputedShare = 0; ///< of a chunk's layers, under full recompute: follows from the pipeline
    double offloadedShare = 0; ///< of a chunk's layers, to host memory: the same
    bool interleavedExperts = false; ///< several micro-batches are under way, which the overlap of experts needs
    bool pipelined = false; ///< there are several stages, where that holds tensor-parallel ranks up

    bool operator==(const PartInputs &) const = default;
    [[nodiscard]] std::size_t hash() const { return layer.hash(); }
};

/// What a step follows from, but for the number of its micro-batches.
struct StepInputs {
    CandidateInputs microBatch;
    bool severalMicroBatches = false;

    bool operator==(const StepInputs &) const = default;
};

/// What of a step is the same for any number of micro-batches.
struct StepParts {
    StagePass pass;
    DataParallelSetting dataParallel; ///< microBatches is not set
    base::Seconds hop; ///< one transfer between stages
    int stages = 1, chunks = 1;
};

/// What the parameters on a rank of a stage follow from.
struct ShardInputs {
    StageMap stages;
    int tensor = 1, expert = 1, expertTensor = 1;

    bool operator==(const ShardInputs &) const = default;
};

/// Parts of step times that later candidates ask for again. For one model and one thread.
class KeptTime {
public:
    explicit KeptTime(std::size_t parts);

    /// Times of the parts that a stage can hold; not `known`: to be filled by the caller.
    struct Parts {
        std::span<TimedPart> times;
        bool known = false;
    };
    [[nodiscard]] Parts parts(const PartInputs &inputs);

    template <class Work>
    [[nodiscard]] const StepParts &step(const StepInputs &inputs, const Work &work)
    {
        if (!m_stepInputs.known(inputs))
            m_step = work();
        return m_step;
    }
    template <class Work>
    [[nodiscard]] const RankParameters &parameters(const ShardInputs &inputs, const Work &work)
    {
        if (!m_shardInputs.known(inputs))
            m_parameters = work();
        return m_parameters;
    }

    [[nodiscard]] Reuse partReuse() const { return m_partInputs.reuse(); }
    [[nodiscard]] Reuse stepReuse() const { return m_stepInputs.reuse(); }
    [[nodiscard]] Reuse parameterReuse() const { return m_shardInputs.reuse(); }

private:
    std::size_t m_partCount;
    KeyTable<PartInputs> m_partInputs;
    std::vector<TimedPart> m_parts; ///< by place, then part
    LastKey<StepInputs> m_stepInputs;
    StepParts m_step;
    LastKey<ShardInputs> m_shardInputs;
    RankParameters m_parameters;
};

} // namespace estimate
