// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace gui {

/// A series of any length in bounded memory: once full, neighbouring values share a bucket that keeps
/// their least, largest and mean. Short series are kept exactly; a spike never disappears.
class BoundedSeries {
public:
    struct Bucket {
        std::int64_t first = 0; ///< x of its first and last value
        std::int64_t last = 0;
        double least = 0;
        double largest = 0;
        double sum = 0;
        std::size_t count = 0;
        [[nodiscard]] double mean() const { return sum / double(count); }
    };

    BoundedSeries();
    /// `capacity` buckets at most; even, at least 2.
    explicit BoundedSeries(std::size_t capacity);

    /// Appends; what is not finite is left out.
    void add(std::int64_t x, double value);
    void clear();

    [[nodiscard]] const std::vector<Bucket> &buckets() const { return m_buckets; }
    [[nodiscard]] std::size_t count() const { return m_count; } ///< values added
    [[nodiscard]] bool empty() const { return m_count == 0; }
    /// Means of at most `points` equal parts, for a small picture.
    [[nodiscard]] std::vector<double> means(std::size_t points) const;

private:
    void halve();

    std::vector<Bucket> m_buckets;
    std::size_t m_capacity;
    std::size_t m_perBucket = 1;
    std::size_t m_count = 0;
};

} // namespace gui
