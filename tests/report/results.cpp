// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/results.h"

#include "search/specs.h"

#include <limits>
#include <numeric>
#include <random>
#include <stdexcept>
#include <string>

namespace results {
namespace {

using domain::KnobList;

search::SearchResult runSmall()
{
    domain::TrainingPlan plan = specs::plan(specs::llama8b(), specs::h200(8));
    plan.search.tensorParallel = KnobList::list({1, 2});
    plan.search.globalBatchSizes = KnobList::list({256, 512});
    plan.search.microBatchSizes = KnobList::list({1, 2});
    plan.search.virtualPipeline = KnobList::list({1, 2});
    auto result = search::run(plan, plan.cluster(), specs::profile(), {}, {}, 1);
    if (!result)
        throw std::runtime_error(result.error().english());
    return std::move(*result);
}

} // namespace

const search::SearchResult &small()
{
    static const search::SearchResult result = runSmall();
    return result;
}

search::SearchResult synthetic(std::size_t count)
{
    search::SearchResult result;
    result.plan = specs::plan(specs::llama8b(), specs::h200(8));
    result.plan.search.tensorParallel = KnobList::list({1, 2, 4, 8, 16});
    result.plan.search.pipelineParallel = KnobList::list({1, 2, 4, 8, 16});
    result.plan.search.microBatchSizes = KnobList::list({1, 2, 4, 8, 16});
    result.plan.search.globalBatchSizes = KnobList::list({64, 128, 256, 512, 1024});
    result.cluster = result.plan.cluster();
    auto grid = search::Grid::build(result.plan, result.cluster);
    if (!grid)
        throw std::runtime_error(grid.error().english());
    result.grid = std::move(*grid);
    result.context = std::make_shared<const estimate::EstimatorContext>(result.plan.model, result.cluster, specs::profile(),
                                                                        estimate::EstimatorSettings{});
    std::mt19937 random(7);
    result.rows.resize(count);
    for (search::Row &row : result.rows) {
        row.gridIndex = static_cast<std::uint32_t>(random() % result.grid.size());
        row.peakGib = static_cast<float>(random() % 200);
        row.days = random() % 10 ? static_cast<float>(random() % 1000) / 10.0F : std::numeric_limits<float>::quiet_NaN();
        row.mfu = static_cast<float>(random() % 1000) / 1000.0F;
        row.verdict = static_cast<estimate::Verdict>(random() % 3);
    }
    return result;
}

const report::Column &column(std::string_view idOrAlias)
{
    const report::Column *found = report::findColumn(idOrAlias);
    if (!found)
        throw std::invalid_argument("no column " + std::string(idOrAlias));
    return *found;
}

std::vector<const report::Column *> columns(const std::vector<std::string_view> &ids)
{
    std::vector<const report::Column *> found;
    for (const std::string_view id : ids)
        found.push_back(&column(id));
    return found;
}

std::vector<std::size_t> allRows(const search::SearchResult &result)
{
    std::vector<std::size_t> rows(result.rows.size());
    std::iota(rows.begin(), rows.end(), std::size_t(0));
    return rows;
}

} // namespace results
