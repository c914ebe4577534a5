// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/trainingplan.h"

#include <QString>
#include <QWidget>
#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QToolButton;

namespace gui {

/// What one list of values may hold.
struct KnobListRules {
    int minimum = 1;
    int maximum = 1'000'000;
    bool allowAuto = true; ///< "auto" is offered
    bool allowNone = false; ///< an empty list is fine and reads "None"
    std::vector<int> suggestions; ///< offered as chips to switch on and off, ascending
};

/// A list of whole numbers, "auto" or "None", typed or put together from chips; wrong entries are
/// named beneath the field while typing. The value is that of the last valid text.
class KnobListEdit : public QWidget {
    Q_OBJECT

public:
    /// `name` is the accessible name: what is listed, e.g. "Tensor parallel sizes".
    KnobListEdit(const QString &name, KnobListRules rules, QWidget *parent = nullptr);

    [[nodiscard]] const domain::KnobList &value() const { return m_value; }
    /// Shows a value without emitting valueChanged().
    void setValue(const domain::KnobList &value);
    void setSuggestions(std::vector<int> suggestions);
    /// The text can be read as a list within the rules.
    [[nodiscard]] bool hasValidText() const { return m_textError.isEmpty(); }
    [[nodiscard]] const QString &textError() const { return m_textError; } ///< why it cannot be read
    /// What the plan's rules say about the value ("6 does not divide 32 heads"); empty = fine.
    void setNote(const QString &text, bool isError);
    [[nodiscard]] QString shownNote() const;
    [[nodiscard]] QLineEdit *lineEdit() const { return m_edit; }

signals:
    void valueChanged(const domain::KnobList &value);
    void validityChanged(bool validText);

protected:
    void changeEvent(QEvent *event) override;

private:
    void readText(const QString &text);
    void toggleAuto(bool on);
    void toggleChip(int value, bool on);
    void rebuildChips();
    void showState();

    KnobListRules m_rules;
    domain::KnobList m_value;
    QString m_textError;
    QString m_note;
    bool m_noteIsError = false;
    QLineEdit *m_edit = nullptr;
    QToolButton *m_auto = nullptr;
    QWidget *m_chips = nullptr;
    QLabel *m_message = nullptr;
    std::vector<QToolButton *> m_chipButtons; ///< parallel to m_rules.suggestions
};

/// Text as the field shows it: "1, 2, 4", "auto", "None".
[[nodiscard]] QString knobText(const domain::KnobList &value);
/// Reads such a text; the error says which entry is wrong and why.
[[nodiscard]] base::Result<domain::KnobList> parseKnobText(const QString &text, const KnobListRules &rules);

} // namespace gui
