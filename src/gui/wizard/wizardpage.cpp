// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizard/wizardpage.h"

#include "gui/widgets/foldbutton.h"
#include "gui/wizard/knobfield.h"

#include <QLineEdit>
#include <algorithm>

namespace gui {

WizardPage::WizardPage(PlanDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
{
    connect(&draft, &PlanDraft::changed, this, &WizardPage::refresh);
}

QString WizardPage::blocker() const
{
    for (const Binding &binding : m_bindings) {
        for (const FieldNote &note : m_draft.notes(binding.field)) {
            if (note.isError)
                return note.words();
        }
    }
    return {};
}

bool WizardPage::hasWarnings() const
{
    return std::any_of(m_bindings.begin(), m_bindings.end(), [this](const Binding &b) { return !m_draft.notes(b.field).empty(); });
}

bool WizardPage::isUnfinished() const
{
    bool missing = false;
    for (const Binding &binding : m_bindings) {
        for (const FieldNote &note : m_draft.notes(binding.field)) {
            if (note.isError && !note.isMissing)
                return false;
            missing = missing || note.isMissing;
        }
    }
    return missing;
}

bool WizardPage::focusField(std::string_view field)
{
    const auto found = std::find_if(m_bindings.begin(), m_bindings.end(), [&](const Binding &b) { return b.field == field; });
    if (found == m_bindings.end())
        return false;
    for (const Fold &fold : m_folds) {
        if (fold.content->isAncestorOf(found->editor))
            fold.button->setChecked(true);
    }
    found->editor->setFocus(Qt::OtherFocusReason);
    return true;
}

void WizardPage::refresh()
{
    for (const KnobBinding &binding : m_knobs)
        binding.knob->showValue(plan().search.*binding.member);
    showDraft();
    // Showing a value replaces text that could not be read.
    for (const TextBinding &binding : m_texts)
        m_draft.setInputError(binding.field, binding.list->inputError());
    showNotes();
}

void WizardPage::showNotes()
{
    // Several fields may share one message: gather, then show.
    std::vector<std::pair<FieldMessage *, std::vector<FieldNote>>> shown;
    for (const Binding &binding : m_bindings) {
        auto place = std::find_if(shown.begin(), shown.end(), [&](const auto &entry) { return entry.first == binding.message; });
        if (place == shown.end())
            place = shown.insert(shown.end(), {binding.message, {}});
        std::vector<FieldNote> notes = m_draft.notes(binding.field);
        if (binding.saysUnreadable)
            std::erase_if(notes, [](const FieldNote &note) { return note.issue < 0; });
        place->second.insert(place->second.end(), notes.begin(), notes.end());
        if (notes.empty())
            continue;
        for (const Fold &fold : m_folds) {
            if (fold.content->isAncestorOf(binding.editor))
                fold.button->setChecked(true);
        }
    }
    for (const auto &[message, notes] : shown)
        message->setNotes(notes);
    for (const Binding &binding : m_bindings) {
        if (!binding.saysUnreadable || !binding.message->text().isEmpty())
            binding.editor->setAccessibleDescription(binding.message->text());
    }
}

void WizardPage::bind(std::string_view field, QWidget *editor, FieldMessage *message)
{
    const bool known = std::any_of(m_bindings.begin(), m_bindings.end(), [&](const Binding &b) { return b.message == message; });
    m_bindings.push_back({std::string(field), editor, message, false});
    if (!known)
        connect(message, &FieldMessage::fixRequested, &m_draft, &PlanDraft::applyFix);
}

void WizardPage::bindKnob(std::string_view field, KnobField *knob, domain::KnobList domain::SearchSpace::*member)
{
    bind(field, knob->edit().lineEdit(), &knob->message());
    m_knobs.push_back({knob, member});
    const auto store = [this, member, knob] {
        if (knob->edit().hasValidText())
            m_draft.edit([&](domain::TrainingPlan &p) { p.search.*member = knob->edit().value(); });
    };
    connect(&knob->edit(), &KnobListEdit::valueChanged, this, store);
    // Text that becomes readable again is said before its value: store it first, or the draft's
    // older value would be shown over it.
    connect(&knob->edit(), &KnobListEdit::validityChanged, this, store);
    bindText(field, knob);
}

void WizardPage::bindText(std::string_view field, KnobField *list)
{
    m_texts.push_back({std::string(field), list});
    for (Binding &binding : m_bindings)
        binding.saysUnreadable = binding.saysUnreadable || binding.field == field;
    const auto report = [this, name = std::string(field), list] { m_draft.setInputError(name, list->inputError()); };
    connect(&list->edit(), &KnobListEdit::validityChanged, this, report);
    connect(list->edit().lineEdit(), &QLineEdit::textEdited, this, report);
}

void WizardPage::bindFold(FoldButton *button, QWidget *content)
{
    m_folds.push_back({button, content});
    button->setContent(content);
}

} // namespace gui
