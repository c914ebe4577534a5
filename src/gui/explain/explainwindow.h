// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTimer>

#include "gui/explain/explainrunner.h"
#include "gui/explain/picturemenu.h"

#include <memory>

class QAction;

namespace Ui {
class ExplainWindow;
}

namespace gui {

class CandidateAdoption;
class Dialogs;
class ElidedLabel;
class EmptyState;
class Workspace;

/// Where the time of the current configuration's step goes, how its pipeline is scheduled and what limits
/// it; beside another configuration if wanted. Follows the selection and stays open beside the app. What it shows
/// is worked out on a worker thread.
class ExplainWindow : public QDialog {
    Q_OBJECT

public:
    /// With what to compare.
    enum class Comparison : quint8 { None, Base, Fastest, Kept };

    /// All outlive the window. `choose` leads to where configurations are chosen, while none is.
    struct Parts {
        Workspace &workspace;
        Dialogs &dialogs;
        QAction *choose = nullptr;
    };
    explicit ExplainWindow(const Parts &parts, Explainer explainer = explainStep, QWidget *parent = nullptr);
    ~ExplainWindow() override;

    void present(); ///< and brings it to the front
    void setComparison(Comparison comparison);
    [[nodiscard]] const std::shared_ptr<const ExplainContent> &content() const { return m_content; } ///< shown; may be null

signals:
    void helpWanted();
    void located(); ///< a configuration that was asked for here stands in the table, which may hide it

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildHead();
    void connectControls();
    void connectWorkspace();
    void refresh();
    void take(const std::shared_ptr<const ExplainContent> &content);
    void showContent();
    void showNothing();
    void showState(QWidget *page);
    void updateButtons();
    void fillComparisons();
    void keepCurrent();
    [[nodiscard]] std::optional<domain::Candidate> other(const search::SearchResult &result) const;
    void adopt(const estimate::Relief &relief);
    void tellAdoption();
    void copyTable();
    void exportTable();
    [[nodiscard]] bool showsPipeline() const;
    [[nodiscard]] std::optional<PictureMenu::Source> picture(bool dark) const;
    [[nodiscard]] std::optional<PictureMenu::Source> chartPicture(bool dark) const;
    void say(const QString &message);

    Workspace &m_workspace;
    Dialogs &m_dialogs;
    std::unique_ptr<Ui::ExplainWindow> m_ui;
    ElidedLabel *m_name = nullptr;
    EmptyState *m_empty = nullptr;
    ExplainRunner *m_runner = nullptr;
    CandidateAdoption *m_adoption = nullptr;
    QString m_adopted; ///< the change that was asked for last, in words
    std::optional<domain::Candidate> m_kept;
    QString m_keptName;
    std::shared_ptr<const ExplainContent> m_content;
    QTimer m_slow; ///< what is shown is stale for longer than anybody would notice
};

} // namespace gui
