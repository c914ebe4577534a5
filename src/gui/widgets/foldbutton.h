// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace gui {

/// Unfolds a part of a form that is rarely needed; an arrow shows its state.
class FoldButton : public QToolButton {
    Q_OBJECT

public:
    explicit FoldButton(QWidget *parent = nullptr);

    /// The part that appears and disappears.
    void setContent(QWidget *content);

protected:
    /// Open is shown by the arrow alone, not by a pressed-in frame.
    void initStyleOption(QStyleOptionToolButton *option) const override;
};

} // namespace gui
