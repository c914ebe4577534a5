// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/manualpage.h"

#include "cli/help.h"

#include <string_view>

namespace cli {
namespace {

constexpr std::string_view kBeginning = R"(.\" SPDX-FileCopyrightText: 2026 The AutoTuner authors
.\" SPDX-License-Identifier: GPL-3.0-or-later
.\" Printed by: autotuner completions man
.TH AUTOTUNER 1 "" "AutoTuner )" AUTOTUNER_VERSION R"(" "User Commands"
.SH NAME
autotuner \- find the fastest configuration for pre-training a language model on rented GPUs
.SH SYNOPSIS
.B autotuner
.RI [ FILE.autotuner ]
.br
.B autotuner
.I COMMAND
.RI [ options ]
.SH DESCRIPTION
Without a command the app is opened, with the given project if there is one.
With a command
.B autotuner
works without a display.
It combines tensor, pipeline, context, expert and virtual pipeline parallelism with batch sizes, keeps what the training
framework accepts, and predicts memory, step time, days and cost of every configuration.
Every figure is a prediction unless it is called measured.
.SH COMMANDS
)";

constexpr std::string_view kEnd = R"(.SH EXIT STATUS
.TP
.B 0
done
.TP
.B 1
done, but nothing usable came of it: no valid configuration, or every run failed
.TP
.B 2
bad usage or bad input, a missing file or folder included
.TP
.B 3
the workspace refused, or it cannot be reached
.TP
.B 130
interrupted
.SH ENVIRONMENT
.TP
.B NO_COLOR
when set to anything, colours are left out unless
.B \-\-color always
is given
.SH FILES
.TP
.I DIR/MODEL/args.json
the plan, its memory analysis and predictions, written by
.B generate
.TP
.I DIR/MODEL/base_config.json
the recipe's own configuration
.TP
.I DIR/MODEL/MODEL_*.json
one file for each generated configuration
.TP
.I LOGS/final_summary_Nnodes.csv
the ranked runs of N nodes, written by
.BR results ;
beside it failed_jobs_Nnodes.csv
.SH NOTES
Verdicts: safe means that the probability of running out of memory is below 5 %, tight below 50 %; all others are
potential OOM and are skipped when configurations are run.
GiB are 2^30 bytes, GB are 10^9 bytes as in datasheets.
)";

/// Backslashes, hyphens and a leading dot or quote as man(7) wants them.
std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else
            out += c;
    }
    const bool looksLikeMacro = !out.empty() && (out.front() == '.' || out.front() == '\'');
    return looksLikeMacro ? "\\&" + out : out;
}

std::string paragraphs(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        const std::size_t end = text.find("\n\n");
        out += (out.empty() ? "" : ".PP\n") + escaped(text.substr(0, end)) + "\n";
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 2);
    }
    return out;
}

std::string commandSection(const Command &command)
{
    std::string out = ".SS " + escaped(command.name + (command.positional.empty() ? "" : " " + command.positional)) + "\n";
    out += paragraphs(command.description);
    for (const std::string &category : categories(command)) {
        out += ".PP\n.B " + escaped(category) + "\n";
        for (const Option &option : command.options) {
            if (option.category == category)
                out += ".TP\n.B " + escaped(flagUsage(option)) + "\n" + escaped(fullHelp(option)) + "\n";
        }
    }
    return out;
}

} // namespace

std::string manualPage(const std::vector<Command> &commands)
{
    std::string out(kBeginning);
    for (const Command &command : commands)
        out += commandSection(command);
    out += kEnd;
    out += ".SH EXAMPLES\n";
    for (const Command &command : commands) {
        for (const std::string &example : command.examples)
            out += ".PP\n.nf\n" + escaped(example) + "\n.fi\n";
    }
    return out;
}

} // namespace cli
