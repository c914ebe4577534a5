// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "comparison/comparison.h"
#include "project/artifacts.h"

#include <string>
#include <vector>

/// Comparison and the files that generate wrote: what is read from args.json, what goes back.
namespace comparison {

/// The configurations that args.json lists, base first; those predicted to run out of memory are not to run.
[[nodiscard]] std::vector<Planned> plannedOf(const project::StoredArgs &args);

/// The original's two tables, with its columns (Model Name … Full Configuration Name; Error Message)
/// and, after them, ours: Days, Cost (USD), MFU, Peak Memory (GiB), Steps, Origin ("measured" or "simulated").
/// The ranked ones as analysis.bySpeed has them. RFC 4180, C locale.
[[nodiscard]] std::string summaryCsv(const Comparison &comparison);
[[nodiscard]] std::string failuresCsv(const Comparison &comparison);
/// Every run in one table: the summary's columns, then Outcome (results::name), Error Message, Failure Class
/// and Advice. Ranked runs first; the others have no figures but are there.
[[nodiscard]] std::string runsCsv(const Comparison &comparison);
/// final_summary_<N>nodes.csv and failed_jobs_<N>nodes.csv in `folder`, each written whole or not at
/// all; with runs of several node counts, a pair for each. Returns the paths.
[[nodiscard]] base::Result<std::vector<std::string>> writeSummaries(const Comparison &comparison, const std::string &folder);

/// Puts the measured figures into CONFIG_DIR/MODEL/args.json (metadata.performance_results: name ->
/// m_tflops_gpu, time_per_global_step, samples_per_s, m_tflops, simulated), as the original does.
/// Everything else in the file, also what this version does not know, stays as it is. Written atomically.
/// False: there was nothing to put in, or it stood there already; the file was not touched.
[[nodiscard]] base::Result<bool> recordPerformance(const Comparison &comparison, const std::string &argsFile);

} // namespace comparison
