// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/tar.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fmt/format.h>
#include <zlib.h>

namespace launch {

namespace {

constexpr std::size_t kBlock = 512;

// Fields of a ustar header: POSIX.1-1988, "ustar Interchange Format".
struct Field {
    std::size_t offset;
    std::size_t length;
};
constexpr Field kName{0, 100};
constexpr Field kMode{100, 8};
constexpr Field kUser{108, 8};
constexpr Field kGroup{116, 8};
constexpr Field kSize{124, 12};
constexpr Field kTime{136, 12};
constexpr Field kChecksum{148, 8};
constexpr Field kType{156, 1};
constexpr Field kMagic{257, 8};

using Header = std::array<char, kBlock>;

void put(Header &header, Field field, std::string_view text)
{
    std::copy_n(text.begin(), std::min(text.size(), field.length), header.begin() + static_cast<std::ptrdiff_t>(field.offset));
}

/// Octal digits with a closing NUL, zeros in front.
void putOctal(Header &header, Field field, std::uint64_t value) { put(header, field, fmt::format("{:0{}o}", value, field.length - 1)); }

Header headerOf(const ArchiveFile &file)
{
    Header header{};
    put(header, kName, file.name);
    putOctal(header, kMode, file.executable ? 0755 : 0644);
    putOctal(header, kUser, 0);
    putOctal(header, kGroup, 0);
    putOctal(header, kSize, file.content.size());
    putOctal(header, kTime, 0);
    put(header, kType, "0");
    put(header, kMagic,
        std::string_view("ustar\0"
                         "00",
                         8));
    // The sum counts its own field as blanks and is written as six digits, NUL, blank.
    put(header, kChecksum, "        ");
    std::uint64_t sum = 0;
    for (const char c : header)
        sum += static_cast<unsigned char>(c);
    put(header, kChecksum, fmt::format("{:06o}", sum));
    header[kChecksum.offset + 6] = '\0';
    return header;
}

} // namespace

std::string tarArchive(const std::vector<ArchiveFile> &files)
{
    std::string out;
    for (const ArchiveFile &file : files) {
        const Header header = headerOf(file);
        out.append(header.data(), header.size());
        out += file.content;
        out.append((kBlock - file.content.size() % kBlock) % kBlock, '\0');
    }
    out.append(2 * kBlock, '\0');
    return out;
}

std::string gzip(std::string_view bytes)
{
    z_stream stream{};
    constexpr int kGzipWindow = MAX_WBITS + 16;
    constexpr int kMemoryLevel = 9;
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kGzipWindow, kMemoryLevel, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int result = deflate(&stream, Z_FINISH);
    out.resize(result == Z_STREAM_END ? stream.total_out : 0);
    deflateEnd(&stream);
    return out;
}

std::string base64(std::string_view bytes)
{
    static constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k)
            group = group << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0u);
        for (std::size_t k = 0; k < 4; ++k)
            out += i + k < bytes.size() + 1 ? kDigits[group >> (18 - 6 * k) & 63] : '=';
    }
    return out;
}

} // namespace launch
