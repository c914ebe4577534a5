// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/schedule.h"

#include "estimate/pipelinetime.h"
#include "estimate/referenceplay.h"
#include "estimate/stages.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>
#include <map>
#include <random>
#include <set>
#include <tuple>

using base::Seconds;
using estimate::ChunkTimes;
using estimate::Operation;
using estimate::Pass;
using estimate::Schedule;
using estimate::ScheduleInput;
using estimate::ScheduleShape;
using estimate::simulate;
using estimate::simulatedTime;
using estimate::Transfers;
using testing::HasSubstr;

namespace {

constexpr double kForward = 1, kBackward = 2; // of a stage, all its chunks

ScheduleInput equalStages(const ScheduleShape &shape, double hop = 0, Transfers transfers = Transfers::Delay)
{
    const double chunks = shape.chunks;
    const std::size_t runs = static_cast<std::size_t>(shape.stages) * static_cast<std::size_t>(shape.chunks);
    return {shape, std::vector<ChunkTimes>(runs, {Seconds(kForward / chunks), Seconds(kBackward / chunks)}), Seconds(hop), transfers};
}

/// Nothing when the shape is refused.
double total(const ScheduleInput &input)
{
    const auto time = simulatedTime(input);
    EXPECT_TRUE(time.has_value()) << (time ? "" : time.error().english());
    return time ? time->value() : std::numeric_limits<double>::quiet_NaN();
}

std::string named(const ScheduleShape &s)
{
    return "p " + std::to_string(s.stages) + " v " + std::to_string(s.chunks) + " m " + std::to_string(s.microBatches) + " group "
        + std::to_string(s.group) + (s.extraWarmUp ? " extra" : "");
}

/// Every shape of up to 8 stages and 4 chunks that Megatron-Core runs, with all groups and up to 3 p micro-batches.
void eachShape(const std::function<void(const ScheduleShape &)> &visit)
{
    for (const int p : {1, 2, 3, 4, 8}) {
        for (int v = 1; v <= (p > 1 ? 4 : 1); ++v) {
            for (int m = 1; m <= 3 * p + 1; ++m) {
                for (int group = 0; group <= (v > 1 ? m : 0); group += group == 0 ? p : 1) {
                    const ScheduleShape shape{p, v, m, group, v > 1 && m % 2 == 0};
                    if (estimate::checkShape(shape))
                        visit(shape);
                }
            }
        }
    }
}

ScheduleInput randomInput(std::mt19937 &random)
{
    const auto pick = [&](int from, int to) { return std::uniform_int_distribution(from, to)(random); };
    ScheduleShape shape;
    do {
        shape = {pick(1, 7), pick(1, 4), pick(1, 24), 0, pick(0, 1) == 1};
        if (shape.chunks > 1 && pick(0, 1) == 1)
            shape.group = pick(1, shape.microBatches);
    } while (!estimate::checkShape(shape));
    ScheduleInput input = equalStages(shape, pick(0, 2) * 0.05);
    std::uniform_real_distribution<double> uneven(0.3, 1.7);
    for (ChunkTimes &times : input.times)
        times = {times.forward * uneven(random), times.backward * uneven(random)};
    return input;
}

struct Reference {
    ScheduleShape shape;
    double total;
};

} // namespace

// Lengths of Megatron-LM's schedules with forward 1 and backward 2 per stage.
TEST(Schedule, referenceLengths)
{
    for (const auto &[shape, length] : {Reference{{4, 1, 8}, 33}, {{4, 2, 8}, 28.5}, {{8, 5, 16}, 52.2}, {{8, 4, 64}, 197.25}}) {
        for (const Transfers transfers : {Transfers::Delay, Transfers::Meeting})
            EXPECT_NEAR(total(equalStages(shape, 0, transfers)), length, 1e-9) << named(shape);
    }
    ScheduleInput heavyHead = equalStages({8, 4, 32});
    heavyHead.times.back().forward += Seconds(0.125);
    heavyHead.times.back().backward += Seconds(0.25);
    EXPECT_NEAR(total(heavyHead), 113.25, 1e-9);
}

// m (F + B) + (p - 1) / v (F + B), whatever the groups and the further warm-up pass.
TEST(Schedule, equalStagesTakeTheirClosedForm)
{
    int shapes = 0;
    eachShape([&](const ScheduleShape &shape) {
        const double stage = kForward + kBackward;
        const double expected = shape.microBatches * stage + (shape.stages - 1) * stage / shape.chunks;
        for (const Transfers transfers : {Transfers::Delay, Transfers::Meeting})
            EXPECT_NEAR(total(equalStages(shape, 0, transfers)), expected, 1e-9) << named(shape);
        ++shapes;
    });
    EXPECT_GT(shapes, 300);
}

