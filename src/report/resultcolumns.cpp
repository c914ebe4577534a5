// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/resultcolumns.h"

#include "base/format.h"
#include "base/text.h"
#include "report/comparisoncharts.h"
#include "report/runknobs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace report {
namespace {

using results::RunFigures;
using results::RunOutcome;
using results::RunRecord;

constexpr double kPercent = 100;

CellValue finite(double value) { return std::isfinite(value) ? CellValue(value) : CellValue(); }
const RunRecord &recordOf(const ResultView &view, std::size_t run) { return view.comparison->record(run); }
const std::optional<RunFigures> &figuresOf(const ResultView &view, std::size_t run) { return view.comparison->analysis.runs[run].figures; }

/// A figure of the run's steps, scaled; missing without steps.
template <auto Field>
CellValue figure(const ResultView &view, std::size_t run)
{
    const auto &figures = figuresOf(view, run);
    return figures ? finite((*figures).*Field) : CellValue();
}
template <auto Field>
CellValue quantity(const ResultView &view, std::size_t run)
{
    const auto &figures = figuresOf(view, run);
    return figures ? finite(((*figures).*Field).value()) : CellValue();
}
template <auto Field>
CellValue percentage(const ResultView &view, std::size_t run)
{
    const auto &figures = figuresOf(view, run);
    return figures ? finite((*figures).*Field * kPercent) : CellValue();
}
template <auto Field>
CellValue error(const ResultView &view, std::size_t run)
{
    const auto &figures = figuresOf(view, run);
    return figures && (*figures).*Field ? finite(*((*figures).*Field) * kPercent) : CellValue();
}
template <auto Field>
CellValue prediction(const ResultView &view, std::size_t run)
{
    const auto &predictions = view.comparison->predictions;
    const std::size_t record = view.comparison->analysis.runs[run].record;
    return record < predictions.size() && predictions[record].*Field > 0 ? finite(predictions[record].*Field) : CellValue();
}
template <std::size_t Index>
CellValue knobValue(const ResultView &view, std::size_t run)
{
    return runKnobs()[Index].value(recordOf(view, run));
}

CellValue rankOf(const ResultView &view, std::size_t run)
{
    return view.ranks[run] > 0 ? CellValue(static_cast<double>(view.ranks[run])) : CellValue();
}
CellValue configurationOf(const ResultView &view, std::size_t run) { return recordOf(view, run).configuration; }
CellValue labelOf(const ResultView &view, std::size_t run) { return view.labels[run]; }
CellValue outcomeOf(const ResultView &view, std::size_t run)
{
    return std::string(results::name(view.comparison->analysis.runs[run].outcome));
}
CellValue originOf(const ResultView &view, std::size_t run)
{
    return std::string(recordOf(view, run).simulated ? "simulated" : "measured");
}
CellValue stepsOf(const ResultView &view, std::size_t run) { return static_cast<double>(recordOf(view, run).steps.size()); }
CellValue usedOf(const ResultView &view, std::size_t run)
{
    const auto &figures = figuresOf(view, run);
    return figures ? CellValue(static_cast<double>(figures->statistics.used)) : CellValue();
}
CellValue outliersOf(const ResultView &view, std::size_t run)
{
    const auto &figures = figuresOf(view, run);
    return figures ? CellValue(static_cast<double>(figures->statistics.outliers.size())) : CellValue();
}
CellValue confidenceOf(const ResultView &view, std::size_t run)
{
    const auto &figures = figuresOf(view, run);
    if (!figures || figures->statistics.used < 2)
        return {};
    return finite((figures->statistics.meanHigh - figures->statistics.meanLow).value() / 2);
}
CellValue predictedStepOf(const ResultView &view, std::size_t run)
{
    const auto &step = recordOf(view, run).predictedStep;
    return step ? finite(step->value()) : CellValue();
}
CellValue peakMemoryOf(const ResultView &view, std::size_t run)
{
    const auto &memory = recordOf(view, run).peakMemory;
    return memory ? finite(base::inGib(*memory)) : CellValue();
}
CellValue predictedMemoryOf(const ResultView &view, std::size_t run)
{
    const auto &memory = recordOf(view, run).predictedMemory;
    return memory ? finite(base::inGib(*memory)) : CellValue();
}
CellValue daysOf(const ResultView &view, std::size_t run)
{
    const auto &figures = figuresOf(view, run);
    return figures ? finite(base::inDays(figures->time)) : CellValue();
}
CellValue costAgainstBaseOf(const ResultView &view, std::size_t run)
{
    const auto &figures = figuresOf(view, run);
    const auto base = view.comparison->analysis.base;
    if (!figures || !base)
        return {};
    const double saved = results::savingsOf(*figures, *figuresOf(view, *base)).costShare * kPercent;
    return finite(saved == 0 ? 0 : -saved);
}

std::string joined(const std::vector<std::string_view> &words)
{
    std::string text;
    for (const std::string_view word : words)
        text.append(text.empty() ? "" : ", ").append(word);
    return text;
}
CellValue wordsOrNothing(const std::vector<std::string_view> &words) { return words.empty() ? CellValue() : CellValue(joined(words)); }

CellValue roleOf(const ResultView &view, std::size_t run)
{
    const results::Analysis &analysis = view.comparison->analysis;
    std::vector<std::string_view> words;
    for (const auto &[holder, word] : {std::pair(analysis.best, "best"), std::pair(analysis.cheapest, "cheapest"),
                                       std::pair(analysis.base, "base"), std::pair(analysis.worst, "worst")}) {
        if (holder == run)
            words.emplace_back(word);
    }
    return wordsOrNothing(words);
}
CellValue flagsOf(const ResultView &view, std::size_t run)
{
    std::vector<std::string_view> words;
    const auto &figures = figuresOf(view, run);
    if (view.comparison->analysis.runs[run].outcome == RunOutcome::Incomplete)
        words.emplace_back(view.comparison->record(run).underWay ? "still running" : "incomplete");
    if (figures && figures->fewSteps)
        words.emplace_back("few steps");
    if (figures && figures->aboveHardware)
        words.emplace_back("above hardware");
    return wordsOrNothing(words);
}
CellValue failureOf(const ResultView &view, std::size_t run)
{
    const auto &failure = recordOf(view, run).failure;
    return failure ? CellValue(std::string(results::name(failure->kind))) : CellValue();
}
CellValue failureLineOf(const ResultView &view, std::size_t run)
{
    const auto &failure = recordOf(view, run).failure;
    return failure && !failure->line.empty() ? CellValue(failure->line) : CellValue();
}

constexpr auto kIdentity = std::to_array<ResultColumn>({
    {.id = "rank",
     .title = QT_TRANSLATE_NOOP("core", "Rank"),
     .tooltip = QT_TRANSLATE_NOOP("core", "Place by training time, fastest first; empty for runs that failed or have no steps."),
     .kind = ColumnKind::Integer,
     .value = rankOf},
    {.id = "label",
     .title = QT_TRANSLATE_NOOP("core", "Run"),
     .tooltip = QT_TRANSLATE_NOOP("core", "The settings that tell this run from the others; repetitions are numbered."),
     .kind = ColumnKind::Text,
     .value = labelOf},
    {.id = "configuration",
     .title = QT_TRANSLATE_NOOP("core", "Configuration"),
     .tooltip =
         QT_TRANSLATE_NOOP("core", "Name of the configuration and of its file: the model, the nodes and every knob that was searched."),
     .kind = ColumnKind::Text,
     .shownByDefault = false,
     .value = configurationOf,
     .alias = "name"},
    {.id = "role",
     .title = QT_TRANSLATE_NOOP("core", "Role"),
     .tooltip =
         QT_TRANSLATE_NOOP("core", "best: least time; cheapest: least cost; base: the recipe's own configuration; worst: most time."),
     .kind = ColumnKind::Text,
     .value = roleOf},
    {.id = "outcome",
     .title = QT_TRANSLATE_NOOP("core", "Outcome"),
     .tooltip = QT_TRANSLATE_NOOP("core",
                                  "measured: all steps that were asked for; incomplete: fewer, its steps count; failed: never "
                                  "recommended; no_steps: nothing was measured."),
     .kind = ColumnKind::Text,
     .value = outcomeOf},
    {.id = "origin",
     .title = QT_TRANSLATE_NOOP("core", "Origin"),
     .tooltip = QT_TRANSLATE_NOOP("core", "measured: on real GPUs; simulated: on a sandbox, which measures nothing."),
     .kind = ColumnKind::Text,
     .value = originOf},
});

constexpr auto kFigures = std::to_array<ResultColumn>({
    {.id = "steps",
     .title = QT_TRANSLATE_NOOP("core", "Steps"),
     .tooltip = QT_TRANSLATE_NOOP("core", "Steps with a step time in the logs, warm-up included. Fewer than 10 are flagged."),
     .kind = ColumnKind::Integer,
     .origin = FigureOrigin::Measured,
     .value = stepsOf},
    {.id = "steps_used",
     .title = QT_TRANSLATE_NOOP("core", "Steps used"),
     .tooltip = QT_TRANSLATE_NOOP("core", "Steps behind the figures: all after the warm-up."),
     .kind = ColumnKind::Integer,
     .shownByDefault = false,
     .origin = FigureOrigin::Measured,
     .value = usedOf},
    {.id = "outliers",
     .title = QT_TRANSLATE_NOOP("core", "Outliers"),
     .tooltip = QT_TRANSLATE_NOOP("core", "Steps after the warm-up whose time is far from the median. They count in the figures."),
     .kind = ColumnKind::Integer,
     .shownByDefault = false,
     .origin = FigureOrigin::Measured,
     .value = outliersOf},
    {.id = "step_seconds",
     .title = QT_TRANSLATE_NOOP("core", "Step time"),
     .unit = "s",
     .tooltip = QT_TRANSLATE_NOOP("core", "Time of one optimizer step: median or mean of the steps after the warm-up, as chosen."),
     .decimals = 3,
     .origin = FigureOrigin::Measured,
     .value = quantity<&RunFigures::step>,
     .alias = "step"},
    {.id = "step_ci_seconds",
     .title = QT_TRANSLATE_NOOP("core", "± 95 %"),
     .unit = "s",
     .tooltip = QT_TRANSLATE_NOOP("core", "Half of the 95 % confidence interval of the mean step time (Student's t)."),
     .decimals = 3,
     .origin = FigureOrigin::Measured,
     .value = confidenceOf,
     .alias = "ci"},
    {.id = "predicted_step_seconds",
     .title = QT_TRANSLATE_NOOP("core", "Predicted step time"),
     .unit = "s",
     .tooltip = QT_TRANSLATE_NOOP("core", "Time of one optimizer step as the estimator predicts it."),
     .decimals = 3,
     .shownByDefault = false,
     .origin = FigureOrigin::Predicted,
     .value = predictedStepOf},
    {.id = "step_error_percent",
     .title = QT_TRANSLATE_NOOP("core", "Step error"),
     .unit = "%",
     .tooltip = QT_TRANSLATE_NOOP("core", "Measured / predicted step time - 1: positive when the run is slower than predicted."),
     .decimals = 1,
     .origin = FigureOrigin::Both,
     .value = error<&RunFigures::stepError>,
     .alias = "error"},
    {.id = "tokens_per_second_per_gpu",
     .title = QT_TRANSLATE_NOOP("core", "Throughput"),
     .unit = "tokens/s/GPU",
     .tooltip = QT_TRANSLATE_NOOP("core", "Training throughput per GPU: GBS x sequence length / (step time x GPUs)."),
     .origin = FigureOrigin::Measured,
     .value = figure<&RunFigures::tokensPerSecondPerGpu>,
     .alias = "tokens"},
    {.id = "model_tflops_per_gpu",
     .title = QT_TRANSLATE_NOOP("core", "Model TFLOPS"),
     .unit = "TFLOPS/GPU",
     .tooltip =
         QT_TRANSLATE_NOOP("core",
                           "Model floating-point operations per second and GPU, in 10^12: matrix products forward and backward, causal "
                           "half of attention, recompute not counted."),
     .decimals = 1,
     .origin = FigureOrigin::Measured,
     .value = figure<&RunFigures::modelTflopsPerGpu>,
     .alias = "tflops"},
    {.id = "predicted_tflops_per_gpu",
     .title = QT_TRANSLATE_NOOP("core", "Predicted TFLOPS"),
     .unit = "TFLOPS/GPU",
     .tooltip = QT_TRANSLATE_NOOP("core", "Model TFLOPS per GPU as the estimator predicts them."),
     .decimals = 1,
     .shownByDefault = false,
     .origin = FigureOrigin::Predicted,
     .value = prediction<&estimate::Prediction::modelTflopsPerGpu>},
    {.id = "original_tflops_per_gpu",
     .title = QT_TRANSLATE_NOOP("core", "TFLOPS, simple formula"),
     .unit = "TFLOPS/GPU",
     .tooltip = QT_TRANSLATE_NOOP("core",
                                  "By the formula (24 h² + 4 s h) 3 L + 6 h V of NeMo's AutoConfigurator, whatever the architecture: for "
                                  "comparison with its tables only."),
     .decimals = 1,
     .shownByDefault = false,
     .origin = FigureOrigin::Measured,
     .value = figure<&RunFigures::originalTflopsPerGpu>},
    {.id = "mfu_percent",
     .title = QT_TRANSLATE_NOOP("core", "MFU"),
     .unit = "%",
     .tooltip = QT_TRANSLATE_NOOP("core", "Model FLOPS utilisation: model TFLOPS/GPU over the GPU's dense peak in the training precision."),
     .kind = ColumnKind::Share,
     .decimals = 1,
     .origin = FigureOrigin::Measured,
     .value = percentage<&RunFigures::mfu>,
     .alias = "mfu"},
    {.id = "peak_memory_gib",
     .title = QT_TRANSLATE_NOOP("core", "Peak memory"),
     .unit = "GiB",
     .tooltip = QT_TRANSLATE_NOOP("core", "Largest memory of a GPU that the log prints. 1 GiB = 2^30 bytes."),
     .decimals = 1,
     .origin = FigureOrigin::Measured,
     .value = peakMemoryOf,
     .alias = "memory"},
    {.id = "predicted_memory_gib",
     .title = QT_TRANSLATE_NOOP("core", "Predicted memory"),
     .unit = "GiB",
     .tooltip = QT_TRANSLATE_NOOP("core",
                                  "Peak memory as the estimator predicts it, of what the log prints: tensors or the reserve; without a "
                                  "printed peak all that the fullest device holds."),
     .decimals = 1,
     .shownByDefault = false,
     .origin = FigureOrigin::Predicted,
     .value = predictedMemoryOf},
    {.id = "memory_error_percent",
     .title = QT_TRANSLATE_NOOP("core", "Memory error"),
     .unit = "%",
     .tooltip = QT_TRANSLATE_NOOP("core", "Measured / predicted peak memory - 1, both of what the log prints."),
     .decimals = 1,
     .shownByDefault = false,
     .origin = FigureOrigin::Both,
     .value = error<&RunFigures::memoryError>},
    {.id = "days",
     .title = QT_TRANSLATE_NOOP("core", "Training time"),
     .unit = QT_TRANSLATE_NOOP("core", "days"),
     .tooltip = QT_TRANSLATE_NOOP("core", "Days to train on all tokens of the plan without interruption: steps x step time."),
     .decimals = 1,
     .origin = FigureOrigin::Measured,
     .value = daysOf},
    {.id = "cost_usd",
     .title = QT_TRANSLATE_NOOP("core", "Total cost"),
     .unit = "USD",
     .tooltip = QT_TRANSLATE_NOOP("core", "Cost of the whole training: hours x GPUs x price per GPU-hour."),
     .origin = FigureOrigin::Measured,
     .value = quantity<&RunFigures::cost>,
     .alias = "cost"},
    {.id = "cost_vs_base_percent",
     .title = QT_TRANSLATE_NOOP("core", "Cost against base"),
     .unit = "%",
     .tooltip = QT_TRANSLATE_NOOP("core", "Cost / cost of the base configuration - 1: negative is cheaper."),
     .decimals = 1,
     .origin = FigureOrigin::Measured,
     .value = costAgainstBaseOf,
     .alias = "vs_base"},
    {.id = "flags",
     .title = QT_TRANSLATE_NOOP("core", "Flags"),
     .tooltip = QT_TRANSLATE_NOOP(
         "core",
         "few steps: fewer than 10, or than 5 after warm-up; incomplete: fewer than asked for; still running: fewer so far; "
         "above hardware: more than the GPUs can do, so a wrong unit, pairing or step time."),
     .kind = ColumnKind::Text,
     .value = flagsOf},
    {.id = "failure",
     .title = QT_TRANSLATE_NOOP("core", "Failure"),
     .tooltip = QT_TRANSLATE_NOOP("core", "Why the run failed, as its log tells."),
     .kind = ColumnKind::Text,
     .value = failureOf},
    {.id = "failure_line",
     .title = QT_TRANSLATE_NOOP("core", "Line of the log"),
     .tooltip = QT_TRANSLATE_NOOP("core", "The line of the log that shows why the run failed."),
     .kind = ColumnKind::Text,
     .shownByDefault = false,
     .value = failureLineOf},
});

ResultColumn knobColumn(const RunKnob &knob, CellValue (*value)(const ResultView &, std::size_t))
{
    return {.id = knob.id,
            .title = knob.title,
            .unit = knob.unit,
            .tooltip = knob.tooltip,
            .kind = knob.kind == RunKnob::Kind::Word ? ColumnKind::Text
                : knob.decimals > 0                  ? ColumnKind::Number
                                                     : ColumnKind::Integer,
            .decimals = knob.decimals,
            .shownByDefault = knob.shownByDefault,
            .value = value,
            .alias = knob.shortName == knob.id ? std::string_view() : knob.shortName};
}

template <std::size_t... Index>
std::vector<ResultColumn> knobColumns(std::index_sequence<Index...>)
{
    return {knobColumn(runKnobs()[Index], knobValue<Index>)...};
}

std::vector<ResultColumn> makeColumns()
{
    std::vector<ResultColumn> all(kIdentity.begin(), kIdentity.end());
    const std::vector<ResultColumn> knobs = knobColumns(std::make_index_sequence<kRunKnobCount>());
    all.insert(all.end(), knobs.begin(), knobs.end());
    all.insert(all.end(), kFigures.begin(), kFigures.end());
    return all;
}

} // namespace

