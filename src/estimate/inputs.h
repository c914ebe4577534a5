// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidate.h"

#include <cstddef>

namespace estimate {

// Parts of a candidate that parts of an estimate follow from. Each holds a candidate in which what
// does not matter has been set to one value, and what is worked out from it is only ever shown that
// candidate. So results kept for equal inputs are, bit by bit, those of every candidate that has them.

/// A candidate that serves as a key.
struct CandidateInputs {
    domain::Candidate candidate;

    /// Every field, those included that are without effect on their own.
    bool operator==(const CandidateInputs &other) const;
    [[nodiscard]] std::size_t hash() const;
};

/// What one layer's memory and time follow from: without pipeline and global batch.
[[nodiscard]] CandidateInputs layerInputs(const domain::Candidate &candidate);

/// What a micro-batch's way through the pipeline follows from: without global batch.
[[nodiscard]] CandidateInputs microBatchInputs(const domain::Candidate &candidate);

/// What a stage's parameters follow from: without sequence length and batch sizes.
[[nodiscard]] CandidateInputs stageInputs(const domain::Candidate &candidate);

/// What memory follows from: a global batch of at most so many micro-batches as the pipeline can have
/// in flight (at least two, so that more than one stays more than one). Further ones repeat the same.
[[nodiscard]] CandidateInputs memoryInputs(const domain::Candidate &candidate, int numGpus);

} // namespace estimate
