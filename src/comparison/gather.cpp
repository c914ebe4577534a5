// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/gather.h"

#include "domain/modelid.h"
#include "results/logfolder.h"

#include <fmt/format.h>
#include <iterator>
#include <set>
#include <utility>

namespace comparison {
namespace {

namespace fs = std::filesystem;

/// One path per file, however it was named.
fs::path realPath(const fs::path &path)
{
    std::error_code error;
    fs::path plain = fs::weakly_canonical(path, error);
    return error ? path.lexically_normal() : plain;
}

/// Configuration names among a file's folders, the nearest first.
void addFolderNames(const fs::path &file, std::vector<std::string> &names)
{
    for (fs::path folder = file.parent_path(); folder.has_relative_path(); folder = folder.parent_path()) {
        if (results::isConfigurationName(folder.filename().string()))
            names.push_back(folder.filename().string());
    }
}

/// NeMo lays event files in tb_logs/NAME beside the run's own folder NAME: they are one run's.
void joinEventFolders(std::vector<results::RunFolder> &runs)
{
    std::map<fs::path, results::RunFolder *> byPath;
    for (results::RunFolder &run : runs)
        byPath[run.path] = &run;
    for (results::RunFolder &run : runs) {
        const fs::path parent = run.path.parent_path();
        const auto own = byPath.find(parent.parent_path() / run.path.filename());
        if (parent.filename() != "tb_logs" || own == byPath.end() || !run.namedAsConfiguration)
            continue;
        own->second->eventFiles.insert(own->second->eventFiles.end(), run.eventFiles.begin(), run.eventFiles.end());
        run.eventFiles.clear();
    }
}

class Gathering {
public:
    Gathering(const Inputs &inputs, LogCache &cache, const Progress &progress)
        : m_inputs(inputs)
        , m_cache(cache)
        , m_progress(progress)
        , m_names(inputs.plan.model.name, m_out.problems)
    {
    }

    Gathered take() &&
    {
        lookThroughFolders();
        countFiles();
        if (m_inputs.settings.campaignRuns)
            readCampaign();
        for (const Source &source : m_sources) {
            const std::size_t before = m_out.runs.size();
            m_known = false;
            for (const results::RunFolder &run : source.runs)
                readFolder(run, source);
            if (!source.runs.empty() && m_out.runs.size() == before && !m_known && !m_out.stopped)
                m_out.problems.push_back(saysNothing(source.of->path));
            if (!source.of->isFolder)
                readSingle(*source.of);
        }
        std::move(m_silent.begin(), m_silent.end(), std::back_inserter(m_out.runs));
        return std::move(m_out);
    }

private:
    struct Source {
        const results::LogSource *of;
        fs::path root;
        std::vector<results::RunFolder> runs;
    };

    /// Asked between files and pieces of them.
    bool goOn()
    {
        m_out.stopped = m_out.stopped || (m_progress && !m_progress(m_done, m_total));
        return !m_out.stopped;
    }

    void lookThroughFolders()
    {
        for (const results::LogSource &source : m_inputs.settings.sources) {
            Source &added = m_sources.emplace_back(Source{&source, realPath(source.path), {}});
            if (!source.isFolder || !goOn())
                continue;
            auto found = results::lookForRuns(source.path, {source.logPrefix}, [this] { return goOn(); });
            if (!found) {
                m_out.problems.push_back(std::move(found.error()));
                continue;
            }
            added.runs = std::move(found->runs);
            joinEventFolders(added.runs);
            for (base::Error &unread : found->unread)
                m_out.problems.push_back(std::move(unread));
            if (found->truncated)
                m_out.problems.push_back(tooMany(source.path));
            else if (added.runs.empty())
                m_out.problems.push_back(noLogs(source));
        }
    }

    void countFiles()
    {
        for (const CampaignRun &run : m_inputs.runs)
            m_total += m_inputs.settings.campaignRuns ? run.logs.size() : 0;
        for (const Source &source : m_sources) {
            m_total += source.of->isFolder ? 0 : 1;
            for (const results::RunFolder &run : source.runs)
                m_total += run.logs.size() + run.eventFiles.size();
        }
    }

