// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

class QAction;
class QHBoxLayout;
class QToolButton;

namespace gui {

/// The first line of a card: what it is, and what can be done. Where the words of its buttons do not fit, they show
/// their icons alone.
class HeadRow : public QWidget {
    Q_OBJECT

public:
    explicit HeadRow(QWidget *parent);

    [[nodiscard]] QHBoxLayout *across() const { return m_across; }
    QToolButton *addButton(QAction *action); ///< at the end; shown and hidden by whoever added it
    [[nodiscard]] const std::vector<QToolButton *> &buttons() const { return m_buttons; }
    void fit(); ///< buttons have come or gone

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QHBoxLayout *m_across;
    std::vector<QToolButton *> m_buttons;
};

} // namespace gui
