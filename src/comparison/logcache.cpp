// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/logcache.h"

#include "results/eventfile.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <string_view>
#include <utility>

namespace comparison {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPiece = std::size_t{1} << 18;
constexpr std::size_t kHead = 4096; // the mark of a sandbox stands in the first line, behind a prefix perhaps

base::Error fileError(const fs::path &path, base::Text message, std::string cause)
{
    return {base::ErrorKind::Input, path.string(), std::move(message), {}, std::move(cause)};
}

base::Error stopped() { return {base::ErrorKind::Cancelled, {}, QT_TRANSLATE_NOOP("core", "reading the logs was stopped"), {}, {}}; }

/// The first line of kept logs, and the first that a sandbox's worker prints.
bool saysSimulated(std::string_view head)
{
    return head.find("Simulated by the AutoTuner sandbox") != std::string_view::npos
        || head.find("[autotuner-sandbox] SIMULATED") != std::string_view::npos;
}

/// Calls take(piece) until the file ends.
template <class Take>
base::Result<void> readPieces(const fs::path &path, const GoOn &goOn, Take &&take)
{
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return base::fail(fileError(path, QT_TRANSLATE_NOOP("core", "the log could not be opened"), std::strerror(errno)));
    std::string piece(kPiece, '\0');
    while (in.good()) {
        if (goOn && !goOn())
            return base::fail(stopped());
        in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        take(std::string_view(piece).substr(0, static_cast<std::size_t>(in.gcount())));
    }
    if (in.bad())
        return base::fail(fileError(path, QT_TRANSLATE_NOOP("core", "the log could not be read to its end"), std::strerror(errno)));
    return {};
}

results::LogContents contentsOf(const results::EventFileReader &reader)
{
    results::LogContents contents;
    contents.steps = reader.steps();
    contents.lastLoss = reader.lastLoss();
    contents.tflopsPerGpu = reader.tflopsPerGpu();
    contents.peakMemory = reader.peakMemory();
    contents.peaks = reader.memoryPeaks();
    contents.isEventFile = true;
    contents.damagedRecords = reader.damagedRecords();
    return contents;
}

results::LogContents contentsOf(results::LogParser &parser)
{
    parser.finish();
    results::LogContents contents;
    contents.steps = parser.steps();
    contents.plannedSteps = parser.plannedSteps();
    contents.lastLoss = parser.lastLoss();
    contents.tflopsPerGpu = parser.tflopsPerGpu();
    contents.peakMemory = parser.peakMemory();
    contents.peaks = parser.memoryPeaks();
    contents.failure = parser.failure();
    return contents;
}

base::Result<ReadLog> readText(const fs::path &path, const GoOn &goOn)
{
    results::LogParser parser;
    ReadLog log;
    bool first = true;
    auto read = readPieces(path, goOn, [&](std::string_view piece) {
        if (std::exchange(first, false))
            log.simulated = saysSimulated(piece.substr(0, kHead));
        parser.feed(piece);
    });
    if (!read)
        return base::fail(std::move(read.error()));
    log.contents = contentsOf(parser);
    return log;
}

bool isEventFile(const fs::path &path)
{
    std::ifstream in(path, std::ios::binary);
    std::string head(results::EventFileReader::kHeadBytes, '\0');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    return results::EventFileReader::isEventFile(std::string_view(head).substr(0, static_cast<std::size_t>(in.gcount())));
}

} // namespace

base::Result<LogCache::Stamp> LogCache::stampOf(const fs::path &path)
{
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (error || !fs::exists(status))
        return base::fail(fileError(path, QT_TRANSLATE_NOOP("core", "the log is not there any more"), error.message()));
    if (!fs::is_regular_file(status)) // a pipe would be waited for without end
        return base::fail(fileError(path, QT_TRANSLATE_NOOP("core", "this is no plain file"), {}));
    Stamp stamp{path.string(), fs::file_size(path, error), 0};
    stamp.modified = static_cast<std::int64_t>(fs::last_write_time(path, error).time_since_epoch().count());
    return stamp;
}

std::shared_ptr<const ReadLog> LogCache::known(const std::vector<Stamp> &stamps)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.find(stamps.front().path);
    if (found == m_entries.end() || found->second.stamps != stamps)
        return nullptr;
    found->second.used = true;
    return found->second.log;
}

std::shared_ptr<const ReadLog> LogCache::keep(std::vector<Stamp> stamps, ReadLog log)
{
    auto kept = std::make_shared<const ReadLog>(std::move(log));
    const std::lock_guard lock(m_mutex);
    const std::string path = stamps.front().path;
    m_entries.insert_or_assign(path, Entry{std::move(stamps), kept, true});
    return kept;
}

base::Result<std::shared_ptr<const ReadLog>> LogCache::read(const fs::path &path, const GoOn &goOn)
{
    auto stamp = stampOf(path);
    if (!stamp)
        return base::fail(std::move(stamp.error()));
    if (auto log = known({*stamp}))
        return log;
    if (isEventFile(path))
        return readEvents({path}, goOn);
    auto log = readText(path, goOn);
    if (!log)
        return base::fail(std::move(log.error()));
    return keep({std::move(*stamp)}, std::move(*log));
}

base::Result<std::shared_ptr<const ReadLog>> LogCache::readEvents(const std::vector<fs::path> &paths, const GoOn &goOn)
{
    std::vector<Stamp> stamps;
    for (const fs::path &path : paths) {
        auto stamp = stampOf(path);
        if (!stamp)
            return base::fail(std::move(stamp.error()));
        stamps.push_back(std::move(*stamp));
    }
    if (auto log = known(stamps))
        return log;
    results::EventFileReader reader;
    for (const fs::path &path : paths) {
        reader.startNextFile();
        auto read = readPieces(path, goOn, [&](std::string_view piece) { reader.feed(piece); });
        if (!read)
            return base::fail(std::move(read.error()));
    }
    ReadLog log;
    log.contents = contentsOf(reader);
    return keep(std::move(stamps), std::move(log));
}

void LogCache::forgetUnused()
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_entries, [](const auto &entry) { return !entry.second.used; });
    for (auto &[path, entry] : m_entries)
        entry.used = false;
}

} // namespace comparison
