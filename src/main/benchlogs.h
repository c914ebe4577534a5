// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How many bytes of training logs one core reads per second, by kind of log.
void registerLogBenchmarks();