    void readCampaign()
    {
        const std::string model = domain::modelId(m_inputs.plan.model);
        std::vector<std::string> others;
        for (const CampaignRun &run : m_inputs.runs) {
            for (const campaign::Attempt &attempt : run.run.attempts) // jobs that were given up among them
                m_jobs.insert(attempt.jobName);
            if (!run.run.model.empty() && run.run.model != model) {
                others.push_back(run.run.id);
                m_done += run.logs.size();
                continue;
            }
            std::vector<FileSays> files;
            for (const fs::path &log : run.logs)
                readText(log, files);
            FoundRun found;
            found.campaignRun = &run;
            found.origin = {RunOrigin::Kind::Campaign, run.run.logFolder, run.run.id, false, {}};
            if (!files.empty())
                found.launch = oneLaunch(files);
            m_out.runs.push_back(std::move(found));
        }
        if (!others.empty())
            m_out.problems.push_back(ofOtherModels(others));
    }

    void readFolder(const results::RunFolder &run, const Source &source)
    {
        const FolderKind kind{run.path, !run.namedAsConfiguration && run.path == source.root};
        std::vector<FileSays> files;
        bool ofCampaign = false;
        for (const fs::path &log : run.logs) {
            if (m_jobs.contains(jobOfLog(log.filename().string())))
                ofCampaign = m_known = true;
            else
                readText(log, files);
        }
        if (!ofCampaign) // whose events say the same once more
            readEvents(run, files);
        const auto launches = launchesOf(files, kind);
        if (launches.empty()) {
            if (!files.empty() && !ofCampaign && (run.namedAsConfiguration || isAssigned(run.path)))
                addSilent(run, files, source);
            return;
        }
        const auto stored = m_names.above(run.path, source.root);
        const std::string folder = run.path.string();
        for (const Launch &launch : launches) {
            // Of several launches each has the path of its first file; alone it is the folder's.
            const bool alone = launches.size() == 1 && !kind.flat;
            FoundRun found;
            found.origin = {RunOrigin::Kind::Folder, alone ? folder : launch.first.string(), {}, false, {}};
            found.folder = kind.flat ? std::string() : folder;
            found.names = {run.configuration, launch.first.stem().string()};
            addFolderNames(launch.first, found.names);
            found.launch = launch;
            found.stored = stored;
            m_out.runs.push_back(std::move(found));
        }
    }

    [[nodiscard]] bool isAssigned(const fs::path &folder) const
    {
        const auto assigned = m_inputs.settings.assigned.find(folder.string());
        return assigned != m_inputs.settings.assigned.end() && !assigned->second.empty();
    }

    /// Killed before its first step, or in words that nobody knows: it has logs all the same.
    void addSilent(const results::RunFolder &run, const std::vector<FileSays> &files, const Source &source)
    {
        FoundRun found;
        found.origin = {RunOrigin::Kind::Folder, run.path.string(), {}, false, {}};
        found.folder = run.path.string();
        found.names = {run.configuration};
        addFolderNames(files.front().path, found.names);
        found.launch = oneLaunch(files);
        for (const FileSays &file : files)
            found.launch.sources.push_back(file.path.string());
        found.stored = m_names.above(run.path, source.root);
        found.silent = true;
        m_silent.push_back(std::move(found));
    }

    void readSingle(const results::LogSource &source)
    {
        std::vector<FileSays> files;
        readText(source.path, files);
        if (files.empty())
            return;
        const fs::path path(source.path);
        FoundRun found;
        found.origin = {RunOrigin::Kind::File, source.path, {}, false, {}};
        found.names = {path.stem().string()};
        addFolderNames(path, found.names); // kept logs lie in the folder of their configuration
        found.launch = oneLaunch(files);
        found.stored = m_names.above(path.parent_path(), path.parent_path());
        found.askedFor = true;
        m_out.runs.push_back(std::move(found));
    }

