// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/linesplitter.h"

#include <utility>

namespace results {

std::string LineSplitter::takeRest() { return std::exchange(m_held, {}); }

} // namespace results
