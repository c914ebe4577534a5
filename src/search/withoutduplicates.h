// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <vector>

namespace search {

/// Each value once, where it stands first.
template <class T>
[[nodiscard]] std::vector<T> withoutDuplicates(const std::vector<T> &values)
{
    std::vector<T> kept;
    for (const T &value : values) {
        if (std::find(kept.begin(), kept.end(), value) == kept.end())
            kept.push_back(value);
    }
    return kept;
}

} // namespace search
