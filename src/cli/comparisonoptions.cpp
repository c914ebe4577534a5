// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/comparisonoptions.h"

#include "base/format.h"
#include "cli/launchflags.h"
#include "cli/remote.h"
#include "cli/runoptions.h"
#include "cli/values.h"

namespace cli {
namespace {

using Errors = std::vector<base::Error>;

/// More steps than any trial has.
constexpr int kMostWarmupSteps = 1'000'000;

std::optional<double> readPositive(const Arguments &arguments, std::string_view flag, Errors &errors)
{
    const auto text = arguments.text(flag);
    if (!text)
        return std::nullopt;
    const auto value = base::parseNumber(*text);
    if (value && *value > 0)
        return *value;
    errors.push_back(flagError(flag, *text, base::Text(QT_TRANSLATE_NOOP("core", "is not a number above 0"))));
    return std::nullopt;
}

results::WarmupRule readWarmup(const Arguments &arguments, Errors &errors)
{
    const std::string text = arguments.textOr("warmup", "settled");
    if (text == "settled")
        return {};
    const auto steps = base::parseInteger(text);
    if (steps && *steps >= 0 && *steps <= kMostWarmupSteps)
        return {results::WarmupRule::Kind::Fixed, static_cast<int>(*steps), results::WarmupRule().tolerance};
    errors.push_back(flagError("warmup", text, base::Text(QT_TRANSLATE_NOOP("core", "is neither \"settled\" nor a number of steps"))));
    return {};
}

/// The word was checked against the option's words.
results::StepMeasure measureFrom(std::string_view word)
{
    using results::StepMeasure;
    return word == "mean" ? StepMeasure::Mean : word == "rounded-mean" ? StepMeasure::RoundedMean : StepMeasure::Median;
}

/// The last "=" parts the two: paths may hold one, names of configurations do not.
void readAssignments(const Arguments &arguments, std::vector<Assignment> &assigned, Errors &errors)
{
    for (const std::string &text : arguments.texts("assign")) {
        const std::size_t equals = text.rfind('=');
        if (equals == std::string::npos || equals == 0) {
            errors.push_back(flagError("assign", text, base::Text(QT_TRANSLATE_NOOP("core", "is not PATH=CONFIGURATION"))));
            continue;
        }
        std::string configuration = text.substr(equals + 1);
        if (isNone(configuration))
            configuration.clear();
        assigned.push_back({text.substr(0, equals), std::move(configuration)});
    }
}

} // namespace

std::vector<Option> comparisonOptions()
{
    const std::string logs = "Logs";
    const std::string analysis = "Optional: analysis configuration";
    const std::string infrastructure = "Lepton infrastructure (as stored by generate; used by --from-workspace alone)";
    std::vector<Option> options = campaignFolderOptions();
    const std::vector<Option> more{
        {"logs-path", ValueKind::Folder, "DIR", "the campaign's own logs, else LOGS_SUBDIR/MODEL", false, logs,
         "folder of logs: one folder for each configuration, or NeMo's layout"},
        {"log-prefix", ValueKind::Text, "TEXT", "every log", false, logs, "logs are the files whose name begins so; needs --logs-path"},
        {"assign",
         ValueKind::Text,
         "PATH=CONFIGURATION",
         "",
         false,
         logs,
         "which configuration a folder or file of logs is of, where its name does not tell; PATH=None leaves it out",
         {},
         {},
         true},
        {"from-workspace", ValueKind::Switch, "", "", false, logs,
         "--logs-path is a folder of the workspace, as jobs see it: its logs are fetched first"},
        workspaceOption(),
        sandboxOption(),
        {"cost-per-gpu-hour",
         ValueKind::Number,
         "USD",
         "as stored by generate, 3.0 there",
         false,
         analysis,
         "price of one GPU for one hour",
         {},
         "price-per-gpu-hour"},
        {"num-tokens-in-b",
         ValueKind::Number,
         "N",
         "stored",
         false,
         analysis,
         "training tokens in 10^9, for days and cost",
         {},
         "tokens-in-b"},
        {"warmup", ValueKind::Text, "RULE", "settled", false, analysis,
         "first steps that are left out: settled (until the steps are steady, at most a third), or their number"},
        {"step-time",
         ValueKind::Word,
         "FIGURE",
         "median",
         false,
         analysis,
         "the step time of a run; rounded-mean: to 1/100 s, as the Python AutoTuner",
         {"median", "mean", "rounded-mean"}},
        {"launcher-node-group", ValueKind::Text, "GROUP", "", false, infrastructure, "node group of launcher jobs"},
        {"training-node-group", ValueKind::Text, "GROUP", "", false, infrastructure, "node group of training jobs"},
        {"mount-from", ValueKind::Text, "SOURCE", "", false, infrastructure, "storage to mount"},
        {"mount-source-path", ValueKind::Text, "PATH", "", false, infrastructure, "path on that storage"},
        {"mount-path", ValueKind::Text, "PATH", "", false, infrastructure, "where the container sees it"},
    };
    options.insert(options.end(), more.begin(), more.end());
    return options;
}

ComparisonChoices readComparisonChoices(const Arguments &arguments, Errors &errors)
{
    ComparisonChoices choices;
    choices.logsPath = arguments.textOr("logs-path", "");
    choices.logPrefix = arguments.textOr("log-prefix", "");
    choices.fromWorkspace = arguments.has("from-workspace");
    choices.workspace = arguments.textOr("workspace", "");
    choices.warmup = readWarmup(arguments, errors);
    choices.measure = measureFrom(arguments.textOr("step-time", "median"));
    choices.tokensInBillions = readPositive(arguments, "num-tokens-in-b", errors);
    choices.pricePerGpuHour = readPositive(arguments, "cost-per-gpu-hour", errors);
    readAssignments(arguments, choices.assigned, errors);
    if (arguments.has("logs-path") && choices.logsPath.empty())
        errors.push_back(flagError("logs-path", "", base::Text(QT_TRANSLATE_NOOP("core", "is empty"))));
    if (!choices.logPrefix.empty() && choices.logsPath.empty())
        errors.push_back(flagError("log-prefix", choices.logPrefix, base::Text(QT_TRANSLATE_NOOP("core", "needs --logs-path"))));
    if (choices.fromWorkspace && choices.logsPath.empty())
        errors.push_back(flagError("from-workspace", "", base::Text(QT_TRANSLATE_NOOP("core", "needs --logs-path"))));
    if (arguments.has("sandbox") && arguments.has("logs-path"))
        errors.push_back(flagError("sandbox", "", base::Text(QT_TRANSLATE_NOOP("core", "is not used with --logs-path"))));
    return choices;
}

Option topNOption(const char *defaultText)
{
    return {"top-n", ValueKind::Integer, "N", defaultText, false, "Output", "rows of the ranking"};
}

std::size_t readTopN(const Arguments &arguments, std::size_t fallback, Errors &errors)
{
    const auto text = arguments.text("top-n");
    if (!text)
        return fallback;
    const auto count = parseCount(*text, 1);
    if (count)
        return static_cast<std::size_t>(*count);
    errors.push_back(flagError("top-n", *text, count.error().message));
    return fallback;
}

} // namespace cli