    /// False: it was read already, under whatever name.
    bool claim(const fs::path &path)
    {
        const bool fresh = m_claimed.insert(realPath(path)).second;
        m_known = m_known || !fresh;
        return fresh;
    }

    void note(const base::Error &error)
    {
        if (error.kind != base::ErrorKind::Cancelled)
            m_out.problems.push_back(error);
    }

    void readText(const fs::path &path, std::vector<FileSays> &files)
    {
        ++m_done;
        if (!goOn() || !claim(path))
            return;
        auto log = m_cache.read(path, [this] { return goOn(); });
        if (log)
            files.push_back({path, std::move(*log)});
        else
            note(log.error());
    }

    /// Event files of one folder are one run's: restarts begin new ones.
    void readEvents(const results::RunFolder &run, std::vector<FileSays> &files)
    {
        std::map<fs::path, std::vector<fs::path>> byFolder;
        for (const fs::path &path : run.eventFiles) {
            ++m_done;
            if (claim(path))
                byFolder[path.parent_path()].push_back(path);
        }
        for (const auto &[folder, paths] : byFolder) {
            if (!goOn())
                return;
            auto log = m_cache.readEvents(paths, [this] { return goOn(); });
            if (log)
                files.push_back({paths.front(), std::move(*log)});
            else
                note(log.error());
        }
    }

    static base::Error tooMany(const std::string &path)
    {
        return {base::ErrorKind::Input,
                path,
                {QT_TRANSLATE_NOOP("core", "more than %1 logs: the rest was left out"), {std::to_string(results::kMostLogFiles)}},
                QT_TRANSLATE_NOOP("core", "Choose a folder further down, or name the prefix of the logs"),
                {}};
    }

    static base::Error ofOtherModels(const std::vector<std::string> &runs)
    {
        return {base::ErrorKind::Nothing,
                fmt::format("{}", fmt::join(runs, ", ")),
                {QT_TRANSLATE_NOOP("core", "runs of another model than the plan has now are left out: %1"), {std::to_string(runs.size())}},
                QT_TRANSLATE_NOOP("core", "Choose their model again to compare them, or go on in a project of its own"),
                {}};
    }

    static base::Error saysNothing(const std::string &path)
    {
        return {base::ErrorKind::Nothing,
                path,
                QT_TRANSLATE_NOOP("core", "no file in this folder tells of training steps or of a failure"),
                QT_TRANSLATE_NOOP("core",
                                  "Step times are on the standard output that the launcher keeps, or in event files: choose their folder"),
                {}};
    }

    static base::Error noLogs(const results::LogSource &source)
    {
        if (source.logPrefix.empty()) {
            return {base::ErrorKind::Nothing,
                    source.path,
                    QT_TRANSLATE_NOOP("core", "no logs are in this folder"),
                    QT_TRANSLATE_NOOP("core", "Choose the folder that holds the folders of the runs"),
                    {}};
        }
        return {base::ErrorKind::Nothing,
                source.path,
                {QT_TRANSLATE_NOOP("core", "no file in this folder begins with \"%1\""), {source.logPrefix}},
                QT_TRANSLATE_NOOP("core", "Take the prefix away, or correct it"),
                {}};
    }

    const Inputs &m_inputs;
    LogCache &m_cache;
    const Progress &m_progress;
    Gathered m_out;
    StoredNamesFinder m_names;
    std::vector<Source> m_sources;
    std::vector<FoundRun> m_silent;
    std::set<fs::path> m_claimed;
    std::set<std::string> m_jobs; ///< of the campaign: their logs are its runs'
    bool m_known = false; ///< the source named files that were read before
    std::size_t m_done = 0;
    std::size_t m_total = 0;
};

} // namespace

Gathered gather(const Inputs &inputs, LogCache &cache, const Progress &progress) { return Gathering(inputs, cache, progress).take(); }

} // namespace comparison
