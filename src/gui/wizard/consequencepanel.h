// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/wizard/plandraft.h"

#include <QFrame>
#include <memory>
#include <vector>

namespace Ui {
class ConsequencePanel;
}
class QLabel;

namespace gui {

/// The side of every page: what the draft leads to (how many configurations, how many fit, the
/// best predicted time and cost), or what keeps it from leading to anything.
class ConsequencePanel : public QFrame {
    Q_OBJECT

public:
    explicit ConsequencePanel(QWidget *parent = nullptr);
    ~ConsequencePanel() override;

    /// The draft outlives the panel.
    void setDraft(const PlanDraft &draft);

signals:
    void fieldRequested(const QString &field); ///< a note was clicked: go to its field
    void fixRequested(const gui::FieldNote &note);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showCounts();
    void showBest();
    void showIssues();
    void addNote(const FieldNote &note, bool withButton);
    void addRejections();
    void applyTheme();
    [[nodiscard]] QString stateText() const;

    std::unique_ptr<Ui::ConsequencePanel> m_ui;
    const PlanDraft *m_draft = nullptr;
};

} // namespace gui
