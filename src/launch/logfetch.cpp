// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/logfetch.h"

#include "results/eventfile.h"
#include "results/logfolder.h"

#include <QDir>
#include <QStandardPaths>
#include <QTimer>
#include <algorithm>
#include <utility>

namespace launch {

namespace {

constexpr int kAtOnce = 4; // a file is held in memory until it is whole

// As the sandbox's own logs begin; readers of logs know it.
const QByteArray kSandbox = "AutoTuner sandbox";
const QByteArray kSimulatedLine = "Simulated by the AutoTuner sandbox: fetched from its storage\n";
constexpr qsizetype kHead = 4096;

lepton::wire::FileFacts factsOf(lepton::wire::FileFacts facts, const QByteArray &content)
{
    facts.bytes = content.size();
    return facts;
}

QString pathText(const QStringList &parts) { return QLatin1Char('/') + parts.join(QLatin1Char('/')); }

/// The path's names. "." is nothing; ".." is for the server to refuse.
QStringList partsOf(const QString &path)
{
    QStringList parts = path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    parts.removeAll(QStringLiteral("."));
    return parts;
}

base::Error storageError(base::ErrorKind kind, const QString &path, base::Text message, base::Text hint = {})
{
    base::Error error;
    error.kind = kind;
    error.subject = path.toStdString();
    error.message = std::move(message);
    error.hint = std::move(hint);
    return error;
}

/// A name from a server, for a line of text.
std::string printable(QString name)
{
    std::replace_if(
        name.begin(), name.end(), [](QChar c) { return !c.isPrint(); }, QChar(QChar::ReplacementCharacter));
    return name.left(100).toStdString();
}

base::Error nothingThere(const QString &path)
{
    return storageError(base::ErrorKind::Remote, path, QT_TRANSLATE_NOOP("core", "there is no such path in the workspace's storage"),
                        QT_TRANSLATE_NOOP("core", "Paths begin at the root of the file system, not where jobs mount it"));
}

/// Whatever is asked next will fail alike.
bool endsAll(lepton::FailureKind kind)
{
    using Kind = lepton::FailureKind;
    switch (kind) {
    case Kind::Unauthorized:
    case Kind::TokenExpired:
    case Kind::NotOffered:
    case Kind::RateLimited:
    case Kind::Timeout:
    case Kind::Unreachable:
    case Kind::Tls:
    case Kind::Redirected:
    case Kind::Cancelled:
        return true;
    default:
        return false;
    }
}

} // namespace

QString fetchFolder(const lepton::Workspace &workspace, const QString &cache)
{
    const QString root = cache.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/autotuner/workspaces")
        : cache;
    const QString name = localName(workspace.id);
    return QDir(root).filePath(name.isEmpty() ? QStringLiteral("workspace") : name);
}

LogFetch::LogFetch(lepton::Client &client, std::vector<StoragePlace> places, FetchOptions options, QObject *parent)
    : QObject(parent)
    , m_client(&client)
    , m_options(std::move(options))
    , m_files(QDir::cleanPath(QDir(m_options.folder).absolutePath()))
{
    for (StoragePlace &place : places) {
        QStringList parts = partsOf(place.path);
        m_places.push_back({std::move(place), std::move(parts), {}, 0});
    }
}

LogFetch::~LogFetch()
{
    if (m_progress.folders > 0 && !m_over)
        m_files.save();
    m_over = true;
    for (const QPointer<lepton::Call> &call : m_calls)
        if (call)
            call->cancel();
}

void LogFetch::start()
{
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const Place &place = m_places[i];
        const bool known = place.parts.isEmpty() || place.wanted.isFolder.has_value();
        m_folders.push_back({known ? Work::Kind::List : Work::Kind::Find, i, place.parts, {}, 0, {}});
    }
    QTimer::singleShot(0, this, &LogFetch::pump);
}

void LogFetch::cancel()
{
    base::Error error;
    error.kind = base::ErrorKind::Cancelled;
    error.message = QT_TRANSLATE_NOOP("core", "fetching was cancelled");
    error.hint = QT_TRANSLATE_NOOP("core", "Files that are complete are kept and not fetched again");
    finish(base::fail(std::move(error)));
}

/// Folders first, so that the number of files is known; then files.
void LogFetch::pump()
{
    while (!m_over && m_active < kAtOnce) {
        if (!m_client)
            return cancel();
        const bool listing = !m_folders.empty();
        if (!listing && m_progress.looking && m_active > 0)
            return;
        if (!listing && m_progress.looking) {
            m_progress.looking = false;
            if (m_leftOut > 0)
                limited(
                    {QT_TRANSLATE_NOOP("core", "%1 files are more than one fetch takes and were left out"), {std::to_string(m_leftOut)}});
        }
        std::deque<Work> &queue = listing ? m_folders : m_waiting;
        if (queue.empty())
            break;
        const Work work = std::move(queue.front());
        queue.pop_front();
        run(work);
    }
    if (!m_over && m_active == 0)
        finish({});
}

