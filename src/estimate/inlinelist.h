// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cassert>
#include <cstddef>
#include <memory>
#include <type_traits>

namespace estimate {

/// A short list of plain values that lives where it is declared: no allocation, room for Capacity elements.
template <class T, std::size_t Capacity>
class InlineList {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    InlineList() { } // leaves the elements as they are: most of them are never read

    T &add(const T &element)
    {
        assert(m_size < Capacity);
        return *std::construct_at(m_elements + m_size++, element);
    }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] const T *begin() const { return m_elements; }
    [[nodiscard]] const T *end() const { return m_elements + m_size; }
    [[nodiscard]] const T &operator[](std::size_t index) const { return m_elements[index]; }
    [[nodiscard]] T &back() { return m_elements[m_size - 1]; }

private:
    union {
        T m_elements[Capacity];
    };
    std::size_t m_size = 0;
};

} // namespace estimate
