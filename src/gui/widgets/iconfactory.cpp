// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/iconfactory.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>
#include <QtMath>
#include <memory>

namespace gui {
namespace {

QColor textColor(const QPalette &palette) { return palette.color(QPalette::WindowText); }

/// Draws a one-colour SVG in a colour asked from the application's palette at paint time.
class TintedEngine : public QIconEngine {
public:
    TintedEngine(QString path, ColorOfPalette colorOf)
        : m_renderer(std::make_shared<QSvgRenderer>(path))
        , m_path(std::move(path))
        , m_color(colorOf)
    {
    }

    QIconEngine *clone() const override { return new TintedEngine(*this); }
    bool isNull() override { return !m_renderer->isValid(); }
    QString iconName() override { return m_path; }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override { return scaledPixmap(size, mode, state, 1.0); }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        m_renderer->render(&painter, QRectF(QPointF(), QSizeF(size)));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), tint(mode));
        return pixmap;
    }

private:
    QColor tint(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        return m_color(palette);
    }

    std::shared_ptr<QSvgRenderer> m_renderer;
    QString m_path;
    ColorOfPalette m_color;
};

} // namespace

QIcon icon(const QString &name) { return icon(name, textColor); }

QIcon icon(const QString &name, ColorOfPalette color)
{
    return name.isEmpty() ? QIcon() : QIcon(new TintedEngine(QStringLiteral(":/icons/%1.svg").arg(name), color));
}

QIcon appIcon() { return QIcon(QStringLiteral(":/icons/autotuner.svg")); }

} // namespace gui
