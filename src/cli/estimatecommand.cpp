// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"
#include "cli/arguments.h"
#include "cli/batch.h"
#include "cli/calibrationtext.h"
#include "cli/estimateanswer.h"
#include "cli/estimatefixes.h"
#include "cli/explainanswer.h"
#include "cli/modelfile.h"
#include "cli/problems.h"
#include "cli/tableoutput.h"
#include "cli/validatecommand.h"
#include "cli/values.h"
#include "report/odds.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <ostream>

namespace cli {
namespace {

using Json = nlohmann::json;
using Errors = std::vector<base::Error>;

std::string flagOf(std::string_view key)
{
    std::string flag(key);
    for (char &c : flag) {
        if (c == '_')
            c = '-';
    }
    return flag;
}

ValueKind flagKind(const requests::EstimateKey &key)
{
    switch (key.kind) {
    case requests::KeyKind::Integer:
        return ValueKind::Integer;
    case requests::KeyKind::Number:
        return ValueKind::Number;
    case requests::KeyKind::Boolean:
        return ValueKind::OnOff;
    case requests::KeyKind::Word:
        return ValueKind::Word;
    case requests::KeyKind::Text:
        return key.key == "model" ? ValueKind::Model : ValueKind::Text;
    case requests::KeyKind::Recompute:
    case requests::KeyKind::Modules:
    case requests::KeyKind::Object:
        return ValueKind::Text;
    }
    return ValueKind::Text;
}

std::string placeholderOf(const requests::EstimateKey &key)
{
    switch (key.kind) {
    case requests::KeyKind::Integer:
        return "N";
    case requests::KeyKind::Number:
        return "X";
    case requests::KeyKind::Boolean:
        return "on|off";
    case requests::KeyKind::Recompute:
        return "PLAN";
    case requests::KeyKind::Modules:
        return "MODULES";
    case requests::KeyKind::Object:
        return "JSON";
    case requests::KeyKind::Word:
        return "WORD";
    case requests::KeyKind::Text:
        return "NAME";
    }
    return "VALUE";
}

Option optionOf(const requests::EstimateKey &key)
{
    Option option{flagOf(key.key),
                  flagKind(key),
                  placeholderOf(key),
                  std::string(key.defaultText),
                  false,
                  key.required ? "Required (unless --batch or --validate is given)" : "Configuration",
                  std::string(key.help)};
    if (key.kind == requests::KeyKind::Boolean)
        option.words = {"on", "off"};
    else
        option.words = splitList(key.words, '|');
    return option;
}

Json recomputeJson(const domain::RecomputePlan &plan)
{
    return {{"granularity", domain::name(plan.granularity)},
            {"method", domain::name(plan.method)},
            {"layers", plan.layers},
            {"modules", domain::recomputeModuleNames(plan.modules)}};
}

/// A flag's text as the JSON value that the same key has in a batch; nothing = cannot be read.
std::optional<Json> jsonOf(const requests::EstimateKey &key, const std::string &text)
{
    switch (key.kind) {
    case requests::KeyKind::Integer:
        if (const auto number = base::parseInteger(text))
            return Json(*number);
        return isNone(text) ? std::optional(Json(nullptr)) : std::nullopt;
    case requests::KeyKind::Number:
        if (const auto number = base::parseNumber(text))
            return Json(*number);
        return std::nullopt;
    case requests::KeyKind::Boolean:
        if (const auto on = parseOnOff(text))
            return Json(*on);
        return std::nullopt;
    case requests::KeyKind::Recompute:
        if (const auto plan = domain::recomputeFromText(text))
            return recomputeJson(*plan);
        return std::nullopt;
    case requests::KeyKind::Modules:
        if (const auto modules = domain::offloadFromText(text))
            return Json(domain::offloadModuleNames(*modules));
        return std::nullopt;
    case requests::KeyKind::Object: {
        Json object = Json::parse(text, nullptr, false);
        return object.is_object() ? std::optional(std::move(object)) : std::nullopt;
    }
    case requests::KeyKind::Text:
    case requests::KeyKind::Word:
        return Json(text);
    }
    return std::nullopt;
}

const char *expectedForm(requests::KeyKind kind)
{
    switch (kind) {
    case requests::KeyKind::Integer:
        return "a whole number";
    case requests::KeyKind::Number:
        return "a number";
    case requests::KeyKind::Boolean:
        return "on or off";
    case requests::KeyKind::Recompute:
        return "none, full, full:N, block:N, selective or selective:MODULE+MODULE";
    case requests::KeyKind::Modules:
        return "none or MODULE+MODULE";
    case requests::KeyKind::Object:
        return "a JSON object";
    case requests::KeyKind::Text:
    case requests::KeyKind::Word:
        return "text";
    }
    return "text";
}

/// The flags as one batch object.
Json objectOf(const Arguments &arguments, Errors &errors)
{
    Json object = Json::object();
    for (const requests::EstimateKey &key : requests::estimateKeys()) {
        const auto text = arguments.text(flagOf(key.key));
        if (!text)
            continue;
        auto value = jsonOf(key, *text);
        if (value)
            object[std::string(key.key)] = std::move(*value);
        else
            errors.push_back(
                flagError(flagOf(key.key), *text, base::Text(QT_TRANSLATE_NOOP("core", "must be %1"), {expectedForm(key.kind)})));
    }
    return object;
}

/// Errors of the shared parser, named by flag.
void addAsFlags(std::vector<base::Error> from, Errors &errors)
{
    for (base::Error &error : from) {
        error.kind = base::ErrorKind::Usage;
        error.subject = "--" + flagOf(error.subject);
        errors.push_back(std::move(error));
    }
}

/// The verdict's figures and words; `stages` of the pipeline.
void addMemory(TextTable &table, const estimate::Prediction &p, int stages)
{
    const auto add = [&](std::string name, std::string value, std::string unit, Tone tone = Tone::Plain) {
        table.rows.push_back({TextTable::Cell(std::move(name)), TextTable::Cell(std::move(value), tone), TextTable::Cell(std::move(unit))});
    };
    const report::MemoryBand band = report::memoryBand(p);
    add("Memory verdict", std::string(verdictWords(p.verdict)), "", verdictTone(p.verdict));
    add("Probability of OOM", base::fixed(p.oomProbability * 100, 1), "%");
    add("Peak memory", base::gibText(p.memory.total(), 2), "GiB");
    add("  80 % band", base::gibText(band.low, 2) + " – " + base::gibText(band.high, 2), "GiB");
    add("GPU memory", base::gibText(p.capacity, 2), "GiB");
    add("Limiting pipeline stage", fmt::format("{} of {}", p.limitingStage + 1, stages), "");
    for (std::size_t i = 0; i < estimate::kMemoryParts; ++i)
        add(fmt::format("  {}", estimate::name(static_cast<estimate::MemoryPart>(i))), base::gibText(p.memory.parts[i], 2), "GiB");
    // The runtime's part is the last: what of it no tensor holds.
    add("    of which allocator reserve", base::gibText(p.memory.reserve, 2), "GiB");
    add("    of which outside the allocator", base::gibText(p.memory.outside, 2), "GiB");
}

TextTable answerTable(const std::string &title, const EstimateAnswer &answer)
{
    const estimate::Prediction &p = *answer.prediction;
    TextTable table;
    table.title = title;
    table.columns = {
        {"Predicted", TextTable::Align::Left, false}, {"Value", TextTable::Align::Right, true}, {"Unit", TextTable::Align::Left, false}};
    const auto add = [&](std::string name, std::string value, std::string unit) {
        table.rows.push_back({TextTable::Cell(std::move(name)), TextTable::Cell(std::move(value)), TextTable::Cell(std::move(unit))});
    };
    addMemory(table, p, answer.candidate.layout.pipelineParallel);
    add("Step time", base::fixed(p.time.total().value(), 4), "s");
    add("  80 % band", base::fixed(p.stepLow.value(), 4) + " – " + base::fixed(p.stepHigh.value(), 4), "s");
    for (std::size_t i = 0; i < estimate::kTimeParts; ++i)
        add(fmt::format("  {}", estimate::name(static_cast<estimate::TimePart>(i))), base::fixed(p.time.parts[i].value(), 4), "s");
    add("Tokens per second and GPU", base::grouped(p.tokensPerSecondPerGpu), "");
    add("Model TFLOPS per GPU", base::fixed(p.modelTflopsPerGpu, 1), "");
    add("MFU", base::fixed(p.mfu * 100, 1), "%");
    add("Training time", base::grouped(p.days, 2), "days");
    add("Training cost", base::usd(p.cost), "USD");
    return table;
}

/// The verdict in words; too long for a cell of the table.
std::string verdictSentence(const EstimateAnswer &answer)
{
    const estimate::Prediction &p = *answer.prediction;
    return fmt::format("{}: {}. Fullest: {}; peak reached in: {}.", verdictWords(p.verdict), report::oddsText(p.oomProbability).english(),
                       report::stageText(p.limitingStage, answer.candidate.layout.pipelineParallel).english(),
                       report::momentText(p.memory.moment).english());
}

/// The answer with what would make it fit; a configuration that breaks rules has no fixes.
struct FullAnswer {
    EstimateAnswer answer;
    search::MemoryFixes fixes;
    std::optional<estimate::StepExplanation> explanation; ///< if asked for
};

/// Fixes are of what is on the device, as the verdict is, whatever else is measured.
FullAnswer fullAnswerTo(const requests::ResolvedEstimate &resolved, requests::EstimateRequest request, requests::EstimateCache &cache)
{
    FullAnswer full{answerTo(resolved), {}, std::nullopt};
    if (!full.answer.prediction || !full.answer.violations.empty())
        return full;
    request.measured = estimate::MeasuredMemory::Device;
    if (const auto onDevice = cache.resolve(request))
        full.fixes = fixesFor(*onDevice);
    return full;
}

/// What stands below the table: none of it in CSV, which is one table as programs read it.
void printWords(const FullAnswer &full, const Arguments &arguments, const Streams &streams)
{
    if (arguments.textOr("format", "table") == "csv")
        return;
    const search::MemoryFixes &fixes = full.fixes;
    streams.out << '\n' << verdictSentence(full.answer) << '\n';
    if (!fixes.fixes.empty()) {
        streams.out << '\n';
        printTable(fixesTable(fixes), arguments, streams);
        streams.out << fixNotes(fixes);
    } else if (const std::string text = nothingHelps(fixes); !text.empty()) {
        streams.out << '\n' << text << '\n';
    }
}

int printAnswer(const requests::EstimateRequest &request, const FullAnswer &full, const Arguments &arguments, const Streams &streams)
{
    const EstimateAnswer &answer = full.answer;
    if (arguments.textOr("format", "table") == "json") {
        auto object = answerJson(request.id, answer);
        object["fixes"] = fixesJson(full.fixes, answer.candidate);
        if (const std::string text = nothingHelps(full.fixes); !text.empty())
            object["fixes_note"] = text;
        if (full.explanation)
            object["explanation"] = explanationJson(*full.explanation, arguments.has("schedule"));
        streams.out << object.dump(2) << '\n';
        return answer.prediction ? Done : NothingUsable;
    }
    const std::string model =
        request.model.is_string() ? request.model.get<std::string>() : arguments.textOr("model-config", "custom model");
    int code = answer.prediction ? Done : NothingUsable;
    if (answer.prediction && full.explanation && arguments.has("schedule")) {
        code = printSchedule(*full.explanation, streams);
    } else if (answer.prediction) {
        printTable(answerTable(model + ": " + domain::candidateId(answer.candidate), answer), arguments, streams);
        streams.out << calibrationLine(answer.correction);
        printWords(full, arguments, streams);
        if (full.explanation)
            printExplanation(*full.explanation, arguments, streams);
    }
    for (const search::Violation &violation : answer.violations) {
        base::Error error;
        error.subject = "not valid";
        error.message = base::Text("%1 [%2]", {violation.message().english(), std::string(search::rule(violation.rule).name)});
        error.hint = violation.suggestion();
        reportWarning(error, streams);
    }
    return code;
}

/// Of --calibration; none without the flag.
base::Result<domain::MemoryCalibration> calibrationOf(const Arguments &arguments)
{
    const auto path = arguments.text("calibration");
    if (!path)
        return domain::MemoryCalibration{};
    return project::loadCalibration(QString::fromStdString(*path));
}

base::Error calibrationUnused(const Arguments &arguments)
{
    return flagError("calibration", arguments.textOr("calibration", ""),
                     base::Text(QT_TRANSLATE_NOOP("core", "changes nothing here: it is off, or its runs are of another GPU or framework")),
                     base::Text(QT_TRANSLATE_NOOP("core", "See autotuner calibrate --show")));
}

int answerFlags(const Arguments &arguments, const catalogue::Catalogue &catalogue, const domain::MemoryCalibration &calibration,
                const Streams &streams)
{
    Errors errors;
    Json object = objectOf(arguments, errors);
    if (const auto path = arguments.text("model-config")) {
        auto model = architectureObject(*path, streams);
        if (model)
            object["model"] = std::move(*model);
        else
            errors.push_back(std::move(model.error()));
    }
    auto request = requests::requestFromJson(object, "estimate");
    if (!request)
        addAsFlags(std::move(request.error()), errors);
    if (!errors.empty())
        return report(errors, "estimate", streams);
    requests::EstimateCache cache(catalogue, calibration);
    auto resolved = cache.resolve(*request);
    if (!resolved) {
        addAsFlags({std::move(resolved.error())}, errors);
        return report(errors, "estimate", streams);
    }
    if (!calibration.peaks.empty() && !resolved->setup->context.memoryCorrection(resolved->candidate.options.framework).changes())
        reportWarning(calibrationUnused(arguments), streams);
    FullAnswer full = fullAnswerTo(*resolved, *request, cache);
    if (full.answer.prediction && (arguments.has("explain") || arguments.has("schedule")))
        full.explanation = explanationOf(*resolved);
    return printAnswer(*request, full, arguments, streams);
}

int answerBatch(const std::string &path, const catalogue::Catalogue &catalogue, const domain::MemoryCalibration &calibration,
                const Streams &streams)
{
    if (path == "-")
        return runBatch(streams.in, catalogue, calibration, streams);
    std::ifstream file(path, std::ios::binary);
    std::error_code status;
    if (file.is_open() && !std::filesystem::is_directory(path, status))
        return runBatch(file, catalogue, calibration, streams);
    base::Error error;
    error.subject = path;
    error.message = base::Text(QT_TRANSLATE_NOOP("core", "cannot read the file"));
    error.cause = file.is_open() ? "it is a folder" : std::strerror(errno);
    return report({error}, "estimate", streams);
}

int run(const Arguments &arguments, const Streams &streams)
{
    const auto catalogue = catalogue::Catalogue::load();
    if (!catalogue)
        return report({catalogue.error()}, "", streams);
    Errors conflicts = explainConflicts(arguments);
    for (base::Error &conflict : validateConflicts(arguments))
        conflicts.push_back(std::move(conflict));
    if (!conflicts.empty())
        return report(conflicts, "estimate", streams);
    if (arguments.has("validate"))
        return runValidation(arguments, *catalogue, streams);
    const auto calibration = calibrationOf(arguments);
    if (!calibration)
        return report({calibration.error()}, "estimate", streams);
    const auto batch = arguments.text("batch");
    return batch ? answerBatch(*batch, *catalogue, *calibration, streams) : answerFlags(arguments, *catalogue, *calibration, streams);
}

} // namespace

Command estimateCommand()
{
    Command command;
    command.name = "estimate";
    command.summary = "Predict memory, step time, days and cost of one configuration, or of many";
    command.description =
        "Predicts one configuration given by flags, or, with --batch, every line of a file of JSON objects; the keys of an "
        "object are the flags with underscores (tensor_parallel), and one JSON object is written for each line, in the same "
        "order. A bad line gives an object with \"error\" and \"field\" and does not stop the rest.\n\n"
        "An invalid configuration is answered all the same, with the rules that it breaks. Of a single one that is tight or would "
        "run out of memory, changes that make it fit are listed, each estimated: \"fixes\" in JSON, not in a batch.\n\n"
        "With --explain it shows where the step's time goes: by kind of work, what limits it, what each limit costs, changes that "
        "were tried against it, the pipeline's stages, and the schedule that Megatron-Core runs, simulated pass by pass.\n\n"
        "With --validate it shows how far predictions are from published measurements, which come with the program together with their "
        "sources: errors by class of models and machines, verdicts that were right and wrong, the worst rows.";
    for (const requests::EstimateKey &key : requests::estimateKeys())
        command.options.push_back(optionOf(key));
    command.options.push_back({"model-config", ValueKind::File, "FILE", "", false, "Configuration",
                               "custom model instead of --model: a Hugging Face config.json, or an architecture object"});
    command.options.push_back({"calibration", ValueKind::File, "FILE", "", false, "Configuration",
                               "correct memory by the runs that calibrate took into this args.json, or the app into this project"});
    command.options.push_back(
        {"batch", ValueKind::File, "FILE", "", false, "Batch", "answer the JSON lines of FILE; - reads standard input"});
    command.options.push_back({"explain", ValueKind::Switch, "", "", false, "Explanation",
                               "also tell where the step's time goes, what limits it, and how its pipeline runs"});
    command.options.push_back(
        {"schedule", ValueKind::Switch, "", "", false, "Explanation",
         "list every pass of the simulated pipeline: in the explanation with --format json, alone with --format csv"});
    for (Option &option : validateOptions())
        command.options.push_back(std::move(option));
    command.options.push_back(formatOption());
    command.options.push_back(colorOption());
    command.examples = {"autotuner estimate --model llama31_8b --gpu h200 --num-gpus 64 --seq-length 8192 --global-batch-size 256 "
                        "--micro-batch-size 1 --tensor-parallel 2",
                        "autotuner estimate --model llama31_70b --gpu h100 --num-gpus 256 --seq-length 8192 --global-batch-size 512 "
                        "--micro-batch-size 1 --tensor-parallel 4 --pipeline-parallel 4 --virtual-pipeline 5 --explain",
                        "autotuner estimate --batch questions.jsonl > answers.jsonl", "autotuner estimate --validate --only memory"};
    command.run = &run;
    return command;
}

} // namespace cli
