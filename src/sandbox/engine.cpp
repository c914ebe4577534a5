// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/engine.h"

#include "sandbox/jobrequest.h"
#include "sandbox/noise.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sandbox {

using Json = nlohmann::ordered_json;

namespace {

constexpr double kDeleting = 2; // seconds that a state on the way out lasts
constexpr double kStopping = 3;
constexpr double kPendingRetry = 5;
constexpr double kShortQueue = 1.5; // seconds: what the scheduler needs at least
constexpr double kLongQueue = 4;
constexpr double kNodeAway = 600; // until a lost node is back
constexpr int kDefaultTtl = 259200;
constexpr Ns kNever = std::numeric_limits<Ns>::max();

int priorityOf(const Json &spec)
{
    const std::string priority = specValue(spec, "/queue_config/priority_class", std::string("mid-4000"));
    const std::size_t dash = priority.find('-');
    return dash == std::string::npos ? 4000 : std::atoi(priority.c_str() + dash + 1);
}

/// When the last attempt ends by itself; 0 = it waits for machines.
Ns endOf(const JobRecord &record, const Work &work)
{
    const Attempt &last = record.attempts.back();
    return last.placed == 0 ? 0 : Timeline(work, last, record.seed).end();
}

ApiError notStored(const base::Error &error) { return {507, "InsufficientStorage", error.english()}; }

} // namespace

Engine::Engine(ClusterConfig cluster, const catalogue::Catalogue &catalogue, FaultBox &faults, Options options)
    : m_cluster(std::move(cluster))
    , m_catalogue(catalogue)
    , m_faults(faults)
    , m_options(options)
{
}

void Engine::adopt(std::vector<JobRecord> jobs)
{
    for (JobRecord &record : jobs) {
        const Group *home = group(record.group);
        auto work =
            home == nullptr ? workOf(record, Group(), m_catalogue, m_options.seed) : workOf(record, *home, m_catalogue, m_options.seed);
        if (!work)
            continue;
        auto entry = std::make_unique<JobEntry>(JobEntry{std::move(record), std::move(*work)});
        entry->end = endOf(entry->record, entry->work);
        for (const Attempt &attempt : entry->record.attempts)
            for (const std::string &node : attempt.nodes)
                m_pulled.emplace(specImage(entry->record.spec), node);
        m_active.push_back(entry.get());
        m_jobs[entry->record.id] = std::move(entry);
    }
}

const Group *Engine::group(std::string_view idOrName) const
{
    for (const Group &group : m_cluster.groups)
        if (group.id == idOrName || group.name == idOrName)
            return &group;
    return nullptr;
}

const Group &Engine::addGroup(const Group &added)
{
    const auto known =
        std::find_if(m_cluster.groups.begin(), m_cluster.groups.end(), [&](const Group &group) { return group.name == added.name; });
    if (known == m_cluster.groups.end())
        return m_cluster.groups.emplace_back(added);
    known->nodes = std::max(known->nodes, added.nodes);
    if (!added.gpuKey.empty()) { // what is asked for last is what the machines are
        known->gpuKey = added.gpuKey;
        known->gpuProduct = added.gpuProduct;
        known->gpuMemoryMib = added.gpuMemoryMib;
        known->gpusPerNode = added.gpusPerNode;
        known->cpusPerNode = added.cpusPerNode;
        known->memoryMibPerNode = added.memoryMibPerNode;
    }
    for (const ShapeConfig &shape : added.shapes)
        if (known->shape(shape.id) == nullptr)
            known->shapes.push_back(shape);
    for (const VolumeConfig &volume : added.volumes) {
        const auto same = [&](const VolumeConfig &other) { return other.from == volume.from && other.name == volume.name; };
        if (std::none_of(known->volumes.begin(), known->volumes.end(), same))
            known->volumes.push_back(volume);
    }
    return *known;
}

