// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/journal.h"
#include "campaigns.h"

#include <algorithm>
#include <deque>
#include <functional>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>

using namespace campaign;

namespace {

/// A job on the imagined platform.
struct Job {
    std::string name;
    std::string phase; ///< queued, running, completed, lost, stopped
    [[nodiscard]] bool isOver() const { return phase != "queued" && phase != "running"; }
};

/// A request that is on its way or whose answer is.
struct Call {
    std::string kind; ///< create, find, stop
    RunId run;
    std::string name;
    bool arrived = false; ///< the platform has acted on it
    bool yes = false; ///< find: it is there
};

/// Everything there is: what the process remembers, what is on disk, the platform, the wires.
struct World {
    Campaign memory;
    std::string journal;
    std::vector<Job> jobs;
    std::vector<Call> calls;
    int crashes = 0;
    int faults = 0; ///< lost machines and lost answers so far
    bool stopped = false; ///< the person pressed "stop all"

    [[nodiscard]] const Job *job(const std::string &name) const
    {
        const auto found = std::find_if(jobs.begin(), jobs.end(), [&](const Job &each) { return each.name == name; });
        return found == jobs.end() ? nullptr : &*found;
    }
    [[nodiscard]] std::string key() const
    {
        std::string text;
        for (const Run &run : memory.runs) {
            text += fmt::format("{}{}:", run.id, name(run.state));
            for (const Attempt &each : run.attempts)
                text += fmt::format("{}{}{}{};", each.jobName, each.jobId, name(each.state), each.endReason);
        }
        for (const Job &each : jobs)
            text += "|" + each.name + "=" + each.phase;
        std::vector<std::string> wires;
        for (const Call &call : calls)
            wires.push_back(call.kind + call.run + call.name + (call.arrived ? "!" : "?") + (call.yes ? "y" : "n"));
        std::sort(wires.begin(), wires.end());
        for (const std::string &wire : wires)
            text += "|" + wire;
        return text + fmt::format("|{}{}{}", crashes, faults, stopped);
    }
};

struct Bounds {
    int runs = 2;
    int parallel = 1;
    int crashes = 1;
    int faults = 1;
    bool mayStop = false;
};

/// Walks through every order in which things can happen, with a crash between any two of them.
class Explorer {
public:
    explicit Explorer(Bounds bounds)
        : m_bounds(bounds)
    {
    }

    void explore()
    {
        World first;
        domain::CampaignLimits limits;
        limits.parallel = m_bounds.parallel;
        limits.infrastructureRetries = 1;
        RunsAdded added;
        for (int i = 1; i <= m_bounds.runs; ++i)
            added.runs.push_back(campaigns::run(i));
        record(first, LimitsSet{limits});
        record(first, added);
        visit(first);
        while (!m_open.empty() && !testing::Test::HasFailure()) {
            const World world = std::move(m_open.back());
            m_open.pop_back();
            step(world);
        }
    }

    [[nodiscard]] std::size_t states() const { return m_seen.size(); }
    [[nodiscard]] std::size_t ends() const { return m_ends; }

private:
    void visit(World world)
    {
        if (!m_seen.insert(world.key()).second)
            return;
        check(world);
        m_open.push_back(std::move(world));
    }

    /// The rule of the runner: the journal first.
    static void record(World &world, const Event &event)
    {
        const Campaign before = world.memory;
        const std::string line = journalLine(world.memory.sequence + 1, event);
        ASSERT_TRUE(apply(world.memory, event).has_value()) << line << " after " << world.journal;
        if (world.memory == before)
            return;
        ++world.memory.sequence;
        world.journal += line + "\n";
    }

    void step(const World &world)
    {
        bool moved = false;
        const auto next = [&](const auto &change) {
            World after = world;
            change(after);
            moved = true;
            visit(std::move(after));
        };
        decide(world, next);
        wires(world, next);
        platform(world, next);
        looks(world, next);
        const bool alive = moved;
        if (m_bounds.mayStop && !world.stopped)
            next([this](World &after) { stopAll(after); });
        if (world.crashes < m_bounds.crashes)
            next([](World &after) { crash(after); });
        if (!alive)
            checkEnd(world);
    }

