// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/tableoutput.h"

#include "cli/arguments.h"

#include <ostream>

namespace cli {

void printTable(const TextTable &table, const Arguments &arguments, const Streams &streams)
{
    const std::string format = arguments.textOr("format", "table");
    if (format == "csv")
        streams.out << csv(table);
    else if (format == "markdown")
        streams.out << markdown(table);
    else
        streams.out << boxed(table, streams.outIsTerminal && streams.width > 0 ? std::size_t(streams.width) : 0,
                             paletteFor(arguments, streams));
}

std::string_view verdictWords(estimate::Verdict verdict)
{
    switch (verdict) {
    case estimate::Verdict::Safe:
        return "Safe";
    case estimate::Verdict::Tight:
        return "Tight";
    case estimate::Verdict::Oom:
        return "Potential OOM";
    }
    return "";
}

Tone verdictTone(estimate::Verdict verdict)
{
    switch (verdict) {
    case estimate::Verdict::Safe:
        return Tone::Good;
    case estimate::Verdict::Tight:
        return Tone::Caution;
    case estimate::Verdict::Oom:
        return Tone::Bad;
    }
    return Tone::Plain;
}

} // namespace cli
