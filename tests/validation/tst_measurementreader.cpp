// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "validation/measurementreader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using nlohmann::json;
using testing::HasSubstr;
using validation::Measurement;
using validation::MeasurementFile;
using validation::MeasurementSet;
using validation::Subject;

json goodSources()
{
    return {{"sources",
             {{{"id", "lab"},
               {"title", "A laboratory"},
               {"reference", "lab/repo: table.csv @ 123"},
               {"settings", "Everything on."},
               {"defaults", {{"gpu", "h100"}, {"num_gpus", 8}, {"precision", "fp8"}, {"measured", "allocated"}}}}}},
            {"models",
             {{"tiny",
               {{"num_layers", 4}, {"hidden_size", 256}, {"ffn_hidden_size", 1024}, {"num_attention_heads", 4}, {"vocab_size", 1000}}}}}};
}

json goodLine(const json &more = json::object())
{
    json line = {{"id", "a"},
                 {"source", "lab"},
                 {"group", "dense"},
                 {"at", "row 7"},
                 {"request", {{"model", "tiny"}, {"seq_length", 128}, {"global_batch_size", 8}, {"micro_batch_size", 1}}},
                 {"measured", {{"peak_gib", 12.5}}}};
    line.update(more);
    return line;
}

base::Result<MeasurementSet> read(const json &sources, const std::string &lines)
{
    return validation::readMeasurements({"sources.json", sources.dump()}, {{"rows.jsonl", lines}});
}

std::string errorOf(const json &sources, const std::string &lines)
{
    const auto set = read(sources, lines);
    return set ? std::string("no error") : set.error().english();
}

TEST(MeasurementReader, takesDefaultsOfTheSourceAndKeysOfTheLine)
{
    json line = goodLine({{"note", "a note"}});
    line["request"]["precision"] = "bf16";
    line["request"]["tensor_parallel"] = 2;
    const auto set = read(goodSources(), line.dump() + "\n\n");
    ASSERT_TRUE(set) << set.error().english();
    ASSERT_EQ(set->measurements.size(), 1U);
    const Measurement &m = set->measurements.front();
    EXPECT_EQ(m.id, "a");
    EXPECT_EQ(m.run, "a");
    EXPECT_EQ(m.source, "lab");
    EXPECT_EQ(m.group, "dense");
    EXPECT_EQ(m.model, "tiny");
    EXPECT_EQ(m.place, "row 7");
    EXPECT_EQ(m.note, "a note");
    EXPECT_EQ(m.subject, Subject::PeakMemory);
    EXPECT_EQ(m.stage, validation::StageScope::Largest);
    EXPECT_DOUBLE_EQ(m.value, 12.5);
    EXPECT_EQ(m.request.measured, estimate::MeasuredMemory::Allocated) << "of the source";
    EXPECT_EQ(m.request.cluster.gpu, "h100");
    EXPECT_EQ(m.request.candidate.options.precision, domain::Precision::Bf16) << "the line's own";
    EXPECT_EQ(m.request.candidate.layout.tensorParallel, 2);
    EXPECT_TRUE(m.request.model.is_object()) << "the architecture for its name";
    ASSERT_EQ(set->sources.size(), 1U);
    EXPECT_EQ(set->sources.front().reference, "lab/repo: table.csv @ 123");
}

TEST(MeasurementReader, nullTakesADefaultBack)
{
    json line = goodLine();
    line["request"]["precision"] = nullptr;
    const auto set = read(goodSources(), line.dump());
    ASSERT_TRUE(set) << set.error().english();
    EXPECT_EQ(set->measurements.front().request.candidate.options.precision, domain::Precision::Bf16);
}

TEST(MeasurementReader, runsWithSeveralFiguresAreSeveralMeasurements)
{
    const auto set =
        read(goodSources(), goodLine({{"measured", {{"step_s", 2.5}, {"outcome", "ok"}, {"peak_gib", 3}, {"stage", "last"}}}}).dump());
    ASSERT_TRUE(set) << set.error().english();
    ASSERT_EQ(set->measurements.size(), 3U);
    const auto &all = set->measurements;
    EXPECT_EQ(all[0].id, "a:memory");
    EXPECT_EQ(all[1].id, "a:oom");
    EXPECT_EQ(all[2].id, "a:time");
    EXPECT_EQ(all[2].run, "a");
    EXPECT_EQ(all[0].stage, validation::StageScope::Last);
    EXPECT_EQ(all[0].request.measured, estimate::MeasuredMemory::Allocated);
    EXPECT_EQ(all[1].request.measured, estimate::MeasuredMemory::Device) << "verdicts are about all on the device";
    EXPECT_FALSE(all[1].ranOutOfMemory);
    EXPECT_DOUBLE_EQ(all[2].value, 2.5);
}

