// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/launchchecks.h"

#include <algorithm>
#include <ostream>

namespace cli {
namespace {

/// "problem: title: what was found. Remedy".
void print(const launch::Finding &finding, const Streams &streams)
{
    streams.err << (finding.level == launch::Finding::Level::Problem ? "problem: " : "warning: ") << finding.title.english();
    if (!finding.detail.empty())
        streams.err << ": " << finding.detail.english();
    if (!finding.remedy.empty())
        streams.err << ". " << finding.remedy.english();
    streams.err << '\n';
}

} // namespace

base::Result<launch::PlatformFacts> fetchFacts(RemoteScope &scope, lepton::Client &client, const std::string &nodeGroup)
{
    return scope.await<launch::PlatformFacts>([&](QObject *context, std::function<void(base::Result<launch::PlatformFacts>)> then) {
        launch::fetchPlatformFacts(client, nodeGroup, context, [then](launch::PlatformFacts facts) { then(std::move(facts)); });
    });
}

int runsThatFit(const launch::PlatformFacts &facts, const domain::ClusterSpec &cluster)
{
    const auto free = std::count_if(facts.nodes.begin(), facts.nodes.end(),
                                    [&](const lepton::wire::Node &node) { return node.freeGpus() >= cluster.gpusPerNode; });
    return std::max(1, static_cast<int>(free / std::max(1, cluster.nodes)));
}

base::Result<void> reportFindings(const std::vector<launch::Finding> &findings, const Streams &streams)
{
    for (const launch::Finding &finding : findings) {
        if (finding.level == launch::Finding::Level::Problem || finding.level == launch::Finding::Level::Warning)
            print(finding, streams);
    }
    if (!launch::hasProblem(findings))
        return {};
    base::Error error;
    error.kind = base::ErrorKind::Remote;
    error.message = base::Text(QT_TRANSLATE_NOOP("core", "the checks before the launch found a problem; nothing was launched"));
    error.hint = base::Text(QT_TRANSLATE_NOOP("core", "See autotuner doctor; --skip-checks launches nevertheless"));
    return base::fail(std::move(error));
}

} // namespace cli
