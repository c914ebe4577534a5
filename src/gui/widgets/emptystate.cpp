// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/emptystate.h"

#include "gui/widgets/iconfactory.h"
#include "gui/widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {
namespace {

constexpr double kTitleScale = 1.3;
constexpr int kIconHeightInLines = 3;
constexpr int kTextWidthInCharacters = 62;

QColor mutedColor(const QPalette &palette) { return themeColors(palette).muted; }

} // namespace

EmptyState::EmptyState(const Content &content, QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
{
    QFont titleFont = font();
    titleFont.setPointSizeF(titleFont.pointSizeF() * kTitleScale);
    titleFont.setBold(true);
    m_title->setFont(titleFont);
    m_title->setWordWrap(true);
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_text->setMinimumWidth(fontMetrics().horizontalAdvance(QLatin1Char('x')) * kTextWidthInCharacters / 2);
    m_text->setMaximumWidth(fontMetrics().horizontalAdvance(QLatin1Char('x')) * kTextWidthInCharacters);
    m_icon->setAlignment(Qt::AlignCenter);

    auto *layout = new QVBoxLayout(this);
    const int gap = fontMetrics().height() / 2;
    layout->setSpacing(gap);
    layout->addStretch(2);
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    auto *textRow = new QHBoxLayout;
    textRow->addStretch(1);
    textRow->addWidget(m_text, 6);
    textRow->addStretch(1);
    layout->addLayout(textRow);
    layout->addSpacing(gap);
    auto *buttonRow = new QHBoxLayout;
    buttonRow->addStretch(1);
    for (Way &way : m_ways) {
        way.button = new QPushButton(this);
        way.button->hide();
        buttonRow->addWidget(way.button);
    }
    buttonRow->addStretch(1);
    layout->addLayout(buttonRow);
    layout->addStretch(3);
    setContent(content);
}

void EmptyState::setContent(const Content &content)
{
    m_iconName = content.iconName;
    drawIcon();
    m_icon->setVisible(!content.iconName.isEmpty());
    m_title->setText(content.title);
    m_text->setText(content.text);
    setAccessibleName(content.title);
    setAccessibleDescription(content.text);
}

void EmptyState::drawIcon()
{
    if (m_iconName.isEmpty())
        return;
    const int height = fontMetrics().height() * kIconHeightInLines;
    m_icon->setPixmap(icon(m_iconName, mutedColor).pixmap(QSize(height, height), devicePixelRatioF()));
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
    QWidget::changeEvent(event);
}

void EmptyState::setAction(QAction *action) { bind(m_ways[0], action); }

void EmptyState::setSecondAction(QAction *action) { bind(m_ways[1], action); }

void EmptyState::setThirdAction(QAction *action) { bind(m_ways[2], action); }

void EmptyState::bind(Way &way, QAction *action)
{
    QPushButton *button = way.button;
    if (way.action) {
        disconnect(button, nullptr, way.action, nullptr);
        disconnect(way.action, nullptr, button, nullptr);
    }
    way.action = action;
    button->setVisible(action != nullptr);
    if (!action)
        return;
    button->setText(action->text());
    button->setIcon(action->icon());
    button->setEnabled(action->isEnabled());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button, [button, action] { button->setEnabled(action->isEnabled()); });
}

} // namespace gui
