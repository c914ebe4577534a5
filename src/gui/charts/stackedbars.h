// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/themedchart.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

class QBarSet;
class QLineSeries;

namespace gui {

/// Bars made of parts, one bar per category, with an optional limit drawn across.
struct StackedBarsData {
    struct Part {
        QString name;
        std::vector<double> values; ///< one per category
    };
    struct Limit {
        QString name;
        double value = 0;
    };
    QString name; ///< of the whole chart, for screen readers
    QString unit; ///< "GiB"
    QString categoryTitle; ///< "Pipeline stage"
    QStringList categories;
    std::vector<Part> parts;
    std::optional<Limit> limit;
};

/// Vertical stacked bars, e.g. memory by part per pipeline stage under the GPU's capacity. Has no
/// legend: a PartList beside it, in the same order, is one.
class StackedBars : public ThemedChart {
    Q_OBJECT

public:
    explicit StackedBars(QWidget *parent = nullptr);
    void setData(const StackedBarsData &shown);

protected:
    void applyColors() override;

private:
    void addBars();
    void addLimit();
    void showTip(bool inside, int category, QBarSet *set);

    StackedBarsData m_data;
    std::vector<QBarSet *> m_sets;
    QLineSeries *m_limit = nullptr;
};

} // namespace gui
