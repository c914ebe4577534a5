// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizard/modeltable.h"

#include "estimate/parameters.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"

#include <algorithm>

namespace gui {

ModelTable::ModelTable(const catalogue::Catalogue &catalogue, QObject *parent)
    : QAbstractTableModel(parent)
    , m_catalogue(catalogue)
{
    for (const catalogue::ModelEntry &entry : catalogue.models()) {
        const estimate::ParameterCount count = estimate::countParameters(entry.spec);
        m_figures.push_back({count.total(), count.active});
    }
}

void ModelTable::setCustom(const std::optional<domain::ModelSpec> &model, const QString &source)
{
    if (m_hasCustom) {
        beginRemoveRows({}, 0, 0);
        m_hasCustom = false;
        endRemoveRows();
    }
    if (!model)
        return;
    const estimate::ParameterCount count = estimate::countParameters(*model);
    beginInsertRows({}, 0, 0);
    m_hasCustom = true;
    m_custom = *model;
    m_customFigures = {count.total(), count.active};
    m_customSource = source;
    endInsertRows();
}

const domain::ModelSpec &ModelTable::spec(int row) const
{
    if (isCustom(row))
        return m_custom;
    return entry(row)->spec;
}

const catalogue::ModelEntry *ModelTable::entry(int row) const
{
    if (isCustom(row))
        return nullptr;
    return &m_catalogue.models()[static_cast<std::size_t>(m_hasCustom ? row - 1 : row)];
}

int ModelTable::rowOf(const domain::ModelSpec &model) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (spec(row).name == model.name && spec(row) == model)
            return row;
    }
    return -1;
}

int ModelTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_catalogue.models().size()) + (m_hasCustom ? 1 : 0);
}

int ModelTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

const ModelTable::Figures &ModelTable::figures(int row) const
{
    if (isCustom(row))
        return m_customFigures;
    return m_figures[static_cast<std::size_t>(m_hasCustom ? row - 1 : row)];
}

QString ModelTable::text(int row, int column) const
{
    const domain::ModelSpec &model = spec(row);
    switch (column) {
    case Name:
        return fromStd(model.name);
    case Family:
        return isCustom(row) ? tr("custom: %1").arg(m_customSource) : fromStd(model.family);
    case Parameters:
        return parametersText(static_cast<double>(figures(row).parameters));
    case Active:
        return parametersText(static_cast<double>(figures(row).active));
    case Context:
        return count(static_cast<qulonglong>(std::max(model.seqLength, 0)));
    case Recipe:
        return !isCustom(row) && entry(row)->hasPretrainRecipe ? tr("yes") : tr("no");
    default:
        return {};
    }
}

QVariant ModelTable::sortKey(int row, int column) const
{
    switch (column) {
    case Parameters:
        return figures(row).parameters;
    case Active:
        return figures(row).active;
    case Context:
        return spec(row).seqLength;
    default:
        return text(row, column);
    }
}

QVariant ModelTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const bool isNumber = index.column() == Parameters || index.column() == Active || index.column() == Context;
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case kSortRole:
        return sortKey(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole:
        return isCustom(index.row()) ? m_customSource : fromStd(entry(index.row())->description);
    default:
        return {};
    }
}

QVariant ModelTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole && (section == Parameters || section == Active || section == Context))
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignRight);
    if (role == Qt::DisplayRole) {
        static const char *const titles[] = {QT_TR_NOOP("Model"),  QT_TR_NOOP("Family"),           QT_TR_NOOP("Parameters"),
                                             QT_TR_NOOP("Active"), QT_TR_NOOP("Context (tokens)"), QT_TR_NOOP("Recipe")};
        return tr(titles[section]);
    }
    if (role == Qt::ToolTipRole) {
        static const char *const tips[] = {
            QT_TR_NOOP("Name used by the command line and in file names."),
            QT_TR_NOOP("Models of one family share their architecture."),
            QT_TR_NOOP("All weights, counted from the architecture."),
            QT_TR_NOOP("Weights used for one token: less than all of them in mixture-of-experts models."),
            QT_TR_NOOP("Sequence length of the model's own configuration."),
            QT_TR_NOOP("Whether NVIDIA NeMo has a pre-training recipe whose settings become the base configuration.")};
        return tr(tips[section]);
    }
    return {};
}

ModelFilter::ModelFilter(ModelTable &table, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_table(table)
{
    setSourceModel(&table);
    setSortRole(ModelTable::kSortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void ModelFilter::setSearchText(const QString &text)
{
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

bool ModelFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const domain::ModelSpec &model = m_table.spec(row);
    QString all = fromStd(model.name) + QLatin1Char(' ') + fromStd(model.family);
    if (const catalogue::ModelEntry *entry = m_table.entry(row))
        all += QLatin1Char(' ') + fromStd(entry->description);
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace gui
