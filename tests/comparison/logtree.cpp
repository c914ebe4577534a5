// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/logtree.h"

#include "results/eventwriter.h"
#include "search/baseconfig.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <stdexcept>
#include <stdlib.h>

namespace logtree {
namespace {

double secondsOf(const Steps &steps, int step) { return steps.seconds * (step == 0 ? 4 : 1); }

template <class... Args>
std::string format(const char *pattern, Args... args)
{
    std::array<char, 400> line{};
    std::snprintf(line.data(), line.size(), pattern, args...);
    return line.data();
}

} // namespace

Tree::Tree()
{
    std::string pattern = (std::filesystem::temp_directory_path() / "autotuner-logs-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr)
        throw std::runtime_error("no temporary folder");
    m_root = std::filesystem::canonical(pattern);
}

Tree::~Tree()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_root, ignored);
}

std::filesystem::path Tree::write(const std::filesystem::path &name, const std::string &text) const
{
    const std::filesystem::path path = m_root / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

std::string nemo(const Steps &steps)
{
    std::string text;
    for (int step = steps.first; step < steps.first + steps.count; ++step)
        text += format("Training epoch 0, iteration %d/%d | lr: 3e-05 | global_step: %d | reduced_train_loss: %.4g | "
                       "train_step_timing in s: %.4g | consumed_samples: %d\n",
                       step, steps.planned - 1, step, 11.0 - 0.1 * step, secondsOf(steps, step), 256 * (step + 1));
    return text;
}

std::string megatron(const Steps &steps)
{
    std::string text;
    for (int step = steps.first; step < steps.first + steps.count; ++step)
        text += format(" [2026-01-01 10:00:%02d] iteration %8d/%8d | consumed samples: %12d | elapsed time per iteration (ms): %.1f | "
                       "learning rate: 3.000000E-05 | global batch size:   256 | lm loss: 1.100000E+01 | number of skipped "
                       "iterations:   0 | number of nan iterations:   0 |\n",
                       step % 60, step + 1, steps.planned, 256 * (step + 1), 1000 * secondsOf(steps, step));
    return text;
}

std::string outOfMemory()
{
    return "[rank0]: Traceback (most recent call last):\n"
           "[rank0]: torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.30 GiB. GPU 0 has a total capacity of 139.81 GiB of "
           "which 1.20 GiB is free.\n";
}

std::string events(const Steps &steps)
{
    std::string bytes = eventwriter::version();
    for (int step = steps.first; step < steps.first + steps.count; ++step)
        bytes +=
            eventwriter::scalar("train_step_timing in s", static_cast<std::uint64_t>(step), static_cast<float>(secondsOf(steps, step)));
    return bytes;
}

std::string keptSimulated(const std::string &text)
{
    return "# Simulated by the AutoTuner sandbox: no figure in this file is a measurement.\n" + text;
}

std::string printedSimulated(const std::string &text)
{
    return "[autotuner-sandbox] SIMULATED \xE2\x80\x94 no GPU is used, every figure below is made up. Job j, worker 0 of 8.\n" + text;
}

const catalogue::Catalogue &shipped()
{
    static const auto catalogue = catalogue::Catalogue::load();
    if (!catalogue)
        throw std::runtime_error(catalogue.error().message.english());
    return *catalogue;
}

domain::TrainingPlan plan()
{
    const auto model = shipped().model("llama31_8b");
    domain::TrainingPlan made = catalogue::makePlan(**model);
    catalogue::ClusterRequest request;
    request.resourceShape = "gpu.8xh200";
    request.nodes = 8;
    made.clusters.push_back(catalogue::makeCluster(request, shipped()).value());
    request.nodes = 16;
    request.pricePerGpuHour = 2.5;
    made.clusters.push_back(catalogue::makeCluster(request, shipped()).value());
    return made;
}

domain::Candidate candidateOf(int tp, int pp, int mbs)
{
    domain::Candidate candidate = search::baseCandidate(plan());
    candidate.layout.tensorParallel = tp;
    candidate.layout.pipelineParallel = pp;
    candidate.layout.contextParallel = 1;
    candidate.layout.expertTensorParallel = tp;
    candidate.layout.sequenceParallel = tp > 1;
    candidate.batch.microBatchSize = mbs;
    candidate.batch.globalBatchSize = 256;
    return candidate;
}

std::string nameOf(int tp, int pp, int mbs)
{
    return domain::configurationName("llama31_8b", 8, candidateOf(tp, pp, mbs), search::baseCandidate(plan()));
}

comparison::Inputs inputsOf(const std::filesystem::path &folder)
{
    comparison::Inputs inputs;
    inputs.plan = plan();
    inputs.catalogue = &shipped();
    inputs.settings.sources = {{folder.string(), true, {}}};
    return inputs;
}

} // namespace logtree
