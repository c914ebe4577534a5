// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/fieldvalues.h"
#include "results/stepsyntax.h"

#include <algorithm>

namespace results {

namespace {

/// "7/15" before the bracket, "7it" where no total is known.
struct BarCounter {
    std::optional<std::int64_t> done;
    std::optional<std::int64_t> total;
};

BarCounter barCounter(std::string_view head)
{
    head = trimmed(head);
    std::size_t begin = head.size();
    while (begin > 0 && (isDigit(head[begin - 1]) || head[begin - 1] == '/' || head[begin - 1] == 'i' || head[begin - 1] == 't'))
        --begin;
    head.remove_prefix(begin);
    BarCounter counter;
    counter.done = takeInteger(head);
    if (take(head, "/"))
        counter.total = takeInteger(head);
    return counter;
}

/// What stands between "Epoch 0:" and the bracket; no other bracket may.
std::optional<std::string_view> barHead(std::string_view before)
{
    const std::size_t bracket = before.rfind('[');
    before.remove_prefix(bracket == std::string_view::npos ? 0 : bracket + 1);
    const std::size_t epoch = before.rfind("Epoch ");
    if (epoch == std::string_view::npos)
        return std::nullopt;
    std::string_view head = before.substr(epoch + std::string_view("Epoch ").size());
    if (!takeInteger(head) || !take(head, ":"))
        return std::nullopt;
    return head;
}

/// "41.36s/it" or "1.37it/s": seconds of one step.
std::optional<double> secondsByRate(std::string_view field)
{
    const std::optional<double> value = amount(takeNumber(field));
    if (!value)
        return std::nullopt;
    if (field.starts_with("s/it"))
        return value;
    return field.starts_with("it/s") && *value > 0 ? std::optional(1.0 / *value) : std::nullopt;
}

struct BarFields {
    StepLine line;
    std::optional<std::int64_t> globalStep;
    std::optional<double> secondsByRate;
    std::optional<double> plainLoss; ///< older bars print it beside the reduced one
};

void readBarField(BarFields &bar, std::string_view field)
{
    const std::size_t equals = field.find('=');
    if (equals == std::string_view::npos) {
        if (const std::optional<double> rate = secondsByRate(field))
            bar.secondsByRate = rate;
        return;
    }
    const std::string_view name = field.substr(0, equals);
    const std::optional<double> value = fieldValue(field.substr(equals + 1), true);
    if (name == "global_step")
        bar.globalStep = stepNumber(value);
    else if (name == "loss")
        bar.plainLoss = value;
    else
        readNemoKey(bar.line, name, value);
}

BarFields readBarFields(std::string_view inside)
{
    BarFields bar;
    while (!inside.empty()) {
        const std::size_t comma = std::min(inside.find(','), inside.size());
        readBarField(bar, trimmed(inside.substr(0, comma)));
        inside.remove_prefix(std::min(comma + 1, inside.size()));
    }
    return bar;
}

} // namespace

std::optional<StepLine> parseBar(std::string_view line, std::size_t key)
{
    constexpr std::size_t kWidest = 1024; // to either side of the key
    const std::size_t first = key - std::min(key, kWidest);
    const std::string_view before = line.substr(first, key - first);
    const std::size_t close = line.substr(key, kWidest).find(']');
    std::size_t open = before.size();
    while (open > 0 && before[open - 1] != '[' && before[open - 1] != ']')
        --open;
    if (close == std::string_view::npos || open == 0 || before[--open] == ']')
        return std::nullopt;
    const std::optional<std::string_view> head = barHead(before.substr(0, open));
    if (!head)
        return std::nullopt;

    BarFields bar = readBarFields(line.substr(first + open + 1, key + close - first - open - 1));
    const BarCounter counter = barCounter(*head);
    if (!bar.globalStep && !counter.done)
        return std::nullopt;
    bar.line.step = bar.globalStep ? *bar.globalStep : std::max<std::int64_t>(*counter.done - 1, 0);
    bar.line.total = counter.total;
    if (!bar.line.seconds)
        bar.line.seconds = bar.secondsByRate;
    if (!bar.line.loss)
        bar.line.loss = bar.plainLoss;
    bar.line.end = key + close + 1;
    return bar.line;
}

} // namespace results
