// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/logfolder.h"

#include "results/eventfile.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <map>
#include <utility>

namespace results {

namespace {

namespace fs = std::filesystem;

base::Error fileError(const fs::path &path, base::Text message, std::string cause)
{
    base::Error error;
    error.kind = base::ErrorKind::Input;
    error.subject = path.string();
    error.message = std::move(message);
    error.cause = std::move(cause);
    return error;
}

bool isEventFileName(std::string_view name)
{
    return name.starts_with("events.out.tfevents") || name.find(".tfevents.") != std::string_view::npos;
}

/// What launchers and NeMo lay beside logs.
bool isOtherFile(const fs::path &path)
{
    static constexpr std::array<std::string_view, 22> kExtensions = {
        ".json", ".yaml", ".yml",  ".png",    ".pt",       ".ckpt", ".distcp",      ".bin", ".idx",     ".npy",  ".sh",
        ".py",   ".svg",  ".html", ".sbatch", ".metadata", ".pkl",  ".safetensors", ".csv", ".journal", ".lock", ".autotuner"};
    const std::string extension = path.extension().string();
    const std::string name = path.filename().string();
    return name.starts_with(".") || std::find(kExtensions.begin(), kExtensions.end(), extension) != kExtensions.end();
}

bool isLog(const fs::path &path, const LogFolderOptions &options)
{
    const std::string name = path.filename().string();
    return options.logPrefix.empty() ? !isOtherFile(path) : name.starts_with(options.logPrefix);
}

fs::path ownerOf(const fs::path &file, const fs::path &root)
{
    fs::path belowRoot = root;
    for (fs::path folder = file.parent_path(); folder != root && folder.has_relative_path(); folder = folder.parent_path()) {
        if (isConfigurationName(folder.filename().string()))
            return folder;
        belowRoot = folder;
    }
    return isConfigurationName(root.filename().string()) ? root : belowRoot;
}

void sortFiles(RunFolder &run)
{
    std::sort(run.logs.begin(), run.logs.end());
    std::sort(run.eventFiles.begin(), run.eventFiles.end());
}

void take(LogContents &all, LogContents log)
{
    if (log.steps.size() > all.steps.size())
        all.steps = std::move(log.steps);
    const auto fill = [](auto &known, const auto &found) { known = known ? known : found; };
    fill(all.plannedSteps, log.plannedSteps);
    fill(all.lastLoss, log.lastLoss);
    fill(all.tflopsPerGpu, log.tflopsPerGpu);
    if (log.peakMemory)
        all.peakMemory = std::max(all.peakMemory.value_or(base::Bytes()), *log.peakMemory);
    all.peaks.take(log.peaks);
    if (log.failure && (!all.failure || outranks(log.failure->kind, all.failure->kind)))
        all.failure = std::move(log.failure);
}

bool saysSomething(const LogContents &log) { return !log.steps.empty() || log.lastLoss || log.peakMemory || log.failure; }

/// Restarts write a new event file each; together they are one run.
LogContents readEventFiles(const RunFolder &run, RunLogs &logs)
{
    EventFileReader reader;
    std::string piece(std::size_t{1} << 18, '\0');
    for (const fs::path &path : run.eventFiles) {
        std::ifstream in(path, std::ios::binary);
        if (!in) {
            logs.unread.push_back(fileError(path, QT_TRANSLATE_NOOP("core", "the event file could not be opened"), std::strerror(errno)));
            continue;
        }
        reader.startNextFile();
        while (in.good()) {
            in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
            reader.feed(std::string_view(piece).substr(0, static_cast<std::size_t>(in.gcount())));
        }
        logs.sources.push_back(path.string());
    }
    LogContents contents;
    contents.steps = reader.steps();
    contents.lastLoss = reader.lastLoss();
    contents.tflopsPerGpu = reader.tflopsPerGpu();
    contents.peakMemory = reader.peakMemory();
    contents.peaks = reader.memoryPeaks();
    contents.isEventFile = true;
    contents.damagedRecords = reader.damagedRecords();
    return contents;
}

using RunsByFolder = std::map<fs::path, RunFolder>;

/// The walk passes over folders that may not be read without a word.
bool canBeListed(const fs::path &folder, std::error_code &error)
{
    const fs::directory_iterator first(folder, error);
    return !error;
}

/// Whether to look into an entry that may be a folder.
bool mayEnter(const fs::recursive_directory_iterator &entry, std::vector<base::Error> &unread)
{
    std::error_code error;
    if (!entry->is_directory(error) || entry->is_symlink(error))
        return true; // a file, or a link, which is not followed
    const bool wanted = entry.depth() < kDeepestLogFolder && isWorthEntering(entry->path().filename().string());
    if (wanted && !canBeListed(entry->path(), error)) {
        unread.push_back(fileError(entry->path(), QT_TRANSLATE_NOOP("core", "the folder could not be read"), error.message()));
        return false;
    }
    return wanted;
}

bool takeFile(const fs::directory_entry &entry, const fs::path &top, const LogFolderOptions &options, RunsByFolder &runs)
{
    std::error_code ignored;
    if (!entry.is_regular_file(ignored) || entry.is_symlink(ignored))
        return false;
    const fs::path &path = entry.path();
    const bool isEvents = isEventFileName(path.filename().string());
    if (!isEvents && !isLog(path, options))
        return false;
    const fs::path owner = ownerOf(path, top);
    RunFolder &run = runs[owner];
    run.path = owner;
    (isEvents ? run.eventFiles : run.logs).push_back(path);
    return true;
}

std::vector<RunFolder> inOrder(RunsByFolder runs)
{
    std::vector<RunFolder> ordered;
    for (auto &[owner, run] : runs) {
        run.configuration = owner.filename().string();
        run.namedAsConfiguration = isConfigurationName(run.configuration);
        sortFiles(run);
        ordered.push_back(std::move(run));
    }
    return ordered;
}

} // namespace

bool mayBeLog(std::string_view fileName, const LogFolderOptions &options)
{
    return isEventFileName(fileName) || isLog(fs::path(fileName), options);
}

/// Checkpoints hold many large files and no logs.
bool isWorthEntering(std::string_view folderName) { return folderName != "checkpoints" && folderName != ".git"; }

bool isConfigurationName(std::string_view folder)
{
    return folder == "base_config" || folder == "base-config" || folder.find("nodes_tp_") != std::string_view::npos;
}

base::Result<FoundRuns> lookForRuns(const fs::path &root, const LogFolderOptions &options, const std::function<bool()> &goOn)
{
    std::error_code error;
    const fs::path top = fs::weakly_canonical(root, error);
    fs::recursive_directory_iterator entry(top, fs::directory_options::skip_permission_denied, error);
    if (error || !canBeListed(top, error))
        return base::fail(fileError(root, QT_TRANSLATE_NOOP("core", "the folder of logs could not be read"), error.message()));
    FoundRuns found;
    RunsByFolder runs;
    std::size_t files = 0;
    for (const fs::recursive_directory_iterator end; !error && entry != end; entry.increment(error)) {
        found.stopped = goOn && !goOn();
        found.truncated = files >= kMostLogFiles;
        if (found.stopped || found.truncated)
            break;
        if (!mayEnter(entry, found.unread))
            entry.disable_recursion_pending();
        files += takeFile(*entry, top, options, runs) ? 1 : 0;
    }
    if (error)
        found.unread.push_back(fileError(root, QT_TRANSLATE_NOOP("core", "the folder could not be read to its end"), error.message()));
    found.runs = inOrder(std::move(runs));
    return found;
}

base::Result<std::vector<RunFolder>> findRuns(const fs::path &root, const LogFolderOptions &options)
{
    auto found = lookForRuns(root, options, {});
    if (!found)
        return base::fail(std::move(found.error()));
    return std::move(found->runs);
}

RunLogs readRun(const RunFolder &run)
{
    RunLogs logs;
    for (const fs::path &path : run.logs) {
        base::Result<LogContents> log = readLogFile(path);
        if (!log) {
            logs.unread.push_back(log.error());
            continue;
        }
        if (saysSomething(*log))
            logs.sources.push_back(path.string());
        take(logs.contents, std::move(*log));
    }
    if (run.eventFiles.empty())
        return logs;
    LogContents events = readEventFiles(run, logs);
    logs.contents.damagedRecords = events.damagedRecords;
    if (!logs.contents.steps.empty())
        events.steps.clear();
    take(logs.contents, std::move(events));
    return logs;
}

} // namespace results
