// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace gui {

class ElidedLabel;
class Workspace;

/// The status bar's content: counts by verdict, what is selected and what trying it would cost,
/// and the running search with a button to stop it.
class StatusStrip : public QWidget {
    Q_OBJECT

public:
    explicit StatusStrip(Workspace &workspace, QWidget *parent = nullptr);

    [[nodiscard]] QString countsText() const;
    [[nodiscard]] QString selectionText() const;
    /// The campaign in a few words; empty hides them.
    void showRuns(const QString &text);
    /// A message in place of the counts, for a few seconds.
    void showMessage(const QString &text);

private:
    void refresh();
    void showProgress(quint64 done, quint64 total);
    void showIdle();
    [[nodiscard]] QString currentCounts() const;
    [[nodiscard]] QString currentSelection() const;

    Workspace &m_workspace;
    ElidedLabel *m_counts = nullptr;
    QLabel *m_selection = nullptr;
    QLabel *m_runs = nullptr;
    QProgressBar *m_progress = nullptr;
    QToolButton *m_cancel = nullptr;
    QString m_message;
};

} // namespace gui
