// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/rowfilter.h"
#include "report/rowsort.h"

#include <QObject>
#include <memory>
#include <thread>
#include <vector>

namespace gui {

/// Which rows in which order.
struct Arrangement {
    std::shared_ptr<const search::SearchResult> result;
    report::RowFilter filter;
    std::vector<report::SortKey> keys;
    std::vector<const report::Column *> visibleColumns; ///< where free text is looked for
};

/// Filters and sorts on a worker thread, so that typing in the filter never waits. A newer request
/// drops the older one; its answer never arrives.
class RowArranger : public QObject {
    Q_OBJECT

public:
    explicit RowArranger(QObject *parent = nullptr);
    ~RowArranger() override;

    void arrange(Arrangement wanted);
    [[nodiscard]] bool isBusy() const { return m_busy; }

signals:
    void arranged(const std::shared_ptr<const search::SearchResult> &result, const std::vector<std::uint32_t> &order);

private:
    std::jthread m_worker;
    quint64 m_generation = 0;
    bool m_busy = false;
};

} // namespace gui
