// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reporting/outcomebar.h"

#include "gui/widgets/iconfactory.h"
#include "gui/widgets/notelabel.h"

#include <QDir>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace gui {

OutcomeBar::OutcomeBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new NoteLabel(this))
    , m_open(new QPushButton(tr("&Open"), this))
    , m_folder(new QPushButton(tr("Show in &folder"), this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("reportOutcome"));
    m_open->setObjectName(QStringLiteral("openReport"));
    m_folder->setObjectName(QStringLiteral("showReportInFolder"));
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss this message"));
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_text, 1);
    row->addWidget(m_open);
    row->addWidget(m_folder);
    row->addWidget(m_close);
    connect(m_open, &QPushButton::clicked, this, [this] { emit openWanted(m_path); });
    connect(m_folder, &QPushButton::clicked, this, [this] { emit folderWanted(m_path); });
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void OutcomeBar::showWritten(const QString &path)
{
    m_path = path;
    m_text->setNote(NoteLabel::Kind::Good, tr("Report written to %1").arg(QDir::toNativeSeparators(path)));
    m_open->show();
    m_folder->show();
    show();
}

void OutcomeBar::showText(const QString &text)
{
    m_path.clear();
    m_text->setNote(NoteLabel::Kind::Good, text);
    m_open->hide();
    m_folder->hide();
    show();
}

void OutcomeBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

} // namespace gui
