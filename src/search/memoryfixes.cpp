// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/memoryfixes.h"

#include "base/format.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>
#include <utility>

namespace search {
namespace {

using base::Text;
using domain::Candidate;
using estimate::MemoryPart;
using estimate::Prediction;
using estimate::Verdict;

constexpr std::size_t kMostChanges = 3; ///< made together
constexpr std::size_t kMostExpanded[kMostChanges] = {1, 128, 24}; ///< sets that one more change is tried on, by their size
constexpr base::Bytes kLeastSaving = base::gib(0.06); ///< less is shown as nothing, and is nothing beside the spread
constexpr std::size_t kSameKind = 3; ///< fixes that one kind may appear in

/// Changes made so far, estimated.
struct Trial {
    std::vector<FixKind> kinds; ///< ascending
    Candidate candidate;
    std::optional<Prediction> prediction; ///< nothing: breaks a rule

    [[nodiscard]] bool reaches(Verdict worst) const { return prediction && prediction->verdict <= worst; }
    [[nodiscard]] double seconds() const { return prediction->time.total().value(); }
    [[nodiscard]] double peak() const { return prediction->memory.total().value(); }
};

/// The best answer of each set of kinds.
using Answers = std::map<std::vector<FixKind>, Trial>;

class Finder {
public:
    Finder(const estimate::EstimatorContext &context, const Constraints &constraints, const FixQuestion &question, std::stop_token stop)
        : m_context(context)
        , m_constraints(constraints)
        , m_question(question)
        , m_changes(context.model(), context.cluster(), question.splits)
        , m_stop(std::move(stop))
    {
    }

    MemoryFixes find() &&
    {
        MemoryFixes result;
        const Trial start{{}, m_question.candidate, m_context.estimate(m_question.candidate)};
        result.before = *start.prediction;
        if (start.prediction->verdict == Verdict::Safe)
            return result;
        m_start = start;
        search(start);
        result.cancelled = m_stop.stop_requested();
        result.fixes = ranked();
        if (result.fixes.empty() && !result.cancelled) {
            if (m_closest)
                result.closest = fixOf(*m_closest);
            result.reason = reason(m_closest ? *m_closest->prediction : *start.prediction);
        }
        return result;
    }

private:
    void search(const Trial &start)
    {
        std::vector<Trial> level{start};
        for (std::size_t depth = 1; depth <= kMostChanges && m_safe.empty(); ++depth) {
            std::vector<Trial> next;
            for (const Trial &from : level) {
                if (m_stop.stop_requested())
                    return;
                expand(from, next);
            }
            if (depth < kMostChanges)
                level = mostSaving(std::move(next), kMostExpanded[depth]);
        }
    }

    void expand(const Trial &from, std::vector<Trial> &next)
    {
        for (const ChangeSeries &series : m_changes.of(from.candidate)) {
            if (m_stop.stop_requested())
                return;
            const bool ordered = from.kinds.empty() || from.kinds.back() < series.kind; // each set once
            const auto fits = [&](FixKind kind) { return compatible(kind, series.kind); };
            if (!ordered || !std::all_of(from.kinds.begin(), from.kinds.end(), fits))
                continue;
            if (series.graded)
                tryGraded(from, series);
            else
                tryEach(from, series, next);
        }
    }

    void tryEach(const Trial &from, const ChangeSeries &series, std::vector<Trial> &next)
    {
        for (const Candidate &variant : series.variants) {
            Trial trial = judged(from, series.kind, variant);
            note(trial);
            next.push_back(std::move(trial));
        }
    }

    /// The first variant that fits. Graded kinds are the last ones: nothing is tried on top of them.
    void tryGraded(const Trial &from, const ChangeSeries &series)
    {
        const Trial last = judged(from, series.kind, series.variants.back());
        const Verdict wanted = last.reaches(Verdict::Safe) ? Verdict::Safe : Verdict::Tight;
        note(last.reaches(wanted) ? firstReaching(wanted, from, series) : last);
    }

    /// Memory falls along the series, so that halving finds it; the variant before it was tried and does not fit.
    Trial firstReaching(Verdict wanted, const Trial &from, const ChangeSeries &series)
    {
        const auto at = [&](std::size_t index) { return judged(from, series.kind, series.variants[index]); };
        std::size_t fails = 0; // one behind the last that is known not to fit
        std::size_t fits = series.variants.size() - 1;
        while (fails < fits) {
            const std::size_t middle = fails + (fits - fails) / 2;
            if (at(middle).reaches(wanted))
                fits = middle;
            else
                fails = middle + 1;
        }
        return at(fits);
    }

    Trial judged(const Trial &from, FixKind kind, const Candidate &candidate) const
    {
        Trial trial{from.kinds, candidate, std::nullopt};
        trial.kinds.insert(std::upper_bound(trial.kinds.begin(), trial.kinds.end(), kind), kind);
        if (!m_stop.stop_requested() && !m_constraints.check(candidate)) // who asked may be waiting for the end
            trial.prediction = m_context.estimate(candidate);
        return trial;
    }

    void note(const Trial &trial)
    {
        if (!trial.prediction)
            return;
        if (m_start->peak() - trial.peak() < kLeastSaving.value())
            return;
        if (!m_closest || trial.peak() < m_closest->peak())
            m_closest = trial;
        if (trial.reaches(Verdict::Safe))
            keep(m_safe, trial);
        else if (m_start->prediction->verdict == Verdict::Oom && trial.reaches(Verdict::Tight))
            keep(m_tight, trial);
    }