ApiResult<const Group *> Engine::groupFor(const Json &spec, const std::string &shape)
{
    const Json::json_pointer at("/affinity/allowed_dedicated_node_groups");
    std::string wanted;
    if (spec.contains(at) && spec[at].is_array() && !spec[at].empty() && spec[at][0].is_string())
        wanted = spec[at][0].get<std::string>();
    if (wanted.empty()) {
        for (const Group &candidate : m_cluster.groups)
            if (candidate.shape(shape) != nullptr)
                return &candidate;
        return tl::unexpected(ApiError{400, "InvalidArgument", "no node group has the resource shape " + shape});
    }
    if (const Group *known = group(wanted))
        return known;
    if (m_options.anyGroup) {
        const auto parsed = catalogue::parseResourceShape(shape, m_catalogue);
        const std::string gpu = parsed ? parsed->gpuKey : shape.starts_with("cpu") ? "cpu" : "h100";
        nlohmann::json made = {{"name", wanted}, {"gpu", gpu}, {"nodes", std::max(2, specWorkers(spec))}};
        if (auto added = groupFromJson(made, m_catalogue))
            return &addGroup(*added);
    }
    return tl::unexpected(ApiError{400, "InvalidArgument", "node group " + wanted + " not found in this workspace"});
}

ApiResult<const JobEntry *> Engine::create(const Json &body)
{
    auto request = readJobRequest(body);
    if (!request)
        return tl::unexpected(request.error());
    const auto home = groupFor(request->spec, request->shape);
    if (!home)
        return tl::unexpected(home.error());
    if (!gpusOfShape(**home, request->shape, m_catalogue))
        return tl::unexpected(
            ApiError{400, "InvalidArgument", "node group " + (*home)->name + " does not offer the resource shape " + request->shape});
    if (request->spec.contains("queue_config") && !request->spec["queue_config"].is_null() && !(*home)->quotaEnabled)
        return tl::unexpected(
            ApiError{400, "InvalidArgument", "node group " + (*home)->name + " has no quota: queue_config is not possible"});
    JobRecord record;
    record.name = request->name;
    record.visibility = request->visibility;
    record.labels = request->labels;
    record.spec = std::move(request->spec);
    record.group = (*home)->id;
    record.created = m_now;
    record.seed = mix(m_options.seed, record.spec.dump(-1, ' ', false, Json::error_handler_t::replace));
    do {
        record.id = record.name + "-" + letters(mix(mix(m_options.seed, static_cast<std::uint64_t>(m_now)), m_created++), 4);
    } while (m_jobs.count(record.id) != 0);
    const auto startAt = specValue<double>(record.spec, "/time_schedule/start_at", 0);
    Attempt first;
    first.queued = startAt < 9e9 ? std::max(m_now, seconds(startAt)) : m_now;
    record.attempts.push_back(first);
    auto work = workOf(record, **home, m_catalogue, m_options.seed);
    if (!work)
        return tl::unexpected(ApiError{400, "InvalidArgument", work.error().english()});
    if (m_save)
        if (const auto saved = m_save(record); !saved)
            return tl::unexpected(notStored(saved.error()));
    auto entry = std::make_unique<JobEntry>(JobEntry{std::move(record), std::move(*work)});
    JobEntry *added = entry.get();
    m_active.push_back(added);
    m_jobs[added->record.id] = std::move(entry);
    return added;
}

const JobEntry *Engine::find(const std::string &id) const
{
    const auto at = m_jobs.find(id);
    return at == m_jobs.end() ? nullptr : at->second.get();
}

ApiResult<void> Engine::setStopped(const std::string &id, bool stopped)
{
    const auto at = m_jobs.find(id);
    if (at == m_jobs.end() || at->second->record.deleted != 0 || view(*at->second).archived)
        return tl::unexpected(ApiError{404, "NotFound", "job " + id + " not found"});
    JobEntry &entry = *at->second;
    const JobView now = view(entry);
    const JobRecord before = entry.record;
    Attempt &last = entry.record.attempts.back();
    if (stopped && !now.over && last.cut == 0) {
        last.cut = m_now;
        entry.record.stopped = true;
    } else if (stopped && !now.over) {
        entry.record.stopped = true;
    } else if (!stopped && now.state == "Stopped") {
        Attempt again;
        again.queued = m_now;
        entry.record.attempts.push_back(again);
        entry.end = 0;
        entry.record.stopped = false;
        m_active.push_back(&entry);
    } else {
        return {}; // nothing to do: over already, or running already
    }
    if (m_save)
        if (const auto saved = m_save(entry.record); !saved) {
            entry.record = before;
            entry.end = endOf(entry.record, entry.work);
            return tl::unexpected(notStored(saved.error()));
        }
    return {};
}

