// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/work.h"

#include "base/format.h"
#include "sandbox/payload.h"
#include "sandbox/training.h"

#include <optional>

namespace sandbox {

namespace {

constexpr double kPlainSeconds = 60;
constexpr std::int64_t kMostSteps = 100'000'000;
constexpr double kLongestStep = 1e6;

/// A long simulated training prints only so many lines; one told by its environment prints each step.
int printInterval(std::int64_t steps) { return static_cast<int>(std::max<std::int64_t>(1, steps / 20000)); }

base::Result<std::optional<Work>> toldByEnvironment(const nlohmann::ordered_json &spec)
{
    const std::string steps = specEnv(spec, "AUTOTUNER_SANDBOX_STEPS");
    const std::string stepSeconds = specEnv(spec, "AUTOTUNER_SANDBOX_STEP_SECONDS");
    if (steps.empty() && stepSeconds.empty())
        return std::nullopt;
    const auto count = base::parseInteger(steps);
    const auto length = stepSeconds.empty() ? std::optional<double>(1.0) : base::parseNumber(stepSeconds);
    if (!count || *count < 0 || *count > kMostSteps || !length || *length < 0 || *length > kLongestStep)
        return base::fail(
            {base::ErrorKind::Input,
             "envs",
             base::Text(QT_TRANSLATE_NOOP("core",
                                          "AUTOTUNER_SANDBOX_STEPS must be a whole number from 0 to %1 and AUTOTUNER_SANDBOX_STEP_SECONDS "
                                          "a number from 0 to %2"),
                        {std::to_string(kMostSteps), base::fixed(kLongestStep, 0)}),
             {},
             {}});
    Work work;
    work.kind = WorkKind::Steps;
    work.steps = *count;
    work.stepSeconds = *length;
    work.notes = {"The job's environment asks for " + std::to_string(*count) + " steps of " + base::fixed(*length, 3) + " s each."};
    return work;
}

Work plainCommand(const std::string &why)
{
    Work work;
    work.kind = WorkKind::Plain;
    work.steps = 1;
    work.stepSeconds = kPlainSeconds;
    work.notes = {"The sandbox cannot simulate this command (" + why + "): it does nothing for a minute and ends well."};
    return work;
}

Work workOfCommand(const JobRecord &job, const Machines &machines, const catalogue::Catalogue &catalogue, std::uint64_t seed)
{
    const auto payload = payloadOf(job.spec);
    if (!payload)
        return plainCommand("it carries no settings of AutoTuner");
    const auto text = fileOfPayload(*payload, "settings.json");
    if (!text)
        return plainCommand(text.error().english());
    const auto settings = readSettings(*text);
    if (!settings)
        return plainCommand(settings.error().english());
    return trainingWork(*settings, machines, catalogue, seed);
}

} // namespace

std::optional<int> gpusOfShape(const Group &group, const std::string &shape, const catalogue::Catalogue &catalogue)
{
    if (const ShapeConfig *offered = group.shape(shape))
        return offered->gpus;
    const auto parsed = catalogue::parseResourceShape(shape, catalogue);
    if (!parsed || parsed->gpuKey != group.gpuKey || parsed->gpusPerNode > group.gpusPerNode)
        return std::nullopt;
    return parsed->gpusPerNode;
}

base::Result<Work> workOf(const JobRecord &job, const Group &group, const catalogue::Catalogue &catalogue, std::uint64_t seed)
{
    auto told = toldByEnvironment(job.spec);
    if (!told)
        return base::fail(told.error());
    const std::string shape = specValue(job.spec, "/resource_shape", std::string());
    const Machines machines{group.gpuKey, specWorkers(job.spec), gpusOfShape(group, shape, catalogue).value_or(group.gpusPerNode)};
    Work work = *told ? std::move(**told) : workOfCommand(job, machines, catalogue, seed);
    work.workers = machines.workers;
    work.gpusPerWorker = machines.gpusPerWorker;
    work.printEvery = work.kind == WorkKind::Steps ? 1 : printInterval(work.steps);
    return work;
}

} // namespace sandbox
