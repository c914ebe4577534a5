// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/ansitext.h"

#include "gui/widgets/theme.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gui {
namespace {

constexpr int kTabWidth = 8;
constexpr double kLeastContrast = 4.5;
constexpr qsizetype kMostParameters = 16;

using Colour = AnsiStyle::Colour;

/// Terminal colours 0…15 for a light and a dark ground; contrast is seen to afterwards.
constexpr std::array<QRgb, 16> kLight{0xff1b1f24, 0xffb02a1a, 0xff1a7340, 0xff7a5200, 0xff0b5cad, 0xff8a3a8f, 0xff0b6e78, 0xff5a6472,
                                      0xff5a6472, 0xffc8321f, 0xff1d8348, 0xff8a5d00, 0xff1f6fc4, 0xff9c4aa1, 0xff0f7f8a, 0xff1b1f24};
constexpr std::array<QRgb, 16> kDark{0xff9aa4b2, 0xffff9583, 0xff7fd6a0, 0xfff0bd4f, 0xff7dbcf5, 0xffdf98dc, 0xff6fd3dd, 0xffd5dae1,
                                     0xffa3adba, 0xffffab9c, 0xff98e3b4, 0xfff7d07c, 0xff9dcffa, 0xffeab2e8, 0xff8fe0e8, 0xffffffff};

/// Takes parameters of one "m" sequence in turn.
class Parameters {
public:
    explicit Parameters(const QByteArray &text)
    {
        for (const QByteArray &part : QByteArray(text).replace(':', ';').split(';')) {
            if (m_values.size() < kMostParameters)
                m_values.append(part.toInt());
        }
    }
    [[nodiscard]] bool atEnd() const { return m_at >= m_values.size(); }
    int next() { return atEnd() ? 0 : m_values[m_at++]; }

private:
    QVector<int> m_values;
    qsizetype m_at = 0;
};

Colour extendedColour(Parameters &parameters)
{
    const auto byte = [&] { return static_cast<quint8>(std::clamp(parameters.next(), 0, 255)); };
    switch (parameters.next()) {
    case 5:
        return {Colour::Kind::Palette, byte(), 0};
    case 2: {
        const int red = byte();
        const int green = byte();
        return {Colour::Kind::Rgb, 0, qRgb(red, green, byte())};
    }
    default:
        return {};
    }
}

Colour paletteColour(int index) { return {Colour::Kind::Palette, static_cast<quint8>(index), 0}; }

void applyColourCode(AnsiStyle &style, int code, Parameters &parameters)
{
    if (code >= 30 && code <= 37)
        style.text = paletteColour(code - 30);
    else if (code >= 90 && code <= 97)
        style.text = paletteColour(code - 90 + 8);
    else if (code >= 40 && code <= 47)
        style.ground = paletteColour(code - 40);
    else if (code >= 100 && code <= 107)
        style.ground = paletteColour(code - 100 + 8);
    else if (code == 38)
        style.text = extendedColour(parameters);
    else if (code == 48)
        style.ground = extendedColour(parameters);
    else if (code == 39)
        style.text = {};
    else if (code == 49)
        style.ground = {};
}

void applySgr(AnsiStyle &style, const QByteArray &text)
{
    Parameters parameters(text);
    while (!parameters.atEnd()) {
        const int code = parameters.next();
        switch (code) {
        case 0:
            style = {};
            break;
        case 1:
            style.bold = true;
            break;
        case 2:
            style.faint = true;
            break;
        case 3:
            style.italic = true;
            break;
        case 4:
            style.underlined = true;
            break;
        case 7:
            style.inverse = true;
            break;
        case 22:
            style.bold = style.faint = false;
            break;
        case 23:
            style.italic = false;
            break;
        case 24:
            style.underlined = false;
            break;
        case 27:
            style.inverse = false;
            break;
        default:
            applyColourCode(style, code, parameters);
        }
    }
}

/// An escape sequence at `at` (which holds ESC): where it ends, and its style if it is one of colours.
qsizetype skipEscape(const QByteArray &bytes, qsizetype at, AnsiStyle &style)
{
    if (at + 1 >= bytes.size())
        return bytes.size();
    const char kind = bytes[at + 1];
    if (kind == '[') { // CSI: parameters, intermediates, one final byte
        qsizetype end = at + 2;
        while (end < bytes.size() && bytes[end] >= 0x20 && bytes[end] <= 0x3f)
            ++end;
        if (end < bytes.size() && bytes[end] == 'm')
            applySgr(style, bytes.mid(at + 2, end - at - 2));
        return std::min(end + 1, bytes.size());
    }
    if (kind == ']') { // OSC: up to BEL or ESC backslash
        for (qsizetype end = at + 2; end < bytes.size(); ++end) {
            if (bytes[end] == '\a')
                return end + 1;
            if (bytes[end] == '\x1b')
                return std::min(end + 2, bytes.size());
        }
        return bytes.size();
    }
    return at + 2;
}

/// The last part between carriage returns that holds anything: what stands on a terminal's line.
QByteArray lastDrawn(const QByteArray &bytes)
{
    if (!bytes.contains('\r'))
        return bytes;
    const QList<QByteArray> parts = bytes.split('\r');
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        if (!part->trimmed().isEmpty() && *part != "\x1b[K")
            return *part;
    }
    return {};
}

