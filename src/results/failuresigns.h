// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/evidence.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace results {

/// A text that says that a run failed, wherever in a line it stands.
struct FailureSign {
    std::string_view words;
    Cause cause = Cause::Unknown;
    Proof proof = Proof::Firm;
    bool fades = false; ///< see Evidence
    /// Looks at the surroundings; null: the words suffice.
    bool (*holds)(std::string_view line, std::size_t place) = nullptr;
};

[[nodiscard]] std::span<const FailureSign> failureSigns();

/// What the end of a Python traceback proves: "KeyError: 'model'". `place` is where "Error" or
/// "Exception" stands in the line. Nothing when it is no exception's line.
struct ExceptionLine {
    Cause cause = Cause::PythonError;
    Proof proof = Proof::Firm;
    bool fades = false;
    std::size_t begin = 0; ///< of the exception's name
    bool informs = false; ///< its line calls itself mere information: an exception only where its traceback does too
    bool mayBeMetric = false; ///< its message is a number: an exception only where a traceback came before
    bool bareAssertion = false; ///< an assertion without message: the source line before it is the clue
};
[[nodiscard]] std::optional<ExceptionLine> readException(std::string_view line, std::size_t place);

/// The class that ends a traceback where its name says neither Error nor Exception:
/// "requests.exceptions.ConnectTimeout: …", "subprocess.TimeoutExpired: …". Only names with a module.
/// To be asked where a traceback has begun.
[[nodiscard]] std::optional<ExceptionLine> readOtherException(std::string_view line);

/// True when an asserted expression speaks of layout, batch or data sizes.
[[nodiscard]] bool speaksOfSettings(std::string_view text);

} // namespace results
