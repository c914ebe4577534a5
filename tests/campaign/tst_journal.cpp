// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/journal.h"
#include "campaigns.h"

#include <csignal>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>
#include <sys/resource.h>
#include <unistd.h>

using namespace campaign;

namespace {

class JournalTest : public testing::Test {
protected:
    void SetUp() override
    {
        // In memory where there is such a place: thousands of syncs take minutes on a disk.
        const std::filesystem::path shm = "/dev/shm";
        const auto above = ::access(shm.c_str(), W_OK) == 0 ? shm : std::filesystem::temp_directory_path();
        m_folder = above / fmt::format("tst_journal_{}_{}", ::getpid(), s_number++);
        std::filesystem::create_directories(m_folder);
    }
    void TearDown() override { std::filesystem::remove_all(m_folder); }

    [[nodiscard]] std::string path() const { return (m_folder / "campaign.journal").string(); }
    [[nodiscard]] std::string content() const
    {
        std::ifstream in(path(), std::ios::binary);
        std::ostringstream out;
        out << in.rdbuf();
        return out.str();
    }
    void write(const std::string &text) const { std::ofstream(path(), std::ios::binary | std::ios::trunc) << text; }

    std::filesystem::path m_folder;
    static inline int s_number = 0;
};

/// Events as a mad campaign might bring them: many do not fit.
class RandomEvents {
public:
    explicit RandomEvents(unsigned seed)
        : m_random(seed)
    {
    }

