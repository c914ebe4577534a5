// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/comparison/configurationnames.h"

#include "gui/widgets/translated.h"
#include "gui/workspace/workspace.h"
#include "search/baseconfig.h"

#include <QtConcurrentRun>

namespace gui {

QFuture<QStringList> configurationNames(const Workspace &workspace)
{
    return QtConcurrent::run([result = workspace.result()] {
        QStringList names{QStringLiteral("base_config")};
        if (!result)
            return names;
        const domain::Candidate base = search::baseCandidate(result->plan);
        for (std::size_t row = 0; row < result->rows.size(); ++row)
            names << fromStd(domain::configurationName(result->plan.model.name, result->cluster.nodes, result->candidate(row), base));
        return names;
    });
}

} // namespace gui
