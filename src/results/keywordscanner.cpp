// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/keywordscanner.h"

#include <algorithm>
#include <cassert>

namespace results {

KeywordScanner::KeywordScanner(std::span<const std::string_view> words)
{
    m_shift.fill(static_cast<std::uint8_t>(kShortest - 1));
    for (std::size_t index = 0; index < words.size(); ++index) {
        const std::string_view word = words[index];
        assert(word.size() >= kShortest);
        for (std::size_t end = 2; end <= kShortest; ++end) {
            std::uint8_t &shift = m_shift[block(word.data() + end - 2)];
            shift = std::min(shift, static_cast<std::uint8_t>(kShortest - end));
        }
        m_buckets[block(word.data() + kShortest - 2)].push_back({word, index});
    }
}

} // namespace results
