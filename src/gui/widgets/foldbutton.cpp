// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/foldbutton.h"

#include <QStyleOptionToolButton>

namespace gui {

FoldButton::FoldButton(QWidget *parent)
    : QToolButton(parent)
{
    setCheckable(true);
    setAutoRaise(true);
    setArrowType(Qt::RightArrow);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QToolButton::toggled, this, [this](bool open) { setArrowType(open ? Qt::DownArrow : Qt::RightArrow); });
}

void FoldButton::setContent(QWidget *content)
{
    content->setVisible(isChecked());
    connect(this, &QToolButton::toggled, content, &QWidget::setVisible);
}

void FoldButton::initStyleOption(QStyleOptionToolButton *option) const
{
    QToolButton::initStyleOption(option);
    option->state &= ~QStyle::State_On;
}

} // namespace gui
