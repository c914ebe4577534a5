// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace launch {

/// A plain file of an archive.
struct ArchiveFile {
    std::string name; ///< at most 99 bytes, no folders
    std::string content;
    bool executable = false;
};

/// An archive in the POSIX ustar format. The same files give the same bytes: no times, no owners.
[[nodiscard]] std::string tarArchive(const std::vector<ArchiveFile> &files);
/// gzip (RFC 1952) without name and time.
[[nodiscard]] std::string gzip(std::string_view bytes);
/// RFC 4648, with padding, without line breaks.
[[nodiscard]] std::string base64(std::string_view bytes);

} // namespace launch
