// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/estimatefixes.h"

#include "base/format.h"
#include "cli/tableoutput.h"
#include "requests/requestjson.h"
#include "search/fixchanges.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <set>

namespace cli {
namespace {

using Json = nlohmann::ordered_json;

std::string joined(const std::vector<base::Text> &texts, std::string_view separator)
{
    std::string out;
    for (const base::Text &text : texts)
        out.append(out.empty() ? "" : separator).append(text.english());
    return out;
}

Json wordsJson(const std::vector<base::Text> &texts)
{
    Json words = Json::array();
    for (const base::Text &text : texts)
        words.push_back(text.english());
    return words;
}

/// The candidate in keys of the batch interface.
Json keysOf(const domain::Candidate &candidate)
{
    const domain::ParallelLayout &layout = candidate.layout;
    requests::EstimateRequest request;
    request.candidate = candidate;
    request.sequenceParallel = layout.sequenceParallel;
    request.expertTensorParallel = layout.expertTensorParallel;
    if (layout.firstStageLayers > 0)
        request.firstStageLayers = layout.firstStageLayers;
    if (layout.lastStageLayers > 0)
        request.lastStageLayers = layout.lastStageLayers;
    return Json::parse(requests::requestToJson(request));
}

/// Keys whose values differ, with the new ones; null = the default, as in questions.
Json changedKeys(const domain::Candidate &before, const domain::Candidate &after)
{
    const Json old = keysOf(before);
    const Json fixed = keysOf(after);
    Json changed = Json::object();
    for (const auto &[key, value] : fixed.items()) {
        if (!old.contains(key) || old[key] != value)
            changed[key] = value;
    }
    for (const auto &[key, value] : old.items()) {
        if (!fixed.contains(key))
            changed[key] = nullptr;
    }
    return changed;
}

std::string timeChange(double ratio) { return fmt::format("{:+.1f} %", (ratio - 1) * 100); }

} // namespace

search::MemoryFixes fixesFor(const requests::ResolvedEstimate &estimate)
{
    const requests::EstimateSetup &setup = *estimate.setup;
    const domain::ParallelLayout &own = estimate.candidate.layout;
    const bool ownSplit = own.firstStageLayers > 0 || own.lastStageLayers > 0;
    const domain::ParallelLayout &splits = ownSplit || !setup.hasRecipeSplit ? own : setup.recipeLayout;
    return search::memoryFixes(setup.context, setup.constraints, {estimate.candidate, splits});
}

TextTable fixesTable(const search::MemoryFixes &fixes)
{
    TextTable table;
    table.title = "Changes that make it fit (predicted)";
    table.columns = {{"Change", TextTable::Align::Left, false},
                     {"Memory (GiB)", TextTable::Align::Right, false},
                     {"Step time", TextTable::Align::Right, false},
                     {"OOM (%)", TextTable::Align::Right, false},
                     {"Verdict", TextTable::Align::Left, false}};
    for (const search::MemoryFix &fix : fixes.fixes) {
        const estimate::Verdict verdict = fix.prediction.verdict;
        table.rows.push_back({joined(fix.changes, " and "), "-" + base::gibText(fix.saved), timeChange(fix.stepTimeRatio),
                              base::fixed(fix.prediction.oomProbability * 100, 1),
                              TextTable::Cell(std::string(verdictWords(verdict)), verdictTone(verdict))});
    }
    return table;
}

std::string fixNotes(const search::MemoryFixes &fixes)
{
    std::string notes;
    std::set<std::string> told;
    for (const search::MemoryFix &fix : fixes.fixes) {
        for (std::size_t i = 0; i < fix.kinds.size(); ++i) {
            const std::string caveat = search::changeCaveat(fix.kinds[i]).english();
            if (!caveat.empty() && told.insert(caveat).second)
                notes += fmt::format("{}: {}\n", fix.changes[i].english(), caveat);
        }
    }
    return notes;
}

std::string nothingHelps(const search::MemoryFixes &fixes)
{
    if (fixes.reason.empty())
        return {};
    if (!fixes.closest)
        return "No change of settings saves memory here. " + fixes.reason.english();
    return fmt::format("No change of settings makes it fit. Closest: {}: {} GiB. {}", joined(fixes.closest->changes, " and "),
                       base::gibText(fixes.closest->prediction.memory.total()), fixes.reason.english());
}

Json fixesJson(const search::MemoryFixes &fixes, const domain::Candidate &candidate)
{
    Json all = Json::array();
    for (const search::MemoryFix &fix : fixes.fixes) {
        Json entry = Json::object();
        entry["changes"] = wordsJson(fix.changes);
        entry["set"] = changedKeys(candidate, fix.candidate);
        entry["candidate"] = domain::candidateId(fix.candidate);
        entry["verdict"] = estimate::name(fix.prediction.verdict);
        entry["probability"] = fix.prediction.oomProbability;
        entry["peak_gib"] = base::inGib(fix.prediction.memory.total());
        entry["saved_gib"] = base::inGib(fix.saved);
        entry["step_s"] = fix.prediction.time.total().value();
        entry["step_ratio"] = fix.stepTimeRatio;
        entry["notes"] = wordsJson(fix.caveats);
        all.push_back(std::move(entry));
    }
    return all;
}

} // namespace cli
