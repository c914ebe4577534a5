// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace/workspace.h"

#include "estimate/cost.h"
#include "gui/workspace/editcommand.h"
#include "search/planvalidation.h"

#include <QFileInfo>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace gui {
namespace {

constexpr auto kPause = std::chrono::milliseconds(150); // between an edit and its search

/// Whether a search of `before` also answers `after` on the same cluster.
bool sameSearch(const domain::TrainingPlan &before, const domain::TrainingPlan &after)
{
    return before.model == after.model && before.base == after.base && before.search == after.search && before.goal == after.goal
        && before.thresholds == after.thresholds;
}

} // namespace

Workspace::Workspace(const catalogue::Catalogue &catalogue, QObject *parent)
    : QObject(parent)
    , m_catalogue(catalogue)
{
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(kPause);
    connect(&m_searchSoon, &QTimer::timeout, this, &Workspace::startSearch);
    connect(&m_runner, &SearchRunner::progressed, this, &Workspace::searchProgress);
    connect(&m_runner, &SearchRunner::answered, this, &Workspace::takeAnswer);
    connect(&m_runner, &SearchRunner::finished, this, &Workspace::searchIdle);
    connect(&m_undo, &QUndoStack::cleanChanged, this, &Workspace::titleChanged);
}

Workspace::~Workspace() { m_undo.disconnect(this); }

void Workspace::open(project::Project project, const QString &filePath)
{
    m_runner.cancel();
    m_project = std::move(project);
    m_filePath = filePath;
    m_open = true;
    m_readOnly = false;
    m_neverSaved = false;
    m_savedCluster = plan().activeCluster;
    m_savedReport = m_project.report;
    m_undo.clear();
    m_current.clear();
    m_slots.clear();
    m_issues = search::validate(plan());
    matchSlots();
    recountChecked();
    emit opened();
    emit titleChanged();
    searchSoon();
}

void Workspace::close()
{
    open({}, {});
    m_searchSoon.stop();
    m_open = false;
    m_issues.clear();
    emit opened();
    emit titleChanged();
}

bool Workspace::isDirty() const
{
    return m_open && (m_neverSaved || !m_undo.isClean() || plan().activeCluster != m_savedCluster || m_project.report != m_savedReport);
}

void Workspace::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    emit titleChanged();
}

void Workspace::setSaved(const QString &filePath)
{
    m_filePath = filePath;
    m_readOnly = false;
    m_neverSaved = false;
    m_savedCluster = plan().activeCluster;
    m_savedReport = m_project.report;
    m_undo.setClean();
    emit titleChanged();
}

void Workspace::setNeverSaved()
{
    m_neverSaved = true;
    emit titleChanged();
}

QString Workspace::title() const { return m_filePath.isEmpty() ? tr("Untitled") : QFileInfo(m_filePath).completeBaseName(); }

void Workspace::setPlan(domain::TrainingPlan plan, const QString &undoText)
{
    if (plan == m_project.plan)
        return;
    m_undo.push(new EditCommand<domain::TrainingPlan>(undoText, m_project.plan, std::move(plan),
                                                      [this](const domain::TrainingPlan &value) { applyPlan(value); }));
}

void Workspace::setActiveCluster(int index)
{
    if (index == plan().activeCluster || index < 0 || index >= static_cast<int>(plan().clusters.size()))
        return;
    m_project.plan.activeCluster = index;
    m_issues = search::validate(plan());
    m_checkedCost.reset();
    emit activeClusterChanged();
    emit selectionChanged();
    emit titleChanged();
    searchSoon();
}

project::Mark Workspace::mark(const domain::CandidateId &id) const
{
    const auto found = m_project.marks.find(id);
    return found == m_project.marks.end() ? project::Mark() : found->second;
}

void Workspace::setMarks(const Marks &marks, const QString &undoText)
{
    Marks before;
    Marks after;
    for (const auto &[id, value] : marks) {
        if (mark(id) != value) {
            before.emplace(id, mark(id));
            after.emplace(id, value);
        }
    }
    if (!after.empty())
        m_undo.push(
            new EditCommand<Marks>(undoText, std::move(before), std::move(after), [this](const Marks &value) { applyMarks(value); }));
}

void Workspace::setFilters(std::vector<project::SavedFilter> filters, const QString &undoText)
{
    using Filters = std::vector<project::SavedFilter>;
    if (filters != m_project.filters)
        m_undo.push(new EditCommand<Filters>(undoText, m_project.filters, std::move(filters),
                                             [this](const Filters &value) { applyFilters(value); }));
}

void Workspace::setReportChoices(project::ReportChoices choices)
{
    if (choices == m_project.report)
        return;
    m_project.report = std::move(choices);
    emit reportChoicesChanged();
    emit titleChanged();
}

