// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/fetchlogs.h"

#include "cli/progressline.h"
#include "cli/remote.h"
#include "launch/logfetch.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <ostream>
#include <utility>

namespace cli {
namespace {

/// A path of the storage and the file system that it is on; an empty name: the workspace's usual one.
struct StoredPath {
    std::string storage;
    std::string path;
};

std::string withoutEnd(std::string path)
{
    while (!path.empty() && path.back() == '/')
        path.pop_back();
    return path;
}

/// "team-fs:/runs". A path of this system begins with a slash.
std::optional<StoredPath> namedStorage(const std::string &path)
{
    const std::size_t colon = path.find(":/");
    const auto isNamePart = [](unsigned char c) { return std::isalnum(c) != 0 || c == '-' || c == '_' || c == '.'; };
    if (colon == std::string::npos || colon == 0
        || !std::all_of(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(colon), isNamePart))
        return std::nullopt;
    return StoredPath{path.substr(0, colon), path.substr(colon + 1)};
}

/// Where a path that jobs see may be in the storage, likeliest first: below the mount's source, at the
/// storage's root, and as it stands.
std::vector<std::string> candidates(const WorkspaceLogs &wanted)
{
    const std::string mount = withoutEnd(wanted.infrastructure.mountPath);
    const std::string path = withoutEnd(wanted.logsPath);
    std::vector<std::string> paths;
    const auto add = [&](const std::string &candidate) {
        const std::string full = candidate.starts_with("/") ? candidate : "/" + candidate;
        if (std::find(paths.begin(), paths.end(), full) == paths.end())
            paths.push_back(full);
    };
    if (path == mount || path.starts_with(mount + "/")) {
        const std::string rest = path.substr(mount.size());
        add(withoutEnd(wanted.infrastructure.mountSourcePath) + rest);
        add(rest);
    }
    add(path);
    return paths;
}

/// The file system that jobs mount ("node-nfs:team-fs"), else the usual one, else the only one.
QString chooseStorage(const std::vector<QString> &storages, const domain::Infrastructure &infrastructure)
{
    const std::string &from = infrastructure.mountFrom;
    const std::string mounted = from.substr(from.find(':') == std::string::npos ? 0 : from.find(':') + 1);
    const QString usual = QStringLiteral("default");
    for (const QString &name : {QString::fromStdString(mounted), usual})
        if (std::find(storages.begin(), storages.end(), name) != storages.end())
            return name;
    return storages.empty() ? usual : storages.front();
}

std::string lineOf(const launch::FetchProgress &progress)
{
    if (progress.looking)
        return "Looking for logs: " + std::to_string(progress.files) + " in " + std::to_string(progress.folders) + " folders";
    return "Fetching logs: " + std::to_string(progress.done) + " of " + std::to_string(progress.files) + ", "
        + std::to_string(progress.bytes / 1'000'000) + " MB";
}

class Fetcher {
public:
    Fetcher(const WorkspaceLogs &wanted, RemoteScope &scope, Remote &remote)
        : m_wanted(wanted)
        , m_scope(scope)
        , m_remote(remote)
    {
    }

    base::Result<FetchedLogs> run(const lepton::Workspace &workspace)
    {
        base::Result<launch::StoragePlace> place = find();
        if (!place)
            return base::fail(std::move(place.error()));
        launch::FetchOptions options;
        options.folder = launch::fetchFolder(workspace, QString::fromStdU16String(m_wanted.cacheFolder.u16string()));
        options.logPrefix = QString::fromStdString(m_wanted.logPrefix);
        options.simulated = m_remote.isSimulated();
        base::Result<launch::FetchSummary> fetched = fetch(std::move(*place), std::move(options));
        if (!fetched)
            return base::fail(std::move(fetched.error()));
        if (fetched->paths.isEmpty())
            return base::fail(nothing(std::move(fetched->problems)));
        FetchedLogs logs;
        logs.folder = fetched->paths.front().toStdU16String();
        logs.simulated = m_remote.isSimulated();
        logs.files = static_cast<std::size_t>(fetched->files);
        logs.fetched = static_cast<std::size_t>(fetched->fetched);
        logs.problems = std::move(fetched->problems);
        return logs;
    }

private:
    base::Result<launch::StoragePlace> find()
    {
        if (const auto named = namedStorage(m_wanted.logsPath))
            return launch::StoragePlace{QString::fromStdString(named->storage), QString::fromStdString(named->path), {}};
        auto storages = m_scope.ask<std::vector<QString>>(
            [&](QObject *context, lepton::Then<std::vector<QString>> then) { m_remote.client().storages(context, std::move(then)); });
        if (!storages)
            return base::fail(storages.error().error);
        const QString storage = chooseStorage(*storages, m_wanted.infrastructure);
        const std::vector<std::string> paths = candidates(m_wanted);
        bool everyAnswered = true;
        for (const std::string &path : paths) {
            const auto there = m_scope.ask<bool>([&](QObject *context, lepton::Then<bool> then) {
                m_remote.client().pathExists(storage, QString::fromStdString(path), context, std::move(then));
            });
            if (!there && there.error().kind == lepton::FailureKind::Cancelled)
                return base::fail(there.error().error);
            everyAnswered = there.has_value();
            if (!everyAnswered)
                break; // whether it is there cannot be asked: the likeliest is fetched
            if (*there)
                return launch::StoragePlace{storage, QString::fromStdString(path), {}};
        }
        if (everyAnswered)
            return base::fail(nowhere(storage.toStdString(), paths));
        return launch::StoragePlace{storage, QString::fromStdString(paths.front()), {}};
    }

