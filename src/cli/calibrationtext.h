// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/texttable.h"
#include "comparison/calibration.h"
#include "project/calibratedargs.h"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

/// How calibrate answers.
namespace cli {

/// A campaign folder's calibration, and what this call made of it.
struct CalibrationAnswer {
    domain::ClusterSpec cluster; ///< with the calibration as it is now
    domain::ModelSpec model;
    domain::Framework framework = domain::Framework::Nemo;
    estimate::MemoryCorrection correction; ///< of now
    std::vector<std::pair<std::string, base::Text>> leftOut; ///< runs of this call by name, and why
    project::StoredVerdicts before, after;
    bool written = false;
};

/// Each logged figure beside its predictions: run, figure, measured, predicted before and after, use.
[[nodiscard]] TextTable peakTable(const CalibrationAnswer &answer);
[[nodiscard]] std::string calibrationWords(const CalibrationAnswer &answer);
[[nodiscard]] nlohmann::ordered_json calibrationJson(const CalibrationAnswer &answer);

/// "Memory predictions are calibrated on 3 runs: …"; empty where they are as published. With a line end.
[[nodiscard]] std::string calibrationLine(const estimate::MemoryCorrection &correction);

} // namespace cli