TEST(MeasurementReader, aRepeatedReadingNamesTheLineThatHasIt)
{
    const auto two = [](const json &more) {
        return goodLine().dump() + "\n" + goodLine({{"id", "b"}, {"repeats", "a"}}).dump() + "\n" + goodLine(more).dump();
    };
    json timed = goodLine({{"id", "c"}, {"repeats", "a"}});
    timed["measured"]["step_s"] = 2;
    const auto set = read(goodSources(), two(timed));
    ASSERT_TRUE(set) << set.error().english();
    ASSERT_EQ(set->measurements.size(), 4U);
    EXPECT_EQ(set->measurements[0].repeats, "");
    EXPECT_EQ(set->measurements[1].repeats, "a");
    EXPECT_EQ(set->measurements[2].repeats, "a");
    EXPECT_EQ(set->measurements[3].repeats, "") << "its step time is its own";
    for (const char *const other : {"b", "c", "z"})
        EXPECT_THAT(errorOf(goodSources(), two({{"id", "c"}, {"repeats", other}})),
                    HasSubstr("rows.jsonl:3: repeats: no line above has the id \"" + std::string(other) + "\" and the same peak_gib"));
    EXPECT_THAT(errorOf(goodSources(), two({{"id", "c"}, {"repeats", "a"}, {"measured", {{"peak_gib", 12.6}}}})), HasSubstr("repeats: "));
    EXPECT_THAT(errorOf(goodSources(), two({{"id", "c"}, {"repeats", "a"}, {"measured", {{"step_s", 2}}}})), HasSubstr("repeats: "));
}

TEST(MeasurementReader, outcomes)
{
    const auto set = read(goodSources(), goodLine({{"measured", {{"outcome", "oom"}}}}).dump());
    ASSERT_TRUE(set) << set.error().english();
    EXPECT_EQ(set->measurements.front().id, "a");
    EXPECT_EQ(set->measurements.front().subject, Subject::OutOfMemory);
    EXPECT_TRUE(set->measurements.front().ranOutOfMemory);
}

struct Bad {
    const char *what;
    json more; ///< replaces keys of a good line
    const char *message;
};

