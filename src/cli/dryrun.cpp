// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/dryrun.h"

#include "launch/orderfolder.h"

#include <fmt/format.h>
#include <ostream>

namespace cli {

base::Result<void> writeDryRun(const std::string &folder, std::span<const launch::JobOrder> orders, const Streams &streams)
{
    for (const launch::JobOrder &order : orders) {
        const auto place = launch::writeOrderFolder(QString::fromStdString(folder), order);
        if (!place)
            return base::fail(place.error());
        streams.out << fmt::format("{}: {} files\n", place->toStdString(), order.files.size());
    }
    const bool unresolved = !orders.empty() && !orders.front().resolved;
    streams.out << fmt::format("Wrote {} configuration{}; nothing was sent. Start one by hand with\n"
                               "  lep job create --name NAME --file CONFIGURATION/job.json\n"
                               "or, under Slurm, with sbatch slurm.sbatch in its folder.\n",
                               orders.size(), orders.size() == 1 ? "" : "s");
    if (unresolved)
        streams.out << "Node group and shape stand in job.json by name: without a login they could not be turned into ids.\n";
    return {};
}

} // namespace cli
