// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace base {

/// What kind of thing went wrong; decides the exit code of the command line.
enum class ErrorKind {
    Usage, ///< wrong flags or arguments (exit code 2)
    Input, ///< bad file, JSON, value; a missing file or folder (exit code 2)
    File, ///< a file could not be written or locked (exit code 2)
    Remote, ///< the remote side refused or could not be reached (exit code 3)
    Nothing, ///< done, but nothing usable was found (exit code 1)
    Cancelled, ///< stopped by the user (exit code 130)
};

/// A failure that a person can act on. Values, never exceptions, cross rooms.
struct Error {
    ErrorKind kind = ErrorKind::Input;
    std::string subject; ///< what it is about: a field, a file with line, a JSON pointer; may be empty
    Text message; ///< what was wrong
    Text hint; ///< what to do; may be empty
    std::string cause; ///< technical text of a lower layer (errno, parser); may be empty

    /// "subject: message (cause). hint", in English, one line.
    [[nodiscard]] std::string english() const;
};

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

} // namespace base