    template <class Next>
    void decide(const World &world, const Next &next)
    {
        for (const Action &action : nextActions(world.memory, 1)) {
            const RunId run = std::visit([](const auto &each) { return each.run; }, action);
            const bool busy = std::any_of(world.calls.begin(), world.calls.end(), [&](const Call &call) { return call.run == run; });
            if (busy)
                continue;
            if (std::holds_alternative<Submit>(action)) {
                // Two steps, so that a crash can come between them: the intent, then the request.
                next([&](World &after) {
                    const std::size_t attempt = after.memory.find(run)->attempts.size() + 1;
                    record(after, SubmitIntended{run, campaigns::jobName(run, attempt), 1, false, {}});
                    after.calls.push_back({"create", run, after.memory.find(run)->attempt()->jobName, false, false});
                });
                next([&](World &after) {
                    if (after.crashes >= m_bounds.crashes)
                        return;
                    const std::size_t attempt = after.memory.find(run)->attempts.size() + 1;
                    record(after, SubmitIntended{run, campaigns::jobName(run, attempt), 1, false, {}});
                    crash(after);
                });
            } else if (std::holds_alternative<Recover>(action)) {
                next([&](World &after) { after.calls.push_back({"find", run, after.memory.find(run)->attempt()->jobName, false, false}); });
            } else if (std::holds_alternative<StopJob>(action) && !world.job(nameOf(world, run))->isOver()) {
                next([&](World &after) { after.calls.push_back({"stop", run, nameOf(after, run), false, false}); });
            }
        }
    }

    static std::string nameOf(const World &world, const RunId &run) { return world.memory.find(run)->attempt()->jobName; }

    template <class Next>
    void wires(const World &world, const Next &next)
    {
        for (std::size_t i = 0; i < world.calls.size(); ++i) {
            if (!world.calls[i].arrived) {
                next([i](World &after) { arrive(after, after.calls[i]); });
                continue;
            }
            next([i](World &after) { answer(after, i); });
            if (world.faults < m_bounds.faults) {
                next([i](World &after) { // the answer is lost on its way
                    ++after.faults;
                    after.calls.erase(after.calls.begin() + static_cast<std::ptrdiff_t>(i));
                });
            }
        }
    }

    /// What the platform does with a request.
    static void arrive(World &world, Call &call)
    {
        call.arrived = true;
        const Job *there = world.job(call.name);
        if (call.kind == "create" && !there)
            world.jobs.push_back({call.name, "queued"});
        if (call.kind == "find")
            call.yes = there != nullptr;
        for (Job &job : world.jobs) {
            if (call.kind == "stop" && job.name == call.name && !job.isOver())
                job.phase = "stopped";
        }
    }

    static void answer(World &world, std::size_t index)
    {
        const Call call = world.calls[index];
        world.calls.erase(world.calls.begin() + static_cast<std::ptrdiff_t>(index));
        const Run *run = world.memory.find(call.run);
        if (call.kind == "create" || (call.kind == "find" && call.yes))
            record(world, Submitted{call.run, call.name + "-id", 1});
        else if (call.kind == "find" && run->state == RunState::Stopping)
            record(world, Ended{call.run, RunState::Stopped, "stopped", false, {}, {}, {}, 1});
        else if (call.kind == "find")
            world.calls.push_back({"create", call.run, call.name, false, false});
    }

    template <class Next>
    void platform(const World &world, const Next &next)
    {
        for (std::size_t i = 0; i < world.jobs.size(); ++i) {
            if (world.jobs[i].isOver())
                continue;
            next([i](World &after) { after.jobs[i].phase = after.jobs[i].phase == "queued" ? "running" : "completed"; });
            if (world.jobs[i].phase == "running" && world.faults < m_bounds.faults) {
                next([i](World &after) {
                    after.jobs[i].phase = "lost";
                    ++after.faults;
                });
            }
        }
    }

    /// The list of jobs is looked at: what it shows is journalled.
    template <class Next>
    void looks(const World &world, const Next &next)
    {
        for (const Run &run : world.memory.runs) {
            if (!isLive(run.state) || run.attempt()->jobId.empty())
                continue;
            const Job *job = world.job(run.attempt()->jobName);
            ASSERT_NE(job, nullptr);
            if (job->isOver())
                next([&](World &after) { record(after, endOf(run.id, *job)); });
            else if (job->phase == "running" && run.attempt()->state != RunState::Running)
                next([&](World &after) { record(after, Observed{run.id, RunState::Running, "Running", 1}); });
        }
    }