TEST(MeasurementReader, badLinesAreNamedByFileLineAndKey)
{
    const json request = goodLine()["request"];
    const auto with = [&](const char *key, json value) {
        json changed = request;
        changed[key] = std::move(value);
        return json{{"request", changed}};
    };
    const std::vector<Bad> rows{
        {"no id", {{"id", nullptr}}, "id: is missing"},
        {"id of a wrong type", {{"id", 7}}, "id: 7 is not a text"},
        {"unknown key", {{"sorce", "lab"}}, "sorce: unknown key. Did you mean \"source\"?"},
        {"unknown source", {{"source", "labs"}}, "source: there is no source \"labs\""},
        {"unknown group", {{"group", "sparse"}}, "group: there is no group \"sparse\""},
        {"no request", {{"request", nullptr}}, "request: is missing"},
        {"request of a wrong type", {{"request", "tp2"}}, "request: \"tp2\" is not an object"},
        {"nothing measured", {{"measured", json::object()}}, "measured: must have peak_gib, outcome or step_s"},
        {"unknown figure", {{"measured", {{"peak_gb", 2}}}}, "measured.peak_gb: unknown key. Did you mean \"peak_gib\"?"},
        {"negative peak", {{"measured", {{"peak_gib", -2}}}}, "measured.peak_gib: -2 is outside"},
        {"peak as text", {{"measured", {{"peak_gib", "2"}}}}, "measured.peak_gib: \"2\" is not a number"},
        {"no time", {{"measured", {{"step_s", 0}}}}, "measured.step_s: 0 is outside"},
        {"unknown outcome", {{"measured", {{"outcome", "failed"}}}}, "measured.outcome: must be one of ok, oom, not failed"},
        {"unknown stage", {{"measured", {{"peak_gib", 2}, {"stage", "middle"}}}}, "measured.stage: must be one of first, last, not middle"},
        {"stage of nothing", {{"measured", {{"step_s", 2}, {"stage", "last"}}}}, "measured.stage: belongs to peak_gib"},
        {"time of a run without memory", {{"measured", {{"outcome", "oom"}, {"step_s", 2}}}}, "has no peak and no step time"},
        {"unknown key of the request", with("tensor_paralel", 2), "request.tensor_paralel: is not a known key"},
        {"wrong value in the request", with("micro_batch_size", 0), "request.micro_batch_size: must be a whole number"},
        {"request without model", with("model", nullptr), "request.model: is required"},
    };
    for (const Bad &row : rows) {
        const std::string message = errorOf(goodSources(), "\n" + goodLine(row.more).dump());
        EXPECT_THAT(message, testing::StartsWith("rows.jsonl:2: ")) << row.what;
        EXPECT_THAT(message, HasSubstr(row.message)) << row.what;
    }
    EXPECT_THAT(errorOf(goodSources(), "{\"id\": \"a\""), testing::StartsWith("rows.jsonl:1: is not valid JSON"));
    EXPECT_THAT(errorOf(goodSources(), "[1]"), testing::StartsWith("rows.jsonl:1: must be an object"));
    EXPECT_THAT(errorOf(goodSources(), std::string(1000, '[')), HasSubstr("nested"));
    EXPECT_THAT(errorOf(goodSources(), '"' + std::string(100'000, 'x') + '"'), HasSubstr("bytes long"));
}

TEST(MeasurementReader, idsComeOnceEvenAcrossFiles)
{
    const std::string line = goodLine().dump();
    EXPECT_THAT(errorOf(goodSources(), line + "\n" + line), HasSubstr("rows.jsonl:2: id: \"a\" comes twice"));
    const auto set = validation::readMeasurements({"sources.json", goodSources().dump()}, {{"one.jsonl", line}, {"two.jsonl", line}});
    ASSERT_FALSE(set);
    EXPECT_THAT(set.error().english(), HasSubstr("two.jsonl:1: id: \"a\" comes twice"));
}

TEST(MeasurementReader, badSourcesAreNamed)
{
    const std::string line = goodLine().dump();
    const auto changed = [](const char *pointer, json value) {
        json sources = goodSources();
        sources[json::json_pointer(pointer)] = std::move(value);
        return sources;
    };
    EXPECT_THAT(errorOf(json::array(), line), HasSubstr("sources.json: must be an object"));
    EXPECT_THAT(errorOf(json::object(), line), HasSubstr("sources.json: sources: is missing"));
    EXPECT_THAT(errorOf(changed("/sources/0", 7), line), HasSubstr("sources.json: sources[0]: must be an object"));
    EXPECT_THAT(errorOf(changed("/sources/0/reference", nullptr), line), HasSubstr("sources.json: sources[0].reference: is missing"));
    EXPECT_THAT(errorOf(changed("/sources/0/url", "x"), line), HasSubstr("sources.json: sources[0].url: unknown key"));
    EXPECT_THAT(errorOf(changed("/sources/0/defaults", "x"), line), HasSubstr("sources[0].defaults: \"x\" is not an object"));
    EXPECT_THAT(errorOf(changed("/sources/1", goodSources()["sources"][0]), line), HasSubstr("sources[1].id: \"lab\" comes twice"));
    EXPECT_THAT(errorOf(changed("/models/tiny/hidden_size", nullptr), line), HasSubstr("sources.json: models.tiny: "));
    EXPECT_THAT(errorOf(changed("/model", json::object()), line), HasSubstr("sources.json: model: unknown key"));
}

TEST(MeasurementReader, whatNoLineUsesIsAMistake)
{
    json sources = goodSources();
    sources["models"]["other"] = sources["models"]["tiny"];
    EXPECT_THAT(errorOf(sources, goodLine().dump()), HasSubstr("sources.json: models.other: no measurement is of it"));
    EXPECT_THAT(errorOf(goodSources(), ""), HasSubstr("sources.json: sources[0]: no measurement is from it"));
}

} // namespace
