// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/crc32c.h"
#include "results/eventfile.h"
#include "results/eventwriter.h"
#include "results/logfile.h"
#include "results/scalarevents.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <random>
#include <set>
#include <sstream>

namespace {

namespace fs = std::filesystem;
using eventwriter::scalar;

/// A run of NeMo: the first step three times as slow as the others.
std::string nemoRun(std::uint64_t first, std::uint64_t end, double wallTime = 1.0, float seconds = 2.5F)
{
    std::string text = eventwriter::version();
    for (std::uint64_t step = first; step < end; ++step) {
        text += scalar("train_step_timing in s", step, step == 0 ? 7.5F : seconds, wallTime);
        text += scalar("reduced_train_loss", step, 12.0F - static_cast<float>(step) / 16, wallTime);
    }
    return text;
}

results::EventFileReader read(std::string_view bytes)
{
    results::EventFileReader reader;
    reader.feed(bytes);
    return reader;
}

TEST(Crc32c, HasTheCheckValueOfTheStandard)
{
    EXPECT_EQ(results::crc32c("123456789"), 0xE3069283U);
    EXPECT_EQ(results::maskedCrc32c("any text"), eventwriter::maskedSum("any text"));
}

TEST(EventFile, ReadsTheStepsOfARun)
{
    const auto reader = read(nemoRun(0, 50));
    ASSERT_EQ(reader.steps().size(), 50U);
    EXPECT_DOUBLE_EQ(reader.steps()[0].time.value(), 7.5);
    EXPECT_DOUBLE_EQ(reader.steps()[49].time.value(), 2.5);
    EXPECT_DOUBLE_EQ(*reader.lastLoss(), 12.0 - 49.0 / 16);
    EXPECT_EQ(reader.damagedRecords(), 0U);
    EXPECT_FALSE(reader.broken());
}

TEST(EventFile, ReadsTheTagsOfMegatronAndBridge)
{
    const auto reader =
        read(scalar("iteration-time", 1, 4.0F) + scalar("lm loss", 1, 9.0F) + scalar("lm loss vs samples", 64, 9.0F)
             + scalar("throughput", 1, 410.5F) + scalar("mem-max-allocated-bytes", 1, 1048576.0F) + scalar("iteration-time", 2, 3.0F)
             + scalar("throughput/tflops/device", 2, 500.0F) + eventwriter::tensor("memory/mem-max-allocated-gigabytes", 2, 80.0F));
    ASSERT_EQ(reader.steps().size(), 2U);
    EXPECT_DOUBLE_EQ(*reader.steps()[0].tflopsPerGpu, 410.5);
    EXPECT_DOUBLE_EQ(*reader.tflopsPerGpu(), 500.0);
    EXPECT_DOUBLE_EQ(reader.steps()[0].peakMemory->value(), 1048576.0);
    EXPECT_DOUBLE_EQ(reader.peakMemory()->value(), 80e9);
}

TEST(EventFile, PointsWithoutATimeAreNoSteps)
{
    const auto reader = read(scalar("reduced_train_loss", 4, 3.0F) + scalar("train_step_timing in s", 5, -1.0F));
    EXPECT_TRUE(reader.steps().empty());
    EXPECT_DOUBLE_EQ(*reader.lastLoss(), 3.0);
}

TEST(EventFile, TheTailOfAGrowingFileWaits)
{
    const std::string whole = nemoRun(0, 10);
    results::EventFileReader reader = read(std::string_view(whole).substr(0, whole.size() - 70));
    const std::size_t before = reader.steps().size();
    EXPECT_LT(before, 10U);
    EXPECT_EQ(reader.damagedRecords(), 0U);
    reader.feed(std::string_view(whole).substr(whole.size() - 70));
    EXPECT_EQ(reader.steps().size(), 10U);
}

TEST(EventFile, AnswersTheSameHoweverItIsCut)
{
    const std::string whole = nemoRun(0, 20);
    std::mt19937 random(5);
    for (int round = 0; round < 20; ++round) {
        results::EventFileReader reader;
        for (std::size_t begin = 0; begin < whole.size();) {
            const std::size_t length = 1 + random() % 90;
            reader.feed(std::string_view(whole).substr(begin, length));
            begin += length;
        }
        ASSERT_EQ(reader.steps(), read(whole).steps());
    }
}

TEST(EventFile, ARecordWithAWrongSumIsLeftOut)
{
    std::string damaged = nemoRun(0, 10);
    damaged[damaged.size() - 1] = static_cast<char>(damaged[damaged.size() - 1] ^ 1); // the sum of the last loss
    const auto reader = read(damaged);
    EXPECT_EQ(reader.steps().size(), 10U);
    EXPECT_FALSE(reader.steps()[9].loss);
    EXPECT_EQ(reader.damagedRecords(), 1U);
    EXPECT_FALSE(reader.broken());
}

TEST(EventFile, AWrongLengthEndsTheReading)
{
    std::string damaged = nemoRun(0, 10);
    const std::size_t middle = eventwriter::version().size() + scalar("train_step_timing in s", 0, 7.5F).size();
    damaged[middle] = static_cast<char>(damaged[middle] ^ 8);
    const auto reader = read(damaged);
    EXPECT_EQ(reader.steps().size(), 1U);
    EXPECT_TRUE(reader.broken());
}

TEST(EventFile, ARestartsFileGoesOnAndItsLaterPointsCount)
{
    results::EventFileReader reader = read(nemoRun(0, 40, 1.0));
    reader.startNextFile();
    reader.feed(nemoRun(30, 50, 2.0, 2.75F));
    ASSERT_EQ(reader.steps().size(), 50U);
    EXPECT_DOUBLE_EQ(reader.steps()[29].time.value(), 2.5);
    EXPECT_DOUBLE_EQ(reader.steps()[30].time.value(), 2.75);
    results::EventFileReader reversed = read(nemoRun(30, 50, 2.0, 2.75F));
    reversed.startNextFile();
    reversed.feed(nemoRun(0, 40, 1.0));
    EXPECT_EQ(reversed.steps(), reader.steps());
}

TEST(EventFile, ARecordOfHostileLengthIsRefused)
{
    const std::string length("\xff\xff\xff\xff\xff\xff\x0f\x00", 8);
    const std::uint32_t sum = eventwriter::maskedSum(length);
    std::string head = length;
    for (int i = 0; i < 4; ++i)
        head += static_cast<char>((sum >> (8 * i)) & 0xFFU);
    EXPECT_TRUE(results::EventFileReader::isEventFile(head));
    EXPECT_TRUE(read(head).broken());
}

TEST(LogFile, TellsEventFilesFromText)
{
    std::istringstream events(nemoRun(0, 3));
    const results::LogContents fromEvents = results::readLog(events);
    EXPECT_TRUE(fromEvents.isEventFile);
    EXPECT_EQ(fromEvents.steps.size(), 3U);
    std::istringstream text("Training epoch 0, iteration 0/9 | global_step: 0 | train_step_timing in s: 2\n");
    const results::LogContents fromText = results::readLog(text);
    EXPECT_FALSE(fromText.isEventFile);
    EXPECT_EQ(fromText.steps.size(), 1U);
    std::istringstream empty;
    EXPECT_TRUE(results::readLog(empty).steps.empty());
}

TEST(LogFile, RefusesWhatIsNoReadableFile)
{
    EXPECT_FALSE(results::readLogFile("/does/not/exist.log"));
    EXPECT_FALSE(results::readLogFile("/tmp"));
}

/// Real files by PyTorch's writer, where they lie beside the sources.
TEST(EventFile, RealFilesHaveTheCountsOfTheirIndex)
{
    const fs::path folder = AUTOTUNER_SOURCE_DIR "/../shared/logs/tfevents";
    if (!fs::exists(folder / "index.csv"))
        GTEST_SKIP() << "no real event files beside the sources";
    struct Curve {
        std::size_t points = 0;
        std::set<std::int64_t> steps;
    };
    const auto curves = [&](const char *file) {
        std::ifstream in(folder / file, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        std::map<std::string, Curve> found;
        results::ScalarEvents events;
        events.feed(bytes, [&](const results::ScalarPoint &point) {
            Curve &curve = found[std::string(point.tag)];
            ++curve.points;
            curve.steps.insert(point.step);
        });
        EXPECT_EQ(events.damaged(), 0U) << file;
        return found;
    };
    const auto plain = curves("events.out.tfevents.1622543341.host.86862.0");
    EXPECT_EQ(plain.at("strict/foo").points, 100U);
    EXPECT_EQ(*plain.at("strict/foo").steps.rbegin(), 495);
    EXPECT_EQ(curves("events.out.tfevents.1622543341.host.86862.5").size(), 3U);
    const auto repeated = curves("events.out.tfevents.1622966509.host.86059.0");
    EXPECT_EQ(repeated.at("dup_steps/foo").points, 210U);
    EXPECT_EQ(repeated.at("dup_steps/foo").steps.size(), 200U);
}

} // namespace
