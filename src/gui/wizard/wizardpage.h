// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/wizard/plandraft.h"

#include <QString>
#include <QWidget>
#include <string>
#include <vector>

namespace gui {

class FieldMessage;
class FoldButton;
class KnobField;

/// One step of the wizard: a view of some fields of the draft.
class WizardPage : public QWidget {
    Q_OBJECT

public:
    WizardPage(PlanDraft &draft, QWidget *parent);

    [[nodiscard]] virtual QString stepName() const = 0; ///< one or two words for the list of steps
    [[nodiscard]] virtual QString title() const = 0; ///< the step as a task
    [[nodiscard]] virtual QString explanation() const = 0; ///< one or two sentences below the title

    /// Why one cannot go on from here: the first error of a field of this page; empty = one can.
    [[nodiscard]] virtual QString blocker() const;
    [[nodiscard]] bool hasWarnings() const;
    /// What holds one up is only that something was not entered yet.
    [[nodiscard]] virtual bool isUnfinished() const;
    /// Puts the cursor into the field that a note speaks of; false: the field is not on this page.
    bool focusField(std::string_view field);
    /// Where typing starts when the page opens.
    [[nodiscard]] virtual QWidget *firstField() const = 0;

public slots:
    /// Shows the draft and what is to say about it.
    void refresh();

protected:
    /// Copies the draft into the editors, without touching text that is being typed.
    virtual void showDraft() = 0;
    /// What is said about a field of the plan appears in `message`, and its editor is described by it.
    void bind(std::string_view field, QWidget *editor, FieldMessage *message);
    /// A list knob of the search space: editor, messages and both directions.
    void bindKnob(std::string_view field, KnobField *knob, domain::KnobList domain::SearchSpace::*member);
    /// A list that is not a knob: reports text that cannot be read under a name of its own.
    void bindText(std::string_view field, KnobField *list);
    /// A button that unfolds rarely needed fields. They unfold by themselves when one has a note.
    void bindFold(FoldButton *button, QWidget *content);
    /// For the fields of text that cannot be read.
    void setInputError(std::string_view field, const QString &message) { m_draft.setInputError(field, message); }
    [[nodiscard]] PlanDraft &draft() const { return m_draft; }
    [[nodiscard]] const domain::TrainingPlan &plan() const { return m_draft.plan(); }

private:
    struct Binding {
        std::string field;
        QWidget *editor;
        FieldMessage *message;
        bool saysUnreadable = false; ///< the editor itself names text that cannot be read
    };
    struct TextBinding {
        std::string field;
        KnobField *list;
    };
    struct KnobBinding {
        KnobField *knob;
        domain::KnobList domain::SearchSpace::*member;
    };
    struct Fold {
        FoldButton *button;
        QWidget *content;
    };
    void showNotes();

    PlanDraft &m_draft;
    std::vector<Binding> m_bindings;
    std::vector<KnobBinding> m_knobs;
    std::vector<TextBinding> m_texts;
    std::vector<Fold> m_folds;
};

} // namespace gui
