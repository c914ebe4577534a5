// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/campaignbar.h"

#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace gui {
namespace {

constexpr int kBarSteps = 1000;

QProgressBar *makeBar(const QString &name, QWidget *parent)
{
    auto *bar = new QProgressBar(parent);
    bar->setRange(0, kBarSteps);
    bar->setAccessibleName(name);
    bar->setToolTip(name);
    bar->setMaximumWidth(parent->fontMetrics().horizontalAdvance(QLatin1Char('x')) * 24);
    bar->setMaximumHeight(parent->fontMetrics().height() + 4);
    return bar;
}

} // namespace

QString totalsText(const CampaignTotals &totals)
{
    QStringList parts;
    const auto put = [&](RunGroup group, const QString &text) {
        if (totals.of(group) > 0)
            parts << text;
    };
    put(RunGroup::Running, CampaignBar::tr("%n running", nullptr, totals.of(RunGroup::Running)));
    put(RunGroup::Waiting, CampaignBar::tr("%n waiting", nullptr, totals.of(RunGroup::Waiting)));
    put(RunGroup::Done, CampaignBar::tr("%n done", nullptr, totals.of(RunGroup::Done)));
    put(RunGroup::Failed, CampaignBar::tr("%n failed", nullptr, totals.of(RunGroup::Failed)));
    put(RunGroup::Skipped, CampaignBar::tr("%n stopped or skipped", nullptr, totals.of(RunGroup::Skipped)));
    if (totals.simulated > 0)
        parts << CampaignBar::tr("simulated");
    return parts.join(QStringLiteral(" · "));
}

QString limitsText(const domain::CampaignLimits &limits)
{
    QStringList parts;
    parts << (limits.parallel <= 1 ? CampaignBar::tr("one at a time") : CampaignBar::tr("%n at a time", nullptr, limits.parallel));
    if (limits.budgetUsd)
        parts << CampaignBar::tr("at most %1").arg(usdText(base::Usd(*limits.budgetUsd)));
    if (limits.wallSecondsPerRun)
        parts << CampaignBar::tr("%1 per run").arg(durationText(*limits.wallSecondsPerRun));
    if (limits.stopAfterFailures > 0)
        parts << CampaignBar::tr("ends after %n failure(s)", nullptr, limits.stopAfterFailures);
    return parts.join(QStringLiteral(" · "));
}

CampaignBar::CampaignBar(const Actions &actions, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("campaignBar"));
    auto *across = new QHBoxLayout;
    across->setContentsMargins(0, 0, 0, 0);
    for (QAction *action : {actions.start, actions.stopAll, actions.limits}) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        across->addWidget(button);
    }
    m_totals = new ElidedLabel({}, this);
    m_totals->setObjectName(QStringLiteral("campaignTotals"));
    m_limits = new QLabel(this);
    m_progress = makeBar(tr("Progress of all runs"), this);
    m_budget = makeBar(tr("Budget spent"), this);
    m_cost = new QLabel(this);
    m_cost->setObjectName(QStringLiteral("campaignCost"));
    auto *nodes = new QToolButton(this);
    nodes->setDefaultAction(actions.nodes);
    nodes->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    across->addSpacing(fontMetrics().height() / 2);
    across->addWidget(m_limits);
    across->addWidget(m_totals, 1);
    across->addWidget(m_progress);
    across->addWidget(m_budget);
    across->addWidget(m_cost);
    across->addWidget(nodes);

    m_noticeRow = new QWidget(this);
    m_noticeRow->setAutoFillBackground(true);
    m_noticeIcon = new QLabel(m_noticeRow);
    m_notice = new QLabel(m_noticeRow);
    m_notice->setObjectName(QStringLiteral("runsNotice"));
    m_notice->setWordWrap(true);
    m_notice->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_noticeButton = new QToolButton(m_noticeRow);
    m_noticeButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *noticeLayout = new QHBoxLayout(m_noticeRow);
    const int margin = fontMetrics().height() / 3;
    noticeLayout->setContentsMargins(margin * 2, margin, margin, margin);
    noticeLayout->addWidget(m_noticeIcon);
    noticeLayout->addWidget(m_notice, 1);
    noticeLayout->addWidget(m_noticeButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(across);
    column->addWidget(m_noticeRow);
    m_noticeRow->hide();
}

void CampaignBar::showCampaign(const CampaignTotals &totals, const campaign::Campaign &campaign)
{
    m_totals->setText(gui::totalsText(totals));
    m_limits->setText(limitsText(campaign.limits));
    m_progress->setValue(static_cast<int>(totals.progress * kBarSteps));
    m_progress->setFormat(percentText(totals.progress));
    const auto budget = campaign.limits.budgetUsd;
    m_budget->setVisible(budget.has_value() && *budget > 0);
    if (budget && *budget > 0) {
        const double share = totals.spent.value() / *budget;
        m_budget->setValue(static_cast<int>(std::clamp(share, 0.0, 1.0) * kBarSteps));
        m_budget->setFormat(percentText(share));
        m_cost->setText(tr("%1 of %2").arg(usdText(totals.spent), usdText(base::Usd(*budget))));
    } else {
        const bool play = totals.runs > 0 && totals.simulated == totals.runs;
        m_cost->setText(play ? tr("%1 so far (simulated)").arg(usdText(totals.spent)) : tr("%1 so far").arg(usdText(totals.spent)));
    }
    m_cost->setToolTip(tr("Spent so far; all runs together were predicted to cost %1").arg(usdText(totals.predicted)));
}

void CampaignBar::setNotice(Notice kind, const QString &text, QAction *action)
{
    m_noticeKind = kind;
    m_notice->setText(text);
    m_noticeRow->setVisible(!text.isEmpty());
    m_noticeButton->setVisible(action != nullptr);
    if (action != nullptr && m_noticeButton->defaultAction() != action) {
        if (QAction *old = m_noticeButton->defaultAction())
            m_noticeButton->removeAction(old);
        m_noticeButton->setDefaultAction(action);
    }
    colourNotice();
}

void CampaignBar::colourNotice()
{
    const ThemeColors &theme = themeColors(palette());
    const bool information = m_noticeKind == Notice::Information;
    const bool error = m_noticeKind == Notice::Error;
    QPalette colours = palette();
    colours.setColor(QPalette::Window, information ? theme.safeFill : error ? theme.oomFill : theme.tightFill);
    colours.setColor(QPalette::WindowText, information ? palette().color(QPalette::Text) : error ? theme.error : theme.warning);
    m_noticeRow->setPalette(colours);
    const QIcon sign = information ? icon(QStringLiteral("info"))
        : error                    ? icon(QStringLiteral("error"), [](const QPalette &p) { return themeColors(p).error; })
                                   : icon(QStringLiteral("warning"), [](const QPalette &p) { return themeColors(p).warning; });
    const int side = fontMetrics().height();
    m_noticeIcon->setPixmap(sign.pixmap(QSize(side, side), devicePixelRatioF()));
}

void CampaignBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colourNotice();
}

QString CampaignBar::totalsText() const { return m_totals->text(); }

QString CampaignBar::noticeText() const { return m_notice->text(); }

} // namespace gui
