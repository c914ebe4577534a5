// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/launching/variabletable.h"

#include "gui/widgets/translated.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QTableWidget>

namespace gui {
namespace {

enum Column { Name, Value, Secret };
constexpr int kRowsShown = 4;

std::string textOf(const QTableWidget &table, int row, Column column)
{
    const QTableWidgetItem *item = table.item(row, column);
    return item ? item->text().toStdString() : std::string();
}

} // namespace

VariableTable::VariableTable(QTableWidget &table, QObject *parent)
    : QObject(parent)
    , m_table(table)
{
    table.verticalHeader()->hide();
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setTabKeyNavigation(false);
    table.setMinimumHeight(table.fontMetrics().lineSpacing() * (kRowsShown * 2));
    retranslate();
    connect(&table, &QTableWidget::cellChanged, this, &VariableTable::edited);
}

void VariableTable::retranslate() { m_table.setHorizontalHeaderLabels({tr("Name"), tr("Value"), tr("Secret of the workspace")}); }

void VariableTable::append(const domain::EnvironmentVariable &variable)
{
    const int row = m_table.rowCount();
    m_table.insertRow(row);
    const std::string *texts[] = {&variable.name, &variable.value, &variable.secretName};
    for (int column = Name; column <= Secret; ++column)
        m_table.setItem(row, column, new QTableWidgetItem(fromStd(*texts[column])));
}

void VariableTable::show(const std::vector<domain::EnvironmentVariable> &shown)
{
    const QSignalBlocker quiet(&m_table);
    m_table.setRowCount(0);
    for (const domain::EnvironmentVariable &variable : shown)
        append(variable);
}

std::vector<domain::EnvironmentVariable> VariableTable::variables() const
{
    std::vector<domain::EnvironmentVariable> out;
    for (int row = 0; row < m_table.rowCount(); ++row) {
        domain::EnvironmentVariable variable{textOf(m_table, row, Name), textOf(m_table, row, Value), textOf(m_table, row, Secret)};
        if (!variable.name.empty())
            out.push_back(std::move(variable));
    }
    return out;
}

void VariableTable::addRow(bool secret)
{
    {
        const QSignalBlocker quiet(&m_table);
        append(secret ? domain::EnvironmentVariable{"HF_TOKEN", {}, "HF_TOKEN"} : domain::EnvironmentVariable{});
    }
    const int row = m_table.rowCount() - 1;
    m_table.setCurrentCell(row, secret ? Secret : Name);
    m_table.editItem(m_table.item(row, secret ? Secret : Name));
    emit edited();
}

void VariableTable::removeCurrent()
{
    if (m_table.currentRow() < 0)
        return;
    m_table.removeRow(m_table.currentRow());
    emit edited();
}

} // namespace gui
