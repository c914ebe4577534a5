// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/trainingplan.h"
#include "project/objectreader.h"

#include <nlohmann/json_fwd.hpp>
#include <string>

/// The pieces of a plan as JSON, shared by project files and args.json. Keys are the words of the
/// command line in snake case; units are part of the key. What toJson() writes reads back equal.
namespace project {

[[nodiscard]] nlohmann::ordered_json toJson(const domain::Candidate &candidate);
[[nodiscard]] nlohmann::ordered_json toJson(const domain::ClusterSpec &cluster); ///< with the whole GPU: files stand alone
[[nodiscard]] nlohmann::ordered_json toJson(const domain::SearchSpace &space);
[[nodiscard]] nlohmann::ordered_json toJson(const domain::TrainingPlan &plan);
/// "auto" or the list.
[[nodiscard]] nlohmann::ordered_json toJson(const domain::KnobList &knob);

void readCandidate(const ObjectReader &reader, domain::Candidate &candidate);
void readCluster(const ObjectReader &reader, domain::ClusterSpec &cluster);
void readSearchSpace(const ObjectReader &reader, domain::SearchSpace &space);
void readPlan(const ObjectReader &reader, domain::TrainingPlan &plan);
/// "auto" or a list of whole numbers.
void readKnob(const ObjectReader &reader, std::string_view key, domain::KnobList &knob);

/// Where planJson() puts an architecture: its keys belong to the catalogue.
inline constexpr std::string_view kArchitectureKey = "architecture";

} // namespace project
