// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/fieldvalues.h"

#include <cmath>

namespace results {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool take(std::string_view &text, std::string_view word)
{
    if (!text.starts_with(word))
        return false;
    text.remove_prefix(word.size());
    return true;
}

std::string_view trimmed(std::string_view text)
{
    skipBlanks(text);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

std::optional<std::int64_t> stepNumber(std::optional<double> value)
{
    if (!value || !(*value >= 0) || *value > kMostStepNumber)
        return std::nullopt;
    return std::llround(*value);
}

std::optional<double> amount(std::optional<double> value) { return value && std::isfinite(*value) && *value >= 0 ? value : std::nullopt; }

std::optional<double> fieldValue(std::string_view text, bool ended)
{
    skipBlanks(text);
    const std::optional<double> value = takeNumber(text);
    if (!value || (text.empty() && !ended))
        return std::nullopt;
    const bool goesOn = !text.empty() && (isDigit(text.front()) || text.front() == '.' || text.front() == '-' || text.front() == '+');
    return goesOn ? std::nullopt : value;
}

void readNemoKey(StepLine &line, std::string_view key, std::optional<double> value)
{
    if (!value)
        return;
    if (key == "train_step_timing in s")
        line.seconds = amount(value);
    else if (key == "reduced_train_loss")
        line.loss = value;
    else if (key == "TFLOPS_per_GPU")
        line.tflopsPerGpu = amount(value);
    else if (key == "max_memory_allocated")
        line.peakBytes = line.allocatedBytes = amount(value);
    else if (key == "peak_memory_usage")
        line.peakBytes = line.reservedBytes = amount(value);
    else if (key == "max_memory_reserved")
        line.reservedBytes = amount(value);
}

} // namespace results
