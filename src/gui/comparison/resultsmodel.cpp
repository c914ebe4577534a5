// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/comparison/resultsmodel.h"

#include "gui/widgets/iconfactory.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/workspace.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>
#include <algorithm>

namespace gui {
namespace {

constexpr std::string_view kNameColumn = "label";

const report::ResultColumn &columnAt(int section) { return report::resultColumns()[static_cast<std::size_t>(section)]; }

QIcon outcomeIcon(results::RunOutcome outcome)
{
    switch (outcome) {
    case results::RunOutcome::Measured:
        return verdictIcon(estimate::Verdict::Safe);
    case results::RunOutcome::Incomplete:
        return verdictIcon(estimate::Verdict::Tight);
    case results::RunOutcome::Failed:
        return verdictIcon(estimate::Verdict::Oom);
    case results::RunOutcome::NoSteps:
        break;
    }
    return icon(QStringLiteral("help"), [](const QPalette &palette) { return themeColors(palette).muted; });
}

} // namespace

QString resultColumnTitle(const report::ResultColumn &column)
{
    const QString title = translated(column.title);
    const QString unit = translated(column.unit);
    return unit.isEmpty() ? title : QStringLiteral("%1 (%2)").arg(title, unit);
}

ResultsModel::ResultsModel(Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
{
    connect(&workspace, &Workspace::marksChanged, this, &ResultsModel::marksChanged);
}

void ResultsModel::setContent(const ContentPointer &content)
{
    const bool sameRuns = m_content && content && m_content->comparison == content->comparison;
    if (sameRuns) {
        m_content = content; // another filter: the rows are the same
        return;
    }
    beginResetModel();
    m_content = content;
    endResetModel();
}

int ResultsModel::columnOf(std::string_view id)
{
    const auto columns = report::resultColumns();
    const auto found = std::find_if(columns.begin(), columns.end(), [id](const report::ResultColumn &column) { return column.id == id; });
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

int ResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_content ? 0 : static_cast<int>(m_content->comparison->analysis.runs.size());
}

int ResultsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(report::resultColumns().size());
}

const report::CellValue &ResultsModel::valueOf(const QModelIndex &index) const
{
    return m_content->cells[static_cast<std::size_t>(index.row() * columnCount() + index.column())];
}

/// Columns whose words are those of files, in the user's language.
std::optional<QString> ResultsModel::wordsOf(std::string_view column, std::size_t run) const
{
    const comparison::Comparison &comparison = *m_content->comparison;
    const results::RunRecord &record = comparison.record(run);
    if (column == "outcome") {
        const QString outcome = outcomeText(comparison, run);
        const QString reason = reasonOf(comparison, run);
        return reason.isEmpty() ? outcome : tr("%1: %2", "outcome: reason").arg(outcome, reason);
    }
    if (column == "origin")
        return originWord(record.simulated ? Origin::Simulated : Origin::Measured);
    if (column == "role")
        return roleText(comparison.analysis, run);
    if (column == "failure")
        return record.failure ? translated(results::title(record.failure->kind)) : missing();
    if (column == "flags")
        return flagsText(comparison, run);
    return std::nullopt;
}

QString ResultsModel::textOf(const QModelIndex &index) const
{
    const report::CellValue &value = valueOf(index);
    const report::ResultColumn &column = columnAt(index.column());
    const auto run = static_cast<std::size_t>(index.row());
    if (const auto words = wordsOf(column.id, run))
        return *words;
    if (const std::string *text = std::get_if<std::string>(&value))
        return fromStd(*text);
    const double *figure = std::get_if<double>(&value);
    return figure != nullptr ? number(*figure, column.decimals) : missing();
}

QString ResultsModel::toolTipOf(const QModelIndex &index) const
{
    const auto run = static_cast<std::size_t>(index.row());
    const results::RunRecord &record = m_content->comparison->record(run);
    QStringList lines{fromStd(record.configuration)};
    if (const QString reason = reasonOf(*m_content->comparison, run); !reason.isEmpty())
        lines << reason;
    if (record.failure)
        lines << translated(record.failure->advice);
    return plainTip(lines.join(QLatin1Char('\n')));
}

bool ResultsModel::isStarred(std::size_t run) const { return m_workspace.mark(m_content->comparison->record(run).id).starred; }

QVariant ResultsModel::decorationOf(const QModelIndex &index) const
{
    const auto run = static_cast<std::size_t>(index.row());
    const std::string_view id = columnAt(index.column()).id;
    if (id == "outcome")
        return outcomeIcon(m_content->comparison->analysis.runs[run].outcome);
    if (id == kNameColumn && isStarred(run))
        return icon(QStringLiteral("star"));
    return {};
}

int ResultsModel::groupOf(std::size_t run) const
{
    const auto outcome = m_content->comparison->analysis.runs[run].outcome;
    return outcome == results::RunOutcome::Failed || outcome == results::RunOutcome::NoSteps ? static_cast<int>(outcome) : 0;
}

QVariant ResultsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto run = static_cast<std::size_t>(index.row());
    const report::ResultColumn &column = columnAt(index.column());
    const results::Analysis &analysis = m_content->comparison->analysis;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index);
    case Qt::DecorationRole:
        return decorationOf(index);
    case Qt::TextAlignmentRole:
        return int((column.isNumeric() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return toolTipOf(index);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(resultColumnTitle(column), textOf(index));
    case Qt::FontRole:
        if (analysis.best == run || analysis.base == run) {
            QFont font;
            font.setBold(analysis.best == run);
            font.setItalic(analysis.base == run);
            return font;
        }
        return {};
    case Qt::BackgroundRole:
        return analysis.best == run ? QVariant(themeColors(QGuiApplication::palette()).safeFill) : QVariant();
    case Qt::ForegroundRole:
        return groupOf(run) > 0 ? QVariant(themeColors(QGuiApplication::palette()).muted) : QVariant();
    case ValueRole:
        if (const double *figure = std::get_if<double>(&valueOf(index)))
            return *figure;
        return std::holds_alternative<std::string>(valueOf(index)) ? QVariant(textOf(index)) : QVariant();
    case GroupRole:
        return groupOf(run);
    default:
        return {};
    }
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Horizontal ? columnCount() : rowCount()))
        return {};
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    const report::ResultColumn &column = columnAt(section);
    switch (role) {
    case Qt::DisplayRole:
        return resultColumnTitle(column);
    case Qt::ToolTipRole:
        return translated(column.tooltip);
    case Qt::TextAlignmentRole:
        return int((column.isNumeric() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

void ResultsModel::marksChanged()
{
    const int column = columnOf(kNameColumn);
    if (rowCount() > 0 && column >= 0)
        emit dataChanged(index(0, column), index(rowCount() - 1, column), {Qt::DecorationRole});
}

} // namespace gui
