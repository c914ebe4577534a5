// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidate.h"
#include "domain/clusterspec.h"
#include "domain/modelspec.h"

#include <string>
#include <vector>

namespace report {

/// One field of a NeMo 2.0 pre-training recipe and its value as Python writes it.
struct NemoSetting {
    std::string field; ///< "trainer.strategy.tensor_model_parallel_size"
    std::string value; ///< "4", "None", "True", "'full'"
};

/// What makes NeMo's recipe (nemo.collections.llm.recipes) this configuration: the fields that training
/// jobs of AutoTuner set.
[[nodiscard]] std::vector<NemoSetting> nemoSettings(const domain::Candidate &candidate, const domain::ClusterSpec &cluster,
                                                    const domain::ModelSpec &model);

} // namespace report
