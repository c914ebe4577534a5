// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/payload.h"

#include "sandbox/job.h"

#include <QByteArray>
#include <algorithm>
#include <array>
#include <zlib.h>

namespace sandbox {

using Json = nlohmann::ordered_json;

namespace {

constexpr std::size_t kMostUnpacked = 16u << 20;
constexpr std::size_t kMostPacked = 8u << 20;
constexpr std::size_t kBlock = 512;
constexpr std::size_t kShortestPayload = 100; // letters: shorter words are something else
constexpr int kMostPieces = 64;

base::Error bad(const char *what) { return {base::ErrorKind::Input, "payload", base::Text(what), {}, {}}; }

bool isBase64(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/' || c == '=';
}

/// The word behind "echo " that is piped into base64.
std::optional<std::string> wordOf(std::string_view command)
{
    static constexpr std::string_view kStart = "echo ";
    const std::size_t pipe = command.find("| base64 -d");
    const std::size_t echo = command.rfind(kStart, pipe);
    if (pipe == std::string_view::npos || echo == std::string_view::npos)
        return std::nullopt;
    std::string_view word = command.substr(echo + kStart.size(), pipe - echo - kStart.size());
    while (!word.empty() && word.back() == ' ')
        word.remove_suffix(1);
    if (word.size() < kShortestPayload || !std::all_of(word.begin(), word.end(), isBase64))
        return std::nullopt;
    return std::string(word);
}

base::Result<std::string> gunzip(std::string packed)
{
    z_stream stream{};
    constexpr int kGzipOnly = 16 + MAX_WBITS;
    if (inflateInit2(&stream, kGzipOnly) != Z_OK)
        return base::fail(bad(QT_TRANSLATE_NOOP("core", "cannot be unpacked: out of memory")));
    stream.next_in = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    std::string out;
    std::array<char, 64 * 1024> buffer;
    int state = Z_OK;
    while (state == Z_OK && out.size() <= kMostUnpacked) {
        stream.next_out = reinterpret_cast<Bytef *>(buffer.data());
        stream.avail_out = static_cast<uInt>(buffer.size());
        state = inflate(&stream, Z_NO_FLUSH);
        out.append(buffer.data(), buffer.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    if (out.size() > kMostUnpacked)
        return base::fail(bad(QT_TRANSLATE_NOOP("core", "is larger than 16 MiB when unpacked")));
    if (state != Z_STREAM_END)
        return base::fail(bad(QT_TRANSLATE_NOOP("core", "is no whole gzip stream")));
    return out;
}

/// Octal digits, possibly with blanks and NUL around; nothing for anything else.
std::optional<std::size_t> octal(std::string_view field)
{
    std::size_t value = 0;
    bool any = false;
    for (const char c : field) {
        if (c >= '0' && c <= '7' && value < (std::size_t(1) << 40)) {
            value = value * 8 + static_cast<std::size_t>(c - '0');
            any = true;
        } else if (c == '\0' || c == ' ') {
            if (any)
                break;
        } else {
            return std::nullopt;
        }
    }
    return any ? std::optional(value) : std::nullopt;
}

bool hasRightSum(std::string_view header)
{
    std::size_t sum = 0;
    for (std::size_t i = 0; i < kBlock; ++i)
        sum += i >= 148 && i < 156 ? ' ' : static_cast<unsigned char>(header[i]);
    return octal(header.substr(148, 8)) == sum;
}

base::Result<std::string> fileOfArchive(std::string_view archive, std::string_view wanted)
{
    std::size_t at = 0;
    while (at + kBlock <= archive.size() && archive[at] != '\0') {
        const std::string_view header = archive.substr(at, kBlock);
        const auto size = octal(header.substr(124, 12));
        if (!size || !hasRightSum(header) || *size > archive.size() - at - kBlock)
            return base::fail(bad(QT_TRANSLATE_NOOP("core", "is a broken archive")));
        std::string_view name = header.substr(0, 100);
        name = name.substr(0, name.find('\0'));
        if (name.starts_with("./"))
            name.remove_prefix(2);
        const bool plain = header[156] == '0' || header[156] == '\0';
        const bool hasFolder = header[345] != '\0';
        if (plain && !hasFolder && name == wanted)
            return std::string(archive.substr(at + kBlock, *size));
        at += kBlock + (*size + kBlock - 1) / kBlock * kBlock;
    }
    return base::fail(bad(QT_TRANSLATE_NOOP("core", "holds no settings.json")));
}

} // namespace

std::optional<std::string> payloadOf(const Json &spec)
{
    const Json::json_pointer at("/container/command");
    if (!spec.contains(at) || !spec[at].is_array() || spec[at].empty() || !spec[at].back().is_string())
        return std::nullopt;
    const std::string command = spec[at].back().get<std::string>();
    if (auto word = wordOf(command))
        return word;
    std::string joined;
    for (int i = 0; i < kMostPieces; ++i) {
        const std::string piece = specEnv(spec, "AT_PAYLOAD_" + std::to_string(i));
        if (piece.empty())
            break;
        joined += piece;
    }
    if (joined.size() < kShortestPayload || !std::all_of(joined.begin(), joined.end(), isBase64))
        return std::nullopt;
    return joined;
}

base::Result<std::string> fileOfPayload(std::string_view base64, std::string_view name)
{
    if (base64.size() > kMostPacked)
        return base::fail(bad(QT_TRANSLATE_NOOP("core", "is larger than 8 MiB")));
    const auto decoded = QByteArray::fromBase64Encoding(QByteArray::fromRawData(base64.data(), static_cast<qsizetype>(base64.size())),
                                                        QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return base::fail(bad(QT_TRANSLATE_NOOP("core", "is no base64 text")));
    auto archive = gunzip(decoded.decoded.toStdString());
    if (!archive)
        return archive;
    return fileOfArchive(*archive, name);
}

} // namespace sandbox
