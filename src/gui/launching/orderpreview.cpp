// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/launching/orderpreview.h"

#include "gui/widgets/dialogs.h"
#include "gui/widgets/translated.h"
#include "launch/orderfolder.h"
#include "ui_orderpreview.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QSignalBlocker>

namespace gui {

OrderPreview::OrderPreview(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::OrderPreview>())
    , m_ownDialogs(std::make_unique<DesktopDialogs>())
    , m_dialogs(m_ownDialogs.get())
{
    m_ui->setupUi(this);
    m_ui->text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    connect(m_ui->configuration, &QComboBox::currentIndexChanged, this, &OrderPreview::showFiles);
    connect(m_ui->file, &QComboBox::currentIndexChanged, this, &OrderPreview::showText);
    connect(m_ui->copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_ui->text->toPlainText()); });
    connect(m_ui->save, &QPushButton::clicked, this, &OrderPreview::saveAll);
    showFiles();
}

OrderPreview::~OrderPreview() = default;

void OrderPreview::setOrders(std::vector<launch::JobOrder> orders)
{
    const QString chosen = m_ui->configuration->currentText();
    m_orders = std::move(orders);
    {
        const QSignalBlocker quiet(m_ui->configuration);
        m_ui->configuration->clear();
        for (const launch::JobOrder &order : m_orders)
            m_ui->configuration->addItem(fromStd(order.configuration));
        m_ui->configuration->setCurrentIndex(std::max(m_ui->configuration->findText(chosen), m_orders.empty() ? -1 : 0));
    }
    showFiles();
}

void OrderPreview::showFiles()
{
    const int index = m_ui->configuration->currentIndex();
    const QString chosen = m_ui->file->currentText();
    {
        const QSignalBlocker quiet(m_ui->file);
        m_ui->file->clear();
        if (index >= 0) {
            for (const launch::OrderFile &file : m_orders[static_cast<std::size_t>(index)].files)
                m_ui->file->addItem(fromStd(file.name));
            m_ui->file->setCurrentIndex(std::max(m_ui->file->findText(chosen), 0));
        }
    }
    for (QPushButton *button : {m_ui->copy, m_ui->save})
        button->setEnabled(index >= 0);
    showText();
}

void OrderPreview::showText()
{
    const int index = m_ui->configuration->currentIndex();
    const int file = m_ui->file->currentIndex();
    QString text;
    if (index >= 0 && file >= 0)
        text = fromStd(m_orders[static_cast<std::size_t>(index)].files[static_cast<std::size_t>(file)].content);
    if (m_ui->text->toPlainText() != text)
        m_ui->text->setPlainText(text);
}

void OrderPreview::saveAll()
{
    const QString folder = m_dialogs->chooseFolder(this, {tr("Save jobs and scripts"), {}, {}, {}});
    if (folder.isEmpty())
        return;
    for (const launch::JobOrder &order : m_orders) {
        if (const auto written = launch::writeOrderFolder(folder, order); !written)
            return m_dialogs->showError(this, tr("Save jobs and scripts"), written.error());
    }
    m_ui->note->setText(tr("Saved %n configuration(s) to %1", nullptr, static_cast<int>(m_orders.size())).arg(folder));
}

void OrderPreview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
}

} // namespace gui
