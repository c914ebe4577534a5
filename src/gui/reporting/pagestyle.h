// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QSizeF>

#include "report/document.h"

/// How a report looks on paper. All lengths are tenths of a point, so that whole-numbered font sizes
/// are fine enough and a page reads the same at every zoom and in print.
namespace gui {

inline constexpr qreal kUnitsPerInch = 720;
[[nodiscard]] constexpr qreal millimetres(qreal mm) { return mm * kUnitsPerInch / 25.4; }

struct PageStyle {
    QSizeF paper{millimetres(210), millimetres(297)}; ///< A4
    qreal side = millimetres(18); ///< margins
    qreal top = millimetres(24);
    qreal bottom = millimetres(22);
    qreal headLine = millimetres(15); ///< baseline of the running head, from the top
    qreal footLine = millimetres(12); ///< of the foot, from the bottom
    qreal gap = 60; ///< between blocks
    qreal lineSpacing = 1.32;

    [[nodiscard]] qreal width() const { return paper.width() - 2 * side; }
    [[nodiscard]] qreal height() const { return paper.height() - top - bottom; } ///< for content
};

/// Ink on white paper, whatever the app's theme.
struct PaperColors {
    QColor paper{0xffffff};
    QColor text{0x1b1f24};
    QColor muted{0x5a6472};
    QColor accent{0x0b5cad};
    QColor hairline{0xd5dae1};
    QColor rule{0x8a929d};
    QColor stripe{0xf6f8fa};
    QColor strongFill{0xe6f0fa};
    QColor hintFill{0xeef1f5};
    QColor warning{0x7a5200};
    QColor warningFill{0xfdf1d7};
};

enum class TextRole : quint8 {
    Title,
    Subtitle,
    Heading1,
    Heading2,
    Heading3,
    Body,
    Strong,
    Caption,
    Cell,
    CellStrong,
    CellHead,
    Running,
    Badge
};
/// Font of a role; `scale` makes a crowded table's smaller.
[[nodiscard]] QFont paperFont(TextRole role, qreal scale = 1);

/// Text and ground of the mark that says where figures come from.
struct BadgeColors {
    QColor text;
    QColor fill;
};
[[nodiscard]] BadgeColors badgeColors(report::Provenance provenance);

} // namespace gui
