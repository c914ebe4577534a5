// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/traininglogs.h"

#include <fmt/format.h>

std::string trainingLog(const LogShape &shape)
{
    std::string text = "[NeMo I 2026-01-01 00:00:00 nemo_logging:393] Experiments will be logged at /results\n";
    const auto memory = [](const char *key, double gib) { return gib > 0 ? fmt::format("{}: {:.0f} | ", key, gib * 1073741824.0) : ""; };
    const std::string peaks = memory("max_memory_reserved", shape.reservedGib) + memory("max_memory_allocated", shape.allocatedGib);
    for (int i = 0; i < shape.steps; ++i) {
        text += fmt::format("Training epoch 0, iteration {}/{} | lr: 0.0003 | global_batch_size: 512 | global_step: {} | {}"
                            "reduced_train_loss: {:.4f} | train_step_timing in s: {}\n",
                            i, shape.planned - 1, i, peaks, 11.0 - 0.1 * i, i == 0 ? 3 * shape.step : shape.step);
    }
    return text;
}

std::string outOfMemoryLine()
{
    return "[rank0]: torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.30 GiB. GPU 0 has a total capacity of 79.10 GiB of "
           "which 200.00 MiB is free.\n";
}
