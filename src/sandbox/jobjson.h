// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/engine.h"

#include <optional>

namespace sandbox {

inline constexpr const char *kOwner = "sandbox@localhost"; ///< the one user

/// A job as the API shows it now.
[[nodiscard]] nlohmann::ordered_json jobJson(const Engine &engine, const JobEntry &entry);
/// Every worker of every attempt so far, oldest first.
[[nodiscard]] nlohmann::ordered_json replicasJson(const Engine &engine, const JobEntry &entry);

struct ReplicaPlace {
    std::size_t attempt = 0;
    int worker = 0;
};
/// Which one an id means; nothing when the job has no such replica.
[[nodiscard]] std::optional<ReplicaPlace> findReplica(const JobRecord &job, const std::string &id);

} // namespace sandbox
