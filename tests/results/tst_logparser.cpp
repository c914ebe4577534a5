// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/linesplitter.h"
#include "results/logs.h"
#include "results/stepstore.h"

#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <random>

namespace {

using results::LogParser;
using testing::HasSubstr;

std::string adviceOf(const std::string &text)
{
    const auto failure = parsed(text).failure();
    return failure ? failure->advice.english() : std::string();
}

TEST(LogParser, ReadsEveryFormatAndClass)
{
    for (const LogCase &log : logCases()) {
        SCOPED_TRACE(log.name);
        const LogParser parser = parsed(log.text);
        std::vector<std::int64_t> steps;
        std::vector<double> seconds;
        for (const results::StepRecord &record : parser.steps()) {
            steps.push_back(record.step);
            seconds.push_back(record.time.value());
        }
        EXPECT_EQ(steps, log.steps);
        EXPECT_THAT(seconds, testing::Pointwise(testing::DoubleEq(), log.seconds));
        const auto failure = parser.failure();
        EXPECT_EQ(failure ? name(failure->kind) : std::string_view(), log.failure) << (failure ? failure->line : "");
        if (failure) {
            EXPECT_THAT(failure->line, HasSubstr(log.keyLine));
            EXPECT_FALSE(failure->advice.empty());
        }
    }
}

TEST(LogParser, EveryClassHasACase)
{
    for (int kind = 0; kind <= static_cast<int>(results::FailureClass::Unknown); ++kind) {
        const std::string_view word = name(static_cast<results::FailureClass>(kind));
        EXPECT_TRUE(std::any_of(logCases().begin(), logCases().end(), [&](const LogCase &log) { return log.failure == word; })) << word;
    }
}

TEST(LogParser, AnswersTheSameHoweverTheTextIsCut)
{
    std::mt19937 random(7);
    for (const LogCase &log : logCases()) {
        const std::string whole = answers(parsed(log.text));
        for (int round = 0; round < 20; ++round) {
            const std::size_t longest = 1U << (random() % 9);
            LogParser parser;
            for (std::size_t begin = 0; begin < log.text.size();) {
                const std::size_t length = 1 + random() % longest;
                parser.feed(std::string_view(log.text).substr(begin, length));
                begin += length;
            }
            parser.finish();
            ASSERT_EQ(answers(parser), whole) << log.name;
        }
    }
}

TEST(LogParser, ReadsLossThroughputAndMemoryOfNemo)
{
    const LogParser parser =
        parsed("Training epoch 0, iteration 49/99 | global_step: 49 | max_memory_reserved: 200 | max_memory_allocated: 115792977920 "
               "| reduced_train_loss: 11.96 | train_step_timing in s: 6.071 | TFLOPS_per_GPU: 1.253e+03\n");
    ASSERT_EQ(parser.steps().size(), 1U);
    EXPECT_EQ(parser.plannedSteps(), 100);
    EXPECT_DOUBLE_EQ(*parser.lastLoss(), 11.96);
    EXPECT_DOUBLE_EQ(*parser.tflopsPerGpu(), 1253);
    EXPECT_DOUBLE_EQ(parser.peakMemory()->value(), 115792977920.0);
    EXPECT_EQ(parser.steps()[0].peakMemory, parser.peakMemory());
}

TEST(LogParser, MemoryReportsOfAllRanksGiveThePeakInTheirUnits)
{
    EXPECT_DOUBLE_EQ(
        parsed(
            "[Rank 1] (after 2 iterations) memory (MB) | allocated: 1.0 | max allocated: 300.5 | reserved: 9.0 | max reserved: "
            "9.0[Rank 2] (after 2 iterations) memory (MB) | allocated: 1.0 | max allocated: 400.25 | reserved: 9.0 | max reserved: 9.0\n")
            .peakMemory()
            ->value(),
        400.25 * 1048576);
    EXPECT_DOUBLE_EQ(
        parsed("x memory (GB) | mem-allocated-gigabytes: 51.0 | mem-max-allocated-gigabytes: 194.41 | y: 1\n").peakMemory()->value(),
        194.41e9);
    EXPECT_FALSE(parsed("Theoretical memory footprints: weight and optimizer=57438.81 MB\n").peakMemory());
}

TEST(LogParser, ThroughputOnALineOfItsOwnBelongsToItsStep)
{
    const std::string iteration = "iteration 5/ 9 | elapsed time per iteration (ms): 1000.0 | lm loss: 2 |\n";
    const LogParser ahead = parsed("Step Time : 1.23s GPU utilization: 456.7MODEL_TFLOP/s/GPU\n" + iteration);
    EXPECT_DOUBLE_EQ(*ahead.steps().at(0).tflopsPerGpu, 456.7);
    const LogParser behind = parsed(iteration + "Effective Tera Flops per GPU: 41.31 and total parameters 52.005 B\n");
    EXPECT_DOUBLE_EQ(*behind.steps().at(0).tflopsPerGpu, 41.31);
    EXPECT_DOUBLE_EQ(*behind.tflopsPerGpu(), 41.31);
    EXPECT_DOUBLE_EQ(
        *parsed("iteration 5/ 9 | elapsed time per iteration (ms): 1000.0 | samples per second: 1 | TFLOPs: 23.64 |\n").tflopsPerGpu(),
        23.64);
}

TEST(LogParser, LastLossIsTheLastNumber)
{
    const LogParser parser =
        parsed("Training epoch 0, iteration 0/9 | global_step: 0 | train_step_timing in s: 2 | reduced_train_loss: 3.5\n"
               "Training epoch 0, iteration 1/9 | global_step: 1 | train_step_timing in s: 2 | reduced_train_loss: nan\n");
    EXPECT_DOUBLE_EQ(*parser.lastLoss(), 3.5);
    EXPECT_TRUE(std::isnan(*parser.steps().at(1).loss));
}

TEST(LogParser, AdviceOnMemoryTellsPhaseStepAndFigures)
{
    const std::string steps = "Training epoch 0, iteration 0/9 | global_step: 0 | train_step_timing in s: 2\n";
    const std::string settings = "  tensor_model_parallel_size ...................... 2\n";
    const std::string backward =
        "Traceback (most recent call last):\n  File \"/x/schedules.py\", line 5, in forward_backward_no_pipelining\n  File "
        "\"/x/autograd.py\", line 744, in _engine_run_backward\n";
    const std::string oom =
        "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.30 GiB. GPU 0 has a total capacity of 79.10 GiB of which "
        "200.00 MiB is free. Including non-PyTorch memory, this process has 78.90 GiB memory in use. Of the allocated memory 77.00 "
        "GiB is allocated by PyTorch, and 500.00 MiB is reserved by PyTorch but unallocated.\n";
    EXPECT_EQ(adviceOf(settings + steps + backward + oom),
              "Out of GPU memory in backward at step 1: asked for 2.3 GiB with 78.9 GiB of 79.1 GiB in use. Try recomputing activations, a "
              "smaller "
              "micro-batch or tensor parallel 4.");
    EXPECT_THAT(adviceOf(oom), HasSubstr("before the first step was done: asked for 2.3 GiB with 78.9 GiB of 79.1 GiB in use"));
    EXPECT_THAT(adviceOf(backward + oom), HasSubstr("in the first backward pass"));
    EXPECT_THAT(
        adviceOf(
            "RuntimeError: CUDA out of memory. Tried to allocate 384.00 MiB (GPU 0; 14.76 GiB total capacity; 14.04 GiB already allocated; "
            "259.75 MiB free; 14.10 GiB reserved in total by PyTorch)\n"),
        HasSubstr("asked for 384 MiB with 14.5 GiB of 14.8 GiB in use"));
    EXPECT_THAT(
        adviceOf("CUDA out of memory. Tried to allocate 2.00 GiB. GPU 1 has a total capacity of 23.00 GiB of which 1.50 GiB is free. and "
                 "8.25 GiB is reserved by PyTorch but unallocated."),
        HasSubstr("fragmentation"));
}

TEST(LogParser, AdviceJoinsASentenceThatATerminalBroke)
{
    EXPECT_THAT(adviceOf("[rank1]: torch.cuda.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB. GPU  has a to\ntal "
                         "capacity of 23.67 GiB "
                         "of which 1.59 Gi\nB is free. Including non-PyTorch memory, this process has\n"),
                HasSubstr("asked for 2.0 GiB with 22.1 GiB of 23.7 GiB in use"));
}

TEST(LogParser, AdviceNamesWhatTheLineNames)
{
    EXPECT_THAT(adviceOf("ModuleNotFoundError: No module named 'megatron.core'\n"), HasSubstr("megatron.core"));
    EXPECT_THAT(adviceOf("FileNotFoundError: [Errno 2] No such file or directory: '/data/train.idx'\n"), HasSubstr("/data/train.idx"));
    EXPECT_THAT(
        adviceOf(
            "[Rank 0] Watchdog caught collective operation timeout: WorkNCCL(SeqNum=2, OpType=ALLREDUCE, Timeout(ms)=8000) ran for 8097 "
            "milliseconds\n"),
        HasSubstr("ALLREDUCE did not end within 8 s"));
}

TEST(LogParser, KeyLineIsValidTextOfBoundedLength)
{
    const auto failure =
        parsed(std::string(300000, 'a') + "\xff RuntimeError \x07: CUDA error: it broke" + std::string(300000, 'b') + "\n").failure();
    ASSERT_TRUE(failure);
    EXPECT_LE(failure->line.size(), 6000U);
    EXPECT_THAT(failure->line, HasSubstr("CUDA error: it broke"));
    EXPECT_EQ(failure->line.find('\xff'), std::string::npos);
    EXPECT_EQ(failure->line.find('\x07'), std::string::npos);
}

std::string utf16(std::string_view ascii, bool littleEndian)
{
    std::string text = littleEndian ? "\xff\xfe" : "\xfe\xff";
    for (const char c : ascii) {
        text += littleEndian ? c : '\0';
        text += littleEndian ? '\0' : c;
    }
    return text;
}

TEST(LogParser, ReadsUtf16WithItsMarkInAnyPieces)
{
    const std::string line = "Training epoch 0, iteration 0/9 | global_step: 0 | train_step_timing in s: 2.5\n";
    for (const bool littleEndian : {true, false}) {
        const std::string text = utf16(line, littleEndian);
        EXPECT_EQ(answers(parsed(text)), answers(parsed(line)));
        LogParser bytes;
        for (const char &byte : text)
            bytes.feed(std::string_view(&byte, 1));
        bytes.finish();
        EXPECT_EQ(answers(bytes), answers(parsed(line)));
    }
    EXPECT_EQ(answers(parsed("\xff")), answers(parsed("")));
    const auto failure = parsed(std::string("\xff\xfe\x3d\xd8\x4d\xdc", 6) + utf16(" KeyError: 'x'", true).substr(2)).failure();
    EXPECT_FALSE(failure) << "an emoji is no prefix";
}

TEST(LogParser, AVeryLongLineIsReadInPieces)
{
    LogParser parser;
    const std::string piece(1 << 16, 'x');
    for (int i = 0; i < 256; ++i)
        parser.feed(piece);
    parser.feed("\nTraining epoch 0, iteration 0/9 | global_step: 0 | train_step_timing in s: 2\n");
    parser.finish();
    EXPECT_EQ(parser.steps().size(), 1U);
}

TEST(LogParser, StepsInAnyOrderKeepTheOrderOfTheirFirstRecord)
{
    results::StepStore store;
    for (const std::int64_t step : {5, 9, 7, 9, 5, 6})
        store.put({step, base::Seconds(static_cast<double>(store.all().size()) + 1), {}, {}, {}});
    std::vector<std::int64_t> steps;
    for (const results::StepRecord &record : store.all())
        steps.push_back(record.step);
    EXPECT_EQ(steps, (std::vector<std::int64_t>{5, 9, 7, 6}));
    EXPECT_DOUBLE_EQ(store.all()[1].time.value(), 4.0);
}

TEST(LogParser, MedianIsOfAllRecords)
{
    const auto of = [](std::initializer_list<double> times) {
        std::vector<results::StepRecord> steps;
        for (const double time : times)
            steps.push_back({static_cast<std::int64_t>(steps.size()), base::Seconds(time), {}, {}, {}});
        return results::medianStepTime(steps);
    };
    EXPECT_FALSE(of({}));
    EXPECT_DOUBLE_EQ(of({30, 2, 3})->value(), 3);
    EXPECT_DOUBLE_EQ(of({30, 2, 3, 4})->value(), 3.5);
}

TEST(LineSplitter, CutsAtLfAndCrAndAtTheLongestLine)
{
    results::LineSplitter splitter;
    std::vector<std::string> lines;
    const auto keep = [&](std::string_view line) { lines.emplace_back(line); };
    for (const char *piece : {"a", "b\nc\r", "d\re\n", "\n", "f"})
        splitter.feed(piece, keep);
    EXPECT_EQ(lines, (std::vector<std::string>{"ab", "c", "d", "e", ""}));
    EXPECT_EQ(splitter.takeRest(), "f");
    lines.clear();
    splitter.feed(std::string(results::LineSplitter::kLongestLine + 3, 'x'), keep);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0].size(), results::LineSplitter::kLongestLine);
    EXPECT_EQ(splitter.takeRest(), "xxx");
}

} // namespace
