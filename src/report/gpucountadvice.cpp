// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/gpucountadvice.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace report {
namespace {

double daysOf(const SpaceRow &row) { return row.entry->prediction.days; }
double usdOf(const SpaceRow &row) { return row.entry->prediction.cost.value(); }
double hoursOf(const SpaceRow &row) { return row.gpuHours; }
bool isSafe(const SpaceRow &row) { return row.entry->prediction.verdict == estimate::Verdict::Safe; }

std::optional<double> asLimit(const std::optional<double> &value)
{
    return value && std::isfinite(*value) && *value > 0 ? value : std::nullopt;
}

class Adviser {
public:
    Adviser(const SpaceTable &counts, const GpuLimits &limits)
        : m_table(counts)
        , m_deadline(asLimit(limits.deadlineDays))
        , m_budget(asLimit(limits.budgetUsd))
    {
    }

    GpuCountAdvice take() &&
    {
        const auto always = [](const SpaceRow &) { return true; };
        m_advice.fastest = least(daysOf, always);
        m_advice.cheapest = least(hoursOf, always);
        m_advice.priced = m_advice.cheapest && usdOf(m_table.rows()[*m_advice.cheapest]) > 0;
        if (!m_advice.priced)
            m_budget.reset();
        m_advice.knee = knee();
        reach();
        recommend();
        if (m_advice.recommended) {
            const int gpus = m_table.cluster(*m_advice.recommended).numGpus();
            m_advice.doubled = stepTo([gpus](int other) { return other == 2 * gpus; });
            m_advice.halved = stepTo([gpus](int other) { return 2 * other == gpus; });
        }
        return std::move(m_advice);
    }

private:
    [[nodiscard]] bool inTime(const SpaceRow &row) const { return !m_deadline || daysOf(row) <= *m_deadline; }
    [[nodiscard]] bool paidFor(const SpaceRow &row) const { return !m_budget || usdOf(row) <= *m_budget; }

    /// Of equal rows the one that is better in the other respect.
    template <class Figure, class Admitted>
    [[nodiscard]] std::optional<std::size_t> least(Figure figure, Admitted admitted) const
    {
        std::optional<std::size_t> best;
        for (std::size_t row = 0; row < m_table.rows().size(); ++row) {
            const SpaceRow &candidate = m_table.rows()[row];
            if (!candidate.entry || !admitted(candidate))
                continue;
            const auto key = [&](const SpaceRow &of) { return std::tuple(!isSafe(of), figure(of), daysOf(of), hoursOf(of)); };
            if (!best || key(candidate) < key(m_table.rows()[*best]))
                best = row;
        }
        return best;
    }

    /// Least money for time that is worth `slope` per cent of money for each per cent.
    [[nodiscard]] std::optional<std::size_t> bestAt(double slope) const
    {
        // Seven digits: the ends of the line are equally good.
        return least([slope](const SpaceRow &row) { return static_cast<float>(std::log(hoursOf(row)) + slope * std::log(daysOf(row))); },
                     [](const SpaceRow &) { return true; });
    }

    [[nodiscard]] std::optional<std::size_t> knee() const
    {
        if (!m_advice.cheapest)
            return std::nullopt;
        const SpaceRow &cheap = m_table.rows()[*m_advice.cheapest];
        const SpaceRow &dear = m_table.rows()[*bestAt(1)];
        const double time = std::log(daysOf(cheap) / daysOf(dear));
        const double money = std::log(hoursOf(dear) / hoursOf(cheap));
        return bestAt(time > 0 ? std::max(money / time, GpuCountAdvice::kFlat) : GpuCountAdvice::kFlat);
    }

    void reach()
    {
        for (std::size_t row = 0; row < m_table.rows().size(); ++row) {
            const SpaceRow &candidate = m_table.rows()[row];
            const bool in = candidate.entry && inTime(candidate) && paidFor(candidate);
            m_advice.inReach.push_back(in);
            if (!in)
                continue;
            ++m_advice.rowsInReach;
            m_advice.fewest = m_advice.fewest.value_or(row);
            m_advice.most = row;
        }
    }

    void recommend()
    {
        const auto within = [this](const SpaceRow &row) { return inTime(row) && paidFor(row); };
        if (!m_advice.fastest)
            return;
        if (m_advice.rowsInReach == 0) {
            const auto none = [this](bool (Adviser::*keeps)(const SpaceRow &) const) {
                return std::none_of(m_table.rows().begin(), m_table.rows().end(),
                                    [&](const SpaceRow &row) { return row.entry && (this->*keeps)(row); });
            };
            const bool late = none(&Adviser::inTime);
            const bool dear = none(&Adviser::paidFor);
            m_advice.reason = late ? GpuReason::TooLate : dear ? GpuReason::TooDear : GpuReason::NotBoth;
        } else if (m_deadline) {
            m_advice.reason = GpuReason::CheapestInTime;
            m_advice.recommended = least(hoursOf, within);
        } else if (m_budget) {
            m_advice.reason = GpuReason::FastestForMoney;
            m_advice.recommended = least(daysOf, within);
        } else {
            m_advice.reason = GpuReason::BestTrade;
            m_advice.recommended = m_advice.knee;
        }
    }

    template <class Wanted>
    [[nodiscard]] std::optional<GpuStep> stepTo(Wanted wanted) const
    {
        const SpaceRow &from = m_table.rows()[*m_advice.recommended];
        for (std::size_t row = 0; row < m_table.rows().size(); ++row) {
            const SpaceRow &to = m_table.rows()[row];
            if (to.entry && wanted(m_table.cluster(row).numGpus()))
                return GpuStep{row, daysOf(from) - daysOf(to), usdOf(to) - usdOf(from)};
        }
        return std::nullopt;
    }

    const SpaceTable &m_table;
    std::optional<double> m_deadline, m_budget;
    GpuCountAdvice m_advice;
};

} // namespace

GpuCountAdvice adviseGpuCount(const SpaceTable &counts, const GpuLimits &limits) { return Adviser(counts, limits).take(); }

} // namespace report
