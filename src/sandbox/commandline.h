// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/server.h"

#include <QStringList>
#include <string>

namespace sandbox {

struct CommandLine {
    ServerOptions options;
    std::string textToPrint; ///< --help or --version: nothing else is done
};

/// `arguments` with the program's name first; `environmentToken` serves when --token is not there.
[[nodiscard]] base::Result<CommandLine> readCommandLine(const QStringList &arguments, const QByteArray &environmentToken);

} // namespace sandbox
