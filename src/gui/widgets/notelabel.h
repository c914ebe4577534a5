// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace gui {

/// A sentence with its weight: a mark and a word for screen readers besides the colour, which
/// follows light and dark.
class NoteLabel : public QLabel {
    Q_OBJECT

public:
    enum class Kind { Plain, Good, Warning, Error };

    explicit NoteLabel(QWidget *parent = nullptr);

    void setNote(Kind kind, const QString &text);
    [[nodiscard]] Kind kind() const { return m_kind; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColor();

    Kind m_kind = Kind::Plain;
    bool m_coloring = false; ///< our own palette change is under way
};

} // namespace gui
