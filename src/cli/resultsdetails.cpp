// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"
#include "cli/problems.h"
#include "cli/resultstext.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>

namespace cli {
namespace {

using comparison::Comparison;
using results::RunOutcome;
using Align = TextTable::Align;

/// Effects of settings that are told; the weaker ones say little.
constexpr std::size_t kMostEffects = 8;
constexpr std::size_t kMostNames = 10;

class DetailsReport {
public:
    DetailsReport(const Comparison &comparison, const ResultsStyle &style)
        : m_comparison(comparison)
        , m_style(style)
    {
    }

    [[nodiscard]] std::string text()
    {
        for (const auto part : {&DetailsReport::flagged, &DetailsReport::failed, &DetailsReport::unassigned, &DetailsReport::onTheWay,
                                &DetailsReport::missing, &DetailsReport::effects, &DetailsReport::method})
            (this->*part)();
        return std::move(m_text);
    }

private:
    [[nodiscard]] const results::Analysis &analysis() const { return m_comparison.analysis; }
    void line(const std::string &text) { m_text += printable(text) + "\n"; }
    void heading(const std::string &text)
    {
        m_text += "\n" + m_style.palette.paint(Tone::Strong, " " + text) + "\n" + std::string(40, '=') + "\n";
    }
    void flagged();
    void failed();
    void unassigned();
    void names(const char *title, const std::vector<std::string> &names);
    void onTheWay() { names("Configurations Whose Runs Are on the Way", m_comparison.onTheWay); }
    void missing() { names("Configurations Without Logs", m_comparison.missing); }
    void effects();
    void predictions();
    void method();

