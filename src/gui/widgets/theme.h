// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/prediction.h"

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QString>
#include <vector>

class QApplication;

namespace gui {

enum class ThemeChoice : quint8 { System, Light, Dark };

/// The app's own colours, for one lightness. Everything else comes from the palette.
/// Verdict colours are blue, amber and vermilion: told apart under deuteranopia. Text colours have
/// a contrast of at least 4.5:1 on the palette's base and window and on their own background.
struct ThemeColors {
    QColor accent; ///< the one accent: primary buttons, current step
    QColor onAccent; ///< text on the accent
    QColor muted; ///< secondary text
    QColor border; ///< hairlines between surfaces
    QColor surface; ///< cards, rail: a step off the window
    QColor error; ///< text of inline errors
    QColor warning; ///< text of inline warnings
    QColor safe, tight, oom; ///< text and icons of verdicts
    QColor safeFill, tightFill, oomFill; ///< faint row and badge background
    std::vector<QColor> series; ///< charts, in order; neighbours differ in lightness too
};

/// Qt 6.4 has no colour-scheme hint: a palette whose window is darker than its text is dark.
[[nodiscard]] bool isDark(const QPalette &palette);
[[nodiscard]] const ThemeColors &themeColors(const QPalette &palette);
/// WCAG 2.1 contrast ratio, 1…21.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

/// The app's own palette, light or dark, whatever the app wears now: pictures have a look of their own.
[[nodiscard]] QPalette themePalette(bool dark);
/// Makes the whole app light or dark, or gives the platform's own palette back.
void applyTheme(QApplication &app, ThemeChoice choice);

[[nodiscard]] QColor verdictColor(estimate::Verdict verdict, const QPalette &palette);
[[nodiscard]] QColor verdictFill(estimate::Verdict verdict, const QPalette &palette);
/// "Safe", "Tight", "Potential OOM"
[[nodiscard]] QString verdictText(estimate::Verdict verdict);
/// One character that needs no colour: ✓ ! ✕
[[nodiscard]] QString verdictGlyph(estimate::Verdict verdict);
[[nodiscard]] QIcon verdictIcon(estimate::Verdict verdict);

} // namespace gui
