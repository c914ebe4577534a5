// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configurations/copyrows.h"

#include "gui/configurations/configurationmodel.h"
#include "gui/widgets/translated.h"
#include "report/tableexport.h"

#include <QHeaderView>
#include <QTableView>
#include <QtConcurrentRun>
#include <algorithm>
#include <utility>
#include <vector>

namespace gui {

QFuture<QString> selectionAsTsv(const QTableView &table)
{
    const auto *model = qobject_cast<const ConfigurationModel *>(table.model());
    if (model == nullptr || !model->result())
        return QtFuture::makeReadyFuture(QString());
    std::vector<const report::Column *> columns;
    const QHeaderView &header = *table.horizontalHeader();
    for (int visual = 0; visual < header.count(); ++visual) {
        const int logical = header.logicalIndex(visual);
        if (!header.isSectionHidden(logical))
            columns.push_back(&report::configurationColumns()[static_cast<std::size_t>(logical)]);
    }
    QModelIndexList selected = table.selectionModel()->selectedRows();
    std::sort(selected.begin(), selected.end(), [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    std::vector<std::size_t> rows;
    for (const QModelIndex &index : selected)
        rows.push_back(model->resultRow(index.row()));
    return QtConcurrent::run([result = model->result(), rows = std::move(rows), columns = std::move(columns)] {
        return fromStd(report::exportRows(*result, rows, columns, report::TableFormat::Tsv));
    });
}

} // namespace gui
