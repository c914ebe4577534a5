// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/settings.h"
#include "sandbox/work.h"

namespace sandbox {

/// How far the simulated cluster is from the estimator that a plan was made with. Each is a factor, fixed by the seed
/// and the GPU: the whole cluster up to 12 % faster or slower; each kind of work by its own factor (compute 6 %, tensor
/// parallel 20 %, pipeline 15 %, context 20 %, expert 25 %, data parallel 20 %, bubble 8 %, optimizer 20 %); memory up to 4 %.
/// Each configuration adds up to 2 % of time and 1.5 % of memory of its own. So predictions are off as in life: alike
/// for everything on a cluster, and differently for different layouts.
struct Bias {
    double time = 1;
    double parts[8] = {1, 1, 1, 1, 1, 1, 1, 1}; ///< by estimate::TimePart
    double memory = 1;
};
[[nodiscard]] Bias clusterBias(std::uint64_t seed, std::string_view gpuKey);
/// The cluster's, with the configuration's own share.
[[nodiscard]] Bias candidateBias(std::uint64_t seed, std::string_view gpuKey, std::string_view candidateId);

/// What a job was given.
struct Machines {
    std::string gpuKey; ///< of the catalogue; empty = CPU machines
    int workers = 1;
    int gpusPerWorker = 8;
};

/// What training with these settings does there: step time and memory are the estimator's, bent by the bias.
[[nodiscard]] Work trainingWork(const JobSettings &settings, const Machines &machines, const catalogue::Catalogue &catalogue,
                                std::uint64_t seed);

} // namespace sandbox
