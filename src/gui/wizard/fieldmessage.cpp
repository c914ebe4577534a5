// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizard/fieldmessage.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStringList>
#include <QVBoxLayout>
#include <algorithm>

namespace gui {

namespace {

constexpr std::size_t kShown = 3; ///< more would push the fields apart

} // namespace

NoteLabel::Kind kindOf(const FieldNote &note)
{
    if (!note.isError)
        return NoteLabel::Kind::Warning;
    return note.isMissing ? NoteLabel::Kind::Plain : NoteLabel::Kind::Error;
}

FieldMessage::FieldMessage(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(2);
    hide();
}

void FieldMessage::setNotes(const std::vector<FieldNote> &notes)
{
    // The rows are remade even if the button of one is what is being clicked: delete later.
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_text.clear();
    QStringList offered;
    for (std::size_t i = 0; i < std::min(notes.size(), kShown); ++i) {
        // One value often puts several things right: offer it once.
        FieldNote note = notes[i];
        if (offered.contains(note.fixText))
            note.fixText.clear();
        else
            offered << note.fixText;
        addRow(note);
    }
    if (notes.size() > kShown) {
        auto *rest = new NoteLabel(this);
        rest->setNote(NoteLabel::Kind::Plain, tr("and %n more", nullptr, static_cast<int>(notes.size() - kShown)));
        m_rows->addWidget(rest);
    }
    setVisible(!notes.empty());
}

void FieldMessage::addRow(const FieldNote &note)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *label = new NoteLabel(row);
    const QString words = note.words();
    label->setNote(kindOf(note), words);
    layout->addWidget(label, 1);
    if (!note.fixText.isEmpty()) {
        auto *fix = new QPushButton(note.fixText, row);
        fix->setObjectName(QStringLiteral("fixButton"));
        fix->setAccessibleDescription(words);
        connect(fix, &QPushButton::clicked, this, [this, note] { emit fixRequested(note); });
        layout->addWidget(fix, 0, Qt::AlignTop);
    }
    m_rows->addWidget(row);
    row->show();
    m_text += m_text.isEmpty() ? words : QLatin1Char('\n') + words;
}

} // namespace gui
