// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/launching/findingspanel.h"

#include "gui/widgets/notelabel.h"
#include "gui/widgets/translated.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <algorithm>

namespace gui {
namespace {

using Level = launch::Finding::Level;

constexpr int kLinesShown = 7;

/// Worst first.
int weight(Level level)
{
    switch (level) {
    case Level::Problem:
        return 0;
    case Level::Warning:
        return 1;
    case Level::Unknown:
        return 2;
    case Level::Ok:
        break;
    }
    return 3;
}

NoteLabel::Kind kindOf(Level level)
{
    switch (level) {
    case Level::Problem:
        return NoteLabel::Kind::Error;
    case Level::Warning:
        return NoteLabel::Kind::Warning;
    case Level::Ok:
        return NoteLabel::Kind::Good;
    case Level::Unknown:
        break;
    }
    return NoteLabel::Kind::Plain;
}

QString sentence(const launch::Finding &finding)
{
    QString text = translated(finding.title);
    if (!finding.detail.empty())
        text += QStringLiteral(": ") + translated(finding.detail);
    if (!finding.remedy.empty())
        text += QStringLiteral(". ") + translated(finding.remedy);
    return text;
}

} // namespace

FindingsPanel::FindingsPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_again(new QPushButton(this))
    , m_list(new QWidget)
    , m_rows(new QVBoxLayout(m_list))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *head = new QHBoxLayout;
    m_again->setAutoDefault(false);
    m_again->setObjectName(QStringLiteral("checkAgain"));
    m_title->setObjectName(QStringLiteral("findingsTitle"));
    head->addWidget(m_title, 1);
    head->addWidget(m_again);
    column->addLayout(head);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumHeight(fontMetrics().lineSpacing() * kLinesShown);
    scroll->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_rows->setContentsMargins(0, 0, 0, 0);
    scroll->setWidget(m_list);
    column->addWidget(scroll);
    connect(m_again, &QPushButton::clicked, this, &FindingsPanel::checkAgain);
    rebuild();
}

void FindingsPanel::showBusy()
{
    m_title->setText(tr("Checking the workspace…"));
    m_again->setEnabled(false);
}

void FindingsPanel::showFindings(std::vector<launch::Finding> findings)
{
    m_findings = std::move(findings);
    std::ranges::stable_sort(m_findings, {}, [](const launch::Finding &finding) { return weight(finding.level); });
    rebuild();
}

void FindingsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

void FindingsPanel::rebuild()
{
    m_again->setText(tr("Check &again"));
    m_again->setEnabled(true);
    const auto count = [this](Level level) { return static_cast<int>(std::ranges::count(m_findings, level, &launch::Finding::level)); };
    const int problems = count(Level::Problem);
    const int warnings = count(Level::Warning);
    if (m_findings.empty())
        m_title->setText(tr("Not checked yet"));
    else if (problems > 0)
        m_title->setText(tr("%n problem(s) before a launch", nullptr, problems));
    else
        m_title->setText(warnings > 0 ? tr("Ready, with %n warning(s)", nullptr, warnings) : tr("All checks are fine"));
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const launch::Finding &finding : m_findings) {
        auto *row = new NoteLabel(m_list);
        row->setWordWrap(true);
        row->setTextFormat(Qt::PlainText);
        row->setTextInteractionFlags(Qt::TextSelectableByMouse);
        row->setNote(kindOf(finding.level), sentence(finding));
        m_rows->addWidget(row);
    }
    m_rows->addStretch(1);
}

} // namespace gui
