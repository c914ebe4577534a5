// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QPolygonF>
#include <QRectF>
#include <optional>
#include <vector>

#include "gui/charts/knobscale.h"

namespace gui {

/// The axes of a chart of knobs in the order of the screen, and where everything lies in an area.
class KnobAxes {
public:
    /// Keeps the order of the axes that were there before.
    void setChart(const report::KnobChart &chart);
    [[nodiscard]] const report::KnobChart &chart() const { return m_chart; }

    [[nodiscard]] std::size_t count() const { return m_order.size(); }
    [[nodiscard]] const report::KnobChart::KnobAxis &axis(std::size_t place) const { return m_chart.axes[m_order[place]]; }
    [[nodiscard]] const KnobScale &scale(std::size_t place) const { return m_scales[m_order[place]]; }
    [[nodiscard]] std::optional<double> value(std::size_t line, std::size_t place) const;
    [[nodiscard]] std::optional<double> share(std::size_t line, std::size_t place) const;
    [[nodiscard]] QString title(std::size_t place) const; ///< with unit
    void move(std::size_t from, std::size_t to);

    /// The part of the width that is seen: 0…1 is all.
    struct Span {
        double from = 0;
        double width = 1;
    };
    void layOut(const QRectF &area, const QFont &font, const Span &seen);

    [[nodiscard]] QRectF plot() const { return m_plot; } ///< from the first axis to the last, top to bottom of the axes
    [[nodiscard]] QRectF footer() const { return m_footer; } ///< for the legend
    [[nodiscard]] double x(std::size_t place) const { return m_x[place]; }
    [[nodiscard]] bool isSeen(std::size_t place) const;
    [[nodiscard]] double spacing() const { return m_spacing; } ///< between neighbours
    [[nodiscard]] double y(double share) const { return m_plot.bottom() - share * m_plot.height(); }
    [[nodiscard]] double shareAt(double y) const;
    [[nodiscard]] std::optional<double> missingY() const { return m_missingY; } ///< where runs without a value go
    [[nodiscard]] QPointF point(std::size_t line, std::size_t place) const;
    [[nodiscard]] QPolygonF polyline(std::size_t line) const;
    struct Title {
        QRectF place;
        QString text;
    };
    [[nodiscard]] const Title &shownTitle(std::size_t place) const { return m_titles[place]; }

    /// The axis within reach of a point; the axis whose title is there; the line under it, of those
    /// that `counts`.
    [[nodiscard]] std::optional<std::size_t> axisAt(const QPointF &position) const;
    [[nodiscard]] std::optional<std::size_t> titleAt(const QPointF &position) const;
    [[nodiscard]] std::size_t nearestAxis(double x) const;
    [[nodiscard]] std::optional<std::size_t> lineAt(const QPointF &position, const std::vector<std::size_t> &topFirst) const;

private:
    [[nodiscard]] double spreadOf(std::size_t line, std::size_t place) const;
    bool placeTitles(const QFontMetricsF &metrics, const QRectF &area, bool shortNames, bool force);

    report::KnobChart m_chart;
    std::vector<KnobScale> m_scales; ///< parallel to the chart's axes
    std::vector<std::size_t> m_order;
    QRectF m_plot, m_footer;
    std::vector<double> m_x;
    std::vector<Title> m_titles;
    std::optional<double> m_missingY;
    double m_spacing = 0;
};

} // namespace gui
