// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"
#include "cli/arguments.h"
#include "cli/calibrationtext.h"
#include "cli/configurationlist.h"
#include "cli/problems.h"
#include "cli/tableoutput.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>
#include <ostream>

namespace cli {
namespace {

using Align = TextTable::Align;
using Configurations = std::vector<project::StoredConfiguration>;

std::string_view memoryStatus(const project::StoredConfiguration &configuration)
{
    if (configuration.willOom)
        return "Potential OOM";
    return configuration.verdict == "tight" ? "Tight" : "Safe";
}

Tone statusTone(const project::StoredConfiguration &configuration)
{
    if (configuration.willOom)
        return Tone::Bad;
    return configuration.verdict == "tight" ? Tone::Caution : Tone::Good;
}

TextTable fileTable(const StoredFolder &folder)
{
    TextTable table;
    table.title = "Configuration Files - " + folder.model;
    table.columns = {{"Filename", Align::Left, true}, {"Status", Align::Left, true}, {"Size", Align::Left, false}};
    for (const ConfigurationFile &file : folder.files)
        table.rows.push_back({file.name, fileStatus(file.name, folder.args), base::grouped(static_cast<double>(file.bytes)) + " bytes"});
    return table;
}

TextTable memoryTable(const Configurations &configurations)
{
    TextTable table;
    table.title = "Memory Usage Analysis & Execution Status";
    table.columns = {{"Configuration", Align::Left, true},
                     {"Memory Status", Align::Left, false},
                     {"Run Status", Align::Left, false},
                     {"Est. Usage (GiB)", Align::Left, false},
                     {"GPU Memory (GB)", Align::Left, false}};
    for (const project::StoredConfiguration &configuration : configurations) {
        table.rows.push_back({configuration.name, TextTable::Cell(std::string(memoryStatus(configuration)), statusTone(configuration)),
                              configuration.willOom ? "⏭ Skip" : "▶ Run", base::fixed(configuration.estimatedUsageGib, 1),
                              base::fixed(configuration.totalGpuMemoryGb, 0)});
    }
    return table;
}

bool hasFigures(const project::StoredConfiguration &c) { return c.measuredTflopsPerGpu || c.measuredStepSeconds; }

/// Where recorded figures come from: of a real run, or of the sandbox.
std::string_view figureOrigin(const project::StoredConfiguration &c)
{
    return !hasFigures(c) ? "" : c.simulated ? "simulated" : "measured";
}

/// The memory table in the words of files: for CSV and Markdown.
TextTable exportTable(const StoredFolder &folder)
{
    TextTable table;
    table.columns = {{"configuration", Align::Left, false},          {"status", Align::Left, false},
                     {"memory_status", Align::Left, false},          {"run_status", Align::Left, false},
                     {"estimated_usage_gib", Align::Right, false},   {"gpu_memory_gb", Align::Right, false},
                     {"oom_probability", Align::Right, false},       {"measured_tflops_per_gpu", Align::Right, false},
                     {"measured_step_seconds", Align::Right, false}, {"measured_origin", Align::Left, false}};
    const auto measured = [](const std::optional<double> &value, int decimals) {
        return value ? base::fixed(*value, decimals) : std::string();
    };
    for (const project::StoredConfiguration &c : folder.args.configurations) {
        table.rows.push_back({c.name, fileStatus(c.name + ".json", folder.args), std::string(memoryStatus(c)), c.willOom ? "skip" : "run",
                              base::fixed(c.estimatedUsageGib, 2), base::fixed(c.totalGpuMemoryGb, 0), base::fixed(c.oomProbability, 4),
                              measured(c.measuredTflopsPerGpu, 2), measured(c.measuredStepSeconds, 4), std::string(figureOrigin(c))});
    }
    return table;
}

/// By the folder's own runs; its figures contain it.
estimate::MemoryCorrection correctionOf(const domain::TrainingPlan &plan)
{
    if (!plan.hasCluster())
        return {};
    return estimate::correctionOf({plan.model, plan.cluster(), plan.base.options.framework});
}

nlohmann::ordered_json exportJson(const StoredFolder &folder)
{
    using Json = nlohmann::ordered_json;
    const auto orNull = [](const std::optional<double> &value) { return value ? Json(*value) : Json(nullptr); };
    Json list = Json::array();
    for (const project::StoredConfiguration &c : folder.args.configurations) {
        Json entry = Json::object();
        entry["name"] = c.name;
        entry["candidate"] = c.candidate ? Json(domain::candidateId(*c.candidate)) : Json(nullptr);
        entry["is_base"] = c.isBase;
        entry["matches_base"] = c.matchesBase;
        entry["memory_status"] = memoryStatus(c);
        entry["will_run"] = !c.willOom;
        entry["oom_probability"] = c.oomProbability;
        entry["estimated_usage_gib"] = c.estimatedUsageGib;
        entry["gpu_memory_gb"] = c.totalGpuMemoryGb;
        entry["reason"] = c.reason;
        entry["measured_tflops_per_gpu"] = orNull(c.measuredTflopsPerGpu);
        entry["measured_step_seconds"] = orNull(c.measuredStepSeconds);
        entry["measured_origin"] = hasFigures(c) ? Json(figureOrigin(c)) : Json(nullptr);
        list.push_back(std::move(entry));
    }
    Json document = {{"format", "autotuner-configurations"}, {"version", 1}, {"model", folder.model}};
    if (const auto calibrated = estimate::shortSummary(correctionOf(folder.args.plan)); !calibrated.empty())
        document["memory_predictions"] = calibrated.english();
    document["configurations"] = std::move(list);
    return document;
}

std::string listed(const domain::KnobList &list) { return list.automatic ? "auto" : base::joined(list.values, ", "); }

void printSummary(const StoredFolder &folder, const Palette &palette, std::ostream &out)
{
    const project::StoredArgs &args = folder.args;
    const auto line = [&](const char *label, const std::string &value) {
        if (!value.empty())
            out << "  " << label << ": " << printable(value) << '\n';
    };
    std::size_t generated = 0;
    for (const project::StoredConfiguration &configuration : args.configurations)
        generated += configuration.isBase ? 0 : 1;
    out << '\n' << palette.paint(Tone::Strong, "Summary") << '\n';
    line("Model", folder.model);
    line("Total GPUs", args.plan.hasCluster() ? std::to_string(args.plan.cluster().numGpus()) : "");
    line("Global batch sizes", listed(args.plan.search.globalBatchSizes));
    line("Resource shape", args.plan.hasCluster() ? args.plan.cluster().resourceShape : "");
    line("Generated configurations", std::to_string(generated));
    line("Base config matches", std::to_string(args.baseMatches.size()));
    line("Configuration files", std::to_string(folder.files.size()));
    line("Generated", args.generatedAt);
    if (args.fromOriginal)
        line("Written by", fmt::format("the Python AutoTuner ({} pickled objects left alone)", args.pickledBlobs));
}

void printMemorySummary(const StoredFolder &folder, const Palette &palette, std::ostream &out)
{
    std::size_t safe = 0;
    std::size_t tight = 0;
    std::size_t oom = 0;
    for (const project::StoredConfiguration &configuration : folder.args.configurations)
        ++(configuration.willOom ? oom : configuration.verdict == "tight" ? tight : safe);
    out << '\n' << palette.paint(Tone::Strong, "Memory Analysis Summary:") << " (base configuration included)\n";
    out << calibrationLine(correctionOf(folder.args.plan));
    out << "Safe configurations (will run): " << palette.paint(Tone::Good, std::to_string(safe)) << '\n';
    out << "Tight configurations (will run): " << palette.paint(tight ? Tone::Caution : Tone::Plain, std::to_string(tight)) << '\n';
    out << "Potential OOM configurations (will be skipped): " << palette.paint(oom ? Tone::Bad : Tone::Plain, std::to_string(oom)) << '\n';
    if (oom > 0)
        out << "To make more fit: a smaller micro batch, more tensor or pipeline parallelism, or recompute\n";
}

void printPerformance(const StoredFolder &folder, std::ostream &out)
{
    std::size_t recorded = 0;
    std::size_t simulated = 0;
    for (const project::StoredConfiguration &configuration : folder.args.configurations) {
        recorded += hasFigures(configuration) ? 1 : 0;
        simulated += figureOrigin(configuration) == "simulated" ? 1 : 0;
    }
    if (recorded > 0)
        out << "Performance Results: Available (" << recorded << " configurations"
            << (simulated > 0 ? fmt::format(", {} of them simulated", simulated) : "") << ")\n";
    else
        out << "Performance Results: Not available\n";
    if (!folder.args.baseMatches.empty())
        out << "The base configuration equals: " << printable(fmt::format("{}", fmt::join(folder.args.baseMatches, ", "))) << '\n';
}

void printAll(const StoredFolder &folder, const Arguments &arguments, const Streams &streams)
{
    const Palette palette = paletteFor(arguments, streams);
    streams.out << "Configurations for model: " << printable(folder.model) << "\nLocation: " << printable(folder.path) << "\n\n";
    printTable(fileTable(folder), arguments, streams);
    printSummary(folder, palette, streams.out);
    if (!folder.args.configurations.empty()) {
        streams.out << "\nCUDA Memory Analysis & Run Status\n";
        printTable(memoryTable(folder.args.configurations), arguments, streams);
        printMemorySummary(folder, palette, streams.out);
    }
    printPerformance(folder, streams.out);
}

int run(const Arguments &arguments, const Streams &streams)
{
    const auto folder = openFolder(arguments.textOr("config-dir", ""), arguments.textOr("model", ""));
    if (!folder)
        return report({folder.error()}, "list-configs", streams);
    const std::string format = arguments.textOr("format", "table");
    if (format == "json")
        streams.out << exportJson(*folder).dump(2) << '\n';
    else if (format == "table")
        printAll(*folder, arguments, streams);
    else
        printTable(exportTable(*folder), arguments, streams);
    if (!folder->args.configurations.empty())
        return Done;
    streams.err << "No configurations are recorded. Run autotuner generate again\n";
    return NothingUsable;
}

} // namespace

Command listConfigsCommand()
{
    const std::string required = "Required: core configuration";
    const std::string stored = "Lepton infrastructure (accepted, not needed)";
    Command command;
    command.name = "list-configs";
    command.summary = "List generated configurations with their memory verdicts";
    command.description =
        "Lists the files of DIR/MODEL with what generate predicted for each. Reads folders of the Python AutoTuner too; pickled "
        "objects in them are never loaded.";
    command.options = {
        {"config-dir", ValueKind::Folder, "DIR", "", true, required, "folder that generate wrote to"},
        {"model", ValueKind::Model, "NAME", "", true, required, "name of the model"},
        {"launcher-node-group", ValueKind::Text, "GROUP", "", false, stored, "node group of launcher jobs"},
        {"mount-from", ValueKind::Text, "SOURCE", "", false, stored, "storage to mount"},
        {"mount-source-path", ValueKind::Text, "PATH", "", false, stored, "path on that storage"},
        {"mount-path", ValueKind::Text, "PATH", "", false, stored, "where the container sees it"},
        formatOption(),
        colorOption(),
    };
    command.examples = {"autotuner list-configs --config-dir configs --model llama31_8b"};
    command.run = &run;
    return command;
}

} // namespace cli
