// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/explain/explaincontent.h"

#include "estimate/steptime.h"
#include "gui/widgets/translated.h"
#include "search/baseconfig.h"
#include "search/constraints.h"

#include <array>

namespace gui {
namespace {

using estimate::Work;

/// What all stages do after their passes, one after another.
std::vector<GanttPhase> phasesAfter(base::Seconds passes, const estimate::WorkTimes &work)
{
    constexpr std::array kAfter{Work::GradientReduce,   Work::GradientBuffers, Work::Optimizer,
                                Work::OptimizerOffload, Work::ParameterGather, Work::Fixed};
    std::vector<GanttPhase> phases;
    double begin = passes.value();
    for (const Work kind : kAfter) {
        const double length = work.at(kind).value();
        if (length > 0)
            phases.push_back({translated(report::title(kind)), begin, begin + length});
        begin += length;
    }
    return phases;
}

Gantt ganttOf(const estimate::StepExplanation &explanation)
{
    if (!explanation.schedule)
        return {};
    const estimate::Schedule &schedule = *explanation.schedule;
    std::vector<Gantt::Stage> stages;
    for (int stage = 0; stage < schedule.shape.stages; ++stage) {
        Gantt::Stage operations;
        for (const estimate::Operation &one : schedule.onStage(stage))
            operations.push_back({one.start.value(), one.end.value(), one.microBatch, one.chunk, one.pass == estimate::Pass::Forward});
        stages.push_back(std::move(operations));
    }
    return Gantt(std::move(stages), phasesAfter(schedule.total, explanation.work));
}

} // namespace

std::string nameOf(const search::SearchResult &result, const domain::Candidate &candidate)
{
    return domain::configurationName(result.plan.model.name, result.cluster.nodes, candidate, search::baseCandidate(result.plan));
}

std::shared_ptr<const ExplainContent> explainStep(const ExplainQuestion &question, const std::stop_token &stop)
{
    const search::SearchResult &result = *question.result;
    const search::Constraints constraints(result.plan.model, result.cluster, {});
    // Once it is stopped, no further change is tried: they take most of the time.
    const auto allowed = [&](const domain::Candidate &changed) { return !stop.stop_requested() && constraints.brokenRules(changed) == 0; };
    auto content = std::make_shared<ExplainContent>(ExplainContent{question,
                                                                   nameOf(result, question.candidate),
                                                                   result.context->estimate(question.candidate),
                                                                   estimate::explain(*result.context, question.candidate, {allowed, stop}),
                                                                   {},
                                                                   {},
                                                                   {}});
    if (stop.stop_requested())
        return nullptr;
    std::vector<report::NamedStep> steps{{content->name, content->explanation.work}};
    if (question.other)
        steps.push_back({nameOf(result, *question.other), result.context->stepTimeModel().step(*question.other)});
    content->times = report::stepTimes(steps);
    content->stages = report::stageLines(content->explanation);
    content->gantt = ganttOf(content->explanation);
    return stop.stop_requested() ? nullptr : content;
}

} // namespace gui
