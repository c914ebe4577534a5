// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How many operations of pipeline schedules one core simulates per second, by shape, and how long explaining a step takes.
void registerScheduleBenchmarks();
