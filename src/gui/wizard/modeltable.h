// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QStringList>
#include <optional>
#include <vector>

namespace gui {

/// The models one can plan for: the plan's own custom model first, then the catalogue's.
class ModelTable : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Family, Parameters, Active, Context, Recipe, ColumnCount };
    /// Sort key of a cell: a number where the cell shows one.
    static constexpr int kSortRole = Qt::UserRole;

    /// The catalogue outlives the table.
    explicit ModelTable(const catalogue::Catalogue &catalogue, QObject *parent = nullptr);

    /// An imported or typed model, shown first; nothing takes it away.
    void setCustom(const std::optional<domain::ModelSpec> &model, const QString &source);
    [[nodiscard]] bool isCustom(int row) const { return m_hasCustom && row == 0; }
    [[nodiscard]] const domain::ModelSpec &spec(int row) const;
    /// The catalogue's entry, or null for the custom model.
    [[nodiscard]] const catalogue::ModelEntry *entry(int row) const;
    /// The row of a model that a plan holds; -1 = none.
    [[nodiscard]] int rowOf(const domain::ModelSpec &model) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Figures {
        qint64 parameters = 0; ///< all weights, counted from the architecture
        qint64 active = 0; ///< used per token
    };
    [[nodiscard]] const Figures &figures(int row) const;
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QVariant sortKey(int row, int column) const;

    const catalogue::Catalogue &m_catalogue;
    std::vector<Figures> m_figures; ///< parallel to the catalogue's models
    bool m_hasCustom = false;
    domain::ModelSpec m_custom;
    Figures m_customFigures;
    QString m_customSource;
};

/// Rows in which every word of a search occurs, in name, family or description.
class ModelFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit ModelFilter(ModelTable &table, QObject *parent = nullptr);

    void setSearchText(const QString &text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    ModelTable &m_table;
    QStringList m_words;
};

} // namespace gui
