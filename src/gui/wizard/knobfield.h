// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/knoblistedit.h"
#include "gui/wizard/fieldmessage.h"

#include <QWidget>
#include <vector>

namespace gui {

class NoteLabel;

/// A list of values in a form: the list's editor, what "auto" comes to, and what is wrong with it.
/// Made by Designer forms, then set up once by the page.
class KnobField : public QWidget {
    Q_OBJECT

public:
    explicit KnobField(QWidget *parent = nullptr);

    void setUp(const QString &name, const KnobListRules &rules);
    [[nodiscard]] KnobListEdit &edit() const { return *m_edit; }
    [[nodiscard]] FieldMessage &message() const { return *m_message; }
    /// Shows the value unless that would overwrite text that is being typed.
    void showValue(const domain::KnobList &value);
    /// Why the text cannot be read; empty = it can.
    [[nodiscard]] QString inputError() const;
    /// What "auto" stands for at the moment; nothing is shown for a list that was typed.
    void showResolved(const std::vector<int> &values);

private:
    KnobListEdit *m_edit = nullptr;
    NoteLabel *m_resolved = nullptr;
    FieldMessage *m_message = nullptr;
};

} // namespace gui
