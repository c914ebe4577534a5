// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizard/numberbox.h"

namespace gui {

QString NumberBox::textFromValue(double value) const
{
    const QString shortest = QString::number(value, 'f', QLocale::FloatingPointShortest);
    const qsizetype point = shortest.indexOf(QLatin1Char('.'));
    const int needed = point < 0 ? 0 : static_cast<int>(shortest.size() - point - 1);
    QLocale shown = locale();
    shown.setNumberOptions(isGroupSeparatorShown() ? QLocale::DefaultNumberOptions : QLocale::OmitGroupSeparator);
    return shown.toString(value, 'f', std::clamp(needed, m_leastDecimals, std::max(decimals(), m_leastDecimals)));
}

} // namespace gui
