// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <type_traits>
#include <vector>

namespace estimate {

/// A short list of plain values that lives where it is declared: no allocation for up to Capacity elements.
/// With more than that all of them move to the heap: slower, never out of bounds.
template <class T, std::size_t Capacity>
class InlineList {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    InlineList() { } // leaves the elements as they are: most of them are never read
    InlineList(const InlineList &) = default; // a moved-from list would count elements that it has not
    InlineList &operator=(const InlineList &) = default;
    ~InlineList() = default;

    /// Ends the validity of references to elements.
    T &add(const T &element)
    {
        if (m_size < Capacity)
            return *std::construct_at(m_elements + m_size++, element);
        if (m_size == Capacity)
            m_heap.assign(m_elements, m_elements + Capacity);
        m_heap.push_back(element);
        ++m_size;
        return m_heap.back();
    }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] const T *begin() const { return m_size <= Capacity ? m_elements : m_heap.data(); }
    [[nodiscard]] const T *end() const { return begin() + m_size; }
    [[nodiscard]] const T &operator[](std::size_t index) const { return begin()[index]; }
    /// Of a list that is not empty.
    [[nodiscard]] T &back() { return m_size <= Capacity ? m_elements[m_size - 1] : m_heap.back(); }

private:
    union {
        T m_elements[Capacity];
    };
    std::vector<T> m_heap;
    std::size_t m_size = 0;
};

} // namespace estimate
