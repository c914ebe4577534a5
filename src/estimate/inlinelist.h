// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cassert>
#include <cstddef>

namespace estimate {

/// A short list that lives where it is declared: no allocation, room for Capacity elements.
template <class T, std::size_t Capacity>
class InlineList {
public:
    T &add(const T &element)
    {
        assert(m_size < Capacity);
        return m_elements[m_size++] = element;
    }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] const T *begin() const { return m_elements.data(); }
    [[nodiscard]] const T *end() const { return m_elements.data() + m_size; }
    [[nodiscard]] const T &operator[](std::size_t index) const { return m_elements[index]; }
    [[nodiscard]] T &back() { return m_elements[m_size - 1]; }

private:
    std::array<T, Capacity> m_elements; // left as it is: most of it is never read
    std::size_t m_size = 0;
};

} // namespace estimate
