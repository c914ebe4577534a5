// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/logstore.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace gui {
namespace {

constexpr qint64 kChunk = 256 * 1024;
constexpr std::size_t kTimeIsWithin = 48; // bytes of a line in which its time is looked for

/// Length of the first line of `text`, newline included; 0 = it does not end here. A line that is too
/// long ends where a progress bar was drawn over, else after its most bytes, never inside a character.
qint64 lineLength(std::string_view text)
{
    const auto most = static_cast<std::size_t>(LogStore::kLongestLine);
    const std::string_view head = text.substr(0, most);
    if (const std::size_t newline = head.find('\n'); newline != std::string_view::npos)
        return static_cast<qint64>(newline) + 1;
    if (text.size() < most)
        return 0;
    if (const std::size_t drawnOver = head.rfind('\r'); drawnOver != std::string_view::npos && drawnOver + 1 < most)
        return static_cast<qint64>(drawnOver) + 1;
    std::size_t end = most;
    while (end > most - 3 && (static_cast<unsigned char>(text[end - 1]) & 0xC0U) == 0x80U)
        --end;
    if ((static_cast<unsigned char>(text[end - 1]) & 0xC0U) == 0xC0U)
        --end;
    return static_cast<qint64>(end);
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// "2026-11-23 02:04:55[.,]123" near the beginning of a line, as a number that grows with the time.
std::optional<std::int64_t> timeOf(std::string_view line)
{
    static constexpr std::string_view kShape = "0000-00-00 00:00:00";
    const std::string_view head = line.substr(0, kTimeIsWithin);
    for (std::size_t at = 0; at + kShape.size() <= head.size(); ++at) {
        if (head[at + 4] != '-' || head[at + 7] != '-' || head[at + 13] != ':' || head[at + 16] != ':')
            continue;
        std::int64_t key = 0;
        bool fits = true;
        for (std::size_t i = 0; i < kShape.size() && fits; ++i) {
            if (kShape[i] == '0') {
                fits = isDigit(head[at + i]);
                key = key * 10 + (head[at + i] - '0');
            }
        }
        if (!fits)
            continue;
        std::size_t next = at + kShape.size();
        const bool fraction = next < line.size() && (line[next] == '.' || line[next] == ',');
        for (int digit = 0; digit < 3; ++digit) {
            ++next;
            key = key * 10 + (fraction && next < line.size() && isDigit(line[next]) ? line[next] - '0' : 0);
        }
        return key;
    }
    return std::nullopt;
}

} // namespace

struct LogStore::File {
    QFile file;
    qint64 size = 0; ///< when it was last looked at
    qint64 offset = 0; ///< cut into lines up to here
    std::int64_t key = 0; ///< time of the last line that has one
    bool atEnd = false;
    std::deque<Stretch> waiting; ///< cut; their turn has not come
};

LogStore::LogStore(std::vector<LogSource> sources)
    : m_sources(std::move(sources))
{
    for (const LogSource &source : m_sources) {
        m_files.push_back(std::make_unique<File>());
        m_files.back()->file.setFileName(source.path);
    }
}

LogStore::~LogStore() = default;

LogStore::Scan LogStore::scan(qint64 budget, const std::stop_token &stop)
{
    Scan result;
    if (!lookAtSizes()) {
        restart();
        result.restarted = true;
        (void)lookAtSizes();
    }
    const auto before = lineCount();
    const qint64 tailBefore = m_tailEnd; // written by this thread only
    while (budget > 0 && !stop.stop_requested()) {
        qint64 read = 0;
        for (std::size_t i = 0; i < m_files.size(); ++i) {
            if (m_files[i]->waiting.empty())
                read += cut(i);
        }
        weave();
        if (read == 0)
            break;
        budget -= read;
    }
    for (const auto &file : m_files)
        file->file.close();
    noteTail();
    result.more = std::any_of(m_files.begin(), m_files.end(), [](const auto &file) { return !file->atEnd; });
    result.grew = lineCount() != before || m_tailEnd != tailBefore;
    return result;
}

bool LogStore::lookAtSizes()
{
    qint64 there = 0;
    for (const auto &file : m_files) {
        file->size = QFileInfo(file->file.fileName()).size(); // 0 when there is none
        there += file->size;
        if (file->size < file->offset)
            return false;
        file->atEnd = file->size <= file->offset;
    }
    const std::lock_guard lock(m_mutex);
    m_bytesThere = there;
    return true;
}

void LogStore::restart()
{
    for (std::size_t i = 0; i < m_files.size(); ++i) {
        m_files[i] = std::make_unique<File>();
        m_files[i]->file.setFileName(m_sources[i].path);
    }
    const std::lock_guard lock(m_mutex);
    m_stretches.clear();
    m_lines = 0;
    m_bytesRead = m_bytesThere = m_tailBegin = m_tailEnd = 0;
}

/// Cuts the next chunk of a file into lines; several files' lines are kept apart by time. Returns the bytes taken.
qint64 LogStore::cut(std::size_t index)
{
    File &file = *m_files[index];
    if (file.atEnd)
        return 0;
    if ((!file.file.isOpen() && !file.file.open(QIODevice::ReadOnly)) || !file.file.seek(file.offset)) {
        file.atEnd = true; // gone since it was looked at: the next look tells
        return 0;
    }
    const QByteArray chunk = file.file.read(std::min(kChunk, file.size - file.offset));
    const qint64 least = m_sources.size() > 1 ? m_bytesThere / static_cast<qint64>(kMostStretches) : 0;
    const std::string_view text(chunk.constData(), static_cast<std::size_t>(chunk.size()));
    Stretch open{index, 0, 0, file.offset, file.offset, {}, file.key};
    std::size_t at = 0;
    while (const qint64 length = lineLength(text.substr(at))) {
        const std::string_view line = text.substr(at, static_cast<std::size_t>(length));
        const auto time = m_sources.size() > 1 ? timeOf(line) : std::nullopt;
        if (time && *time != file.key) {
            file.key = *time;
            if (open.lines > 0 && open.end - open.begin >= least)
                file.waiting.push_back(std::exchange(open, Stretch{index, 0, 0, open.end, open.end, {}, file.key}));
            else if (open.lines == 0)
                open.key = file.key;
        }
        noteLine(open, open.end, length);
        at += static_cast<std::size_t>(length);
    }
    if (open.lines > 0)
        file.waiting.push_back(std::move(open));
    file.offset += static_cast<qint64>(at);
    file.atEnd = at == 0 || file.offset >= file.size;
    return static_cast<qint64>(at);
}

void LogStore::noteLine(Stretch &open, qint64 offset, qint64 length) const
{
    if (open.marks.empty() || open.lines - open.marks.back().line >= kStride)
        open.marks.push_back({open.lines, offset});
    ++open.lines;
    open.end = offset + length;
}

/// Puts what waits in order of time, as far as no file can still come up with something earlier.
void LogStore::weave()
{
    const std::lock_guard lock(m_mutex);
    for (;;) {
        File *next = nullptr;
        for (const auto &file : m_files) {
            if (file->waiting.empty()) {
                if (!file->atEnd)
                    return;
                continue;
            }
            if (next == nullptr || file->waiting.front().key < next->waiting.front().key)
                next = file.get();
        }
        if (next == nullptr)
            return;
        append(std::move(next->waiting.front()));
        next->waiting.pop_front();
    }
}

void LogStore::append(Stretch &&stretch)
{
    m_bytesRead += stretch.end - stretch.begin;
    const std::uint32_t lines = stretch.lines;
    if (!m_stretches.empty() && m_stretches.back().file == stretch.file) {
        Stretch &last = m_stretches.back();
        for (const Mark &mark : stretch.marks) {
            if (last.lines + mark.line - last.marks.back().line >= kStride)
                last.marks.push_back({last.lines + mark.line, mark.offset});
        }
        last.lines += lines;
        last.end = stretch.end;
    } else {
        stretch.firstLine = m_lines;
        m_stretches.push_back(std::move(stretch));
    }
    m_lines += lines;
    if (m_stretches.size() > kMostStretches)
        compact();
}

/// The older half, coarser: in each window of stretches those of one file come together. Lines move
/// within their window only, a few seconds of the log.
void LogStore::compact()
{
    const std::size_t window = std::max<std::size_t>(16, 4 * m_files.size());
    const std::size_t half = m_stretches.size() / 2 / window * window;
    std::vector<Stretch> result;
    for (std::size_t begin = 0; begin < half; begin += window) {
        std::map<std::size_t, std::size_t> places; // file -> index in result
        std::uint64_t line = m_stretches[begin].firstLine;
        for (std::size_t i = begin; i < begin + window; ++i) {
            const auto [place, isNew] = places.emplace(m_stretches[i].file, result.size());
            if (isNew) {
                result.push_back(std::move(m_stretches[i]));
                continue;
            }
            Stretch &into = result[place->second];
            for (const Mark &mark : m_stretches[i].marks) {
                if (into.lines + mark.line - into.marks.back().line >= kStride)
                    into.marks.push_back({into.lines + mark.line, mark.offset});
            }
            into.lines += m_stretches[i].lines;
            into.end = m_stretches[i].end;
        }
        for (std::size_t i = result.size() - places.size(); i < result.size(); ++i) {
            result[i].firstLine = line;
            line += result[i].lines;
        }
    }
    std::move(m_stretches.begin() + static_cast<std::ptrdiff_t>(half), m_stretches.end(), std::back_inserter(result));
    m_stretches = std::move(result);
}

/// What stands behind the last newline of a single file is a line, too, that may still grow.
void LogStore::noteTail()
{
    if (m_files.size() != 1)
        return;
    const File &file = *m_files.front();
    const std::lock_guard lock(m_mutex);
    m_tailBegin = file.offset;
    m_tailEnd = file.atEnd ? std::max(file.offset, file.size) : file.offset;
}

std::uint64_t LogStore::lineCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_lines + (m_tailEnd > m_tailBegin ? 1 : 0);
}

