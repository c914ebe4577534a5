// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/ordercheck.h"

#include "launch/recipes.h"
#include "launch/texts.h"

#include <set>

namespace launch {

namespace {

using domain::TrainingStack;
using Checked = base::Result<void>;

tl::unexpected<base::Error> refuse(std::string subject, base::Text message, base::Text hint = {})
{
    if (hint.empty())
        hint = QT_TRANSLATE_NOOP("core", "Correct it in the launch settings");
    return base::fail({base::ErrorKind::Input, std::move(subject), std::move(message), std::move(hint), {}});
}

/// A setting and what is wrong with its text, as one sentence: "mount path /usr is a system folder …".
Checked fine(const char *field, std::string_view value, const std::optional<base::Text> &problem)
{
    if (!problem)
        return {};
    const bool printable = !textProblem(value);
    return refuse(printable && !value.empty() ? std::string(field) + " " + std::string(value) : std::string(field), *problem);
}

Checked checkPlaces(const OrderRequest &request)
{
    const domain::Infrastructure &place = request.plan.infrastructure;
    const std::pair<const char *, const std::string *> texts[] = {
        {"training-node-group", &place.trainingNodeGroup}, {"mount-from", &place.mountFrom},
        {"mount-source-path", &place.mountSourcePath},     {"logs-subdir", &place.logsSubdir},
        {"configuration", &request.configuration},         {"dataset", &request.settings.datasetPath},
        {"reservation", &request.settings.reservationId}};
    for (const auto &[field, text] : texts) {
        if (auto result = fine(field, *text, textProblem(*text)); !result)
            return result;
    }
    if (auto result = fine("container-image", place.containerImage, imageProblem(place.containerImage)); !result)
        return result;
    if (!place.mountPath.empty()) {
        if (auto result = fine("mount-path", place.mountPath, mountPathProblem(place.mountPath)); !result)
            return result;
        if (place.mountFrom.empty())
            return refuse("mount-from", QT_TRANSLATE_NOOP("core", "the mount has a path in the container but no source"),
                          QT_TRANSLATE_NOOP("core", "Give the storage, for example node-nfs:NAME, or leave the mount path empty"));
    }
    const std::string &folder = request.configuration;
    if (folder.empty() || folder == "." || folder == ".." || folder.find('/') != std::string::npos)
        return refuse("configuration " + folder, QT_TRANSLATE_NOOP("core", "is no name for a folder"));
    return {};
}

Checked checkEnvironment(const domain::LaunchSettings &settings)
{
    std::set<std::string> names;
    for (const domain::EnvironmentVariable &variable : settings.environment) {
        if (auto result = fine("variable", variable.name, environmentNameProblem(variable.name)); !result)
            return result;
        if (auto problem = textProblem(variable.value, true))
            return refuse("variable " + variable.name, *problem);
        if (auto problem = textProblem(variable.secretName))
            return refuse("secret of " + variable.name, *problem);
        if (!names.insert(variable.name).second)
            return refuse("variable " + variable.name, QT_TRANSLATE_NOOP("core", "is set twice"),
                          QT_TRANSLATE_NOOP("core", "Keep one of the two"));
    }
    return {};
}

Checked checkSettings(const domain::LaunchSettings &settings)
{
    if (auto result = checkEnvironment(settings); !result)
        return result;
    for (const std::string &line : settings.preLaunchCommands) {
        if (auto problem = textProblem(line, true))
            return refuse("pre-launch command", *problem);
    }
    if (!settings.nemoRepository.empty()) {
        if (auto result = fine("repository", settings.nemoRepository, repositoryProblem(settings.nemoRepository)); !result)
            return result;
        if (auto result = fine("ref", settings.nemoRef, gitRefProblem(settings.nemoRef)); !result)
            return result;
    }
    for (const auto *list : {&settings.imagePullSecrets, &settings.allowedNodes}) {
        for (const std::string &text : *list) {
            if (auto problem = textProblem(text); problem || text.empty())
                return refuse("image pull secret or node " + text, problem.value_or(QT_TRANSLATE_NOOP("core", "is empty")));
        }
    }
    if (settings.queuePriority < 0 || settings.queuePriority > 9)
        return refuse("priority " + std::to_string(settings.queuePriority), QT_TRANSLATE_NOOP("core", "is not from 1 to 9, or 0 for none"));
    if (settings.sharedMemoryMib < 0 || settings.ttlSecondsAfterFinished < 0)
        return refuse("shared memory or lifetime", QT_TRANSLATE_NOOP("core", "is below 0"));
    return {};
}

/// Settings of a candidate that predictions know but the stack has no switch for.
Checked checkStack(const OrderRequest &request)
{
    const domain::Candidate &candidate = request.candidate;
    const std::string stack(title(request.settings.stack));
    const auto cannot = [&](std::string what) {
        return refuse(request.configuration, base::Text(QT_TRANSLATE_NOOP("core", "%1 cannot run with %2"), {stack, std::move(what)}),
                      QT_TRANSLATE_NOOP("core", "Choose another value of this setting, or the other stack"));
    };
    if (candidate.options.optimizer == domain::Optimizer::Muon && request.settings.stack == TrainingStack::Nemo2)
        return cannot("optimizer muon");
    if (candidate.layout.contextExchange == domain::ContextExchange::Hierarchical && request.settings.stack == TrainingStack::Nemo2)
        return cannot("cp_comm_type a2a+p2p");
    if (!candidate.options.fusedNorm)
        return cannot("unfused norms");
    if (candidate.options.activationOffloadLayers > 0 && candidate.layout.pipelineParallel > 1)
        return cannot("activation offload and pipeline stages together");
    if (candidate.options.moeCapacityFactor > 0 && !request.plan.model.moe)
        return cannot("an expert capacity without experts");
    return {};
}

Checked checkSizes(const OrderRequest &request)
{
    if (!request.plan.hasCluster() || request.plan.cluster().nodes < 1 || request.plan.cluster().gpusPerNode < 1)
        return refuse("nodes", QT_TRANSLATE_NOOP("core", "the plan has no cluster to run on"),
                      QT_TRANSLATE_NOOP("core", "Give the nodes and GPUs per node"));
    const int gpus = request.plan.cluster().numGpus();
    if (domain::numMicroBatches(request.candidate, gpus) < 1)
        return refuse(
            request.configuration,
            base::Text(QT_TRANSLATE_NOOP("core", "does not fit %1 GPUs: parallel sizes or batches do not divide"), {std::to_string(gpus)}),
            QT_TRANSLATE_NOOP("core", "Choose a valid configuration of the table"));
    if (request.purpose == Purpose::Trial)
        return request.steps >= 1 ? Checked() : refuse("steps", QT_TRANSLATE_NOOP("core", "a trial needs at least one step"));
    const TrainingOptions &training = request.training;
    if (training.steps < 1 || training.checkpointEverySteps < 1 || training.keepCheckpoints < 1 || training.validateEverySteps < 0
        || (training.validateEverySteps > 0 && training.validationBatches < 1))
        return refuse("training", QT_TRANSLATE_NOOP("core", "steps, checkpoints and validation batches must be at least 1"));
    if (auto problem = textProblem(training.checkpointFolder))
        return refuse("checkpoint folder", *problem);
    if (!training.checkpointFolder.starts_with('/'))
        return refuse(training.checkpointFolder.empty() ? "checkpoint folder" : "checkpoint folder " + training.checkpointFolder,
                      QT_TRANSLATE_NOOP("core", "is no absolute path"),
                      QT_TRANSLATE_NOOP("core", "Checkpoints need a folder on the mount; without it they would be lost with the job"));
    return {};
}

} // namespace

base::Result<void> checkRequest(const OrderRequest &request)
{
    for (const auto check : {checkSizes, checkPlaces, checkStack}) {
        if (auto result = check(request); !result)
            return result;
    }
    return checkSettings(request.settings);
}

} // namespace launch
