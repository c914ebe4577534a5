// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tuning/headrow.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>

namespace gui {

HeadRow::HeadRow(QWidget *parent)
    : QWidget(parent)
    , m_across(new QHBoxLayout(this))
{
    m_across->setContentsMargins({});
    setMinimumWidth(1); // it does not widen the page: see fit()
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

QToolButton *HeadRow::addButton(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(action->iconText());
    m_across->addWidget(button, 0, Qt::AlignTop);
    m_buttons.push_back(button);
    return button;
}

void HeadRow::fit()
{
    for (const Qt::ToolButtonStyle style : {Qt::ToolButtonTextBesideIcon, Qt::ToolButtonIconOnly}) {
        for (QToolButton *button : m_buttons)
            button->setToolButtonStyle(button->icon().isNull() ? Qt::ToolButtonTextBesideIcon : style);
        if (m_across->minimumSize().width() <= width())
            return;
    }
}

void HeadRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace gui
