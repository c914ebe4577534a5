// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTabWidget;
class QTreeWidget;

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
class PartList;
class StackedBars;
class Workspace;

/// Everything about the current configuration: verdict and why, memory per stage, where the time
/// goes, exact settings with their origin, and what differs from the base configuration.
class DetailsPanel : public QWidget {
    Q_OBJECT

public:
    explicit DetailsPanel(Workspace &workspace, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void raiseRequested(); ///< somebody asked to see this

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildWhyPage();
    QWidget *buildMemoryPage();
    QTreeWidget *buildTree(const QString &name, const QStringList &titles);
    void showCurrent();
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
    QLabel *m_figures = nullptr;
    QTabWidget *m_tabs = nullptr;
    QLabel *m_why = nullptr;
    StackedBars *m_memoryChart = nullptr;
    PartList *m_memoryParts = nullptr;
    PartList *m_timeParts = nullptr;
    QTreeWidget *m_settings = nullptr;
    QTreeWidget *m_differences = nullptr;
};

} // namespace gui
