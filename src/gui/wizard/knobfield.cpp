// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizard/knobfield.h"

#include "gui/widgets/notelabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace gui {

KnobField::KnobField(QWidget *parent)
    : QWidget(parent)
    , m_resolved(new NoteLabel(this))
    , m_message(new FieldMessage(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_resolved);
    layout->addWidget(m_message);
    m_resolved->hide();
}

void KnobField::setUp(const QString &name, const KnobListRules &rules)
{
    m_edit = new KnobListEdit(name, rules, this);
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_edit);
    setFocusProxy(m_edit->lineEdit());
    m_edit->lineEdit()->setObjectName(objectName() + QStringLiteral("Text"));
    m_edit->lineEdit()->setToolTip(toolTip());
    m_edit->lineEdit()->setWhatsThis(whatsThis());
}

void KnobField::showValue(const domain::KnobList &value)
{
    if (m_edit->value() != value)
        m_edit->setValue(value);
}

QString KnobField::inputError() const
{
    if (m_edit->hasValidText())
        return {};
    QString note = m_edit->shownNote();
    if (note.startsWith(QStringLiteral("✕ ")))
        note.remove(0, 2);
    return tr("%1: %2", "field, problem").arg(m_edit->accessibleName(), note);
}

void KnobField::showResolved(const std::vector<int> &values)
{
    m_resolved->setVisible(m_edit->value().automatic);
    if (!m_edit->value().automatic)
        return;
    m_resolved->setNote(NoteLabel::Kind::Plain,
                        values.empty() ? tr("auto: no value fits this model and cluster")
                                       : tr("auto: %1").arg(knobText(domain::KnobList::list(values))));
}

} // namespace gui