TEST(Schedule, delayedTransfersAddTheirClosedForm)
{
    const double hop = 0.01;
    for (const int p : {2, 4, 8}) {
        for (const int perStage : {1, 2, 8}) {
            const int m = p * perStage;
            const double plain = total(equalStages({p, 1, m}, hop)) - total(equalStages({p, 1, m}));
            EXPECT_NEAR(plain / hop, 2.0 * m * (p - 1) / p + 2 * (p - 2), 1e-6) << p << ' ' << m;
            for (const int v : {2, 4}) {
                const double interleaved = total(equalStages({p, v, m}, hop)) - total(equalStages({p, v, m}));
                EXPECT_NEAR(interleaved / hop, 2 * (p * v - 1), 1e-6) << p << ' ' << v << ' ' << m;
            }
        }
    }
}

TEST(Schedule, randomSchedulesTakeAsLongAsPlayedPlainly)
{
    std::mt19937 random(20261123);
    for (int i = 0; i < 300; ++i) {
        const ScheduleInput input = randomInput(random);
        const tests::ReferencePlay played(input);
        ASSERT_FALSE(played.stuck()) << named(input.shape);
        ASSERT_NEAR(total(input), played.length(), 1e-9) << named(input.shape);
    }
}

namespace {

/// When each pass of an operation's layers has ended, by run of layers, micro-batch and direction.
using Ends = std::map<std::tuple<int, int, Pass>, Seconds>;

Ends endsOf(const Schedule &schedule)
{
    Ends ends;
    for (const Operation &operation : schedule.operations)
        ends[{operation.chunk * schedule.shape.stages + operation.stage, operation.microBatch, operation.pass}] = operation.end;
    return ends;
}

/// When the input of an operation has arrived at the earliest.
Seconds arrival(const Operation &operation, const Schedule &schedule, const Ends &ends, Seconds hop)
{
    const int run = operation.chunk * schedule.shape.stages + operation.stage;
    const int last = schedule.shape.stages * schedule.shape.chunks - 1;
    if (operation.pass == Pass::Forward)
        return run == 0 ? Seconds() : ends.at({run - 1, operation.microBatch, Pass::Forward}) + hop;
    if (run == last)
        return ends.at({run, operation.microBatch, Pass::Forward});
    return ends.at({run + 1, operation.microBatch, Pass::Backward}) + hop;
}

void checkStage(const ScheduleInput &input, const Schedule &schedule, int stage)
{
    const estimate::StageUse &use = schedule.stages[static_cast<std::size_t>(stage)];
    const ScheduleShape &shape = input.shape;
    Seconds before;
    for (const Operation &operation : schedule.onStage(stage)) {
        ASSERT_EQ(operation.stage, stage);
        ASSERT_GE(operation.start, before) << "two at once";
        const ChunkTimes &times = input.times[static_cast<std::size_t>(stage * shape.chunks + operation.chunk)];
        const Seconds lasts = operation.pass == Pass::Forward ? times.forward : times.backward;
        ASSERT_NEAR((operation.end - operation.start).value(), lasts.value(), 1e-9);
        before = operation.end;
    }
    EXPECT_EQ(use.warmUp, estimate::warmUpPasses(shape, stage));
    EXPECT_EQ(use.mostInFlight, std::min(use.warmUp + 1, shape.microBatches * shape.chunks)) << named(shape);
    EXPECT_NEAR((use.busy() + use.idle()).value(), schedule.total.value(), 1e-9);
    for (const Seconds idle : {use.fill, use.stalls, use.drain})
        EXPECT_GE(idle.value(), -1e-9);
    EXPECT_GE(schedule.total.value(), use.busy().value() - 1e-9);
}

} // namespace

