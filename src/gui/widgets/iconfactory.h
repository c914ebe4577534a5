// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>
#include <optional>

namespace gui {

/// An icon of resources/icons ("open", "plan", …), drawn in the palette's text colour whenever it
/// is painted, so that it follows light, dark and disabled by itself.
[[nodiscard]] QIcon icon(const QString &name);
/// The same in a role's colour that depends on light and dark, given by a function of the palette.
using ColorOfPalette = QColor (*)(const QPalette &palette);
[[nodiscard]] QIcon icon(const QString &name, ColorOfPalette color);
/// The app's own icon, in colour.
[[nodiscard]] QIcon appIcon();

} // namespace gui
