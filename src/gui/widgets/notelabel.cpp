// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/notelabel.h"

#include "gui/widgets/theme.h"

#include <QApplication>
#include <QEvent>

namespace gui {

NoteLabel::NoteLabel(QWidget *parent)
    : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::NoFocus);
    // A long word must not make the page wider than its window.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
}

void NoteLabel::setNote(Kind kind, const QString &text)
{
    m_kind = kind;
    switch (kind) {
    case Kind::Plain:
        setText(text);
        setAccessibleName(text);
        break;
    case Kind::Good:
        setText(QStringLiteral("✓ ") + text);
        setAccessibleName(text);
        break;
    case Kind::Warning:
        setText(QStringLiteral("! ") + text);
        setAccessibleName(tr("Warning: %1").arg(text));
        break;
    case Kind::Error:
        setText(QStringLiteral("✕ ") + text);
        setAccessibleName(tr("Error: %1").arg(text));
        break;
    }
    applyColor();
}

void NoteLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_coloring)
        applyColor();
}

void NoteLabel::applyColor()
{
    const ThemeColors &colors = themeColors(QApplication::palette(this));
    QColor color = colors.muted;
    if (m_kind == Kind::Good)
        color = colors.safe;
    else if (m_kind == Kind::Warning)
        color = colors.warning;
    else if (m_kind == Kind::Error)
        color = colors.error;
    QPalette own;
    own.setColor(QPalette::WindowText, color);
    m_coloring = true;
    setPalette(own);
    m_coloring = false;
}

} // namespace gui
