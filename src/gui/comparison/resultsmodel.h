// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "gui/comparison/resultscontent.h"

#include <optional>
#include <string_view>

namespace gui {

class Workspace;

/// The runs of a comparison as a table, in the order of its analysis: row = run. Columns are those of
/// report::resultColumns(), in that order.
class ResultsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        ValueRole = Qt::UserRole + 1, ///< double, QString, or invalid when missing
        GroupRole, ///< int: 0 = in the ranking, then incomplete, failed and silent ones
    };

    explicit ResultsModel(Workspace &workspace, QObject *parent = nullptr);

    void setContent(const ContentPointer &content);
    [[nodiscard]] const ContentPointer &content() const { return m_content; } ///< null: nothing yet
    [[nodiscard]] static int columnOf(std::string_view id); ///< -1 = none

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] const report::CellValue &valueOf(const QModelIndex &index) const;
    [[nodiscard]] std::optional<QString> wordsOf(std::string_view column, std::size_t run) const;
    [[nodiscard]] QString textOf(const QModelIndex &index) const;
    [[nodiscard]] QString toolTipOf(const QModelIndex &index) const;
    [[nodiscard]] QVariant decorationOf(const QModelIndex &index) const;
    [[nodiscard]] int groupOf(std::size_t run) const;
    [[nodiscard]] bool isStarred(std::size_t run) const;
    void marksChanged();

    Workspace &m_workspace;
    ContentPointer m_content;
};

[[nodiscard]] QString resultColumnTitle(const report::ResultColumn &column); ///< "Step time (s)"

} // namespace gui
