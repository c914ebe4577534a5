// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/failure.h"

#include <algorithm>
#include <array>
#include <utility>

namespace results {

namespace {

constexpr std::array<std::pair<FailureClass, std::string_view>, 14> kNames = {{
    {FailureClass::CudaOom, "cuda_oom"},
    {FailureClass::HostOom, "host_oom"},
    {FailureClass::Nccl, "nccl"},
    {FailureClass::CudaError, "cuda_error"},
    {FailureClass::ConfigError, "config_error"},
    {FailureClass::PythonError, "python_error"},
    {FailureClass::MissingDependency, "missing_dependency"},
    {FailureClass::Auth, "auth"},
    {FailureClass::Storage, "storage"},
    {FailureClass::ImagePull, "image_pull"},
    {FailureClass::Preempted, "preempted"},
    {FailureClass::Timeout, "timeout"},
    {FailureClass::NanLoss, "nan_loss"},
    {FailureClass::Unknown, "unknown"},
}};

// Causes first, consequences last.
constexpr std::array<FailureClass, 14> kPrecedence = {
    FailureClass::ImagePull, FailureClass::HostOom, FailureClass::CudaOom,           FailureClass::NanLoss,   FailureClass::ConfigError,
    FailureClass::Auth,      FailureClass::Storage, FailureClass::MissingDependency, FailureClass::CudaError, FailureClass::Nccl,
    FailureClass::Preempted, FailureClass::Timeout, FailureClass::PythonError,       FailureClass::Unknown,
};

} // namespace

std::string_view name(FailureClass value)
{
    for (const auto &[known, word] : kNames) {
        if (known == value)
            return word;
    }
    return "unknown";
}

std::optional<FailureClass> failureClassFromName(std::string_view text)
{
    for (const auto &[known, word] : kNames) {
        if (word == text)
            return known;
    }
    return std::nullopt;
}

base::Text title(FailureClass value)
{
    switch (value) {
    case FailureClass::CudaOom:
        return QT_TRANSLATE_NOOP("core", "Out of GPU memory");
    case FailureClass::HostOom:
        return QT_TRANSLATE_NOOP("core", "Out of host memory");
    case FailureClass::Nccl:
        return QT_TRANSLATE_NOOP("core", "Communication (NCCL)");
    case FailureClass::CudaError:
        return QT_TRANSLATE_NOOP("core", "CUDA error");
    case FailureClass::ConfigError:
        return QT_TRANSLATE_NOOP("core", "Configuration refused");
    case FailureClass::PythonError:
        return QT_TRANSLATE_NOOP("core", "Program error (Python)");
    case FailureClass::MissingDependency:
        return QT_TRANSLATE_NOOP("core", "Missing package");
    case FailureClass::Auth:
        return QT_TRANSLATE_NOOP("core", "Access refused");
    case FailureClass::Storage:
        return QT_TRANSLATE_NOOP("core", "Files or storage");
    case FailureClass::ImagePull:
        return QT_TRANSLATE_NOOP("core", "Container image");
    case FailureClass::Preempted:
        return QT_TRANSLATE_NOOP("core", "Preempted or node lost");
    case FailureClass::Timeout:
        return QT_TRANSLATE_NOOP("core", "Time limit");
    case FailureClass::NanLoss:
        return QT_TRANSLATE_NOOP("core", "Loss is not a number");
    case FailureClass::Unknown:
        break;
    }
    return QT_TRANSLATE_NOOP("core", "Ended without a reason");
}

bool outranks(FailureClass cause, FailureClass other)
{
    const auto place = [](FailureClass value) { return std::find(kPrecedence.begin(), kPrecedence.end(), value); };
    return place(cause) < place(other);
}

bool isInfrastructure(FailureClass value) { return value == FailureClass::ImagePull || value == FailureClass::Preempted; }

} // namespace results
