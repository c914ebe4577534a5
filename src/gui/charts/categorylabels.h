// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QRectF>
#include <QString>
#include <vector>

namespace gui {

/// Names of categories along an axis: in lines under each other, upright, or, where there is no room for
/// names, ranks at round places. Nothing overlaps and nothing is cut.
class CategoryLabels {
public:
    enum class Form : quint8 { Lines, Upright, Ranks };

    void setNames(std::vector<QString> names) { m_names = std::move(names); }
    [[nodiscard]] std::size_t count() const { return m_names.size(); }

    /// Chooses the form for slots of that width, `mostHeight` being what may be taken of the chart.
    void fit(const QFontMetricsF &metrics, double slot, double mostHeight);
    [[nodiscard]] Form form() const { return m_form; }
    [[nodiscard]] double height() const { return m_height; }

    struct Place {
        std::size_t category = 0;
        QRectF area; ///< what the text takes
        QString text; ///< lines
    };
    /// Labels of the categories whose middle is within the axis; `axis` is the strip under the plot,
    /// `first` the category position (0 = the left end of the first slot) at its left.
    [[nodiscard]] std::vector<Place> places(const QRectF &axis, double first, double slot) const;

private:
    [[nodiscard]] double linesWidth(const QString &name) const;

    std::vector<QString> m_names;
    Form m_form = Form::Lines;
    double m_height = 0;
    QFontMetricsF m_metrics{QFont()};
};

} // namespace gui
