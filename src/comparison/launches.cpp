// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/launches.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace comparison {
namespace {

namespace fs = std::filesystem;
using results::LogContents;
using results::StepRecord;

constexpr double kSameTime = 1e-3; // a log's four digits beside an event's float; repetitions differ by more
constexpr double kSameShare = 0.8; // of the common steps
constexpr std::size_t kJobDigits = 4;
constexpr std::size_t kMostCompared = 64; // groups that a file is compared with: more belong to nobody's run

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool allDigits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), isDigit); }

/// "2025-08-22_10-15-00" or "version_3": NeMo makes such a folder at each start.
bool isVersion(std::string_view folder)
{
    if (folder.starts_with("version_"))
        return allDigits(folder.substr(8));
    constexpr std::string_view kShape = "dddd-dd-dd_dd-dd-dd";
    return std::equal(folder.begin(), folder.end(), kShape.begin(), kShape.end(),
                      [](char c, char shape) { return shape == 'd' ? isDigit(c) : c == shape; });
}

std::string versionOf(const fs::path &file, const fs::path &owner)
{
    for (fs::path folder = file.parent_path(); folder != owner && folder.has_relative_path(); folder = folder.parent_path()) {
        if (isVersion(folder.filename().string()))
            return folder.filename().string();
    }
    return {};
}

/// The job number in "log-account_task_123456_0.out", "slurm-123456.out": behind it at most the restart.
std::string slurmJobOf(const fs::path &file)
{
    std::string stem = file.stem().string();
    const auto lastNumber = [&]() -> std::string {
        const std::size_t begin = stem.find_last_not_of("0123456789") + 1; // 0 where there is nothing else
        return begin < stem.size() && begin > 0 && (stem[begin - 1] == '_' || stem[begin - 1] == '-') ? stem.substr(begin) : std::string();
    };
    for (int part = 0; part < 2; ++part) {
        const std::string number = lastNumber();
        if (number.empty())
            break;
        if (number.size() >= kJobDigits && number.front() != '0')
            return number;
        stem.resize(stem.size() - number.size() - 1);
    }
    return {};
}

/// What tells launches apart by name; empty: nothing does.
std::string launchKey(const fs::path &file, const fs::path &owner)
{
    if (std::string job = jobOfLog(file.filename().string()); !job.empty())
        return "job " + job;
    if (std::string version = versionOf(file, owner); !version.empty())
        return "version " + version;
    const std::string number = slurmJobOf(file);
    return number.empty() ? number : "number " + number;
}

/// NeMo's files beside what a launcher keeps; they hold no steps and belong to the run around them.
bool isCompanion(const fs::path &file)
{
    static constexpr std::array<std::string_view, 4> kBeginnings = {"nemo_log_globalrank", "nemo_error_log", "lightning_logs", "cmd-args"};
    const std::string name = file.filename().string();
    return std::any_of(kBeginnings.begin(), kBeginnings.end(), [&](std::string_view beginning) { return name.starts_with(beginning); });
}

bool saysSomething(const LogContents &log) { return !log.steps.empty() || log.lastLoss || log.peakMemory || log.failure; }

enum class Overlap { None, Same, Different };

/// Steps of both by number; None = no step in common. Precondition: `a` by rising step.
Overlap overlapOf(const std::vector<StepRecord> &a, const std::vector<StepRecord> &b)
{
    std::size_t common = 0;
    std::size_t same = 0;
    for (const StepRecord &step : b) {
        const auto found = std::lower_bound(a.begin(), a.end(), step.step, [](const StepRecord &s, std::int64_t n) { return s.step < n; });
        if (found == a.end() || found->step != step.step)
            continue;
        ++common;
        same += std::abs((found->time - step.time).value()) <= kSameTime * found->time.value() ? 1 : 0;
    }
    if (common == 0)
        return Overlap::None;
    return static_cast<double>(same) >= kSameShare * static_cast<double>(common) ? Overlap::Same : Overlap::Different;
}

/// Steps that are not there yet; each number once, rising.
void addSteps(std::vector<StepRecord> &steps, const std::vector<StepRecord> &more)
{
    std::set<std::int64_t> known;
    for (const StepRecord &step : steps)
        known.insert(step.step);
    const std::size_t before = steps.size();
    std::copy_if(more.begin(), more.end(), std::back_inserter(steps), [&](const StepRecord &step) { return !known.contains(step.step); });
    if (steps.size() != before)
        std::stable_sort(steps.begin(), steps.end(), [](const StepRecord &a, const StepRecord &b) { return a.step < b.step; });
}

