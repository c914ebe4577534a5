// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/artifacts.h"
#include "project/jsontext.h"
#include "project/objectreader.h"

#include <optional>
#include <string_view>

/// The two dialects of args.json behind readArgs().
namespace project {

/// Generous, because a plan may have 100,000 configurations.
inline constexpr JsonLimits kArgsLimits{256 * 1024 * 1024, 64, 1'000'000};

/// Fills `args` from the file that argsJson() wrote.
void readOwnArgs(const ObjectReader &reader, StoredArgs &args);
/// Fills `args` from the Python tool's file.
void readOriginalArgs(const ObjectReader &reader, StoredArgs &args);

/// performance_results of both dialects: map name -> m_tflops_gpu, time_per_global_step, ours also simulated.
void readMeasurements(const ObjectReader &metadata, std::vector<StoredConfiguration> &configurations);

/// The candidate that a name of the original's scheme spells, on top of `defaults`:
/// …_tp_2_pp_2_cp_1_ep_1_mbs_1_vp_None[_seq_8192_gbs_256]. Nothing for other names.
[[nodiscard]] std::optional<domain::Candidate> candidateFromName(std::string_view name, const domain::Candidate &defaults);

} // namespace project
