// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/configurationname.h"

#include "base/format.h"
#include "comparison/comparison.h"
#include "search/baseconfig.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace comparison {
namespace {

using domain::Candidate;

constexpr std::int64_t kMostNodes = 100'000;
constexpr std::int64_t kLargest = 1'000'000'000;
constexpr std::size_t kTimeDigits = 9; // of a unix time: no size or step count has as many

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::optional<int> number(std::string_view text, std::int64_t low)
{
    const bool digitsOnly = !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
    const auto value = digitsOnly ? base::parseInteger(text) : std::nullopt;
    return value && *value >= low && *value <= kLargest ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

/// Takes "_key_" and the number behind it off the front; "None" is `none`, where that is allowed.
bool take(std::string_view &text, std::string_view key, int &out, std::optional<int> none = {})
{
    if (!text.starts_with(key))
        return false;
    const std::string_view behind = text.substr(key.size());
    const std::size_t end = std::min(behind.find('_'), behind.size());
    const std::string_view word = behind.substr(0, end);
    const auto value = none && word == "None" ? none : number(word, 1);
    if (!value)
        return false;
    out = *value;
    text = behind.substr(end);
    return true;
}

bool readFlag(std::string_view word, bool &out)
{
    out = word == "1";
    return word == "0" || word == "1";
}

template <class E>
bool readWord(std::optional<E> value, E &out)
{
    if (value)
        out = *value;
    return value.has_value();
}

bool readCount(std::string_view word, int low, std::int32_t &out)
{
    const auto value = number(word, low);
    out = value.value_or(out);
    return value.has_value();
}

/// recomputeText() as file names have it: "selective-core_attn-mlp" is "selective:core_attn+mlp".
bool readRecompute(std::string_view word, Candidate &c)
{
    std::string text(word);
    std::replace(text.begin(), text.end(), '-', '+');
    if (const std::size_t first = text.find('+'); first != std::string::npos)
        text[first] = ':';
    return readWord(domain::recomputeFromText(text), c.recompute);
}

bool readStages(std::string_view word, Candidate &c)
{
    const std::size_t dash = word.find('-');
    return dash != std::string_view::npos && readCount(word.substr(0, dash), 0, c.layout.firstStageLayers)
        && readCount(word.substr(dash + 1), 0, c.layout.lastStageLayers);
}

/// What a name appends where a candidate differs from the base, in its order.
struct Suffix {
    std::string_view key;
    bool (*read)(std::string_view word, Candidate &c);
};
constexpr std::array kSuffixes = {
    Suffix{"_rc_", readRecompute},
    Suffix{"_prec_", [](std::string_view w, Candidate &c) { return readWord(domain::precisionFromName(w), c.options.precision); }},
    Suffix{"_sp_", [](std::string_view w, Candidate &c) { return readFlag(w, c.layout.sequenceParallel); }},
    Suffix{"_etp_", [](std::string_view w, Candidate &c) { return readCount(w, 1, c.layout.expertTensorParallel); }},
    Suffix{"_fsdp_", [](std::string_view w, Candidate &c) { return readCount(w, 0, c.layout.fsdp); }},
    Suffix{"_shard_", [](std::string_view w, Candidate &c) { return readWord(domain::fsdpShardingFromName(w), c.layout.fsdpSharding); }},
    Suffix{"_grad_", [](std::string_view w, Candidate &c) { return readWord(domain::gradDtypeFromName(w), c.options.gradDtype); }},
    Suffix{"_distopt_", [](std::string_view w, Candidate &c) { return readFlag(w, c.layout.distributedOptimizer); }},
    Suffix{"_opt_", [](std::string_view w, Candidate &c) { return readWord(domain::optimizerFromName(w), c.options.optimizer); }},
    Suffix{"_stages_", readStages},
};

/// Words hold underscores themselves: one ends where the next key begins.
std::size_t wordEnd(std::string_view text, std::size_t nextSuffix)
{
    std::size_t end = text.size();
    for (std::size_t i = nextSuffix; i < kSuffixes.size(); ++i)
        end = std::min(end, text.find(kSuffixes[i].key));
    return end;
}

bool readSuffixes(std::string_view text, Candidate &candidate)
{
    for (std::size_t i = 0; i < kSuffixes.size(); ++i) {
        if (!text.starts_with(kSuffixes[i].key))
            continue;
        text.remove_prefix(kSuffixes[i].key.size());
        const std::size_t end = wordEnd(text, i + 1);
        if (!kSuffixes[i].read(text.substr(0, end), candidate))
            return false;
        text.remove_prefix(end);
    }
    return text.empty();
}

/// Launchers append the time of the start.
std::string_view withoutTime(std::string_view text)
{
    const std::size_t last = text.rfind('_');
    if (last == std::string_view::npos || text.size() - last - 1 < kTimeDigits)
        return text;
    const std::string_view tail = text.substr(last + 1);
    return std::all_of(tail.begin(), tail.end(), isDigit) ? text.substr(0, last) : text;
}

/// The one value that is searched, if there is one only.
int usual(const domain::KnobList &searched, int otherwise)
{
    return !searched.automatic && searched.values.size() == 1 ? searched.values.front() : otherwise;
}

/// What follows from the sizes unless the name says otherwise.
void applyRules(Candidate &candidate, const Candidate &base)
{
    domain::ParallelLayout &layout = candidate.layout;
    layout.sequenceParallel = layout.tensorParallel > 1;
    layout.expertTensorParallel = layout.tensorParallel;
    if (layout.pipelineParallel != base.layout.pipelineParallel) {
        layout.firstStageLayers = 0;
        layout.lastStageLayers = 0;
    }
}

bool readKnobs(std::string_view text, Candidate &candidate, const domain::TrainingPlan &plan)
{
    const Candidate base = candidate;
    domain::ParallelLayout &layout = candidate.layout;
    const bool complete = take(text, "_tp_", layout.tensorParallel) && take(text, "_pp_", layout.pipelineParallel)
        && take(text, "_cp_", layout.contextParallel) && take(text, "_ep_", layout.expertParallel)
        && take(text, "_mbs_", candidate.batch.microBatchSize) && take(text, "_vp_", layout.virtualPipeline, 1);
    if (!complete)
        return false;
    applyRules(candidate, base);
    if (withoutTime(text).empty()) { // the original's, until mid-2025
        candidate.batch.seqLength = usual(plan.search.seqLengths, base.batch.seqLength);
        candidate.batch.globalBatchSize = usual(plan.search.globalBatchSizes, base.batch.globalBatchSize);
        return true;
    }
    if (!take(text, "_seq_", candidate.batch.seqLength) || !take(text, "_gbs_", candidate.batch.globalBatchSize))
        return false;
    return readSuffixes(withoutTime(text), candidate);
}

/// 10^9 of "8b", "500m", "8x7b" (of one expert, as the original names it); nothing without.
std::optional<double> sizeIn(std::string_view text)
{
    for (std::size_t i = text.size(); i-- > 1;) {
        const bool ends = i + 1 == text.size() || text[i + 1] == '_' || text[i + 1] == '-';
        if (!ends || (text[i] != 'b' && text[i] != 'B' && text[i] != 'm' && text[i] != 'M') || !isDigit(text[i - 1]))
            continue;
        std::size_t begin = i;
        while (begin > 0 && (isDigit(text[begin - 1]) || text[begin - 1] == '.'))
            --begin;
        const auto value = base::parseNumber(text.substr(begin, i - begin));
        if (value)
            return text[i] == 'b' || text[i] == 'B' ? *value : *value / 1000;
    }
    return std::nullopt;
}

std::string familyIn(std::string_view text)
{
    std::string family;
    for (const char c : text) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (lower < 'a' || lower > 'z')
            break;
        family += lower;
    }
    return family;
}

Planned basePlanned(const domain::TrainingPlan &plan, const std::vector<Planned> &known)
{
    const auto found = std::find_if(known.begin(), known.end(), [](const Planned &planned) { return planned.isBase; });
    return found != known.end() ? *found : Planned{"base_config", search::baseCandidate(plan), true};
}

} // namespace