void Workspace::setComparisonSettings(results::ComparisonSettings settings, const QString &undoText)
{
    using Settings = results::ComparisonSettings;
    if (settings != m_project.comparison)
        m_undo.push(new EditCommand<Settings>(undoText, m_project.comparison, std::move(settings),
                                              [this](const Settings &value) { applyComparison(value); }));
}

void Workspace::setCurrentCandidate(const domain::CandidateId &id)
{
    if (id == m_current)
        return;
    m_current = id;
    emit selectionChanged();
    if (const Slot *slot = activeSlot(); slot && slot->current && slot->result && !unlocated(*slot).empty())
        searchSoon(); // only looks it up
}

std::optional<std::size_t> Workspace::currentRow() const { return rowOf(m_current); }

void Workspace::setCurrentRow(std::optional<std::size_t> row) { setCurrentCandidate(row ? candidateOfRow(*row) : domain::CandidateId()); }

domain::CandidateId Workspace::candidateOfRow(std::size_t row)
{
    const auto shown = result();
    if (!shown || row >= shown->rows.size())
        return {};
    domain::CandidateId id = domain::candidateId(shown->candidate(row));
    noteRow(id, row);
    return id;
}

void Workspace::setRowsChecked(std::span<const std::size_t> rows, bool checked)
{
    const auto shown = result();
    if (!shown)
        return;
    Marks marks;
    for (const std::size_t row : rows) {
        const domain::CandidateId id = domain::candidateId(shown->candidate(row));
        noteRow(id, row);
        project::Mark changed = mark(id);
        changed.toRun = checked;
        marks.emplace(id, std::move(changed));
    }
    const int number = static_cast<int>(marks.size());
    setMarks(marks,
             checked ? tr("select %n configuration(s) to run", nullptr, number) : tr("deselect %n configuration(s)", nullptr, number));
}

