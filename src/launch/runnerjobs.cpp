// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/orderfile.h"
#include "launch/runnerprivate.h"

#include <QDir>
#include <QRandomGenerator>
#include <algorithm>
#include <utility>

/// Creating, finding and stopping jobs: the journal first, then the platform.
namespace launch {
namespace {

using namespace std::chrono_literals;
using campaign::RunId;
using campaign::RunState;

constexpr int kMostCreates = 5; ///< of one attempt whose creates do not arrive although the platform answers otherwise
constexpr auto kLongestBackoff = 60000ms;
constexpr auto kStopAgain = 30s; ///< a stop that was taken and had no effect

bool isRefusal(const base::Error &error) { return error.kind != base::ErrorKind::Remote && error.kind != base::ErrorKind::Cancelled; }

} // namespace

void CampaignRunner::Private::wake()
{
    if (!wakeTimer.isActive())
        wakeTimer.start(0);
}

void CampaignRunner::Private::decide()
{
    if (halted || !target)
        return;
    std::vector<campaign::Event> skips;
    const auto actions = nextActions(campaign, now());
    for (const campaign::Action &action : actions) {
        if (const auto *skip = std::get_if<campaign::Skip>(&action)) {
            skips.emplace_back(campaign::RunSkipped{skip->run, skip->reason});
            changed(skip->run);
        }
    }
    // Many runs may be skipped at once: one write for all of them.
    if (!skips.empty() && !tryRecordAll(skips))
        return;
    for (const campaign::Action &action : actions) {
        std::visit(
            [this](const auto &each) {
                if constexpr (!std::is_same_v<std::decay_t<decltype(each)>, campaign::Skip>) {
                    const Attended &run = attended(each.run);
                    if (!halted && !run.busy && run.notBefore.hasExpired())
                        perform(each);
                }
            },
            action);
    }
}

void CampaignRunner::Private::perform(const campaign::Submit &action)
{
    runs.erase(action.run); // what is remembered belongs to the attempt before
    const campaign::SubmitIntended event{action.run, newJobName(action.run), now(), target->isSimulated(), target->place()};
    if (!record(event))
        return;
    changed(action.run);
    submit(action.run);
}

std::string CampaignRunner::Private::newJobName(const RunId &id) const
{
    const QString model = folder.model.isEmpty() ? QDir(folder.logsRoot).dirName() : folder.model;
    const auto used = [this](const std::string &name) {
        return std::any_of(campaign.runs.begin(), campaign.runs.end(), [&](const campaign::Run &run) {
            return std::any_of(run.attempts.begin(), run.attempts.end(), [&](const auto &each) { return each.jobName == name; });
        });
    };
    for (;;) {
        const quint64 random = options.random ? options.random() : QRandomGenerator::system()->generate64();
        std::string name = jobName(model.toStdString(), id, random);
        if (!used(name))
            return name;
    }
}

void CampaignRunner::Private::submit(const RunId &id)
{
    const campaign::Run *run = find(id);
    const auto order = readOrder(pathInFolder(run->orderFile));
    if (!order) {
        submitFailed(id, order.error());
        return;
    }
    attended(id).busy = true;
    target->submit(run->attempt()->jobName, *order, session.get(), [this, id](const base::Result<JobSeen> &job) {
        Attended &mine = attended(id);
        mine.busy = false;
        if (job) {
            attach(id, *job);
            return;
        }
        submitFailed(id, job.error());
    });
}

void CampaignRunner::Private::submitFailed(const RunId &id, const base::Error &error)
{
    Attended &mine = attended(id);
    if (isRefusal(error)) {
        giveUp(id, error.english());
        return;
    }
    // It may have taken effect, or may still do so: looked for by its name before it is tried again.
    ++mine.tries;
    mine.lastError = error.english();
    mine.lookedOnce = false;
    backOff(mine);
}

void CampaignRunner::Private::giveUp(const RunId &id, const std::string &why)
{
    attended(id).tries = 0;
    if (!record(campaign::SubmitFailed{id, why, false, now()}))
        return;
    changed(id);
    later([this, id] { emit q->runEnded(id); });
}

void CampaignRunner::Private::backOff(Attended &run)
{
    const auto wait = options.firstBackoff * (1LL << std::clamp(run.tries - 1, 0, 16));
    run.notBefore.setRemainingTime(std::min<std::chrono::milliseconds>(wait, kLongestBackoff));
}

void CampaignRunner::Private::perform(const campaign::Recover &action)
{
    const campaign::Run *run = find(action.run);
    if (!isHere(*run))
        return;
    attended(action.run).busy = true;
    target->find(run->attempt()->jobName, session.get(), [this, id = action.run](const base::Result<std::optional<JobSeen>> &job) {
        attended(id).busy = false;
        if (job) {
            toldOfBlindness = false;
            found(id, *job);
            return;
        }
        if (!std::exchange(toldOfBlindness, true))
            warn(job.error());
        Attended &mine = attended(id);
        // Only creates that failed are counted against the run; not being able to look is the network's fault.
        mine.notBefore.setRemainingTime(std::max<std::chrono::milliseconds>(options.firstBackoff, options.createGrace));
    });
}

void CampaignRunner::Private::found(const RunId &id, const std::optional<JobSeen> &job)
{
    if (job)
        attach(id, *job);
    else
        notFound(id);
}

void CampaignRunner::Private::notFound(const RunId &id)
{
    Attended &mine = attended(id);
    if (!std::exchange(mine.lookedOnce, true)) {
        mine.notBefore.setRemainingTime(options.createGrace);
        return;
    }
    const campaign::Run *run = find(id);
    if (run->state == RunState::Stopping) {
        campaign::Ended end;
        end.run = id;
        end.state = RunState::Stopped;
        end.reason = run->attempt()->endReason;
        end.at = now();
        record(end);
        changed(id);
        later([this, id] { emit q->runEnded(id); });
        return;
    }
    if (campaign.paused || run->pausedByUser) {
        mine.notBefore.setRemainingTime(options.createGrace);
        return;
    }
    if (mine.tries >= kMostCreates) {
        giveUp(id, mine.lastError);
        return;
    }
    mine.mayBeDouble = true;
    submit(id);
}

void CampaignRunner::Private::attach(const RunId &id, const JobSeen &job)
{
    if (!record(campaign::Submitted{id, job.id, now()}))
        return;
    Attended &mine = attended(id);
    mine.tries = 0;
    mine.lookedOnce = false;
    changed(id);
    updateWatch();
    if (mine.mayBeDouble)
        QTimer::singleShot(3 * options.createGrace, session.get(), [this, id] { removeDouble(id); });
    observe(id, job);
}

/// A create that was given up may have taken effect after all, beside the one that was made in its place.
void CampaignRunner::Private::removeDouble(const RunId &id)
{
    const campaign::Run *run = find(id);
    if (!run || !run->attempt() || run->attempt()->jobId.empty() || !isHere(*run))
        return;
    const campaign::Attempt attempt = *run->attempt();
    target->find(attempt.jobName, session.get(), [this, attempt](const base::Result<std::optional<JobSeen>> &job) {
        if (!job || !*job || (*job)->id == attempt.jobId)
            return;
        warn({base::ErrorKind::Remote,
              attempt.jobName,
              {QT_TRANSLATE_NOOP("core", "a second job of this name had come into being; %1 was removed"), {(*job)->id}},
              {},
              {}});
        target->stop((*job)->id, session.get(), [this, other = (*job)->id](const base::Result<void> &) {
            target->remove(other, session.get(), [](const base::Result<void> &) {});
        });
    });
}

void CampaignRunner::Private::perform(const campaign::StopJob &action)
{
    const campaign::Run *run = find(action.run);
    if (run->state != RunState::Stopping) {
        if (!record(campaign::StopIntended{action.run, action.reason, now()}))
            return;
        changed(action.run);
    }
    if (isHere(*find(action.run)))
        sendStop(action.run);
}

void CampaignRunner::Private::sendStop(const RunId &id)
{
    Attended &mine = attended(id);
    if (mine.over)
        return;
    mine.busy = true;
    target->stop(find(id)->attempt()->jobId, session.get(), [this, id](const base::Result<void> &stopped) {
        Attended &again = attended(id);
        again.busy = false;
        again.tries = stopped ? 0 : again.tries + 1;
        if (stopped)
            again.notBefore.setRemainingTime(kStopAgain);
        else
            backOff(again);
        if (!stopped && again.tries == 1)
            warn(stopped.error());
    });
}

bool CampaignRunner::Private::isHere(const campaign::Run &run)
{
    if (!target || !run.attempt())
        return target != nullptr;
    const std::string &place = run.attempt()->place;
    if (place.empty() || place == target->place())
        return true;
    if (campaign::isLive(run.state) && !std::exchange(attended(run.id).toldOfOtherPlace, true)) {
        warn({base::ErrorKind::Remote,
              run.id,
              {QT_TRANSLATE_NOOP("core", "its job was sent to '%1', and this is '%2'; it goes on there unwatched"),
               {place, target->place()}},
              QT_TRANSLATE_NOOP("core", "Connect to that workspace to watch or stop it"),
              {}});
    }
    return false;
}

void CampaignRunner::Private::takeRequests()
{
    if (halted)
        return;
    for (const RunId &id : takeStopRequests(folder)) {
        if (id == kEveryRun) {
            if (const auto stopped = q->stopAll(); !stopped)
                warn(stopped.error());
            continue;
        }
        const campaign::Run *run = find(id);
        if (run && !campaign::isFinal(run->state)) {
            if (const auto stopped = q->stop(id); !stopped)
                warn(stopped.error());
        }
    }
}

} // namespace launch