/// Ordinary text from `at` up to the next control character.
qsizetype textEnd(const QByteArray &bytes, qsizetype at)
{
    while (at < bytes.size() && (static_cast<unsigned char>(bytes[at]) >= 0x20) && bytes[at] != 0x7f)
        ++at;
    return at;
}

AnsiLine readLine(const QByteArray &bytes, bool withSpans)
{
    AnsiLine line;
    AnsiStyle style;
    const auto put = [&](const QString &text) {
        const auto begin = static_cast<int>(line.text.size());
        line.text += text;
        if (!withSpans || style == AnsiStyle())
            return;
        if (!line.spans.empty() && line.spans.back().style == style && line.spans.back().begin + line.spans.back().length == begin)
            line.spans.back().length += static_cast<int>(text.size());
        else
            line.spans.push_back({begin, static_cast<int>(text.size()), style});
    };
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype end = textEnd(bytes, at);
        if (end > at) {
            put(QString::fromUtf8(bytes.constData() + at, end - at));
            at = end;
        } else if (bytes[at] == '\x1b') {
            at = skipEscape(bytes, at, style);
        } else {
            if (bytes[at] == '\t')
                put(QString(kTabWidth - line.text.size() % kTabWidth, QLatin1Char(' ')));
            else
                put(QString(QChar(0x00B7)));
            ++at;
        }
    }
    return line;
}

/// The xterm colours 16…255: a cube of 6³ and a ramp of greys.
QColor cubeColour(int index)
{
    if (index >= 232) {
        const int grey = 8 + 10 * (index - 232);
        return QColor(grey, grey, grey);
    }
    const auto level = [](int step) { return step == 0 ? 0 : 55 + 40 * step; };
    const int cell = index - 16;
    return QColor(level(cell / 36), level(cell / 6 % 6), level(cell % 6));
}

/// Lighter or darker until it can be read on the ground.
QColor readable(QColor colour, const QColor &ground)
{
    const bool darkGround = ground.lightness() < 128;
    for (int step = 0; step < 20 && contrastRatio(colour, ground) < kLeastContrast; ++step) {
        const int lightness = std::clamp(colour.lightness() + (darkGround ? 12 : -12), 0, 255);
        colour.setHsl(std::max(0, colour.hslHue()), colour.hslSaturation(), lightness);
    }
    return colour;
}

} // namespace

AnsiLine readAnsi(const QByteArray &bytes) { return readLine(lastDrawn(bytes), true); }

QString plainLogText(const QByteArray &bytes) { return readLine(lastDrawn(bytes), false).text; }

QColor ansiColour(const Colour &colour, const QPalette &palette, const QColor &fallback)
{
    switch (colour.kind) {
    case Colour::Kind::Default:
        return fallback;
    case Colour::Kind::Palette:
        return colour.index < 16 ? QColor::fromRgb((isDark(palette) ? kDark : kLight)[colour.index]) : cubeColour(colour.index);
    case Colour::Kind::Rgb:
        return QColor::fromRgb(colour.rgb);
    }
    return fallback;
}

QVector<QTextLayout::FormatRange> ansiFormats(const AnsiLine &line, const QPalette &palette)
{
    QVector<QTextLayout::FormatRange> ranges;
    const QColor base = palette.color(QPalette::Base);
    for (const AnsiLine::Span &span : line.spans) {
        QColor ground = ansiColour(span.style.ground, palette, base);
        QColor text = ansiColour(span.style.text, palette, palette.color(QPalette::Text));
        if (span.style.inverse)
            std::swap(ground, text);
        if (span.style.faint)
            text = themeColors(palette).muted;
        QTextCharFormat format;
        format.setForeground(readable(text, ground));
        if (ground != base)
            format.setBackground(ground);
        if (span.style.bold)
            format.setFontWeight(QFont::Bold);
        format.setFontItalic(span.style.italic);
        format.setFontUnderline(span.style.underlined);
        ranges.append({span.begin, span.length, format});
    }
    return ranges;
}

} // namespace gui
