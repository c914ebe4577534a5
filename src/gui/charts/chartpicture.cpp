// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/chartpicture.h"

#include "gui/charts/comparisonchart.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"

#include <QBuffer>
#include <QClipboard>
#include <QGraphicsLayout>
#include <QGuiApplication>
#include <QMimeData>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <algorithm>

namespace gui {
namespace {

constexpr int kFontPixels = 12;
constexpr int kDpi = 96; // one unit of a picture is a pixel of 1/96 inch
constexpr double kLargestScale = 4;
const QSize kSmallest(160, 120);
const QSize kLargest(8000, 8000);

QSize sizeOf(const ChartPicture &picture) { return picture.size.expandedTo(kSmallest).boundedTo(kLargest); }

QFont pictureFont(bool bold = false)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(bold ? kFontPixels + 2 : kFontPixels);
    font.setBold(bold);
    return font;
}

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

/// XML 1.0 has no place for most control characters; the generator lets them through.
QByteArray withoutControls(QByteArray text)
{
    const auto forbidden = [](char letter) {
        const auto code = static_cast<unsigned char>(letter);
        return code < 0x20 && letter != '\n' && letter != '\r' && letter != '\t';
    };
    text.erase(std::remove_if(text.begin(), text.end(), forbidden), text.end());
    return text;
}

/// The generator would write title and description as they are, markup and all.
void addWords(QByteArray &svg, const QString &title, const QString &description)
{
    const auto root = svg.indexOf("<svg");
    const auto end = svg.indexOf('>', root);
    if (root < 0 || end < 0)
        return;
    const QString words = QStringLiteral("\n<title>%1</title>\n<desc>%2</desc>").arg(title.toHtmlEscaped(), description.toHtmlEscaped());
    svg.insert(end + 1, words.toUtf8());
}

base::Error cannotWrite(const QString &path, const QString &reason)
{
    return {base::ErrorKind::File, path.toStdString(), base::Text(QT_TRANSLATE_NOOP("core", "the chart cannot be written")),
            base::Text(QT_TRANSLATE_NOOP("core", "Choose a folder that can be written and has room")), reason.toStdString()};
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

QImage chartImage(const report::Chart &chart, const ChartPicture &picture)
{
    const QSize size = sizeOf(picture);
    const double scale = std::clamp(picture.scale, 1.0, kLargestScale);
    QImage image(size * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.setDotsPerMeterX(static_cast<int>(kDpi / 0.0254 * scale));
    image.setDotsPerMeterY(static_cast<int>(kDpi / 0.0254 * scale));
    image.setText(QStringLiteral("Title"), pictureTitle(chart));
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintChart(painter, QRectF(QPointF(), QSizeF(size)), chart, picture.dark);
    return image;
}

QByteArray chartPng(const report::Chart &chart, const ChartPicture &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    constexpr int kQuick = 75; // compression: nearly as small, in half the time
    chartImage(chart, picture).save(&buffer, "PNG", kQuick);
    return bytes;
}

QByteArray chartSvg(const report::Chart &chart, const ChartPicture &picture)
{
    const QSize size = sizeOf(picture);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(kDpi);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setTitle({});
    generator.setDescription({});
    QPainter painter(&generator);
    paintChart(painter, QRectF(QPointF(), QSizeF(size)), chart, picture.dark);
    painter.end();
    addWords(bytes, pictureTitle(chart), describe(chart));
    return withoutControls(bytes);
}

QByteArray chartPdf(const report::Chart &chart, const ChartPicture &picture)
{
    const QSize size = sizeOf(picture);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kDpi);
    writer.setPageSize(QPageSize(QSizeF(size) * 72.0 / kDpi, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setTitle(pictureTitle(chart));
    writer.setCreator(QStringLiteral("AutoTuner"));
    QPainter painter(&writer);
    paintChart(painter, QRectF(QPointF(), QSizeF(size)), chart, picture.dark);
    painter.end();
    return bytes;
}

base::Result<void> saveChart(const report::Chart &chart, const QString &path, ChartFormat format, const ChartPicture &picture)
{
    const QByteArray content = contentOf(chart, format, picture);
    if (content.isEmpty()) // no memory for a picture of this size
        return base::fail(cannotWrite(path, {}));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return base::fail(cannotWrite(path, file.errorString()));
    return {};
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
