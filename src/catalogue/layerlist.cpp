// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/layerlist.h"

#include <algorithm>
#include <array>
#include <utility>

namespace catalogue {

using domain::FeedForward;
using domain::LayerSpec;
using domain::Mixer;
using domain::ModelSpec;
using nlohmann::json;

namespace {

constexpr Range kLayerRange{1, kMaxLayers};
constexpr Range kGroupRange{0, 65536};
constexpr Range kWidthRange{0, 1 << 22};
constexpr Range kWindowRange{-1, 1 << 30};

using MixerWord = std::pair<const char *, Mixer>;
constexpr std::array<MixerWord, 7> kMixers{{{"none", Mixer::None},
                                            {"attention", Mixer::Attention},
                                            {"linear", Mixer::Linear},
                                            {"mamba", Mixer::Mamba},
                                            {"hyena_short", Mixer::HyenaShort},
                                            {"hyena_medium", Mixer::HyenaMedium},
                                            {"hyena_long", Mixer::HyenaLong}}};
using FeedForwardWord = std::pair<const char *, FeedForward>;
constexpr std::array<FeedForwardWord, 3> kFeedForwards{
    {{"none", FeedForward::None}, {"dense", FeedForward::Dense}, {"moe", FeedForward::Moe}}};

template <class Words, class Value>
const char *wordOf(const Words &words, Value value)
{
    const auto found = std::find_if(words.begin(), words.end(), [value](const auto &entry) { return entry.second == value; });
    return found == words.end() ? "none" : found->first;
}

/// A word of a table, or nothing and a report that lists the table.
template <class Value, class Words>
std::optional<Value> readWord(FieldReader &reader, const char *key, const Words &words)
{
    const auto text = reader.text(key);
    if (!text)
        return std::nullopt;
    std::string known;
    for (const auto &[word, value] : words) {
        if (*text == word)
            return value;
        known += known.empty() ? word : std::string(", ") + word;
    }
    reader.reject(key, base::Text(QT_TRANSLATE_NOOP("core", "%1 is not one of %2"), {shortDump(*text), known}));
    return std::nullopt;
}

LayerSpec usualLayer(const ModelSpec &model)
{
    LayerSpec layer;
    layer.numQueryGroups = model.numQueryGroups;
    layer.feedForward = model.moe ? FeedForward::Moe : FeedForward::Dense;
    layer.ffnHiddenSize = model.moe ? 0 : model.ffnHiddenSize;
    layer.causal = model.architecture != domain::Architecture::EncoderOnly;
    return layer;
}

LayerSpec attentionOnly(const ModelSpec &model)
{
    LayerSpec layer = usualLayer(model);
    layer.feedForward = FeedForward::None;
    layer.ffnHiddenSize = 0;
    return layer;
}

LayerSpec feedForwardOnly(const ModelSpec &model, FeedForward kind)
{
    LayerSpec layer;
    layer.mixer = Mixer::None;
    layer.feedForward = kind;
    layer.ffnHiddenSize = kind == FeedForward::Dense ? model.ffnHiddenSize : 0;
    return layer;
}

LayerSpec withMixer(const ModelSpec &model, Mixer mixer, bool withMlp)
{
    LayerSpec layer = feedForwardOnly(model, withMlp ? FeedForward::Dense : FeedForward::None);
    layer.mixer = mixer;
    return layer;
}

std::optional<LayerSpec> layerOfSymbol(const ModelSpec &model, char symbol)
{
    if (model.hyena) {
        switch (symbol) {
        case 'S':
            return withMixer(model, Mixer::HyenaShort, true);
        case 'D':
            return withMixer(model, Mixer::HyenaMedium, true);
        case 'H':
            return withMixer(model, Mixer::HyenaLong, true);
        case '*':
            return usualLayer(model);
        default:
            return std::nullopt;
        }
    }
    switch (symbol) {
    case 'M':
        return withMixer(model, Mixer::Mamba, false);
    case '*':
        return attentionOnly(model);
    case '-':
        return feedForwardOnly(model, FeedForward::Dense);
    case 'E':
        return feedForwardOnly(model, FeedForward::Moe);
    default:
        return std::nullopt;
    }
}

struct Repetition {
    std::size_t lead = 0; ///< layers before the periodic part
    std::size_t period = 1;
};

/// The shortest description of a list as a lead and a repeated period.
Repetition repetitionOf(const std::vector<LayerSpec> &layers)
{
    const std::size_t n = layers.size();
    Repetition best{n - 1, 1};
    for (std::size_t period = 1; period * 2 <= n && period < best.lead + best.period; ++period) {
        std::size_t lead = n - period;
        while (lead > 0 && layers[lead - 1] == layers[lead - 1 + period])
            --lead;
        const bool seenTwice = n - lead >= 2 * period;
        if (seenTwice && lead + period < best.lead + best.period)
            best = {lead, period};
    }
    return best;
}

LayerSpec layerFromRun(const ModelSpec &model, FieldReader &reader)
{
    LayerSpec layer = usualLayer(model);
    const bool noAttention = reader.mentions("num_query_groups") && !reader.has("num_query_groups");
    const bool noMlp = reader.mentions("ffn_hidden_size") && !reader.has("ffn_hidden_size");
    if (noAttention) {
        layer.mixer = Mixer::None;
        layer.numQueryGroups = 0;
    }
    if (noMlp) {
        layer.feedForward = FeedForward::None;
        layer.ffnHiddenSize = 0;
    }
    layer.mixer = readWord<Mixer>(reader, "mixer", kMixers).value_or(layer.mixer);
    layer.feedForward = readWord<FeedForward>(reader, "feed_forward", kFeedForwards).value_or(layer.feedForward);
    reader.read("num_query_groups", layer.numQueryGroups, kGroupRange);
    reader.read("ffn_hidden_size", layer.ffnHiddenSize, kWidthRange);
    reader.read("sliding_window", layer.slidingWindow, kWindowRange);
    reader.read("causal", layer.causal);
    reader.read("cross_attention", layer.crossAttention);
    return layer;
}

/// Every `period`-th layer is the odd one out.
void setWindows(ModelSpec &model, std::int32_t window, std::int64_t local, std::int64_t global)
{
    const bool mostlyLocal = local >= global;
    const std::int64_t rare = mostlyLocal ? global : local;
    const std::int64_t period = rare > 0 ? std::max<std::int64_t>((local + global) / rare, 1) : 0;
    for (std::size_t i = 0; i < model.layers.size(); ++i) {
        const bool odd = period > 0 && (static_cast<std::int64_t>(i) + 1) % period == 0;
        if (model.layers[i].mixer == Mixer::Attention)
            model.layers[i].slidingWindow = odd == mostlyLocal ? 0 : window;
    }
}

/// Keys a query sees, itself included; 0 = no window.
std::int32_t windowOf(FieldReader &reader)
{
    if (const auto chunk = reader.integer("attention_chunk_size", {1, kWindowRange.highest}))
        return static_cast<std::int32_t>(*chunk);
    const json *window = reader.array("window_size");
    if (window == nullptr)
        return 0;
    const auto isLength = [](const json &value) {
        return value.is_number_integer() && value.get<double>() >= kWindowRange.lowest && value.get<double>() <= kWindowRange.highest;
    };
    if (window->size() != 2 || !isLength((*window)[0]) || !isLength((*window)[1])) {
        reader.reject("window_size", base::Text(QT_TRANSLATE_NOOP("core", "must be two whole numbers: keys before and after the query")));
        return 0;
    }
    const auto before = (*window)[0].get<std::int32_t>();
    const auto after = (*window)[1].get<std::int32_t>();
    return before < 0 ? 0 : std::min(before, 1 << 29) + std::clamp(after, 0, 1 << 29) + 1;
}

} // namespace

std::vector<LayerSpec> usualLayers(const ModelSpec &model, int count)
{
    std::vector<LayerSpec> layers(static_cast<std::size_t>(std::clamp(count, 0, kMaxLayers)), usualLayer(model));
    if (model.architecture == domain::Architecture::EncoderDecoder) {
        for (std::size_t i = 0; i < layers.size(); ++i) {
            const bool encoder = i < static_cast<std::size_t>(std::max(model.encoderLayers, 0));
            layers[i].causal = !encoder;
            layers[i].crossAttention = !encoder;
        }
    }
    return layers;
}

std::vector<LayerSpec> resized(std::vector<LayerSpec> layers, int count)
{
    const auto wanted = static_cast<std::size_t>(std::clamp(count, 0, kMaxLayers));
    if (wanted > layers.size() && !layers.empty()) {
        const Repetition repetition = repetitionOf(layers);
        while (layers.size() < wanted)
            layers.push_back(layers[layers.size() - repetition.period]);
    }
    layers.resize(wanted);
    return layers;
}

std::vector<LayerSpec> layersFromPattern(const ModelSpec &model, const std::string &pattern, Problems &problems)
{
    constexpr auto *kKey = "hybrid_override_pattern";
    std::vector<LayerSpec> layers;
    if (pattern.empty() || pattern.size() > kMaxLayers) {
        problems.add(kKey, base::Text(QT_TRANSLATE_NOOP("core", "must have 1 to %1 symbols"), {std::to_string(kMaxLayers)}));
        return layers;
    }
    for (const char symbol : pattern) {
        const auto layer = layerOfSymbol(model, symbol);
        if (!layer) {
            problems.add(kKey,
                         base::Text(QT_TRANSLATE_NOOP("core", "%1 is not a layer symbol; known are %2"),
                                    {shortDump(std::string(1, symbol)), model.hyena ? "S D H *" : "M * - E"}));
            return {};
        }
        layers.push_back(*layer);
    }
    return layers;
}

std::vector<LayerSpec> layersFromRuns(const ModelSpec &model, const json &runs, Problems &problems)
{
    std::vector<LayerSpec> layers;
    if (runs.size() > kMaxLayers) {
        problems.add("layers", base::Text(QT_TRANSLATE_NOOP("core", "has more than %1 runs"), {std::to_string(kMaxLayers)}));
        return layers;
    }
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const std::string place = "layers[" + std::to_string(i) + "].";
        if (!runs[i].is_object()) {
            problems.add(place, base::Text(QT_TRANSLATE_NOOP("core", "%1 is not %2"), {shortDump(runs[i]), "an object"}));
            return layers;
        }
        FieldReader reader(runs[i], place, problems);
        reader.require("count");
        const auto count = static_cast<std::size_t>(reader.integer("count", kLayerRange).value_or(1));
        const LayerSpec layer = layerFromRun(model, reader);
        static_cast<void>(reader.has("first_layer"));
        reader.rejectUnknownKeys();
        if (layers.size() + count > kMaxLayers) {
            problems.add("layers", base::Text(QT_TRANSLATE_NOOP("core", "add up to more than %1"), {std::to_string(kMaxLayers)}));
            return layers;
        }
        layers.insert(layers.end(), count, layer);
    }
    return layers;
}

