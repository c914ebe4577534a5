// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/jobphase.h"

#include <gtest/gtest.h>

using launch::JobPhase;

namespace {

struct Row {
    const char *what;
    const char *status; ///< JSON
    int parallelism;
    JobPhase last;
    JobPhase expected;
};

const Row kRows[] = {
    {"no status", "null", 1, JobPhase::Unknown, JobPhase::Queued},
    {"no state", "{}", 1, JobPhase::Unknown, JobPhase::Queued},
    {"queueing", R"({"state":"Queueing"})", 1, JobPhase::Unknown, JobPhase::Queued},
    {"awaiting", R"({"state":"Awaiting"})", 1, JobPhase::Unknown, JobPhase::Queued},
    {"starting", R"({"state":"Starting"})", 1, JobPhase::Unknown, JobPhase::Starting},
    {"retry due", R"({"state":"PendingRetry","failed":1})", 1, JobPhase::Running, JobPhase::Starting},
    {"restarting", R"({"state":"Restarting"})", 1, JobPhase::Running, JobPhase::Starting},
    {"all up", R"({"state":"Running","ready":2,"active":2})", 2, JobPhase::Starting, JobPhase::Running},
    {"one not ready", R"({"state":"Running","ready":1,"active":2})", 2, JobPhase::Starting, JobPhase::Starting},
    {"one not placed", R"({"state":"Running","ready":1,"active":1})", 2, JobPhase::Starting, JobPhase::Starting},
    {"no numbers", R"({"state":"Running"})", 1, JobPhase::Starting, JobPhase::Starting},
    {"numbers as text", R"({"state":"Running","ready":"1","active":"1"})", 1, JobPhase::Starting, JobPhase::Running},
    {"one done already", R"({"state":"Running","ready":1,"active":1,"succeeded":1})", 2, JobPhase::Running, JobPhase::Running},
    {"stopping", R"({"state":"Stopping"})", 1, JobPhase::Running, JobPhase::Stopping},
    {"terminating", R"({"state":"Terminating"})", 1, JobPhase::Running, JobPhase::Stopping},
    {"deleting", R"({"state":"Deleting"})", 1, JobPhase::Running, JobPhase::Stopping},
    {"stopped", R"({"state":"Stopped"})", 1, JobPhase::Running, JobPhase::Stopped},
    {"completed", R"({"state":"Completed"})", 1, JobPhase::Running, JobPhase::Completed},
    {"failed", R"({"state":"Failed"})", 1, JobPhase::Running, JobPhase::Failed},
    {"archived, seen completed", R"({"state":"Archived"})", 1, JobPhase::Completed, JobPhase::Completed},
    {"archived, seen failed", R"({"state":"Archived","succeeded":1})", 1, JobPhase::Failed, JobPhase::Failed},
    {"archived, all succeeded", R"({"state":"Archived","succeeded":2})", 2, JobPhase::Running, JobPhase::Completed},
    {"archived, some failed", R"({"state":"Archived","succeeded":1,"failed":1})", 2, JobPhase::Running, JobPhase::Failed},
    {"archived, nothing told", R"({"state":"Archived"})", 1, JobPhase::Running, JobPhase::Gone},
    {"deleted while it ran", R"({"state":"Deleted"})", 1, JobPhase::Running, JobPhase::Stopped},
    {"deleted after its end", R"({"state":"Deleted"})", 1, JobPhase::Completed, JobPhase::Completed},
    {"unknown word", R"({"state":"Hibernating","ready":1,"active":1})", 1, JobPhase::Running, JobPhase::Unknown},
};

} // namespace

class JobPhaseRows : public testing::TestWithParam<Row> { };

TEST_P(JobPhaseRows, Phase)
{
    const Row &row = GetParam();
    const auto job = lepton::wire::jobFromJson({{"metadata", {{"id", "j"}}},
                                                {"spec", {{"parallelism", row.parallelism}, {"completions", row.parallelism}}},
                                                {"status", nlohmann::json::parse(row.status)}});
    ASSERT_TRUE(job);
    const launch::JobSeen seen = launch::jobSeen(*job, row.last);
    EXPECT_EQ(static_cast<int>(seen.phase), static_cast<int>(row.expected)) << row.what;
    EXPECT_EQ(seen.workers, row.parallelism);
}

INSTANTIATE_TEST_SUITE_P(Words, JobPhaseRows, testing::ValuesIn(kRows));

TEST(JobPhase, UnknownIsNeverSettled)
{
    EXPECT_FALSE(launch::isSettled(JobPhase::Unknown));
    EXPECT_FALSE(launch::isSettled(JobPhase::Gone));
}
