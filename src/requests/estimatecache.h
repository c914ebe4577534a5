// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "estimate/estimator.h"
#include "requests/estimaterequest.h"
#include "search/constraints.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <utility>

namespace requests {

/// The estimator of one model on one cluster with its rules; shared by every request about them.
struct EstimateSetup {
    estimate::EstimatorContext context;
    search::Constraints constraints;
    domain::ParallelLayout recipeLayout; ///< of the model's recipe; its uneven split is the default
    bool hasRecipeSplit = false;
};

/// A request with its setup and every default filled in.
struct ResolvedEstimate {
    std::shared_ptr<const EstimateSetup> setup;
    domain::Candidate candidate;
};

/// Whether there is anything to predict: every stage and chunk has a layer, with embedding and output
/// layer standing in for one each, as recipes let them.
[[nodiscard]] bool isDefined(const ResolvedEstimate &estimate);

/// Finds or makes the setup of a request. Batches ask about few models and clusters many times, so
/// setups are kept, in bounded number.
class EstimateCache {
public:
    /// Every cluster is given `calibration`; it counts where the GPU is the one that it was measured on.
    explicit EstimateCache(const catalogue::Catalogue &catalogue, domain::MemoryCalibration calibration = {})
        : m_catalogue(catalogue)
        , m_calibration(std::move(calibration))
    {
    }

    /// The subject of an error is the key of the request that is to blame.
    [[nodiscard]] base::Result<ResolvedEstimate> resolve(const EstimateRequest &request);

private:
    [[nodiscard]] base::Result<std::shared_ptr<const EstimateSetup>> makeSetup(const EstimateRequest &request) const;

    const catalogue::Catalogue &m_catalogue;
    domain::MemoryCalibration m_calibration;
    std::unordered_map<std::string, std::shared_ptr<const EstimateSetup>> m_setups;
};

} // namespace requests
