// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/orderview.h"

#include "gui/widgets/translated.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace gui {

OrderView::OrderView(QWidget *parent)
    : QWidget(parent)
    , m_files(new QComboBox(this))
    , m_text(new QPlainTextEdit(this))
{
    m_files->setAccessibleName(tr("File of the job"));
    m_files->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_text->setReadOnly(true);
    m_text->setAccessibleName(tr("What was sent"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *label = new QLabel(tr("&File:"), this);
    label->setBuddy(m_files);
    auto *bar = new QHBoxLayout;
    bar->addWidget(label);
    bar->addWidget(m_files);
    bar->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(bar);
    layout->addWidget(m_text, 1);
    connect(m_files, &QComboBox::currentIndexChanged, this, &OrderView::showFile);
}

void OrderView::showOrder(const base::Result<launch::JobOrder> &order)
{
    if (!order) {
        showNothing(translated(order.error()));
        return;
    }
    const QString before = m_files->currentText();
    m_order = *order;
    m_files->clear();
    for (const launch::OrderFile &file : m_order.files)
        m_files->addItem(fromStd(file.name));
    m_files->setCurrentIndex(std::max(0, m_files->findText(before)));
    m_files->setEnabled(m_files->count() > 0);
    showFile();
}

void OrderView::showNothing(const QString &why)
{
    m_order = {};
    m_files->clear();
    m_files->setEnabled(false);
    m_text->setPlainText(why);
}

void OrderView::showFile()
{
    const auto index = static_cast<std::size_t>(std::max(0, m_files->currentIndex()));
    m_text->setPlainText(index < m_order.files.size() ? fromStd(m_order.files[index].content) : fromStd(launch::orderText(m_order)));
}

QString OrderView::shownText() const { return m_text->toPlainText(); }

} // namespace gui
