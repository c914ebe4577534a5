// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFont>
#include <QImage>
#include <QSize>
#include <QString>

#include "base/result.h"

#include <functional>

class QPainter;

namespace gui {

/// Something painted, to be made a file or an image of. Sizes are kept within 160 x 120 and 8000 x 8000.
struct PaintedPicture {
    QSize size; ///< in pixels of 1/96 inch
    double scale = 1; ///< PNG: 1…4 pixels for each
    QString title;
    std::function<QString()> description; ///< in words: SVG has it beside the title
    std::function<void(QPainter &painter, const QRectF &area)> paint;
};

[[nodiscard]] QFont pictureFont(bool bold = false);
[[nodiscard]] QImage imageOf(const PaintedPicture &picture);
[[nodiscard]] QByteArray pngOf(const PaintedPicture &picture);
[[nodiscard]] QByteArray svgOf(const PaintedPicture &picture); ///< one root element, title and description inside
[[nodiscard]] QByteArray pdfOf(const PaintedPicture &picture); ///< one page of the picture's shape, vectors

/// Writes a whole file (QSaveFile); no content: there was no memory for it.
[[nodiscard]] base::Result<void> writePicture(const QString &path, const QByteArray &content);

} // namespace gui
