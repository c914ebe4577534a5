// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accuracy/accuracyorder.h"

#include "gui/widgets/valueorder.h"

#include <algorithm>

namespace gui {

AccuracyOrder::AccuracyOrder(AccuracyModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
    setSortRole(AccuracyModel::ValueRole);
}

void AccuracyOrder::setWords(const QString &text)
{
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void AccuracyOrder::setGroup(const std::string &group)
{
    m_group = group;
    invalidateFilter();
}

void AccuracyOrder::setWrongOnly(bool wrongOnly)
{
    m_wrongOnly = wrongOnly;
    invalidateFilter();
}

void AccuracyOrder::setRows(std::optional<std::vector<std::size_t>> rows)
{
    m_rows = std::move(rows);
    invalidateFilter();
}

bool AccuracyOrder::isFiltering() const { return !m_words.isEmpty() || !m_group.empty() || m_wrongOnly || m_rows; }

std::vector<std::size_t> AccuracyOrder::shownRows() const
{
    std::vector<std::size_t> rows;
    for (int row = 0; row < rowCount(); ++row)
        rows.push_back(m_model.reportRow(mapToSource(index(row, 0)).row()));
    return rows;
}

bool AccuracyOrder::hasWords(int sourceRow) const
{
    QString all;
    for (int column = 0; column < m_model.columnCount(); ++column)
        all += m_model.index(sourceRow, column).data().toString() + QLatin1Char('\n');
    return std::all_of(m_words.begin(), m_words.end(), [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

bool AccuracyOrder::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    if (!m_model.content())
        return false;
    const std::size_t row = m_model.reportRow(sourceRow);
    if (!m_group.empty() && !report::isCountedIn(m_model.content()->view(), row, m_group))
        return false;
    if (m_rows && !std::binary_search(m_rows->begin(), m_rows->end(), row))
        return false;
    if (m_wrongOnly && !m_model.index(sourceRow, 0).data(AccuracyModel::WrongRole).toBool())
        return false;
    return m_words.isEmpty() || hasWords(sourceRow);
}

bool AccuracyOrder::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    return comesBefore(left, right, AccuracyModel::ValueRole, sortOrder());
}

} // namespace gui
