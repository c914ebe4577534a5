// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/explain/gantt.h"
#include "report/steptimes.h"
#include "search/search.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace gui {

/// Which configuration is to be explained, and beside which other.
struct ExplainQuestion {
    std::shared_ptr<const search::SearchResult> result; ///< never null
    domain::Candidate candidate;
    std::optional<domain::Candidate> other; ///< to compare it with

    bool operator==(const ExplainQuestion &) const = default;
};

/// Where a configuration's step goes and why: what every part of the window reads. Immutable once made.
struct ExplainContent {
    ExplainQuestion question;
    std::string name; ///< of the configuration
    estimate::Prediction prediction;
    estimate::StepExplanation explanation;
    report::StepTimes times; ///< of the configuration and, if asked for, the other one
    std::vector<report::StageLine> stages;
    Gantt gantt; ///< empty without a schedule
};

/// Makes the answer; called on a worker thread. Null when it was stopped.
using Explainer = std::function<std::shared_ptr<const ExplainContent>(const ExplainQuestion &question, const std::stop_token &stop)>;

/// The estimator's own, trying changes that keep the rules.
[[nodiscard]] std::shared_ptr<const ExplainContent> explainStep(const ExplainQuestion &question, const std::stop_token &stop);

/// As the table names a configuration.
[[nodiscard]] std::string nameOf(const search::SearchResult &result, const domain::Candidate &candidate);

} // namespace gui
