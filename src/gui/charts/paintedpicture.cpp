// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/paintedpicture.h"

#include <QBuffer>
#include <QGuiApplication>
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

QSize sizeOf(const PaintedPicture &picture) { return picture.size.expandedTo(kSmallest).boundedTo(kLargest); }

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

} // namespace

QFont pictureFont(bool bold)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(bold ? kFontPixels + 2 : kFontPixels);
    font.setBold(bold);
    return font;
}

QImage imageOf(const PaintedPicture &picture)
{
    const QSize size = sizeOf(picture);
    const double scale = std::clamp(picture.scale, 1.0, kLargestScale);
    QImage image(size * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.setDotsPerMeterX(static_cast<int>(kDpi / 0.0254 * scale));
    image.setDotsPerMeterY(static_cast<int>(kDpi / 0.0254 * scale));
    image.setText(QStringLiteral("Title"), picture.title);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    picture.paint(painter, QRectF(QPointF(), QSizeF(size)));
    return image;
}

QByteArray pngOf(const PaintedPicture &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    constexpr int kQuick = 75; // compression: nearly as small, in half the time
    imageOf(picture).save(&buffer, "PNG", kQuick);
    return bytes;
}

QByteArray svgOf(const PaintedPicture &picture)
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
    picture.paint(painter, QRectF(QPointF(), QSizeF(size)));
    painter.end();
    addWords(bytes, picture.title, picture.description());
    return withoutControls(bytes);
}

QByteArray pdfOf(const PaintedPicture &picture)
{
    const QSize size = sizeOf(picture);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kDpi);
    writer.setPageSize(QPageSize(QSizeF(size) * 72.0 / kDpi, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setTitle(picture.title);
    writer.setCreator(QStringLiteral("AutoTuner"));
    QPainter painter(&writer);
    picture.paint(painter, QRectF(QPointF(), QSizeF(size)));
    painter.end();
    return bytes;
}

base::Result<void> writePicture(const QString &path, const QByteArray &content)
{
    if (content.isEmpty()) // no memory for a picture of this size
        return base::fail(cannotWrite(path, {}));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return base::fail(cannotWrite(path, file.errorString()));
    return {};
}

} // namespace gui