void takeFigures(LogContents &all, const LogContents &log)
{
    const auto fill = [](auto &known, const auto &found) { known = known ? known : found; };
    fill(all.plannedSteps, log.plannedSteps);
    fill(all.lastLoss, log.lastLoss);
    fill(all.tflopsPerGpu, log.tflopsPerGpu);
    if (log.peakMemory)
        all.peakMemory = std::max(all.peakMemory.value_or(base::Bytes()), *log.peakMemory);
    all.peaks.take(log.peaks);
    if (log.failure && (!all.failure || results::outranks(log.failure->kind, all.failure->kind)))
        all.failure = log.failure;
    all.damagedRecords += log.damagedRecords;
}

/// Files that belong together.
struct Group {
    std::vector<const FileSays *> files;
    std::set<std::string> keys;
    std::vector<StepRecord> steps; ///< of the text logs, else of the event files

    void add(const FileSays &file, const std::string &key)
    {
        files.push_back(&file);
        if (!key.empty())
            keys.insert(key);
        if (!file.log->contents.isEventFile || steps.empty())
            addSteps(steps, file.log->contents.steps);
    }
    /// Names say that it is another launch.
    [[nodiscard]] bool isStrangerTo(const std::string &key) const { return !key.empty() && !keys.empty() && !keys.contains(key); }
};

class Grouping {
public:
    explicit Grouping(const FolderKind &kind)
        : m_kind(kind)
    {
    }

    void addAll(const std::vector<FileSays> &files)
    {
        const auto ofText = [](const LogContents &c) { return !c.isEventFile && !c.steps.empty(); };
        const auto ofEvents = [](const LogContents &c) { return c.isEventFile && !c.steps.empty(); };
        pass(files, ofText, &Grouping::addSteps);
        m_textGroups = m_groups.size();
        m_eventFiles = static_cast<std::size_t>(
            std::count_if(files.begin(), files.end(), [&](const FileSays &file) { return ofEvents(file.log->contents); }));
        pass(files, ofEvents, &Grouping::addEvents);
        pass(
            files, [](const LogContents &c) { return c.steps.empty() && saysSomething(c); }, &Grouping::addOther);
    }

    [[nodiscard]] std::vector<Launch> launches() const
    {
        std::vector<Launch> made;
        for (const Group &group : m_groups) {
            std::vector<FileSays> files;
            for (const FileSays *file : group.files)
                files.push_back(*file);
            made.push_back(oneLaunch(files));
        }
        // Event files cannot say it themselves: beside a sandbox's logs they are a sandbox's.
        const bool sandbox = std::any_of(made.begin(), made.end(), [](const Launch &launch) { return launch.simulated; });
        for (Launch &launch : made)
            launch.simulated = launch.simulated || (sandbox && launch.contents.isEventFile);
        return made;
    }

private:
    template <class Wanted>
    void pass(const std::vector<FileSays> &files, Wanted &&wanted, void (Grouping::*add)(const FileSays &, const std::string &))
    {
        for (const FileSays &file : files) {
            if (wanted(file.log->contents))
                (this->*add)(file, launchKey(file.path, m_kind.folder));
        }
    }

    void addSteps(const FileSays &file, const std::string &key)
    {
        const auto fits = [&](const Group &group) {
            const Overlap overlap = overlapOf(group.steps, file.log->contents.steps);
            if (overlap == Overlap::None)
                return !m_kind.flat;
            return overlap == Overlap::Same && !group.isStrangerTo(key);
        };
        addToFirst(fits, file, key);
    }

    void addEvents(const FileSays &file, const std::string &key)
    {
        // A log may print means of several steps: alone with its events it need not agree with them.
        const bool onlyOne = !m_kind.flat && m_textGroups == 1 && m_eventFiles == 1;
        const auto fits = [&](const Group &group) {
            if (overlapOf(group.steps, file.log->contents.steps) == Overlap::Same)
                return true;
            return onlyOne && !group.isStrangerTo(key);
        };
        addToFirst(fits, file, key);
    }

