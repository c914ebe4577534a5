// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "campaign/run.h"
#include "domain/launchsettings.h"
#include "domain/trainingplan.h"
#include "lepton/wire/cluster.h"
#include "lepton/wire/job.h"

#include <string>
#include <vector>

namespace launch {

/// What one job is to do.
enum class Purpose : std::uint8_t { Trial, Training };

/// The full run: what a trial leaves out.
struct TrainingOptions {
    std::int64_t steps = 0; ///< that the token goal needs (stepsForGoal)
    std::string checkpointFolder; ///< inside the container, on a mount
    int checkpointEverySteps = 500;
    int keepCheckpoints = 3;
    int validateEverySteps = 500; ///< 0 = never
    int validationBatches = 32;
    bool resume = true; ///< goes on from the newest checkpoint when there is one
};
/// ceil(tokens / (global_batch_size x seq_length)).
[[nodiscard]] std::int64_t stepsForGoal(const domain::Candidate &candidate, double tokensInBillions);

/// One file of a configuration's folder.
struct OrderFile {
    std::string name; ///< "job.json", "train.py", "launch.sh", "slurm.sbatch", "settings.json"
    std::string content;
    bool executable = false;
};

/// A job before it has a name: everything that is sent, and the scripts inside it in plain text.
struct JobOrder {
    lepton::wire::JobSpec spec; ///< node group still by name when it could not be resolved, see `resolved`
    bool resolved = false; ///< names were turned into the platform's ids
    std::vector<OrderFile> files; ///< what run --dry-run writes, job.json included
    std::string configuration;
    domain::CandidateId candidate;
};

/// What makes a job order. Facts of the platform are optional: without them names stay names.
struct OrderRequest {
    const domain::TrainingPlan &plan;
    const domain::LaunchSettings &settings;
    const domain::Candidate &candidate;
    std::string configuration; ///< folder name; "base_config" for the base
    Purpose purpose = Purpose::Trial;
    int steps = 50; ///< of a trial
    TrainingOptions training = {};
    const std::vector<lepton::wire::NodeGroup> *nodeGroups = nullptr;
    const std::vector<lepton::wire::Shape> *shapes = nullptr;
};

/// Spec and scripts. Errors: what cannot be launched (a model without recipe in the stack, a setting
/// that the stack cannot take, text with NUL or control characters, a mount path that the platform
/// refuses, scripts larger than a job can carry) with the remedy. Every value of the user or the plan
/// reaches the scripts as JSON data.
[[nodiscard]] base::Result<JobOrder> makeJobOrder(const OrderRequest &request);

/// A job of an edited spec text (job.json as a person changed it).
[[nodiscard]] base::Result<JobOrder> jobOrderFromText(std::string_view jobJson);
[[nodiscard]] std::string orderText(const JobOrder &order); ///< job.json

/// "at-llama31-8b-r001-x7k2": valid for the platform, readable, unique by four random letters or digits.
[[nodiscard]] std::string jobName(std::string_view model, const campaign::RunId &run, std::uint64_t random);

} // namespace launch
