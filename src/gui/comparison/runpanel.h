// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "gui/comparison/resultscontent.h"

class QAction;
class QLabel;
class QStackedWidget;
class QTreeWidget;

namespace gui {

class ElidedLabel;

/// Everything known of the chosen run: what it is, how it came out, why it failed and what to try,
/// every figure, and the files that it was read from.
class RunPanel : public QWidget {
    Q_OBJECT

public:
    /// `actions` become the buttons under the name.
    explicit RunPanel(const QList<QAction *> &actions, QWidget *parent = nullptr);

    void showRun(const comparison::Comparison &comparison, std::size_t run);
    void showNothing();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildFailure();
    void showFailure(const comparison::Comparison &comparison, std::size_t run);
    void colour();

    QStackedWidget *m_stack = nullptr;
    ElidedLabel *m_name = nullptr;
    QLabel *m_state = nullptr;
    QWidget *m_failure = nullptr;
    QLabel *m_failureTitle = nullptr;
    QLabel *m_failureLine = nullptr;
    QLabel *m_advice = nullptr;
    QTreeWidget *m_facts = nullptr;
};

} // namespace gui
