// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/comparedruns.h"

#include "base/format.h"
#include "cli/campaignplace.h"
#include "cli/fetchlogs.h"
#include "cli/problems.h"
#include "comparison/artifacts.h"
#include "results/logfolder.h"

#include <QFileInfo>
#include <algorithm>
#include <filesystem>

namespace cli {
namespace {

namespace fs = std::filesystem;

using Errors = std::vector<base::Error>;
using Compared = tl::expected<ComparedRuns, Errors>;

base::Error inputError(std::string subject, base::Text message, base::Text hint = {})
{
    base::Error error;
    error.kind = base::ErrorKind::Input;
    error.subject = std::move(subject);
    error.message = std::move(message);
    error.hint = std::move(hint);
    return error;
}

/// The one name that a file has, whether or not it exists.
fs::path unified(const fs::path &path)
{
    std::error_code failed;
    fs::path found = fs::weakly_canonical(fs::absolute(path, failed), failed);
    return failed ? path : found;
}

/// What is wrong with --logs-path, before anything is read.
std::optional<base::Error> problemWith(const std::string &folder)
{
    std::error_code failed;
    const fs::file_status status = fs::status(folder, failed);
    const std::string subject = "--logs-path " + folder;
    if (status.type() == fs::file_type::not_found)
        return inputError(subject, base::Text(QT_TRANSLATE_NOOP("core", "there is no such folder")));
    if (!fs::is_directory(status)) {
        return inputError(subject, base::Text(QT_TRANSLATE_NOOP("core", "is no folder")),
                          base::Text(QT_TRANSLATE_NOOP("core", "Give the folder that it lies in; autotuner parse-log reads one file")));
    }
    return std::nullopt;
}

/// One call, step by step.
class RunReader {
public:
    RunReader(const Arguments &arguments, const catalogue::Catalogue &catalogue, const Streams &streams)
        : m_arguments(arguments)
        , m_catalogue(catalogue)
        , m_streams(streams)
    {
    }

    [[nodiscard]] Compared read();

private:
    [[nodiscard]] base::Result<void> chooseLogs();
    [[nodiscard]] base::Result<void> readOwnRuns();
    [[nodiscard]] base::Result<void> fetch();
    [[nodiscard]] base::Result<void> assign();
    [[nodiscard]] fs::path assignedPath(const std::string &typed) const;
    void useGoalAndPrice(StoredPlan &stored) const;
    void warn(const comparison::Comparison &comparison) const;
    [[nodiscard]] std::optional<base::Error> missedPrefix(const comparison::Comparison &comparison) const;

