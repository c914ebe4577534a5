// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/streams.h"

namespace cli {

/// What generate does, for commands that go on from there.
struct Generation {
    /// Of more configurations than one call writes, the fastest predicted are written instead of none.
    bool bestOfMany = false;
    bool quiet = false; ///< one line about what was written, instead of all of it
};
/// The exit code of generate.
[[nodiscard]] int generateConfigurations(const Arguments &arguments, const Streams &streams, const Generation &how);

} // namespace cli