json runsOf(const std::vector<LayerSpec> &layers)
{
    json runs = json::array();
    for (std::size_t begin = 0, end = 0; begin < layers.size(); begin = end) {
        const LayerSpec &layer = layers[begin];
        for (end = begin + 1; end < layers.size() && layers[end] == layer;)
            ++end;
        runs.push_back({{"count", end - begin},
                        {"mixer", wordOf(kMixers, layer.mixer)},
                        {"feed_forward", wordOf(kFeedForwards, layer.feedForward)},
                        {"num_query_groups", layer.numQueryGroups},
                        {"ffn_hidden_size", layer.ffnHiddenSize},
                        {"sliding_window", layer.slidingWindow},
                        {"causal", layer.causal},
                        {"cross_attention", layer.crossAttention}});
    }
    return runs;
}

void setExpertLayers(ModelSpec &model, int firstDense)
{
    int index = 0;
    for (LayerSpec &layer : model.layers) {
        const bool experts = index++ >= firstDense && model.moe;
        if (layer.feedForward == FeedForward::None)
            continue;
        layer.feedForward = experts ? FeedForward::Moe : FeedForward::Dense;
        layer.ffnHiddenSize = experts ? 0 : model.ffnHiddenSize;
    }
}

void setExpertPattern(ModelSpec &model, const json &pattern, Problems &problems)
{
    const auto isFlag = [](const json &value) { return value.is_number_integer() && (value == 0 || value == 1); };
    if (pattern.size() != model.layers.size() || !std::all_of(pattern.begin(), pattern.end(), isFlag)) {
        problems.add("moe.moe_layer_pattern",
                     base::Text(QT_TRANSLATE_NOOP("core", "must be a list of %1 numbers, 1 for an expert layer and 0 for a dense one"),
                                {std::to_string(model.layers.size())}));
        return;
    }
    for (std::size_t i = 0; i < model.layers.size(); ++i) {
        const bool experts = pattern[i] == 1;
        model.layers[i].feedForward = experts ? FeedForward::Moe : FeedForward::Dense;
        model.layers[i].ffnHiddenSize = experts ? 0 : model.ffnHiddenSize;
    }
}

void setSlidingWindow(ModelSpec &model, const json &value, Problems &problems)
{
    const auto count = static_cast<std::int64_t>(model.layers.size());
    if (value.is_null())
        return setWindows(model, 0, count, 0);
    if (value.is_number_integer()) {
        const json object = {{"attention_chunk_size", value}};
        FieldReader reader(object, "sliding_window.", problems);
        return setWindows(model, windowOf(reader), count, 0);
    }
    if (!value.is_object()) {
        problems.add("sliding_window", base::Text(QT_TRANSLATE_NOOP("core", "%1 is not %2"), {shortDump(value), "an object"}));
        return;
    }
    FieldReader reader(value, "sliding_window.", problems);
    const std::int32_t window = windowOf(reader);
    const std::int64_t local = reader.integer("local_layers", {0, kMaxLayers}).value_or(count);
    const std::int64_t global = reader.integer("global_layers", {0, kMaxLayers}).value_or(0);
    static_cast<void>(reader.has("rule")); // words for people
    reader.rejectUnknownKeys();
    setWindows(model, window, local, global);
}

} // namespace catalogue
