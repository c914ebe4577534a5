// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/notelabel.h"
#include "gui/wizard/plandraft.h"

#include <QWidget>
#include <vector>

class QVBoxLayout;

namespace gui {

/// How a note is shown: what is only missing yet is no mistake.
[[nodiscard]] NoteLabel::Kind kindOf(const FieldNote &note);

/// What is wrong with a field, in words, beneath it: a mark, the sentence, and a button where a
/// concrete value would put it right. Takes no room while there is nothing to say.
class FieldMessage : public QWidget {
    Q_OBJECT

public:
    explicit FieldMessage(QWidget *parent = nullptr);

    /// Shows the first few notes; the rest are counted.
    void setNotes(const std::vector<FieldNote> &notes);
    /// The sentences shown, for the editor's accessible description.
    [[nodiscard]] QString text() const { return m_text; }

signals:
    void fixRequested(const gui::FieldNote &note);

private:
    void addRow(const FieldNote &note);

    QVBoxLayout *m_rows = nullptr;
    QString m_text;
};

} // namespace gui
