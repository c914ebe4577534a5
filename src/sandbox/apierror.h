// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <tl/expected.hpp>

namespace sandbox {

/// A refusal, as the API words it.
struct ApiError {
    int status = 400;
    std::string code;
    std::string message;
};
template <class T>
using ApiResult = tl::expected<T, ApiError>;

} // namespace sandbox
