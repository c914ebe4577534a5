// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/diff.h"

#include "report/candidatefields.h"

#include <utility>

namespace report {

std::vector<Difference> differences(const domain::Candidate &candidate, const domain::Candidate &base)
{
    std::vector<Difference> out;
    for (const CandidateField &field : candidateFields()) {
        std::string value = field.value(candidate);
        std::string baseValue = field.value(base);
        if (value != baseValue)
            out.push_back({field.id, field.title, std::move(baseValue), std::move(value)});
    }
    return out;
}

} // namespace report
