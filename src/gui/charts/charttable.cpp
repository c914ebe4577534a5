// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/charttable.h"

#include "gui/charts/comparisonchart.h"
#include "gui/widgets/numbers.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <map>

namespace gui {
namespace {

constexpr std::size_t kRunColumns = 3; // label, name and origin come first: words, even if they look like figures

/// A figure of the file in the user's locale, with the digits that count.
QString localised(double value)
{
    if (value == std::floor(value) && std::abs(value) < 1e15)
        return QLocale().toString(value, 'f', 0);
    const int digits = static_cast<int>(std::floor(std::log10(std::abs(value))));
    return QLocale().toString(value, 'f', std::clamp(4 - digits, 0, 9));
}

std::optional<double> figureOf(const QString &text)
{
    bool number = false;
    const double value = text.toDouble(&number);
    return number && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

} // namespace

void ChartTableModel::setChart(const report::Chart &chart)
{
    beginResetModel();
    m_csv = report::chartCsv(chart);
    readCells();
    joinRuns(chart);
    endResetModel();
}

/// RFC 4180: quoted cells may hold commas, line ends and doubled quotes.
void ChartTableModel::readCells()
{
    m_cells.clear();
    m_columns = 0;
    std::size_t begin = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < m_csv.size(); ++i) {
        if (m_csv[i] == '"')
            quoted = !quoted;
        if (quoted || (m_csv[i] != ',' && m_csv[i] != '\n'))
            continue;
        const bool lineEnd = m_csv[i] == '\n';
        const std::size_t end = lineEnd && i > begin && m_csv[i - 1] == '\r' ? i - 1 : i;
        m_cells.push_back({begin, end - begin});
        begin = i + 1;
        if (lineEnd && m_columns == 0)
            m_columns = m_cells.size();
    }
}

void ChartTableModel::joinRuns(const report::Chart &chart)
{
    std::map<QString, std::size_t> byName; // labels are unique, names need not be
    const std::vector<report::ChartRun> runs = runsOf(chart);
    for (const report::ChartRun &run : runs)
        byName.emplace(shownText(run.label), run.run);
    for (const report::ChartRun &run : runs)
        byName.emplace(shownText(run.name), run.run);
    m_runs.assign(static_cast<std::size_t>(rowCount()), std::nullopt);
    for (std::size_t row = 0; row < m_runs.size(); ++row) {
        for (std::size_t column = 0; column < std::min(m_columns, kRunColumns) && !m_runs[row]; ++column) {
            const auto found = byName.find(text(row + 1, column));
            if (found != byName.end())
                m_runs[row] = found->second;
        }
    }
}

QString ChartTableModel::text(std::size_t row, std::size_t column) const
{
    const std::size_t index = row * m_columns + column;
    if (index >= m_cells.size())
        return {};
    const Cell &cell = m_cells[index];
    QString raw = shownText(std::string_view(m_csv).substr(cell.begin, cell.length));
    if (raw.size() >= 2 && raw.startsWith(QLatin1Char('"')))
        raw = raw.mid(1, raw.size() - 2).replace(QStringLiteral("\"\""), QStringLiteral("\""));
    return raw;
}

std::optional<std::size_t> ChartTableModel::runOfRow(int row) const
{
    return row >= 0 && static_cast<std::size_t>(row) < m_runs.size() ? m_runs[static_cast<std::size_t>(row)] : std::nullopt;
}

std::optional<int> ChartTableModel::rowOfRun(std::size_t run) const
{
    const auto found = std::find(m_runs.begin(), m_runs.end(), std::optional(run));
    return found == m_runs.end() ? std::nullopt : std::optional(static_cast<int>(found - m_runs.begin()));
}

int ChartTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_columns == 0 ? 0 : static_cast<int>(m_cells.size() / m_columns) - 1;
}

int ChartTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_columns); }

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::TextAlignmentRole && role != Qt::ToolTipRole))
        return {};
    const QString cell = text(static_cast<std::size_t>(index.row()) + 1, static_cast<std::size_t>(index.column()));
    const auto figure = static_cast<std::size_t>(index.column()) < kRunColumns ? std::nullopt : figureOf(cell);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter) | int(figure || cell.isEmpty() ? Qt::AlignRight : Qt::AlignLeft);
    if (role == Qt::ToolTipRole)
        return QStringLiteral("<p style='white-space:pre'>%1</p>").arg(cell.toHtmlEscaped());
    return cell.isEmpty() ? missing() : figure ? localised(*figure) : cell;
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return QLocale().toString(section + 1);
    return text(0, static_cast<std::size_t>(section));
}

ChartTable::ChartTable(QWidget *parent)
    : QTableView(parent)
    , m_model(this)
{
    setObjectName(QStringLiteral("chartTable"));
    setModel(&m_model);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setFrameShape(NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setTextElideMode(Qt::ElideMiddle); // names differ in their ends
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter | Qt::Alignment(Qt::TextWordWrap));
    horizontalHeader()->setFixedHeight(3 * fontMetrics().height() + 6);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (const auto run = m_model.runOfRow(current.row()); run && !m_selecting)
            emit runActivated(*run);
    });
}

void ChartTable::setChart(const report::Chart &chart)
{
    m_selecting = true; // a reset has no row that anybody chose
    m_model.setChart(chart);
    m_selecting = false;
    horizontalHeader()->setResizeContentsPrecision(50);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const int letter = fontMetrics().averageCharWidth();
        const int title = fontMetrics().horizontalAdvance(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        const int wanted = std::max(sizeHintForColumn(column), title * 2 / 3) + 2 * letter; // titles take up to three lines
        setColumnWidth(column, std::min(wanted, letter * (column == 1 ? 16 : 24))); // of long names the tooltip has all
    }
}

void ChartTable::setSelectedRun(std::optional<std::size_t> run)
{
    if (m_model.runOfRow(currentIndex().row()) == run && run)
        return;
    m_selecting = true;
    const auto row = run ? m_model.rowOfRun(*run) : std::nullopt;
    if (row)
        setCurrentIndex(m_model.index(*row, 0));
    else
        clearSelection();
    m_selecting = false;
}

void ChartTable::copySelection() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < m_model.columnCount(); ++column)
        cells << m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    lines << cells.join(QLatin1Char('\t'));
    for (const int row : rows) {
        cells.clear();
        for (int column = 0; column < m_model.columnCount(); ++column)
            cells << m_model.data(m_model.index(row, column), Qt::DisplayRole).toString();
        lines << cells.join(QLatin1Char('\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void ChartTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else
        QTableView::keyPressEvent(event);
}

} // namespace gui
