// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/wizard/plansummary.h"
#include "gui/wizard/planwizard.h"

#include <QWidget>

class QGridLayout;
class QAction;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace gui {

class Card;
class ClusterPanel;
class Workspace;
struct Preferences;

/// The first step: the plan in words, its problems, the best configuration so far, and its cluster
/// alternatives side by side.
class PlanPage : public QWidget {
    Q_OBJECT

public:
    PlanPage(Workspace &workspace, const Preferences &preferences, QWidget *parent = nullptr);

    /// What the button "How many GPUs?" beside the clusters does.
    void setGpuCountsAction(QAction *action);

signals:
    void editRequested(gui::PlanWizard::Step step);
    void configurationsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Section {
        QLabel *title = nullptr;
        QGridLayout *lines = nullptr;
        Card *card = nullptr;
    };

    QWidget *buildHeader();
    Section buildSection(const QString &title, const QString &iconName, PlanWizard::Step step);
    void fill(const Section &section, const std::vector<SummaryRow> &rows);
    void showPlan();
    void showBest();
    void showIssues();
    [[nodiscard]] QString bestSentence() const;
    void styleTexts();

    Workspace &m_workspace;
    QLabel *m_headline = nullptr;
    QLabel *m_best = nullptr;
    QPushButton *m_seeAll = nullptr;
    Card *m_issues = nullptr;
    QVBoxLayout *m_issueLines = nullptr;
    Section m_model, m_training, m_parallelism, m_launch;
    ClusterPanel *m_clusters = nullptr;
};

} // namespace gui
