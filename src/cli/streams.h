// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>
#include <functional>
#include <iosfwd>
#include <memory>

namespace report {
class Renderer;
}

namespace cli {

/// Where a command reads and writes, and what it may assume about the reader.
struct Streams {
    std::istream &in;
    std::ostream &out;
    std::ostream &err;
    bool outIsTerminal = false; ///< colours and fitting to `width` only then
    int width = 0; ///< columns of the terminal; 0 = unknown, nothing is shortened
    const volatile std::sig_atomic_t *interruptFlag = nullptr; ///< becomes non-zero at Ctrl+C; may be null
    bool inIsTerminal = false; ///< somebody can be asked
    int inDescriptor = -1; ///< of `in`, to wait for an answer while work goes on; -1 = it cannot be waited on
    void (*rearmInterrupt)() = nullptr; ///< clears the flag and catches the next Ctrl+C again; may be null
    /// Draws charts and pages, without a display; made when it is needed. Empty: this program cannot draw.
    std::function<std::unique_ptr<report::Renderer>()> makeRenderer = {};

    [[nodiscard]] bool interrupted() const { return interruptFlag && *interruptFlag != 0; }
};

/// Exit codes of every subcommand.
enum ExitCode : int {
    Done = 0,
    NothingUsable = 1, ///< done, but no valid configuration was found
    BadInput = 2, ///< bad usage or input, a missing file or folder included
    RemoteFailed = 3,
    Interrupted = 130,
};

} // namespace cli
