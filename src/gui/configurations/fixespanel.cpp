// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configurations/fixespanel.h"

#include "gui/configurations/verdicttexts.h"
#include "gui/widgets/card.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <utility>

namespace gui {

FixesPanel::FixesPanel(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("fixesPanel"));
    auto *content = new QWidget;
    m_text = new QLabel(content);
    m_text->setObjectName(QStringLiteral("fixesText"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_list = new QWidget(content);
    m_rows = new QVBoxLayout(m_list);
    m_rows->setContentsMargins(0, 0, 0, 0);
    auto *layout = new QVBoxLayout(content);
    layout->addWidget(m_text);
    layout->addWidget(m_list);
    layout->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
}

void FixesPanel::ask(const std::shared_ptr<const search::SearchResult> &result, const domain::Candidate &candidate)
{
    if (m_result == result && m_candidate == candidate)
        return;
    m_result = result;
    m_candidate = candidate;
    const quint64 generation = ++m_generation;
    m_fixes = {};
    fillRows();
    say(tr("Looking for changes that make it fit…"), tr("Looking for changes that make it fit…"));
    m_worker = std::jthread([this, generation, result, candidate](const std::stop_token &stop) {
        const search::Constraints constraints(result->plan.model, result->cluster, {});
        search::MemoryFixes fixes = search::memoryFixes(*result->context, constraints, {candidate, result->plan.base.layout}, stop);
        if (fixes.cancelled)
            return;
        QMetaObject::invokeMethod(
            this,
            [this, generation, found = std::move(fixes)]() mutable {
                if (generation == m_generation)
                    take(std::move(found));
            },
            Qt::QueuedConnection);
    });
}

void FixesPanel::focusFirst()
{
    if (auto *button = m_list->findChild<QPushButton *>())
        button->setFocus(Qt::OtherFocusReason);
}

void FixesPanel::setBusy(bool busy) { m_list->setEnabled(!busy); }

void FixesPanel::take(search::MemoryFixes fixes)
{
    m_fixes = std::move(fixes);
    fillRows();
    const auto number = static_cast<int>(m_fixes.fixes.size());
    if (m_fixes.before.verdict == estimate::Verdict::Safe)
        return say(tr("It is safe: nothing has to change."), {});
    if (number == 0)
        return sayNothingHelps();
    const bool safe = m_fixes.fixes.front().prediction.verdict == estimate::Verdict::Safe;
    const QString text = safe
        ? tr(
            "Each of these alone makes it safe, unless it says tight. All were estimated; the fewest changes come first, then the fastest.")
        : tr("Nothing makes it safe. These make it tight, so that it is run. All were estimated; the fewest changes come first, then the "
             "fastest.");
    say(text, tr("%n change(s) would make it fit", nullptr, number));
}

void FixesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_rows) // icons have the colours of light or dark
        fillRows();
}

void FixesPanel::addRow(const search::MemoryFix &fix)
{
    auto *card = new Card(m_list);
    auto *button = new QPushButton(tr("Apply"), card);
    const QString changes = changesText(fix.changes);
    const QString effect = effectText(fix);
    button->setAccessibleName(tr("Apply: %1").arg(changes));
    button->setAccessibleDescription(effect);
    button->setToolTip(tr("Select this configuration; where the plan does not search it yet, it is added (can be undone)"));
    connect(button, &QPushButton::clicked, this, [this, fix] { emit applyRequested(fix); });
    auto *what = new QLabel(changes, card);
    what->setWordWrap(true);
    auto *icon = new QLabel(card);
    icon->setPixmap(verdictIcon(fix.prediction.verdict).pixmap(fontMetrics().height()));
    auto *how = new QLabel(effect, card);
    how->setWordWrap(true);
    how->setForegroundRole(QPalette::PlaceholderText);
    auto *words = new QVBoxLayout;
    words->addWidget(what);
    words->addWidget(how);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(button, 0, Qt::AlignVCenter);
    m_rows->addWidget(card);
}

void FixesPanel::fillRows()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *row = item->widget())
            row->deleteLater();
        delete item;
    }
    for (const search::MemoryFix &fix : m_fixes.fixes)
        addRow(fix);
}

void FixesPanel::sayNothingHelps()
{
    QString text = tr("No change of settings makes it fit.");
    if (m_fixes.closest)
        text += QLatin1Char(' ')
            + tr("Closest: %1 (%2 of %3).")
                  .arg(changesText(m_fixes.closest->changes), gibText(m_fixes.closest->prediction.memory.total()),
                       gibText(m_fixes.closest->prediction.capacity));
    say(text + QLatin1Char(' ') + translated(m_fixes.reason), tr("No change of settings makes it fit: why?"));
}

void FixesPanel::say(const QString &text, const QString &headline)
{
    m_text->setText(text);
    m_headline = headline;
    emit changed();
}

} // namespace gui
