// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/comparison.h"
#include "estimate/memorycalibration.h"
#include "search/search.h"

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <vector>

/// Compared runs as what a cluster's memory is calibrated with.
namespace comparison {

/// One run of the comparison, and what it says of memory.
struct PeakOffer {
    std::size_t record = 0; ///< in Comparison::records
    std::optional<domain::MeasuredPeak> peak; ///< nothing: it is left out
    base::Text reason; ///< why it is left out, or what is to be known of a peak; may be empty
};

/// What the runs of a comparison say of one cluster of its plan, record by record.
struct CalibrationOffer {
    std::vector<PeakOffer> runs;

    [[nodiscard]] std::vector<domain::MeasuredPeak> peaks() const;
};

struct OfferChoices {
    std::size_t cluster = 0; ///< in the plan's clusters
    bool simulated = false; ///< take simulated runs as well: of use where nothing was measured
    std::string folder; ///< absolute, of the file that will hold the peaks: their sources are kept relative to it; empty: as they are
};
/// Left out: runs on other machines, simulated ones unless chosen, those that failed otherwise than by
/// memory, still run or have fewer than two steps, and those whose logs have no peak or one that is not
/// plausible. A run that ran out of GPU memory is a lower bound. Predictions are made without calibration,
/// for the stage of the rank that logged the peak.
[[nodiscard]] CalibrationOffer offerCalibration(const Comparison &comparison, const catalogue::Catalogue &catalogue,
                                                const OfferChoices &choices);

/// Whether two peaks are of one run: read from one place (also where one names it in full and the other
/// relative to a folder), of one configuration. Its figures may have changed since.
[[nodiscard]] bool sameRun(const domain::MeasuredPeak &a, const domain::MeasuredPeak &b);
/// `known` with `more`: a run that is there already is replaced, others are added behind, each under a
/// name of its own. It is in use afterwards.
[[nodiscard]] domain::MemoryCalibration withPeaks(domain::MemoryCalibration known, const std::vector<domain::MeasuredPeak> &more);

/// The stage of the rank that logged peaks; nothing: not told.
[[nodiscard]] std::optional<std::int32_t> stageOf(const results::MemoryPeaks &peaks, const domain::Candidate &candidate, int gpus);

/// How many configurations of a search go from which verdict to which.
struct VerdictChanges {
    std::array<std::array<std::size_t, 3>, 3> counts{}; ///< [before][after], by estimate::Verdict

    [[nodiscard]] std::size_t before(estimate::Verdict verdict) const;
    [[nodiscard]] std::size_t after(estimate::Verdict verdict) const;
    [[nodiscard]] std::size_t changed() const;
};
/// Of a search's configurations on `before` and on `after`. `goOn` is asked now and then; counts are of no use
/// once it said no.
[[nodiscard]] VerdictChanges verdictChanges(const search::SearchResult &result, const domain::ClusterSpec &after,
                                            const domain::HardwareProfile &profile, const std::function<bool()> &goOn = {});

} // namespace comparison
