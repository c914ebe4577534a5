// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/comparisoncharts.h"
#include "report/runknobs.h"

#include <algorithm>
#include <map>
#include <set>

namespace report {
namespace {

using Knobs = std::vector<const RunKnob *>;

std::string labelOf(const Knobs &knobs, const results::RunRecord &record)
{
    std::string label;
    for (const RunKnob *knob : knobs)
        label.append(label.empty() ? "" : " ").append(labelWord(*knob, record));
    return label;
}

/// How many runs the knobs tell apart.
std::size_t distinct(const Knobs &knobs, const comparison::Comparison &comparison)
{
    std::set<std::string> labels;
    for (std::size_t run = 0; run < comparison.analysis.runs.size(); ++run)
        labels.insert(labelOf(knobs, comparison.record(run)));
    return labels.size();
}

/// Those of the knobs that differ, without what follows from the others; the telling ones are dropped last.
Knobs tellingKnobs(const comparison::Comparison &comparison, bool machines)
{
    Knobs knobs;
    for (const RunKnob &knob : runKnobs()) {
        if (knob.machines == machines && !isComputed(knob) && distinct({&knob}, comparison) > 1)
            knobs.push_back(&knob);
    }
    const std::size_t apart = distinct(knobs, comparison);
    for (std::size_t i = knobs.size(); i-- > 0;) {
        Knobs fewer = knobs;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
        if (distinct(fewer, comparison) == apart)
            knobs = std::move(fewer);
    }
    return knobs;
}

/// What is said of runs that do not differ.
Knobs usualKnobs()
{
    Knobs knobs;
    for (const RunKnob &knob : runKnobs()) {
        if (knob.shortName == "tp" || knob.shortName == "pp" || knob.shortName == "mbs")
            knobs.push_back(&knob);
    }
    return knobs;
}

} // namespace

std::vector<std::string> shortLabels(const comparison::Comparison &comparison)
{
    // How it was set and what it was given are told apart by themselves: "tp4 nodes16", never "nodes16" alone.
    Knobs knobs = tellingKnobs(comparison, false);
    if (knobs.empty())
        knobs = usualKnobs();
    const Knobs machines = tellingKnobs(comparison, true);
    knobs.insert(knobs.end(), machines.begin(), machines.end());
    std::vector<std::string> labels;
    std::map<std::string, int> times;
    for (std::size_t run = 0; run < comparison.analysis.runs.size(); ++run) {
        std::string label = labelOf(knobs, comparison.record(run));
        const int time = ++times[label];
        labels.push_back(time == 1 ? label : label + " #" + std::to_string(time));
    }
    return labels;
}

} // namespace report
