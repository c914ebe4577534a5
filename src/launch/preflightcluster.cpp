// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/preflightchecks.h"

#include "base/format.h"
#include "launch/shape.h"

#include <algorithm>

namespace launch {

namespace wire = lepton::wire;

namespace {

std::string lower(std::string text)
{
    std::ranges::transform(text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

std::vector<std::string> groupNames(const PlatformFacts &facts)
{
    std::vector<std::string> names;
    for (const wire::NodeGroup &group : facts.nodeGroups)
        names.push_back(group.metadata.name.empty() ? group.metadata.id : group.metadata.name);
    return names;
}

/// The names that are there instead, the closest first.
base::Text thereIs(std::string_view wanted, const std::vector<std::string> &names)
{
    if (names.empty())
        return QT_TRANSLATE_NOOP("core", "There is none that you may use; ask the workspace's administrator");
    if (const auto closest = base::closest(wanted, names))
        return {QT_TRANSLATE_NOOP("core", "Did you mean %1? There are: %2"), {*closest, someNames(names)}};
    return {QT_TRANSLATE_NOOP("core", "There are: %1"), {someNames(names)}};
}

const wire::Shape *findShape(const Check &check)
{
    const std::string wanted = shapeOf(*check.cluster());
    const auto found =
        std::ranges::find_if(check.facts.shapes, [&](const wire::Shape &each) { return each.id == wanted || each.name == wanted; });
    return found == check.facts.shapes.end() ? nullptr : &*found;
}

/// Shapes with the plan's number of GPUs that jobs may have.
std::vector<std::string> fittingShapes(const Check &check)
{
    std::vector<std::string> names;
    for (const wire::Shape &shape : check.facts.shapes) {
        const bool forJobs = shape.listableIn.empty() || std::ranges::find(shape.listableIn, "job") != shape.listableIn.end();
        if (forJobs && static_cast<int>(shape.accelerators) == check.cluster()->gpusPerNode)
            names.push_back(shape.name.empty() ? shape.id : shape.name);
    }
    return names;
}

/// Nodes that one of our workers may get, whether free now or not.
std::vector<const wire::Node *> ourNodes(const Check &check)
{
    const auto &allowed = check.request.settings.allowedNodes;
    const std::string &reservation = check.request.settings.reservationId;
    std::vector<const wire::Node *> nodes;
    for (const wire::Node &node : check.facts.nodes) {
        const bool picked = allowed.empty() || std::ranges::find(allowed, node.id) != allowed.end();
        const bool reservedForOthers = !node.reservationId.empty() && node.reservationId != reservation;
        const bool outsideOurs = !reservation.empty() && node.reservationId != reservation;
        if (picked && !reservedForOthers && !outsideOurs && node.isUsable() && node.gpusTotal >= check.cluster()->gpusPerNode)
            nodes.push_back(&node);
    }
    return nodes;
}

} // namespace

void checkNodeGroup(const Check &check)
{
    const base::Text title(QT_TRANSLATE_NOOP("core", "Node group"));
    const std::string &wanted = check.request.plan.infrastructure.trainingNodeGroup;
    if (wanted.empty() && check.facts.workspace->simulated)
        return check.ok("node_group", title, QT_TRANSLATE_NOOP("core", "none is named: the sandbox chooses one"));
    if (wanted.empty())
        return check.problem("node_group", title, QT_TRANSLATE_NOOP("core", "the plan names no node group for training"),
                             thereIs({}, groupNames(check.facts)));
    if (const lepton::Failure *failure = check.failure("node_groups"))
        return check.unknown("node_group", title, failure->error.message, failure->error.hint);
    const wire::NodeGroup *group = check.group();
    if (!group)
        return check.problem("node_group", title, {QT_TRANSLATE_NOOP("core", "there is no node group %1"), {wanted}},
                             thereIs(wanted, groupNames(check.facts)));
    const domain::ClusterSpec *cluster = check.cluster();
    const std::string product = lower(group->gpuProduct);
    if (cluster && !product.empty() && !cluster->gpu.key.empty() && product.find(lower(cluster->gpu.key)) == std::string::npos)
        return check.warn(
            "node_group", title,
            {QT_TRANSLATE_NOOP("core", "%1 has %2, but the plan's predictions are for %3"), {wanted, group->gpuProduct, cluster->gpu.name}},
            QT_TRANSLATE_NOOP("core", "Choose a node group with the plan's GPU, or change the plan's cluster"));
    check.ok("node_group", title, {QT_TRANSLATE_NOOP("core", "%1 (%2)"), {wanted, group->gpuProduct.empty() ? "?" : group->gpuProduct}});
}

void checkShape(const Check &check)
{
    const base::Text title(QT_TRANSLATE_NOOP("core", "Resource shape"));
    const domain::ClusterSpec *cluster = check.cluster();
    if (!cluster)
        return;
    if (const lepton::Failure *failure = check.failure("shapes"))
        return check.unknown("shape", title, failure->error.message, failure->error.hint);
    const std::string wanted = shapeOf(*cluster);
    const std::vector<std::string> fitting = fittingShapes(check);
    if (wanted.empty())
        return check.problem("shape", title, QT_TRANSLATE_NOOP("core", "the plan names no resource shape"), thereIs({}, fitting));
    const wire::Shape *shape = findShape(check);
    if (!shape && check.facts.shapes.empty())
        return check.unknown("shape", title, QT_TRANSLATE_NOOP("core", "the node group lists no shapes"));
    if (!shape)
        return check.problem("shape", title, {QT_TRANSLATE_NOOP("core", "the node group has no shape %1"), {wanted}},
                             thereIs(wanted, fitting));
    if (shape->accelerators > 0 && static_cast<int>(shape->accelerators) != cluster->gpusPerNode)
        return check.problem("shape", title,
                             {QT_TRANSLATE_NOOP("core", "%1 has %2 GPUs, the plan counts on %3 per node"),
                              {wanted, base::fixed(shape->accelerators, 0), std::to_string(cluster->gpusPerNode)}},
                             thereIs(wanted, fitting));
    check.ok("shape", title, {QT_TRANSLATE_NOOP("core", "%1 with %2 GPUs"), {wanted, base::fixed(shape->accelerators, 0)}});
}

void checkFreeNodes(const Check &check)
{
    const base::Text title(QT_TRANSLATE_NOOP("core", "Free nodes"));
    const domain::ClusterSpec *cluster = check.cluster();
    if (!cluster)
        return;
    if (const lepton::Failure *failure = check.failure("nodes"))
        return check.unknown("free_nodes", title, failure->error.message, failure->error.hint);
    if (!check.group())
        return check.unknown("free_nodes", title, QT_TRANSLATE_NOOP("core", "not known without the node group"));
    const std::vector<const wire::Node *> nodes = ourNodes(check);
    const auto free = std::ranges::count_if(nodes, [&](const wire::Node *node) { return node->freeGpus() >= cluster->gpusPerNode; });
    const auto usable = static_cast<std::ptrdiff_t>(nodes.size());
    const std::ptrdiff_t together = static_cast<std::ptrdiff_t>(cluster->nodes) * std::max(check.request.runsAtATime, 1);
    const std::vector<std::string> figures{std::to_string(free), std::to_string(usable), std::to_string(cluster->nodes),
                                           std::to_string(together)};
    if (usable < cluster->nodes)
        return check.problem("free_nodes", title,
                             {QT_TRANSLATE_NOOP("core", "a run needs %3 nodes, the node group has %2 that it may use"), figures},
                             QT_TRANSLATE_NOOP("core", "The run would wait for ever: use fewer nodes, or another node group"));
    if (free < cluster->nodes)
        return check.warn("free_nodes", title,
                          {QT_TRANSLATE_NOOP("core", "%1 of %2 nodes are free, a run needs %3: it would wait in the queue"), figures},
                          QT_TRANSLATE_NOOP("core", "Wait for others' jobs to end, or raise the priority"));
    if (free < together)
        return check.warn(
            "free_nodes", title,
            {QT_TRANSLATE_NOOP("core", "%1 of %2 nodes are free, all runs at a time need %4: some would wait in the queue"), figures},
            QT_TRANSLATE_NOOP("core", "Run fewer at a time"));
    check.ok("free_nodes", title, {QT_TRANSLATE_NOOP("core", "%1 of %2 nodes are free, %4 needed"), figures});
}

void checkReservation(const Check &check)
{
    const std::string &wanted = check.request.settings.reservationId;
    if (wanted.empty())
        return;
    const base::Text title(QT_TRANSLATE_NOOP("core", "Reservation"));
    if (!check.facts.reservations)
        return check.unknown("reservation", title, QT_TRANSLATE_NOOP("core", "the workspace does not list reservations"));
    std::vector<std::string> usable;
    for (const wire::Reservation &each : *check.facts.reservations) {
        if (each.phase == "Reserved")
            usable.push_back(each.id);
        if (each.id != wanted)
            continue;
        if (each.phase == "Reserved")
            return check.ok(
                "reservation", title,
                {QT_TRANSLATE_NOOP("core", "%1 is in force with %2 nodes"), {wanted, std::to_string(each.reservedNodes.size())}});
        return check.problem("reservation", title, {QT_TRANSLATE_NOOP("core", "%1 is %2"), {wanted, each.phase}},
                             QT_TRANSLATE_NOOP("core", "Wait until it is in force, or launch without it"));
    }
    check.problem("reservation", title, {QT_TRANSLATE_NOOP("core", "there is no reservation %1"), {wanted}}, thereIs(wanted, usable));
}

void checkQueue(const Check &check)
{
    const domain::LaunchSettings &settings = check.request.settings;
    const bool wanted = settings.queuePriority > 0 || settings.canPreempt || settings.canBePreempted;
    const wire::NodeGroup *group = check.group();
    if (!wanted || !group)
        return;
    const base::Text title(QT_TRANSLATE_NOOP("core", "Queue"));
    if (group->quotaEnabled == false)
        return check.problem("queue", title, QT_TRANSLATE_NOOP("core", "the node group takes no priorities and no preemption"),
                             QT_TRANSLATE_NOOP("core", "Set the priority to none and switch preemption off"));
    check.ok("queue", title,
             {QT_TRANSLATE_NOOP("core", "priority %1"), {settings.queuePriority > 0 ? std::to_string(settings.queuePriority) : "4"}});
}

void checkQuota(const Check &check)
{
    const auto &workspace = *check.facts.workspace;
    const domain::ClusterSpec *cluster = check.cluster();
    if (!cluster || !workspace.quotaLimit || workspace.quotaLimit->accelerators <= 0)
        return;
    const base::Text title(QT_TRANSLATE_NOOP("core", "Quota"));
    const double limit = workspace.quotaLimit->accelerators;
    const double used = workspace.quotaUsed ? workspace.quotaUsed->accelerators : 0;
    const double one = cluster->numGpus();
    const double together = one * std::max(check.request.runsAtATime, 1);
    const std::vector<std::string> figures{base::fixed(used, 0), base::fixed(limit, 0), base::fixed(one, 0), base::fixed(together, 0)};
    if (one > limit)
        return check.problem("quota", title, {QT_TRANSLATE_NOOP("core", "a run needs %3 GPUs, the workspace may have %2"), figures},
                             QT_TRANSLATE_NOOP("core", "Use fewer nodes, or ask for a larger quota"));
    if (used + together > limit)
        return check.warn("quota", title, {QT_TRANSLATE_NOOP("core", "%1 of %2 GPUs are in use, all runs at a time need %4 more"), figures},
                          QT_TRANSLATE_NOOP("core", "Run fewer at a time, or wait for other jobs to end"));
    check.ok("quota", title, {QT_TRANSLATE_NOOP("core", "%1 of %2 GPUs are in use, %4 needed"), figures});
}

} // namespace launch
