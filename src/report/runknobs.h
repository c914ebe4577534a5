// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/columns.h"
#include "results/runrecord.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace report {

/// One setting that runs may differ in. Labels, charts and the columns of results walk this table.
struct RunKnob {
    enum class Kind : std::uint8_t {
        Doubling, ///< a size that usually doubles
        Number,
        Word,
    };
    std::string_view id; ///< that of the configuration column, if there is one
    std::string_view shortName; ///< as labels have it: "tp"
    const char *title; ///< QT_TRANSLATE_NOOP("core", …), short
    const char *tooltip; ///< QT_TRANSLATE_NOOP("core", …)
    Kind kind;
    CellValue (*value)(const results::RunRecord &);
    bool shownByDefault = true; ///< as a column
    const char *unit = "";
    int decimals = 0;
    bool follows = false; ///< usually from other settings: worth an axis only where it does not
    bool machines = false; ///< what the run was given rather than how it was set
};
inline constexpr std::size_t kRunKnobCount = 19;

/// The telling ones first.
[[nodiscard]] std::span<const RunKnob> runKnobs();
/// Computed from other settings and the machines, never a choice of its own: GPUs / (TP x PP x CP).
[[nodiscard]] inline bool isComputed(const RunKnob &knob) { return knob.id == "data_parallel"; }
/// "tp4", "rc-full", "fp8": the knob and its value as a label has them.
[[nodiscard]] std::string labelWord(const RunKnob &knob, const results::RunRecord &record);

} // namespace report
