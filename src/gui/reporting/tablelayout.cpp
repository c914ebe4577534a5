// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reporting/tablelayout.h"

#include <QFontMetricsF>
#include <algorithm>
#include <numeric>

namespace gui {
namespace {

constexpr qreal kPaddingAcross = 42;
constexpr qreal kPaddingDown = 30;
constexpr qreal kScales[] = {1, 0.93, 0.86, 0.79};
constexpr qreal kWidestWord = 0.3; // of the page; longer ones are broken
constexpr int kMostCellLines = 30;
constexpr std::size_t kMeasured = 4; // texts per column: the longest by characters

QString columnHead(const report::Table::Column &column, const PageTexts &texts)
{
    const QString title = texts(column.title);
    return column.unit.empty() ? title : QStringLiteral("%1 [%2]").arg(title, printable(column.unit));
}

/// The longest few by number of characters: measuring all of a long table would take too long.
class Longest {
public:
    void add(const QString &text)
    {
        if (text.isEmpty())
            return;
        m_texts.push_back(text);
        std::sort(m_texts.begin(), m_texts.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
        m_texts.resize(std::min(m_texts.size(), kMeasured));
    }
    [[nodiscard]] qreal width(const QFontMetricsF &metrics) const
    {
        qreal widest = 0;
        for (const QString &text : m_texts)
            widest = std::max(widest, metrics.horizontalAdvance(text));
        return widest;
    }

private:
    std::vector<QString> m_texts;
};

template <class Widths>
qreal total(const std::vector<Widths> &widths, qreal Widths::*of)
{
    return std::accumulate(widths.begin(), widths.end(), 0.0, [of](qreal sum, const Widths &width) { return sum + width.*of; });
}

void addWords(const QString &text, Longest &longest)
{
    for (const QString &line : text.split(QChar::LineSeparator))
        for (const QString &word : line.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            longest.add(word);
}

} // namespace

TableLayout::TableLayout(const report::Table &table, const BlockContext &context)
    : m_table(table)
    , m_context(context)
{
}

bool TableLayout::addNext(Pieces &pieces)
{
    if (!m_begun) {
        m_begun = true;
        m_first = pieces.size();
        fitColumns();
        addCaption(pieces);
        addHead(pieces);
        return true;
    }
    if (m_next >= m_table.rows.size()) {
        finish(pieces);
        return false;
    }
    addRow(pieces);
    return true;
}

std::vector<TableLayout::Widths> TableLayout::measured(qreal scale) const
{
    const qreal pageWidth = m_context.style.width();
    const QFontMetricsF metrics(paperFont(TextRole::CellHead, scale)); // bold: rows may be strong
    std::vector<Widths> widths;
    for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
        Longest texts;
        Longest words;
        Longest headWords;
        addWords(columnHead(m_table.columns[i], m_context.texts), headWords);
        for (const report::Table::Row &row : m_table.rows) {
            const QString text = i < row.cells.size() ? m_context.texts(row.cells[i]) : QString();
            texts.add(text);
            addWords(text, words);
        }
        const bool numeric = m_table.columns[i].numeric;
        const qreal least = std::max(numeric ? texts.width(metrics) : words.width(metrics), headWords.width(metrics));
        Widths width;
        width.least = std::min(least, pageWidth * kWidestWord) + 2 * kPaddingAcross;
        const qreal title = metrics.horizontalAdvance(m_context.texts(m_table.columns[i].title));
        width.cells = std::max(texts.width(metrics) + 2 * kPaddingAcross, width.least);
        width.natural = std::max(title + 2 * kPaddingAcross, width.cells);
        widths.push_back(width);
    }
    return widths;
}

void TableLayout::fitColumns()
{
    const qreal room = m_context.style.width();
    std::vector<Widths> widths;
    for (const qreal scale : kScales) {
        m_scale = scale;
        widths = measured(scale);
        if (total(widths, &Widths::least) <= room)
            break;
    }
    // As wide as can be had: words whole first, then cells in one line, then titles.
    qreal Widths::*low = &Widths::least;
    qreal Widths::*high = &Widths::cells;
    if (total(widths, high) <= room) {
        low = high;
        high = &Widths::natural;
    }
    const qreal lowest = total(widths, low);
    const qreal missing = total(widths, high) - lowest;
    const qreal share = missing > 0 ? std::clamp((room - lowest) / missing, 0.0, 1.0) : 0;
    const qreal shrunk = std::min(1.0, room / std::max(lowest, 1.0)); // even the longest words are broken
    m_columns.clear();
    for (const Widths &width : widths)
        m_columns.push_back((width.*low + (width.*high - width.*low) * share) * shrunk);
    shareLeftOver(room - std::accumulate(m_columns.begin(), m_columns.end(), 0.0));
}

/// Columns of words take it; where there are none, all do.
void TableLayout::shareLeftOver(qreal leftOver)
{
    const auto words = std::count_if(m_table.columns.begin(), m_table.columns.end(), [](const auto &column) { return !column.numeric; });
    for (std::size_t i = 0; i < m_columns.size() && leftOver > 0; ++i)
        if (words == 0 || !m_table.columns[i].numeric)
            m_columns[i] += leftOver / static_cast<qreal>(words == 0 ? std::ssize(m_columns) : words);
}

RowPiece::Cell TableLayout::cell(std::size_t column, const QString &text, TextRole role) const
{
    RowPiece::Cell made;
    TextShape shape{paperFont(role, m_scale), m_columns[column] - 2 * kPaddingAcross, Qt::AlignLeft, kMostCellLines};
    if (m_table.columns[column].numeric)
        shape.alignment = Qt::AlignRight;
    made.text = layText(text, shape);
    made.x = std::accumulate(m_columns.begin(), m_columns.begin() + static_cast<std::ptrdiff_t>(column), 0.0) + kPaddingAcross;
    made.color = m_context.colors.text;
    return made;
}

void TableLayout::addCaption(Pieces &pieces)
{
    const QString text = m_context.texts(m_table.caption);
    const Badge badge = m_context.texts.badge(m_table.provenance);
    if (text.isEmpty() && badge.text.isEmpty())
        return;
    const qreal room = m_context.style.width() - (badge.text.isEmpty() ? 0 : badgeWidth(badge) + 2 * kPaddingAcross);
    const TextBox box = layText(text, {paperFont(TextRole::Strong), room});
    for (int i = 0; i < box.lines(); ++i) {
        auto line = std::make_shared<LinePiece>();
        line->box = box;
        line->line = i;
        line->color = m_context.colors.text;
        line->width = m_context.style.width();
        line->height = box.lineHeight + (i + 1 == box.lines() ? m_context.style.gap / 2 : 0);
        line->space = i == 0 ? m_context.style.gap * 2 : 0;
        line->keepWithNext = true;
        if (i == 0)
            line->badge = badge;
        pieces.push_back(std::move(line));
    }
}

void TableLayout::addHead(Pieces &pieces)
{
    m_head = std::make_shared<RowPiece>();
    m_head->width = m_context.style.width();
    m_head->padding = kPaddingDown;
    m_head->ground = m_context.colors.hintFill;
    m_head->rule = m_context.colors.rule;
    qreal height = 0;
    for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
        m_head->cells.push_back(cell(i, columnHead(m_table.columns[i], m_context.texts), TextRole::CellHead));
        height = std::max(height, m_head->cells.back().text.height());
    }
    m_head->height = height + 2 * kPaddingDown;
    m_head->keepWithNext = true;
    m_head->space = pieces.size() == m_first ? m_context.style.gap * 2 : 0;
    pieces.push_back(m_head);
}

void TableLayout::addRow(Pieces &pieces)
{
    const report::Table::Row &row = m_table.rows[m_next];
    auto piece = std::make_shared<RowPiece>();
    piece->width = m_context.style.width();
    piece->padding = kPaddingDown;
    piece->rule = m_context.colors.hairline;
    piece->head = m_head;
    if (row.strong)
        piece->ground = m_context.colors.strongFill;
    else if (m_next % 2 == 1)
        piece->ground = m_context.colors.stripe;
    qreal height = 0;
    for (std::size_t i = 0; i < std::min(row.cells.size(), m_columns.size()); ++i) {
        piece->cells.push_back(cell(i, m_context.texts(row.cells[i]), row.strong ? TextRole::CellStrong : TextRole::Cell));
        height = std::max(height, piece->cells.back().text.height());
    }
    piece->height = height + 2 * kPaddingDown;
    // Neither the first nor the last row stands alone.
    piece->keepWithNext = m_table.rows.size() > 1 && (m_next == 0 || m_next + 2 == m_table.rows.size());
    pieces.push_back(std::move(piece));
    ++m_next;
}

void TableLayout::finish(Pieces &pieces)
{
    if (m_table.rows.empty() && !pieces.empty())
        pieces.back()->keepWithNext = false;
    keepTogether(pieces, m_first, m_context.style);
}

} // namespace gui