qint64 LogStore::bytesRead() const
{
    const std::lock_guard lock(m_mutex);
    return m_bytesRead;
}

qint64 LogStore::bytesThere() const
{
    const std::lock_guard lock(m_mutex);
    return m_bytesThere;
}

std::size_t LogStore::indexBytes() const
{
    const std::lock_guard lock(m_mutex);
    std::size_t bytes = m_stretches.capacity() * sizeof(Stretch);
    for (const Stretch &stretch : m_stretches)
        bytes += stretch.marks.capacity() * sizeof(Mark);
    return bytes;
}

std::vector<LogStore::Place> LogStore::placesFrom(std::uint64_t first, std::size_t count) const
{
    const std::lock_guard lock(m_mutex);
    std::vector<Place> places;
    const std::uint64_t end = first + count;
    auto stretch = std::upper_bound(m_stretches.begin(), m_stretches.end(), first,
                                    [](std::uint64_t line, const Stretch &other) { return line < other.firstLine; });
    if (stretch != m_stretches.begin())
        --stretch;
    for (; stretch != m_stretches.end() && stretch->firstLine < end; ++stretch) {
        const std::uint64_t wanted = std::max(first, stretch->firstLine) - stretch->firstLine;
        if (wanted >= stretch->lines)
            continue;
        const auto mark = std::prev(std::upper_bound(stretch->marks.begin(), stretch->marks.end(), wanted,
                                                     [](std::uint64_t line, const Mark &other) { return line < other.line; }));
        places.push_back({stretch->file, stretch->firstLine + mark->line, stretch->firstLine + stretch->lines, mark->offset, stretch->end});
    }
    if (m_tailEnd > m_tailBegin && first <= m_lines && m_lines < end)
        places.push_back({0, m_lines, m_lines + 1, m_tailBegin, std::min(m_tailEnd, m_tailBegin + kLongestLine)});
    return places;
}

