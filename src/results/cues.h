// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/keywordscanner.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace results {

/// What a word in a line announces. A line without any of them says nothing of steps or failures.
enum class Cue : std::uint8_t {
    Progress, ///< NeMo 2's step line
    Bar, ///< NeMo 1's progress bar
    TimingList, ///< NeMo 1's list of all step times
    DeltaTimer, ///< "Step N: train_step_timing in s=SECONDS"
    Iteration, ///< Megatron's iteration line
    Throughput, ///< a figure on a line of its own
    MemoryMib, ///< Megatron-LM's memory report
    MemoryGb, ///< Megatron Bridge's
    TensorParallel, ///< a printed setting
    Traceback,
    Frame, ///< a function of a traceback
    Assertion, ///< a quoted "assert …"
    IgnoredException,
    Exception,
    Relaunch, ///< the launcher starts the processes again
    Cancelled, ///< by Slurm, which may put the job back into its queue
    Finished, ///< the trainer's own word that it reached its end
    Failure, ///< a sign of failuresigns.h
};

struct CueHit {
    Cue cue = Cue::Failure;
    std::size_t sign = 0; ///< of failureSigns(), for Cue::Failure
    std::size_t place = 0; ///< in the line
};

/// The scanner for all cues' words.
[[nodiscard]] const KeywordScanner &cueScanner();
/// What the scanner's word says, found at `place`.
[[nodiscard]] CueHit cueHit(std::size_t word, std::size_t place);
/// The word itself.
[[nodiscard]] std::string_view cueWord(std::size_t word);

} // namespace results
