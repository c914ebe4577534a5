// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

namespace base {

std::string Error::english() const
{
    std::string out = subject.empty() ? std::string() : subject + ": ";
    out += message.english();
    if (!cause.empty())
        out += " (" + cause + ")";
    if (!hint.empty())
        out += ". " + hint.english();
    return out;
}

} // namespace base
