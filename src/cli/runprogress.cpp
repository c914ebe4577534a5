// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runprogress.h"

#include "base/format.h"
#include "cli/problems.h"
#include "cli/texttable.h"

#include <algorithm>
#include <chrono>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <ostream>

namespace cli {
namespace {

constexpr std::chrono::milliseconds kRedrawEvery{250};
/// A plain line at every fifth of a run.
constexpr int kStepLines = 5;
/// Columns of a configuration's name in the block at least.
constexpr std::size_t kShortestName = 12;

double workOf(const ProgressStyle &style, const campaign::Run &run)
{
    const auto found = style.teraflopsPerStep.find(run.candidate);
    return found == style.teraflopsPerStep.end() ? 0.0 : found->second;
}

std::string clockTime()
{
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    return fmt::format("{:%H:%M:%S}", fmt::localtime(now));
}

/// "r001  llama…_gbs_256  Running  step 12/50, …", the name shortened so that the line fits.
std::string blockLine(const campaign::Run &run, const std::string &figures, const ProgressStyle &style)
{
    const std::string state(stateWord(run.state));
    const std::size_t taken = run.id.size() + state.size() + displayWidth(figures) + 7;
    const std::size_t room = style.width > taken + kShortestName ? style.width - taken : kShortestName;
    const std::string whole = printable(run.configuration);
    const std::string name = shortened(whole, std::min(room, displayWidth(whole)));
    const std::string head = fmt::format("{}  {}  ", run.id, name);
    return shortened(head + state + "  " + figures, style.width - 1);
}

} // namespace

std::string totalLine(const campaign::Campaign &campaign, campaign::TimeMs now)
{
    std::size_t done = 0;
    std::size_t live = 0;
    std::size_t waiting = 0;
    for (const campaign::Run &run : campaign.runs) {
        done += campaign::isFinal(run.state) ? 1 : 0;
        live += campaign::isLive(run.state) ? 1 : 0;
        waiting += run.state == campaign::RunState::Planned ? 1 : 0;
    }
    return fmt::format("{} of {} runs are done, {} under way, {} waiting; {} so far, {} predicted for all", done, campaign.runs.size(),
                       live, waiting, base::usd(campaign.costSoFar(now)), base::usd(campaign.predictedTotal()));
}

std::vector<std::string> progressBlock(const launch::CampaignRunner &runner, const ProgressStyle &style)
{
    std::vector<std::string> lines;
    const campaign::TimeMs now = runner.now();
    for (const campaign::Run &run : runner.campaign().runs) {
        if (!campaign::isLive(run.state))
            continue;
        const RunFigures figures = figuresOf(run, runner.live(run.id).parser, workOf(style, run));
        lines.push_back(blockLine(run, progressText(run, figures, run.costSoFar(now)), style));
    }
    const std::string total = (style.simulated ? "Simulated: " : "") + totalLine(runner.campaign(), now);
    lines.push_back(shortened(total, style.width - 1));
    return lines;
}

RunProgress::RunProgress(const launch::CampaignRunner &runner, ProgressStyle style, const Streams &streams)
    : m_runner(runner)
    , m_style(std::move(style))
    , m_streams(streams)
{
    m_style.width = std::max<std::size_t>(m_style.width, 40);
    m_redraw.setInterval(kRedrawEvery);
}

RunProgress::~RunProgress() { erase(); }

void RunProgress::follow()
{
    for (const campaign::Run &run : m_runner.campaign().runs) {
        m_told[run.id] = {run.state, run.attempts.size(), figures(run).steps};
        if (campaign::isLive(run.state))
            say(fmt::format("{} {}: {} (taken up again)", clockTime(), label(run), stateWord(run.state)));
    }
    using Runner = launch::CampaignRunner;
    QObject::connect(&m_runner, &Runner::runsChanged, &m_context, [this](const std::vector<campaign::RunId> &runs) {
        for (const campaign::RunId &id : runs)
            tell(id);
    });
    QObject::connect(&m_runner, &Runner::runsAdded, &m_context, [this](const std::vector<campaign::RunId> &runs) {
        for (const campaign::RunId &id : runs)
            tell(id);
    });
    QObject::connect(&m_runner, &Runner::logGrew, &m_context, [this](const campaign::RunId &id) { tellSteps(id); });
    QObject::connect(&m_runner, &Runner::warning, &m_context, [this](const base::Error &what) { warn(what); });
    if (!m_style.redraws)
        return;
    QObject::connect(&m_redraw, &QTimer::timeout, &m_context, [this] { draw(); });
    m_redraw.start();
    draw();
}

std::string RunProgress::label(const campaign::Run &run) const { return printable(run.id + " " + run.configuration); }

RunFigures RunProgress::figures(const campaign::Run &run) const
{
    return figuresOf(run, m_runner.live(run.id).parser, workOf(m_style, run));
}

void RunProgress::tell(const campaign::RunId &id)
{
    const campaign::Run *const run = m_runner.campaign().find(id);
    if (!run)
        return;
    Told &told = m_told[id];
    const Told before = told;
    told.state = run->state;
    told.attempts = run->attempts.size();
    if (before.state != run->state || before.attempts != run->attempts.size())
        tellChange(*run, before);
}

void RunProgress::tellChange(const campaign::Run &run, const Told &before)
{
    const bool ended = campaign::isFinal(run.state);
    // What is under way stands in the block already.
    if (m_style.redraws && !ended && before.attempts == run.attempts.size())
        return;
    std::string line = fmt::format("{} {}: {}", clockTime(), label(run), m_style.palette.paint(stateTone(run.state), stateWord(run.state)));
    if (const std::string detail = stateDetail(run); !detail.empty())
        line += ": " + printable(detail);
    if (run.attempts.size() > 1 && run.attempts.size() != before.attempts)
        line += fmt::format(" (attempt {})", run.attempts.size());
    if (ended && !run.attempts.empty())
        line += "; " + progressText(run, figures(run), run.costSoFar(m_runner.now())) + mark();
    say(line);
}

void RunProgress::tellSteps(const campaign::RunId &id)
{
    const campaign::Run *const run = m_runner.campaign().find(id);
    if (!run || m_style.redraws || campaign::isFinal(run->state))
        return;
    const RunFigures now = figures(*run);
    Told &told = m_told[id];
    const std::int64_t pace = std::max(1, run->steps / kStepLines);
    if (now.steps / pace <= told.steps / pace)
        return;
    told.steps = now.steps;
    say(fmt::format("{} {}: {}{}", clockTime(), label(*run), progressText(*run, now, run->costSoFar(m_runner.now())), mark()));
}

void RunProgress::say(const std::string &line)
{
    erase();
    m_streams.out << line << '\n';
    m_streams.out.flush();
    if (m_redraw.isActive())
        draw();
}

void RunProgress::warn(const base::Error &problem)
{
    erase();
    reportWarning(problem, m_streams);
    m_streams.err.flush();
    if (m_redraw.isActive())
        draw();
}

void RunProgress::hide()
{
    erase();
    m_hidden = true;
}

void RunProgress::show()
{
    m_hidden = false;
    if (m_redraw.isActive())
        draw();
}

void RunProgress::draw()
{
    if (m_hidden)
        return;
    erase();
    for (const std::string &line : progressBlock(m_runner, m_style)) {
        m_streams.out << line << '\n';
        ++m_drawnLines;
    }
    m_streams.out.flush();
}

void RunProgress::erase()
{
    for (; m_drawnLines > 0; --m_drawnLines)
        m_streams.out << "\x1b[1A\x1b[2K";
}

} // namespace cli
