// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a training log: no crash, and the same answer in one piece, in two and byte by byte.
#include "results/logs.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const std::string whole = answers(parsed(text));
    const std::size_t cut = size == 0 ? 0 : data[0] * size / 256;
    results::LogParser halves;
    halves.feed(text.substr(0, cut));
    halves.feed(text.substr(cut));
    halves.finish();
    results::LogParser bytes;
    for (const char &byte : text)
        bytes.feed(std::string_view(&byte, 1));
    bytes.finish();
    if (answers(halves) != whole || answers(bytes) != whole)
        std::abort();
    return 0;
}
