// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "gui/jobs/runfigures.h"

class QAction;
class QLabel;
class QProgressBar;
class QToolButton;

namespace gui {

class ElidedLabel;

/// The campaign as a whole: start or pause, stop, limits, the budget spent, and counts; beneath it
/// what a person must know about the connection, while there is something.
class CampaignBar : public QWidget {
    Q_OBJECT

public:
    struct Actions { ///< owned by the page
        QAction *start = nullptr; ///< starts or pauses, as its text says
        QAction *stopAll = nullptr;
        QAction *limits = nullptr;
        QAction *nodes = nullptr;
    };
    explicit CampaignBar(const Actions &actions, QWidget *parent = nullptr);

    void showCampaign(const CampaignTotals &totals, const campaign::Campaign &campaign);

    enum class Notice : quint8 { Information, Warning, Error };
    /// A line beneath, with a button that does the action (or none); an empty text hides it.
    void setNotice(Notice kind, const QString &text, QAction *action = nullptr);

    [[nodiscard]] QString totalsText() const;
    [[nodiscard]] QString noticeText() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void colourNotice();

    ElidedLabel *m_totals = nullptr;
    QLabel *m_limits = nullptr;
    QProgressBar *m_progress = nullptr;
    QProgressBar *m_budget = nullptr;
    QLabel *m_cost = nullptr;
    QWidget *m_noticeRow = nullptr;
    QLabel *m_noticeIcon = nullptr;
    QLabel *m_notice = nullptr;
    QToolButton *m_noticeButton = nullptr;
    Notice m_noticeKind = Notice::Information;
};

/// "3 running · 4 waiting · 12 done · 1 failed": what is not zero.
[[nodiscard]] QString totalsText(const CampaignTotals &totals);
/// "2 at a time · at most 00 · 1 h per run": the limits that are set.
[[nodiscard]] QString limitsText(const domain::CampaignLimits &limits);

} // namespace gui
