// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/texts.h"

#include "launch/payload.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace launch {

namespace {

/// Folders that the platform refuses to mount over (its Python client checks the same list).
constexpr std::array<std::string_view, 24> kSystemFolders{"/",
                                                          "/bin",
                                                          "/boot",
                                                          "/dev",
                                                          "/etc",
                                                          "/lib",
                                                          "/lib64",
                                                          "/media",
                                                          "/opt",
                                                          "/proc",
                                                          "/run",
                                                          "/sbin",
                                                          "/srv",
                                                          "/sys",
                                                          "/usr",
                                                          "/usr/bin",
                                                          "/usr/lib",
                                                          "/usr/local",
                                                          "/usr/sbin",
                                                          "/var",
                                                          "/sys/fs/cgroup",
                                                          "/sys/kernel/security",
                                                          "/proc/sys",
                                                          "/proc/bus"};

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Bytes of the well-formed UTF-8 character at the start, 0 when there is none (RFC 3629).
std::size_t characterLength(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0u) == 0x80u; };
    const unsigned first = byte(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first < 0xE0)
        return follows(1) ? 2 : 0;
    if (first >= 0xE0 && first < 0xF0) {
        const bool overlong = first == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = first == 0xED && byte(1) >= 0xA0;
        return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xF0 && first < 0xF5) {
        const bool overlong = first == 0xF0 && byte(1) < 0x90;
        const bool beyond = first == 0xF4 && byte(1) >= 0x90;
        return follows(1) && follows(2) && follows(3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

bool isControl(std::string_view character, bool multiline)
{
    const unsigned char first = static_cast<unsigned char>(character[0]);
    if (multiline && (first == '\n' || first == '\t'))
        return false;
    const bool second = character.size() == 2 && first == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0; // U+0080…U+009F
    return first < 0x20 || first == 0x7F || second;
}

} // namespace

std::optional<base::Text> textProblem(std::string_view text, bool multiline)
{
    while (!text.empty()) {
        const std::size_t length = characterLength(text);
        if (length == 0)
            return base::Text(QT_TRANSLATE_NOOP("core", "is no valid UTF-8 text"));
        if (isControl(text.substr(0, length), multiline))
            return base::Text(QT_TRANSLATE_NOOP("core", "holds a control character"));
        text.remove_prefix(length);
    }
    return std::nullopt;
}

std::optional<base::Text> environmentNameProblem(std::string_view name)
{
    const bool word = std::ranges::all_of(name, [](char c) { return isLetter(c) || isDigit(c) || c == '.' || c == '_' || c == '-'; });
    if (name.empty() || !word || isDigit(name.front()))
        return base::Text(QT_TRANSLATE_NOOP("core", "is no name of a variable: letters, digits and . _ - only, no digit first"));
    if (name.starts_with("LEPTON_") || name.starts_with("lepton_"))
        return base::Text(QT_TRANSLATE_NOOP("core", "is a name that the platform keeps for itself"));
    if (name.starts_with(kPayloadPrefix))
        return base::Text(QT_TRANSLATE_NOOP("core", "is a name that the job's scripts travel under"));
    return std::nullopt;
}

std::optional<base::Text> mountPathProblem(std::string_view path)
{
    if (auto problem = textProblem(path))
        return problem;
    const std::string normal = normalisedPath(path);
    if (normal.empty())
        return base::Text(QT_TRANSLATE_NOOP("core", "is no absolute path"));
    if (std::ranges::find(kSystemFolders, normal) != kSystemFolders.end())
        return base::Text(QT_TRANSLATE_NOOP("core", "is a system folder, which the platform does not mount over"));
    return std::nullopt;
}

std::optional<base::Text> imageProblem(std::string_view image)
{
    if (image.empty())
        return base::Text(QT_TRANSLATE_NOOP("core", "is missing"));
    const auto allowed = [](char c) { return isLetter(c) || isDigit(c) || std::string_view("._-/:@+").find(c) != std::string_view::npos; };
    const char first = image.front();
    if (!std::ranges::all_of(image, allowed) || !(isLetter(first) || isDigit(first)) || image.find("//") != std::string_view::npos)
        return base::Text(QT_TRANSLATE_NOOP("core", "is no name of a container image"));
    if (image.back() == ':' || image.back() == '/' || image.back() == '@')
        return base::Text(QT_TRANSLATE_NOOP("core", "ends before its tag"));
    return std::nullopt;
}

std::optional<base::Text> repositoryProblem(std::string_view url)
{
    constexpr std::string_view kScheme = "https://";
    if (auto problem = textProblem(url))
        return problem;
    if (!url.starts_with(kScheme) || url.size() == kScheme.size() || url.find(' ') != std::string_view::npos)
        return base::Text(QT_TRANSLATE_NOOP("core", "is no https address of a repository"));
    const std::string_view rest = url.substr(kScheme.size());
    if (rest.substr(0, rest.find('/')).find('@') != std::string_view::npos)
        return base::Text(QT_TRANSLATE_NOOP("core", "holds a user name or password, which would be kept in the job"));
    return std::nullopt;
}

std::optional<base::Text> gitRefProblem(std::string_view ref)
{
    if (auto problem = textProblem(ref))
        return problem;
    constexpr std::string_view kRefused = " ~^:?*[\\";
    const bool clean = std::ranges::none_of(ref, [&](char c) { return kRefused.find(c) != std::string_view::npos; });
    if (!clean || ref.starts_with('-') || ref.starts_with('/') || ref.ends_with('/') || ref.find("..") != std::string_view::npos)
        return base::Text(QT_TRANSLATE_NOOP("core", "is no branch, tag or commit"));
    return std::nullopt;
}

std::string normalisedPath(std::string_view path)
{
    if (!path.starts_with('/'))
        return {};
    std::vector<std::string_view> parts;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        const std::string_view part = path.substr(0, end);
        path.remove_prefix(std::min(end + 1, path.size()));
        if (part == ".." && !parts.empty())
            parts.pop_back();
        else if (!part.empty() && part != "." && part != "..")
            parts.push_back(part);
    }
    std::string out;
    for (const std::string_view part : parts)
        out.append("/").append(part);
    return out.empty() ? "/" : out;
}

bool isBelow(std::string_view path, std::string_view folder)
{
    if (folder == "/" || path == folder)
        return true;
    return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

std::string shellQuoted(std::string_view text)
{
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'')
            out += "'\\''";
        else
            out += c;
    }
    return out + "'";
}

} // namespace launch