    static Event endOf(const RunId &run, const Job &job)
    {
        Ended end;
        end.run = run;
        end.state = job.phase == "completed" ? RunState::Completed : job.phase == "lost" ? RunState::Failed : RunState::Stopped;
        end.infrastructure = job.phase == "lost";
        end.at = 1;
        return end;
    }

    static void stopAll(World &world)
    {
        world.stopped = true;
        for (const Run &run : Campaign(world.memory).runs) {
            if (run.state == RunState::Planned)
                record(world, RunSkipped{run.id, SkipReason::Cancelled});
            else if (isLive(run.state))
                record(world, StopIntended{run.id, "stopped by you", 1});
        }
    }

    /// kill -9 and a new start: what is on disk is all that is known. Requests that had not arrived are
    /// gone; answers too.
    static void crash(World &world)
    {
        ++world.crashes;
        world.calls.clear();
        world.memory = fromDisk(world.journal);
    }

    static Campaign fromDisk(const std::string &journal)
    {
        Campaign campaign;
        const auto read = readJournal(journal);
        EXPECT_TRUE(read.has_value());
        EXPECT_TRUE(foldJournal(*read, campaign).has_value());
        return campaign;
    }

    /// What holds at every moment.
    void check(const World &world)
    {
        std::set<std::string> names;
        for (const Job &job : world.jobs)
            ASSERT_TRUE(names.insert(job.name).second) << "two jobs of one name: " << job.name;
        std::set<std::string> journalled;
        std::size_t live = 0;
        for (const Run &run : world.memory.runs) {
            live += isLive(run.state) ? 1 : 0;
            std::size_t alive = 0;
            for (const Attempt &attempt : run.attempts) {
                journalled.insert(attempt.jobName);
                const Job *job = world.job(attempt.jobName);
                alive += job && !job->isOver() ? 1 : 0;
            }
            ASSERT_LE(alive, 1U) << "a run has two jobs at once: " << run.id;
        }
        ASSERT_LE(live, static_cast<std::size_t>(m_bounds.parallel));
        for (const Job &job : world.jobs)
            ASSERT_TRUE(journalled.count(job.name)) << "a job that the journal does not know: " << job.name;
        ASSERT_EQ(fromDisk(world.journal), world.memory) << "disk and memory differ";
    }

    /// Where nothing moves any more, everything must be over and known.
    void checkEnd(const World &world)
    {
        ++m_ends;
        ASSERT_TRUE(world.memory.isFinished()) << "stuck: " << world.key();
        std::size_t attemptsWithJob = 0;
        for (const Run &run : world.memory.runs) {
            for (const Attempt &attempt : run.attempts)
                attemptsWithJob += attempt.jobId.empty() ? 0 : 1;
            if (!world.stopped && m_bounds.faults <= 1) {
                ASSERT_EQ(name(run.state), "completed") << "lost: " << run.id;
            }
        }
        for (const Job &job : world.jobs)
            ASSERT_TRUE(job.isOver()) << "a job runs on unwatched: " << job.name;
        ASSERT_EQ(attemptsWithJob, world.jobs.size());
    }

    Bounds m_bounds;
    std::set<std::string> m_seen;
    std::vector<World> m_open;
    std::size_t m_ends = 0;
};

} // namespace

class Crashes : public testing::TestWithParam<Bounds> { };

TEST_P(Crashes, BetweenAnyTwoStepsLoseNoJobAndDoubleNone)
{
    Explorer explorer(GetParam());
    explorer.explore();
    EXPECT_GT(explorer.states(), 100U);
    EXPECT_GE(explorer.ends(), 1U);
    RecordProperty("states", std::to_string(explorer.states()));
    std::printf("%zu states, %zu ends\n", explorer.states(), explorer.ends());
}

INSTANTIATE_TEST_SUITE_P(Small, Crashes,
                         testing::Values(Bounds{1, 1, 3, 1, false}, Bounds{2, 1, 2, 1, false}, Bounds{2, 2, 1, 0, false},
                                         Bounds{1, 1, 2, 2, true}, Bounds{2, 2, 1, 0, true}));
