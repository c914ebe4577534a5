// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/comparison/decisionheader.h"

#include "gui/widgets/notelabel.h"
#include "gui/widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace gui {
namespace {

constexpr double kHeadlineScale = 1.35;

QLabel *makeText(QWidget *parent, const char *name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum); // wraps rather than widens the page
    return label;
}

} // namespace

DecisionHeader::DecisionHeader(const QList<QAction *> &actions, QWidget *parent)
    : Card(parent)
    , m_badge(new QLabel(this))
    , m_headline(makeText(this, "decisionHeadline"))
    , m_savings(makeText(this, "decisionSavings"))
    , m_ground(makeText(this, "decisionGround"))
    , m_cheapest(makeText(this, "decisionCheapest"))
    , m_warnings(new NoteLabel(this))
{
    setObjectName(QStringLiteral("decisionHeader"));
    m_badge->setObjectName(QStringLiteral("decisionOrigin"));
    m_badge->setAutoFillBackground(true);
    m_badge->setContentsMargins(6, 1, 6, 1);
    QFont font = m_headline->font();
    font.setPointSizeF(font.pointSizeF() * kHeadlineScale);
    font.setBold(true);
    m_headline->setFont(font);
    m_warnings->setObjectName(QStringLiteral("decisionWarnings"));

    auto *first = new QHBoxLayout;
    first->addWidget(m_headline, 1);
    first->addWidget(m_badge, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(fontMetrics().height() / 5);
    texts->addLayout(first);
    for (QWidget *line : {static_cast<QWidget *>(m_savings), static_cast<QWidget *>(m_cheapest), static_cast<QWidget *>(m_ground),
                          static_cast<QWidget *>(m_warnings)})
        texts->addWidget(line);
    texts->addWidget(buildButtons(actions));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(texts);
}

QWidget *DecisionHeader::buildButtons(const QList<QAction *> &actions)
{
    auto *row = new QWidget(this);
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, fontMetrics().height() / 4, 0, 0);
    for (QAction *action : actions) {
        auto *button = new QToolButton(row);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(action->iconText());
        across->addWidget(button);
    }
    across->addStretch(1);
    return row;
}

void DecisionHeader::showDecision(const Decision &decision, Origin origin)
{
    m_origin = origin;
    const auto show = [](QLabel *label, const QString &text) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    show(m_badge, originWord(origin));
    m_badge->setToolTip(origin == Origin::Measured
                            ? tr("Every figure comes from the logs of real machines.")
                            : tr("Figures of a sandbox are no measurements: they try out the way, not the machines."));
    show(m_headline, decision.headline);
    show(m_savings, decision.savings);
    show(m_cheapest, decision.cheapest);
    show(m_ground, decision.ground);
    m_warnings->setNote(NoteLabel::Kind::Warning, decision.warnings.join(QLatin1Char(' ')));
    m_warnings->setVisible(!decision.warnings.isEmpty());
    setAccessibleName(decision.headline);
    setAccessibleDescription(text());
    colour();
}

QString DecisionHeader::text() const
{
    QStringList lines;
    for (const QLabel *label : {m_headline, m_badge, m_savings, m_cheapest, m_ground, static_cast<QLabel *>(m_warnings)}) {
        if (!label->isHidden() && !label->text().isEmpty())
            lines << label->text();
    }
    return lines.join(QLatin1Char('\n'));
}

void DecisionHeader::colour()
{
    m_colouring = true;
    const ThemeColors &theme = themeColors(palette());
    const bool measured = m_origin == Origin::Measured;
    QPalette badge = palette();
    badge.setColor(QPalette::Window, measured ? theme.safeFill : theme.tightFill);
    badge.setColor(QPalette::WindowText, measured ? theme.safe : theme.warning);
    m_badge->setPalette(badge);
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, theme.muted);
    m_ground->setPalette(muted);
    m_colouring = false;
}

void DecisionHeader::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_colouring)
        colour();
}

} // namespace gui
