// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/help.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QTextBrowser>

namespace gui {
namespace {

constexpr int kWidthInCharacters = 100;
constexpr int kHeightInLines = 32;

} // namespace

HelpWindow::HelpWindow(QWidget *parent)
    : QDialog(parent)
    , m_topics(new QListWidget(this))
    , m_page(new QTextBrowser(this))
{
    setWindowTitle(tr("AutoTuner help"));
    m_topics->setAccessibleName(tr("Topics"));
    m_page->setAccessibleName(tr("Help page"));
    m_page->document()->setDocumentMargin(fontMetrics().height());
    for (int i = 0; i < kHelpTopics; ++i)
        m_topics->addItem(helpTitle(static_cast<HelpTopic>(i)));
    m_topics->setMaximumWidth(m_topics->sizeHintForColumn(0) + 3 * fontMetrics().height());
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_topics);
    layout->addWidget(m_page, 1);
    connect(m_topics, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            m_page->setHtml(helpText(static_cast<HelpTopic>(row)));
    });
    resize(fontMetrics().horizontalAdvance(QLatin1Char('x')) * kWidthInCharacters, fontMetrics().height() * kHeightInLines);
}

void HelpWindow::showTopic(HelpTopic topic)
{
    m_topics->setCurrentRow(static_cast<int>(topic));
    show();
    raise();
    activateWindow();
}

} // namespace gui
