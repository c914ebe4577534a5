// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "campaign/run.h"
#include "catalogue/catalogue.h"
#include "domain/trainingplan.h"
#include "estimate/prediction.h"
#include "results/analysis.h"
#include "results/comparisonsettings.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// Measured runs beside what was planned: reads logs, joins each to its configuration by name or id
/// (never by order), predicts it, and compares. Blocking; made for a worker thread.
namespace comparison {

class LogCache;

/// A configuration that logs can be joined to.
struct Planned {
    std::string name; ///< file and folder name: domain::configurationName, "base_config"
    domain::Candidate candidate;
    bool isBase = false;
    bool toRun = true; ///< without logs it is missing
};

/// A run of a campaign with the log files that are there of its last attempt, worker 0 first.
struct CampaignRun {
    campaign::Run run;
    std::vector<std::filesystem::path> logs;
};

/// Everything that is compared; immutable while it is read.
struct Inputs {
    domain::TrainingPlan plan;
    /// Known by name. Need not be complete: other names of the plan's scheme are read as what they
    /// spell, and a campaign's runs bring their candidate along.
    std::vector<Planned> configurations;
    std::vector<CampaignRun> runs;
    results::ComparisonSettings settings;
    const catalogue::Catalogue *catalogue = nullptr; ///< what is known of the GPUs; outlives the call; never null
    std::shared_ptr<LogCache> cache; ///< files read before and unchanged since are not read again; may be null
};

/// Where a record's figures come from. Parallel to Comparison::records.
struct RunOrigin {
    enum class Kind : std::uint8_t { Campaign, Folder, File };
    Kind kind = Kind::Folder;
    std::string path; ///< of the run's folder or file; of a campaign's run: its log folder. Assignments join by it.
    campaign::RunId run; ///< of a campaign
    bool byHand = false; ///< a person said which configuration it is
    /// Of a campaign's run whose logs are gone: what was noted of them. Its record has no steps then.
    std::optional<campaign::Measured> noted = std::nullopt;
};

/// Logs that no configuration of the plan claims: to be assigned by a person.
struct Unassigned {
    std::string path;
    std::string folderName;
    std::size_t steps = 0;
    std::string medianStep; ///< seconds, C locale; empty without steps
    std::optional<results::Failure> failure;
};

/// The answer. Indices into `records` are those of analysis.runs[i].record; the two are parallel.
struct Comparison {
    domain::TrainingPlan plan; ///< with analysis.settings.goal as its goal
    results::ComparisonSettings settings;
    std::vector<results::RunRecord> records;
    std::vector<RunOrigin> origins; ///< parallel to records
    std::vector<estimate::Prediction> predictions; ///< parallel to records, on each record's own cluster
    results::Analysis analysis;
    std::vector<results::KnobEffect> knobs;
    std::vector<Unassigned> unassigned;
    std::vector<base::Error> problems; ///< files and folders that could not be read
    std::vector<std::string> missing; ///< configurations that were to run and have no logs
    std::vector<std::string> onTheWay; ///< configurations that the campaign has planned or begun, with nothing to show yet

    [[nodiscard]] bool empty() const { return records.empty(); }
    [[nodiscard]] bool anySimulated() const;
    [[nodiscard]] bool anyMeasured() const; ///< figures that come from real machines
    [[nodiscard]] const results::RunRecord &record(std::size_t run) const { return records[analysis.runs[run].record]; }
};

/// False = stop. Called between files and while one is read; `total` is 0 while folders are looked through.
using Progress = std::function<bool(std::size_t done, std::size_t total)>;

/// Reads and compares. Unreadable sources are listed in problems; the whole fails only when the plan
/// has no model or no cluster, or when it is stopped (ErrorKind::Cancelled).
[[nodiscard]] base::Result<Comparison> compare(const Inputs &inputs, const Progress &progress = {});

/// The same records under other settings of warm-up and measure; no file is read.
void analyseAgain(Comparison &comparison, const results::WarmupRule &warmup, results::StepMeasure measure);

/// The configuration that `name` spells under this plan: one of `known`, else by the scheme of
/// domain::configurationName with all of its suffixes (NeMo's and the original's folder names too).
[[nodiscard]] std::optional<Planned> configurationNamed(std::string_view name, const domain::TrainingPlan &plan,
                                                        const std::vector<Planned> &known);

} // namespace comparison
