// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace estimate {

/// How often a kept result was asked for, and how often it was there.
struct Reuse {
    std::uint64_t asked = 0;
    std::uint64_t found = 0;
};

/// Remembers the inputs of the result worked out last.
template <class Key>
class LastKey {
public:
    /// Whether the last call had an equal key; if not, the caller puts the new key's result in place.
    [[nodiscard]] bool known(const Key &key)
    {
        ++m_reuse.asked;
        if (m_key && *m_key == key) {
            ++m_reuse.found;
            return true;
        }
        m_key = key;
        return false;
    }
    [[nodiscard]] Reuse reuse() const { return m_reuse; }

private:
    std::optional<Key> m_key;
    Reuse m_reuse;
};

/// Places for results by the inputs they follow from: a fixed number of places, each key has one, and
/// a newer key takes it from an older one. A place answers only for a key that equals its own in
/// every field; the hash merely chooses the place. Allocates when made, never afterwards.
template <class Key>
class KeyTable {
public:
    /// `places` is rounded up to a power of two.
    explicit KeyTable(std::size_t places)
        : m_keys(std::bit_ceil(places))
    {
    }

    struct Place {
        std::size_t index = 0; ///< below places()
        bool known = false; ///< false: now taken by the key, whose result the caller puts there
    };
    [[nodiscard]] Place find(const Key &key)
    {
        const std::size_t index = key.hash() & (m_keys.size() - 1);
        std::optional<Key> &taken = m_keys[index];
        ++m_reuse.asked;
        if (taken && *taken == key) {
            ++m_reuse.found;
            return {index, true};
        }
        taken = key;
        return {index, false};
    }
    [[nodiscard]] std::size_t places() const { return m_keys.size(); }
    [[nodiscard]] Reuse reuse() const { return m_reuse; }

private:
    std::vector<std::optional<Key>> m_keys;
    Reuse m_reuse;
};

} // namespace estimate
