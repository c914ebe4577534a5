// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pulls the whole command line in, so that its libraries can be looked at.
#include "cli/cli.h"

#include <iostream>

int main() { return cli::run({}, cli::Streams{std::cin, std::cout, std::cerr}); }
