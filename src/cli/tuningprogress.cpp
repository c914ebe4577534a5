// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/tuningprogress.h"

#include "base/format.h"
#include "cli/problems.h"
#include "cli/tuningoptions.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <utility>

namespace cli {
namespace {

using Json = nlohmann::ordered_json;

std::string percent(double share) { return base::fixed(share * 100, 1) + " %"; }
std::string seconds(base::Seconds time) { return base::fixed(time.value(), 3) + " s"; }
const char *kindOf(bool simulated) { return simulated ? "simulated" : "measured"; }

void put(std::ostream *lines, const Json &line)
{
    if (lines)
        *lines << line.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n' << std::flush;
}

template <class T>
Json orNull(const std::optional<T> &value)
{
    return value ? Json(*value) : Json(nullptr);
}

/// On the tuning's budget, and not only waiting for their turn.
int runsBegun(const campaign::Campaign &campaign)
{
    const auto begun = std::count_if(campaign.runs.begin(), campaign.runs.end(),
                                     [&](const campaign::Run &run) { return campaign.isPaidByTuning(run) && !run.attempts.empty(); });
    return static_cast<int>(begun) + campaign.tuning->removedRuns;
}

base::Seconds stepOf(const campaign::Run &run) { return run.measured.settledStep.value_or(run.measured.medianStep); }

} // namespace

std::string_view outcomeWord(const campaign::Run &run)
{
    if (ranOutOfMemory(run))
        return "oom";
    return run.state == campaign::RunState::Completed ? "ok" : campaign::name(run.state);
}

TuningProgress::TuningProgress(const launch::CampaignRunner &runner, launch::CampaignTuner &tuner, RunProgress &words, std::ostream *lines)
    : m_runner(runner)
    , m_tuner(tuner)
    , m_words(words)
    , m_lines(lines)
{
    for (const campaign::Run &run : runner.campaign().runs) {
        if (campaign::isFinal(run.state))
            m_toldEnds.insert(run.id);
    }
    using Tuner = launch::CampaignTuner;
    QObject::connect(&tuner, &Tuner::runChosen, &m_context,
                     [this](const campaign::RunId &id, const tuning::NextRun &choice) { tellChosen(id, choice); });
    QObject::connect(&tuner, &Tuner::advised, &m_context, [this](const tuning::SessionAdvice &advice) { tellAdvice(advice); });
    QObject::connect(&tuner, &Tuner::passedOver, &m_context,
                     [this](const std::string &candidate, const base::Error &why) { tellPassedOver(candidate, why); });
}

void TuningProgress::started(const TuningPlan &plan, bool takenUpAgain)
{
    const campaign::Tuning &tuning = *m_runner.campaign().tuning;
    m_words.say(fmt::format("Tuning within {}{}: choosing among {} configurations", budgetText(tuning.settings),
                            takenUpAgain ? fmt::format(", {} begun before", runsBegun(m_runner.campaign())) : "",
                            base::grouped(double(plan.alternatives()))));
    const bool simulated = m_runner.target() && m_runner.target()->isSimulated();
    put(m_lines,
        {{"event", "started"},
         {"budget_runs", orNull(tuning.settings.budgetRuns)},
         {"budget_usd", orNull(tuning.settings.budgetUsd)},
         {"stop_below", tuning.settings.stopBelow},
         {"seed", tuning.settings.seed},
         {"alternatives", plan.alternatives()},
         {"runs_begun", runsBegun(m_runner.campaign())},
         {"figures", kindOf(simulated)}});
}

void TuningProgress::tellChosen(const campaign::RunId &id, const tuning::NextRun &choice)
{
    m_choices.insert_or_assign(id, choice);
    const campaign::Run *const run = m_runner.campaign().find(id);
    if (!run)
        return;
    const tuning::Expectation &belief = choice.belief;
    m_words.say(fmt::format("{} chosen: {}\n    expected {} a step ({} to {}; predicted {}), {} days and {} for the whole training\n"
                            "    out of memory {}, best of all {}; the run about {}\n"
                            "    why: {}",
                            id, printable(run->configuration), seconds(belief.expected), base::fixed(belief.low.value(), 3),
                            seconds(belief.high), seconds(belief.predicted), base::fixed(belief.days, 1), base::usd(belief.cost, 0),
                            percent(belief.oomProbability), percent(choice.chanceBest), base::usd(choice.runCost), choice.why.english()));
    put(m_lines,
        {{"event", "chosen"},
         {"run", id},
         {"configuration", run->configuration},
         {"candidate", run->candidate},
         {"predicted_step_s", belief.predicted.value()},
         {"expected_step_s", belief.expected.value()},
         {"low_s", belief.low.value()},
         {"high_s", belief.high.value()},
         {"days", belief.days},
         {"cost_usd", belief.cost.value()},
         {"oom_probability", belief.oomProbability},
         {"chance_best", choice.chanceBest},
         {"expected_cost_usd", choice.runCost.value()},
         {"why", choice.why.english()}});
}

std::string TuningProgress::moneyLeft(const tuning::SessionAdvice &advice) const
{
    std::string text = base::usd(advice.spent) + " spent";
    if (advice.moneyLeft)
        text += ", " + base::usd(*advice.moneyLeft) + " left";
    if (advice.runsLeft)
        text += fmt::format(", {} run{} left", *advice.runsLeft, *advice.runsLeft == 1 ? "" : "s");
    return text;
}

void TuningProgress::tellAdvice(const tuning::SessionAdvice &advice)
{
    for (const campaign::Run &run : m_runner.campaign().runs) {
        if (campaign::isFinal(run.state) && m_toldEnds.insert(run.id).second)
            tellEnded(run, advice);
    }
    tellNotices(advice);
    if (advice.weighed < advice.alternatives && !std::exchange(m_toldWeighed, true))
        m_words.say(fmt::format("The most promising {} of {} configurations are weighed in full, chosen anew after each run",
                                base::grouped(double(advice.weighed)), base::grouped(double(advice.alternatives))));
    put(m_lines,
        {{"event", "advice"},
         {"alternatives", advice.alternatives},
         {"weighed", advice.weighed},
         {"most_left_out", advice.mostLeftOut},
         {"expected_gain", advice.expectedGain},
         {"expected_saving_usd", advice.expectedSaving.value()},
         {"chance_better", advice.chanceBetter},
         {"stop", advice.stop != tuning::StopReason::None},
         {"reason", tuning::name(advice.stop)},
         {"why", advice.stopWhy.english()}});
}

void TuningProgress::tellEnded(const campaign::Run &run, const tuning::SessionAdvice &advice)
{
    const base::Seconds step = stepOf(run);
    const auto choice = m_choices.find(run.id);
    std::string text = fmt::format("{}: predicted {}", run.id, seconds(run.predictedStep));
    if (choice != m_choices.end())
        text += ", expected " + seconds(choice->second.belief.expected);
    if (step.value() > 0 && !ranOutOfMemory(run))
        text += fmt::format(", {} {}", kindOf(run.simulated), seconds(step));
    else
        text += ranOutOfMemory(run) ? std::string(", ran out of memory") : ", " + std::string(stateWord(run.state));
    if (advice.best)
        text += fmt::format("; best so far {} with {}", printable(configurationOf(advice.best->candidate, *m_tuner.source().result)),
                            seconds(advice.best->expected));
    m_words.say(text + "; " + moneyLeft(advice));
    put(m_lines,
        {{"event", "ended"},
         {"run", run.id},
         {"configuration", run.configuration},
         {"candidate", run.candidate},
         {"outcome", outcomeWord(run)},
         {"predicted_step_s", run.predictedStep.value()},
         {"expected_step_s", choice == m_choices.end() ? Json(nullptr) : Json(choice->second.belief.expected.value())},
         {"step_s", step.value() > 0 && !ranOutOfMemory(run) ? Json(step.value()) : Json(nullptr)},
         {"cost_usd", run.costSoFar(m_runner.now()).value()},
         {"figures", kindOf(run.simulated)},
         {"best", advice.best ? Json(configurationOf(advice.best->candidate, *m_tuner.source().result)) : Json(nullptr)},
         {"best_step_s", advice.best ? Json(advice.best->expected.value()) : Json(nullptr)},
         {"chance_better", advice.chanceBetter},
         {"runs_begun", advice.runsCounted},
         {"runs_left", orNull(advice.runsLeft)},
         {"spent_usd", advice.spent.value()},
         {"usd_left", advice.moneyLeft ? Json(advice.moneyLeft->value()) : Json(nullptr)}});
}

void TuningProgress::tellNotices(const tuning::SessionAdvice &advice)
{
    for (const tuning::Notice &notice : advice.notices) {
        const std::string text = notice.text.english();
        if (!m_toldNotices.insert(text).second)
            continue;
        m_words.say("note: " + printable(text));
        put(m_lines, {{"event", "notice"}, {"runs", notice.runs}, {"text", text}});
    }
}

void TuningProgress::tellPassedOver(const std::string &candidate, const base::Error &why)
{
    m_words.say(fmt::format("note: {} is passed over: {}", printable(candidate), printable(why.english())));
    put(m_lines, {{"event", "passed_over"}, {"candidate", candidate}, {"why", why.english()}});
}

} // namespace cli
