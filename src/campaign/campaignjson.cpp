// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/describe.h"
#include "campaign/journal.h"
#include "campaign/transitions.h"

#include <set>

namespace campaign {
namespace {

/// Written into every campaign; a larger number is refused. Keys may be added without raising it.
constexpr int kVersion = 1;

tl::unexpected<base::Error> invalid(std::string pointer, base::Text message)
{
    return base::fail({base::ErrorKind::Input, std::move(pointer), std::move(message), {}, {}});
}

/// What apply() relies on and a damaged file may break.
base::Result<Campaign> checked(Campaign campaign)
{
    std::set<RunId> ids;
    for (std::size_t i = 0; i < campaign.runs.size(); ++i) {
        const Run &run = campaign.runs[i];
        const std::string pointer = "/runs/" + std::to_string(i);
        const auto number = runNumber(run.id);
        if (!number || *number > campaign.runsEverAdded || !ids.insert(run.id).second)
            return invalid(pointer + "/id", QT_TRANSLATE_NOOP("core", "run ids must be r001, r002, … and different from each other"));
        if (isLive(run.state) && run.attempts.empty())
            return invalid(pointer + "/attempts", QT_TRANSLATE_NOOP("core", "a run that was launched must have an attempt"));
        if (run.nodes < 1)
            return invalid(pointer + "/nodes", QT_TRANSLATE_NOOP("core", "expected a whole number of at least 1"));
    }
    if (campaign.limits.parallel < 1)
        return invalid("/limits/parallel", QT_TRANSLATE_NOOP("core", "expected a whole number of at least 1"));
    if (campaign.tuning && campaign.tuning->runsBefore > campaign.runsEverAdded)
        return invalid("/tuning/runs_before", QT_TRANSLATE_NOOP("core", "expected no more runs than the campaign has had"));
    if (campaign.tuning && campaign.tuning->forgivenUpTo > campaign.runsEverAdded)
        return invalid("/tuning/forgiven_up_to", QT_TRANSLATE_NOOP("core", "expected no more runs than the campaign has had"));
    if (campaign.tuning && !isPossible(campaign.tuning->settings))
        return invalid("/tuning/settings", QT_TRANSLATE_NOOP("core", "a setting of the tuning is out of range"));
    return campaign;
}

} // namespace

nlohmann::ordered_json toJson(const Campaign &campaign)
{
    Writer writer;
    writer.field("version", kVersion);
    describe(writer, campaign);
    return std::move(writer.json());
}

base::Result<Campaign> campaignFromJson(const nlohmann::json &json)
{
    std::optional<base::Error> problem;
    Reader reader(json, {}, problem);
    int version = kVersion;
    reader.field("version", version);
    if (version > kVersion) {
        return base::fail({base::ErrorKind::Input,
                           "/version",
                           {QT_TRANSLATE_NOOP("core",
                                              "the campaign was written by a newer version of this program (format %1; this one reads "
                                              "up to %2)"),
                            {std::to_string(version), std::to_string(kVersion)}},
                           QT_TRANSLATE_NOOP("core", "Update AutoTuner to open it"),
                           {}});
    }
    Campaign campaign;
    describe(reader, campaign);
    if (problem)
        return base::fail(*problem);
    return checked(std::move(campaign));
}

} // namespace campaign
