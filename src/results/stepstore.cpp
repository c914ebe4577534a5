// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/stepstore.h"

#include <algorithm>

namespace results {

StepRecord *StepStore::find(std::int64_t step)
{
    if (!m_rising) {
        const auto place = m_places.find(step);
        return place == m_places.end() ? nullptr : &m_steps[place->second];
    }
    if (m_steps.empty() || m_steps.back().step < step)
        return nullptr;
    const auto place = std::lower_bound(m_steps.begin(), m_steps.end(), step,
                                        [](const StepRecord &record, std::int64_t value) { return record.step < value; });
    return place->step == step ? &*place : nullptr;
}

void StepStore::merge(StepRecord &known, const StepRecord &again)
{
    known.time = again.time;
    if (again.loss)
        known.loss = again.loss;
    if (again.tflopsPerGpu)
        known.tflopsPerGpu = again.tflopsPerGpu;
    if (again.peakMemory)
        known.peakMemory = again.peakMemory;
}

bool StepStore::put(const StepRecord &record)
{
    if (StepRecord *known = find(record.step)) {
        merge(*known, record);
        m_last = static_cast<std::size_t>(known - m_steps.data());
        return false;
    }
    if (m_steps.size() == kMostSteps)
        return false;
    if (m_rising && !m_steps.empty() && record.step < m_steps.back().step) {
        m_rising = false;
        for (std::size_t place = 0; place < m_steps.size(); ++place)
            m_places.emplace(m_steps[place].step, place);
    }
    if (!m_rising)
        m_places.emplace(record.step, m_steps.size());
    m_last = m_steps.size();
    m_steps.push_back(record);
    return true;
}

} // namespace results
