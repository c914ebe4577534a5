// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/explain/limitspanel.h"

#include "gui/widgets/card.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {
namespace {

constexpr double kMoreThanItTakes = 1.01; // times its own time: not by rounding

QLabel *words(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::NoFocus); // Tab goes from button to button
    return label;
}

} // namespace

LimitsPanel::LimitsPanel(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("limitsPanel"));
    setAccessibleName(tr("What limits the step"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 4, 0);
    m_rows = new QVBoxLayout;
    layout->addLayout(m_rows);
    layout->addStretch(1);
    setWidget(content);
}

void LimitsPanel::setLimits(const std::vector<estimate::StepLimit> &limits, base::Seconds step)
{
    m_limits = limits;
    m_step = step;
    fill();
    ensureVisible(0, 0);
}

void LimitsPanel::fill()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *row = item->widget())
            row->deleteLater();
        delete item;
    }
    for (const estimate::StepLimit &limit : m_limits)
        addLimit(limit);
}

void LimitsPanel::addLimit(const estimate::StepLimit &limit)
{
    auto *card = new Card(widget());
    card->setObjectName(QStringLiteral("limitCard"));
    const QString title = translated(estimate::title(limit.kind));
    const QString share = percentText(limit.share, 1);
    auto *heading = words(tr("%1: %2 of the step", "a limit and its share").arg(title, share), card);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    const double saved = m_step > base::Seconds() ? limit.saved / m_step : 0;
    // A limit of some stages alone holds the others up, too.
    const QString most = limit.saved > limit.time * kMoreThanItTakes ? tr("Saves at most %1 (%2): other stages would wait less as well.")
                                                                     : tr("Saves at most %1 (%2).");
    auto *layout = new QVBoxLayout(card);
    layout->addWidget(heading);
    layout->addWidget(words(translated(limit.text), card));
    layout->addWidget(words(most.arg(secondsText(limit.saved), percentText(saved, 1)), card));
    if (!limit.advice.empty()) {
        auto *advice = words(translated(limit.advice), card);
        advice->setForegroundRole(QPalette::PlaceholderText);
        layout->addWidget(advice);
    }
    if (limit.relief)
        layout->addWidget(reliefRow(*limit.relief, card));
    m_rows->addWidget(card);
}

/// The change may be long, so it is words that wrap and no button's text.
QWidget *LimitsPanel::reliefRow(const estimate::Relief &relief, QWidget *parent)
{
    const QString change = translated(relief.change);
    const QString effect =
        tr("%1 per step, memory: %2 (predicted)").arg(secondsText(relief.prediction.time.total()), verdictText(relief.prediction.verdict));
    auto *row = new QWidget(parent);
    auto *mark = new QLabel(row);
    mark->setPixmap(verdictIcon(relief.prediction.verdict).pixmap(fontMetrics().height()));
    auto *button = new QPushButton(tr("Select"), row);
    button->setObjectName(QStringLiteral("limitRelief"));
    button->setAutoDefault(false);
    button->setToolTip(tr("Select this configuration; where the plan does not search it yet, it is added (can be undone)"));
    button->setAccessibleName(tr("Select: %1").arg(change));
    button->setAccessibleDescription(effect);
    connect(button, &QPushButton::clicked, this, [this, relief] { emit reliefWanted(relief); });
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(mark, 0, Qt::AlignTop);
    layout->addWidget(words(tr("%1: %2", "a change and its effect").arg(change, effect), row), 1);
    layout->addWidget(button, 0, Qt::AlignVCenter);
    return row;
}

void LimitsPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_rows && !m_limits.empty())
        fill(); // icons have the colours of light or dark
}

} // namespace gui
