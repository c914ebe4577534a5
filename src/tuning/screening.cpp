// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tuning/screening.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace tuning {
namespace {

/// Draws of the time model that a row is looked at under; the others differ in nothing that sorts rows out.
constexpr std::size_t kDraws = 16;
constexpr std::size_t kStride = TimeModel::kDraws / kDraws;
/// Of the places, those for rows that may improve most.
constexpr double kByImprovement = 0.75;
/// Rows below this are no use as merely fast ones.
constexpr double kLeastChance = 0.05;
/// Rows between two looks at whether to stop.
constexpr std::size_t kBetweenLooks = 4096;

/// The largest so far, at most `room` of them; the smallest of them is at hand.
class Largest {
public:
    explicit Largest(std::size_t room)
        : m_room(room)
    {
    }

    struct Entry {
        double score;
        std::size_t row;
        /// Equal scores: the earlier row is kept.
        [[nodiscard]] bool isAbove(const Entry &other) const { return score != other.score ? score > other.score : row < other.row; }
    };

    /// What has no place, or lost it.
    std::optional<Entry> offer(Entry entry)
    {
        const auto above = [](const Entry &a, const Entry &b) { return a.isAbove(b); };
        if (m_entries.size() == m_room && (m_room == 0 || !entry.isAbove(m_entries.front())))
            return entry;
        std::optional<Entry> lost;
        if (m_entries.size() == m_room) {
            std::pop_heap(m_entries.begin(), m_entries.end(), above);
            lost = m_entries.back();
            m_entries.pop_back();
        }
        m_entries.push_back(entry);
        std::push_heap(m_entries.begin(), m_entries.end(), above);
        return lost;
    }
    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }

private:
    std::size_t m_room;
    std::vector<Entry> m_entries; ///< a heap, smallest in front
};

/// FitModel::chance() by table: linear between a thousand margins, off by less than 1e-4.
class ChanceTable {
public:
    explicit ChanceTable(const FitModel &memory)
    {
        for (std::size_t i = 0; i < m_chances.size(); ++i)
            m_chances[i] = memory.chance(-kReach + 2 * kReach * double(i) / double(m_chances.size() - 1));
    }

    [[nodiscard]] double at(double margin) const
    {
        const double place = (std::clamp(margin, -kReach, kReach) + kReach) / (2 * kReach) * double(m_chances.size() - 1);
        const auto below = std::min(static_cast<std::size_t>(place), m_chances.size() - 2);
        const double share = place - double(below);
        return (1 - share) * m_chances[below] + share * m_chances[below + 1];
    }

private:
    static constexpr double kReach = 6; // Alternative::fitMargin keeps within it
    std::array<double, 1024> m_chances{};
};

/// What a row's own figures say of the cost of a token: as Alternative::logScale + ln seconds, up to rounding.
double middleOf(const search::SearchResult &result, std::span<const std::size_t> rows, double logScaleOfCost)
{
    std::vector<float> costs;
    costs.reserve(rows.empty() ? result.rows.size() : rows.size());
    if (rows.empty()) {
        for (const search::Row &row : result.rows)
            costs.push_back(row.costUsd);
    } else {
        for (const std::size_t row : rows)
            costs.push_back(result.rows[row].costUsd);
    }
    const auto middle = costs.begin() + static_cast<std::ptrdiff_t>(costs.size() / 2);
    std::nth_element(costs.begin(), middle, costs.end());
    return std::log(std::max(1e-9, double(*middle))) + logScaleOfCost;
}

class Screening {
public:
    Screening(const search::SearchResult &result, const ScreeningModel &model, std::size_t count)
        : m_result(result)
        , m_model(model)
        , m_surroundings{result.context->model(), result.context->cluster(), true}
        , m_estimator(*result.context)
        , m_chances(model.memory)
        , m_improving(static_cast<std::size_t>(kByImprovement * double(count)))
        , m_fast(count - static_cast<std::size_t>(kByImprovement * double(count)))
    {
    }

