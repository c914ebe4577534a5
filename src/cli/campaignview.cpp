// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/campaignview.h"

#include "base/format.h"
#include "cli/launchflags.h"
#include "cli/runoptions.h"
#include "launch/sandboxprocess.h"

#include <QFile>
#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace cli {
namespace {

constexpr qint64 kChunk = 1 << 20;

results::LogParser parsed(const QString &path)
{
    results::LogParser parser;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return parser;
    while (!file.atEnd()) {
        const QByteArray chunk = file.read(kChunk);
        if (chunk.isEmpty())
            break;
        parser.feed({chunk.constData(), static_cast<std::size_t>(chunk.size())});
    }
    return parser;
}

campaign::TimeMs lastKnown(const campaign::Campaign &campaign)
{
    campaign::TimeMs last = 0;
    for (const campaign::Run &run : campaign.runs) {
        for (const campaign::Attempt &attempt : run.attempts)
            last = std::max({last, attempt.submitted, attempt.started, attempt.ended});
    }
    return last;
}

base::Error unknownRun(const std::string &word, const campaign::Campaign &campaign, const std::vector<std::string> &candidates)
{
    base::Error error;
    error.kind = base::ErrorKind::Usage;
    error.subject = word;
    if (candidates.size() > 1) {
        error.message = base::Text(QT_TRANSLATE_NOOP("core", "fits several runs: %1"), {fmt::format("{}", fmt::join(candidates, ", "))});
        return error;
    }
    error.message = base::Text(QT_TRANSLATE_NOOP("core", "there is no such run in this campaign"));
    std::vector<std::string> names;
    for (const campaign::Run &run : campaign.runs)
        names.push_back(run.configuration);
    if (const auto near = base::closest(word, names))
        error.hint = base::Text(QT_TRANSLATE_NOOP("core", "Did you mean %1?"), {*near});
    else
        error.hint = base::Text(QT_TRANSLATE_NOOP("core", "See autotuner status"));
    return error;
}

base::Result<campaign::RunId> namedRun(const campaign::Campaign &campaign, std::string word)
{
    const std::string asTyped = word;
    if (word.ends_with(".json"))
        word.resize(word.size() - std::string_view(".json").size());
    std::vector<std::string> containing;
    for (auto run = campaign.runs.rbegin(); run != campaign.runs.rend(); ++run) {
        if (run->id == word || run->configuration == word)
            return run->id;
        const bool known = std::find(containing.begin(), containing.end(), run->configuration) != containing.end();
        if (!known && !word.empty() && run->configuration.find(word) != std::string::npos)
            containing.push_back(run->configuration);
    }
    if (containing.size() == 1)
        return namedRun(campaign, containing.front());
    return base::fail(unknownRun(asTyped, campaign, containing));
}

} // namespace

std::vector<Option> campaignViewOptions()
{
    std::vector<Option> options = campaignFolderOptions();
    options.push_back(sandboxOption());
    options.push_back(workspaceOption());
    return options;
}

base::Result<std::vector<campaign::RunId>> namedRuns(const campaign::Campaign &campaign, const std::vector<std::string> &words)
{
    std::vector<campaign::RunId> ids;
    for (const std::string &word : words) {
        auto id = namedRun(campaign, word);
        if (!id)
            return base::fail(id.error());
        if (std::find(ids.begin(), ids.end(), *id) == ids.end())
            ids.push_back(std::move(*id));
    }
    return ids;
}

CampaignFigures figuresFromFiles(const CampaignPlace &place, const campaign::Campaign &campaign)
{
    CampaignFigures seen{campaign, {}, lastKnown(campaign), place.isSandbox()};
    for (const campaign::Run &run : campaign.runs) {
        seen.simulated = seen.simulated || run.simulated;
        const QStringList files = campaign::isLive(run.state) ? launch::runLogFiles(place.files, run) : QStringList();
        if (files.isEmpty()) {
            seen.figures[run.id] = figuresOf(run, nullptr, 0);
            continue;
        }
        const results::LogParser parser = parsed(files.front());
        seen.figures[run.id] = figuresOf(run, &parser, 0);
    }
    return seen;
}

base::Result<std::unique_ptr<Remote>> openRemote(RemoteScope &scope, const CampaignPlace &place, const std::string &workspaceId)
{
    base::Result<lepton::Workspace> workspace = lepton::Workspace();
    if (place.isSandbox()) {
        launch::SandboxOptions options;
        options.stateFolder = place.sandboxFolder;
        options.network = scope.network();
        workspace = scope.await<lepton::Workspace>([&](QObject *context, std::function<void(base::Result<lepton::Workspace>)> then) {
            launch::startSandbox(options, context, std::move(then));
        });
    } else {
        workspace = chooseWorkspace(scope, workspaceId);
    }
    if (!workspace)
        return base::fail(workspace.error());
    return Remote::open(scope, std::move(*workspace));
}

} // namespace cli
