// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QString>

#include "campaign/run.h"
#include "domain/launchsettings.h"

#include <array>

/// How runs are spoken of and drawn: words, icons and colours of their states.
namespace gui {

/// States as people count them; the filter of the runs table.
enum class RunGroup : quint8 { Waiting, Running, Done, Failed, Skipped };
inline constexpr std::size_t kRunGroups = 5;
[[nodiscard]] RunGroup groupOf(campaign::RunState state);
[[nodiscard]] QString groupText(RunGroup group);
[[nodiscard]] QIcon groupIcon(RunGroup group);

[[nodiscard]] QString stateText(campaign::RunState state);
/// "Skipped: runs out of memory by prediction", "Waiting (paused)": the state with what a person must know beside it.
[[nodiscard]] QString stateText(const campaign::Run &run);
[[nodiscard]] QIcon stateIcon(campaign::RunState state);
[[nodiscard]] QColor stateColor(campaign::RunState state, const QPalette &palette);
[[nodiscard]] QString roleText(campaign::RunRole role);
[[nodiscard]] QString skipText(campaign::SkipReason reason);
/// Why the last attempt ended, in words; empty while it goes well.
[[nodiscard]] QString failureText(const campaign::Run &run);
/// What to try after this failure; empty where nothing is known.
[[nodiscard]] QString failureAdvice(const campaign::Run &run);
/// "3 min 20 s", "2 h 5 min", "4 days 3 h"; an em dash for less than nothing.
[[nodiscard]] QString durationText(double seconds);
/// "12:04:31", with the day when it is not today.
[[nodiscard]] QString momentText(campaign::TimeMs at);
/// "just now", "2 min ago".
[[nodiscard]] QString agoText(qint64 milliseconds);

} // namespace gui
