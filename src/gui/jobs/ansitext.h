// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>
#include <QPalette>
#include <QString>
#include <QTextLayout>
#include <QVector>

#include <optional>

namespace gui {

/// How a stretch of a log line is to look, as its escape sequences say; colours are the terminal's.
struct AnsiStyle {
    struct Colour {
        enum class Kind : quint8 { Default, Palette, Rgb };
        Kind kind = Kind::Default;
        quint8 index = 0; ///< of the 256, for Palette
        QRgb rgb = 0; ///< for Rgb
        bool operator==(const Colour &) const = default;
    };
    Colour text;
    Colour ground;
    bool bold = false;
    bool faint = false;
    bool italic = false;
    bool underlined = false;
    bool inverse = false;
    bool operator==(const AnsiStyle &) const = default;
};

/// A log line as a person reads it: without escape sequences, the last of what was drawn over with
/// carriage returns, tabs as blanks, other control characters as a mark.
struct AnsiLine {
    struct Span {
        int begin = 0;
        int length = 0;
        AnsiStyle style;
    };
    QString text;
    std::vector<Span> spans; ///< only where the style is not the default
};
[[nodiscard]] AnsiLine readAnsi(const QByteArray &bytes);
/// The text alone; the same as readAnsi(bytes).text.
[[nodiscard]] QString plainLogText(const QByteArray &bytes);

/// Terminal colours in this palette, readable on its base: at least 4.5:1.
[[nodiscard]] QColor ansiColour(const AnsiStyle::Colour &colour, const QPalette &palette, const QColor &fallback);
[[nodiscard]] QVector<QTextLayout::FormatRange> ansiFormats(const AnsiLine &line, const QPalette &palette);

} // namespace gui
