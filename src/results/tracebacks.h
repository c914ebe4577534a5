// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/evidence.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace results {

/// What the lines of each rank's traceback have said so far. Ranks are interleaved line by line, so
/// each is followed by itself; at most kMostRanks of them, later ones share a place.
class Tracebacks {
public:
    static constexpr std::size_t kMostRanks = 4096;
    using Rank = std::optional<std::int64_t>;

    /// "Traceback (most recent call last)". `informs`: the line calls itself mere information, as all of
    /// them do on some platforms.
    void begin(Rank rank, bool informs = false);
    /// A traceback of this rank has begun; its exception has not come yet.
    [[nodiscard]] bool isOpen(Rank rank) { return of(rank).open; }
    [[nodiscard]] bool informs(Rank rank) { return of(rank).open && of(rank).informs; }
    [[nodiscard]] bool anyOpen() const { return m_open > 0; }
    void end(Rank rank);
    /// "Exception ignored in: …", "--- Logging error ---": the traceback to come stops nothing.
    void expectIgnored(Rank rank);
    /// True, once, when the exception that ends this rank's traceback is one that was announced as ignored.
    [[nodiscard]] bool takeIgnored(Rank rank);
    /// File "…", line N, in NAME.
    void frame(Rank rank, std::string_view function);
    /// The source line "assert …" that a traceback quotes.
    void asserted(Rank rank, std::string_view line);

    [[nodiscard]] Phase phase(Rank rank);
    [[nodiscard]] const std::string &assertion(Rank rank);

private:
    struct Context {
        std::string assertion;
        Phase phase = Phase::Unknown;
        bool ignored = false;
        bool open = false;
        bool informs = false;
    };
    Context &of(Rank rank);

    std::unordered_map<std::int64_t, Context> m_ranks;
    int m_open = 0; // contexts with an open traceback
};

} // namespace results