ApiResult<void> Engine::remove(const std::string &id)
{
    const auto at = m_jobs.find(id);
    if (at == m_jobs.end())
        return tl::unexpected(ApiError{404, "NotFound", "job " + id + " not found"});
    JobRecord &record = at->second->record;
    if (record.deleted != 0)
        return {};
    const JobRecord before = record;
    if (!view(*at->second).over && record.attempts.back().cut == 0)
        record.attempts.back().cut = m_now;
    record.deleted = m_now;
    if (m_save)
        if (const auto saved = m_save(record); !saved) {
            record = before;
            return tl::unexpected(notStored(saved.error()));
        }
    return {};
}

void Engine::keep(JobEntry &entry)
{
    // Machines that are given are in the file before anybody hears of them; a disk that refuses shows at the next request that changes
    // something.
    if (m_save)
        (void)m_save(entry.record);
}

JobView Engine::view(const JobEntry &entry) const
{
    const JobRecord &record = entry.record;
    const Attempt &last = record.attempts.back();
    const int workers = entry.work.workers;
    JobView view;
    if (last.cut != 0) {
        const Ns gone = last.cut + seconds(last.placed == 0 ? 0.5 : kStopping);
        view.over = m_now >= gone;
        view.state = view.over ? "Stopped" : "Stopping";
        view.completed = view.over ? gone : 0;
    } else if (last.placed == 0) {
        const bool pending = last.restart && m_now < last.queued + seconds(kPendingRetry);
        view.state = m_now < last.queued && !last.restart ? "Awaiting"
            : pending                                     ? "PendingRetry"
            : last.restart                                ? "Restarting"
                                                          : "Queueing";
    } else {
        const Timeline timeline(entry.work, last, record.seed);
        if (m_now < timeline.firstReady()) {
            view.state = "Starting";
            view.active = workers;
        } else if (m_now < timeline.end()) {
            view.state = "Running";
            view.active = workers;
            for (int worker = 0; worker < workers; ++worker)
                view.ready += m_now >= timeline.ready(worker) ? 1 : 0;
            if (m_now < timeline.allReady()) // with one worker too
                view.ready = std::min(view.ready, workers - 1);
        } else {
            view.over = true;
            view.completed = timeline.end();
            view.state = timeline.failed() ? "Failed" : "Completed";
            (timeline.failed() ? view.failed : view.succeeded) = timeline.ending() == Ending::NodeLost ? 1 : workers;
        }
    }
    if (record.deleted != 0) {
        view.state = m_now < record.deleted + seconds(kDeleting) ? "Deleting" : "Deleted";
        view.archived = true;
        view.over = true;
        view.completed = view.completed != 0 ? view.completed : record.deleted;
        return view;
    }
    const auto ttl = specValue<double>(record.spec, "/ttl_seconds_after_finished", kDefaultTtl);
    if (view.over && m_now >= view.completed + seconds(std::clamp(ttl, 0.0, 1e9)) && view.state != "Stopped") {
        view.state = "Archived";
        view.archived = true;
    }
    return view;
}

void Engine::addUse(const JobEntry &entry, const Group &home, Usage &busy) const
{
    const Attempt &last = entry.record.attempts.back();
    const ShapeConfig *shape = home.shape(specValue(entry.record.spec, "/resource_shape", std::string()));
    for (int worker = 0; worker < entry.work.workers; ++worker) {
        NodeUse::Workload load{entry.record.name,
                               entry.record.id,
                               replicaId(entry.record, last, worker),
                               static_cast<double>(entry.work.gpusPerWorker),
                               shape != nullptr ? shape->cpu : 1,
                               shape != nullptr ? shape->memoryMib : 1024};
        NodeUse &node = busy[last.nodes[static_cast<std::size_t>(worker)]];
        node.gpus += load.gpus;
        node.cpus += load.cpus;
        node.memoryMib += load.memoryMib;
        node.workloads.push_back(std::move(load));
    }
}