    /// A log without steps: of a worker, of another rank, or of a launch that failed early.
    void addOther(const FileSays &file, const std::string &key)
    {
        const bool onlyOne = m_groups.size() == 1;
        const auto fits = [&](const Group &group) {
            if (group.isStrangerTo(key))
                return false;
            const bool companion = onlyOne && isCompanion(file.path);
            return m_kind.flat ? companion || sharesStem(group, file) : onlyOne || lonelyNeighbour(group, file);
        };
        addToFirst(fits, file, key);
    }

    /// To the group of the same key, else to the first of the latest that fits, else to a new one.
    template <class Fits>
    void addToFirst(Fits &&fits, const FileSays &file, const std::string &key)
    {
        std::size_t group = m_groups.size();
        if (const auto known = m_byKey.find(key); known != m_byKey.end()) {
            group = known->second;
        } else {
            const std::size_t begin = m_groups.size() - std::min(m_groups.size(), kMostCompared);
            const auto first = m_groups.begin() + static_cast<std::ptrdiff_t>(begin);
            group = static_cast<std::size_t>(std::find_if(first, m_groups.end(), fits) - m_groups.begin());
        }
        if (group == m_groups.size())
            m_groups.emplace_back();
        m_groups[group].add(file, key);
        if (!key.empty())
            m_byKey.emplace(key, group);
    }

    /// a.out and a.err
    static bool sharesStem(const Group &group, const FileSays &file)
    {
        return std::any_of(group.files.begin(), group.files.end(), [&](const FileSays *f) {
            return f->path.stem() == file.path.stem() && f->path.parent_path() == file.path.parent_path();
        });
    }

    /// The only group that has files in this file's folder.
    bool lonelyNeighbour(const Group &group, const FileSays &file) const
    {
        const auto isNear = [&](const Group &other) {
            return std::any_of(other.files.begin(), other.files.end(),
                               [&](const FileSays *f) { return f->path.parent_path() == file.path.parent_path(); });
        };
        return isNear(group) && std::count_if(m_groups.begin(), m_groups.end(), isNear) == 1;
    }

    FolderKind m_kind;
    std::vector<Group> m_groups;
    std::map<std::string, std::size_t> m_byKey; ///< without the empty one
    std::size_t m_textGroups = 0; ///< those that text logs began
    std::size_t m_eventFiles = 0; ///< with steps
};

} // namespace

std::string jobOfLog(const std::string &fileName)
{
    constexpr std::string_view kBegin = "log_";
    constexpr std::string_view kEnd = ".out";
    const std::string_view name = fileName;
    if (!name.starts_with(kBegin) || !name.ends_with(kEnd) || name.size() <= kBegin.size() + kEnd.size())
        return {};
    const std::string_view middle = name.substr(kBegin.size(), name.size() - kBegin.size() - kEnd.size());
    const std::size_t last = middle.rfind('_');
    const bool worker = last != std::string_view::npos && last > 0 && allDigits(middle.substr(last + 1));
    return worker ? std::string(middle.substr(0, last)) : std::string();
}

Launch oneLaunch(const std::vector<FileSays> &files)
{
    Launch launch;
    launch.first = files.front().path;
    std::vector<const LogContents *> texts;
    std::vector<const LogContents *> events;
    for (const FileSays &file : files) {
        const LogContents &contents = file.log->contents;
        (contents.isEventFile ? events : texts).push_back(&contents);
        launch.simulated = launch.simulated || file.log->simulated;
        if (saysSomething(contents))
            launch.sources.push_back(file.path.string());
    }
    // The log with most steps first: where two disagree it is the one that went on.
    const auto longer = [](const LogContents *a, const LogContents *b) { return a->steps.size() > b->steps.size(); };
    std::stable_sort(texts.begin(), texts.end(), longer);
    std::stable_sort(events.begin(), events.end(), longer);
    for (const LogContents *text : texts)
        addSteps(launch.contents.steps, text->steps);
    const bool needEvents = launch.contents.steps.empty();
    for (const LogContents *event : events) {
        if (needEvents)
            addSteps(launch.contents.steps, event->steps);
    }
    for (const auto *list : {&texts, &events}) {
        for (const LogContents *contents : *list)
            takeFigures(launch.contents, *contents);
    }
    launch.contents.isEventFile = texts.empty();
    return launch;
}

std::vector<Launch> launchesOf(const std::vector<FileSays> &files, const FolderKind &kind)
{
    Grouping grouping(kind);
    grouping.addAll(files);
    return grouping.launches();
}

} // namespace comparison