    void setReference(std::span<const std::size_t> rows)
    {
        if (m_model.reference) {
            m_reference = *m_model.reference;
            return;
        }
        // A row's cost of the training and its cost of a token differ by one factor for all rows.
        const std::size_t first = rows.empty() ? 0 : rows.front();
        const estimate::Prediction prediction = m_result.prediction(first);
        const Alternative one = makeAlternative(m_result.candidate(first), prediction, m_surroundings);
        const double step = std::max(1e-12, prediction.time.total().value());
        const double factor = std::log(step) + one.logScale - std::log(std::max(1e-9, double(m_result.rows[first].costUsd)));
        m_reference = middleOf(m_result, rows, factor);
    }

    void look(std::size_t row)
    {
        const domain::Candidate candidate = m_result.candidate(row);
        const Alternative alternative = makeAlternative(candidate, m_estimator.estimate(candidate), m_surroundings);
        const double fits = m_chances.at(alternative.fitMargin);
        double improvement = 0;
        double sum = 0;
        const double limit = std::exp(m_reference - alternative.logScale);
        for (std::size_t i = 0; i < kDraws; ++i) {
            const double seconds = m_model.times.seconds(alternative.terms, i * kStride);
            sum += seconds;
            if (seconds < limit)
                improvement += std::log(limit / std::max(1e-12, seconds)) / double(kDraws);
        }
        const auto lost = m_improving.offer({improvement * fits, row});
        if (lost)
            m_mostLeftOut.push_back(*lost);
        keepLeftOutSmall();
        if (fits >= kLeastChance)
            m_fast.offer({-(std::log(std::max(1e-12, sum)) + alternative.logScale), row});
    }

    [[nodiscard]] Screened take()
    {
        Screened screened;
        for (const Largest *list : {&m_improving, &m_fast}) {
            for (const Largest::Entry &entry : list->entries())
                screened.rows.push_back(entry.row);
        }
        std::sort(screened.rows.begin(), screened.rows.end());
        screened.rows.erase(std::unique(screened.rows.begin(), screened.rows.end()), screened.rows.end());
        for (const Largest::Entry &entry : m_mostLeftOut) {
            if (!std::binary_search(screened.rows.begin(), screened.rows.end(), entry.row))
                screened.mostLeftOut = std::max(screened.mostLeftOut, entry.score);
        }
        return screened;
    }

private:
    /// The best without a place, as many as the fast ones may take in.
    void keepLeftOutSmall()
    {
        constexpr std::size_t kEnough = 8192;
        if (m_mostLeftOut.size() < 2 * kEnough)
            return;
        const auto middle = m_mostLeftOut.begin() + kEnough;
        std::nth_element(m_mostLeftOut.begin(), middle, m_mostLeftOut.end(), [](const auto &a, const auto &b) { return a.isAbove(b); });
        m_mostLeftOut.erase(middle, m_mostLeftOut.end());
    }

    const search::SearchResult &m_result;
    const ScreeningModel &m_model;
    Surroundings m_surroundings;
    estimate::BulkEstimator m_estimator;
    ChanceTable m_chances;
    Largest m_improving;
    Largest m_fast;
    std::vector<Largest::Entry> m_mostLeftOut;
    double m_reference = 0;
};

} // namespace

Screened screen(const search::SearchResult &result, std::span<const std::size_t> rows, const ScreeningModel &model, std::size_t count,
                const std::stop_token &stop)
{
    const std::size_t total = rows.empty() ? result.rows.size() : rows.size();
    if (total == 0)
        return {};
    Screening screening(result, model, count);
    screening.setReference(rows);
    for (std::size_t i = 0; i < total; ++i) {
        if (i % kBetweenLooks == 0 && stop.stop_requested())
            return {{}, 0, true};
        screening.look(rows.empty() ? i : rows[i]);
    }
    return screening.take();
}

} // namespace tuning
