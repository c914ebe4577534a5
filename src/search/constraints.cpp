// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/constraints.h"

#include "search/facts.h"
#include "search/ruletable.h"

namespace search {
namespace {

const RuleEntry &entry(RuleId id) { return ruleTable()[static_cast<std::size_t>(id)]; }

} // namespace

base::Text Violation::message() const { return entry(rule).message(args); }

base::Text Violation::suggestion() const { return entry(rule).suggestion(args); }

Constraints::Constraints(const domain::ModelSpec &model, const domain::ClusterSpec &cluster, Bounds bounds)
{
    Facts facts = makeFacts(model, cluster);
    facts.minModelParallel = bounds.minModelParallelSize;
    facts.maxModelParallel = bounds.maxModelParallelSize;
    m_facts = std::make_shared<const Facts>(std::move(facts));
}

std::optional<Violation> Constraints::check(const domain::Candidate &candidate) const
{
    for (const RuleEntry &rule : ruleTable()) {
        if (const Broken args = rule.broken(*m_facts, candidate))
            return Violation{rule.info.id, *args};
    }
    return std::nullopt;
}

std::vector<Violation> Constraints::checkAll(const domain::Candidate &candidate) const
{
    std::vector<Violation> violations;
    for (const RuleEntry &rule : ruleTable()) {
        if (const Broken args = rule.broken(*m_facts, candidate))
            violations.push_back({rule.info.id, *args});
        if (rule.info.id == RuleId::SizesPositive && !violations.empty())
            break; // the other rules divide by the sizes
    }
    return violations;
}

RuleMask Constraints::brokenRules(const domain::Candidate &candidate) const
{
    RuleMask mask = 0;
    for (const RuleEntry &rule : ruleTable()) {
        if (rule.broken(*m_facts, candidate))
            mask |= ruleBit(rule.info.id);
        if (rule.info.id == RuleId::SizesPositive && mask != 0)
            break;
    }
    return mask;
}

std::optional<Violation> Constraints::checkRule(RuleId id, const domain::Candidate &candidate) const
{
    const Broken args = entry(id).broken(*m_facts, candidate);
    return args ? std::optional(Violation{id, *args}) : std::nullopt;
}

} // namespace search
