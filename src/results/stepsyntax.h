// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

/// The grammar of the lines that tell of training steps. Everything is read by name: the fields and
/// their order vary with releases and callbacks. Numbers are read in the C locale.
namespace results {

/// What one step line says.
struct StepLine {
    std::int64_t step = 0;
    std::optional<double> seconds; ///< without a time it is no record
    std::optional<double> loss; ///< may be nan or inf, as printed
    std::optional<double> tflopsPerGpu;
    std::optional<double> peakBytes;
    std::optional<double> allocatedBytes, reservedBytes; ///< the same by what they are of
    std::optional<std::int64_t> total; ///< steps that the run plans
    std::size_t end = 0; ///< of what can be nothing else: its head, or the whole bracket of a bar
};

/// What a Megatron iteration line says beside: how it shows that the loss is not a number.
struct IterationLine {
    StepLine step;
    bool otherLoss = false; ///< another training loss than "lm loss" is printed
    std::optional<double> plainLoss; ///< named nothing but "loss"
    bool gradNormIsNan = false;
    std::optional<double> lossScale;
    std::int64_t skipped = 0; ///< iterations skipped since the line before
};

/// A stretch of a line. `ended`: its line end was read, or text of another kind follows; a number
/// that touches the end of anything else may have been cut and is not trusted.
struct Segment {
    std::string_view text;
    bool ended = true;
};

/// NeMo 2: "Training epoch E, iteration I/LAST | key: value | …", from "Training epoch" on.
[[nodiscard]] std::optional<StepLine> parseProgress(Segment segment);

/// NeMo 1: "Epoch E: … [… key=value, …]"; `key` is the place of "reduced_train_loss=" or
/// "train_step_timing in s=" in the line. The end is the bracket's.
[[nodiscard]] std::optional<StepLine> parseBar(std::string_view line, std::size_t key);

/// True when a Megatron iteration line begins at `place`: "iteration N/", not "time per iteration (ms)".
[[nodiscard]] bool isIterationHead(std::string_view line, std::size_t place);

/// Megatron-LM and Megatron Bridge: "iteration N/ TOTAL | key: value | …", from "iteration" on.
[[nodiscard]] std::optional<IterationLine> parseIteration(Segment segment);

/// The number after `name`, blanks skipped: numberAfter("a: 1.5 GB", "a:") is 1.5.
[[nodiscard]] std::optional<double> numberAfter(std::string_view text, std::string_view name);

/// The number that `text` begins with; `text` is moved behind it. nan and inf count.
[[nodiscard]] std::optional<double> takeNumber(std::string_view &text);

/// Digits at the beginning; `text` is moved behind them.
[[nodiscard]] std::optional<std::int64_t> takeInteger(std::string_view &text);

/// Blanks taken off the beginning.
void skipBlanks(std::string_view &text);

} // namespace results
