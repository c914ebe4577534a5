// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/explain/gantt.h"

#include <algorithm>
#include <limits>

namespace gui {
namespace {

void add(Gantt::Busy &sum, const GanttOperation &operation, double seconds) { (operation.forward ? sum.forward : sum.backward) += seconds; }

std::vector<Gantt::Busy> sumsOf(const Gantt::Stage &stage)
{
    std::vector<Gantt::Busy> sums(stage.size() + 1);
    for (std::size_t i = 0; i < stage.size(); ++i) {
        sums[i + 1] = sums[i];
        add(sums[i + 1], stage[i], stage[i].length());
    }
    return sums;
}

} // namespace

Gantt::Gantt(std::vector<Stage> stages, std::vector<GanttPhase> phases)
    : m_phases(std::move(phases))
    , m_shortest(std::numeric_limits<double>::max())
{
    Sums sums;
    for (Stage &stage : stages) {
        std::sort(stage.begin(), stage.end(), [](const GanttOperation &a, const GanttOperation &b) { return a.begin < b.begin; });
        sums.push_back(sumsOf(stage));
        for (const GanttOperation &operation : stage) {
            m_passesEnd = std::max(m_passesEnd, operation.end);
            m_chunks = std::max(m_chunks, operation.chunk + 1);
            m_microBatches = std::max(m_microBatches, operation.microBatch + 1);
            if (operation.length() > 0)
                m_shortest = std::min(m_shortest, operation.length());
        }
    }
    m_end = m_passesEnd;
    for (const GanttPhase &phase : m_phases)
        m_end = std::max(m_end, phase.end);
    m_shortest = std::min(m_shortest, m_end);
    m_stages = std::make_shared<const std::vector<Stage>>(std::move(stages));
    m_sums = std::make_shared<const Sums>(std::move(sums));
}

double Gantt::waiting(int stage) const
{
    const Busy all = (*m_sums)[static_cast<std::size_t>(stage)].back();
    return m_passesEnd > 0 ? std::max(0.0, 1 - (all.forward + all.backward) / m_passesEnd) : 0;
}

std::size_t Gantt::operations() const
{
    std::size_t sum = 0;
    for (const Stage &stage : *m_stages)
        sum += stage.size();
    return sum;
}

std::size_t Gantt::firstEndingAfter(int stage, double seconds) const
{
    const auto all = this->stage(stage);
    const auto found = std::partition_point(all.begin(), all.end(), [seconds](const GanttOperation &one) { return one.end <= seconds; });
    return static_cast<std::size_t>(found - all.begin());
}

std::optional<GanttPlace> Gantt::runningAt(int stage, double seconds) const
{
    const std::size_t found = firstEndingAfter(stage, seconds);
    if (found == this->stage(stage).size() || this->stage(stage)[found].begin > seconds)
        return std::nullopt;
    return GanttPlace{stage, found};
}

std::optional<GanttPlace> Gantt::nearest(int stage, double seconds) const
{
    const auto all = this->stage(stage);
    if (all.empty())
        return std::nullopt;
    const std::size_t next = std::min(firstEndingAfter(stage, seconds), all.size() - 1);
    const bool before = next > 0 && seconds - all[next - 1].end < all[next].begin - seconds;
    return GanttPlace{stage, before ? next - 1 : next};
}

std::optional<GanttPlace> Gantt::passOf(int stage, const GanttOperation &like) const
{
    const auto all = this->stage(stage);
    const auto same = [&like](const GanttOperation &one) {
        return one.microBatch == like.microBatch && one.chunk == like.chunk && one.forward == like.forward;
    };
    const auto found = std::find_if(all.begin(), all.end(), same);
    if (found == all.end())
        return std::nullopt;
    return GanttPlace{stage, static_cast<std::size_t>(found - all.begin())};
}

Gantt::Busy Gantt::busyUntil(int stage, double seconds) const
{
    const std::size_t next = firstEndingAfter(stage, seconds);
    Busy sum = (*m_sums)[static_cast<std::size_t>(stage)][next];
    if (next < this->stage(stage).size()) {
        const GanttOperation &running = this->stage(stage)[next];
        add(sum, running, std::max(0.0, seconds - running.begin));
    }
    return sum;
}

Gantt::Busy Gantt::busy(int stage, double from, double to) const
{
    const Busy before = busyUntil(stage, from);
    const Busy until = busyUntil(stage, to);
    return {until.forward - before.forward, until.backward - before.backward};
}

} // namespace gui