    static void keep(Answers &answers, const Trial &trial)
    {
        const auto [place, added] = answers.try_emplace(trial.kinds, trial);
        if (!added && std::tuple(trial.seconds(), trial.peak()) < std::tuple(place->second.seconds(), place->second.peak()))
            place->second = trial;
    }

    /// Those that are worth another change: what saves most first, then what breaks a rule alone but may
    /// keep all with another (a tensor size whose data-parallel ranks the batch does not divide).
    [[nodiscard]] std::vector<Trial> mostSaving(std::vector<Trial> trials, std::size_t count) const
    {
        std::erase_if(trials, [&](const Trial &trial) { return trial.prediction && !(trial.peak() < m_start->peak()); });
        const auto key = [](const Trial &trial) { return trial.prediction ? trial.peak() : std::numeric_limits<double>::max(); };
        std::stable_sort(trials.begin(), trials.end(), [&](const Trial &a, const Trial &b) { return key(a) < key(b); });
        if (trials.size() > count)
            trials.erase(trials.begin() + static_cast<std::ptrdiff_t>(count), trials.end());
        return trials;
    }

    [[nodiscard]] std::vector<MemoryFix> ranked() const
    {
        std::vector<MemoryFix> out;
        std::map<FixKind, std::size_t> appearances;
        for (const Answers *answers : {&m_safe, &m_tight}) {
            for (const Trial *trial : byEffort(*answers)) {
                const auto often = [&](FixKind kind) { return appearances[kind] >= kSameKind; };
                if (out.size() >= m_question.count || std::any_of(trial->kinds.begin(), trial->kinds.end(), often) || isKept(out, *trial))
                    continue;
                for (const FixKind kind : trial->kinds)
                    ++appearances[kind];
                out.push_back(fixOf(*trial));
            }
        }
        return out;
    }

    /// What fewer of the same changes did already is no further answer.
    static bool isKept(const std::vector<MemoryFix> &kept, const Trial &trial)
    {
        return std::any_of(kept.begin(), kept.end(), [&](const MemoryFix &fix) {
            return std::includes(trial.kinds.begin(), trial.kinds.end(), fix.kinds.begin(), fix.kinds.end())
                && fix.prediction.verdict <= trial.prediction->verdict;
        });
    }

    static std::vector<const Trial *> byEffort(const Answers &answers)
    {
        std::vector<const Trial *> order;
        for (const auto &[kinds, trial] : answers)
            order.push_back(&trial);
        const auto key = [](const Trial &trial) { // what the host costs is less sure than other times
            return std::tuple(trial.kinds.size(), std::any_of(trial.kinds.begin(), trial.kinds.end(), usesHostMemory), trial.seconds());
        };
        std::stable_sort(order.begin(), order.end(), [&](const Trial *a, const Trial *b) { return key(*a) < key(*b); });
        return order;
    }

    [[nodiscard]] MemoryFix fixOf(const Trial &trial) const
    {
        MemoryFix fix{trial.kinds, {}, {}, trial.candidate, *trial.prediction, {}, 1};
        for (const FixKind kind : trial.kinds) {
            fix.changes.push_back(changeText(kind, m_question.candidate, trial.candidate));
            if (Text caveat = changeCaveat(kind); !caveat.empty())
                fix.caveats.push_back(std::move(caveat));
        }
        fix.saved = m_start->prediction->memory.total() - trial.prediction->memory.total();
        fix.stepTimeRatio = m_start->seconds() > 0 ? trial.seconds() / m_start->seconds() : 1;
        return fix;
    }

    /// What the least peak that was found consists of.
    [[nodiscard]] static Text reason(const Prediction &least)
    {
        const base::Bytes state =
            least.memory.part(MemoryPart::Weights) + least.memory.part(MemoryPart::Gradients) + least.memory.part(MemoryPart::Optimizer);
        if (state > least.capacity)
            return {QT_TRANSLATE_NOOP("core",
                                      "Weights, gradients and optimizer state alone need %1 GiB of the %2 GiB that a process can "
                                      "use: use more GPUs, or GPUs with more memory."),
                    {base::gibText(state), base::gibText(least.capacity)}};
        return {QT_TRANSLATE_NOOP("core",
                                  "Weights, gradients and optimizer state take %1 GiB and the rest of the peak %2 GiB, of the %3 GiB "
                                  "that a process can use: use more GPUs, GPUs with more memory, or shorter sequences."),
                {base::gibText(state), base::gibText(least.memory.total() - state), base::gibText(least.capacity)}};
    }

    const estimate::EstimatorContext &m_context;
    const Constraints &m_constraints;
    const FixQuestion &m_question;
    const FixChanges m_changes;
    const std::stop_token m_stop;
    std::optional<Trial> m_start;
    std::optional<Trial> m_closest;
    Answers m_safe;
    Answers m_tight;
};

} // namespace

MemoryFixes memoryFixes(const estimate::EstimatorContext &context, const Constraints &constraints, const FixQuestion &question,
                        std::stop_token stop)
{
    return Finder(context, constraints, question, std::move(stop)).find();
}

} // namespace search
