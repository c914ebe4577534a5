// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/modelspec.h"
#include "results/runrecord.h"
#include "results/stepstatistics.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace results {

/// Which figure of the steps after warm-up is the step time.
enum class StepMeasure : std::uint8_t {
    Median,
    Mean,
    RoundedMean, ///< to 1/100 s, as the original does
};

struct AnalysisSettings {
    WarmupRule warmup;
    StepMeasure measure = StepMeasure::Median;
    base::Tokens goal; ///< tokens to train on
    double originalVocabulary = 32000; ///< of the original's FLOPs formula, whatever the model's is
};

enum class RunOutcome : std::uint8_t {
    Measured, ///< all that was asked for, or nothing says that it was less
    Incomplete, ///< fewer steps than asked for, or ended by the machines: its steps count
    Failed, ///< its configuration or program failed: never recommended, whatever its steps say
    NoSteps, ///< no step time was measured and no failure was found
};

/// What one run's steps mean for the goal. All figures are of the run's own cluster.
struct RunFigures {
    StepStatistics statistics;
    base::Seconds step; ///< by StepMeasure
    double tokensPerSecondPerGpu = 0;
    double modelTflopsPerGpu = 0; ///< exact FLOPs of the model (estimate/flops.h)
    double originalTflopsPerGpu = 0; ///< the original's formula, for comparison
    double mfu = 0; ///< against the dense peak of the precision
    bool aboveHardware = false; ///< more than the GPUs can do: a wrong unit, pairing or step time
    double steps = 0; ///< to the goal
    base::Seconds time; ///< to the goal
    base::Usd cost; ///< to the goal, all GPUs
    base::Usd costPerTflops; ///< cost / (model TFLOPS of all GPUs)
    bool fewSteps = false; ///< see hasFewSteps
    std::optional<double> stepError; ///< measured / predicted - 1
    std::optional<double> memoryError;
};

struct AnalysedRun {
    std::size_t record = 0; ///< index of the records given
    RunOutcome outcome = RunOutcome::NoSteps;
    std::optional<RunFigures> figures; ///< whenever there are steps
};

/// From one run to a better one.
struct Savings {
    base::Seconds time; ///< negative: the other takes longer
    base::Usd cost;
    double costShare = 0; ///< of the worse one's cost
    double tflopsGain = 0; ///< model TFLOPS per GPU, better / worse - 1
};

/// How well predictions held, over runs that have both figures.
struct PredictionError {
    std::size_t runs = 0;
    double meanAbsolute = 0; ///< of |measured / predicted - 1|
    double bias = 1; ///< geometric mean of measured / predicted
};

/// All runs of a plan, compared. Indices are those of `runs`, which keeps the order given.
/// Simulated runs yield to measured ones: where any measured run can be ranked, no simulated one is best,
/// cheapest, worst or on the front. A simulated base counts only where no measured one has figures; savings
/// are then of a measured run against a simulated one, and what shows them has to say so.
struct Analysis {
    AnalysisSettings settings;
    std::vector<AnalysedRun> runs;
    std::vector<std::size_t> bySpeed; ///< rankable runs, measured before simulated, least time to the goal first; flagged ones among them
    std::vector<std::size_t> byCost; ///< the same, least dollars first
    /// The fastest with enough steps and not above the hardware, where a run other than the base is so; else
    /// the fastest with enough steps; else the fastest. A measured one where there is one.
    std::optional<std::size_t> best;
    std::optional<std::size_t> cheapest; ///< by the same rule
    std::optional<std::size_t> worst;
    std::optional<std::size_t> base; ///< the base configuration, if it has figures: its first measured run, else its first
    std::optional<Savings> savings; ///< best against base
    std::vector<std::size_t> pareto; ///< runs that no other of their origin beats in both time and cost; fastest first
    std::vector<std::size_t> failed; ///< failed and without steps
    PredictionError stepPrediction;
};

[[nodiscard]] Analysis analyse(const std::vector<RunRecord> &records, const domain::ModelSpec &model, const AnalysisSettings &settings);
[[nodiscard]] Savings savingsOf(const RunFigures &better, const RunFigures &worse);
[[nodiscard]] std::string_view name(RunOutcome outcome); ///< "measured", "incomplete", "failed", "no_steps"

/// What changing one knob did, over pairs of runs that differ in nothing else.
struct KnobEffect {
    std::string knob; ///< "tp", "pp", "vp", "cp", "ep", "mbs", "gbs", "seq", "recompute", "precision", …
    std::string from, to; ///< values
    std::size_t pairs = 0;
    double speed = 1; ///< geometric mean of tokens/s/GPU at `to` over those at `from`
};
/// Strongest first. Runs of few steps and those above the hardware are in no pair.
[[nodiscard]] std::vector<KnobEffect> knobEffects(const Analysis &analysis, const std::vector<RunRecord> &records);

} // namespace results
