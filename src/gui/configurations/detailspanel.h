// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;
class QToolButton;
class QTreeWidget;
class QVBoxLayout;

namespace domain {
struct Candidate;
}
namespace estimate {
struct Prediction;
}
namespace search {
struct SearchResult;
}

namespace gui {

class ElidedLabel;
class FixApplication;
class FixesPanel;
class NoteLabel;
class PartList;
class SpreadBar;
class StackedBars;
class Workspace;

/// Everything about the current configuration: verdict with its odds and why, what would make it fit,
/// memory per stage, where the time goes, exact settings with their origin, and what differs from the
/// base configuration.
class DetailsPanel : public QWidget {
    Q_OBJECT

public:
    explicit DetailsPanel(Workspace &workspace, QWidget *parent = nullptr);

    /// What "How far to trust this" does; the link is there once it leads somewhere.
    void setTrustAction(QAction *action);
    /// What explains where a step's time goes: a button beneath the times.
    void setExplainAction(QAction *action);
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void raiseRequested(); ///< somebody asked to see this
    void fixLocated(); ///< a configuration that was applied stands in the table

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildHeader(QVBoxLayout &layout);
    void buildFixes(QVBoxLayout &layout);
    void buildTabs();
    QWidget *buildWhyPage();
    QWidget *buildMemoryPage();
    QWidget *buildTimePage();
    QTreeWidget *buildTree(const QString &name, const QStringList &titles);
    void showCurrent();
    void showNotice();
    void showFixesHeadline();
    void showHeader(const search::SearchResult &result, std::size_t row, const estimate::Prediction &prediction);
    void showMemory(const search::SearchResult &result, const domain::Candidate &candidate, const estimate::Prediction &prediction);
    void showTime(const estimate::Prediction &prediction);
    void showSettings(const search::SearchResult &result, const domain::Candidate &candidate);
    void showDifferences(const search::SearchResult &result, const domain::Candidate &candidate);
    void showJudgement(const search::SearchResult &result, const domain::Candidate &candidate, const estimate::Prediction &prediction);

    Workspace &m_workspace;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_empty = nullptr;
    ElidedLabel *m_name = nullptr;
    QLabel *m_verdictIcon = nullptr;
    QLabel *m_verdict = nullptr;
    QLabel *m_peak = nullptr;
    SpreadBar *m_spread = nullptr;
    QLabel *m_figures = nullptr;
    FixApplication *m_application = nullptr;
    NoteLabel *m_notice = nullptr;
    QPushButton *m_undoFix = nullptr;
    QPushButton *m_fixesButton = nullptr;
    FixesPanel *m_fixes = nullptr;
    QToolButton *m_trust = nullptr;
    QTabWidget *m_tabs = nullptr;
    QLabel *m_why = nullptr;
    StackedBars *m_memoryChart = nullptr;
    PartList *m_memoryParts = nullptr;
    PartList *m_timeParts = nullptr;
    QPushButton *m_explain = nullptr;
    QTreeWidget *m_settings = nullptr;
    QTreeWidget *m_differences = nullptr;
};

} // namespace gui
