// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace/preferences.h"

#include <QSettings>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace gui {
namespace {

// The one place that knows the names in the settings file.
constexpr auto kPrice = "preferences/pricePerGpuHour";
constexpr auto kTight = "preferences/tightFrom";
constexpr auto kOom = "preferences/oomFrom";
constexpr auto kLanguage = "preferences/language";
constexpr auto kTheme = "preferences/theme";
constexpr auto kProjectFolder = "preferences/projectFolder";
constexpr auto kExportFolder = "preferences/exportFolder";
constexpr auto kProxyMode = "network/proxyMode";
constexpr auto kProxyHost = "network/proxyHost";
constexpr auto kProxyPort = "network/proxyPort";

const QStringList &themeWords()
{
    static const QStringList words{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};
    return words;
}

const QStringList &proxyWords()
{
    static const QStringList words{QStringLiteral("system"), QStringLiteral("none"), QStringLiteral("manual")};
    return words;
}

double numberIn(const QSettings &settings, const char *key, double fallback, double low, double high)
{
    bool ok = false;
    const double value = settings.value(QLatin1String(key)).toDouble(&ok);
    return ok && std::isfinite(value) && value >= low && value <= high ? value : fallback;
}

template <class E>
E wordIn(const QSettings &settings, const char *key, const QStringList &words)
{
    return static_cast<E>(std::max<qsizetype>(0, words.indexOf(settings.value(QLatin1String(key)).toString())));
}

QString textIn(const QSettings &settings, const char *key) { return settings.value(QLatin1String(key)).toString(); }

} // namespace

Preferences Preferences::load(const QSettings &settings)
{
    Preferences out;
    out.pricePerGpuHour = base::Usd(numberIn(settings, kPrice, out.pricePerGpuHour.value(), 0, 1e6));
    const domain::OomThresholds read{numberIn(settings, kTight, out.thresholds.tight, 0, 1),
                                     numberIn(settings, kOom, out.thresholds.oom, 0, 1)};
    if (read.tight <= read.oom)
        out.thresholds = read;
    out.language = textIn(settings, kLanguage);
    out.theme = wordIn<ThemeChoice>(settings, kTheme, themeWords());
    out.projectFolder = textIn(settings, kProjectFolder);
    out.exportFolder = textIn(settings, kExportFolder);
    out.proxy.mode = wordIn<ProxyMode>(settings, kProxyMode, proxyWords());
    out.proxy.host = textIn(settings, kProxyHost);
    out.proxy.port = static_cast<int>(numberIn(settings, kProxyPort, out.proxy.port, 1, 65535));
    return out;
}

void Preferences::save(QSettings &settings) const
{
    const auto set = [&settings](const char *key, const QVariant &value) { settings.setValue(QLatin1String(key), value); };
    set(kPrice, pricePerGpuHour.value());
    set(kTight, thresholds.tight);
    set(kOom, thresholds.oom);
    set(kLanguage, language);
    set(kTheme, themeWords().at(static_cast<int>(theme)));
    set(kProjectFolder, projectFolder);
    set(kExportFolder, exportFolder);
    set(kProxyMode, proxyWords().at(static_cast<int>(proxy.mode)));
    set(kProxyHost, proxy.host);
    set(kProxyPort, proxy.port);
}

} // namespace gui
