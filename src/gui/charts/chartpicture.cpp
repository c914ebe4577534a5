// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/chartpicture.h"

#include "gui/charts/comparisonchart.h"
#include "gui/charts/paintedpicture.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"

#include <QClipboard>
#include <QGraphicsLayout>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>
#include <algorithm>

namespace gui {
namespace {

/// A view that is laid out though nobody sees it.
std::unique_ptr<ComparisonChart> hiddenView(const report::Chart &chart, const QSize &size, bool dark)
{
    auto view = makeChart(chart);
    view->setPalette(themePalette(dark));
    view->setFont(pictureFont());
    view->setMinimumSize(0, 0);
    view->resize(size);
    (void)view->grab(QRect(0, 0, 1, 1)); // sizes what is inside, as showing it would
    view->chart()->layout()->activate();
    return view;
}

/// Title at the left, what the figures are at the right; gives the height used.
double paintHeader(QPainter &painter, const QRectF &area, const report::Chart &chart, const QPalette &palette)
{
    const QFont bold = pictureFont(true);
    const QFontMetricsF metrics(bold);
    const QRectF line(area.left() + 10, area.top() + 6, area.width() - 20, metrics.height() + 4);
    double right = line.right();
    painter.save();
    if (chart.simulated || chart.predicted) {
        const QString word = chart.predicted ? QCoreApplication::translate("gui::ChartPicture", "predicted")
                                             : QCoreApplication::translate("gui::ChartPicture", "simulated");
        painter.setFont(pictureFont());
        const double width = QFontMetricsF(pictureFont()).horizontalAdvance(word) + 16;
        const QRectF badge(right - width, line.top(), width, line.height());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(themeColors(palette).warning, 1));
        painter.setBrush(themeColors(palette).tightFill);
        painter.drawRoundedRect(badge.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.drawText(badge, Qt::AlignCenter, word);
        right = badge.left() - 8;
    }
    painter.setFont(bold);
    painter.setPen(palette.color(QPalette::Text));
    const QString title = metrics.elidedText(translated(chart.title), Qt::ElideRight, right - line.left());
    painter.drawText(QRectF(line.left(), line.top(), right - line.left(), line.height()), Qt::AlignLeft | Qt::AlignVCenter, title);
    painter.restore();
    return line.bottom() + 2 - area.top();
}

QString pictureTitle(const report::Chart &chart)
{
    const QString title = translated(chart.title);
    if (chart.predicted)
        return QCoreApplication::translate("gui::ChartPicture", "%1 (predicted)").arg(title);
    return chart.simulated ? QCoreApplication::translate("gui::ChartPicture", "%1 (simulated)").arg(title) : title;
}

QString describe(const report::Chart &chart) { return makeChart(chart)->accessibleDescription(); }

PaintedPicture painted(const report::Chart &chart, const ChartPicture &picture)
{
    return {picture.size, picture.scale, pictureTitle(chart), [&chart] { return describe(chart); },
            [&chart, dark = picture.dark](QPainter &painter, const QRectF &area) { paintChart(painter, area, chart, dark); }};
}

QByteArray contentOf(const report::Chart &chart, ChartFormat format, const ChartPicture &picture)
{
    switch (format) {
    case ChartFormat::Png:
        return chartPng(chart, picture);
    case ChartFormat::Svg:
        return chartSvg(chart, picture);
    case ChartFormat::Pdf:
        return chartPdf(chart, picture);
    case ChartFormat::Csv:
        return QByteArray::fromStdString(report::chartCsv(chart));
    }
    return {};
}

} // namespace

void paintChart(QPainter &painter, const QRectF &area, const report::Chart &chart, bool dark)
{
    const QPalette palette = themePalette(dark);
    painter.save();
    painter.fillRect(area, palette.color(QPalette::Base));
    const double header = paintHeader(painter, area, chart, palette);
    const QRectF target = area.adjusted(0, header, 0, 0);
    const QSize size = target.size().toSize().expandedTo(QSize(1, 1));
    const auto view = hiddenView(chart, size, dark);
    view->render(&painter, QRectF(target.topLeft(), QSizeF(size)), QRect(QPoint(0, 0), size), Qt::KeepAspectRatio);
    painter.restore();
}

QImage chartImage(const report::Chart &chart, const ChartPicture &picture) { return imageOf(painted(chart, picture)); }

QByteArray chartPng(const report::Chart &chart, const ChartPicture &picture) { return pngOf(painted(chart, picture)); }

QByteArray chartSvg(const report::Chart &chart, const ChartPicture &picture) { return svgOf(painted(chart, picture)); }

QByteArray chartPdf(const report::Chart &chart, const ChartPicture &picture) { return pdfOf(painted(chart, picture)); }

base::Result<void> saveChart(const report::Chart &chart, const QString &path, ChartFormat format, const ChartPicture &picture)
{
    return writePicture(path, contentOf(chart, format, picture));
}

void copyChart(const report::Chart &chart, const ChartPicture &picture)
{
    auto data = std::make_unique<QMimeData>();
    data->setImageData(chartImage(chart, picture));
    data->setText(QString::fromStdString(report::chartCsv(chart)));
    data->setData(QStringLiteral("image/svg+xml"), chartSvg(chart, picture));
    QGuiApplication::clipboard()->setMimeData(data.release());
}

} // namespace gui