TEST(Schedule, randomSchedulesKeepEveryRule)
{
    std::mt19937 random(7);
    for (int i = 0; i < 300; ++i) {
        ScheduleInput input = randomInput(random);
        for (const Transfers transfers : {Transfers::Delay, Transfers::Meeting}) {
            input.transfers = transfers;
            const auto schedule = simulate(input);
            ASSERT_TRUE(schedule.has_value()) << named(input.shape) << ' ' << schedule.error().english();
            const ScheduleShape &shape = input.shape;
            const Ends ends = endsOf(*schedule);
            ASSERT_EQ(ends.size(), schedule->operations.size()) << "some pass runs twice";
            ASSERT_EQ(ends.size(), static_cast<std::size_t>(2 * shape.stages * shape.chunks * shape.microBatches));
            Seconds last;
            for (const Operation &operation : schedule->operations) {
                ASSERT_GE(operation.start.value(), arrival(operation, *schedule, ends, input.hop).value() - 1e-9) << named(shape);
                last = std::max(last, operation.end);
            }
            EXPECT_EQ(schedule->total, last);
            EXPECT_EQ(schedule->total, *simulatedTime(input));
            for (int stage = 0; stage < shape.stages; ++stage)
                checkStage(input, *schedule, stage);
        }
    }
}

// The memory model counts activations by a formula; the schedule shows how many chunk passes there are.
TEST(Schedule, holdsAsManyPassesAsTheMemoryModelCounts)
{
    int shapes = 0;
    eachShape([&](ScheduleShape shape) {
        shape.extraWarmUp = false;
        domain::ParallelLayout layout;
        layout.pipelineParallel = shape.stages;
        layout.virtualPipeline = shape.chunks;
        layout.microBatchGroup = shape.group;
        const auto schedule = simulate(equalStages(shape));
        ASSERT_TRUE(schedule.has_value());
        for (int stage = 0; stage < shape.stages; ++stage) {
            const int most = schedule->stages[static_cast<std::size_t>(stage)].mostInFlight;
            ASSERT_EQ(most, estimate::chunkPassesInFlight(layout, shape.microBatches, stage)) << named(shape) << " stage " << stage;
        }
        ++shapes;
    });
    EXPECT_GT(shapes, 300);
}

TEST(Schedule, stagesThatMeetForTransfersAreNeverFaster)
{
    std::mt19937 random(3);
    double slowest = 1;
    for (int i = 0; i < 300; ++i) {
        ScheduleInput input = randomInput(random);
        const double delayed = total(input);
        input.transfers = Transfers::Meeting;
        EXPECT_GE(total(input), delayed - 1e-9) << named(input.shape);
        slowest = std::max(slowest, total(input) / delayed);
    }
    EXPECT_GT(slowest, 1.02) << "meeting never mattered";
}

TEST(Schedule, warmUpFollowsMegatronCore)
{
    EXPECT_EQ(estimate::warmUpPasses({4, 1, 8}, 0), 3);
    EXPECT_EQ(estimate::warmUpPasses({4, 1, 8}, 3), 0);
    EXPECT_EQ(estimate::warmUpPasses({8, 1, 4}, 0), 4);
    EXPECT_EQ(estimate::warmUpPasses({4, 2, 8}, 0), 2 * 3 + 4);
    EXPECT_EQ(estimate::warmUpPasses({4, 3, 16, 6}, 1), 2 * 2 + 2 * 6);
    EXPECT_EQ(estimate::warmUpPasses({4, 3, 16, 6, true}, 1), 2 * 2 + 2 * 6 + 1);
    EXPECT_EQ(estimate::warmUpPasses({4, 2, 4}, 0), 8) << "no more than there are";
}

TEST(Schedule, refusesLastGroupsSmallerThanThePipeline)
{
    struct Row {
        int stages, microBatches;
        bool deadlock; ///< others only leave stages idle; Megatron-Core refuses both
    };
    for (const auto &[stages, microBatches, deadlock] : {Row{8, 10, true}, {8, 20, true}, {4, 5, false}, {4, 11, false}}) {
        const ScheduleInput input = equalStages({stages, 2, microBatches});
        EXPECT_EQ(tests::ReferencePlay(input).stuck(), deadlock) << microBatches;
        const auto refused = simulate(input);
        ASSERT_FALSE(refused.has_value()) << microBatches;
        EXPECT_THAT(refused.error().english(), HasSubstr("fewer than the " + std::to_string(stages) + " pipeline stages"));
        EXPECT_THAT(refused.error().hint.english(), HasSubstr("use " + std::to_string(microBatches / stages * stages) + " or "));
        EXPECT_FALSE(simulatedTime(input).has_value());
    }
    EXPECT_TRUE(simulate(equalStages({8, 1, 10})).has_value()) << "without interleaving any number will do";
    EXPECT_TRUE(simulate(equalStages({8, 2, 20, 10})).has_value()) << "groups of 10 leave no small rest";
    EXPECT_FALSE(tests::ReferencePlay(equalStages({8, 2, 20, 10})).stuck());
}

