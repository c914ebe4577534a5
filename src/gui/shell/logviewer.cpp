// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/logviewer.h"

#include "ui_logviewer.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QScrollBar>
#include <QUrl>
#include <algorithm>

namespace gui {
namespace {

constexpr qint64 kMostShown = 256 * 1024; // bytes from the end
constexpr int kWidthInCharacters = 110;
constexpr int kHeightInLines = 30;

} // namespace

LogViewer::LogViewer(const QString &path, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::LogViewer>())
    , m_path(path)
{
    m_ui->setupUi(this);
    m_ui->path->setText(QDir::toNativeSeparators(path));
    m_ui->text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    connect(m_ui->refresh, &QPushButton::clicked, this, &LogViewer::read);
    connect(m_ui->copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_ui->text->toPlainText()); });
    connect(m_ui->reveal, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).absolutePath())); });
    resize(fontMetrics().horizontalAdvance(QLatin1Char('x')) * kWidthInCharacters, fontMetrics().height() * kHeightInLines);
    read();
}

LogViewer::~LogViewer() = default;

void LogViewer::read()
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_ui->text->setPlainText(tr("The log cannot be read: %1").arg(file.errorString()));
        return;
    }
    const bool cut = file.size() > kMostShown;
    file.seek(std::max<qint64>(0, file.size() - kMostShown));
    QByteArray bytes = file.readAll();
    if (cut)
        bytes.remove(0, bytes.indexOf('\n') + 1);
    m_ui->text->setPlainText(QString::fromUtf8(bytes));
    m_ui->text->verticalScrollBar()->setValue(m_ui->text->verticalScrollBar()->maximum());
}

} // namespace gui