std::vector<std::size_t> Workspace::checkedRows() const
{
    std::vector<std::size_t> rows;
    for (const auto &[id, value] : m_project.marks) {
        const auto row = value.toRun ? rowOf(id) : std::nullopt;
        if (row)
            rows.push_back(*row);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

std::optional<base::Usd> Workspace::checkedTrialCost() const
{
    const auto shown = result();
    if (!shown)
        return {};
    if (!m_checkedCost) {
        base::Usd total;
        for (const std::size_t row : checkedRows())
            total += trialCost(*shown, row);
        m_checkedCost = total;
    }
    return m_checkedCost;
}

/// A trial takes its share of the whole training's steps, and so of its cost: no estimate is needed.
base::Usd Workspace::trialCost(const search::SearchResult &result, std::size_t row) const
{
    const domain::TrainingGoal &goal = result.plan.goal;
    const double steps = estimate::trainingSteps(base::Tokens(goal.tokensInBillions * 1e9), result.candidate(row).batch);
    const double cost = result.rows[row].costUsd;
    if (!(steps > 0) || !std::isfinite(cost))
        return result.prediction(row).trialCost;
    return base::Usd(cost * goal.maxStepsPerRun / steps);
}

std::optional<std::size_t> Workspace::rowOf(const domain::CandidateId &id) const
{
    const Slot *slot = activeSlot();
    if (!slot)
        return {};
    const auto found = slot->rows.find(id);
    return found == slot->rows.end() ? std::nullopt : found->second;
}

std::shared_ptr<const search::SearchResult> Workspace::result() const { return resultFor(plan().activeCluster); }

std::shared_ptr<const search::SearchResult> Workspace::resultFor(int clusterIndex) const
{
    const auto index = static_cast<std::size_t>(clusterIndex);
    return clusterIndex >= 0 && index < m_slots.size() ? m_slots[index].result : nullptr;
}

const std::optional<base::Error> &Workspace::searchError(int clusterIndex) const
{
    static const std::optional<base::Error> none;
    const auto index = static_cast<std::size_t>(clusterIndex);
    return clusterIndex >= 0 && index < m_slots.size() ? m_slots[index].error : none;
}

bool Workspace::isUpToDate(int clusterIndex) const
{
    const auto index = static_cast<std::size_t>(clusterIndex);
    return clusterIndex >= 0 && index < m_slots.size() && m_slots[index].current;
}

void Workspace::cancelSearch()
{
    m_searchSoon.stop();
    m_runner.stop();
    if (!m_runner.isRunning())
        emit searchIdle();
}

void Workspace::searchAgain()
{
    for (Slot &slot : m_slots)
        slot.current = slot.current && slot.result && !slot.result->cancelled;
    searchSoon();
}

void Workspace::applyPlan(const domain::TrainingPlan &plan)
{
    const int activeBefore = m_project.plan.activeCluster;
    m_project.plan = plan;
    m_issues = search::validate(plan);
    m_runner.cancel();
    matchSlots();
    emit planChanged();
    if (plan.activeCluster != activeBefore)
        emit activeClusterChanged();
    emit titleChanged();
    searchSoon();
}

void Workspace::applyMarks(const Marks &marks)
{
    for (const auto &[id, value] : marks) {
        if (value.empty())
            m_project.marks.erase(id);
        else
            m_project.marks.insert_or_assign(id, value);
    }
    recountChecked();
    emit marksChanged();
}

void Workspace::applyFilters(const std::vector<project::SavedFilter> &filters)
{
    m_project.filters = filters;
    emit filtersChanged();
}

void Workspace::applyComparison(const results::ComparisonSettings &settings)
{
    m_project.comparison = settings;
    emit comparisonSettingsChanged();
}

void Workspace::matchSlots()
{
    m_checkedCost.reset();
    std::vector<Slot> old = std::exchange(m_slots, {});
    const bool searchable = !search::hasErrors(m_issues);
    for (std::size_t i = 0; i < plan().clusters.size(); ++i) {
        const domain::ClusterSpec &cluster = plan().clusters[i];
        auto match = std::find_if(old.begin(), old.end(), [&](const Slot &slot) {
            return slot.result && slot.result->cluster == cluster && sameSearch(slot.result->plan, plan());
        });
        const bool current = match != old.end();
        if (!current)
            match = std::find_if(old.begin(), old.end(),
                                 [&](const Slot &slot) { return slot.result && slot.result->cluster.label == cluster.label; });
        Slot slot = match != old.end() && searchable ? *match : Slot();
        slot.current = current && searchable;
        slot.error.reset();
        m_slots.push_back(std::move(slot));
    }
}

void Workspace::searchSoon()
{
    if (!search::hasErrors(m_issues) && plan().hasCluster())
        m_searchSoon.start();
    else
        m_searchSoon.stop();
}

void Workspace::startSearch()
{
    std::vector<SearchRequest> requests;
    const auto add = [&](int index) {
        const Slot &slot = m_slots[static_cast<std::size_t>(index)];
        if (!slot.current || !unlocated(slot).empty())
            requests.push_back(request(index));
    };
    add(plan().activeCluster);
    for (int i = 0; i < static_cast<int>(m_slots.size()); ++i) {
        if (i != plan().activeCluster)
            add(i);
    }
    if (requests.empty()) {
        if (!m_runner.isRunning())
            emit searchIdle();
        return;
    }
    m_runner.start(std::move(requests));
    emit searchStarted();
}

void Workspace::takeAnswer(const SearchAnswer &answer)
{
    m_checkedCost.reset();
    Slot &slot = m_slots[static_cast<std::size_t>(answer.tag)];
    const bool known = slot.result && slot.result == answer.result;
    if (known) {
        slot.rows.insert(answer.rows.begin(), answer.rows.end());
    } else {
        slot.result = answer.result;
        slot.error = answer.error;
        slot.rows = answer.rows;
        slot.current = true;
        emit searchFinished(answer.tag);
    }
    if (answer.tag == plan().activeCluster) {
        emit marksChanged(); // their rows, and so their cost, are known now
        emit selectionChanged();
    }
}

void Workspace::noteRow(const domain::CandidateId &id, std::size_t row)
{
    m_slots[static_cast<std::size_t>(plan().activeCluster)].rows.insert_or_assign(id, row);
    m_checkedCost.reset();
}

void Workspace::recountChecked()
{
    m_checkedCost.reset();
    m_checkedCount = static_cast<std::size_t>(
        std::count_if(m_project.marks.begin(), m_project.marks.end(), [](const auto &entry) { return entry.second.toRun; }));
}

SearchRequest Workspace::request(int clusterIndex) const
{
    const Slot &slot = m_slots[static_cast<std::size_t>(clusterIndex)];
    const domain::ClusterSpec &cluster = plan().clusters[static_cast<std::size_t>(clusterIndex)];
    SearchRequest out;
    out.tag = clusterIndex;
    out.plan = plan();
    out.cluster = cluster;
    out.profile = m_catalogue.profile(cluster.gpu);
    if (slot.current)
        out.finished = slot.result;
    out.wanted = unlocated(slot);
    return out;
}

std::vector<domain::CandidateId> Workspace::unlocated(const Slot &slot) const
{
    std::vector<domain::CandidateId> ids;
    const auto add = [&](const domain::CandidateId &id) {
        if (!id.empty() && (!slot.current || !slot.rows.contains(id)))
            ids.push_back(id);
    };
    add(m_current);
    for (const auto &[id, value] : m_project.marks)
        add(id);
    return slot.error ? std::vector<domain::CandidateId>() : ids;
}

const Workspace::Slot *Workspace::activeSlot() const
{
    const auto index = static_cast<std::size_t>(plan().activeCluster);
    return plan().hasCluster() && index < m_slots.size() ? &m_slots[index] : nullptr;
}

} // namespace gui
