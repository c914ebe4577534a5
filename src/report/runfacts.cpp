// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/comparisoncharts.h"

#include "base/format.h"

namespace report {

std::vector<RunFact> runFacts(const comparison::Comparison &comparison, std::size_t run)
{
    const results::RunRecord &record = comparison.record(run);
    return {{QT_TRANSLATE_NOOP("core", "Configuration"), base::Text("%1", {record.configuration})}};
}

} // namespace report
