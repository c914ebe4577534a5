// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an event file, and as the data of one whole record, so that the sums do not stop the
// fuzzer before the messages.
#include "results/eventfile.h"
#include "results/eventwriter.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

void readInPieces(std::string_view bytes)
{
    results::EventFileReader whole;
    whole.feed(bytes);
    results::EventFileReader pieces;
    for (std::size_t begin = 0; begin < bytes.size(); begin += 7)
        pieces.feed(bytes.substr(begin, 7));
    if (whole.steps().size() != pieces.steps().size() || whole.damagedRecords() != pieces.damagedRecords())
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    readInPieces(bytes);
    readInPieces(eventwriter::framed(bytes));
    return 0;
}
