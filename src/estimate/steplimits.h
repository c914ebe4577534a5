// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/stepexplanation.h"

#include <vector>

namespace estimate {

/// Where the simulated step's time goes, before it is put into words.
struct LimitTime {
    Limit kind = Limit::MatrixProducts;
    base::Seconds time; ///< averaged over the stages
    base::Seconds saved;
};

/// What a limit's sentence tells of beside its own time.
struct LimitFacts {
    const domain::Candidate &candidate;
    const StepExplanation &explanation;
    int copies = 1; ///< GPUs that hold the same dense parameters: data x context parallel
};

/// The sentence with the figures, and the one that names the knobs.
[[nodiscard]] base::Text limitText(const LimitTime &limit, const LimitFacts &facts);
[[nodiscard]] base::Text limitAdvice(Limit limit, const domain::Candidate &candidate);

/// "1.25 s", "41.2 ms", "8.1 us": three digits, in the C locale.
[[nodiscard]] std::string durationText(base::Seconds time);
/// 0.0715 = "7.2"
[[nodiscard]] std::string percentText(double share);

} // namespace estimate