std::map<std::string, NodeUse> Engine::usage(const Group &home) const
{
    Usage busy;
    for (const JobEntry *entry : m_active)
        if (entry->record.group == home.id && entry->record.attempts.back().placed != 0 && !settled(*entry))
            addUse(*entry, home, busy);
    return busy;
}

bool Engine::isLost(const std::string &node) const
{
    const auto at = m_lost.find(node);
    return at != m_lost.end() && m_now < at->second;
}

Ns Engine::placeableFrom(const JobEntry &entry) const
{
    const Attempt &last = entry.record.attempts.back();
    const double patience = last.restart ? kPendingRetry + kShortQueue : entry.work.kind == WorkKind::Training ? kLongQueue : kShortQueue;
    return last.queued + seconds(patience);
}

std::vector<std::string> Engine::chooseNodes(const JobEntry &entry, const Group &home, const Usage &busy) const
{
    const Json &spec = entry.record.spec;
    const Json::json_pointer at("/affinity/allowed_nodes_in_node_group");
    std::set<std::string> allowed;
    if (spec.contains(at) && spec[at].is_array())
        for (const Json &node : spec[at])
            if (node.is_string())
                allowed.insert(node.get<std::string>());
    const ShapeConfig *shape = home.shape(specValue(spec, "/resource_shape", std::string()));
    const double gpus = entry.work.gpusPerWorker;
    const double cpus = shape != nullptr ? shape->cpu : 1;
    std::vector<std::string> chosen;
    for (int i = 0; i < home.nodes && chosen.size() < static_cast<std::size_t>(entry.work.workers); ++i) {
        const std::string node = home.nodeId(i);
        if ((!allowed.empty() && allowed.count(node) == 0) || isLost(node))
            continue;
        const auto used = busy.find(node);
        NodeUse use = used == busy.end() ? NodeUse() : used->second;
        while (chosen.size() < static_cast<std::size_t>(entry.work.workers) && use.gpus + gpus <= home.gpusPerNode
               && use.cpus + cpus <= home.cpusPerNode) {
            chosen.push_back(node);
            use.gpus += gpus;
            use.cpus += cpus;
        }
    }
    return chosen;
}

bool Engine::place(JobEntry &entry, const Group &home, Usage &busy)
{
    std::vector<std::string> nodes = chooseNodes(entry, home, busy);
    if (nodes.size() < static_cast<std::size_t>(entry.work.workers))
        return false;
    Attempt &attempt = entry.record.attempts.back();
    attempt.placed = m_now;
    const std::string image = specImage(entry.record.spec);
    for (const std::string &node : nodes) {
        const double chance = uniform(mix(mix(m_options.seed, node), image));
        attempt.pullSeconds.push_back(m_pulled.emplace(image, node).second ? entry.work.pullSeconds * (0.7 + 0.6 * chance) : 0.2);
    }
    attempt.nodes = std::move(nodes);
    bindFault(entry, 5);
    entry.end = endOf(entry.record, entry.work);
    addUse(entry, home, busy);
    keep(entry);
    return true;
}

void Engine::bindFault(JobEntry &entry, std::int64_t firstStep)
{
    Attempt &attempt = entry.record.attempts.back();
    if (attempt.fault || attempt.placed == 0)
        return;
    attempt.fault = m_faults.strikeJob(entry.record.name, entry.record.id);
    if (attempt.fault && attempt.fault->step < 0)
        attempt.fault->step = std::min(firstStep, std::max<std::int64_t>(0, entry.work.steps - 1));
}

