// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "campaign/campaign.h"
#include "domain/trainingplan.h"
#include "project/reportchoices.h"
#include "results/comparisonsettings.h"

#include <QString>
#include <map>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace project {

/// What a person said about one configuration.
struct Mark {
    bool toRun = false;
    bool starred = false;
    bool hidden = false;
    std::string note;
    [[nodiscard]] bool empty() const { return !toRun && !starred && !hidden && note.empty(); }
    bool operator==(const Mark &) const = default;
};

/// A named filter of the configuration table, as it is typed (report/rowfilter.h has the syntax).
struct SavedFilter {
    std::string name;
    std::string text;
    bool operator==(const SavedFilter &) const = default;
};

/// The content of one .autotuner file. Predictions are not stored but recomputed.
struct Project {
    domain::TrainingPlan plan;
    std::map<domain::CandidateId, Mark> marks;
    std::vector<SavedFilter> filters;
    ReportChoices report;
    results::ComparisonSettings comparison; ///< which logs are compared, and how
    campaign::Campaign campaign; ///< up to its sequence number; what is newer stands in the journal beside the file
    /// Keys of the file that this version does not know: kept and written back.
    std::shared_ptr<const nlohmann::json> unknown;

    bool operator==(const Project &other) const
    {
        return plan == other.plan && marks == other.marks && filters == other.filters && report == other.report
            && comparison == other.comparison && campaign == other.campaign;
    }
};

inline constexpr int kProjectVersion = 1;

/// Text of a project file: {"format": "autotuner-project", "version": N, …}, UTF-8, C locale.
[[nodiscard]] std::string writeProject(const Project &project);
/// Errors name the JSON pointer and what is expected; newer versions are refused politely;
/// hostile sizes (file > 64 MiB, nesting > 64, lists > 10,000 entries) are refused.
[[nodiscard]] base::Result<Project> readProject(std::string_view text);

/// Whole-file operations: read with size limit; written atomically (QSaveFile).
[[nodiscard]] base::Result<Project> loadProjectFile(const QString &path);
[[nodiscard]] base::Result<void> saveProjectFile(const QString &path, const Project &project);

} // namespace project
