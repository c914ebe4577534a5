// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/noise.h"

namespace sandbox {

std::uint64_t mix(std::uint64_t a, std::uint64_t b)
{
    // splitmix64's finalizer (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014)
    std::uint64_t z = a + 0x9e3779b97f4a7c15ULL * (b + 1);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

std::uint64_t mix(std::uint64_t seed, std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL; // FNV-1a
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return mix(seed, hash);
}

double uniform(std::uint64_t hash) { return static_cast<double>(hash >> 11) * 0x1.0p-53; }

double spread(std::uint64_t hash) { return 2 * uniform(hash) - 1; }

std::string letters(std::uint64_t hash, int count)
{
    static constexpr std::string_view kAlphabet = "0123456789abcdefghijklmnopqrstuvwxyz";
    std::string text;
    for (int i = 0; i < count; ++i, hash /= kAlphabet.size())
        text += kAlphabet[hash % kAlphabet.size()];
    return text;
}

} // namespace sandbox
