// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/stepsyntax.h"

#include "results/fieldvalues.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace results {

void skipBlanks(std::string_view &text)
{
    const std::size_t begin = text.find_first_not_of(" \t");
    text.remove_prefix(std::min(begin, text.size()));
}

std::optional<double> takeNumber(std::string_view &text)
{
    std::string_view rest = text;
    if (rest.size() > 1 && rest.front() == '+' && rest[1] != '-')
        rest.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    if (error != std::errc())
        return std::nullopt;
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
    if (!std::isfinite(value) && !rest.empty() && isLetter(rest.front()))
        return std::nullopt; // "info" is not "inf" and "o"
    if (!std::isfinite(value) && rest.starts_with(".0")) // Lightning pads values: "nan.0"
        rest.remove_prefix(std::min(rest.size(), rest.find_first_not_of('0', 1)));
    text = rest;
    return value;
}

std::optional<std::int64_t> takeInteger(std::string_view &text)
{
    if (text.empty() || !isDigit(text.front()))
        return std::nullopt;
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc())
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

std::optional<double> numberAfter(std::string_view text, std::string_view name)
{
    const std::size_t place = text.find(name);
    if (place == std::string_view::npos)
        return std::nullopt;
    text.remove_prefix(place + name.size());
    skipBlanks(text);
    return takeNumber(text);
}

std::optional<StepLine> parseProgress(Segment segment)
{
    std::string_view rest = segment.text;
    std::optional<std::int64_t> epoch;
    std::optional<std::int64_t> iteration;
    std::optional<std::int64_t> last; // not known for a data set without a length
    if (!take(rest, "Training epoch ") || !(epoch = takeInteger(rest)) || !take(rest, ", iteration ") || !(iteration = takeInteger(rest)))
        return std::nullopt;
    if (take(rest, "/") && !(last = takeInteger(rest)) && !take(rest, "inf"))
        return std::nullopt;

    StepLine line;
    line.end = segment.text.size() - rest.size();
    std::optional<std::int64_t> globalStep;
    while (take(rest, " | ")) {
        const std::size_t next = rest.find(" |");
        const std::string_view field = rest.substr(0, next);
        rest.remove_prefix(std::min(next, rest.size()));
        const std::size_t colon = field.find(": ");
        if (colon == std::string_view::npos)
            continue;
        const std::string_view key = field.substr(0, colon);
        const std::optional<double> value = fieldValue(field.substr(colon + 2), segment.ended || next != std::string_view::npos);
        if (key == "global_step")
            globalStep = stepNumber(value);
        else
            readNemoKey(line, key, value);
    }
    std::optional<std::int64_t> counted;
    if (last) {
        const double planned = static_cast<double>(*last) + 1;
        if (planned <= kMostStepNumber)
            line.total = *last + 1;
        counted = stepNumber(static_cast<double>(*epoch) * planned + static_cast<double>(*iteration));
    } else if (*epoch == 0) {
        counted = iteration;
    }
    if (!globalStep && !counted)
        return std::nullopt;
    line.step = globalStep ? *globalStep : *counted;
    return line;
}

namespace {

bool isMainLoss(std::string_view key)
{
    return key.ends_with("loss") && key.find("balancing") == std::string_view::npos && key.find("aux") == std::string_view::npos
        && key.find("z_loss") == std::string_view::npos && key.find("z loss") == std::string_view::npos;
}

void readIterationField(IterationLine &line, std::string_view key, std::optional<double> value)
{
    if (!value)
        return;
    StepLine &step = line.step;
    if (key == "elapsed time per iteration (ms)") {
        if (const std::optional<double> ms = amount(value))
            step.seconds = *ms / 1000.0;
    } else if (key == "elapsed time per iteration (s)") { // BigScience's fork
        step.seconds = amount(value);
    } else if (key == "lm loss" || key == "lm-loss" || key == "lm_loss") {
        step.loss = value;
    } else if (key == "throughput per GPU (TFLOP/s/GPU)" || key == "TFLOPs" || key == "approx flops per GPU") {
        step.tflopsPerGpu = amount(value);
    } else if (key == "grad norm" || key == "grad_norm") {
        line.gradNormIsNan = std::isnan(*value);
    } else if (key == "loss scale") {
        line.lossScale = value;
    } else if (key == "number of skipped iterations") {
        line.skipped = stepNumber(value).value_or(0);
    } else if (isMainLoss(key)) {
        line.otherLoss = true;
        if (key == "loss" || key == "train loss" || key == "training loss") // a fork's only one
            line.plainLoss = value;
    }
}

} // namespace

bool isIterationHead(std::string_view line, std::size_t place)
{
    if (place > 0 && isLetter(line[place - 1]))
        return false;
    std::string_view rest = line.substr(place + std::string_view("iteration").size());
    skipBlanks(rest);
    if (!takeInteger(rest))
        return false;
    skipBlanks(rest);
    return rest.starts_with("/");
}

std::optional<IterationLine> parseIteration(Segment segment)
{
    std::string_view rest = segment.text;
    if (!take(rest, "iteration") || rest.empty() || (rest.front() != ' ' && rest.front() != '\t'))
        return std::nullopt;
    skipBlanks(rest);
    const std::optional<std::int64_t> iteration = takeInteger(rest);
    skipBlanks(rest);
    if (!iteration || !take(rest, "/"))
        return std::nullopt;
    skipBlanks(rest);
    const std::optional<std::int64_t> total = takeInteger(rest);
    skipBlanks(rest);
    if (!total || *iteration > static_cast<std::int64_t>(kMostStepNumber) || !take(rest, "|"))
        return std::nullopt;

    IterationLine line;
    line.step.step = *iteration;
    line.step.total = total;
    for (bool more = true; more;) {
        const std::size_t bar = rest.find('|');
        more = bar != std::string_view::npos;
        const std::string_view field = trimmed(rest.substr(0, bar));
        rest.remove_prefix(more ? bar + 1 : rest.size());
        const std::size_t colon = field.find(':');
        if (colon != std::string_view::npos)
            readIterationField(line, trimmed(field.substr(0, colon)), fieldValue(field.substr(colon + 1), segment.ended || more));
    }
    if (!line.step.loss)
        line.step.loss = line.plainLoss;
    return line;
}

} // namespace results
