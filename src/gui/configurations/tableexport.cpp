// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configurations/tableexport.h"

#include "gui/widgets/tablefile.h"
#include "gui/widgets/translated.h"

#include <QCoreApplication>
#include <utility>

namespace gui {

void exportTable(QWidget &parent, Dialogs &dialogs, std::shared_ptr<const search::SearchResult> result, std::vector<std::size_t> rows,
                 const std::vector<int> &columns)
{
    std::vector<const report::Column *> descriptors;
    for (const int column : columns)
        descriptors.push_back(&report::configurationColumns()[static_cast<std::size_t>(column)]);
    const QString name = fromStd(result->plan.model.name);
    saveTable(parent, dialogs, QCoreApplication::translate("gui::TableExport", "Export configurations"), name,
              [result = std::move(result), rows = std::move(rows), descriptors = std::move(descriptors)](report::TableFormat format) {
                  return report::exportRows(*result, rows, descriptors, format);
              });
}

} // namespace gui
