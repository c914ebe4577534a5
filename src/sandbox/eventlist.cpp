// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/eventlist.h"

#include <algorithm>
#include <fmt/format.h>

namespace sandbox {

using Json = nlohmann::ordered_json;

namespace {

constexpr double kBackOff = 15; // seconds between two tries to pull an image or to find room

struct Event {
    Ns time = 0;
    bool warning = false;
    std::string reason;
    std::string note;
    std::string about; ///< replica; empty = the job
    int count = 1;
};

/// Collects those that have happened.
class EventList {
public:
    explicit EventList(Ns now)
        : m_now(now)
    {
    }
    void add(Event event)
    {
        if (event.time <= m_now)
            m_events.push_back(std::move(event));
    }
    /// Something that is tried again and again from a time on.
    void addRepeated(Ns from, Ns until, Event event)
    {
        const Ns last = std::min(m_now, until);
        if (from > last)
            return;
        event.count = static_cast<int>((last - from) / seconds(kBackOff)) + 1;
        event.time = from + (event.count - 1) * seconds(kBackOff);
        m_events.push_back(std::move(event));
    }
    [[nodiscard]] std::vector<Event> sorted()
    {
        std::stable_sort(m_events.begin(), m_events.end(), [](const Event &a, const Event &b) { return a.time < b.time; });
        return std::move(m_events);
    }

private:
    Ns m_now;
    std::vector<Event> m_events;
};

void addWorker(EventList &events, const JobEntry &entry, const Attempt &attempt, const Timeline &timeline, int worker)
{
    const std::string replica = replicaId(entry.record, attempt, worker);
    const std::string &node = attempt.nodes[static_cast<std::size_t>(worker)];
    const std::string image = specImage(entry.record.spec);
    const Ns last = attempt.cut != 0 ? std::min(attempt.cut, timeline.end()) : timeline.end();
    const auto add = [&](Ns time, bool warning, const char *reason, std::string note) {
        if (time <= last)
            events.add({time, warning, reason, std::move(note), replica, 1});
    };
    add(attempt.placed, false, "Scheduled", "Successfully assigned " + replica + " to " + node);
    add(attempt.placed + seconds(1), false, "Pulling", "Pulling image \"" + image + "\"");
    if (timeline.ending() == Ending::ImagePull) {
        const std::string failed = fmt::format(
            "Failed to pull image \"{0}\": rpc error: code = NotFound desc = failed to pull and unpack image \"{0}\": failed to "
            "resolve reference \"{0}\": {0}: not found",
            image);
        events.addRepeated(timeline.trouble(), last, {0, true, "Failed", failed, replica, 1});
        events.addRepeated(timeline.trouble() + seconds(1), last,
                           {0, true, "BackOff", "Back-off pulling image \"" + image + "\": ImagePullBackOff", replica, 1});
        return;
    }
    const double took = attempt.pullSeconds[static_cast<std::size_t>(worker)];
    add(timeline.pulled(worker), false, "Pulled",
        took < 1 ? "Container image \"" + image + "\" already present on machine"
                 : fmt::format("Successfully pulled image \"{}\" in {:.1f}s", image, took));
    add(timeline.ready(worker), false, "Started", "Started container main");
}

void addEnd(EventList &events, const JobEntry &entry, const Attempt &attempt, const Timeline &timeline)
{
    const std::string last = replicaId(entry.record, attempt, entry.work.workers - 1);
    if (attempt.cut != 0 && attempt.cut < timeline.end())
        return events.add({attempt.cut, false, "Killing", "Stopping the job", {}, 1});
    switch (timeline.ending()) {
    case Ending::Completed:
        return events.add({timeline.end(), false, "Completed", "Job completed", {}, 1});
    case Ending::Preempted:
        return events.add(
            {timeline.trouble(), true, "Preempted",
             "Preempted to accommodate a workload (UID: 00000000-0000-0000-0000-000000000001) due to prioritization in the ClusterQueue",
             last, 1});
    case Ending::NodeLost:
        events.add({timeline.trouble(), true, "NodeNotReady",
                    "Node " + attempt.nodes.back() + " is not ready: Node failure on " + attempt.nodes.back(), last, 1});
        break;
    case Ending::ImagePull:
        break;
    default:
        events.add({timeline.end(), true, "BackoffLimitExceeded", "Container main ended with exit code 1", last, 1});
        break;
    }
    events.add({timeline.end(), true, "Failed", "Job failed", {}, 1});
}

} // namespace

Json eventsJson(const Engine &engine, const JobEntry &entry)
{
    EventList events(engine.now());
    for (const Attempt &attempt : entry.record.attempts) {
        events.add({attempt.queued,
                    false,
                    attempt.restart ? "Requeued" : "Queued",
                    "Waiting in the queue of node group " + entry.record.group,
                    {},
                    1});
        const Ns waitedUntil = attempt.placed != 0 ? attempt.placed - 1 : attempt.cut != 0 ? attempt.cut : engine.now();
        events.addRepeated(
            attempt.queued + seconds(kBackOff), waitedUntil,
            {0, true, "FailedScheduling", "Not enough free nodes in the node group for the resource shape and number of workers", {}, 1});
        if (attempt.placed == 0)
            continue;
        const Timeline timeline(entry.work, attempt, entry.record.seed);
        for (int worker = 0; worker < entry.work.workers; ++worker)
            addWorker(events, entry, attempt, timeline, worker);
        addEnd(events, entry, attempt, timeline);
    }
    Json list = Json::array();
    for (const Event &event : events.sorted())
        list.push_back({{"type", event.warning ? "Warning" : "Normal"},
                        {"reason", event.reason},
                        {"count", event.count},
                        {"regarding",
                         {{"kind", event.about.empty() ? "Job" : "Pod"},
                          {"name", event.about.empty() ? entry.record.id : event.about},
                          {"namespace", "sandbox"}}},
                        {"last_observed_time", rfc3339(event.time)},
                        {"note", event.note}});
    return list;
}

} // namespace sandbox
