// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace results {

/// Why a run failed, as its log tells. Words: "cuda_oom", "host_oom", "nccl", ….
enum class FailureClass : std::uint8_t {
    CudaOom,
    HostOom,
    Nccl,
    CudaError,
    ConfigError,
    PythonError,
    MissingDependency,
    Auth,
    Storage,
    ImagePull,
    Preempted,
    Timeout,
    NanLoss,
    Unknown,
};

[[nodiscard]] std::string_view name(FailureClass value);
[[nodiscard]] std::optional<FailureClass> failureClassFromName(std::string_view text);
/// What a person reads: "Out of GPU memory", "Communication (NCCL)", ….
[[nodiscard]] base::Text title(FailureClass value);
/// Failures of the machines, not of the configuration: worth another attempt as it is.
[[nodiscard]] bool isInfrastructure(FailureClass value);

/// Which of two findings of one run is rather the cause: out of memory on one rank outranks the time-outs
/// of all others. False for equal ones.
[[nodiscard]] bool outranks(FailureClass cause, FailureClass other);

struct Failure {
    FailureClass kind = FailureClass::Unknown;
    std::string line; ///< the line of the log that decides, as it stands there (cleaned of colours)
    base::Text advice; ///< what happened in words and what to try
};

} // namespace results
