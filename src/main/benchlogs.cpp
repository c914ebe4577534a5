// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/benchlogs.h"

#include "results/logparser.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <string>
#include <string_view>

namespace {

constexpr int kSteps = 20'000;
constexpr std::size_t kPiece = std::size_t{1} << 16; // as a file or a stream comes

std::string nemoLine(int step)
{
    const std::string number = std::to_string(step);
    return "Training epoch 0, iteration " + number + "/19999 | lr: 7.496e-06 | global_batch_size: 128 | global_step: " + number
        + " | max_memory_reserved: 127785762816 | max_memory_allocated: 115792977920 | reduced_train_loss: 11.96 | train_step_timing in s: "
          "6.071 "
          "| TFLOPS_per_GPU: 1.25e+03 | consumed_samples: "
        + std::to_string(step * 128) + "\n";
}

std::string megatronLine(int step)
{
    return " [2026-04-06 02:55:45] iteration " + std::to_string(step + 1)
        + "/   20000 | consumed samples:          256 | elapsed time per iteration (ms): 5630.1 | throughput per GPU (TFLOP/s/GPU): 231.9 "
          "| "
          "learning rate: 4.000000E-07 | global batch size:   128 | lm loss: 2.021530E+00 | loss scale: 1.0 | grad norm: 6.895 | number of "
          "skipped iterations:   0 | number of nan iterations:   0 |\n";
}

std::string barLine(int step)
{
    const std::string number = std::to_string(step);
    return "Epoch 0: :  47%|████▋     | " + number + "/20000 [06:19<07:13, reduced_train_loss=11.50, global_step=" + number
        + ".000, consumed_samples=12288.0, train_step_timing in s=49.50]\r";
}

/// What fills most of a real log: messages of the framework, of NCCL, timers.
std::string otherLines(int)
{
    return "i.pretrain/0 [default0]:[NeMo I 2026-05-22 20:08:53 model_checkpoint:497] Scheduled async checkpoint save for "
           "/mnt/nemo/checkpoints/model_name=0--val_loss=0.00-step=18-consumed_samples=9728.0-last.ckpt\n"
           "node001:8192:8276 [3] NCCL INFO Channel 03/24 : 3[8a000] -> 2[4c000] via P2P/IPC/read\n"
           "time (ms) | forward-compute: 265.42 | forward-recv: 1118.94 | backward-compute: 462.83 | optimizer: 82.95 | batch-generator: "
           "2.87\n";
}

std::string tracebackLines(int)
{
    return "[rank2]: Traceback (most recent call last):\n[rank2]:   File \"/usr/lib/python3/lightning/pytorch/trainer/call.py\", line 46, "
           "in "
           "_call_and_handle_interrupt\n[rank2]:     return trainer.strategy.launcher.launch(trainer_fn, *args, trainer=trainer, "
           "**kwargs)\n"
           "[rank2]: RuntimeError: something went wrong here\n";
}

/// One step line among ten of others, as a run with messages writes.
std::string mixedLines(int step) { return nemoLine(step) + otherLines(step) + otherLines(step) + otherLines(step); }

void readLog(benchmark::State &state, std::string (*line)(int))
{
    std::string text;
    for (int step = 0; step < kSteps; ++step)
        text += line(step);
    for ([[maybe_unused]] auto _ : state) {
        results::LogParser parser;
        for (std::size_t begin = 0; begin < text.size(); begin += kPiece)
            parser.feed(std::string_view(text).substr(begin, kPiece));
        parser.finish();
        benchmark::DoNotOptimize(parser.steps().data());
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(text.size()));
}

} // namespace

void registerLogBenchmarks()
{
    benchmark::RegisterBenchmark("read_log/nemo_2", readLog, nemoLine)->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("read_log/nemo_1_bars", readLog, barLine)->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("read_log/megatron", readLog, megatronLine)->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("read_log/messages", readLog, otherLines)->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("read_log/tracebacks", readLog, tracebackLines)->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("read_log/mixed", readLog, mixedLines)->Unit(benchmark::kMillisecond);
}
