// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/logfile.h"

#include "results/eventfile.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <string>
#include <string_view>

namespace results {

namespace {

constexpr std::size_t kPiece = std::size_t{1} << 18;

/// Calls take(piece) until the stream ends.
template <class Take>
void readPieces(std::istream &in, Take &&take)
{
    std::string piece(kPiece, '\0');
    while (in.good()) {
        in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        take(std::string_view(piece).substr(0, static_cast<std::size_t>(in.gcount())));
    }
}

LogContents readEvents(std::istream &in, std::string_view head)
{
    EventFileReader reader;
    reader.feed(head);
    readPieces(in, [&](std::string_view piece) { reader.feed(piece); });
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

LogContents readText(std::istream &in, std::string_view head)
{
    LogParser parser;
    parser.feed(head);
    readPieces(in, [&](std::string_view piece) { parser.feed(piece); });
    parser.finish();
    LogContents contents;
    contents.steps = parser.steps();
    contents.plannedSteps = parser.plannedSteps();
    contents.lastLoss = parser.lastLoss();
    contents.tflopsPerGpu = parser.tflopsPerGpu();
    contents.peakMemory = parser.peakMemory();
    contents.peaks = parser.memoryPeaks();
    contents.failure = parser.failure();
    return contents;
}

} // namespace

LogContents readLog(std::istream &in)
{
    std::string head(EventFileReader::kHeadBytes, '\0');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(in.gcount()));
    return EventFileReader::isEventFile(head) ? readEvents(in, head) : readText(in, head);
}

base::Result<LogContents> readLogFile(const std::filesystem::path &path)
{
    const auto refuse = [&](base::Text message, std::string cause) {
        base::Error error;
        error.kind = base::ErrorKind::Input;
        error.subject = path.string();
        error.message = message;
        error.cause = std::move(cause);
        return base::fail(std::move(error));
    };
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        return refuse(QT_TRANSLATE_NOOP("core", "this is a folder, not a log"), {});
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return refuse(QT_TRANSLATE_NOOP("core", "the log could not be opened"), std::strerror(errno));
    LogContents contents = readLog(in);
    if (in.bad())
        return refuse(QT_TRANSLATE_NOOP("core", "the log could not be read to its end"), std::strerror(errno));
    return contents;
}

} // namespace results
