// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configurations/rejectionmodel.h"

#include "gui/widgets/translated.h"

#include <QMetaObject>
#include <QStringList>
#include <utility>

namespace gui {
namespace {

// More are never read; the search box narrows them down instead.
constexpr std::size_t kMostShown = 20'000;

search::Constraints constraintsOf(const search::SearchResult &result)
{
    const domain::SearchSpace &space = result.plan.search;
    return {result.plan.model, result.cluster, search::Constraints::Bounds{space.minModelParallelSize, space.maxModelParallelSize}};
}

QString cellText(const search::SearchResult &result, const search::Constraints &constraints, const search::Rejection &rejection, int column)
{
    const domain::Candidate candidate = result.grid.at(rejection.gridIndex);
    switch (column) {
    case RejectionModel::Configuration:
        return shortSettings(candidate);
    case RejectionModel::Rule:
        return translated(search::rule(rejection.rule).title);
    case RejectionModel::Message: {
        const auto violation = constraints.check(candidate);
        return violation ? translated(violation->message()) : QString();
    }
    default:
        return {};
    }
}

std::vector<search::Rejection> matching(const RejectionModel::Wanted &wanted, const std::stop_token &stop)
{
    const search::SearchResult &result = *wanted.result;
    const search::Constraints constraints = constraintsOf(result);
    const auto holdsText = [&](const search::Rejection &rejection) {
        for (int column = 0; column < RejectionModel::ColumnCount; ++column) {
            if (cellText(result, constraints, rejection, column).contains(wanted.text, Qt::CaseInsensitive))
                return true;
        }
        return false;
    };
    std::vector<search::Rejection> found;
    for (const search::Rejection &rejection : result.rejections) {
        if (found.size() >= kMostShown || stop.stop_requested())
            break;
        if ((!wanted.rule || rejection.rule == *wanted.rule) && (wanted.text.isEmpty() || holdsText(rejection)))
            found.push_back(rejection);
    }
    return found;
}

} // namespace

QString shortSettings(const domain::Candidate &c)
{
    return QStringLiteral("tp %1 · pp %2 · vp %3 · cp %4 · ep %5 · mbs %6 · gbs %7 · seq %8")
        .arg(c.layout.tensorParallel)
        .arg(c.layout.pipelineParallel)
        .arg(c.layout.virtualPipeline)
        .arg(c.layout.contextParallel)
        .arg(c.layout.expertParallel)
        .arg(c.batch.microBatchSize)
        .arg(c.batch.globalBatchSize)
        .arg(c.batch.seqLength);
}

RejectionModel::RejectionModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void RejectionModel::show(Wanted wanted)
{
    const quint64 generation = ++m_generation;
    m_worker = {}; // asks the one before to stop and joins it: it looks at its token at every row
    if (!wanted.result)
        return take(nullptr, {});
    m_worker = std::jthread([this, generation, wanted = std::move(wanted)](const std::stop_token &stop) {
        std::vector<search::Rejection> rows = matching(wanted, stop);
        if (stop.stop_requested())
            return;
        QMetaObject::invokeMethod(
            this,
            [this, generation, result = wanted.result, found = std::move(rows)]() mutable {
                if (generation == m_generation)
                    take(std::move(result), std::move(found));
            },
            Qt::QueuedConnection);
    });
}

void RejectionModel::take(std::shared_ptr<const search::SearchResult> result, std::vector<search::Rejection> rows)
{
    beginResetModel();
    m_constraints.reset();
    if (result)
        m_constraints.emplace(constraintsOf(*result));
    m_result = std::move(result);
    m_rows = std::move(rows);
    endResetModel();
    emit shown();
}

int RejectionModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int RejectionModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant RejectionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return cellText(*m_result, *m_constraints, m_rows[static_cast<std::size_t>(index.row())], index.column());
}

QVariant RejectionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const QStringList titles{tr("Combination"), tr("Rule"), tr("What is wrong")};
    return titles.at(section);
}

} // namespace gui
