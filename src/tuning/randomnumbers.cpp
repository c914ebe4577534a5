// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tuning/randomnumbers.h"

#include "tuning/normal.h"

namespace tuning {

std::uint64_t RandomNumbers::bits()
{
    m_state += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

double RandomNumbers::uniform() { return (static_cast<double>(bits() >> 12) + 0.5) * 0x1.0p-52; }

double RandomNumbers::normal() { return normalQuantile(uniform()); }

} // namespace tuning
