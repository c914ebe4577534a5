// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace/planpreview.h"

#include "search/planvalidation.h"

#include <chrono>
#include <utility>

namespace gui {
namespace {
constexpr auto kPause = std::chrono::milliseconds(120); // of typing, before a search is worth starting
}

PlanPreview::PlanPreview(const catalogue::Catalogue &catalogue, QObject *parent)
    : QObject(parent)
    , m_catalogue(catalogue)
{
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(kPause);
    connect(&m_searchSoon, &QTimer::timeout, this, &PlanPreview::startSearch);
    connect(&m_runner, &SearchRunner::answered, this, &PlanPreview::takeAnswer);
}

void PlanPreview::setPlan(domain::TrainingPlan draft)
{
    m_plan = std::move(draft);
    m_preview.issues = search::validate(m_plan);
    m_preview.error.reset();
    m_runner.cancel();
    const bool searchable = m_plan.hasCluster() && !search::hasErrors(m_preview.issues);
    m_preview.running = searchable;
    if (searchable) {
        m_searchSoon.start();
    } else {
        m_searchSoon.stop();
        m_preview.known = false;
    }
    emit updated(m_preview);
}

void PlanPreview::startSearch()
{
    SearchRequest request;
    request.plan = m_plan;
    request.cluster = m_plan.cluster();
    request.profile = m_catalogue.profile(request.cluster.gpu);
    m_runner.start({std::move(request)});
}

void PlanPreview::takeAnswer(const SearchAnswer &answer)
{
    m_preview.running = false;
    m_preview.error = answer.error;
    m_preview.known = answer.result != nullptr;
    m_preview.bestDays.reset();
    m_preview.bestCostUsd.reset();
    m_preview.best.reset();
    if (answer.result) {
        const search::SearchResult &result = *answer.result;
        m_preview.summary = result.summary;
        if (result.summary.fastest >= 0) {
            const auto row = static_cast<std::size_t>(result.summary.fastest);
            m_preview.bestDays = result.rows[row].days;
            m_preview.best = result.candidate(row);
        }
        if (result.summary.cheapest >= 0)
            m_preview.bestCostUsd = result.rows[static_cast<std::size_t>(result.summary.cheapest)].costUsd;
    }
    emit updated(m_preview);
}

} // namespace gui
