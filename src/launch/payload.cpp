// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/payload.h"

#include "base/text.h"

#include <fmt/format.h>

namespace launch {

namespace {

// Nothing here can be taken for a Kubernetes reference: "$(mktemp -d)" is no variable's name and there is no "$$".
constexpr const char *kUnpack = "set -eo pipefail; d=$(mktemp -d); {} | base64 -d | tar -xz -C \"$d\"; cd \"$d\"; exec bash launch.sh";

std::vector<std::string> shell(const std::string &source) { return {"/bin/bash", "-c", fmt::format(fmt::runtime(kUnpack), source)}; }

base::Error tooLarge(std::size_t size)
{
    return {base::ErrorKind::Input,
            "scripts",
            base::Text(QT_TRANSLATE_NOOP("core", "the job's scripts take %1 KiB packed; a job can carry %2 KiB"),
                       {std::to_string((size + 1023) / 1024), std::to_string(kPayloadLimit / 1024)}),
            base::Text(QT_TRANSLATE_NOOP("core", "Put long pre-launch commands into a file on the mount and run that file")),
            {}};
}

} // namespace

base::Result<Payload> makePayload(const std::vector<ArchiveFile> &files)
{
    const std::string text = base64(gzip(tarArchive(files)));
    if (text.size() > kPayloadLimit)
        return base::fail(tooLarge(text.size()));
    if (text.size() <= kPayloadPiece)
        return Payload{shell("echo " + text), {}};
    Payload payload;
    std::string source = "printf %s";
    for (std::size_t start = 0; start < text.size(); start += kPayloadPiece) {
        const std::string name = std::string(kPayloadPrefix) + std::to_string(payload.variables.size());
        source += fmt::format(" \"${}\"", name);
        payload.variables.emplace_back(name, text.substr(start, kPayloadPiece));
    }
    payload.command = shell(source);
    return payload;
}

} // namespace launch
