// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/runcolumns.h"

#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

namespace gui {
namespace {

QString tr(const char *text) { return *text ? QCoreApplication::translate("gui::RunColumns", text) : QString(); }

RunValue text(const std::string &value)
{
    if (value.empty())
        return {};
    return fromStd(value);
}

RunValue numberOr(const std::optional<double> &value)
{
    if (!value)
        return {};
    return *value;
}

RunValue secondsOr(const std::optional<base::Seconds> &value)
{
    if (!value)
        return {};
    return value->value();
}

RunValue positive(double value)
{
    if (value <= 0)
        return {};
    return value;
}

using Now = campaign::TimeMs;

RunValue attemptText(const RunRow &row, std::string campaign::Attempt::*field)
{
    const campaign::Attempt *attempt = row.run.attempt();
    return attempt == nullptr ? RunValue() : text(attempt->*field);
}

RunValue costValue(const RunRow &row, Now now)
{
    const campaign::Attempt *attempt = row.run.attempt();
    if (attempt == nullptr || (attempt->started <= 0 && row.run.costSoFar(now).value() <= 0))
        return {};
    return row.run.costSoFar(now).value();
}

RunValue memoryValue(const RunRow &row, Now)
{
    if (!row.run.measured.peakMemory)
        return {};
    return base::inGib(*row.run.measured.peakMemory);
}

RunValue groupValue(const RunRow &row, Now)
{
    if (row.nodeGroup.isEmpty())
        return {};
    return row.nodeGroup;
}

RunValue startedValue(const RunRow &row, Now)
{
    const campaign::Attempt *attempt = row.run.attempt();
    return attempt == nullptr ? RunValue() : positive(double(attempt->started));
}

RunValue trendValue(const RunRow &row, Now) { return positive(double(row.live.stepTimes.count())); }

using Kind = RunColumnKind;

constexpr const char *kSimulated = QT_TRANSLATE_NOOP("gui::RunColumns", "simulated");
constexpr const char *kMeasured = QT_TRANSLATE_NOOP("gui::RunColumns", "measured");

constexpr std::array kColumns{
    RunColumn{"configuration", QT_TRANSLATE_NOOP("gui::RunColumns", "Configuration"), "",
              QT_TRANSLATE_NOOP("gui::RunColumns", "What is run: the configuration's name, and base for the recipe's own settings"),
              Kind::Text, 0, true, 34, false, [](const RunRow &row, Now) { return text(row.run.configuration); }},
    RunColumn{"state", QT_TRANSLATE_NOOP("gui::RunColumns", "State"), "",
              QT_TRANSLATE_NOOP("gui::RunColumns", "Where the run stands; failures with their cause"), Kind::State, 0, true, 25, false,
              [](const RunRow &row, Now) { return RunValue(double(row.run.state)); }},
    RunColumn{"progress", QT_TRANSLATE_NOOP("gui::RunColumns", "Steps"), "",
              QT_TRANSLATE_NOOP("gui::RunColumns", "Training steps done, of those asked for"), Kind::Progress, 0, true, 14, false,
              [](const RunRow &row, Now) { return numberOr(row.progress()); }},
    RunColumn{
        "source", QT_TRANSLATE_NOOP("gui::RunColumns", "Figures"), "",
        QT_TRANSLATE_NOOP("gui::RunColumns", "Measured on real machines, or simulated by the sandbox: a simulated figure proves nothing"),
        Kind::Text, 0, true, 10, false,
        [](const RunRow &row, Now) {
            return RunValue(QCoreApplication::translate("gui::RunColumns", row.run.simulated ? kSimulated : kMeasured));
        }},
    RunColumn{"step_time", QT_TRANSLATE_NOOP("gui::RunColumns", "Step time"), QT_TRANSLATE_NOOP("gui::RunColumns", "s"),
              QT_TRANSLATE_NOOP("gui::RunColumns", "Median of the last steps while it runs, of all steps afterwards; seconds per step"),
              Kind::Number, 3, true, 9, false, [](const RunRow &row, Now) { return secondsOr(row.stepTime()); }},
    RunColumn{"trend", QT_TRANSLATE_NOOP("gui::RunColumns", "Trend"), "",
              QT_TRANSLATE_NOOP("gui::RunColumns", "Step time from the first step to the last"), Kind::Spark, 0, true, 14, false,
              trendValue},
    RunColumn{"tflops", QT_TRANSLATE_NOOP("gui::RunColumns", "TFLOPS"), QT_TRANSLATE_NOOP("gui::RunColumns", "per GPU"),
              QT_TRANSLATE_NOOP("gui::RunColumns",
                                "Model TFLOPS per GPU: as the log prints them, else the model's work of a step over the step time"),
              Kind::Number, 1, true, 9, false, [](const RunRow &row, Now) { return numberOr(row.tflopsPerGpu()); }},
    RunColumn{"loss", QT_TRANSLATE_NOOP("gui::RunColumns", "Loss"), "",
              QT_TRANSLATE_NOOP("gui::RunColumns", "Training loss of the last step"), Kind::Number, 3, true, 8, false,
              [](const RunRow &row, Now) { return numberOr(row.loss()); }},
    RunColumn{"elapsed", QT_TRANSLATE_NOOP("gui::RunColumns", "Elapsed"), "",
              QT_TRANSLATE_NOOP("gui::RunColumns", "Time on machines of the last attempt"), Kind::Duration, 0, true, 12, true,
              [](const RunRow &row, Now now) { return numberOr(row.elapsed(now)); }},
    RunColumn{"remaining", QT_TRANSLATE_NOOP("gui::RunColumns", "Left"), "",
              QT_TRANSLATE_NOOP("gui::RunColumns", "Time until the last step at the recent pace; by prediction before the first step"),
              Kind::Duration, 0, true, 12, true, [](const RunRow &row, Now now) { return numberOr(row.remaining(now)); }},
    RunColumn{"cost", QT_TRANSLATE_NOOP("gui::RunColumns", "Cost so far"), QT_TRANSLATE_NOOP("gui::RunColumns", "USD"),
              QT_TRANSLATE_NOOP("gui::RunColumns", "Machine time of all attempts × GPUs × price per GPU-hour"), Kind::Money, 2, true, 9,
              true, costValue},
    RunColumn{"node_group", QT_TRANSLATE_NOOP("gui::RunColumns", "Node group"), "", QT_TRANSLATE_NOOP("gui::RunColumns", "Where it runs"),
              Kind::Text, 0, true, 14, false, groupValue},
    RunColumn{"attempts", QT_TRANSLATE_NOOP("gui::RunColumns", "Attempts"), "",
              QT_TRANSLATE_NOOP("gui::RunColumns", "Jobs made for this run: a retry makes another"), Kind::Integer, 0, true, 5, false,
              [](const RunRow &row, Now) { return positive(double(row.run.attempts.size())); }},
    RunColumn{"predicted_step", QT_TRANSLATE_NOOP("gui::RunColumns", "Predicted step"), QT_TRANSLATE_NOOP("gui::RunColumns", "s"),
              QT_TRANSLATE_NOOP("gui::RunColumns", "Step time as it was estimated"), Kind::Number, 3, true, 9, false,
              [](const RunRow &row, Now) { return positive(row.run.predictedStep.value()); }},
    RunColumn{"difference", QT_TRANSLATE_NOOP("gui::RunColumns", "Against prediction"), "",
              QT_TRANSLATE_NOOP("gui::RunColumns", "How much longer (+) or shorter (−) a step took than predicted"), Kind::Share, 1, true,
              10, false, [](const RunRow &row, Now) { return numberOr(row.difference()); }},
    RunColumn{"role", QT_TRANSLATE_NOOP("gui::RunColumns", "Role"), "",
              QT_TRANSLATE_NOOP("gui::RunColumns", "Base: the recipe's own settings. Trial: a short run. Training: the full run"),
              Kind::Text, 0, false, 8, false, [](const RunRow &row, Now) { return RunValue(roleText(row.run.role)); }},
    RunColumn{"gpus", QT_TRANSLATE_NOOP("gui::RunColumns", "GPUs"), "", QT_TRANSLATE_NOOP("gui::RunColumns", "Nodes × GPUs per node"),
              Kind::Integer, 0, false, 6, false, [](const RunRow &row, Now) { return RunValue(double(row.run.gpus())); }},
    RunColumn{"peak_memory", QT_TRANSLATE_NOOP("gui::RunColumns", "Peak memory"), QT_TRANSLATE_NOOP("gui::RunColumns", "GiB"),
              QT_TRANSLATE_NOOP("gui::RunColumns", "Largest allocated memory that the log printed"), Kind::Number, 1, false, 9, false,
              memoryValue},
    RunColumn{"predicted_cost", QT_TRANSLATE_NOOP("gui::RunColumns", "Predicted cost"), QT_TRANSLATE_NOOP("gui::RunColumns", "USD"),
              QT_TRANSLATE_NOOP("gui::RunColumns", "Cost of the run as it was estimated"), Kind::Money, 2, false, 9, false,
              [](const RunRow &row, Now) { return positive(row.run.predictedCost.value()); }},
    RunColumn{"started", QT_TRANSLATE_NOOP("gui::RunColumns", "Started"), "",
              QT_TRANSLATE_NOOP("gui::RunColumns", "When the last attempt got its machines"), Kind::Moment, 0, false, 12, false,
              startedValue},
    RunColumn{"job_name", QT_TRANSLATE_NOOP("gui::RunColumns", "Job name"), "",
              QT_TRANSLATE_NOOP("gui::RunColumns", "Name of the last attempt's job"), Kind::Text, 0, false, 24, false,
              [](const RunRow &row, Now) { return attemptText(row, &campaign::Attempt::jobName); }},
    RunColumn{"job_id", QT_TRANSLATE_NOOP("gui::RunColumns", "Job id"), "",
              QT_TRANSLATE_NOOP("gui::RunColumns", "The platform's id of the last attempt's job"), Kind::Text, 0, false, 24, false,
              [](const RunRow &row, Now) { return attemptText(row, &campaign::Attempt::jobId); }},
    RunColumn{"run_id", QT_TRANSLATE_NOOP("gui::RunColumns", "Run"), "",
              QT_TRANSLATE_NOOP("gui::RunColumns", "Number of the run in this campaign"), Kind::Text, 0, false, 6, false,
              [](const RunRow &row, Now) { return text(row.run.id); }},
};

QString signedPercent(double share, int decimals)
{
    const QString figure = percentText(std::abs(share), decimals);
    return (share < 0 ? QStringLiteral("−") : QStringLiteral("+")) + figure;
}

QString stepsText(const RunRow &row)
{
    if (row.stepsAsked() <= 0 || (row.stepsDone() <= 0 && campaign::isFinal(row.run.state)))
        return missing();
    return QCoreApplication::translate("gui::RunColumns", "%1 of %2")
        .arg(count(qulonglong(row.stepsDone())), count(qulonglong(row.stepsAsked())));
}

QString figureText(const RunColumn &column, double value)
{
    switch (column.kind) {
    case Kind::Duration:
        return durationText(value);
    case Kind::Moment:
        return momentText(static_cast<campaign::TimeMs>(value));
    case Kind::Share:
        return signedPercent(value, column.decimals);
    case Kind::Spark:
        return QCoreApplication::translate("gui::RunColumns", "%n step(s)", nullptr, static_cast<int>(std::min(value, 2e9)));
    default:
        return number(value, column.decimals);
    }
}

} // namespace

bool RunColumn::isNumeric() const { return kind != Kind::Text && kind != Kind::State && kind != Kind::Spark; }

std::span<const RunColumn> runColumns() { return kColumns; }

int runColumnOf(std::string_view id)
{
    for (std::size_t i = 0; i < kColumns.size(); ++i) {
        if (kColumns[i].id == id)
            return static_cast<int>(i);
    }
    return -1;
}

QString runColumnTitle(const RunColumn &column)
{
    const QString unit = tr(column.unit);
    return unit.isEmpty() ? tr(column.title) : QStringLiteral("%1 (%2)").arg(tr(column.title), unit);
}

QString runColumnTip(const RunColumn &column) { return tr(column.tooltip); }

QString runCellText(const RunColumn &column, const RunRow &row, campaign::TimeMs now)
{
    if (column.kind == Kind::State)
        return stateText(row.run);
    if (column.kind == Kind::Progress)
        return stepsText(row);
    const RunValue value = column.value(row, now);
    if (const auto *figure = std::get_if<double>(&value))
        return figureText(column, *figure);
    const auto *words = std::get_if<QString>(&value);
    return words ? *words : missing();
}

QString runCellPlain(const RunColumn &column, const RunRow &row, campaign::TimeMs now)
{
    if (column.kind == Kind::State)
        return stateText(row.run);
    if (column.kind == Kind::Progress)
        return row.stepsDone() > 0 ? QString::number(row.stepsDone()) : QString();
    const RunValue value = column.value(row, now);
    if (const auto *words = std::get_if<QString>(&value))
        return *words;
    const auto *figure = std::get_if<double>(&value);
    if (figure == nullptr)
        return {};
    if (column.kind == Kind::Moment)
        return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(*figure), Qt::UTC).toString(Qt::ISODate);
    return QString::number(*figure, 'g', 10);
}

} // namespace gui