    const Comparison &m_comparison;
    const ResultsStyle &m_style;
    std::string m_text;
};

void DetailsReport::flagged()
{
    bool any = false;
    bool aboveHardware = false;
    for (const std::size_t run : analysis().bySpeed) {
        std::vector<std::string> found = cautions(m_comparison, run);
        std::erase(found, "simulated");
        if (found.empty())
            continue;
        if (!any)
            heading("Flagged Runs");
        any = true;
        line(fmt::format("{}: {}", m_comparison.record(run).configuration, fmt::join(found, "; ")));
        aboveHardware = aboveHardware || analysis().runs[run].figures->aboveHardware;
    }
    if (aboveHardware)
        line("Above what the GPU can do: an MFU over 100 % comes from wrong step times, a wrong configuration or a wrong GPU, not from "
             "speed");
}

void DetailsReport::failed()
{
    if (analysis().failed.empty())
        return;
    heading("Failed Runs");
    TextTable table;
    table.columns = {{"Configuration", Align::Left, true}, {"Failure", Align::Left, false}, {"Steps", Align::Right, false}};
    std::string lines; // below the table, where a narrow terminal shows them whole
    for (const std::size_t run : analysis().failed) {
        const results::RunRecord &record = m_comparison.record(run);
        const auto &failure = record.failure;
        table.rows.push_back({printable(record.configuration) + (record.simulated ? " (simulated)" : ""),
                              {failure ? title(failure->kind).english() : std::string("No steps, and no reason found"), Tone::Bad},
                              std::to_string(record.steps.size())});
        lines += printable(record.configuration) + ":\n";
        if (failure && !failure->line.empty())
            lines += "  " + printable(failure->line) + "\n";
        lines += "  -> " + printable(failure ? failure->advice.english() : std::string("Look at the end of its log")) + "\n";
    }
    m_text += boxed(table, m_style.width, m_style.palette);
    m_text += "The lines that decide, and what to do:\n" + lines;
}

void DetailsReport::unassigned()
{
    if (m_comparison.unassigned.empty())
        return;
    heading("Logs of No Known Configuration");
    TextTable table;
    table.columns = {
        {"Logs", Align::Left, true}, {"Steps", Align::Right, false}, {"Step (s)", Align::Right, false}, {"Failure", Align::Left, false}};
    for (const comparison::Unassigned &logs : m_comparison.unassigned)
        table.rows.push_back({printable(logs.path), std::to_string(logs.steps), logs.medianStep,
                              logs.failure ? title(logs.failure->kind).english() : std::string()});
    m_text += boxed(table, m_style.width, m_style.palette);
    line("To count one: --assign " + m_comparison.unassigned.front().path + "=CONFIGURATION (=None leaves it out)");
}

void DetailsReport::names(const char *title, const std::vector<std::string> &names)
{
    if (names.empty())
        return;
    heading(title);
    for (std::size_t i = 0; i < std::min(names.size(), kMostNames); ++i)
        line(names[i]);
    if (names.size() > kMostNames)
        line(fmt::format("and {} more", names.size() - kMostNames));
}

void DetailsReport::effects()
{
    if (m_comparison.knobs.empty())
        return;
    heading("What Single Settings Did");
    for (std::size_t i = 0; i < std::min(m_comparison.knobs.size(), kMostEffects); ++i) {
        const results::KnobEffect &effect = m_comparison.knobs[i];
        const double change = effect.speed - 1;
        line(fmt::format("{} {} -> {}: {}{} % tokens/s/GPU ({} {} that differ in nothing else)", effect.knob, effect.from, effect.to,
                         change < 0 ? "" : "+", base::fixed(change * 100, 1), effect.pairs,
                         effect.pairs == 1 ? "pair of runs" : "pairs of runs"));
    }
}

void DetailsReport::predictions()
{
    const results::PredictionError &error = analysis().stepPrediction;
    if (error.runs == 0)
        return;
    const char *const what = m_comparison.anyMeasured() ? m_comparison.anySimulated() ? "measured or simulated" : "measured" : "simulated";
    line(fmt::format("Predicted step times: off by {} % on average over {} {}; {} / predicted is {} on average",
                     base::fixed(error.meanAbsolute * 100, 1), error.runs, error.runs == 1 ? "run" : "runs", what,
                     base::fixed(error.bias, 3)));
}

std::string warmupWords(const results::WarmupRule &rule)
{
    if (rule.kind == results::WarmupRule::Kind::Fixed)
        return rule.steps == 0 ? std::string("none is left out")
                               : fmt::format("the first {} left out, all but the last of a shorter run",
                                             rule.steps == 1 ? "step is" : fmt::format("{} steps are", rule.steps));
    return fmt::format(
        "steps are left out until two in a row are within {} % of the median of the last half, at least one, at most a third",
        base::fixed(rule.tolerance * 100, 0));
}

std::string_view measureWords(results::StepMeasure measure)
{
    switch (measure) {
    case results::StepMeasure::Mean:
        return "mean";
    case results::StepMeasure::RoundedMean:
        return "mean, rounded to 1/100 s";
    case results::StepMeasure::Median:
        break;
    }
    return "median";
}

void DetailsReport::method()
{
    heading("How This Was Computed");
    line(fmt::format("Step time: {} of the steps after warm-up; warm-up: {}", measureWords(m_comparison.settings.measure),
                     warmupWords(m_comparison.settings.warmup)));
    line(fmt::format("Goal: {} billion tokens", base::grouped(analysis().settings.goal.value() / 1e9, 0)));
    std::set<std::string> clusters;
    for (const std::size_t run : analysis().bySpeed) {
        const domain::ClusterSpec &c = m_comparison.record(run).cluster;
        clusters.insert(fmt::format("{} x {} {} at {} per GPU-hour", c.nodes, c.gpusPerNode, c.gpu.key, base::usd(c.pricePerGpuHour)));
    }
    if (!clusters.empty())
        line(fmt::format("Cluster: {}", fmt::join(clusters, "; ")));
    std::set<std::string> places;
    for (const comparison::RunOrigin &origin : m_comparison.origins)
        places.insert(origin.path.substr(0, origin.path.rfind('/')));
    if (!places.empty())
        line(fmt::format("Logs: {} {} in {}", m_comparison.records.size(), m_comparison.records.size() == 1 ? "run" : "runs",
                         fmt::join(places, ", ")));
    predictions();
}

} // namespace

std::string detailsText(const Comparison &comparison, const ResultsStyle &style) { return DetailsReport(comparison, style).text(); }

} // namespace cli
