// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "domain/trainingplan.h"
#include "gui/widgets/theme.h"

#include <QString>

class QSettings;

namespace gui {

enum class ProxyMode : quint8 { System, None, Manual };

/// How the app reaches the network. The password is not among them: it is not kept in a file.
struct ProxyPreferences {
    ProxyMode mode = ProxyMode::System;
    QString host;
    int port = 8080;
    bool operator==(const ProxyPreferences &) const = default;
};

/// What a person set once for all projects. New plans start from these; open plans keep their own.
struct Preferences {
    base::Usd pricePerGpuHour = base::Usd(3.0);
    domain::OomThresholds thresholds;
    QString language; ///< "de", "zh_CN", "en"; empty = the system's
    ThemeChoice theme = ThemeChoice::System;
    QString projectFolder; ///< where dialogs open and projects are kept
    QString exportFolder; ///< where configurations are exported to
    ProxyPreferences proxy;
    bool operator==(const Preferences &) const = default;

    /// Values that are missing, wrong or out of range are replaced by their default.
    [[nodiscard]] static Preferences load(const QSettings &settings);
    void save(QSettings &settings) const;
};

} // namespace gui
