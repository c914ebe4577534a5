// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/failuretexts.h"

#include "base/units.h"
#include "sandbox/noise.h"

#include <algorithm>
#include <fmt/format.h>

namespace sandbox {

namespace {

std::string rankPrefix(int rank) { return fmt::format("[rank{}]: ", rank); }

void traceback(std::vector<std::string> &lines, int rank, std::initializer_list<const char *> frames, const std::string &error)
{
    const std::string prefix = rankPrefix(rank);
    lines.push_back(prefix + "Traceback (most recent call last):");
    for (const char *frame : frames)
        lines.push_back(prefix + "  " + frame);
    lines.push_back(prefix + error);
}

double capacityGib(const Work &work)
{
    return (work.oom.capacityBytes > 0 ? work.oom.capacityBytes : 79.1 * base::kBytesPerGib) / base::kBytesPerGib;
}

std::string outOfMemoryError(const Work &work, int device, double freeShare)
{
    const double capacity = capacityGib(work);
    const double wanted = std::max(work.oom.wantedBytes / base::kBytesPerGib, capacity * 1.02);
    const double free = capacity * 0.012 * (0.5 + freeShare);
    const double missing = std::clamp(wanted - capacity + free, free * 1.3, capacity * 0.6);
    const double inUse = capacity - free;
    const double reserved = 0.04 * inUse;
    return fmt::format(
        "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate {:.2f} GiB. GPU {} has a total capacity of {:.2f} GiB of which "
        "{:.2f} "
        "GiB is free. Including non-PyTorch memory, this process has {:.2f} GiB memory in use. Of the allocated memory {:.2f} GiB is "
        "allocated "
        "by PyTorch, and {:.2f} GiB is reserved by PyTorch but unallocated. If reserved but unallocated memory is large try setting "
        "PYTORCH_CUDA_ALLOC_CONF=expandable_segments:True to avoid fragmentation.  See documentation for Memory Management  "
        "(https://pytorch.org/docs/stable/notes/cuda.html#environment-variables)",
        missing, device, capacity, free, inUse, inUse * 0.93 - reserved, reserved);
}

} // namespace

std::vector<std::string> outOfMemoryText(const Work &work, int worker)
{
    std::vector<std::string> lines;
    const int gpus = std::max(1, work.gpusPerWorker);
    for (int device = 0; device < std::min(gpus, 2); ++device) {
        const int rank = worker * gpus + device;
        traceback(lines, rank,
                  {"File \"/tmp/autotuner/train.py\", line 214, in <module>", "  main()",
                   "File \"/opt/NeMo/nemo/collections/llm/api.py\", line 141, in train", "  trainer.fit(model, data)",
                   "File \"/opt/megatron-lm/megatron/core/pipeline_parallel/schedules.py\", line 459, in backward_step",
                   "  custom_backward(output_tensor[0], output_tensor_grad[0])",
                   "File \"/opt/megatron-lm/megatron/core/pipeline_parallel/schedules.py\", line 162, in custom_backward",
                   "  Variable._execution_engine.run_backward("},
                  outOfMemoryError(work, device, uniform(mix(static_cast<std::uint64_t>(rank), 11))));
    }
    return lines;
}

std::vector<std::string> collectiveTimeoutText(const Work &work, int worker, std::int64_t step, double waitedSeconds)
{
    std::vector<std::string> lines;
    const int gpus = std::max(1, work.gpusPerWorker);
    const auto timeout = static_cast<std::int64_t>(waitedSeconds * 1000);
    for (int device = 0; device < gpus; ++device) {
        const int rank = worker * gpus + device;
        const std::int64_t sequence = 1580 + step * 24;
        lines.push_back(fmt::format(
            "[rank{}]:[E ProcessGroupNCCL.cpp:607] [Rank {}] Watchdog caught collective operation timeout: WorkNCCL(SeqNum={}, "
            "OpType=ALLREDUCE, NumelIn=466119168, NumelOut=466119168, Timeout(ms)={}) ran for {} milliseconds before timing out.",
            rank, rank, sequence, timeout, timeout + 60 + device * 7));
        lines.push_back(fmt::format(
            "[rank{}]:[E ProcessGroupNCCL.cpp:1664] [PG 1 Rank {}] Exception (either an error or timeout) detected by watchdog at work: "
            "{}, last enqueued NCCL work: {}, last completed NCCL work: {}.",
            rank, rank, sequence, sequence + 2, sequence - 1));
    }
    return lines;
}

std::vector<std::string> nanText(const Work &work, std::int64_t step, const std::string &node)
{
    std::vector<std::string> lines;
    const int device = std::min(2, std::max(1, work.gpusPerWorker) - 1);
    traceback(lines, device,
              {"File \"/opt/NeMo/nemo/collections/llm/api.py\", line 141, in train", "  trainer.fit(model, data)",
               "File \"/opt/megatron-lm/megatron/core/distributed/param_and_grad_buffer.py\", line 176, in check_grads",
               "  rerun_state_machine.validate_result("},
              fmt::format("RuntimeError: Rank {}, node {}, device {}, iteration {}: Unexpected result nan (message='found NaN in local "
                          "grad norm for bucket #0 "
                          "in backward pass before data-parallel communication collective')",
                          device, node, device, step));
    return lines;
}

std::vector<std::string> assertionText(const Work &work, int worker)
{
    std::vector<std::string> lines;
    traceback(lines, worker * std::max(1, work.gpusPerWorker),
              {"File \"/tmp/autotuner/train.py\", line 188, in main", "  start()",
               "File \"/opt/NeMo/nemo/lightning/pytorch/strategies/megatron_strategy.py\", line 508, in setup_environment",
               "  init_parallel_ranks(env.world_size(), env.global_rank(), env.local_rank(), self.parallelism)"},
              work.assertion);
    return lines;
}

std::vector<std::string> elasticSummary(const Work &work, int worker, const std::string &host, Ns time)
{
    const int gpus = std::max(1, work.gpusPerWorker);
    const std::string rule(60, '=');
    const std::string line(60, '-');
    std::string when = plainDate(time);
    when.replace(10, 1, "_");
    return {rule,
            "train.py FAILED",
            line,
            "Failures:",
            "  <NO_OTHER_FAILURES>",
            line,
            "Root Cause (first observed failure):",
            "[0]:",
            "  time      : " + when,
            "  host      : " + host,
            fmt::format("  rank      : {} (local_rank: 0)", worker * gpus),
            fmt::format("  exitcode  : 1 (pid: {})", 400 + worker),
            "  error_file: <N/A>",
            "  traceback : To enable traceback see: https://pytorch.org/docs/stable/elastic/errors.html",
            rule};
}

} // namespace sandbox
