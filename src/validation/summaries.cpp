// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "validation/summaries.h"

#include <algorithm>
#include <cmath>

namespace validation {
namespace {

constexpr const char *kAllId = "all";

using Rows = std::vector<const AccuracyRow *>;

/// Rows of one subject, of one group or (no group) of all.
Rows select(const MeasurementSet &set, std::span<const AccuracyRow> rows, Subject subject, std::string_view group)
{
    Rows selected;
    for (const AccuracyRow &row : rows) {
        const Measurement &measurement = set.measurements[row.measurement];
        if (measurement.subject == subject && (group.empty() || measurement.group == group))
            selected.push_back(&row);
    }
    return selected;
}

ErrorSummary errorsOf(const Rows &rows, Subject subject)
{
    ErrorSummary summary;
    std::vector<double> errors, sizes;
    std::size_t inside = 0;
    for (const AccuracyRow *row : rows) {
        if (row->unanswered) {
            ++summary.unanswered;
            continue;
        }
        errors.push_back(row->error);
        sizes.push_back(std::abs(row->error));
        inside += row->insideBand ? 1U : 0U;
        if (std::abs(row->error) > std::abs(summary.worst))
            summary.worst = row->error;
    }
    summary.count = errors.size();
    if (subject == Subject::StepTime && summary.count > 0)
        summary.insideBand = double(inside) / double(summary.count);
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

/// One summary per group that has rows, then the one of all.
template <class Summary, class Sum>
std::vector<Summary> byGroup(const MeasurementSet &set, std::span<const AccuracyRow> rows, Subject subject, const Sum &sum)
{
    std::vector<Summary> summaries;
    const auto add = [&](std::string_view group, std::string_view id, const base::Text &title) {
        const Rows selected = select(set, rows, subject, group);
        if (selected.empty())
            return;
        Summary summary = sum(selected);
        summary.id = id;
        summary.title = title;
        summaries.push_back(std::move(summary));
    };
    for (const MeasurementGroup &group : measurementGroups())
        add(group.id, group.id, group.title);
    add({}, kAllId, base::Text(QT_TRANSLATE_NOOP("core", "All")));
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
    return byGroup<ErrorSummary>(set, rows, subject, [subject](const Rows &selected) { return errorsOf(selected, subject); });
}

std::vector<VerdictSummary> summarizeVerdicts(const MeasurementSet &set, std::span<const AccuracyRow> rows)
{
    return byGroup<VerdictSummary>(set, rows, Subject::OutOfMemory, [&set](const Rows &selected) { return verdictsOf(set, selected); });
}

} // namespace validation
