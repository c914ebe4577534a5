// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/joborder.h"

#include "base/nesting.h"
#include "base/parsercause.h"
#include "launch/builtinfiles.h"
#include "launch/ordercheck.h"
#include "launch/payload.h"
#include "launch/settingsjson.h"
#include "launch/shape.h"
#include "launch/slurm.h"
#include "launch/texts.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace launch {

namespace wire = lepton::wire;

namespace {

constexpr std::size_t kMaxOrderText = 4u << 20;
constexpr std::size_t kMaxNesting = 64;

/// The platform's priority classes, shown to people as 1-9.
constexpr const char *kPriorities[] = {"",         "low-1000", "low-2000",  "low-3000",  "mid-4000",
                                       "mid-5000", "mid-6000", "high-7000", "high-8000", "high-9000"};

bool sameNode(const wire::NodeGroup &group, const std::string &text) { return group.metadata.name == text || group.metadata.id == text; }
bool sameShape(const wire::Shape &shape, const std::string &text) { return shape.name == text || shape.id == text; }

/// The platform's id for what the plan names, or the name itself. `found` becomes false then.
template <class Item, class Same, class Id>
std::string resolve(const std::vector<Item> *items, const std::string &text, bool &found, Same same, Id id)
{
    if (!items) {
        found = false;
        return text;
    }
    const auto item = std::ranges::find_if(*items, [&](const Item &each) { return same(each, text); });
    if (item != items->end())
        return id(*item);
    found = false;
    return text;
}

void placeJob(const OrderRequest &request, JobOrder &order)
{
    const std::string &group = request.plan.infrastructure.trainingNodeGroup;
    bool resolved = true;
    if (!group.empty())
        order.spec.allowedNodeGroups = {
            resolve(request.nodeGroups, group, resolved, sameNode, [](const wire::NodeGroup &found) { return found.metadata.id; })};
    const std::string shape = shapeOf(request.plan.cluster());
    order.spec.resourceShape = resolve(request.shapes, shape, resolved, sameShape, [](const wire::Shape &found) { return found.id; });
    order.resolved = resolved;
}

void addQueue(const domain::LaunchSettings &settings, wire::JobSpec &spec)
{
    constexpr int kDefaultPriority = 4;
    const bool flags = settings.canPreempt || settings.canBePreempted;
    if (settings.queuePriority == 0 && !flags)
        return;
    spec.priorityClass = kPriorities[settings.queuePriority == 0 ? kDefaultPriority : settings.queuePriority];
    spec.canPreempt = settings.canPreempt;
    spec.canBePreempted = settings.canBePreempted;
}

wire::JobSpec baseSpec(const OrderRequest &request)
{
    const domain::Infrastructure &place = request.plan.infrastructure;
    const domain::LaunchSettings &settings = request.settings;
    wire::JobSpec spec;
    spec.allowedNodes = settings.allowedNodes;
    spec.image = place.containerImage;
    spec.completions = spec.parallelism = request.plan.cluster().nodes;
    spec.intraJobCommunication = request.plan.cluster().nodes > 1;
    spec.sharedMemoryMib = settings.sharedMemoryMib;
    for (const domain::EnvironmentVariable &variable : settings.environment)
        spec.envs.push_back({variable.name, variable.secretName.empty() ? variable.value : std::string(), variable.secretName});
    if (!place.mountPath.empty())
        spec.mounts.push_back(
            {place.mountSourcePath.empty() ? "/" : place.mountSourcePath, place.mountFrom, normalisedPath(place.mountPath), false});
    spec.imagePullSecrets = settings.imagePullSecrets;
    spec.ttlSecondsAfterFinished = settings.ttlSecondsAfterFinished;
    // A silent restart would spoil a measurement and repeat an out-of-memory failure.
    spec.maxFailureRetry = 0;
    spec.maxJobFailureRetry = 0;
    addQueue(settings, spec);
    spec.reservationId = settings.reservationId;
    spec.enableLogCollection = true;
    spec.saveTerminationLogs = true;
    return spec;
}

/// The lines of the user as a file of their own.
std::string preLaunchScript(const std::vector<std::string> &commands)
{
    std::string out = "# Commands of the plan, run on every node before training.\n";
    for (const std::string &command : commands)
        out += command + "\n";
    return out;
}

/// train.py: what both stacks share, the stack's own part, and the beginning.
base::Result<std::string> trainScript(domain::TrainingStack stack)
{
    const char *own = stack == domain::TrainingStack::MegatronBridge ? "train_bridge.py" : "train_nemo2.py";
    std::string out;
    for (const char *part : {"train_common.py", own, "train_main.py"}) {
        const auto text = builtinFile(part);
        if (!text)
            return base::fail(text.error());
        out += *text;
    }
    return out;
}

base::Result<std::vector<ArchiveFile>> jobFiles(const OrderRequest &request)
{
    const auto recipe = findRecipe(request.plan, request.settings.stack);
    if (!recipe)
        return base::fail(recipe.error());
    const auto train = trainScript(request.settings.stack);
    if (!train)
        return base::fail(train.error());
    const auto launch = builtinFile("launch.sh");
    if (!launch)
        return base::fail(launch.error());
    std::vector<ArchiveFile> files{
        {"settings.json", settingsJson(request, *recipe).dump(2) + "\n"}, {"train.py", *train}, {"launch.sh", *launch, true}};
    if (!request.settings.preLaunchCommands.empty())
        files.push_back({"prelaunch.sh", preLaunchScript(request.settings.preLaunchCommands)});
    return files;
}

base::Error badOrder(base::Text message, std::string cause = {})
{
    return {base::ErrorKind::Input, "job.json", std::move(message),
            QT_TRANSLATE_NOOP("core", "A job is an object with image, command, shape and number of workers, as Preview shows it"),
            std::move(cause)};
}

base::Result<void> checkEdited(const wire::JobSpec &spec)
{
    if (spec.image.empty() || spec.command.empty())
        return base::fail(badOrder(QT_TRANSLATE_NOOP("core", "has no container image or no command")));
    if (auto problem = imageProblem(spec.image))
        return base::fail(badOrder(base::Text(QT_TRANSLATE_NOOP("core", "the image's name cannot be right")), problem->english()));
    if (spec.resourceShape.empty())
        return base::fail(badOrder(QT_TRANSLATE_NOOP("core", "has no resource_shape")));
    if (spec.completions < 1 || spec.parallelism < 1)
        return base::fail(badOrder(QT_TRANSLATE_NOOP("core", "completions and parallelism must be at least 1")));
    for (const wire::Mount &mount : spec.mounts) {
        if (auto problem = mountPathProblem(mount.mountPath))
            return base::fail(badOrder(base::Text(QT_TRANSLATE_NOOP("core", "a mount path cannot be used")), problem->english()));
    }
    for (const wire::EnvVar &variable : spec.envs) {
        const bool ours = variable.name.starts_with(kPayloadPrefix);
        if (auto problem = ours ? std::nullopt : environmentNameProblem(variable.name))
            return base::fail(
                badOrder(base::Text(QT_TRANSLATE_NOOP("core", "the variable %1 cannot be set"), {variable.name}), problem->english()));
    }
    return {};
}

} // namespace

