// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/analysis.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>
#include <tuple>

namespace results {

namespace {

using domain::Candidate;

/// A knob: its value as text, and how to copy it from one candidate to another.
struct Knob {
    const char *name;
    std::string (*value)(const Candidate &);
    void (*copy)(const Candidate &from, Candidate &to);
};

constexpr std::array kKnobs = {
    Knob{"tp", [](const Candidate &c) { return std::to_string(c.layout.tensorParallel); },
         [](const Candidate &from, Candidate &to) {
             to.layout.tensorParallel = from.layout.tensorParallel;
             to.layout.sequenceParallel = from.layout.sequenceParallel; // both follow it unless they are searched themselves
             to.layout.expertTensorParallel = from.layout.expertTensorParallel;
         }},
    Knob{"pp", [](const Candidate &c) { return std::to_string(c.layout.pipelineParallel); },
         [](const Candidate &from, Candidate &to) { to.layout.pipelineParallel = from.layout.pipelineParallel; }},
    Knob{"vp", [](const Candidate &c) { return std::to_string(c.layout.virtualPipeline); },
         [](const Candidate &from, Candidate &to) { to.layout.virtualPipeline = from.layout.virtualPipeline; }},
    Knob{"cp", [](const Candidate &c) { return std::to_string(c.layout.contextParallel); },
         [](const Candidate &from, Candidate &to) { to.layout.contextParallel = from.layout.contextParallel; }},
    Knob{"ep", [](const Candidate &c) { return std::to_string(c.layout.expertParallel); },
         [](const Candidate &from, Candidate &to) { to.layout.expertParallel = from.layout.expertParallel; }},
    Knob{"etp", [](const Candidate &c) { return std::to_string(c.layout.expertTensorParallel); },
         [](const Candidate &from, Candidate &to) { to.layout.expertTensorParallel = from.layout.expertTensorParallel; }},
    Knob{"sp", [](const Candidate &c) { return std::string(c.layout.sequenceParallel ? "on" : "off"); },
         [](const Candidate &from, Candidate &to) { to.layout.sequenceParallel = from.layout.sequenceParallel; }},
    Knob{"fsdp", [](const Candidate &c) { return std::to_string(c.layout.fsdp); },
         [](const Candidate &from, Candidate &to) { to.layout.fsdp = from.layout.fsdp; }},
    Knob{"sharding", [](const Candidate &c) { return std::string(domain::name(c.layout.fsdpSharding)); },
         [](const Candidate &from, Candidate &to) { to.layout.fsdpSharding = from.layout.fsdpSharding; }},
    Knob{"mbs", [](const Candidate &c) { return std::to_string(c.batch.microBatchSize); },
         [](const Candidate &from, Candidate &to) { to.batch.microBatchSize = from.batch.microBatchSize; }},
    Knob{"gbs", [](const Candidate &c) { return std::to_string(c.batch.globalBatchSize); },
         [](const Candidate &from, Candidate &to) { to.batch.globalBatchSize = from.batch.globalBatchSize; }},
    Knob{"seq", [](const Candidate &c) { return std::to_string(c.batch.seqLength); },
         [](const Candidate &from, Candidate &to) { to.batch.seqLength = from.batch.seqLength; }},
    Knob{"recompute", [](const Candidate &c) { return domain::recomputeText(c.recompute); },
         [](const Candidate &from, Candidate &to) { to.recompute = from.recompute; }},
    Knob{"precision", [](const Candidate &c) { return std::string(domain::name(c.options.precision)); },
         [](const Candidate &from, Candidate &to) { to.options.precision = from.options.precision; }},
    Knob{"grad_dtype", [](const Candidate &c) { return std::string(domain::name(c.options.gradDtype)); },
         [](const Candidate &from, Candidate &to) { to.options.gradDtype = from.options.gradDtype; }},
};

/// Runs on unlike machines are no pair, nor is a measurement with what a sandbox made up.
std::string machinesOf(const RunRecord &record)
{
    return (record.simulated ? "simulated " : "") + record.cluster.gpu.key + "/" + std::to_string(record.cluster.nodes) + "x"
        + std::to_string(record.cluster.gpusPerNode);
}

/// Numbers by size, words by the alphabet.
bool comesBefore(const std::string &a, const std::string &b)
{
    const bool numbers = a.find_first_not_of("0123456789") == std::string::npos && b.find_first_not_of("0123456789") == std::string::npos;
    return numbers && a.size() != b.size() ? a.size() < b.size() : a < b;
}

struct Sum {
    std::size_t pairs = 0;
    double logarithms = 0;
};
using Sums = std::map<std::pair<std::string, std::string>, Sum>; // by the values from and to

/// Runs by everything but this knob: within a group every two with unlike values are a pair.
std::map<std::string, std::vector<std::size_t>> groupsOf(const Knob &knob, const Analysis &analysis, const std::vector<RunRecord> &records)
{
    std::map<std::string, std::vector<std::size_t>> groups;
    for (const std::size_t run : analysis.bySpeed) {
        const RunFigures &figures = *analysis.runs[run].figures;
        if (figures.fewSteps || figures.aboveHardware)
            continue; // what is doubtful by itself proves nothing of a knob
        Candidate rest = records[run].candidate;
        knob.copy(Candidate(), rest);
        groups[machinesOf(records[run]) + " " + domain::candidateId(rest)].push_back(run);
    }
    return groups;
}

struct Compared {
    const Analysis &analysis;
    const std::vector<RunRecord> &records;
};

void addPairs(Sums &sums, const Knob &knob, const std::vector<std::size_t> &group, const Compared &compared)
{
    const auto &[analysis, records] = compared;
    const auto speed = [&compared](std::size_t run) { return compared.analysis.runs[run].figures->tokensPerSecondPerGpu; };
    for (const std::size_t a : group) {
        const std::string from = knob.value(records[a].candidate);
        for (const std::size_t b : group) {
            const std::string to = knob.value(records[b].candidate);
            if (!comesBefore(from, to))
                continue;
            Sum &sum = sums[{from, to}];
            ++sum.pairs;
            sum.logarithms += std::log(speed(b) / speed(a));
        }
    }
}

} // namespace

std::vector<KnobEffect> knobEffects(const Analysis &analysis, const std::vector<RunRecord> &records)
{
    std::vector<KnobEffect> effects;
    for (const Knob &knob : kKnobs) {
        Sums sums;
        for (const auto &[rest, group] : groupsOf(knob, analysis, records))
            addPairs(sums, knob, group, {analysis, records});
        for (const auto &[values, sum] : sums)
            effects.push_back(
                {knob.name, values.first, values.second, sum.pairs, std::exp(sum.logarithms / static_cast<double>(sum.pairs))});
    }
    std::stable_sort(effects.begin(), effects.end(),
                     [](const KnobEffect &a, const KnobEffect &b) { return std::abs(std::log(a.speed)) > std::abs(std::log(b.speed)); });
    return effects;
}

} // namespace results
