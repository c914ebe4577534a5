// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/runsmodel.h"

#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"

#include <QFont>
#include <QGuiApplication>
#include <QVector>
#include <algorithm>
#include <utility>

namespace gui {
namespace {

constexpr std::size_t kSparkPoints = 40;

const RunColumn &columnAt(int section) { return runColumns()[static_cast<std::size_t>(section)]; }

QVariant toVariant(const RunValue &value)
{
    if (const double *figure = std::get_if<double>(&value))
        return *figure;
    if (const QString *text = std::get_if<QString>(&value))
        return *text;
    return {};
}

int alignmentOf(const RunColumn &column)
{
    return int((column.isNumeric() && column.kind != RunColumnKind::Progress ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

RunsModel::RunsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void RunsModel::reset(const campaign::Campaign &campaign, campaign::TimeMs now)
{
    beginResetModel();
    m_now = now;
    m_rows.clear();
    m_rows.reserve(campaign.runs.size());
    for (const campaign::Run &run : campaign.runs)
        m_rows.push_back({run, {}});
    reindex();
    endResetModel();
}

void RunsModel::reindex()
{
    m_index.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_index.emplace(m_rows[i].run.id, static_cast<int>(i));
}

void RunsModel::add(const campaign::Campaign &campaign)
{
    insertMissing(campaign);
    const bool sameOrder = std::equal(m_rows.begin(), m_rows.end(), campaign.runs.begin(), campaign.runs.end(),
                                      [](const RunRow &row, const campaign::Run &run) { return row.run.id == run.id; });
    if (!sameOrder)
        reset(campaign, m_now); // the campaign put its runs in another order: rare, and nothing finer is right
}

void RunsModel::insertMissing(const campaign::Campaign &campaign)
{
    const auto isNew = [&](std::size_t i) { return m_index.count(campaign.runs[i].id) == 0; };
    for (std::size_t begin = 0; begin < campaign.runs.size();) {
        if (!isNew(begin)) {
            ++begin;
            continue;
        }
        std::size_t end = begin + 1;
        while (end < campaign.runs.size() && isNew(end))
            ++end;
        const std::size_t at = std::min(begin, m_rows.size());
        beginInsertRows({}, static_cast<int>(at), static_cast<int>(at + end - begin) - 1);
        std::vector<RunRow> fresh;
        for (std::size_t i = begin; i < end; ++i)
            fresh.push_back({campaign.runs[i], {}});
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(at), std::make_move_iterator(fresh.begin()),
                      std::make_move_iterator(fresh.end()));
        reindex();
        endInsertRows();
        begin = end;
    }
}

void RunsModel::remove(const std::vector<campaign::RunId> &runs)
{
    for (const campaign::RunId &id : runs) {
        const auto row = rowOf(id);
        if (!row)
            continue;
        beginRemoveRows({}, *row, *row);
        m_rows.erase(m_rows.begin() + *row);
        reindex();
        endRemoveRows();
    }
}

void RunsModel::update(const campaign::Campaign &campaign, const std::vector<campaign::RunId> &runs)
{
    for (const campaign::RunId &id : runs) {
        const auto row = rowOf(id);
        // Launch order is nearly always the campaign's order: looked there first.
        const campaign::Run *run = row && std::size_t(*row) < campaign.runs.size() && campaign.runs[std::size_t(*row)].id == id
            ? &campaign.runs[std::size_t(*row)]
            : campaign.find(id);
        if (!row || run == nullptr)
            continue;
        RunRow &mine = m_rows[static_cast<std::size_t>(*row)];
        if (run->attempts.size() != mine.run.attempts.size())
            mine.live = {}; // another attempt writes another log
        mine.run = *run;
        rowChanged(*row);
    }
}

void RunsModel::readLog(const campaign::RunId &run, const results::LogParser &parser)
{
    if (const auto row = rowOf(run)) {
        m_rows[static_cast<std::size_t>(*row)].live.readOn(parser);
        rowChanged(*row);
    }
}

void RunsModel::setKnown(const campaign::RunId &run, const QString &nodeGroup, double teraflopsPerStep)
{
    const auto row = rowOf(run);
    if (!row)
        return;
    RunRow &mine = m_rows[static_cast<std::size_t>(*row)];
    if (mine.nodeGroup == nodeGroup && mine.teraflopsPerStep == teraflopsPerStep)
        return;
    mine.nodeGroup = nodeGroup;
    mine.teraflopsPerStep = teraflopsPerStep;
    emit dataChanged(index(*row, runColumnOf("tflops")), index(*row, runColumnOf("node_group")));
}

void RunsModel::rowChanged(int row) { emit dataChanged(index(row, 0), index(row, columnCount() - 1)); }

void RunsModel::setNow(campaign::TimeMs now)
{
    m_now = now;
    const auto columns = runColumns();
    const auto ticks = [](const RunColumn &column) { return column.ticks; };
    const auto first = std::find_if(columns.begin(), columns.end(), ticks);
    const auto last = std::find_if(columns.rbegin(), columns.rend(), ticks);
    const int left = static_cast<int>(first - columns.begin());
    const int right = static_cast<int>(columns.size()) - 1 - static_cast<int>(last - columns.rbegin());
    for (int row = 0; row < rowCount(); ++row) {
        if (campaign::occupiesMachines(m_rows[static_cast<std::size_t>(row)].run.state))
            emit dataChanged(index(row, left), index(row, right), {Qt::DisplayRole, Qt::AccessibleTextRole, ValueRole, PlainRole});
    }
}

const RunRow *RunsModel::find(const campaign::RunId &run) const
{
    const auto row = rowOf(run);
    return row ? &m_rows[static_cast<std::size_t>(*row)] : nullptr;
}

std::optional<int> RunsModel::rowOf(const campaign::RunId &run) const
{
    const auto found = m_index.find(run);
    return found == m_index.end() ? std::nullopt : std::optional(found->second);
}

int RunsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int RunsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(runColumns().size()); }

QVariant RunsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RunRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const RunColumn &column = columnAt(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return runCellText(column, row, m_now);
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    case Qt::ToolTipRole:
        return toolTip(column, row);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(runColumnTitle(column), runCellText(column, row, m_now));
    case Qt::DecorationRole:
        return decoration(column, row);
    case Qt::ForegroundRole:
        return column.kind == RunColumnKind::State ? QVariant(stateColor(row.run.state, QGuiApplication::palette())) : QVariant();
    case Qt::FontRole:
        if (column.id == "configuration" && row.run.role != campaign::RunRole::Trial) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case RunIdRole:
        return fromStd(row.run.id);
    case ValueRole:
        return toVariant(column.value(row, m_now));
    case StateRole:
        return int(row.run.state);
    case ShareRole:
        return toVariant(column.kind == RunColumnKind::Progress ? column.value(row, m_now) : RunValue());
    case SparkRole: {
        const std::vector<double> means = row.live.stepTimes.means(kSparkPoints);
        return QVariant::fromValue(QVector<double>(means.begin(), means.end()));
    }
    case PlainRole:
        return runCellPlain(column, row, m_now);
    default:
        return {};
    }
}

QVariant RunsModel::decoration(const RunColumn &column, const RunRow &row) const
{
    if (column.kind == RunColumnKind::State)
        return stateIcon(row.run.state);
    return {};
}

QString RunsModel::toolTip(const RunColumn &column, const RunRow &row) const
{
    if (column.id == "configuration")
        return tr("%1 (%2, run %3)").arg(fromStd(row.run.configuration), roleText(row.run.role), fromStd(row.run.id));
    if (column.kind != RunColumnKind::State)
        return row.run.simulated && column.isNumeric() ? tr("Simulated by the sandbox") : QString();
    const campaign::Attempt *attempt = row.run.attempt();
    QStringList lines{stateText(row.run)};
    if (attempt != nullptr && !attempt->platformState.empty())
        lines << tr("The platform says: %1").arg(fromStd(attempt->platformState));
    if (attempt != nullptr && !attempt->failureLine.empty())
        lines << fromStd(attempt->failureLine);
    if (const QString advice = failureAdvice(row.run); !advice.isEmpty())
        lines << advice;
    return lines.join(QLatin1Char('\n'));
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Horizontal ? columnCount() : rowCount()))
        return {};
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    const RunColumn &column = columnAt(section);
    switch (role) {
    case Qt::DisplayRole:
        return runColumnTitle(column);
    case Qt::ToolTipRole:
        return runColumnTip(column);
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    default:
        return {};
    }
}

} // namespace gui
