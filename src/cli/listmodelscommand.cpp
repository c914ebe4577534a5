// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"
#include "catalogue/catalogue.h"
#include "cli/arguments.h"
#include "cli/problems.h"
#include "cli/tableoutput.h"
#include "estimate/parameters.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

namespace cli {
namespace {

using Models = std::vector<const catalogue::ModelEntry *>;

std::string lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
    return out;
}

/// Models with every word of the filter in their name, family or description.
Models matching(const catalogue::Catalogue &catalogue, const std::vector<std::string> &words)
{
    Models found;
    for (const catalogue::ModelEntry &entry : catalogue.models()) {
        const std::string text = lower(entry.spec.name + " " + entry.spec.family + " " + entry.description);
        if (std::all_of(words.begin(), words.end(), [&](const std::string &word) { return text.find(lower(word)) != std::string::npos; }))
            found.push_back(&entry);
    }
    return found;
}

std::string billions(std::int64_t count) { return base::fixed(static_cast<double>(count) / 1e9, count < 10'000'000'000 ? 2 : 1); }

TextTable modelTable(const Models &models)
{
    using Align = TextTable::Align;
    TextTable table;
    table.title = "Available Models";
    table.columns = {{"Model Name", Align::Left, false},      {"Description", Align::Left, true},  {"Family", Align::Left, true},
                     {"Parameters (B)", Align::Right, false}, {"Active (B)", Align::Right, false}, {"Layers", Align::Right, false},
                     {"Context", Align::Right, false}};
    for (const catalogue::ModelEntry *entry : models) {
        const estimate::ParameterCount count = estimate::countParameters(entry->spec);
        table.rows.push_back({entry->spec.name, entry->description, entry->spec.family, billions(count.total()), billions(count.active),
                              std::to_string(entry->spec.numLayers()), std::to_string(entry->spec.seqLength)});
    }
    return table;
}

nlohmann::ordered_json modelsJson(const Models &models)
{
    using Json = nlohmann::ordered_json;
    Json list = Json::array();
    for (const catalogue::ModelEntry *entry : models) {
        const estimate::ParameterCount count = estimate::countParameters(entry->spec);
        Json model = Json::object();
        model["name"] = entry->spec.name;
        model["description"] = entry->description;
        model["family"] = entry->spec.family;
        model["parameters"] = count.total();
        model["active_parameters"] = count.active;
        model["num_layers"] = entry->spec.numLayers();
        model["hidden_size"] = entry->spec.hiddenSize;
        model["seq_length"] = entry->spec.seqLength;
        model["pretrain_recipe"] = entry->hasPretrainRecipe;
        model["recipe_gpus"] = entry->recipeNodes * entry->recipeGpusPerNode;
        model["note"] = entry->note;
        list.push_back(std::move(model));
    }
    return Json{{"format", "autotuner-models"}, {"version", 1}, {"models", std::move(list)}};
}

int run(const Arguments &arguments, const Streams &streams)
{
    const auto catalogue = catalogue::Catalogue::load();
    if (!catalogue)
        return report({catalogue.error()}, "", streams);
    const Models models = matching(*catalogue, arguments.positional());
    const std::string format = arguments.textOr("format", "table");
    if (format == "json") {
        streams.out << modelsJson(models).dump(2) << '\n';
    } else if (!models.empty() || format != "table") {
        printTable(modelTable(models), arguments, streams);
    }
    if (format == "table")
        streams.out << (models.empty() ? "" : "\n") << "Total: " << models.size() << " supported models\n";
    return models.empty() ? NothingUsable : Done;
}

} // namespace

Command listModelsCommand()
{
    Command command;
    command.name = "list-models";
    command.summary = "List the models that have a pre-training recipe";
    command.description = "Lists the supported models with the parameters that their architecture has. With words, only models with all of "
                          "them in their name, family or description.";
    command.positional = "[WORD...]";
    command.options = {formatOption(), colorOption()};
    command.examples = {"autotuner list-models llama", "autotuner list-models --format json"};
    command.run = &run;
    return command;
}

} // namespace cli
