// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirun.h"
#include "cli/linereader.h"
#include "requests/estimaterequest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <numeric>
#include <sstream>

namespace {

using nlohmann::json;
using testing::HasSubstr;

json question(const json &more = json::object())
{
    json object{{"id", "q"},          {"model", "llama31_8b"},    {"gpu", "h200"},         {"num_gpus", 64},
                {"seq_length", 8192}, {"global_batch_size", 256}, {"micro_batch_size", 1}, {"tensor_parallel", 2}};
    object.update(more);
    return object;
}

struct BatchResult {
    int code;
    std::vector<json> answers;
    std::string err;
};

BatchResult ask(const std::string &text)
{
    const CliResult result = runCli({"estimate", "--batch", "-"}, {text});
    BatchResult batch{result.code, {}, result.err};
    std::istringstream lines(result.out);
    for (std::string line; std::getline(lines, line);)
        batch.answers.push_back(json::parse(line));
    return batch;
}

json answerTo(const json &object)
{
    const BatchResult result = ask(object.dump() + "\n");
    EXPECT_EQ(result.answers.size(), 1U);
    return result.answers.at(0);
}

double sumOf(const json &parts)
{
    double sum = 0;
    for (const auto &[key, value] : parts.items())
        sum += value.get<double>();
    return sum;
}

TEST(Batch, answersHaveTheDocumentedShape)
{
    const BatchResult result = ask(question().dump());
    EXPECT_EQ(result.code, 0);
    EXPECT_EQ(result.err, "");
    ASSERT_EQ(result.answers.size(), 1U);
    const json &a = result.answers.front();
    EXPECT_EQ(a["id"], "q");
    EXPECT_EQ(a["valid"], true);
    EXPECT_EQ(a["reasons"], json::array());
    EXPECT_TRUE(a["error"].is_null());
    EXPECT_THAT(a["candidate"].get<std::string>(), testing::StartsWith("tp2-pp1-vp1-"));
    for (const char *part : {"weights", "gradients", "optimizer", "activations", "logits", "buffers", "runtime"})
        EXPECT_TRUE(a["memory"]["parts_gib"][part].is_number()) << part;
    for (const char *part : {"compute", "tp", "cp", "ep", "pp", "dp", "bubble", "optimizer"})
        EXPECT_TRUE(a["time"]["parts_s"][part].is_number()) << part;
    EXPECT_EQ(a["memory"]["parts_gib"].size(), 7U);
    EXPECT_EQ(a["time"]["parts_s"].size(), 8U);
    for (const char *key : {"tokens_per_s_per_gpu", "model_tflops_per_gpu", "mfu", "days", "cost_usd"})
        EXPECT_GT(a[key].get<double>(), 0) << key;
    EXPECT_TRUE(a["memory"]["moment"].is_string());
}

TEST(Batch, figuresAreConsistent)
{
    for (const json &more :
         {json::object(), json{{"pipeline_parallel", 4}, {"virtual_pipeline", 2}}, json{{"recompute", {{"granularity", "full"}}}},
          json{{"context_parallel", 2}, {"measured", "allocated"}}, json{{"model", "mixtral_8x7b"}, {"expert_parallel", 8}}}) {
        const json a = answerTo(question(more));
        const json &memory = a["memory"];
        const json &time = a["time"];
        const double step = time["step_s"];
        EXPECT_NEAR(sumOf(memory["parts_gib"]), memory["peak_gib"], 1e-6) << more;
        EXPECT_NEAR(sumOf(time["parts_s"]), step, step * 1e-9) << more;
        EXPECT_EQ(memory["by_stage_gib"].size(), more.value("pipeline_parallel", 1));
        const auto &stages = memory["by_stage_gib"];
        const std::size_t limiting = memory["stage"];
        EXPECT_NEAR(stages.at(limiting).get<double>(), memory["peak_gib"], 1e-6) << more;
        EXPECT_LE(time["low_s"].get<double>(), step);
        EXPECT_GE(time["high_s"].get<double>(), step);
        const double tokens = 256.0 * 8192;
        EXPECT_NEAR(a["tokens_per_s_per_gpu"].get<double>(), tokens / 64 / step, 1e-3 * tokens / 64 / step);
        EXPECT_NEAR(a["cost_usd"].get<double>(), a["days"].get<double>() * 24 * 64 * 3.0, 0.01 * a["cost_usd"].get<double>());
        const double probability = a["oom"]["probability"];
        EXPECT_TRUE(probability >= 0 && probability <= 1);
    }
}

/// A value for each key that changes nothing else than that key, for "every key is understood".
json valueFor(const requests::EstimateKey &key)
{
    if (key.key == "model")
        return "llama31_8b";
    if (key.key == "model_overrides")
        return {{"num_layers", 16}};
    if (key.key == "gpu")
        return "gpu.8xh200";
    if (key.key == "recompute")
        return {{"granularity", "selective"}, {"modules", {"core_attn", "mlp"}}};
    if (key.key == "offload_modules")
        return json::array({"core_attn", "attn_proj"});
    if (key.key == "optimizer_offload_fraction")
        return 0.5;
    switch (key.kind) {
    case requests::KeyKind::Boolean:
        return true;
    case requests::KeyKind::Word:
        return std::string(key.words.substr(0, key.words.find('|')));
    case requests::KeyKind::Number:
        return 100;
    default:
        return key.key == "num_gpus" ? 8 : 1;
    }
}

TEST(Batch, everyKeyIsUnderstoodAndMayBeNull)
{
    for (const requests::EstimateKey &key : requests::estimateKeys()) {
        const std::string name(key.key);
        EXPECT_TRUE(answerTo(question({{name, valueFor(key)}}))["error"].is_null()) << name;
        const json withNull = answerTo(question({{name, nullptr}}));
        if (key.required) {
            EXPECT_EQ(withNull["field"], name);
            EXPECT_THAT(withNull["error"].get<std::string>(), HasSubstr("is required"));
        } else if (name != "tensor_parallel") {
            json expected = answerTo(question());
            EXPECT_EQ(withNull, expected) << name << ": null means not given";
        }
    }
}

struct BadRow {
    const char *what;
    json more;
    const char *field;
    const char *message;
};

TEST(Batch, badValues)
{
    // One of each kind; the rest is tested where requests are read.
    const std::vector<BadRow> rows{
        {"wrong value", {{"tensor_parallel", 0}}, "tensor_parallel", "from 1 to"},
        {"unknown key", {{"tensor_paralel", 2}}, "tensor_paralel", "Did you mean tensor_parallel?"},
        {"unknown model", {{"model", "llama31_9b"}}, "model", "llama31_8b"},
        {"impossible cluster", {{"num_gpus", 13}, {"gpus_per_node", 8}}, "num_gpus", "13"},
        {"id that is no text", {{"id", 7}}, "id", "must be text"},
    };
    for (const BadRow &row : rows) {
        const json answer = answerTo(question(row.more));
        EXPECT_EQ(answer.value("field", ""), row.field) << row.what << answer;
        EXPECT_THAT(answer["error"].get<std::string>(), HasSubstr(row.message)) << row.what;
    }
}

TEST(Batch, missingAndSeveralProblemsAreAllSaid)
{
    const json answer = answerTo(json{{"id", "few"}, {"model", "llama31_8b"}, {"fsdp", -1}});
    const std::string error = answer["error"];
    for (const char *key : {"gpu: is required", "num_gpus: is required", "seq_length: is required", "fsdp: must be"})
        EXPECT_THAT(error, HasSubstr(key));
    EXPECT_EQ(answer["field"], "fsdp");
}

TEST(Batch, badLinesDoNotStopTheRest)
{
    const std::string good = question().dump();
    const std::string text = good + "\n{\"id\": \"cut\", \"mod\n[1]\n\n" + std::string(100'000, '[') + "\n{\"id\":\"\xff\"}\r\n"
        + std::string(cli::LineReader::kMaxLine + 5, ' ') + "\n\"text\"\n" + good;
    const BatchResult result = ask(text);
    EXPECT_EQ(result.code, 2);
    ASSERT_EQ(result.answers.size(), 8U) << "the empty line has no answer";
    EXPECT_EQ(result.answers.front(), result.answers.back());
    const std::vector<std::pair<const char *, const char *>> expected{{"2", "not valid JSON"}, {"3", "must be a JSON object, not a list"},
                                                                      {"5", "nested deeper"},  {"6", "not UTF-8"},
                                                                      {"7", "longer than"},    {"8", "must be a JSON object"}};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(result.answers[i + 1]["id"], expected[i].first) << "the line's number is the id";
        EXPECT_THAT(result.answers[i + 1]["error"].get<std::string>(), HasSubstr(expected[i].second));
    }
}

TEST(Batch, aNumberTooLargeForAnyMachineIsABadLine)
{
    const CliResult result = runCli({"estimate", "--batch", "-"}, {"{\"id\":\"a\",\"num_gpus\":1e400}\n"});
    EXPECT_EQ(result.code, 2);
    EXPECT_THAT(result.out, testing::HasSubstr("the line holds a number that is too large"));
}

TEST(Batch, emptyInputIsNoError)
{
    EXPECT_EQ(ask("").code, 0);
    EXPECT_TRUE(ask("\n  \n").answers.empty());
}

TEST(Batch, explicitArchitectures)
{
    const json architecture{
        {"num_layers", 4}, {"hidden_size", 256}, {"ffn_hidden_size", 1024}, {"num_attention_heads", 4}, {"vocab_size", 1000}};
    const json small = answerTo(question({{"model", architecture}}));
    EXPECT_TRUE(small["error"].is_null());
    EXPECT_LT(small["memory"]["peak_gib"].get<double>(), 10);
    const json missing = answerTo(question({{"model", {{"num_layers", 4}}}}));
    EXPECT_EQ(missing["field"], "model");
    EXPECT_THAT(missing["error"].get<std::string>(), HasSubstr("hidden_size"));
}

TEST(Batch, overridesChangeTheModel)
{
    const json half = answerTo(question({{"model_overrides", {{"num_layers", 16}}}}));
    const json full = answerTo(question());
    EXPECT_LT(half["memory"]["parts_gib"]["weights"].get<double>(), full["memory"]["parts_gib"]["weights"].get<double>());
}

TEST(Batch, brokenRulesAreReasonsAndAnsweredAllTheSame)
{
    const json answer = answerTo(question({{"tensor_parallel", 3}}));
    EXPECT_EQ(answer["valid"], false);
    EXPECT_TRUE(answer["error"].is_null());
    EXPECT_GT(answer["memory"]["peak_gib"].get<double>(), 0);
    std::vector<std::string> rules;
    for (const json &reason : answer["reasons"])
        rules.push_back(reason["rule"]);
    EXPECT_THAT(rules, testing::Contains("tp_divides_heads"));
}

TEST(Batch, stagesWithoutLayersHaveNoFigures)
{
    const json answer = answerTo(question({{"pipeline_parallel", 64}, {"tensor_parallel", 1}}));
    EXPECT_EQ(answer["valid"], false);
    EXPECT_TRUE(answer["error"].is_null());
    for (const char *key : {"memory", "oom", "time", "days", "cost_usd"})
        EXPECT_TRUE(answer[key].is_null()) << key;
}

TEST(Batch, embeddingAndOutputLayerMayStandInForLayers)
{
    const json answer =
        answerTo(question({{"model", "llama31_405b"}, {"num_gpus", 1024}, {"pipeline_parallel", 16}, {"virtual_pipeline", 8}}));
    EXPECT_EQ(answer["valid"], false) << "126 layers do not divide by 128 chunks";
    EXPECT_GT(answer["time"]["step_s"].get<double>(), 0) << "yet it was published and is answered";
}

TEST(Batch, defaultsThatDependOnOtherKeys)
{
    EXPECT_THAT(answerTo(question())["candidate"].get<std::string>(), HasSubstr("-etp2-")) << "as Megatron-Core: equal to tensor parallel";
    EXPECT_THAT(answerTo(question())["candidate"].get<std::string>(), HasSubstr("-sp1-"));
    EXPECT_THAT(answerTo(question({{"tensor_parallel", 1}}))["candidate"].get<std::string>(), HasSubstr("-sp0-"));
    EXPECT_EQ(answerTo(question({{"virtual_pipeline", 1}})), answerTo(question())) << "1 means the same as null";
    EXPECT_THAT(answerTo(question())["candidate"].get<std::string>(), testing::EndsWith("-megatron"));
}

TEST(Batch, theSameLineHasTheSameAnswerWhateverWasAskedBefore)
{
    std::string text;
    for (const char *gpu : {"h200", "h100", "h200"})
        text += question({{"gpu", gpu}}).dump() + "\n";
    const BatchResult result = ask(text);
    EXPECT_EQ(result.answers.at(0), result.answers.at(2));
    EXPECT_NE(result.answers.at(0), result.answers.at(1));
}

TEST(Batch, readsFiles)
{
    const TempFolder folder;
    writeText(folder / "q.jsonl", question().dump() + "\n");
    EXPECT_EQ(runCli({"estimate", "--batch", folder / "q.jsonl"}).code, 0);
    for (const std::string &path : {folder / "missing.jsonl", folder.path()}) {
        const CliResult result = runCli({"estimate", "--batch", path});
        EXPECT_EQ(result.code, 2);
        EXPECT_EQ(result.out, "");
        EXPECT_THAT(result.err, HasSubstr(path + ": cannot read the file"));
    }
}

TEST(Batch, stopsWhenInterrupted)
{
    const volatile std::sig_atomic_t flag = 1;
    const CliResult result = runCli({"estimate", "--batch", "-"}, {.in = question().dump() + "\n", .interruptFlag = &flag});
    EXPECT_EQ(result.code, 130);
    EXPECT_EQ(result.out, "");
}

} // namespace
