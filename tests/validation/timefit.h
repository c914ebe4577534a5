// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidate.h"
#include "domain/clusterspec.h"
#include "domain/hardwareprofile.h"
#include "domain/modelspec.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The fit of the time model's constants (resources/hardware) on the published step times that come with the
/// program: deterministic, so that whoever changes the model can repeat it and read off what to commit.
namespace timefit {

/// A published run of Megatron-Core, ready to be predicted under any constants.
struct PublishedRun {
    std::string id;
    std::string model;
    bool experts = false;
    domain::ModelSpec spec;
    domain::ClusterSpec cluster;
    domain::Candidate candidate;
    domain::HardwareProfile profile; ///< as committed
    double measured = 0; ///< seconds of a step
    double weight = 1; ///< less where several rows have the same layout
};

/// Step times of Megatron-Core in resources/measurements. Other trainers have constants of their own
/// (src/estimate/timehabits.cpp). Throws std::runtime_error when they cannot be read.
[[nodiscard]] std::vector<PublishedRun> publishedRuns();

/// One constant that is fitted: of all GPUs, of a generation or of one GPU.
struct Constant {
    std::string_view name; ///< as in resources/hardware
    double domain::HardwareProfile::*member;
    std::string_view scope; ///< start of a generation's name or a GPU's key; empty: all
    bool experts = false; ///< fitted on expert models after the dense ones
    double start = 1; ///< where the fit begins and what it is drawn to: a figure that needs no step times
    double low = 0, high = 0; ///< what is physically possible

    [[nodiscard]] bool holdsFor(const domain::GpuSpec &gpu) const;
    [[nodiscard]] std::string label() const; ///< "hopper gemm_bf16"
};
[[nodiscard]] std::span<const Constant> constants();

/// One value for each of constants().
using Values = std::vector<double>;
[[nodiscard]] Values startValues();
/// What resources/hardware has.
[[nodiscard]] Values committedValues(std::span<const PublishedRun> runs);

[[nodiscard]] domain::HardwareProfile profileOf(const PublishedRun &run, const Values &values);
/// ln(predicted / measured).
[[nodiscard]] double errorOf(const PublishedRun &run, const Values &values);

/// Which rows a fit looks at.
using Take = std::function<bool(const PublishedRun &)>;
/// Mean robust loss of the rows taken, weighed, plus a pull towards the starting values: Huber's loss of
/// ln(predicted / measured) with its knee at 0.15, so that rows whose switches were not published do not lead.
[[nodiscard]] double loss(std::span<const PublishedRun> runs, const Values &values, const Take &take);

/// Fits the dense models' constants on the dense rows taken, then those of experts on theirs with the
/// former held, by coordinate descent from `values`.
[[nodiscard]] Values fit(std::span<const PublishedRun> runs, Values values, const Take &take);
/// One of the two steps of it.
[[nodiscard]] Values fitClass(std::span<const PublishedRun> runs, Values values, const Take &take, bool experts);

/// Standard deviation of a normal distribution whose 80 % band holds 80 % of these errors.
[[nodiscard]] double spreadOfErrors(std::span<const double> errors);
inline constexpr double kBandDeviations = 1.2816; ///< beyond which 10 % lie on either side

/// Standard deviation that the estimator gives its own ln(predicted / measured) of this run, behind its 80 % band.
[[nodiscard]] double spreadOf(const PublishedRun &run);

/// ln(predicted / measured) of each run by constants fitted without its model: what would have been said before
/// the model's runs were known. Fits begin at `values`.
[[nodiscard]] std::vector<double> errorsLeftOut(std::span<const PublishedRun> runs, const Values &values);

} // namespace timefit
