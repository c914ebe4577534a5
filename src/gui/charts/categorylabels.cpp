// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/categorylabels.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace gui {
namespace {

constexpr double kAir = 6; // pixels between neighbours
constexpr double kEdge = 6; // pixels that a label may stand out at the right
constexpr qsizetype kMostLines = 5;

qsizetype linesOf(const QString &name) { return name.count(QLatin1Char(' ')) + 1; }

QString inLines(QString name) { return name.replace(QLatin1Char(' '), QLatin1Char('\n')); }

QString rankText(std::size_t category) { return QLocale().toString(static_cast<qulonglong>(category + 1)); }

/// Every how many categories a rank has room: 1, 2, 5, 10, 20, …
std::size_t rankStep(double width, double slot)
{
    std::size_t power = 1;
    while (true) {
        for (const std::size_t lead : {1U, 2U, 5U}) {
            if (static_cast<double>(lead * power) * slot >= width + 2 * kAir || power > 1'000'000)
                return lead * power;
        }
        power *= 10;
    }
}

} // namespace

double CategoryLabels::linesWidth(const QString &name) const
{
    double widest = 0;
    for (const QString &line : name.split(QLatin1Char(' ')))
        widest = std::max(widest, m_metrics.horizontalAdvance(line));
    return widest;
}

void CategoryLabels::fit(const QFontMetricsF &metrics, double slot, double mostHeight)
{
    m_metrics = metrics;
    double widest = 0;
    double longest = 0;
    qsizetype lines = 1;
    for (const QString &name : m_names) {
        widest = std::max(widest, linesWidth(name));
        longest = std::max(longest, m_metrics.horizontalAdvance(name));
        lines = std::max(lines, linesOf(name));
    }
    const double stacked = static_cast<double>(lines) * m_metrics.height();
    if (widest + kAir <= slot && lines <= kMostLines && stacked <= mostHeight) {
        m_form = Form::Lines;
        m_height = stacked;
    } else if (m_metrics.height() + 1 <= slot && longest + 2 <= mostHeight) {
        m_form = Form::Upright;
        m_height = longest + 2;
    } else {
        m_form = Form::Ranks;
        m_height = m_metrics.height();
    }
}

std::vector<CategoryLabels::Place> CategoryLabels::places(const QRectF &axis, double first, double slot) const
{
    std::vector<Place> found;
    if (!(slot > 0))
        return found;
    const std::size_t step = m_form == Form::Ranks ? rankStep(m_metrics.horizontalAdvance(rankText(m_names.size())), slot) : 1;
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        const double middle = axis.left() + (static_cast<double>(i) + 0.5 - first) * slot;
        if (middle < axis.left() - 0.5 || middle > axis.right() + 0.5)
            continue;
        if (m_form == Form::Ranks && i != 0 && (i + 1) % step != 0)
            continue;
        if (m_form == Form::Ranks && i == 0 && step > 1 && static_cast<double>(step - 1) * slot < m_metrics.averageCharWidth() * 3 + kAir)
            continue;
        const QString text = m_form == Form::Ranks ? rankText(i) : m_form == Form::Lines ? inLines(m_names[i]) : m_names[i];
        const QSizeF size = m_form == Form::Upright
            ? QSizeF(m_metrics.height(), m_metrics.horizontalAdvance(text))
            : QSizeF(m_form == Form::Lines ? linesWidth(m_names[i]) : m_metrics.horizontalAdvance(text),
                     m_metrics.height() * static_cast<double>(m_form == Form::Lines ? linesOf(m_names[i]) : 1));
        const double most = axis.right() + kEdge - size.width();
        const double left = std::min(middle - size.width() / 2, most); // the last rank stays inside
        found.push_back({i, QRectF(QPointF(left, axis.top()), size), text});
    }
    return found;
}

} // namespace gui