TEST(Schedule, errorsSayWhatToChange)
{
    struct Row {
        ScheduleShape shape;
        const char *message, *hint;
    };
    constexpr int kMax = std::numeric_limits<int>::max();
    for (const auto &[shape, message, hint] :
         {Row{{8, 2, 16, 4}, "micro-batch groups of 4 with 8 pipeline stages", "from 8 to 16"},
          Row{{8, 2, 16, 17}, "micro-batch groups of 17", "from 8 to 16"},
          Row{{8, 2, 4}, "with 8 pipeline stages and 4 micro-batches", "larger global batch"},
          Row{{1, 2, 4}, "virtual_pipeline 2 needs more than one pipeline stage", "pipeline_parallel 2"},
          Row{{0, 1, 4}, "0 stages", "at least 1"}, Row{{2, 0, 4}, "0 chunks", "at least 1"},
          Row{{2, 1, -4}, "-4 micro-batches", "at least 1"}, Row{{2, 1, 4, -1}, "groups of -1", "at least 1"},
          Row{{2, 1, 4'000'000}, "more than the 4000000 operations", "fewer micro-batches"},
          Row{{kMax, kMax, kMax}, "more than the 4000000 operations", "fewer micro-batches"}}) {
        const auto refused = estimate::checkShape(shape);
        ASSERT_FALSE(refused.has_value()) << message;
        EXPECT_THAT(refused.error().message.english(), HasSubstr(message));
        EXPECT_THAT(refused.error().hint.english(), HasSubstr(hint));
        EXPECT_EQ(simulate({shape, {}, Seconds()}).error().english(), refused.error().english());
    }
}

TEST(Schedule, refusesTimesThatAreNone)
{
    const double infinity = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
    for (const double bad : {-1.0, infinity, nan}) {
        ScheduleInput input = equalStages({2, 1, 4});
        input.times[1].backward = Seconds(bad);
        EXPECT_THAT(simulate(input).error().english(), HasSubstr("negative or not a number")) << bad;
        input = equalStages({2, 1, 4}, bad);
        EXPECT_FALSE(simulatedTime(input).has_value()) << bad;
    }
    ScheduleInput few = equalStages({2, 1, 4});
    few.times.pop_back();
    EXPECT_THAT(simulate(few).error().english(), HasSubstr("times of 1 model chunks are given, and 2 are needed"));
}

TEST(Schedule, stagesWithoutWorkTakeNoTime)
{
    ScheduleInput input = equalStages({4, 2, 8});
    input.times.assign(8, {});
    const auto schedule = simulate(input);
    ASSERT_TRUE(schedule.has_value());
    EXPECT_EQ(schedule->total.value(), 0);
    EXPECT_EQ(schedule->idleShare(), 0);
}

TEST(Schedule, idleShareIsTheBubbleOfEqualStages)
{
    EXPECT_NEAR(simulate(equalStages({4, 1, 8}))->idleShare(), 3.0 / 11, 1e-12);
    EXPECT_NEAR(simulate(equalStages({4, 2, 8}))->idleShare(), 1 - 24 / 25.5 * 25.5 / 28.5, 1e-12);
    EXPECT_EQ(simulate(equalStages({1, 1, 8}))->idleShare(), 0);
}

// The closed form of search and table against the schedule. Tolerances are those found over these inputs: it is
// exact for equal stages, with or without a slower last one, also in its transfers, and rather too long where all
// stages and chunks differ at random.
namespace {

double closedForm(const ScheduleInput &input)
{
    const estimate::PipelineShape shape{input.shape.stages, input.shape.chunks, input.shape.microBatches};
    Seconds slowest, inner, all;
    estimate::StagePaths paths(shape.stages);
    for (int stage = shape.stages - 1; stage >= 0; --stage) {
        Seconds time;
        for (int chunk = 0; chunk < shape.chunks; ++chunk) {
            const ChunkTimes &times = input.times[static_cast<std::size_t>(stage * shape.chunks + chunk)];
            time += times.forward + times.backward;
        }
        all += time;
        paths.add(time);
        slowest = std::max(slowest, time);
        if (stage > 0 && stage + 1 < shape.stages)
            inner = std::max(inner, time);
    }
    return (slowest * shape.microBatches + pipelineBubble(shape, slowest, all, paths)
            + pipelineTransfers(shape, input.hop, slowest - inner))
        .value();
}

} // namespace

