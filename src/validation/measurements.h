// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "requests/estimaterequest.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// How far predictions can be trusted: published measurements, and what the estimator says of each.
namespace validation {

/// What was measured.
enum class Subject : std::uint8_t {
    PeakMemory, ///< GiB, in the sense of the request's `measured`
    OutOfMemory, ///< whether the run fitted
    StepTime, ///< seconds per optimizer step
};
[[nodiscard]] std::string_view name(Subject subject); ///< "memory", "oom", "time"

/// Which pipeline stage a memory figure belongs to.
enum class StageScope : std::uint8_t { Largest, First, Last };

/// Where figures come from and what they have in common.
struct Source {
    std::string id; ///< "simumax-b200"
    std::string title; ///< "SimuMax, one node with 8 B200"
    std::string reference; ///< repository: path @ commit, or paper and table
    std::string settings; ///< software and settings, one or two sentences
};

/// One published figure with the configuration it was measured on. A run with several figures is
/// several measurements.
struct Measurement {
    std::string id; ///< unique: the run, and with several figures ":memory", ":oom" or ":time"
    std::string run; ///< the line's own id
    std::string source; ///< Source::id
    std::string group; ///< MeasurementGroup::id, what errors are summed up by
    std::string model; ///< name as the source has it
    std::string repeats; ///< the run whose reading of memory this is: published once for several runs; else empty
    std::string place; ///< where in the source: file, table, row; may be empty
    requests::EstimateRequest request; ///< of memory in the sense that was measured, else of the whole device
    Subject subject = Subject::PeakMemory;
    StageScope stage = StageScope::Largest;
    double value = 0; ///< GiB or seconds; without meaning for OutOfMemory
    bool ranOutOfMemory = false; ///< of OutOfMemory
    std::string note; ///< what a reader should know about this row; may be empty
};

/// A class of models and software.
struct MeasurementGroup {
    std::string_view id; ///< "dense", "moe-hopper", "a100-sweep", …
    base::Text title; ///< "Dense models"
    bool otherTrainer = false; ///< trained by something else than Megatron-Core
};
/// Every group that a measurement may belong to, in the order in which reports list them: other
/// trainers last.
[[nodiscard]] std::span<const MeasurementGroup> measurementGroups();

struct MeasurementSet {
    std::vector<Source> sources;
    std::vector<Measurement> measurements;
};

/// The measurements that come with the program (resources/measurements). An error is a fault of the
/// installation and names file, line and key.
[[nodiscard]] base::Result<MeasurementSet> publishedMeasurements();

} // namespace validation
