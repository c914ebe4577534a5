// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "comparison/comparison.h"
#include "report/document.h"

#include <string>

/// Figures as the report's tables, facts and sentences write them (C locale, with units).
namespace report {

/// A text that is data: a name, a number, a path.
[[nodiscard]] base::Text verbatim(std::string text);
/// The same with the word of where it comes from: "6.41 s (measured)".
[[nodiscard]] base::Text figure(std::string text, Provenance provenance);
/// Measured, or Simulated for a run of a sandbox.
[[nodiscard]] Provenance measuredOf(const results::RunRecord &record);

[[nodiscard]] std::string daysText(base::Seconds time); ///< "74.9", "0.42"
[[nodiscard]] std::string billionsText(base::Tokens tokens); ///< "1,000", "0.5": 10^9 tokens
[[nodiscard]] std::string hoursText(base::Seconds time); ///< "1,797.6"
[[nodiscard]] std::string secondsText(base::Seconds time); ///< "6.410 s"
[[nodiscard]] std::string shareText(double share, int decimals = 1); ///< 0.718 = "71.8 %"
[[nodiscard]] std::string signedShareText(double share, int decimals = 1); ///< "+71.8 %"
[[nodiscard]] std::string gibUnitText(base::Bytes bytes); ///< "61.2 GiB"
[[nodiscard]] std::string gpusText(const domain::ClusterSpec &cluster); ///< "64 x NVIDIA H200 SXM 141 GB (8 nodes of 8)"
/// "TP 4, PP 1, CP 1, EP 1, VP none, MBS 2, GBS 512, sequence 8192, recompute none, bf16"
[[nodiscard]] std::string settingsText(const domain::Candidate &candidate);
/// Half of the confidence interval of the mean step time over that mean; 0 with one step.
[[nodiscard]] double relativeConfidence(const results::StepStatistics &statistics);

} // namespace report