ResultView resultView(const comparison::Comparison &comparison)
{
    ResultView view{&comparison, shortLabels(comparison), std::vector<std::size_t>(comparison.analysis.runs.size(), 0)};
    std::size_t rank = 0;
    for (const std::size_t run : comparison.analysis.bySpeed)
        view.ranks[run] = ++rank;
    return view;
}

std::span<const ResultColumn> resultColumns()
{
    static const std::vector<ResultColumn> columns = makeColumns();
    return columns;
}

const ResultColumn *findResultColumn(std::string_view idOrAlias)
{
    const std::span<const ResultColumn> columns = resultColumns();
    const auto found = std::find_if(columns.begin(), columns.end(), [idOrAlias](const ResultColumn &column) {
        return column.id == idOrAlias || (!idOrAlias.empty() && column.alias == idOrAlias);
    });
    return found == columns.end() ? nullptr : &*found;
}

std::string cellText(const ResultColumn &column, const CellValue &value)
{
    if (const auto *number = std::get_if<double>(&value))
        return base::fixed(*number, column.decimals);
    const auto *text = std::get_if<std::string>(&value);
    return text ? *text : std::string();
}

std::vector<std::size_t> rankedRuns(const comparison::Comparison &comparison)
{
    std::vector<std::size_t> order = comparison.analysis.bySpeed;
    std::vector<bool> ranked(comparison.analysis.runs.size(), false);
    for (const std::size_t run : order)
        ranked[run] = true;
    for (std::size_t run = 0; run < ranked.size(); ++run) {
        if (!ranked[run])
            order.push_back(run);
    }
    return order;
}

} // namespace report
