// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "launch/preflight.h"

#include <QWidget>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace gui {

class NoteLabel;

/// What the checks before a launch found, the worst first, each with what to do about it.
class FindingsPanel : public QWidget {
    Q_OBJECT

public:
    explicit FindingsPanel(QWidget *parent = nullptr);

    void showBusy(); ///< the workspace is being asked
    void showFindings(std::vector<launch::Finding> findings);
    [[nodiscard]] const std::vector<launch::Finding> &findings() const { return m_findings; }

signals:
    void checkAgain();

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();

    std::vector<launch::Finding> m_findings;
    QLabel *m_title;
    QPushButton *m_again;
    QWidget *m_list;
    QVBoxLayout *m_rows;
};

} // namespace gui
