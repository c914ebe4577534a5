// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

/// Logs as NeMo 2 writes them, made up from step times.
struct LogShape {
    double step = 2.0; ///< seconds; the first step takes three times as long
    int steps = 50;
    int planned = 50;
    double allocatedGib = 0; ///< max_memory_allocated; 0 = not printed
    double reservedGib = 0; ///< max_memory_reserved; 0 = not printed
};
[[nodiscard]] std::string trainingLog(const LogShape &shape);
/// What a rank says when its memory does not suffice.
[[nodiscard]] std::string outOfMemoryLine();
