// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runoptions.h"

#include "base/format.h"
#include "cli/arguments.h"
#include "cli/remote.h"
#include "cli/values.h"

namespace cli {
namespace {

using Errors = std::vector<base::Error>;

constexpr double kSecondsPerMinute = 60.0;

std::optional<int> readCount(const Arguments &arguments, std::string_view flag, int least, Errors &errors)
{
    const auto text = arguments.text(flag);
    if (!text)
        return std::nullopt;
    const auto count = parseCount(*text, least);
    if (count)
        return *count;
    errors.push_back(flagError(flag, *text, count.error().message));
    return std::nullopt;
}

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

void readParallel(const Arguments &arguments, RunChoices &choices, Errors &errors)
{
    choices.parallel = readCount(arguments, "parallel", 1, errors);
    if (!arguments.has("sequential"))
        return;
    if (choices.parallel.value_or(1) != 1)
        errors.push_back(flagError("parallel", arguments.textOr("parallel", ""),
                                   base::Text(QT_TRANSLATE_NOOP("core", "contradicts --sequential, which means one at a time"))));
    choices.parallel = 1;
}

/// An unset variable in a script must not mean "all of them", nor "nowhere".
void refuseEmpty(const Arguments &arguments, std::string_view flag, bool isEmpty, Errors &errors)
{
    if (isEmpty && arguments.text(flag))
        errors.push_back(flagError(flag, "", base::Text(QT_TRANSLATE_NOOP("core", "is empty"))));
}

} // namespace

std::vector<Option> campaignOptions()
{
    const std::string control = "Optional: execution control";
    return {
        {"sequential", ValueKind::Switch, "", "", false, control, "one run at a time; the same as --parallel 1"},
        {"parallel", ValueKind::Integer, "N", "as many as there are free nodes for", false, control, "runs at a time"},
        {"run-all", ValueKind::Switch, "", "", false, control, "run also what would run out of memory by prediction"},
        {"only", ValueKind::Text, "LIST", "all", false, control, "run these configurations only: names, or patterns with * and ?"},
        {"again", ValueKind::Switch, "", "", false, control,
         "run once more what has run, as new runs; without it only what is new or unfinished is run"},
        {"budget", ValueKind::Number, "USD", "none", false, control,
         "most that all runs together may cost: nothing is started that would exceed it, and running jobs are stopped when it is spent"},
        {"wall-time", ValueKind::Number, "MINUTES", "none", false, control, "most that one run may take, from the start of its machines"},
        {"stop-after-failures", ValueKind::Integer, "K", "none", false, control, "launch nothing more after K failed runs"},
        {"retries", ValueKind::Integer, "N", "2", false, control,
         "further attempts after failures of the machines (preemption, lost node, image pull)"},
    };
}

Option sandboxOption()
{
    return {"sandbox",
            ValueKind::Switch,
            "",
            "",
            false,
            "Workspace",
            "the runs on the built-in sandbox cluster; all its figures are simulated"};
}

std::vector<Option> runningOptions()
{
    Option sandbox = sandboxOption();
    sandbox.help = "run on the built-in sandbox cluster, which needs no login and costs nothing; all its figures are simulated";
    return {
        std::move(sandbox),
        workspaceOption(),
        {"detach", ValueKind::Switch, "", "", false, "Workspace", "go on in the background; see autotuner status, logs and stop"},
        {"yes", ValueKind::Switch, "", "", false, "Workspace", "do not ask before launching"},
        {"skip-checks", ValueKind::Switch, "", "", false, "Workspace", "launch although the checks before it found a problem"},
    };
}

RunChoices readRunChoices(const Arguments &arguments, const domain::CampaignLimits &start, Errors &errors)
{
    RunChoices choices;
    choices.limits = start;
    readParallel(arguments, choices, errors);
    choices.limits.runAll = start.runAll || arguments.has("run-all");
    if (const auto budget = readPositive(arguments, "budget", errors))
        choices.limits.budgetUsd = budget;
    if (const auto minutes = readPositive(arguments, "wall-time", errors))
        choices.limits.wallSecondsPerRun = *minutes * kSecondsPerMinute;
    choices.limits.stopAfterFailures = readCount(arguments, "stop-after-failures", 1, errors).value_or(start.stopAfterFailures);
    choices.limits.infrastructureRetries = readCount(arguments, "retries", 0, errors).value_or(start.infrastructureRetries);
    choices.only = splitList(arguments.textOr("only", ""));
    refuseEmpty(arguments, "only", choices.only.empty(), errors);
    choices.workspace = arguments.textOr("workspace", "");
    choices.sandbox = arguments.has("sandbox");
    choices.detach = arguments.has("detach");
    choices.yes = arguments.has("yes");
    choices.again = arguments.has("again");
    choices.skipChecks = arguments.has("skip-checks");
    choices.dryRun = arguments.has("dry-run");
    choices.output = arguments.textOr("output", "");
    refuseEmpty(arguments, "output", choices.output.empty(), errors);
    if (choices.sandbox && !choices.workspace.empty())
        errors.push_back(flagError("workspace", choices.workspace, base::Text(QT_TRANSLATE_NOOP("core", "is not used with --sandbox"))));
    if (!choices.output.empty() && !choices.dryRun)
        errors.push_back(flagError("output", choices.output, base::Text(QT_TRANSLATE_NOOP("core", "needs --dry-run"))));
    return choices;
}

} // namespace cli
