// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/search.h"
#include "tuning/fitmodel.h"
#include "tuning/timemodel.h"

#include <span>
#include <stop_token>
#include <vector>

namespace tuning {

/// What rows of a search are judged by when there are too many to weigh them all.
struct ScreeningModel {
    const TimeModel &times;
    const FitModel &memory;
    /// ln of what a token costs with the best so far (Alternative::logScale + ln seconds); nothing = no run has
    /// finished: then the middle of the rows, as they are predicted.
    std::optional<double> reference;
};

struct Screened {
    std::vector<std::size_t> rows; ///< those to weigh, in ascending order
    double mostLeftOut = 0; ///< largest expected improvement times chance to fit of those that are not among them
    bool cancelled = false;
};

/// The `count` most promising of `rows` (all of the result's when empty): three quarters by expected improvement on the
/// reference times the chance to fit, over sixteen draws of the corrected model; the others by expected time, of
/// those likelier than 1 in 20 to fit. What neighbours' runs add to a row (a few per cent) is left to the weighing.
/// About a microsecond a row.
[[nodiscard]] Screened screen(const search::SearchResult &result, std::span<const std::size_t> rows, const ScreeningModel &model,
                              std::size_t count, const std::stop_token &stop);

} // namespace tuning