void LogFetch::run(const Work &work)
{
    m_progress.current = pathText(work.parts);
    switch (work.kind) {
    case Work::Kind::Find:
        return find(work);
    case Work::Kind::List:
        return list(work);
    case Work::Kind::Ask:
        return m_asksFacts ? ask(work) : get(work);
    case Work::Kind::Get:
        return get(work);
    }
}

/// Which of both a path is, only its parent's list tells.
void LogFetch::find(const Work &work)
{
    ++m_active;
    const QString storage = m_places[work.place].wanted.storage;
    m_calls.emplace_back(m_client->listFolder(storage, pathText(work.parts.mid(0, work.parts.size() - 1)), this,
                                              [this, work](const lepton::Answer<std::vector<lepton::wire::StorageEntry>> &answer) {
                                                  --m_active;
                                                  if (m_over || (!answer && !goesOn(work, answer.error())))
                                                      return;
                                                  bool found = false;
                                                  if (answer) {
                                                      for (const lepton::wire::StorageEntry &entry : *answer) {
                                                          if (found || QString::fromStdString(entry.name) != work.parts.back())
                                                              continue;
                                                          found = true;
                                                          m_places[work.place].wanted.isFolder = entry.isFolder;
                                                      }
                                                      Work next = work;
                                                      next.kind = Work::Kind::List;
                                                      found ? m_folders.push_front(next)
                                                            : problem(work, nothingThere(pathText(work.parts)));
                                                  }
                                                  pump();
                                              }));
}

void LogFetch::list(const Work &work)
{
    Place &place = m_places[work.place];
    Work here = work;
    if (here.local.isEmpty()) {
        QStringList local = localNames({place.wanted.storage});
        for (const QString &part : here.parts)
            local << localName(part);
        if (local.contains(QString()))
            return problem(work, nothingThere(pathText(work.parts)));
        here.local = local.join(QLatin1Char('/'));
        place.local = here.local;
        if (place.wanted.isFolder == false)
            return addFile(here);
    }
    if (m_progress.folders >= m_options.limits.folders)
        return limited({QT_TRANSLATE_NOOP("core", "there are more than %1 folders; the rest was not looked into"),
                        {std::to_string(m_options.limits.folders)}});
    ++m_progress.folders;
    ++m_active;
    m_calls.emplace_back(m_client->listFolder(place.wanted.storage, pathText(here.parts), this,
                                              [this, here](const lepton::Answer<std::vector<lepton::wire::StorageEntry>> &answer) {
                                                  --m_active;
                                                  if (m_over || (!answer && !goesOn(here, answer.error())))
                                                      return;
                                                  if (answer)
                                                      takeListing(here, *answer);
                                                  tell();
                                                  pump();
                                              }));
}

void LogFetch::takeListing(const Work &work, const std::vector<lepton::wire::StorageEntry> &entries)
{
    m_anyFound = true;
    QStringList names;
    for (const lepton::wire::StorageEntry &entry : entries)
        names << QString::fromStdString(entry.name);
    const QStringList locals = localNames(names);
    m_files.keepOnly(work.local, locals);
    const results::LogFolderOptions rules{m_options.logPrefix.toStdString()};
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto index = static_cast<qsizetype>(i);
        const lepton::wire::StorageEntry &entry = entries[i];
        const bool wanted = entry.isFolder ? work.depth < results::kDeepestLogFolder && results::isWorthEntering(entry.name)
                                           : results::mayBeLog(entry.name, rules);
        if (!wanted)
            continue;
        Work found{Work::Kind::List, work.place, work.parts + QStringList{names[index]}, work.local + QLatin1Char('/') + locals[index],
                   work.depth + 1,   {}};
        if (locals[index].isEmpty())
            problem(
                found,
                storageError(base::ErrorKind::Remote, pathText(work.parts),
                             {QT_TRANSLATE_NOOP("core", "an entry has a name that cannot be asked for: %1"), {printable(names[index])}}));
        else if (entry.isFolder)
            m_folders.push_back(std::move(found));
        else
            addFile(std::move(found));
    }
}

void LogFetch::addFile(Work work)
{
    m_anyFound = true;
    if (m_progress.files >= m_options.limits.files) {
        ++m_leftOut;
        return;
    }
    ++m_progress.files;
    work.kind = Work::Kind::Ask;
    m_waiting.push_back(std::move(work));
}

