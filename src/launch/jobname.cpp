// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/joborder.h"

#include <fmt/format.h>

namespace launch {

namespace {

/// Longest name that every client of the platform leaves as it is.
constexpr std::size_t kLongest = 32;
constexpr std::string_view kPrefix = "at-";
constexpr std::string_view kWheel = "abcdefghijklmnopqrstuvwxyz0123456789";

/// Lower-case letters and digits, single hyphens between them.
std::string slug(std::string_view text, std::size_t longest)
{
    std::string out;
    for (char c : text) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (kept)
            out += c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    out.resize(std::min(out.size(), longest));
    while (!out.empty() && out.back() == '-')
        out.pop_back();
    return out;
}

} // namespace

std::string jobName(std::string_view model, const campaign::RunId &run, std::uint64_t random)
{
    std::string tail;
    for (int i = 0; i < 4; ++i, random /= kWheel.size())
        tail += kWheel[random % kWheel.size()];
    std::string id = slug(run, 12);
    id = id.empty() ? tail : id + "-" + tail;
    const std::string middle = slug(model, kLongest - kPrefix.size() - id.size() - 1);
    return std::string(kPrefix) + (middle.empty() ? id : middle + "-" + id);
}

} // namespace launch
