// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/stepsyntax.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace results {

namespace {

constexpr double kMostSteps = 9e15; // beyond, a double is no step number

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
    if (!value || !(*value >= 0) || *value > kMostSteps)
        return std::nullopt;
    return std::llround(*value);
}

/// A time or a size: a negative or infinite one is nonsense.
std::optional<double> amount(std::optional<double> value) { return value && std::isfinite(*value) && *value >= 0 ? value : std::nullopt; }

/// The value of a field. A number that other text is glued to counts, one that goes on does not:
/// "12.64[NeMo" is 12.64, "2.12025-10-17" may be anything.
std::optional<double> fieldValue(std::string_view text, bool ended)
{
    skipBlanks(text);
    const std::optional<double> value = takeNumber(text);
    if (!value || (text.empty() && !ended))
        return std::nullopt;
    const bool goesOn = !text.empty() && (isDigit(text.front()) || text.front() == '.' || text.front() == '-' || text.front() == '+');
    return goesOn ? std::nullopt : value;
}

/// The keys that NeMo 1 and 2 share.
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
    else if (key == "max_memory_allocated" || key == "peak_memory_usage")
        line.peakBytes = amount(value);
}

} // namespace

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
    std::optional<std::int64_t> last;
    if (!take(rest, "Training epoch ") || !(epoch = takeInteger(rest)) || !take(rest, ", iteration ") || !(iteration = takeInteger(rest))
        || !take(rest, "/") || !(last = takeInteger(rest)))
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
    const double planned = static_cast<double>(*last) + 1;
    if (planned <= kMostSteps)
        line.total = *last + 1;
    const std::optional<std::int64_t> counted = stepNumber(static_cast<double>(*epoch) * planned + static_cast<double>(*iteration));
    if (!globalStep && !counted)
        return std::nullopt;
    line.step = globalStep ? *globalStep : *counted;
    return line;
}

namespace {

/// "7/15" before the bracket, "7it" where no total is known.
struct BarCounter {
    std::optional<std::int64_t> done;
    std::optional<std::int64_t> total;
};

BarCounter barCounter(std::string_view head)
{
    const std::size_t blank = head.find_last_not_of(' ');
    head = blank == std::string_view::npos ? std::string_view() : head.substr(0, blank + 1);
    const std::size_t begin = head.find_last_not_of("0123456789/it");
    head.remove_prefix(begin == std::string_view::npos ? 0 : begin + 1);
    BarCounter counter;
    counter.done = takeInteger(head);
    if (take(head, "/"))
        counter.total = takeInteger(head);
    return counter;
}

/// "Epoch 0: …" with no bracket between: the head of a training bar that ends at `bracket`.
std::optional<std::string_view> barHead(std::string_view line, std::size_t bracket)
{
    const std::size_t before = line.rfind('[', bracket == 0 ? 0 : bracket - 1);
    const std::size_t begin = bracket == 0 || before == std::string_view::npos ? 0 : before + 1;
    const std::string_view stretch = line.substr(begin, bracket - begin);
    const std::size_t epoch = stretch.rfind("Epoch ");
    if (epoch == std::string_view::npos)
        return std::nullopt;
    std::string_view head = stretch.substr(epoch + 6);
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
    if (field.starts_with("it/s") && *value > 0)
        return 1.0 / *value;
    return std::nullopt;
}

} // namespace

std::optional<StepLine> parseBar(std::string_view line, std::size_t key)
{
    const std::size_t open = line.rfind('[', key);
    const std::size_t close = line.find(']', key);
    if (open == std::string_view::npos || close == std::string_view::npos
        || line.substr(open, key - open).find(']') != std::string_view::npos)
        return std::nullopt;
    const std::optional<std::string_view> head = barHead(line, open);
    if (!head)
        return std::nullopt;

    StepLine bar;
    std::optional<std::int64_t> globalStep;
    std::optional<double> byRate;
    std::optional<double> plainLoss;
    for (std::string_view rest = line.substr(open + 1, close - open - 1); !rest.empty();) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        const std::string_view field = trimmed(rest.substr(0, comma));
        rest.remove_prefix(std::min(comma + 1, rest.size()));
        const std::size_t equals = field.find('=');
        if (equals == std::string_view::npos) {
            const std::optional<double> rate = secondsByRate(field);
            byRate = rate ? rate : byRate;
            continue;
        }
        const std::string_view name = field.substr(0, equals);
        const std::optional<double> value = fieldValue(field.substr(equals + 1), true);
        if (name == "global_step")
            globalStep = stepNumber(value);
        else if (name == "loss")
            plainLoss = value;
        else
            readNemoKey(bar, name, value);
    }
    const BarCounter counter = barCounter(*head);
    bar.total = counter.total;
    if (!globalStep && !counter.done)
        return std::nullopt;
    bar.step = globalStep ? *globalStep : std::max<std::int64_t>(*counter.done - 1, 0);
    if (!bar.seconds)
        bar.seconds = byRate;
    if (!bar.loss)
        bar.loss = plainLoss;
    bar.end = close + 1;
    return bar;
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
    } else if (key == "lm loss" || key == "lm-loss") {
        step.loss = value;
    } else if (key == "throughput per GPU (TFLOP/s/GPU)" || key == "TFLOPs") {
        step.tflopsPerGpu = amount(value);
    } else if (key == "grad norm" || key == "grad_norm") {
        line.gradNormIsNan = std::isnan(*value);
    } else if (key == "loss scale") {
        line.lossScale = value;
    } else if (key == "number of skipped iterations") {
        line.skipped = stepNumber(value).value_or(0);
    } else if (isMainLoss(key)) {
        line.otherLoss = true;
    }
}

} // namespace

bool isIterationHead(std::string_view line, std::size_t place)
{
    if (place > 0 && isLetter(line[place - 1]))
        return false;
    std::string_view rest = line.substr(place + std::string_view("iteration").size());
    skipBlanks(rest);
    return takeInteger(rest) && rest.starts_with("/");
}

std::optional<IterationLine> parseIteration(Segment segment)
{
    std::string_view rest = segment.text;
    if (!take(rest, "iteration") || rest.empty() || (rest.front() != ' ' && rest.front() != '\t'))
        return std::nullopt;
    skipBlanks(rest);
    const std::optional<std::int64_t> iteration = takeInteger(rest);
    if (!iteration || !take(rest, "/"))
        return std::nullopt;
    skipBlanks(rest);
    const std::optional<std::int64_t> total = takeInteger(rest);
    skipBlanks(rest);
    if (!total || *iteration > static_cast<std::int64_t>(kMostSteps) || !take(rest, "|"))
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
            readIterationField(line, field.substr(0, colon), fieldValue(field.substr(colon + 1), segment.ended || more));
    }
    return line;
}

} // namespace results
