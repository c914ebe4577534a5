// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

/// Which program trains: a NeMo 2.0 recipe, or a Megatron Bridge recipe (NeMo containers since 25.11).
enum class TrainingStack : std::uint8_t { Nemo2, MegatronBridge };
[[nodiscard]] std::string_view name(TrainingStack value); ///< "nemo2", "megatron_bridge"
[[nodiscard]] std::optional<TrainingStack> trainingStackFromName(std::string_view text);

/// NAME=value, or a reference to a secret that the workspace keeps (its value is never seen here).
struct EnvironmentVariable {
    std::string name;
    std::string value; ///< literal, not expanded by a shell; unused when secretName is set
    std::string secretName; ///< e.g. "HF_TOKEN.ana"
    bool operator==(const EnvironmentVariable &) const = default;
};

/// How trials are launched, beside what Infrastructure says (node group, mount, image, log folder).
/// Everything is data for the job's scripts; nothing is spliced into code. No field holds a token.
struct LaunchSettings {
    TrainingStack stack = TrainingStack::Nemo2;
    std::string datasetPath; ///< inside the container; empty = mock data
    std::string nemoRepository; ///< "NeMo from source": https URL; empty = the image's own NeMo
    std::string nemoRef; ///< branch, tag or commit of nemoRepository
    std::vector<std::string> preLaunchCommands; ///< shell lines run on every node before training
    std::vector<EnvironmentVariable> environment;
    std::vector<std::string> imagePullSecrets; ///< names of registry credentials
    int sharedMemoryMib = 65536; ///< /dev/shm of each worker, MiB
    int queuePriority = 0; ///< 1-9 as the platform shows it; 0 = leave it to the platform
    bool canBePreempted = false;
    bool canPreempt = false;
    std::string reservationId; ///< empty = none
    int ttlSecondsAfterFinished = 259200; ///< how long a finished job stays listed; seconds
    std::vector<std::string> allowedNodes; ///< node ids; empty = any node of the group
    bool operator==(const LaunchSettings &) const = default;
};

/// Limits of a campaign. Empty or 0 = no limit.
struct CampaignLimits {
    int parallel = 1; ///< runs at a time; 1 = sequential
    bool runAll = false; ///< also what would run out of memory by prediction
    std::optional<double> wallSecondsPerRun; ///< seconds from the first worker's start
    std::optional<double> budgetUsd; ///< of the whole campaign, USD
    int stopAfterFailures = 0; ///< failed runs after which nothing more is launched
    int infrastructureRetries = 2; ///< further attempts after preemption, node loss or image pull failure
    bool operator==(const CampaignLimits &) const = default;
};

} // namespace domain
