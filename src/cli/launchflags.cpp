// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/launchflags.h"

#include "base/format.h"
#include "cli/arguments.h"
#include "cli/values.h"
#include "project/files.h"

#include <QString>
#include <algorithm>
#include <limits>

namespace cli {
namespace {

using Errors = std::vector<base::Error>;

/// A start script longer than this is a program; it belongs into the image or on a mount.
constexpr std::size_t kMaxCommandBytes = 64 * 1024;

void readText(const Arguments &arguments, std::string_view flag, std::string &target) { target = arguments.textOr(flag, target); }

/// A whole number of [least, most] into `target`.
void readNumber(const Arguments &arguments, std::string_view flag, std::pair<int, int> range, int &target, Errors &errors)
{
    const auto text = arguments.text(flag);
    if (!text)
        return;
    const auto value = base::parseInteger(*text);
    if (value && *value >= range.first && *value <= range.second) {
        target = static_cast<int>(*value);
        return;
    }
    errors.push_back(flagError(flag, *text,
                               base::Text(QT_TRANSLATE_NOOP("core", "is not a whole number from %1 to %2"),
                                          {std::to_string(range.first), std::to_string(range.second)})));
}

void readNames(const Arguments &arguments, std::string_view flag, std::vector<std::string> &target)
{
    if (const auto text = arguments.text(flag))
        target = isNone(*text) ? std::vector<std::string>{} : splitList(*text);
}

/// A name that a shell and a container take as a variable.
bool isVariableName(std::string_view name)
{
    const auto letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_'; };
    return !name.empty() && letter(name.front())
        && std::all_of(name.begin(), name.end(), [&](char c) { return letter(c) || (c >= '0' && c <= '9'); });
}

/// Sets or replaces the variable of that name.
void setVariable(domain::EnvironmentVariable variable, std::vector<domain::EnvironmentVariable> &all)
{
    const auto same = std::find_if(all.begin(), all.end(), [&](const auto &other) { return other.name == variable.name; });
    if (same == all.end())
        all.push_back(std::move(variable));
    else
        *same = std::move(variable);
}

/// NAME=value parts of --env, NAME or NAME=SECRET parts of --secrets.
void readVariables(const Arguments &arguments, std::string_view flag, domain::LaunchSettings &settings, Errors &errors)
{
    const bool secrets = flag == "secrets";
    for (const std::string &part : splitList(arguments.textOr(flag, ""))) {
        const std::size_t equals = part.find('=');
        const std::string name = part.substr(0, equals);
        const std::string value = equals == std::string::npos ? std::string() : part.substr(equals + 1);
        if (!isVariableName(name)) {
            errors.push_back(flagError(flag, part, base::Text(QT_TRANSLATE_NOOP("core", "\"%1\" is no name of a variable"), {name})));
        } else if (!secrets && equals == std::string::npos) {
            errors.push_back(flagError(flag, part, base::Text(QT_TRANSLATE_NOOP("core", "is not NAME=VALUE"))));
        } else if (secrets) {
            setVariable({name, {}, value.empty() ? name : value}, settings.environment);
        } else {
            setVariable({name, value, {}}, settings.environment);
        }
    }
}

void readCommands(const Arguments &arguments, domain::LaunchSettings &settings, Errors &errors)
{
    const auto path = arguments.text("pre-launch");
    if (!path)
        return;
    const auto text = project::readFile(QString::fromStdString(*path), kMaxCommandBytes);
    if (!text) {
        base::Error error = text.error();
        error.subject = "--pre-launch " + error.subject;
        errors.push_back(std::move(error));
        return;
    }
    settings.preLaunchCommands.clear();
    std::size_t from = 0;
    while (from < text->size()) {
        const std::size_t end = std::min(text->find('\n', from), text->size());
        std::string line = text->substr(from, end - from);
        if (line.ends_with('\r'))
            line.pop_back();
        settings.preLaunchCommands.push_back(std::move(line));
        from = end + 1;
    }
}

} // namespace

std::vector<Option> campaignFolderOptions()
{
    const std::string category = "Required: core configuration";
    return {
        {"config-dir", ValueKind::Folder, "DIR", "", true, category, "folder that generate wrote to"},
        {"model", ValueKind::Model, "NAME", "", true, category, "name of the model"},
    };
}

std::vector<Option> infrastructureOptions()
{
    const std::string category = "Lepton infrastructure (as stored by generate, unless given)";
    return {
        {"launcher-node-group", ValueKind::Text, "GROUP", "stored", false, category,
         "node group of launcher jobs; accepted, not needed: nothing but the training jobs runs on the cluster"},
        {"training-node-group", ValueKind::Text, "GROUP", "stored", false, category, "node group of training jobs"},
        {"mount-from", ValueKind::Text, "SOURCE", "stored", false, category, "storage to mount, e.g. node-nfs:lepton-shared-fs"},
        {"mount-source-path", ValueKind::Text, "PATH", "stored", false, category, "path on that storage"},
        {"mount-path", ValueKind::Text, "PATH", "stored", false, category, "where the container sees it"},
        {"container-image", ValueKind::Text, "IMAGE", "stored", false, category, "container image of the jobs"},
        {"logs-subdir", ValueKind::Text, "PATH", "stored", false, category,
         "folder for training logs; kept under PATH/MODEL/CONFIGURATION where that can be written on this machine"},
    };
}

std::vector<Option> launchOptions()
{
    const std::string category = "Jobs (as stored with the plan, unless given)";
    return {
        {"stack",
         ValueKind::Word,
         "STACK",
         "stored",
         false,
         category,
         "what trains: NeMo 2.0 recipes, or Megatron Bridge recipes (images since 25.11)",
         {"nemo2", "megatron_bridge"}},
        {"dataset", ValueKind::Text, "PATH", "mock data", false, category, "data inside the container; None: mock data"},
        {"nemo-repo", ValueKind::Text, "URL", "the image's NeMo", false, category, "install NeMo from this repository before training"},
        {"nemo-ref", ValueKind::Text, "REF", "", false, category, "branch, tag or commit of --nemo-repo"},
        {"pre-launch", ValueKind::File, "FILE", "", false, category, "shell lines that every node runs before training"},
        {"env", ValueKind::Text, "LIST", "", false, category,
         "variables of the jobs: NAME=VALUE,NAME=VALUE; no secrets: a job can be read"},
        {"secrets", ValueKind::Text, "LIST", "", false, category,
         "variables whose values the workspace keeps: NAME or NAME=SECRET, e.g. HF_TOKEN=HF_TOKEN.ana"},
        {"image-pull-secrets", ValueKind::Text, "LIST", "", false, category, "registry credentials of the workspace"},
        {"shared-memory", ValueKind::Integer, "MIB", "65536", false, category, "/dev/shm of each node, MiB"},
        {"queue-priority", ValueKind::Integer, "N", "the platform's", false, category, "priority in the queue, 1 to 9"},
        {"can-be-preempted", ValueKind::Switch, "", "", false, category, "jobs may give way to others"},
        {"can-preempt", ValueKind::Switch, "", "", false, category, "jobs may push others aside"},
        {"reservation", ValueKind::Text, "ID", "", false, category, "reservation whose nodes are used"},
        {"allowed-nodes", ValueKind::Text, "LIST", "any", false, category, "ids of the nodes to use"},
        {"ttl", ValueKind::Integer, "SECONDS", "259200", false, category, "how long the platform lists a job after its end"},
    };
}

void readLaunchFlags(const Arguments &arguments, domain::TrainingPlan &plan, Errors &errors)
{
    domain::Infrastructure &infrastructure = plan.infrastructure;
    readText(arguments, "launcher-node-group", infrastructure.launcherNodeGroup);
    readText(arguments, "training-node-group", infrastructure.trainingNodeGroup);
    readText(arguments, "mount-from", infrastructure.mountFrom);
    readText(arguments, "mount-source-path", infrastructure.mountSourcePath);
    readText(arguments, "mount-path", infrastructure.mountPath);
    readText(arguments, "container-image", infrastructure.containerImage);
    readText(arguments, "logs-subdir", infrastructure.logsSubdir);

    domain::LaunchSettings &settings = plan.launch;
    if (const auto stack = arguments.text("stack"))
        settings.stack = domain::trainingStackFromName(*stack).value_or(settings.stack);
    readText(arguments, "dataset", settings.datasetPath);
    if (isNone(settings.datasetPath))
        settings.datasetPath.clear();
    readText(arguments, "nemo-repo", settings.nemoRepository);
    readText(arguments, "nemo-ref", settings.nemoRef);
    readText(arguments, "reservation", settings.reservationId);
    readNames(arguments, "image-pull-secrets", settings.imagePullSecrets);
    readNames(arguments, "allowed-nodes", settings.allowedNodes);
    readNumber(arguments, "shared-memory", {1, 16 * 1024 * 1024}, settings.sharedMemoryMib, errors);
    readNumber(arguments, "queue-priority", {1, 9}, settings.queuePriority, errors);
    readNumber(arguments, "ttl", {60, std::numeric_limits<int>::max()}, settings.ttlSecondsAfterFinished, errors);
    settings.canBePreempted = settings.canBePreempted || arguments.has("can-be-preempted");
    settings.canPreempt = settings.canPreempt || arguments.has("can-preempt");
    readVariables(arguments, "env", settings, errors);
    readVariables(arguments, "secrets", settings, errors);
    readCommands(arguments, settings, errors);
}

} // namespace cli