std::int64_t stepsForGoal(const domain::Candidate &candidate, double tokensInBillions)
{
    constexpr double kBillion = 1e9;
    const double perStep = static_cast<double>(candidate.batch.globalBatchSize) * candidate.batch.seqLength;
    if (perStep <= 0 || !(tokensInBillions > 0))
        return 0;
    const double steps = std::ceil(tokensInBillions * kBillion / perStep);
    constexpr double kMost = 9e15; // whole numbers of a double
    return static_cast<std::int64_t>(std::min(steps, kMost));
}

base::Result<JobOrder> makeJobOrder(const OrderRequest &request)
{
    if (auto checked = checkRequest(request); !checked)
        return base::fail(checked.error());
    const auto files = jobFiles(request);
    if (!files)
        return base::fail(files.error());
    auto payload = makePayload(*files);
    if (!payload)
        return base::fail(payload.error());
    JobOrder order;
    order.configuration = request.configuration;
    order.candidate = domain::candidateId(request.candidate);
    order.spec = baseSpec(request);
    placeJob(request, order);
    order.spec.command = std::move(payload->command);
    for (auto &[name, value] : payload->variables)
        order.spec.envs.push_back({name, std::move(value), {}});
    const auto slurm = slurmScript(request, order.spec);
    if (!slurm)
        return base::fail(slurm.error());
    order.files.push_back({"job.json", orderText(order)});
    for (const ArchiveFile &file : *files)
        order.files.push_back({file.name, file.content, file.executable});
    order.files.push_back({"slurm.sbatch", *slurm});
    return order;
}

base::Result<JobOrder> jobOrderFromText(std::string_view jobJson)
{
    if (jobJson.size() > kMaxOrderText || base::nestingDepth(jobJson) > kMaxNesting)
        return base::fail(badOrder(QT_TRANSLATE_NOOP("core", "is larger or deeper than a job can be")));
    try {
        const nlohmann::json json = nlohmann::json::parse(jobJson);
        if (!json.is_object())
            return base::fail(badOrder(QT_TRANSLATE_NOOP("core", "is no JSON object")));
        const auto inner = json.find("spec"); // also the whole body of a job
        JobOrder order;
        order.spec = wire::jobSpecFromJson(inner != json.end() && inner->is_object() ? *inner : json);
        if (auto checked = checkEdited(order.spec); !checked)
            return base::fail(checked.error());
        order.resolved = true;
        order.files.push_back({"job.json", orderText(order)});
        return order;
    } catch (const nlohmann::json::exception &error) {
        return base::fail(badOrder(QT_TRANSLATE_NOOP("core", "cannot be read as JSON"), base::parserCause(error.what())));
    }
}

std::string orderText(const JobOrder &order) { return wire::toJson(order.spec).dump(2) + "\n"; }

} // namespace launch
