// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/steprail.h"

#include "gui/shell/plantexts.h"
#include "gui/widgets/theme.h"

#include <QAction>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace gui {
namespace {

/// Icon above text; the current step has a filled ground and an accent bar at its edge.
class StepButton : public QToolButton {
public:
    using QToolButton::QToolButton;

    QSize sizeHint() const override
    {
        const int line = fontMetrics().height();
        return {std::max(fontMetrics().horizontalAdvance(text()) + 2 * line, 5 * line), 4 * line};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ThemeColors &colors = themeColors(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int line = fontMetrics().height();
        const QRectF ground = QRectF(rect()).adjusted(line / 4.0, line / 8.0, -line / 4.0, -line / 8.0);
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            const QColor lit = isDark(palette()) ? palette().color(QPalette::Button) : palette().color(QPalette::Base);
            painter.setBrush(isChecked() ? lit : palette().color(QPalette::Window));
            painter.drawRoundedRect(ground, line / 3.0, line / 3.0);
        }
        if (isChecked()) {
            painter.setBrush(colors.accent);
            const double left = layoutDirection() == Qt::RightToLeft ? ground.right() - line / 5.0 : ground.left();
            painter.drawRoundedRect(QRectF(left, ground.top() + line / 2.0, line / 5.0, ground.height() - line), line / 10.0, line / 10.0);
        }
        if (hasFocus()) {
            painter.setPen(colors.accent);
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(ground, line / 3.0, line / 3.0);
        }
        const int side = line * 3 / 2;
        icon().paint(&painter, QRect((width() - side) / 2, line * 2 / 3, side, side), Qt::AlignCenter,
                     isEnabled() ? QIcon::Normal : QIcon::Disabled);
        QFont textFont = font();
        textFont.setBold(isChecked());
        painter.setFont(textFont);
        painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
        const QRect below(0, line * 2 / 3 + side, width(), height() - line * 2 / 3 - side - line / 4);
        painter.drawText(below, Qt::AlignCenter, QFontMetrics(textFont).elidedText(text(), Qt::ElideRight, width()));
    }
};

} // namespace

StepRail::StepRail(const std::array<QAction *, kSteps> &actions, QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Steps"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, fontMetrics().height() / 2, 0, 0);
    layout->setSpacing(0);
    for (QAction *action : actions) {
        auto *button = new StepButton(this);
        button->setDefaultAction(action);
        button->setText(withoutMnemonic(action->text()));
        button->setAccessibleName(button->text());
        button->setFocusPolicy(Qt::TabFocus);
        button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
        layout->addWidget(button);
    }
    layout->addStretch(1);
}

void StepRail::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.surface);
    painter.setPen(colors.border);
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.drawLine(edge, 0, edge, height());
}

} // namespace gui