    Event next(const Campaign &campaign)
    {
        const RunId run = runId(1 + pick(4));
        const TimeMs at = m_clock += pick(100'000);
        switch (pick(14)) {
        case 0:
            return added(campaign);
        case 1:
            return LimitsSet{{1 + pick(3), pick(2) == 1, {}, pick(2) ? std::optional(1.5 * pick(100)) : std::nullopt, pick(3), pick(3)}};
        case 2:
            return PausedSet{pick(2) == 1};
        case 3:
            return RunPaused{run, pick(2) == 1};
        case 4:
        case 5:
            return SubmitIntended{run, fmt::format("at-{}", pick(40)), at, pick(2) == 1, "ws"};
        case 6:
        case 7:
            return Submitted{run, fmt::format("job-{}", pick(40)), at};
        case 8:
            return SubmitFailed{run, "no \xff\xfe quota\n", pick(2) == 1, at};
        case 9:
            return Observed{run, static_cast<RunState>(pick(10)), "Word", at};
        case 10:
            return StopIntended{run, "stopped by you", at};
        case 11:
            return ended(run, at);
        case 12:
            return RunSkipped{run, static_cast<SkipReason>(pick(6))};
        default:
            return pick(2) ? Event(RunReset{run}) : Event(RunRemoved{run});
        }
    }

private:
    int pick(int below) { return std::uniform_int_distribution<int>(0, below - 1)(m_random); }

    Event added(const Campaign &campaign)
    {
        RunsAdded event;
        const int count = pick(3);
        for (int i = 1; i <= count; ++i)
            event.runs.push_back(campaigns::run(campaign.runsEverAdded + i, pick(4) == 0 ? RunRole::Base : RunRole::Trial));
        return event;
    }

    Event ended(const RunId &run, TimeMs at)
    {
        Ended end;
        end.run = run;
        end.state = static_cast<RunState>(pick(10));
        end.reason = "reason \xc3 cut";
        end.infrastructure = pick(2) == 1;
        if (pick(2))
            end.failure = static_cast<results::FailureClass>(pick(10));
        end.failureLine = std::string("nul \0 inside", 12);
        end.measured = {pick(50), base::Seconds(pick(1000) / 7.0), pick(2) ? std::optional(pick(1000) / 3.0) : std::nullopt, {}, {}, {},
                        {}};
        end.at = at;
        return end;
    }

    std::mt19937 m_random;
    TimeMs m_clock = 1;
};

Campaign folded(const std::string &text)
{
    Campaign campaign;
    const auto read = readJournal(text);
    EXPECT_TRUE(read.has_value()) << (read ? "" : read.error().english());
    if (read) {
        EXPECT_TRUE(foldJournal(*read, campaign).has_value());
    }
    return campaign;
}

} // namespace

TEST_F(JournalTest, WhatAJournalFoldsToIsTheLiveStateForRandomCampaigns)
{
    for (unsigned seed = 1; seed <= 25; ++seed) {
        std::filesystem::remove(path());
        Campaign live;
        auto journal = Journal::open(path(), live);
        ASSERT_TRUE(journal.has_value());
        RandomEvents events(seed);
        int fitted = 0;
        for (int i = 0; i < 150; ++i) {
            const Campaign before = live;
            if (journal->append(live, events.next(live)))
                ++fitted;
            else {
                ASSERT_EQ(live, before) << "seed " << seed;
            }
        }
        EXPECT_GT(fitted, 20) << "seed " << seed;
        ASSERT_EQ(folded(content()), live) << "seed " << seed;
        Campaign again;
        ASSERT_TRUE(Journal::open(path(), again).has_value());
        ASSERT_EQ(again, live) << "seed " << seed;
    }
}

TEST_F(JournalTest, CutAtAnyByteItGivesTheStateOfTheWholeLinesBeforeTheCut)
{
    Campaign live;
    std::vector<std::pair<std::size_t, Campaign>> states{{0, live}};
    {
        auto journal = Journal::open(path(), live);
        states.emplace_back(content().size(), live);
        RandomEvents events(4711);
        while (live.sequence < 14) {
            if (journal->append(live, events.next(live)) && live.sequence != states.back().second.sequence)
                states.emplace_back(content().size(), live);
        }
    }
    const std::string whole = content();
    std::size_t known = 0;
    for (std::size_t cut = 0; cut <= whole.size(); ++cut) {
        while (known + 1 < states.size() && states[known + 1].first <= cut)
            ++known;
        write(whole.substr(0, cut));
        Campaign again;
        auto journal = Journal::open(path(), again);
        ASSERT_TRUE(journal.has_value()) << "cut at " << cut;
        ASSERT_EQ(again, states[known].second) << "cut at " << cut;
        // It is repaired: what is appended now stands on a line of its own.
        ASSERT_TRUE(journal->append(again, PausedSet{!again.paused}).has_value()) << "cut at " << cut;
        ASSERT_EQ(folded(content()), again) << "cut at " << cut;
    }
}

TEST_F(JournalTest, DamageInTheMiddleIsRefusedWithItsLineAndTheFileIsLeftAlone)
{
    Campaign live;
    {
        auto journal = Journal::open(path(), live);
        ASSERT_TRUE(journal->append(live, RunsAdded{{campaigns::run(1)}}).has_value());
        ASSERT_TRUE(journal->append(live, PausedSet{true}).has_value());
        ASSERT_TRUE(journal->append(live, PausedSet{false}).has_value());
    }
    const std::string whole = content();
    std::vector<std::string> lines;
    std::istringstream in(whole);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    ASSERT_EQ(lines.size(), 4U);
    struct Row {
        const char *title;
        std::size_t line;
        std::string text;
    };
    const std::vector<Row> rows{
        {"garbage", 3, "\x00\xff garbage"},
        {"empty line", 3, ""},
        {"cut in the middle", 3, lines[2].substr(0, 10)},
        {"a number gone", 3, R"({"event":"paused_set","paused":true})"},
        {"a line missing", 3, lines[3]},
        {"a line twice", 3, lines[1]},
        {"wrong type", 3, R"({"seq":2,"event":"paused_set","paused":"yes"})"},
        {"does not fit", 3, R"({"seq":2,"event":"submitted","run":"r001","job_id":"x"})"},
        {"deep", 3, "{\"seq\":2,\"event\":\"paused_set\",\"x\":" + std::string(5000, '[') + std::string(5000, ']') + "}"},
        {"an array", 3, "[1,2]"},
        {"not ours", 1, R"({"format":"other","version":1})"},
    };
    for (const Row &row : rows) {
        auto damaged = lines;
        damaged[row.line - 1] = row.text;
        std::string text;
        for (const std::string &line : damaged)
            text += line + "\n";
        write(text);
        Campaign again;
        const auto journal = Journal::open(path(), again);
        ASSERT_FALSE(journal.has_value()) << row.title;
        const std::string said = journal.error().english();
        EXPECT_NE(said.find(path()), std::string::npos) << said;
        const std::string place = std::string(row.title) == "does not fit" ? "event 2" : fmt::format("line {}", row.line);
        EXPECT_NE(said.find(place), std::string::npos) << row.title << ": " << said;
        EXPECT_EQ(again, Campaign()) << row.title;
        EXPECT_EQ(content(), text) << row.title;
    }
}

TEST_F(JournalTest, JournalsOfNewerVersionsAreRefusedPolitelyAndUnknownKeysArePassedOver)
{
    Campaign campaign;
    write("{\"format\":\"autotuner-journal\",\"version\":2}\n");
    auto journal = Journal::open(path(), campaign);
    ASSERT_FALSE(journal.has_value());
    EXPECT_NE(journal.error().english().find("newer version"), std::string::npos);
    EXPECT_NE(journal.error().english().find("2"), std::string::npos);

    write("{\"format\":\"autotuner-journal\",\"version\":1}\n{\"seq\":1,\"event\":\"teleported\",\"run\":\"r001\"}\n");
    journal = Journal::open(path(), campaign);
    ASSERT_FALSE(journal.has_value());
    EXPECT_NE(journal.error().english().find("teleported"), std::string::npos);
    EXPECT_NE(journal.error().english().find("Update"), std::string::npos);

    write("{\"format\":\"autotuner-journal\",\"version\":1,\"by\":\"0.9\"}\n"
          "{\"seq\":1,\"event\":\"paused_set\",\"paused\":true,\"mood\":{\"a\":[1]}}\n");
    journal = Journal::open(path(), campaign);
    ASSERT_TRUE(journal.has_value());
    EXPECT_TRUE(campaign.paused);
}

TEST_F(JournalTest, OnlyWhatTheProjectDoesNotKnowIsFoldedIn)
{
    Campaign live;
    Campaign saved;
    {
        auto journal = Journal::open(path(), live);
        ASSERT_TRUE(journal->append(live, RunsAdded{{campaigns::run(1), campaigns::run(2)}}).has_value());
        saved = live;
        ASSERT_TRUE(journal->append(live, RunPaused{"r002", true}).has_value());
    }
    Campaign again = saved;
    ASSERT_TRUE(Journal::open(path(), again).has_value());
    EXPECT_EQ(again, live);
    Campaign newest = live;
    ASSERT_TRUE(Journal::open(path(), newest).has_value());
    EXPECT_EQ(newest, live);
}

TEST_F(JournalTest, ForgettingDropsWhatWasSavedAndGoesOnFromThere)
{
    Campaign live;
    auto journal = Journal::open(path(), live);
    ASSERT_TRUE(journal->append(live, RunsAdded{{campaigns::run(1)}}).has_value());
    const Campaign saved = live;
    ASSERT_TRUE(journal->append(live, PausedSet{true}).has_value());
    ASSERT_TRUE(journal->forget(saved.sequence).has_value());
    EXPECT_EQ(content().find("runs_added"), std::string::npos);
    ASSERT_TRUE(journal->append(live, RunPaused{"r001", true}).has_value());
    Campaign again = saved;
    ASSERT_TRUE(Journal::open(path(), again).has_value());
    EXPECT_EQ(again, live);
    EXPECT_FALSE(std::filesystem::exists(path() + ".new"));

    // All forgotten: numbers go on.
    ASSERT_TRUE(journal->forget(live.sequence).has_value());
    ASSERT_TRUE(journal->append(live, PausedSet{false}).has_value());
    EXPECT_NE(content().find("\"seq\":4"), std::string::npos);

    // The project of before the first save knows too little.
    Campaign old;
    const auto refused = Journal::open(path(), old);
    ASSERT_FALSE(refused.has_value());
    EXPECT_NE(refused.error().english().find("older copy"), std::string::npos);
    EXPECT_EQ(old, Campaign());
}

TEST_F(JournalTest, SeveralEventsAreOneWriteAndAllOrNone)
{
    Campaign live;
    auto journal = Journal::open(path(), live);
    ASSERT_TRUE(journal->append(live, RunsAdded{{campaigns::run(1), campaigns::run(2), campaigns::run(3)}}).has_value());
    const Campaign before = live;
    const std::string text = content();
    EXPECT_FALSE(journal->appendAll(live, {RunSkipped{"r001", SkipReason::Budget}, RunSkipped{"r009", SkipReason::Budget}}).has_value());
    EXPECT_EQ(live, before);
    EXPECT_EQ(content(), text);
    // Each is checked against what those before it make of the campaign.
    ASSERT_TRUE(journal->appendAll(live, {RunSkipped{"r001", SkipReason::Budget}, RunReset{"r001"}, PausedSet{false}}).has_value());
    EXPECT_EQ(live.sequence, before.sequence + 2) << "the last changes nothing and is not written";
    EXPECT_EQ(folded(content()), live);
    ASSERT_TRUE(journal->appendAll(live, {}).has_value());
}

TEST_F(JournalTest, AFullDiskLeavesCampaignAndFileAsTheyWere)
{
    Campaign live;
    auto journal = Journal::open(path(), live);
    ASSERT_TRUE(journal->append(live, RunsAdded{{campaigns::run(1)}}).has_value());
    const Campaign before = live;
    const std::string text = content();

    // The file may grow by 20 bytes more: the next line is cut in its middle.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit old{};
    getrlimit(RLIMIT_FSIZE, &old);
    rlimit tight = old;
    tight.rlim_cur = text.size() + 20;
    setrlimit(RLIMIT_FSIZE, &tight);
    const auto appended = journal->append(live, PausedSet{true});
    setrlimit(RLIMIT_FSIZE, &old);

    ASSERT_FALSE(appended.has_value());
    EXPECT_EQ(appended.error().kind, base::ErrorKind::File);
    EXPECT_EQ(live, before);
    EXPECT_EQ(content(), text);
    ASSERT_TRUE(journal->append(live, PausedSet{true}).has_value()) << "there is room again";
    EXPECT_EQ(folded(content()), live);
}

TEST_F(JournalTest, AFolderThatIsNotThereOrNoFileIsAnErrorWithItsPath)
{
    Campaign campaign;
    for (const std::string &bad : {(m_folder / "missing" / "campaign.journal").string(), m_folder.string()}) {
        const auto journal = Journal::open(bad, campaign);
        ASSERT_FALSE(journal.has_value()) << bad;
        EXPECT_EQ(journal.error().kind, base::ErrorKind::File);
        EXPECT_NE(journal.error().english().find(bad), std::string::npos);
    }
}
