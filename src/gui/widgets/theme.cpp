// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/theme.h"

#include "gui/widgets/iconfactory.h"

#include <QApplication>
#include <QCoreApplication>
#include <cmath>

namespace gui {
namespace {

// Verdicts are blue, amber and vermilion after Okabe and Ito (Color Universal Design, 2008), made
// darker on light and lighter on dark until text reaches 4.5:1; tst_shelltheme measures them.
const ThemeColors &lightColors()
{
    static const ThemeColors colors{
        .accent = QColor(0x0b5cad),
        .onAccent = QColor(0xffffff),
        .muted = QColor(0x5a6472),
        .border = QColor(0xd5dae1),
        .surface = QColor(0xeef1f5),
        .error = QColor(0xb02a1a),
        .warning = QColor(0x7a5200),
        .safe = QColor(0x0b5cad),
        .tight = QColor(0x7a5200),
        .oom = QColor(0xb02a1a),
        .safeFill = QColor(0xe6f0fa),
        .tightFill = QColor(0xfdf1d7),
        .oomFill = QColor(0xfce6e1),
        .series = {QColor(0x0072b2), QColor(0xe69f00), QColor(0x009e73), QColor(0xcc79a7), QColor(0x56b4e9), QColor(0xd55e00),
                   QColor(0x8a8f98), QColor(0x6a4fa3)},
    };
    return colors;
}

const ThemeColors &darkColors()
{
    static const ThemeColors colors{
        .accent = QColor(0x6db3f2),
        .onAccent = QColor(0x0b1826),
        .muted = QColor(0xa3adba),
        .border = QColor(0x3a424d),
        .surface = QColor(0x1a1f26),
        .error = QColor(0xff9583),
        .warning = QColor(0xf0bd4f),
        .safe = QColor(0x7dbcf5),
        .tight = QColor(0xf0bd4f),
        .oom = QColor(0xff9583),
        .safeFill = QColor(0x17304a),
        .tightFill = QColor(0x3d3013),
        .oomFill = QColor(0x47211b),
        .series = {QColor(0x4aa3df), QColor(0xf0b440), QColor(0x2fc09a), QColor(0xdf98c0), QColor(0x8fd0f5), QColor(0xf08a4b),
                   QColor(0xa8aeb8), QColor(0xa58be0)},
    };
    return colors;
}

QPalette makePalette(const QColor &window, const QColor &base, const QColor &text, const ThemeColors &colors)
{
    const bool dark = window.lightness() < text.lightness();
    const QColor button = dark ? window.lighter(125) : window.lighter(101);
    QPalette palette(button, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, colors.surface);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Button, button);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, colors.error);
    palette.setColor(QPalette::ToolTipBase, colors.surface);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, colors.muted);
    palette.setColor(QPalette::Highlight, dark ? QColor(0x2b5f92) : colors.accent);
    palette.setColor(QPalette::HighlightedText, QColor(0xffffff));
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.muted);
    const QColor faded = dark ? QColor(0x737d8a) : QColor(0x8a929d);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, faded);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.border);
    return palette;
}

double linear(double channel) { return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4); }

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

const ThemeColors &themeColors(const QPalette &palette) { return isDark(palette) ? darkColors() : lightColors(); }

double contrastRatio(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QPalette themePalette(bool dark)
{
    return dark ? makePalette(QColor(0x22272e), QColor(0x1d2127), QColor(0xe6e9ed), darkColors())
                : makePalette(QColor(0xf6f7f9), QColor(0xffffff), QColor(0x1b1f24), lightColors());
}

void applyTheme(QApplication &app, ThemeChoice choice)
{
    app.setPalette(choice == ThemeChoice::System ? QPalette() : themePalette(choice == ThemeChoice::Dark));
}

QColor verdictColor(estimate::Verdict verdict, const QPalette &palette)
{
    const ThemeColors &colors = themeColors(palette);
    switch (verdict) {
    case estimate::Verdict::Safe:
        return colors.safe;
    case estimate::Verdict::Tight:
        return colors.tight;
    case estimate::Verdict::Oom:
        return colors.oom;
    }
    return colors.muted;
}

QColor verdictFill(estimate::Verdict verdict, const QPalette &palette)
{
    const ThemeColors &colors = themeColors(palette);
    switch (verdict) {
    case estimate::Verdict::Safe:
        return colors.safeFill;
    case estimate::Verdict::Tight:
        return colors.tightFill;
    case estimate::Verdict::Oom:
        return colors.oomFill;
    }
    return colors.surface;
}

QString verdictText(estimate::Verdict verdict)
{
    switch (verdict) {
    case estimate::Verdict::Safe:
        return QCoreApplication::translate("gui::Verdict", "Safe");
    case estimate::Verdict::Tight:
        return QCoreApplication::translate("gui::Verdict", "Tight");
    case estimate::Verdict::Oom:
        return QCoreApplication::translate("gui::Verdict", "Potential OOM");
    }
    return {};
}

QString verdictGlyph(estimate::Verdict verdict)
{
    switch (verdict) {
    case estimate::Verdict::Safe:
        return QStringLiteral("✓");
    case estimate::Verdict::Tight:
        return QStringLiteral("!");
    case estimate::Verdict::Oom:
        return QStringLiteral("✕");
    }
    return {};
}

QIcon verdictIcon(estimate::Verdict verdict)
{
    switch (verdict) {
    case estimate::Verdict::Safe:
        return icon(QStringLiteral("verdict-safe"), [](const QPalette &palette) { return themeColors(palette).safe; });
    case estimate::Verdict::Tight:
        return icon(QStringLiteral("verdict-tight"), [](const QPalette &palette) { return themeColors(palette).tight; });
    case estimate::Verdict::Oom:
        return icon(QStringLiteral("verdict-oom"), [](const QPalette &palette) { return themeColors(palette).oom; });
    }
    return {};
}

} // namespace gui
