// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/comparison/decisiontexts.h"
#include "gui/widgets/card.h"

class QAction;
class QLabel;

namespace gui {

class NoteLabel;

/// The answer at the top of the results: which configuration, how long, how much, how much less than
/// the base, what that rests on, and what to do with it.
class DecisionHeader : public Card {
    Q_OBJECT

public:
    /// The actions become buttons, the first the prominent one.
    explicit DecisionHeader(const QList<QAction *> &actions, QWidget *parent = nullptr);

    void showDecision(const Decision &decision, Origin origin);
    [[nodiscard]] QString text() const; ///< all of it, one sentence a line, for the clipboard

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildButtons(const QList<QAction *> &actions);
    void colour();

    Origin m_origin = Origin::None;
    QLabel *m_badge = nullptr;
    QLabel *m_headline = nullptr;
    QLabel *m_savings = nullptr;
    QLabel *m_ground = nullptr;
    QLabel *m_cheapest = nullptr;
    NoteLabel *m_warnings = nullptr;
    bool m_colouring = false; ///< our own palette change is under way
};

} // namespace gui
