// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/palette.h"
#include "project/artifacts.h"
#include "search/search.h"

#include <iosfwd>
#include <span>
#include <string>

namespace cli {

/// What generate made, for its report. Every span and reference outlives the call.
struct Generated {
    const search::SearchResult &result; ///< rows = the configurations that are written
    const domain::Candidate &base;
    const estimate::Prediction &basePrediction;
};

/// Size of a model in 10^9 parameters as a person says it: one decimal from 1 on ("8", "70.6"), else two.
[[nodiscard]] double spokenBillions(const domain::ModelSpec &model);
/// The original's first line: training time at 140 TFLOPS per GPU, by its own rule of thumb.
[[nodiscard]] std::string trainingTimeLine(const domain::TrainingPlan &plan);

/// Title, training-time line and one line per configuration.
void printConfigurations(const Generated &generated, std::ostream &out);
/// Where the files lie, how many there are, memory analysis, base matches, best prediction.
void printSummary(const Generated &generated, const project::ArtifactReport &files, const Palette &palette, std::ostream &out);

/// Rejected combinations: counts per rule with an example and what to do.
void printRejections(const search::SearchResult &result, const Palette &palette, std::size_t width, std::ostream &out);

} // namespace cli
