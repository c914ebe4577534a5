// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "validation/summaries.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace validation {
namespace {

using Rows = std::vector<const AccuracyRow *>;

using GroupFilter = std::function<bool(const MeasurementGroup &)>;

/// Rows of one subject whose group is wanted.
Rows select(const MeasurementSet &set, std::span<const AccuracyRow> rows, Subject subject, const GroupFilter &wanted)
{
    const auto groups = measurementGroups();
    Rows selected;
    for (const AccuracyRow &row : rows) {
        const Measurement &measurement = set.measurements[row.measurement];
        const auto isIts = [&](const MeasurementGroup &group) { return group.id == measurement.group && wanted(group); };
        if (measurement.subject == subject && std::any_of(groups.begin(), groups.end(), isIts))
            selected.push_back(&row);
    }
    return selected;
}

/// `first`: of all rows of the report. A reading that was published for several runs counts once.
ErrorSummary errorsOf(const MeasurementSet &set, const Rows &rows, const AccuracyRow *first)
{
    const Subject subject = set.measurements[rows.front()->measurement].subject;
    ErrorSummary summary;
    std::vector<double> errors, sizes;
    std::size_t inside = 0;
    for (const AccuracyRow *row : rows) {
        if (row->unanswered) {
            ++summary.unanswered;
            continue;
        }
        ++summary.count;
        if (!set.measurements[row->measurement].repeats.empty())
            continue;
        errors.push_back(row->error);
        sizes.push_back(std::abs(row->error));
        inside += row->insideBand ? 1U : 0U;
        if (!summary.worstRow || std::abs(row->error) > std::abs(summary.worst)) {
            summary.worst = row->error;
            summary.worstRow = static_cast<std::size_t>(row - first);
        }
    }
    summary.distinct = errors.size();
    if (subject == Subject::StepTime && summary.distinct > 0)
        summary.insideBand = double(inside) / double(summary.distinct);
    summary.bias = median(std::move(errors));
    summary.median = median(sizes);
    summary.p90 = quantile(std::move(sizes), 0.9);
    return summary;
}

VerdictSummary verdictsOf(const MeasurementSet &set, const Rows &rows)
{
    VerdictSummary summary;
    double squares = 0;
    std::size_t answered = 0;
    for (const AccuracyRow *row : rows) {
        if (row->unanswered) {
            ++summary.unanswered;
            continue;
        }
        const bool failed = set.measurements[row->measurement].ranOutOfMemory;
        const bool calledOom = row->verdict == estimate::Verdict::Oom;
        ++(failed ? (calledOom ? summary.failedCalledOom : summary.failedCalledFits)
                  : (calledOom ? summary.ranCalledOom : summary.ranFits));
        const double miss = row->oomProbability - (failed ? 1 : 0);
        squares += miss * miss;
        ++answered;
    }
    summary.brier = answered > 0 ? squares / double(answered) : 0;
    return summary;
}

/// One summary per group that has rows, and the sums over several.
template <class Summary, class Sum>
std::vector<Summary> byGroup(const MeasurementSet &set, std::span<const AccuracyRow> rows, Subject subject, const Sum &sum)
{
    std::vector<Summary> summaries;
    const auto add = [&](std::string_view id, const base::Text &title, const GroupFilter &wanted) {
        const Rows selected = select(set, rows, subject, wanted);
        if (selected.empty())
            return;
        Summary summary = sum(selected);
        summary.id = id;
        summary.title = title;
        summaries.push_back(std::move(summary));
    };
    const auto addGroups = [&](bool otherTrainers) {
        for (const MeasurementGroup &group : measurementGroups()) {
            if (group.otherTrainer == otherTrainers)
                add(group.id, group.title, [&group](const MeasurementGroup &one) { return one.id == group.id; });
        }
    };
    addGroups(false);
    const auto isMegatron = [](const MeasurementGroup &group) { return !group.otherTrainer; };
    const auto isOther = [](const MeasurementGroup &group) { return group.otherTrainer; };
    if (!select(set, rows, subject, isOther).empty())
        add(kMegatronId, base::Text(QT_TRANSLATE_NOOP("core", "All of Megatron-Core")), isMegatron);
    addGroups(true);
    add(kAllId, base::Text(QT_TRANSLATE_NOOP("core", "All")), [](const MeasurementGroup &) { return true; });
    return summaries;
}

} // namespace

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    // A hair less, so that 0.9 of 10 is the 9th value however 0.9 is rounded.
    const double rank = std::ceil(share * double(values.size()) - 1e-9);
    return values[std::clamp<std::size_t>(static_cast<std::size_t>(std::max(rank, 1.0)), 1, values.size()) - 1];
}

std::vector<ErrorSummary> summarizeErrors(const MeasurementSet &set, std::span<const AccuracyRow> rows, Subject subject)
{
    return byGroup<ErrorSummary>(set, rows, subject, [&](const Rows &selected) { return errorsOf(set, selected, rows.data()); });
}

std::vector<VerdictSummary> summarizeVerdicts(const MeasurementSet &set, std::span<const AccuracyRow> rows)
{
    return byGroup<VerdictSummary>(set, rows, Subject::OutOfMemory, [&set](const Rows &selected) { return verdictsOf(set, selected); });
}

} // namespace validation