TEST(ClosedForm, isExactForEqualStagesThatMeetForTransfers)
{
    for (const int p : {1, 2, 3, 4, 8}) {
        for (const int perStage : {1, 2, 8}) {
            for (const int v : {1, 2, 4}) {
                if (p == 1 && v > 1)
                    continue;
                const ScheduleInput input = equalStages({p, v, p * perStage}, 0.01, Transfers::Meeting);
                EXPECT_NEAR(closedForm(input), total(input), 1e-9) << named(input.shape);
            }
        }
    }
}

TEST(ClosedForm, isExactForASlowerLastStage)
{
    for (const int p : {2, 4, 8}) {
        for (const int perStage : {2, 8}) {
            for (const double tail : {0.02, 0.1, 0.5}) {
                ScheduleInput input = equalStages({p, 1, p * perStage}, 0.02, Transfers::Meeting);
                input.times.back().forward += Seconds(tail);
                input.times.back().backward += Seconds(2 * tail);
                // Where the last stage is slower by about a transfer, neither it nor the others set the pace alone.
                const double tolerance = tail < 0.05 ? 2 * input.hop.value() : 1e-9;
                EXPECT_NEAR(closedForm(input), total(input), tolerance) << named(input.shape) << ' ' << tail;
            }
        }
    }
}

// Layers of its own make a first or an inner stage the slowest: those behind it wait less than it takes longer.
TEST(ClosedForm, isExactForASlowerStageAnywhere)
{
    for (const int p : {2, 4, 8}) {
        for (int slow = 0; slow < p; ++slow) {
            for (const int perStage : {1, 2, 8}) {
                ScheduleInput input = equalStages({p, 1, p * perStage});
                ChunkTimes &times = input.times[static_cast<std::size_t>(slow)];
                times = {times.forward * 1.2, times.backward * 1.2};
                EXPECT_NEAR(closedForm(input), total(input), 1e-9) << named(input.shape) << " stage " << slow;
            }
        }
    }
}

TEST(ClosedForm, isExactForStagesThatAllDiffer)
{
    std::mt19937 random(5);
    std::uniform_int_distribution<int> layers(7, 10);
    for (const int p : {2, 4, 8, 16}) {
        for (const int microBatches : {p, p + 1, 4 * p}) {
            for (int i = 0; i < 10; ++i) {
                ScheduleInput input = equalStages({p, 1, microBatches});
                for (ChunkTimes &times : input.times) {
                    const double factor = layers(random) / 10.0;
                    times = {times.forward * factor, times.backward * factor};
                }
                EXPECT_NEAR(closedForm(input) / total(input), 1, 1e-9) << named(input.shape);
            }
        }
    }
}

TEST(ClosedForm, isALittleShortForALastStageThatHardlyWorks)
{
    ScheduleInput input = equalStages({4, 1, 16});
    const double layers[] = {9, 8, 8, 5};
    for (std::size_t stage = 0; stage < 4; ++stage)
        input.times[stage] = {input.times[stage].forward * layers[stage], input.times[stage].backward * layers[stage]};
    const double difference = closedForm(input) / total(input) - 1;
    EXPECT_LE(difference, 0);
    EXPECT_GE(difference, -0.013);
}

TEST(ClosedForm, isCloseForStagesThatDiffer)
{
    std::mt19937 random(11);
    std::uniform_real_distribution<double> uneven(0.85, 1.15);
    std::vector<double> differences;
    for (const int p : {2, 4, 8}) {
        for (const int v : {1, 2, 4}) {
            for (const int perStage : {1, 2, 4, 16}) {
                for (int i = 0; i < 10; ++i) {
                    ScheduleInput input = equalStages({p, v, p * perStage}, 0.01, Transfers::Meeting);
                    for (ChunkTimes &times : input.times) {
                        const double factor = uneven(random);
                        times = {times.forward * factor, times.backward * factor};
                    }
                    differences.push_back(closedForm(input) / total(input) - 1);
                }
            }
        }
    }
    std::sort(differences.begin(), differences.end());
    const auto quantile = [&](double share) { return differences[static_cast<std::size_t>(share * double(differences.size() - 1))]; };
    EXPECT_NEAR(quantile(0.5), 0, 0.01);
    EXPECT_GT(quantile(0.05), -0.05);
    EXPECT_LT(quantile(0.95), 0.045);
    EXPECT_GT(differences.front(), -0.06);
    EXPECT_LT(differences.back(), 0.09);
    RecordProperty("least", std::to_string(differences.front()));
    RecordProperty("most", std::to_string(differences.back()));
}