std::vector<RawLogLine> LogStore::read(std::uint64_t first, std::size_t count) const
{
    std::vector<RawLogLine> lines;
    std::map<std::size_t, std::unique_ptr<QFile>> files;
    for (const Place &place : placesFrom(first, count)) {
        auto &file = files[place.file];
        if (!file) {
            file = std::make_unique<QFile>(m_sources[place.file].path);
            (void)file->open(QIODevice::ReadOnly); // a file that went away gives empty lines
        }
        const int worker = m_sources[place.file].worker;
        QByteArray buffer;
        qint64 offset = place.offset;
        qint64 at = 0;
        for (std::uint64_t line = place.line; line < std::min<std::uint64_t>(place.endLine, first + count); ++line) {
            qint64 length = lineLength({buffer.constData() + at, static_cast<std::size_t>(buffer.size() - at)});
            while (length == 0 && offset < place.end && file->seek(offset)) {
                const QByteArray more = file->read(std::min(kChunk / 4, place.end - offset));
                if (more.isEmpty())
                    break;
                buffer = buffer.mid(at) + more;
                at = 0;
                offset += more.size();
                length = lineLength({buffer.constData(), static_cast<std::size_t>(buffer.size())});
            }
            if (length == 0)
                length = buffer.size() - at; // the open tail
            if (line >= first) {
                QByteArray bytes = buffer.mid(at, length);
                if (bytes.endsWith('\n'))
                    bytes.chop(1);
                lines.push_back({std::move(bytes), worker});
            }
            at += length;
        }
    }
    return lines;
}

} // namespace gui
