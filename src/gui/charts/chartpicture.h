// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>

#include "base/result.h"
#include "report/comparisoncharts.h"

class QPainter;

namespace gui {

class ComparisonChart;

/// How a picture of a chart looks: with its title, what is simulated, and a legend, whatever the
/// window shows.
struct ChartPicture {
    QSize size = QSize(960, 540);
    double scale = 1; ///< PNG: 1…4
    bool dark = false;
};

/// Draws a chart from its data, as the app's own view does; needs a QApplication, no display.
void paintChart(QPainter &painter, const QRectF &area, const report::Chart &chart, bool dark);
[[nodiscard]] QImage chartImage(const report::Chart &chart, const ChartPicture &picture);
[[nodiscard]] QByteArray chartPng(const report::Chart &chart, const ChartPicture &picture);
[[nodiscard]] QByteArray chartSvg(const report::Chart &chart,
                                  const ChartPicture &picture); ///< one root element, title and description inside
[[nodiscard]] QByteArray chartPdf(const report::Chart &chart, const ChartPicture &picture); ///< one page of the picture's shape, vectors

enum class ChartFormat : quint8 { Png, Svg, Pdf, Csv };
/// Writes whole files (QSaveFile).
[[nodiscard]] base::Result<void> saveChart(const report::Chart &chart, const QString &path, ChartFormat format,
                                           const ChartPicture &picture);
/// As picture and as data: pasted into a document, or into a spreadsheet.
void copyChart(const report::Chart &chart, const ChartPicture &picture);

} // namespace gui
