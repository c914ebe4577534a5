// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizard/plandraft.h"

#include "gui/widgets/translated.h"
#include "search/planvalidation.h"

#include <QPromise>
#include <QtConcurrentRun>
#include <algorithm>
#include <chrono>
#include <utility>

namespace gui {

namespace {

constexpr auto kPause = std::chrono::milliseconds(150); // of typing, before repairs are looked for
constexpr int kMostRepairs = 12; ///< more notes than pages and side panel show

/// The rooms below speak in phrases: "6 does not divide 32 heads", "use 4 or 8".
QString asSentence(const QString &phrase)
{
    QString text = phrase.trimmed();
    if (text.isEmpty())
        return text;
    const qsizetype wordEnd = text.indexOf(QLatin1Char(' '));
    if (!text.left(wordEnd).contains(QLatin1Char('_'))) // names of fields stay as they are
        text[0] = text[0].toUpper();
    const QString closed = QStringLiteral(".!?。！？");
    return closed.contains(text.back()) ? text : PlanDraft::tr("%1.", "closes a sentence").arg(text);
}

} // namespace

QString FieldNote::words() const
{
    const QString problem = asSentence(text);
    return suggestion.isEmpty() ? problem : PlanDraft::tr("%1 %2", "problem, suggestion").arg(problem, asSentence(suggestion));
}

PlanDraft::PlanDraft(const catalogue::Catalogue &catalogue, domain::TrainingPlan plan, QObject *parent)
    : QObject(parent)
    , m_catalogue(catalogue)
    , m_original(plan)
    , m_plan(std::move(plan))
    , m_preview(catalogue)
{
    connect(&m_preview, &PlanPreview::updated, this, &PlanDraft::previewChanged);
    m_repairSoon.setSingleShot(true);
    m_repairSoon.setInterval(kPause);
    connect(&m_repairSoon, &QTimer::timeout, this, &PlanDraft::lookForRepairs);
    connect(&m_repairSearch, &QFutureWatcher<Repairs>::finished, this, &PlanDraft::takeRepairs);
    m_preview.setPlan(m_plan);
    m_repairSoon.start();
}

// What is still being tried works on copies and is dropped; nobody waits for it.
PlanDraft::~PlanDraft() { m_repairSearch.cancel(); }

bool PlanDraft::isModified() const { return !m_inputErrors.empty() || m_plan != m_original; }

void PlanDraft::edit(const std::function<void(domain::TrainingPlan &)> &change)
{
    domain::TrainingPlan next = m_plan;
    change(next);
    if (next == m_plan)
        return;
    m_plan = std::move(next);
    m_repairs.clear();
    m_repairSearch.cancel();
    m_repairSoon.start();
    m_preview.setPlan(m_plan);
    emit changed();
}

void PlanDraft::setInputError(std::string_view field, const QString &message)
{
    const auto known = m_inputErrors.find(field);
    if (message.isEmpty() ? known == m_inputErrors.end() : known != m_inputErrors.end() && known->second == message)
        return;
    if (message.isEmpty())
        m_inputErrors.erase(known);
    else
        m_inputErrors[std::string(field)] = message;
    emit changed();
}

FieldNote PlanDraft::note(int issue) const
{
    const domain::Issue &found = preview().issues[static_cast<std::size_t>(issue)];
    FieldNote note;
    note.isError = found.severity == domain::Issue::Severity::Error;
    note.isMissing = found.rule == "required";
    note.field = found.field;
    note.text = translated(found.message);
    note.suggestion = translated(found.suggestion);
    note.issue = issue;
    if (const auto repair = m_repairs.find(issue); repair != m_repairs.end())
        note.fixText = translated(repair->second.text);
    return note;
}

void PlanDraft::lookForRepairs()
{
    const auto find = [](QPromise<Repairs> &promise, const domain::TrainingPlan &plan, const std::vector<domain::Issue> &issues) {
        Repairs found;
        for (int i = 0; i < std::min(static_cast<int>(issues.size()), kMostRepairs) && !promise.isCanceled(); ++i) {
            if (auto repair = search::repair(plan, issues[static_cast<std::size_t>(i)]))
                found.emplace(i, *std::move(repair));
        }
        promise.addResult(std::move(found));
    };
    if (!preview().issues.empty())
        m_repairSearch.setFuture(QtConcurrent::run(find, m_plan, preview().issues));
}

void PlanDraft::takeRepairs()
{
    if (m_repairSearch.isCanceled() || m_repairSearch.future().resultCount() == 0)
        return;
    m_repairs = m_repairSearch.result();
    if (!m_repairs.empty())
        emit changed();
}

void PlanDraft::applyFix(const FieldNote &note)
{
    // The note may be older than the plan: then its issue is gone or another one.
    const auto repair = m_repairs.find(note.issue);
    if (repair == m_repairs.end() || preview().issues[static_cast<std::size_t>(note.issue)].field != note.field)
        return;
    const domain::TrainingPlan repaired = repair->second.plan;
    edit([&](domain::TrainingPlan &plan) { plan = repaired; });
}

std::vector<FieldNote> PlanDraft::notes() const
{
    std::vector<FieldNote> all;
    for (const auto &[field, message] : m_inputErrors)
        all.push_back({true, false, field, message, {}, {}, -1});
    for (int i = 0; i < static_cast<int>(preview().issues.size()); ++i) {
        // The plan still holds what the field said before: speaking of that would confuse.
        if (!m_inputErrors.contains(preview().issues[static_cast<std::size_t>(i)].field))
            all.push_back(note(i));
    }
    std::stable_partition(all.begin(), all.end(), [](const FieldNote &n) { return n.isError; });
    return all;
}

std::vector<FieldNote> PlanDraft::notes(std::string_view field) const
{
    std::vector<FieldNote> found = notes();
    std::erase_if(found, [field](const FieldNote &n) { return n.field != field; });
    return found;
}

bool PlanDraft::hasErrors() const { return !m_inputErrors.empty() || search::hasErrors(preview().issues); }

} // namespace gui