void LogFetch::ask(const Work &work)
{
    ++m_active;
    m_calls.emplace_back(m_client->fileFacts(m_places[work.place].wanted.storage, pathText(work.parts), this,
                                             [this, work](const lepton::Answer<lepton::wire::FileFacts> &answer) {
                                                 --m_active;
                                                 if (!m_over)
                                                     takeFacts(work, answer.value_or(lepton::wire::FileFacts()));
                                                 pump();
                                             }));
}

void LogFetch::takeFacts(Work work, const lepton::wire::FileFacts &facts)
{
    work.facts = facts;
    m_asksFacts = m_asksFacts && facts.bytes; // whoever does not tell of one tells of none
    if (m_files.isCurrent(work.local, facts)) {
        noteFile(work);
        return;
    }
    if (facts.bytes && *facts.bytes > m_options.limits.bytes - m_promised) {
        problem(work,
                storageError(base::ErrorKind::Remote, pathText(work.parts),
                             QT_TRANSLATE_NOOP("core", "left out: with it the fetch would be larger than its limit"),
                             QT_TRANSLATE_NOOP("core", "Choose fewer folders at a time")));
        return;
    }
    m_promised += facts.bytes.value_or(0);
    work.kind = Work::Kind::Get;
    m_waiting.push_front(std::move(work));
}

void LogFetch::get(const Work &work)
{
    if (m_summary.bytes >= m_options.limits.bytes)
        return problem(work,
                       storageError(base::ErrorKind::Remote, pathText(work.parts),
                                    QT_TRANSLATE_NOOP("core", "left out: with it the fetch would be larger than its limit"),
                                    QT_TRANSLATE_NOOP("core", "Choose fewer folders at a time")));
    ++m_active;
    m_calls.emplace_back(m_client->readFile(m_places[work.place].wanted.storage, pathText(work.parts), this,
                                            [this, work](const lepton::Answer<QByteArray> &answer) {
                                                --m_active;
                                                if (m_over || (!answer && !goesOn(work, answer.error())))
                                                    return;
                                                if (answer)
                                                    takeContent(work, *answer);
                                                tell();
                                                pump();
                                            }));
}

void LogFetch::takeContent(const Work &work, const QByteArray &content)
{
    QByteArray kept = content;
    if (m_options.simulated
        && results::EventFileReader::isEventFile(content.left(results::EventFileReader::kHeadBytes).toStdString()) == false
        && !content.left(kHead).contains(kSandbox))
        kept.prepend(kSimulatedLine);
    if (auto written = m_files.write(work.local, kept, factsOf(work.facts, content)); !written)
        return problem(work, std::move(written.error()));
    m_summary.bytes += content.size();
    m_progress.bytes = m_summary.bytes;
    ++m_summary.fetched;
    noteFile(work);
}

void LogFetch::noteFile(const Work &work)
{
    ++m_progress.done;
    ++m_summary.files;
    ++m_places[work.place].files;
}

/// False: the whole fetch has ended. A single file or folder that is refused does not end it.
bool LogFetch::goesOn(const Work &work, const lepton::Failure &failure)
{
    if (endsAll(failure.kind)) {
        finish(base::fail(failure.error));
        return false;
    }
    base::Error error = failure.error;
    error.subject = pathText(work.parts).toStdString();
    problem(work, failure.kind == lepton::FailureKind::NotFound && !m_anyFound ? nothingThere(pathText(work.parts)) : std::move(error));
    return true;
}

void LogFetch::problem(const Work &work, base::Error error)
{
    if (work.kind == Work::Kind::Ask || work.kind == Work::Kind::Get)
        ++m_progress.done;
    m_summary.problems.push_back(std::move(error));
}

void LogFetch::limited(const base::Text &what)
{
    const bool isKnown =
        std::any_of(m_summary.problems.begin(), m_summary.problems.end(), [&](const base::Error &known) { return known.message == what; });
    if (!isKnown)
        m_summary.problems.push_back(
            storageError(base::ErrorKind::Remote, {}, what, QT_TRANSLATE_NOOP("core", "Choose fewer folders at a time")));
}

void LogFetch::tell()
{
    std::erase_if(m_calls, [](const QPointer<lepton::Call> &call) { return call.isNull(); });
    emit progressed(m_progress);
}

void LogFetch::finish(base::Result<void> end)
{
    if (std::exchange(m_over, true))
        return;
    m_folders.clear();
    m_waiting.clear();
    for (const QPointer<lepton::Call> &call : std::exchange(m_calls, {}))
        if (call)
            call->cancel();
    m_files.save();
    for (const Place &place : m_places)
        if (place.files > 0)
            m_summary.paths << m_files.pathOf(place.local);
    m_summary.paths.removeDuplicates();
    if (!end)
        m_result = base::fail(std::move(end.error()));
    else if (!m_anyFound && !m_summary.problems.empty())
        m_result = base::fail(m_summary.problems.front());
    else
        m_result = std::move(m_summary);
    emit finished();
}

} // namespace launch