std::optional<SpelledName> readConfigurationName(std::string_view name, const domain::TrainingPlan &plan)
{
    const std::size_t mark = name.rfind("nodes_tp_");
    if (mark == std::string_view::npos)
        return std::nullopt;
    const std::size_t underscore = name.substr(0, mark).rfind('_');
    if (underscore == std::string_view::npos)
        return std::nullopt;
    const auto nodes = number(name.substr(underscore + 1, mark - underscore - 1), 1);
    SpelledName spelled{name.substr(0, underscore), nodes.value_or(0), search::baseCandidate(plan)};
    if (!nodes || *nodes > kMostNodes || !readKnobs(name.substr(mark + 5), spelled.candidate, plan))
        return std::nullopt;
    return spelled;
}

bool meansModel(std::string_view text, std::string_view model)
{
    if (text == model)
        return true;
    const auto size = sizeIn(text);
    const auto modelSize = sizeIn(model);
    const std::string family = familyIn(text);
    return !family.empty() && family == familyIn(model) && size && modelSize && std::abs(*size - *modelSize) <= 0.01 * *modelSize;
}

std::optional<Planned> configurationNamed(std::string_view name, const domain::TrainingPlan &plan, const std::vector<Planned> &known)
{
    const auto named = [&](std::string_view wanted) {
        return std::find_if(known.begin(), known.end(), [&](const Planned &planned) { return planned.name == wanted; });
    };
    if (const auto exact = named(name); exact != known.end())
        return *exact;
    if (name == "base_config" || name == "base-config")
        return basePlanned(plan, known);
    const auto spelled = readConfigurationName(name, plan);
    if (!spelled || !meansModel(spelled->model, plan.model.name))
        return std::nullopt;
    const domain::Candidate base = search::baseCandidate(plan);
    const std::string ours = domain::configurationName(plan.model.name, spelled->nodes, spelled->candidate, base);
    if (const auto same = named(ours); same != known.end())
        return *same;
    return Planned{ours, spelled->candidate, search::matchesBase(spelled->candidate, base)};
}

} // namespace comparison
