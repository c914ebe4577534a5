// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"
#include "requests/requestjson.h"
#include "validation/measurements.h"
#include "validation/tables.h"

#include <algorithm>
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace {

using validation::Measurement;
using validation::MeasurementSet;
using validation::Subject;

const MeasurementSet &published()
{
    static const auto set = validation::publishedMeasurements();
    if (!set) {
        ADD_FAILURE() << set.error().english();
        static const MeasurementSet none;
        return none;
    }
    return *set;
}

std::size_t count(Subject subject, std::string_view group = {})
{
    const auto &all = published().measurements;
    return std::size_t(std::count_if(all.begin(), all.end(),
                                     [&](const Measurement &m) { return m.subject == subject && (group.empty() || m.group == group); }));
}

TEST(PublishedMeasurements, coverEveryKindOfModelAndMachine)
{
    EXPECT_GE(count(Subject::PeakMemory), 34U);
    for (const char *const group : {"dense", "moe", "mla", "h100-sweep"})
        EXPECT_GE(count(Subject::PeakMemory, group), 5U) << group;
    EXPECT_EQ(count(Subject::OutOfMemory, "a100-sweep"), 390U);
    for (const char *const group : {"dense-ampere", "dense-hopper", "dense-blackwell", "moe-hopper", "moe-blackwell"})
        EXPECT_GE(count(Subject::StepTime, group), 10U) << group;
}

TEST(PublishedMeasurements, everyGroupHasSome)
{
    for (const validation::MeasurementGroup &group : validation::measurementGroups()) {
        const auto &all = published().measurements;
        EXPECT_TRUE(std::any_of(all.begin(), all.end(), [&](const Measurement &m) { return m.group == group.id; })) << group.id;
        EXPECT_FALSE(group.title.empty()) << group.id;
    }
}

TEST(PublishedMeasurements, sayWhereTheyAreFrom)
{
    for (const validation::Source &source : published().sources) {
        EXPECT_FALSE(source.title.empty() || source.reference.empty() || source.settings.empty()) << source.id;
        const bool named = source.reference.find(" @ ") != std::string::npos || source.reference.find("arXiv:") != std::string::npos
            || source.reference.find("tags v") != std::string::npos;
        EXPECT_TRUE(named) << source.id << ": no commit, tag or paper";
    }
    for (const Measurement &m : published().measurements)
        EXPECT_TRUE(!m.place.empty() || m.source == "nanotron-h100") << m.id;
}

TEST(PublishedMeasurements, idsAreUniqueAndBelongToTheirRun)
{
    std::set<std::string> ids;
    for (const Measurement &m : published().measurements) {
        EXPECT_TRUE(ids.insert(m.id).second) << m.id;
        EXPECT_TRUE(m.id.starts_with(m.run)) << m.id;
        EXPECT_FALSE(m.model.empty()) << m.id;
    }
}

TEST(PublishedMeasurements, readingsOfSeveralRunsAreMarked)
{
    // Peak memory does not depend on the number of micro-batches: the same question but for that, with the same
    // answer to a hundredth of a GiB, is the same reading.
    std::map<std::string, std::string> readings;
    std::size_t memory = 0, repeated = 0;
    for (const Measurement &m : published().measurements) {
        if (m.subject != Subject::PeakMemory || m.group == "h100-sweep")
            continue;
        auto asked = nlohmann::json::parse(requests::requestToJson(m.request));
        asked.erase("id");
        asked.erase("global_batch_size");
        const std::string reading = m.source + asked.dump() + base::fixed(m.value, 4) + std::to_string(int(m.stage));
        const auto [first, isNew] = readings.emplace(reading, m.run);
        EXPECT_EQ(m.repeats, isNew ? std::string() : first->second) << m.id;
        ++memory;
        repeated += isNew ? 0 : 1;
    }
    EXPECT_EQ(memory, 34U);
    EXPECT_EQ(repeated, 10U);
}

TEST(PublishedMeasurements, memoryIsOfTheAllocatorAndVerdictsAreOfTheDevice)
{
    for (const Measurement &m : published().measurements)
        EXPECT_EQ(m.request.measured == estimate::MeasuredMemory::Device, m.subject != Subject::PeakMemory) << m.id;
}

/// The collected tables, where they lie beside the project. No user needs them.
class Collected : public testing::Test {
protected:
    void SetUp() override
    {
        for (const char *const name : {"memory", "throughput", "layouts", "nanotron_h100"}) {
            auto table = tables::readCsv(std::string(AUTOTUNER_SOURCE_DIR "/../shared/truth/") + name + ".csv");
            if (!table)
                GTEST_SKIP() << "the collected tables are not beside the project";
            for (auto &[id, row] : *table)
                m_rows[id] = std::move(row);
        }
    }

    static double number(const tables::Row &row, const std::string &column)
    {
        const auto cell = row.find(column);
        return cell == row.end() ? 0 : base::parseNumber(cell->second).value_or(0);
    }

    tables::Table m_rows;
};

TEST_F(Collected, figuresAreThoseOfTheTables)
{
    for (const Measurement &m : published().measurements) {
        ASSERT_TRUE(m_rows.contains(m.run)) << m.run;
        const tables::Row &row = m_rows[m.run];
        if (m.subject == Subject::OutOfMemory) {
            const std::string outcome = row.contains("outcome") ? row.at("outcome") : "ok";
            EXPECT_EQ(m.ranOutOfMemory ? "oom" : "ok", outcome) << m.id;
        } else if (m.subject == Subject::StepTime) {
            const bool derived = m.note.find("rounded") != std::string::npos;
            EXPECT_NEAR(m.value, number(row, derived ? "step_time_from_tflops_s" : "step_time_s"), 1e-9) << m.id;
        } else if (m.note.starts_with("mean of")) {
            EXPECT_NEAR(m.value, number(row, "value_gib"), 0.05 * m.value) << m.id;
        } else {
            const double stated = row.contains("value_gib") ? number(row, "value_gib") : number(row, "peak_memory_gb");
            EXPECT_NEAR(m.value, stated, 1e-4) << m.id;
        }
    }
}

TEST_F(Collected, requestsAreTheLayoutsOfTheTables)
{
    for (const Measurement &m : published().measurements) {
        const tables::Row &row = m_rows[m.run];
        const domain::Candidate &c = m.request.candidate;
        const auto expectSize = [&](const char *column, int size) {
            EXPECT_EQ(std::max(1.0, number(row, column)), size) << m.id << " " << column;
        };
        expectSize("num_gpus", m.request.cluster.numGpus.value_or(0));
        expectSize("seq_length", c.batch.seqLength);
        expectSize("gbs", c.batch.globalBatchSize);
        expectSize("mbs", c.batch.microBatchSize);
        expectSize("tp", c.layout.tensorParallel);
        expectSize("pp", c.layout.pipelineParallel);
        expectSize("cp", c.layout.contextParallel);
        expectSize("ep", c.layout.expertParallel);
        if (c.layout.pipelineParallel > 1)
            expectSize("vp", c.layout.virtualPipeline);
        const std::string precision(domain::name(c.options.precision));
        EXPECT_EQ(precision, row.at("precision").empty() ? "bf16" : row.at("precision")) << m.id;
        const bool sameShape = row.at("model") == "megatron_gpt2021_1008b"; // the trillion parameters of both papers
        EXPECT_EQ(m.model, sameShape ? "megatron_1t" : row.at("model")) << m.id;
        if (const double layers = number(row, "layers"); layers > 0) {
            const auto &given = m.request.modelOverrides.is_object() ? m.request.modelOverrides : m.request.model;
            EXPECT_EQ(given.value("num_layers", 0), layers) << m.id << ": cut to fewer layers";
        }
    }
}

TEST_F(Collected, bothSweepsAreCarriedBySelectionAndNotByResult)
{
    std::size_t told = 0, finished = 0;
    std::set<std::string> carried;
    for (const Measurement &m : published().measurements)
        carried.insert(m.run);
    for (const auto &[id, row] : m_rows) {
        if (id.starts_with("lay-") && (row.at("outcome") == "ok" || row.at("outcome") == "oom")) {
            ++told;
            EXPECT_TRUE(carried.contains(id)) << id;
        }
        const bool finishedRun = id.starts_with("nt-") && row.at("outcome") == "ok" && !row.at("notes").starts_with("FLAG");
        if (finishedRun) {
            EXPECT_EQ(carried.contains(id), finished++ % 8 == 0) << id << ": every eighth, whatever its figures";
        }
    }
    EXPECT_EQ(told, count(Subject::OutOfMemory, "a100-sweep"));
}

} // namespace
