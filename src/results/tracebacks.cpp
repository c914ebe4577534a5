// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/tracebacks.h"

#include "results/linetext.h"

#include <algorithm>
#include <array>
#include <utility>

namespace results {

namespace {

constexpr std::int64_t kNoRank = -1;

bool contains(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

/// What a function does, by the names of PyTorch, Lightning, NeMo and Megatron.
Phase phaseOf(std::string_view function)
{
    if (contains(function, "forward_backward") || contains(function, "forward_or_backward"))
        return Phase::Unknown; // the schedule that calls both
    if (contains(function, "backward"))
        return Phase::Backward;
    if (contains(function, "optimizer_step") || contains(function, "optimizer_closure") || contains(function, "adam")
        || contains(function, "step_with_ready_grads"))
        return Phase::Optimizer;
    if (contains(function, "forward"))
        return Phase::Forward;
    static constexpr std::array<std::string_view, 6> kSetUp = {"setup",       "configure_", "get_model",
                                                               "build_model", "init_model", "load_checkpoint"};
    return std::any_of(kSetUp.begin(), kSetUp.end(), [&](std::string_view word) { return contains(function, word); }) ? Phase::SetUp
                                                                                                                      : Phase::Unknown;
}

/// Recomputation runs a forward pass within the backward one; a step calls the optimizer's closure,
/// which runs both passes: the most telling frame of a traceback rules.
int weight(Phase phase)
{
    switch (phase) {
    case Phase::Backward:
        return 4;
    case Phase::Forward:
        return 3;
    case Phase::Optimizer:
        return 2;
    case Phase::SetUp:
        return 1;
    case Phase::Unknown:
        break;
    }
    return 0;
}

} // namespace

Tracebacks::Context &Tracebacks::of(Rank rank)
{
    const std::int64_t key = rank.value_or(kNoRank);
    const auto known = m_ranks.find(key);
    if (known != m_ranks.end())
        return known->second;
    return m_ranks[m_ranks.size() < kMostRanks ? key : kNoRank];
}

void Tracebacks::begin(Rank rank, bool informs)
{
    Context &context = of(rank);
    m_open += context.open ? 0 : 1;
    context.open = true;
    context.informs = informs;
    context.phase = Phase::Unknown;
    context.assertion.clear();
}

void Tracebacks::end(Rank rank)
{
    Context &context = of(rank);
    m_open -= context.open ? 1 : 0;
    context.open = false;
}

void Tracebacks::expectIgnored(Rank rank) { of(rank).ignored = true; }

bool Tracebacks::takeIgnored(Rank rank) { return std::exchange(of(rank).ignored, false); }

void Tracebacks::frame(Rank rank, std::string_view function)
{
    Context &context = of(rank);
    const Phase phase = phaseOf(function);
    if (weight(phase) > weight(context.phase))
        context.phase = phase;
}

void Tracebacks::asserted(Rank rank, std::string_view line) { of(rank).assertion = excerpt(line, 0); }

Phase Tracebacks::phase(Rank rank) { return of(rank).phase; }

const std::string &Tracebacks::assertion(Rank rank) { return of(rank).assertion; }

} // namespace results
