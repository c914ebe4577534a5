// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "gui/jobs/runfigures.h"

#include <span>
#include <string_view>
#include <variant>

namespace gui {

/// Sorting and copies use the value, never the text on screen. monostate = missing, sorted last.
using RunValue = std::variant<std::monostate, double, QString>;

/// Share: a fraction shown as percent. Spark: a picture of the step times; its value is their number.
enum class RunColumnKind : quint8 { Text, State, Progress, Spark, Integer, Number, Duration, Money, Share, Moment };

/// Everything about one column of the monitor in one place: table, chooser and copies read this list.
struct RunColumn {
    std::string_view id; ///< stable; header state names it
    const char *title; ///< QT_TRANSLATE_NOOP("gui::RunColumns", …)
    const char *unit; ///< translated too; may be empty
    const char *tooltip;
    RunColumnKind kind = RunColumnKind::Number;
    int decimals = 0;
    bool shownByDefault = true;
    int widthInCharacters = 9;
    bool ticks = false; ///< changes with the clock while the run has machines
    RunValue (*value)(const RunRow &row, campaign::TimeMs now);

    [[nodiscard]] bool isNumeric() const;
};

[[nodiscard]] std::span<const RunColumn> runColumns();
[[nodiscard]] int runColumnOf(std::string_view id); ///< -1 = none
[[nodiscard]] QString runColumnTitle(const RunColumn &column); ///< "Step time (s)"
[[nodiscard]] QString runColumnTip(const RunColumn &column);
/// In the user's locale.
[[nodiscard]] QString runCellText(const RunColumn &column, const RunRow &row, campaign::TimeMs now);
/// In the C locale, empty when missing: for the clipboard.
[[nodiscard]] QString runCellPlain(const RunColumn &column, const RunRow &row, campaign::TimeMs now);

} // namespace gui
