// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/validatecommand.h"

#include "cli/arguments.h"
#include "cli/problems.h"
#include "cli/validatereport.h"
#include "cli/values.h"
#include "requests/estimaterequest.h"

#include <algorithm>
#include <fmt/format.h>
#include <ostream>

namespace cli {
namespace {

using Words = std::vector<std::string>;

constexpr const char *kCategory = "Validation";

Words subjectWords()
{
    Words words;
    for (const auto subject : {validation::Subject::PeakMemory, validation::Subject::OutOfMemory, validation::Subject::StepTime})
        words.emplace_back(validation::name(subject));
    return words;
}

Words groupWords()
{
    Words words;
    for (const validation::MeasurementGroup &group : validation::measurementGroups())
        words.emplace_back(group.id);
    return words;
}

bool contains(const Words &words, std::string_view word) { return std::find(words.begin(), words.end(), word) != words.end(); }

/// What the flags ask for; nothing chosen is everything.
struct Choice {
    Words subjects, groups;

    [[nodiscard]] bool includes(const validation::Measurement &measurement) const
    {
        return (subjects.empty() || contains(subjects, validation::name(measurement.subject)))
            && (groups.empty() || contains(groups, measurement.group));
    }
};

Choice choiceOf(const Arguments &arguments) { return {splitList(arguments.textOr("only", "")), splitList(arguments.textOr("group", ""))}; }

/// The chosen measurements and the sources that they are from.
validation::MeasurementSet chosen(validation::MeasurementSet set, const Choice &choice)
{
    std::erase_if(set.measurements, [&](const validation::Measurement &one) { return !choice.includes(one); });
    std::erase_if(set.sources, [&](const validation::Source &source) {
        return std::none_of(set.measurements.begin(), set.measurements.end(),
                            [&](const validation::Measurement &one) { return one.source == source.id; });
    });
    return set;
}

/// Groups that have a figure of the chosen kind, for whoever chose one that has none.
std::string groupsWith(const validation::MeasurementSet &set, const Words &subjects)
{
    Words groups;
    for (const std::string &id : groupWords()) {
        const Choice choice{subjects, {id}};
        if (std::any_of(set.measurements.begin(), set.measurements.end(), [&](const auto &one) { return choice.includes(one); }))
            groups.push_back(id);
    }
    return fmt::format("{}", fmt::join(groups, ", "));
}

int write(const ValidationView &view, const Arguments &arguments, const Streams &streams)
{
    const std::string format = arguments.textOr("format", "table");
    if (format == "json") {
        streams.out << validationJson(view);
    } else if (format == "csv") {
        streams.out << validationCsv(view);
    } else {
        ValidationStyle style;
        style.markdown = format == "markdown";
        style.allRows = arguments.has("rows");
        if (!style.markdown)
            style.palette = paletteFor(arguments, streams);
        if (streams.outIsTerminal && streams.width > 0)
            style.width = static_cast<std::size_t>(streams.width);
        streams.out << validationText(view, style);
    }
    const auto &rows = view.report.rows;
    const bool anyAnswer = std::any_of(rows.begin(), rows.end(), [](const validation::AccuracyRow &row) { return !row.unanswered; });
    return anyAnswer ? Done : NothingUsable;
}

} // namespace

std::vector<Option> validateOptions()
{
    return {
        {"validate", ValueKind::Switch, "", "", false, kCategory,
         "compare predictions with the published measurements that come with the program"},
        {"only", ValueKind::WordList, "LIST", "all", false, kCategory, "figures to compare: peak memory, verdicts, step times",
         subjectWords()},
        {"group", ValueKind::WordList, "LIST", "all", false, kCategory, "classes of models, machines and trainers", groupWords()},
        {"rows", ValueKind::Switch, "", "", false, kCategory, "list every measurement, not only the worst; CSV and JSON always do"},
    };
}

std::vector<base::Error> validateConflicts(const Arguments &arguments)
{
    std::vector<base::Error> errors;
    const auto add = [&](std::string_view flag, base::Text message, base::Text hint) {
        if (arguments.has(flag))
            errors.push_back(flagError(flag, "", std::move(message), std::move(hint)));
    };
    if (!arguments.has("validate")) {
        for (const char *const flag : {"only", "group", "rows"})
            add(flag, QT_TRANSLATE_NOOP("core", "belongs to --validate, which is not given"), {});
        return errors;
    }
    const base::Text message = QT_TRANSLATE_NOOP("core", "contradicts --validate");
    const base::Text hint = QT_TRANSLATE_NOOP("core", "The configurations of --validate are those that were measured");
    for (const requests::EstimateKey &key : requests::estimateKeys()) {
        std::string flag(key.key);
        std::replace(flag.begin(), flag.end(), '_', '-');
        add(flag, message, hint);
    }
    add("model-config", message, hint);
    add("batch", message, hint);
    add("calibration", message, hint);
    return errors;
}

int runValidation(const Arguments &arguments, const catalogue::Catalogue &catalogue, const Streams &streams)
{
    auto all = validation::publishedMeasurements();
    if (!all)
        return report({all.error()}, "", streams);
    const Choice choice = choiceOf(arguments);
    const validation::MeasurementSet set = chosen(*all, choice);
    if (set.measurements.empty()) {
        return report({flagError("group", arguments.textOr("group", ""),
                                 base::Text(QT_TRANSLATE_NOOP("core", "no measurement is of this group and of what --only names")),
                                 base::Text(QT_TRANSLATE_NOOP("core", "Groups that have one: %1"), {groupsWith(*all, choice.subjects)}))},
                      "estimate", streams);
    }
    std::stop_source stop;
    const auto stopAtInterrupt = [&](std::size_t, std::size_t) {
        if (streams.interrupted())
            stop.request_stop();
    };
    const validation::AccuracyReport accuracy = validation::assess(set, catalogue, stop.get_token(), stopAtInterrupt);
    return accuracy.cancelled ? Interrupted : write({set, accuracy}, arguments, streams);
}

} // namespace cli