void Engine::applyFaultsToRunning()
{
    for (JobEntry *entry : m_active) {
        Attempt &attempt = entry->record.attempts.back();
        if (!m_faults.hasJobFaults() || attempt.placed == 0 || attempt.fault || attempt.cut != 0 || settled(*entry))
            continue;
        const Timeline timeline(entry->work, attempt, entry->record.seed);
        std::int64_t low = 0;
        std::int64_t high = timeline.wholeSteps();
        while (low < high) { // the first step that is not over
            const std::int64_t middle = (low + high) / 2;
            (timeline.stepEnd(middle) <= m_now ? low : high) = timeline.stepEnd(middle) <= m_now ? middle + 1 : middle;
        }
        bindFault(*entry, m_now < timeline.trainingStart() ? 5 : low + 1);
        if (attempt.fault) {
            entry->end = endOf(entry->record, entry->work);
            keep(*entry);
        }
    }
}

std::vector<JobEntry *> Engine::waitingJobs() const
{
    std::vector<JobEntry *> waiting;
    for (JobEntry *entry : m_active) {
        const Attempt &last = entry->record.attempts.back();
        if (last.placed == 0 && last.cut == 0 && entry->record.deleted == 0 && placeableFrom(*entry) <= m_now)
            waiting.push_back(entry);
    }
    std::stable_sort(waiting.begin(), waiting.end(), [](const JobEntry *a, const JobEntry *b) {
        return std::make_pair(-priorityOf(a->record.spec), a->record.attempts.back().queued)
            < std::make_pair(-priorityOf(b->record.spec), b->record.attempts.back().queued);
    });
    return waiting;
}

void Engine::placeWaiting()
{
    std::map<std::string, Usage> busy; // by group
    std::map<std::tuple<std::string, int, int>, bool> full; // group, GPUs, workers: did not fit a moment ago
    for (JobEntry *entry : waitingJobs()) {
        const Group *home = group(entry->record.group);
        const auto size = std::make_tuple(entry->record.group, entry->work.gpusPerWorker, entry->work.workers);
        const bool picky = entry->record.spec.contains(Json::json_pointer("/affinity/allowed_nodes_in_node_group"));
        if (home == nullptr || (!picky && full[size]))
            continue;
        const auto known = busy.find(home->id);
        Usage &use = known != busy.end() ? known->second : busy.emplace(home->id, usage(*home)).first->second;
        if (!place(*entry, *home, use) && !picky)
            full[size] = true;
    }
}

bool Engine::settled(const JobEntry &entry) const
{
    const Attempt &last = entry.record.attempts.back();
    if (last.cut != 0)
        return m_now >= last.cut + seconds(kStopping);
    return last.placed != 0 && entry.end <= m_now;
}

void Engine::retryFailed()
{
    for (JobEntry *entry : m_active) {
        const Attempt last = entry->record.attempts.back();
        if (last.placed == 0 || last.cut != 0 || !settled(*entry))
            continue;
        const Timeline timeline(entry->work, last, entry->record.seed);
        if (timeline.ending() == Ending::NodeLost)
            m_lost[last.nodes.back()] = timeline.end() + seconds(kNodeAway);
        const auto retries = static_cast<std::size_t>(std::clamp(specValue(entry->record.spec, "/max_job_failure_retry", 0), 0, 100));
        const bool again = timeline.failed() && ((last.fault && last.fault->requeue) || entry->record.attempts.size() <= retries);
        if (!again || entry->record.deleted != 0)
            continue;
        Attempt next;
        next.queued = timeline.end();
        next.restart = true;
        entry->record.attempts.push_back(next);
        entry->end = 0;
        keep(*entry);
    }
    std::erase_if(m_active, [this](const JobEntry *entry) { return settled(*entry); });
}

Ns Engine::nextEvent() const
{
    Ns next = kNever;
    const auto consider = [&](Ns time) { next = time > m_now ? std::min(next, time) : next; };
    for (const JobEntry *entry : m_active) {
        const Attempt &last = entry->record.attempts.back();
        if (last.cut != 0)
            consider(last.cut + seconds(kStopping));
        else if (last.placed == 0)
            consider(placeableFrom(*entry));
        else
            consider(entry->end);
    }
    for (const auto &[node, until] : m_lost)
        consider(until);
    return next;
}

void Engine::advance(Ns now)
{
    if (now <= m_now)
        return;
    for (Ns next = nextEvent(); next <= now; next = nextEvent()) {
        m_now = next;
        retryFailed();
        placeWaiting();
    }
    m_now = now;
}

} // namespace sandbox