    const Arguments &m_arguments;
    const catalogue::Catalogue &m_catalogue;
    const Streams &m_streams;
    ComparisonChoices m_choices;
    comparison::Inputs m_inputs;
    std::string m_logsFolder;
    bool m_fetchedSimulated = false;
};

void RunReader::useGoalAndPrice(StoredPlan &stored) const
{
    domain::TrainingPlan &plan = stored.plan;
    plan.goal.tokensInBillions = m_choices.tokensInBillions.value_or(plan.goal.tokensInBillions);
    for (domain::ClusterSpec &cluster : plan.clusters)
        cluster.pricePerGpuHour = base::Usd(m_choices.pricePerGpuHour.value_or(cluster.pricePerGpuHour.value()));
}

/// Runs that the campaign launched, else what lies where its logs would.
base::Result<void> RunReader::readOwnRuns()
{
    const auto place = findCampaign(m_arguments);
    if (!place) {
        if (m_arguments.has("sandbox") || m_logsFolder.empty() || !QFileInfo(QString::fromStdString(m_logsFolder)).isDir()) {
            base::Error error = place.error();
            error.hint = base::Text(QT_TRANSLATE_NOOP("core", "Name the folder of logs: --logs-path DIR"));
            return base::fail(std::move(error));
        }
        m_inputs.settings.sources.push_back({unified(m_logsFolder).string(), true, {}});
        return {};
    }
    auto seen = launch::readCampaign(place->files);
    if (!seen)
        return base::fail(seen.error());
    for (campaign::Run &run : seen->campaign.runs) {
        comparison::CampaignRun own{std::move(run), {}};
        for (const QString &file : launch::runLogFiles(place->files, own.run))
            own.logs.emplace_back(file.toStdString());
        if (m_choices.pricePerGpuHour)
            own.run.pricePerGpuHour = base::Usd(*m_choices.pricePerGpuHour);
        if (!own.run.logFolder.empty())
            m_logsFolder = fs::path(own.run.logFolder).parent_path().string();
        m_inputs.runs.push_back(std::move(own));
    }
    return {};
}

/// A copy of the workspace's logs in this user's cache; summaries do not belong there.
base::Result<void> RunReader::fetch()
{
    auto fetched =
        fetchWorkspaceLogs({m_choices.logsPath, m_choices.logPrefix, m_choices.workspace, m_inputs.plan.infrastructure, {}}, m_streams);
    if (!fetched)
        return base::fail(fetched.error());
    for (const base::Error &problem : fetched->problems)
        reportWarning(problem, m_streams);
    m_fetchedSimulated = fetched->simulated;
    m_logsFolder.clear();
    m_inputs.settings.sources.push_back({fetched->folder.string(), fs::is_directory(fetched->folder), m_choices.logPrefix});
    return {};
}

base::Result<void> RunReader::chooseLogs()
{
    if (m_choices.logsPath.empty())
        return readOwnRuns();
    m_inputs.settings.campaignRuns = false;
    if (m_choices.fromWorkspace)
        return fetch();
    m_logsFolder = unified(m_choices.logsPath).string();
    m_inputs.settings.sources.push_back({m_logsFolder, true, m_choices.logPrefix});
    return {};
}

/// As typed, or below the folder of logs, as the report names it.
fs::path RunReader::assignedPath(const std::string &typed) const
{
    std::error_code failed;
    if (!fs::exists(typed, failed) && fs::exists(fs::path(m_logsFolder) / typed, failed))
        return unified(fs::path(m_logsFolder) / typed);
    return unified(typed);
}

base::Result<void> RunReader::assign()
{
    for (const Assignment &assignment : m_choices.assigned) {
        const std::string &name = assignment.configuration;
        const fs::path path = assignedPath(assignment.path);
        std::error_code failed;
        if (!fs::exists(path, failed))
            return base::fail(
                inputError("--assign " + assignment.path, base::Text(QT_TRANSLATE_NOOP("core", "there is no such folder or file"))));
        if (!name.empty() && !comparison::configurationNamed(name, m_inputs.plan, m_inputs.configurations)) {
            std::vector<std::string> known;
            for (const comparison::Planned &planned : m_inputs.configurations)
                known.push_back(planned.name);
            const auto near = base::closest(name, known);
            return base::fail(flagError("assign", name, base::Text(QT_TRANSLATE_NOOP("core", "no such configuration")),
                                        near ? base::Text(QT_TRANSLATE_NOOP("core", "Did you mean %1?"), {*near})
                                             : base::Text(QT_TRANSLATE_NOOP("core", "See autotuner list-configs"))));
        }
        m_inputs.settings.assigned[path.string()] = name;
    }
    return {};
}

/// A prefix that fits no file is a slip, not a folder without results.
std::optional<base::Error> RunReader::missedPrefix(const comparison::Comparison &comparison) const
{
    if (m_choices.logPrefix.empty() || !comparison.empty() || !comparison.unassigned.empty())
        return std::nullopt;
    return flagError("log-prefix", m_choices.logPrefix,
                     base::Text(QT_TRANSLATE_NOOP("core", "no file in %1 has a name that begins so"), {m_choices.logsPath}),
                     base::Text(QT_TRANSLATE_NOOP("core", "Without the flag every log is read")));
}

void RunReader::warn(const comparison::Comparison &comparison) const
{
    for (const base::Error &problem : comparison.problems)
        reportWarning(problem, m_streams);
    for (const auto &[path, configuration] : m_inputs.settings.assigned) {
        const auto isIt = [&](const auto &read) { return read.path == path; };
        const bool used = configuration.empty() || std::any_of(comparison.origins.begin(), comparison.origins.end(), isIt);
        if (!used)
            reportWarning(inputError("--assign " + path, base::Text(QT_TRANSLATE_NOOP("core", "is none of the logs that were read"))),
                          m_streams);
    }
}

Compared RunReader::read()
{
    Errors errors = m_arguments.errors();
    m_choices = readComparisonChoices(m_arguments, errors);
    const bool isHere = !m_choices.logsPath.empty() && !m_choices.fromWorkspace;
    if (const auto problem = isHere ? problemWith(m_choices.logsPath) : std::nullopt)
        errors.push_back(*problem);
    if (!errors.empty())
        return tl::unexpected(std::move(errors));
    auto stored = storedPlan(m_arguments, m_catalogue);
    if (!stored)
        return tl::unexpected(std::move(stored.error()));
    useGoalAndPrice(*stored);
    m_inputs.plan = stored->plan;
    m_inputs.configurations = comparison::plannedOf(stored->folder.args);
    m_inputs.settings.warmup = m_choices.warmup;
    m_inputs.settings.measure = m_choices.measure;
    m_inputs.catalogue = &m_catalogue;
    m_logsFolder = logsRoot(stored->plan.infrastructure, stored->folder.model).toStdString();
    for (const auto step : {&RunReader::chooseLogs, &RunReader::assign}) {
        if (const auto done = (this->*step)(); !done)
            return tl::unexpected(Errors{done.error()});
    }
    auto compared = comparison::compare(m_inputs, [this](std::size_t, std::size_t) { return !m_streams.interrupted(); });
    if (!compared)
        return tl::unexpected(Errors{compared.error()});
    for (results::RunRecord &record : compared->records)
        record.simulated = record.simulated || m_fetchedSimulated;
    if (const auto missed = missedPrefix(*compared))
        return tl::unexpected(Errors{*missed});
    warn(*compared);
    return ComparedRuns{std::move(*stored), std::move(*compared), m_logsFolder};
}

} // namespace

Compared compareRuns(const Arguments &arguments, const catalogue::Catalogue &catalogue, const Streams &streams)
{
    return RunReader(arguments, catalogue, streams).read();
}

std::optional<base::Error> nothingRanked(const comparison::Comparison &comparison)
{
    if (comparison.analysis.best)
        return std::nullopt;
    base::Error error;
    error.kind = base::ErrorKind::Nothing;
    if (comparison.empty() && comparison.unassigned.empty())
        error.message = base::Text(QT_TRANSLATE_NOOP("core", "no logs were found"));
    else if (comparison.empty())
        error.message = base::Text(QT_TRANSLATE_NOOP("core", "the logs belong to no configuration of this plan"));
    else
        error.message = base::Text(QT_TRANSLATE_NOOP("core", "no run has steps that could be ranked"));
    return error;
}

} // namespace cli
