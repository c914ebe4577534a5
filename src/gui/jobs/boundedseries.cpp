// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/boundedseries.h"

#include <algorithm>
#include <cmath>

namespace gui {
namespace {

constexpr std::size_t kUsualCapacity = 512;

void merge(BoundedSeries::Bucket &into, const BoundedSeries::Bucket &other)
{
    into.last = other.last;
    into.least = std::min(into.least, other.least);
    into.largest = std::max(into.largest, other.largest);
    into.sum += other.sum;
    into.count += other.count;
}

} // namespace

BoundedSeries::BoundedSeries()
    : BoundedSeries(kUsualCapacity)
{
}

BoundedSeries::BoundedSeries(std::size_t capacity)
    : m_capacity(std::max<std::size_t>(2, capacity + capacity % 2))
{
}

void BoundedSeries::add(std::int64_t x, double value)
{
    if (!std::isfinite(value))
        return;
    const Bucket one{x, x, value, value, value, 1};
    ++m_count;
    if (!m_buckets.empty() && m_buckets.back().count < m_perBucket) {
        merge(m_buckets.back(), one);
        return;
    }
    if (m_buckets.size() == m_capacity)
        halve();
    m_buckets.push_back(one);
}

void BoundedSeries::clear()
{
    m_buckets.clear();
    m_perBucket = 1;
    m_count = 0;
}

void BoundedSeries::halve()
{
    for (std::size_t i = 0; i + 1 < m_buckets.size(); i += 2) {
        merge(m_buckets[i], m_buckets[i + 1]);
        m_buckets[i / 2] = m_buckets[i];
    }
    m_buckets.resize(m_buckets.size() / 2);
    m_perBucket *= 2;
}

std::vector<double> BoundedSeries::means(std::size_t points) const
{
    std::vector<double> result;
    const std::size_t wanted = std::min(points, m_buckets.size());
    result.reserve(wanted);
    for (std::size_t i = 0; i < wanted; ++i) {
        double sum = 0;
        std::size_t values = 0;
        for (std::size_t b = i * m_buckets.size() / wanted; b < (i + 1) * m_buckets.size() / wanted; ++b) {
            sum += m_buckets[b].sum;
            values += m_buckets[b].count;
        }
        result.push_back(sum / double(values));
    }
    return result;
}

} // namespace gui
