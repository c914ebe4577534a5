// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/launchflags.h"
#include "cli/problems.h"
#include "cli/runcampaign.h"

namespace cli {
namespace {

int run(const Arguments &arguments, const Streams &streams)
{
    const auto catalogue = catalogue::Catalogue::load();
    if (!catalogue)
        return report({catalogue.error()}, "", streams);
    std::vector<base::Error> errors = arguments.errors();
    const auto stored = storedPlan(arguments, *catalogue);
    if (!stored)
        errors = stored.error();
    static_cast<void>(readRunChoices(arguments, {}, errors));
    if (!errors.empty())
        return report(errors, "run", streams);
    return runCampaign({arguments, *catalogue, streams, "run"}, *stored);
}

void append(std::vector<Option> &all, std::vector<Option> more)
{
    for (Option &option : more)
        all.push_back(std::move(option));
}

} // namespace

Command runCommand()
{
    Command command;
    command.name = "run";
    command.summary = "Run generated configurations as training jobs and watch them";
    command.description =
        "Launches a short training job for each configuration that generate wrote, the base first, and watches them to their end. What "
        "would run out of memory by prediction is skipped, and a configuration that equals the base is not run twice.\n\n"
        "--sequential runs one at a time, --parallel N runs N at a time; with neither, as many as the node group has free nodes for.\n\n"
        "All state is kept in DIR/MODEL/campaign.journal: after an interruption of any kind the same command finds its jobs again, "
        "loses none and launches none twice. What has ended is not run again unless --again is given. Ctrl+C asks whether to stop the "
        "runs or to leave them running; without a terminal they are left running.\n\n"
        "Every run's log is kept under LOGS_SUBDIR/MODEL/CONFIGURATION/ where that can be written on this machine, else below "
        "DIR/MODEL/campaign/logs.";
    command.options = campaignFolderOptions();
    append(command.options, infrastructureOptions());
    append(command.options, campaignOptions());
    append(command.options, runningOptions());
    append(command.options, launchOptions());
    append(command.options,
           {{"dry-run", ValueKind::Switch, "", "", false, "Output", "send nothing; show, or write with --output, what would be sent"},
            {"output", ValueKind::Folder, "DIR", "", false, "Output",
             "with --dry-run: write job.json, train.py, launch.sh and slurm.sbatch of each configuration here"},
            formatOption(),
            colorOption()});
    command.examples = {
        "autotuner run --config-dir configs --model llama31_8b --sandbox",
        "autotuner run --config-dir configs --model llama31_8b --training-node-group h200-pool --mount-from node-nfs:team-fs "
        "--mount-source-path / --mount-path /team --sequential --budget 200",
        "autotuner run --config-dir configs --model llama31_8b --dry-run --output jobs",
    };
    command.run = &run;
    command.reportsArguments = true;
    return command;
}

} // namespace cli
