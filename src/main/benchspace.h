// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

/// Searches of the whole space and sweeps of GPU counts, on two threads. `catalogue` outlives the benchmarks.
void registerSpaceBenchmarks(const catalogue::Catalogue &catalogue);