    base::Result<launch::FetchSummary> fetch(launch::StoragePlace place, launch::FetchOptions options)
    {
        ProgressLine line(m_scope.streams());
        launch::LogFetch fetch(m_remote.client(), {std::move(place)}, std::move(options));
        QObject::connect(&fetch, &launch::LogFetch::progressed, &fetch,
                         [&](const launch::FetchProgress &progress) { line.show(lineOf(progress)); });
        QObject::connect(&fetch, &launch::LogFetch::finished, &fetch, [&] { m_scope.quit(); });
        fetch.start();
        if (!m_scope.run())
            fetch.cancel();
        return fetch.result();
    }

    [[nodiscard]] base::Error nowhere(const std::string &storage, const std::vector<std::string> &paths) const
    {
        base::Error error;
        error.kind = base::ErrorKind::Remote;
        error.subject = "--logs-path " + m_wanted.logsPath;
        error.message = base::Text(QT_TRANSLATE_NOOP("core", "there is no such path in the workspace's storage; looked for %1"),
                                   {fmt::format("{}:{}", storage, fmt::join(paths, ", " + storage + ":"))});
        error.hint = QT_TRANSLATE_NOOP("core", "Give the path as jobs see it, for example /nemo-workspace/logs/llama");
        return error;
    }

    [[nodiscard]] base::Error nothing(std::vector<base::Error> problems) const
    {
        if (!problems.empty())
            return std::move(problems.front());
        base::Error error;
        error.kind = base::ErrorKind::Nothing;
        error.subject = "--logs-path " + m_wanted.logsPath;
        error.message = m_wanted.logPrefix.empty()
            ? base::Text(QT_TRANSLATE_NOOP("core", "there are no logs and no event files in this folder of the workspace"))
            : base::Text(QT_TRANSLATE_NOOP(
                             "core", "there are no event files and no files whose name begins with %1 in this folder of the workspace"),
                         {m_wanted.logPrefix});
        error.hint = QT_TRANSLATE_NOOP("core", "Wait until the runs have written something, or check the path");
        return error;
    }

    const WorkspaceLogs &m_wanted;
    RemoteScope &m_scope;
    Remote &m_remote;
};

} // namespace

base::Result<FetchedLogs> fetchWorkspaceLogs(const WorkspaceLogs &wanted, const Streams &streams)
{
    if (wanted.logsPath.empty()) {
        base::Error error;
        error.kind = base::ErrorKind::Usage;
        error.subject = "--logs-path";
        error.message = QT_TRANSLATE_NOOP("core", "a folder of the workspace is needed");
        error.hint = QT_TRANSLATE_NOOP("core", "Give the path as jobs see it, for example /nemo-workspace/logs/llama");
        return base::fail(std::move(error));
    }
    RemoteScope scope(streams);
    base::Result<lepton::Workspace> workspace = chooseWorkspace(scope, wanted.workspace);
    if (!workspace)
        return base::fail(std::move(workspace.error()));
    base::Result<std::unique_ptr<Remote>> remote = Remote::open(scope, *workspace);
    if (!remote)
        return base::fail(std::move(remote.error()));
    return Fetcher(wanted, scope, **remote).run(*workspace);
}

} // namespace cli
