// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "gui/workspace/searchrunner.h"

#include <QObject>
#include <QTimer>
#include <array>
#include <optional>
#include <vector>

namespace gui {

/// What a draft plan would lead to.
struct Preview {
    std::vector<domain::Issue> issues; ///< search::validate of the draft
    bool running = false; ///< the figures below are of an earlier draft; new ones are on their way
    bool known = false; ///< the figures below are there at all
    std::optional<base::Error> error; ///< why the search could not be made
    search::Summary summary; ///< counts of combinations, valid, safe, tight, oom, rejected by rule
    std::optional<double> bestDays; ///< least, among rows that are not oom
    std::optional<double> bestCostUsd;
    std::optional<domain::Candidate> best; ///< the fastest
};

/// Searches a draft in the background while it is being typed. setPlan() may be called at every
/// key stroke: issues are there at once, figures a moment after the last change.
class PlanPreview : public QObject {
    Q_OBJECT

public:
    /// The catalogue outlives the preview.
    explicit PlanPreview(const catalogue::Catalogue &catalogue, QObject *parent = nullptr);

    /// Only the active cluster is searched.
    void setPlan(domain::TrainingPlan draft);
    [[nodiscard]] const Preview &preview() const { return m_preview; }

signals:
    void updated(const gui::Preview &preview);

private:
    void startSearch();
    void takeAnswer(const SearchAnswer &answer);

    const catalogue::Catalogue &m_catalogue;
    domain::TrainingPlan m_plan;
    Preview m_preview;
    QTimer m_searchSoon;
    SearchRunner m_runner; ///< last: joined before the rest goes
};

} // namespace gui
