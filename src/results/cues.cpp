// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/cues.h"

#include "results/failuresigns.h"

#include <array>
#include <utility>
#include <vector>

namespace results {

namespace {

constexpr std::array<std::pair<Cue, std::string_view>, 26> kCues = {{
    {Cue::Progress, "Training epoch "},
    {Cue::Bar, "reduced_train_loss="},
    {Cue::Bar, "train_step_timing in s="},
    {Cue::TimingList, "train_step_timing in s: ["},
    {Cue::DeltaTimer, ": train_step_timing in s="},
    {Cue::Iteration, "iteration "},
    {Cue::Iteration, "iteration\t"},
    {Cue::Throughput, "MODEL_TFLOP/s/GPU"},
    {Cue::Throughput, "Effective Tera Flops per GPU: "},
    {Cue::Throughput, "TFLOPs per sec per GPU="},
    {Cue::MemoryMib, "iterations memory (MB) |"},
    {Cue::MemoryMib, "iterations) memory (MB) |"},
    {Cue::MemoryGb, "mem-max-allocated-gigabytes: "},
    {Cue::TensorParallel, "tensor_model_parallel_size"},
    {Cue::Traceback, "Traceback (most recent call last)"},
    {Cue::Frame, ", line "},
    {Cue::Assertion, "assert "},
    {Cue::IgnoredException, "Exception ignored in"},
    {Cue::IgnoredException, "--- Logging error ---"},
    {Cue::Exception, "Error"},
    {Cue::Exception, "Exception"},
    {Cue::Relaunch, "will restart worker group"},
    {Cue::Cancelled, " CANCELLED AT "},
    {Cue::Finished, "`Trainer.fit` stopped: `max_"},
    {Cue::Finished, "[after training is done]"},
    {Cue::Finished, "[exiting program at iteration"},
}};

} // namespace

std::string_view cueWord(std::size_t word) { return word < kCues.size() ? kCues[word].second : failureSigns()[word - kCues.size()].words; }

CueHit cueHit(std::size_t word, std::size_t place)
{
    if (word < kCues.size())
        return {kCues[word].first, 0, place};
    return {Cue::Failure, word - kCues.size(), place};
}

const KeywordScanner &cueScanner()
{
    static const KeywordScanner scanner = [] {
        std::vector<std::string_view> words;
        for (std::size_t word = 0; word < kCues.size() + failureSigns().size(); ++word)
            words.push_back(cueWord(word));
        return KeywordScanner(words);
    }();
    return scanner;
}

} // namespace results
