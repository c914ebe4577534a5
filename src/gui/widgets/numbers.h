// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"

#include <QLocale>
#include <QString>
#include <optional>

/// Numbers on screen, in the user's locale. What is not finite is missing: an em dash.
namespace gui {

[[nodiscard]] QString missing(); ///< "—"
[[nodiscard]] QString number(double value, int decimals, const QLocale &locale = {}); ///< 1,234.5
[[nodiscard]] QString count(qulonglong value, const QLocale &locale = {}); ///< 1,284
[[nodiscard]] QString gibText(base::Bytes bytes, const QLocale &locale = {}); ///< "61.2 GiB"
[[nodiscard]] QString usdText(base::Usd amount, const QLocale &locale = {}); ///< "$345,230"; below $1,000 with cents
[[nodiscard]] QString secondsText(base::Seconds time, const QLocale &locale = {}); ///< "2.31 s", "41 ms", "3 min 20 s"
[[nodiscard]] QString daysText(double days, const QLocale &locale = {}); ///< "74.9 days"
[[nodiscard]] QString percentText(double share, int decimals = 0, const QLocale &locale = {}); ///< 0.42 = "42 %"
/// "8.03 B", "671 B", "345 M" of a parameter count.
[[nodiscard]] QString parametersText(double parameters, const QLocale &locale = {});

} // namespace gui
