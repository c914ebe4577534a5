// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/keywordscanner.h"

#include <algorithm>
#include <array>
#include <gtest/gtest.h>
#include <random>
#include <set>
#include <string>
#include <utility>

namespace {

using Hits = std::multiset<std::pair<std::size_t, std::size_t>>; // place, word

Hits scanned(const results::KeywordScanner &scanner, std::string_view text)
{
    Hits hits;
    scanner.scan(text, [&](std::size_t word, std::size_t place) { hits.insert({place, word}); });
    return hits;
}

Hits searched(std::span<const std::string_view> words, std::string_view text)
{
    Hits hits;
    for (std::size_t word = 0; word < words.size(); ++word) {
        for (std::size_t place = text.find(words[word]); place != std::string_view::npos; place = text.find(words[word], place + 1))
            hits.insert({place, word});
    }
    return hits;
}

constexpr std::array<std::string_view, 7> kWords = {"Error", "iteration ", "aaaaa", "aaaaaaa", "ababab", "bababa", "CUDA out of memory"};

TEST(KeywordScanner, FindsOverlappingWordsAndThoseAtTheEnds)
{
    const results::KeywordScanner scanner(kWords);
    for (const std::string_view text :
         {"", "Erro", "Error", "xError", "ErrorError", "aaaaaaaaa", "abababababa", "CUDA out of memor", "CUDA out of memory"})
        EXPECT_EQ(scanned(scanner, text), searched(kWords, text)) << text;
}

TEST(KeywordScanner, AgreesWithAPlainSearchOnRandomText)
{
    const results::KeywordScanner scanner(kWords);
    std::mt19937 random(3);
    for (int round = 0; round < 300; ++round) {
        std::string text;
        while (text.size() < 400) {
            if (random() % 4 == 0)
                text += kWords[random() % kWords.size()].substr(random() % 3);
            else
                text += "abErorCUDA\xc3\0 "[random() % 12];
        }
        ASSERT_EQ(scanned(scanner, text), searched(kWords, text)) << text;
    }
}

TEST(KeywordScanner, GivesHitsByRisingPlace)
{
    const results::KeywordScanner scanner(kWords);
    std::size_t last = 0;
    scanner.scan("ababababError iteration aaaaaaaaaaError", [&](std::size_t, std::size_t place) {
        EXPECT_GE(place, last);
        last = place;
    });
    EXPECT_GT(last, 30U);
}

} // namespace
