// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/numbers.h"

#include <QCoreApplication>
#include <cmath>

namespace gui {
namespace {

// Units are part of a sentence in some languages, so they are translated with their number.
QString withUnit(const char *pattern, const QString &figure) { return QCoreApplication::translate("gui::Numbers", pattern).arg(figure); }

QString minutesText(double seconds, const QLocale &locale)
{
    const auto total = static_cast<qlonglong>(std::llround(seconds));
    if (total < 3600)
        return QCoreApplication::translate("gui::Numbers", "%1 min %2 s").arg(locale.toString(total / 60), locale.toString(total % 60));
    return QCoreApplication::translate("gui::Numbers", "%1 h %2 min")
        .arg(locale.toString(total / 3600), locale.toString(total % 3600 / 60));
}

} // namespace

QString missing() { return QStringLiteral("—"); }

QString number(double value, int decimals, const QLocale &locale)
{
    if (!std::isfinite(value))
        return missing();
    const bool nothing = std::abs(value) * std::pow(10, decimals) < 0.5; // or a little less than nothing is "-0.0"
    return locale.toString(nothing ? 0.0 : value, 'f', decimals);
}

QString count(qulonglong value, const QLocale &locale) { return locale.toString(value); }

QString gibText(base::Bytes bytes, const QLocale &locale)
{
    if (!std::isfinite(bytes.value()))
        return missing();
    return withUnit(QT_TRANSLATE_NOOP("gui::Numbers", "%1 GiB"), number(base::inGib(bytes), 1, locale));
}

QString usdText(base::Usd amount, const QLocale &locale)
{
    if (!std::isfinite(amount.value()))
        return missing();
    const int decimals = std::abs(amount.value()) < 1000 ? 2 : 0;
    const QString figure = withUnit(QT_TRANSLATE_NOOP("gui::Numbers", "$%1"), number(std::abs(amount.value()), decimals, locale));
    return amount.value() < 0 ? QStringLiteral("−") + figure : figure;
}

QString secondsText(base::Seconds time, const QLocale &locale)
{
    const double seconds = time.value();
    if (!std::isfinite(seconds))
        return missing();
    if (seconds >= 120)
        return minutesText(seconds, locale);
    if (seconds >= 0.1)
        return withUnit(QT_TRANSLATE_NOOP("gui::Numbers", "%1 s"), number(seconds, seconds < 10 ? 2 : 1, locale));
    return withUnit(QT_TRANSLATE_NOOP("gui::Numbers", "%1 ms"), number(seconds * 1e3, seconds < 0.001 ? 2 : 0, locale));
}

QString daysText(double days, const QLocale &locale)
{
    if (!std::isfinite(days))
        return missing();
    return withUnit(QT_TRANSLATE_NOOP("gui::Numbers", "%1 days"), number(days, days < 1000 ? 1 : 0, locale));
}

QString percentText(double share, int decimals, const QLocale &locale)
{
    if (!std::isfinite(share))
        return missing();
    return withUnit(QT_TRANSLATE_NOOP("gui::Numbers", "%1 %"), number(share * 100, decimals, locale));
}

QString parametersText(double parameters, const QLocale &locale)
{
    if (!std::isfinite(parameters))
        return missing();
    // The unit is that of the rounded figure: 999.9 M reads 1.00 B, never 1,000 M.
    if (parameters >= 999.5e9)
        return withUnit(QT_TRANSLATE_NOOP("gui::Numbers", "%1 T"), number(parameters / 1e12, 2, locale));
    if (parameters >= 999.5e6)
        return withUnit(QT_TRANSLATE_NOOP("gui::Numbers", "%1 B"), number(parameters / 1e9, parameters < 1e11 ? 2 : 0, locale));
    return withUnit(QT_TRANSLATE_NOOP("gui::Numbers", "%1 M"), number(parameters / 1e6, 0, locale));
}

} // namespace gui
