// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

namespace results {

/// Finds all places of many words in one pass (Wu and Manber's algorithm with blocks of two bytes):
/// most bytes of a log are never looked at. Words must have at least kShortest bytes.
class KeywordScanner {
public:
    static constexpr std::size_t kShortest = 5;

    explicit KeywordScanner(std::span<const std::string_view> words);

    /// Calls hit(word's index, position) for every occurrence, by rising position.
    template <class Hit>
    void scan(std::string_view text, Hit &&hit) const
    {
        for (std::size_t end = kShortest; end <= text.size();) {
            const std::uint8_t shift = m_shift[block(text.data() + end - 2)];
            if (shift > 0) {
                end += shift;
                continue;
            }
            const std::size_t begin = end - kShortest;
            const std::string_view rest = text.substr(begin);
            for (const Word &word : m_buckets[block(text.data() + end - 2)]) {
                if (rest.starts_with(word.text))
                    hit(word.index, begin);
            }
            ++end;
        }
    }

private:
    static constexpr std::size_t kBlocks = 4096;
    struct Word {
        std::string_view text;
        std::size_t index = 0;
    };

    static std::size_t block(const char *bytes)
    {
        return (static_cast<std::size_t>(static_cast<unsigned char>(bytes[0])) * 37U + static_cast<unsigned char>(bytes[1])) % kBlocks;
    }

    std::array<std::uint8_t, kBlocks> m_shift;
    std::array<std::vector<Word>, kBlocks> m_buckets;
};

} // namespace results
