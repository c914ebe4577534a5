// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/doorbutton.h"

#include "gui/shell/plantexts.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/theme.h"

#include <QPainter>
#include <QStyle>

namespace gui {
namespace {

constexpr double kTitleScale = 1.15;
constexpr int kIdealWidthInCharacters = 30;
constexpr int kLeastWidthInCharacters = 20;

QColor accentColor(const QPalette &palette) { return themeColors(palette).accent; }

} // namespace

DoorButton::DoorButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void DoorButton::setUp(const QString &title, const QString &description, const QString &iconName)
{
    setText(title);
    m_description = description;
    setIcon(gui::icon(iconName, accentColor));
    setAccessibleName(plainTitle());
    setAccessibleDescription(description);
    updateGeometry();
}

QSize DoorButton::sizeHint() const
{
    const int width = fontMetrics().horizontalAdvance(QLatin1Char('x')) * kIdealWidthInCharacters + 2 * padding();
    return {width, heightForWidth(width)};
}

QSize DoorButton::minimumSizeHint() const
{
    const int width = fontMetrics().horizontalAdvance(QLatin1Char('x')) * kLeastWidthInCharacters + 2 * padding();
    return {width, heightForWidth(width)};
}

int DoorButton::heightForWidth(int width) const
{
    const QRect space(0, 0, width - 2 * padding(), 10'000);
    const int title = QFontMetrics(titleFont()).boundingRect(space, Qt::TextWordWrap, plainTitle()).height();
    const int text = fontMetrics().boundingRect(space, Qt::TextWordWrap, m_description).height();
    return 2 * padding() + iconSize() + padding() / 2 + title + padding() / 4 + text;
}

void DoorButton::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = underMouse() || hasFocus();
    painter.setPen(QPen(lit ? colors.accent : colors.border, hasFocus() ? 2.0 : 1.0));
    painter.setBrush(isDown() ? colors.surface : palette().color(QPalette::Base));
    const double radius = fontMetrics().height() / 3.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);

    QRect space = rect().adjusted(padding(), padding(), -padding(), -padding());
    const QRect iconRect = style()->visualRect(layoutDirection(), space, QRect(space.topLeft(), QSize(iconSize(), iconSize())));
    icon().paint(&painter, iconRect);
    space.setTop(space.top() + iconSize() + padding() / 2);
    painter.setFont(titleFont());
    painter.setPen(palette().color(QPalette::WindowText));
    QRect used;
    painter.drawText(space, Qt::TextWordWrap, plainTitle(), &used);
    space.setTop(used.bottom() + padding() / 4);
    painter.setFont(font());
    painter.setPen(colors.muted);
    painter.drawText(space, Qt::TextWordWrap, m_description);
}

void DoorButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void DoorButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

QFont DoorButton::titleFont() const
{
    QFont out = font();
    out.setBold(true);
    out.setPointSizeF(out.pointSizeF() * kTitleScale);
    return out;
}

QString DoorButton::plainTitle() const { return withoutMnemonic(text()); }

} // namespace gui
