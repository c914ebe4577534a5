// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/connect/networklogwindow.h"

#include "gui/connect/networklogmodel.h"
#include "gui/widgets/dialogs.h"
#include "gui/widgets/theme.h"
#include "project/files.h"
#include "ui_networklogwindow.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QScrollBar>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <algorithm>

namespace gui {
namespace {

constexpr int kWidthInCharacters = 160;
constexpr int kHeightInLines = 30;
constexpr int kColumnCharacters[] = {6, 14, 12, 50, 7, 10, 10, 10, 30};

/// Rows with the words of the filter in any column, and perhaps failures only.
class Filter : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QString &text)
    {
        m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        invalidateRowsFilter();
    }
    void setFailuresOnly(bool only)
    {
        m_failuresOnly = only;
        invalidateRowsFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex first = sourceModel()->index(row, 0, parent);
        if (m_failuresOnly && !first.data(NetworkLogModel::FailedRole).toBool())
            return false;
        QString all;
        for (int column = 0; column < NetworkLogModel::ColumnCount; ++column)
            all += first.siblingAtColumn(column).data().toString() + QLatin1Char('\n');
        return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
    }

private:
    QStringList m_words;
    bool m_failuresOnly = false;
};

/// Failures stand out in colour; the last column says them in words.
class FailureDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(NetworkLogModel::FailedRole).toBool())
            option->palette.setColor(QPalette::Text, themeColors(option->palette).error);
    }
};

} // namespace

NetworkLogWindow::NetworkLogWindow(lepton::NetworkLog &log, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent)
    , m_log(log)
    , m_dialogs(dialogs)
    , m_ui(std::make_unique<Ui::NetworkLogWindow>())
{
    m_ui->setupUi(this);
    setUpTable();
    connectControls();
    showSummary();
    resize(fontMetrics().horizontalAdvance(QLatin1Char('x')) * kWidthInCharacters, fontMetrics().height() * kHeightInLines);
}

NetworkLogWindow::~NetworkLogWindow() = default;

void NetworkLogWindow::setUpTable()
{
    auto *filter = new Filter(this);
    filter->setSourceModel(new NetworkLogModel(m_log, this));
    filter->setSortRole(NetworkLogModel::SortRole);
    m_rows = filter;
    m_ui->table->setModel(m_rows);
    m_ui->table->setItemDelegate(new FailureDelegate(m_ui->table));
    m_ui->table->sortByColumn(NetworkLogModel::Number, Qt::AscendingOrder);
    m_ui->table->horizontalHeader()->setStretchLastSection(true);
    m_ui->table->horizontalHeader()->setHighlightSections(false);
    m_ui->table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    for (int column = 0; column < NetworkLogModel::ColumnCount; ++column)
        m_ui->table->setColumnWidth(column, fontMetrics().horizontalAdvance(QLatin1Char('x')) * kColumnCharacters[column]);
    connect(m_ui->filter, &QLineEdit::textChanged, filter, &Filter::setWords);
    connect(m_ui->failuresOnly, &QCheckBox::toggled, filter, &Filter::setFailuresOnly);
    // New requests are followed while the end is in view.
    connect(m_rows, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        const QScrollBar *bar = m_ui->table->verticalScrollBar();
        if (bar->value() == bar->maximum())
            QMetaObject::invokeMethod(m_ui->table, &QTableView::scrollToBottom, Qt::QueuedConnection);
    });
    m_ui->table->scrollToBottom();
}

void NetworkLogWindow::connectControls()
{
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_rows, signal, this, &NetworkLogWindow::showSummary);
    connect(m_rows, &QAbstractItemModel::modelReset, this, &NetworkLogWindow::showSummary);
    connect(m_rows, &QAbstractItemModel::layoutChanged, this, &NetworkLogWindow::showSummary);
    connect(m_ui->copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text(true)); });
    auto *copy = new QShortcut(QKeySequence::Copy, m_ui->table);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, m_ui->copy, &QPushButton::click);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_ui->filter, qOverload<>(&QWidget::setFocus));
    connect(m_ui->save, &QPushButton::clicked, this, &NetworkLogWindow::save);
    connect(m_ui->clear, &QPushButton::clicked, this, [this] { m_log.clear(); });
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::reject);
}

void NetworkLogWindow::showSummary()
{
    const int shown = m_rows->rowCount();
    const int all = static_cast<int>(m_log.entries().size());
    m_ui->summary->setNote(NoteLabel::Kind::Plain,
                           all == 0          ? tr("No requests yet. Tokens and bodies are never written here.")
                               : shown < all ? tr("%1 of %n request(s)", nullptr, all).arg(shown)
                                             : tr("%n request(s). Tokens and bodies are never written here.", nullptr, all));
    for (QPushButton *button : {m_ui->copy, m_ui->save, m_ui->clear})
        button->setEnabled(all > 0);
}

QString NetworkLogWindow::text(bool selectedOnly) const
{
    const QItemSelectionModel *selection = m_ui->table->selectionModel();
    const auto &entries = m_log.entries();
    std::vector<const lepton::NetworkLogEntry *> chosen;
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const QModelIndex index = m_rows->index(row, 0);
        if (selectedOnly && selection->hasSelection() && !selection->isRowSelected(row))
            continue;
        const auto number = index.data(NetworkLogModel::SortRole).toULongLong();
        const auto found = std::find_if(entries.begin(), entries.end(), [&](const auto &entry) { return entry.number == number; });
        if (found != entries.end())
            chosen.push_back(&*found);
    }
    return networkLogText(chosen);
}

void NetworkLogWindow::save()
{
    const QString path = m_dialogs.saveFile(this,
                                            {tr("Save the network log"), QDir::home().filePath(QStringLiteral("autotuner-network.tsv")),
                                             tr("Tab-separated values (*.tsv)"), QStringLiteral("tsv")});
    if (path.isEmpty())
        return;
    if (const auto written = project::writeFileAtomically(path, text(false).toStdString()); !written)
        m_dialogs.showError(this, tr("The network log cannot be saved"), written.error());
}

} // namespace gui
