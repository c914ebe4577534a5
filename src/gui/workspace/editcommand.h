// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUndoCommand>
#include <functional>
#include <utility>

namespace gui {

/// One undo step that swaps a value of the project for another.
template <class T>
class EditCommand : public QUndoCommand {
public:
    using Apply = std::function<void(const T &)>;

    EditCommand(const QString &text, T before, T after, Apply apply)
        : QUndoCommand(text)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_apply(std::move(apply))
    {
    }

    void undo() override { m_apply(m_before); }
    void redo() override { m_apply(m_after); }

private:
    T m_before;
    T m_after;
    Apply m_apply;
};

} // namespace gui
