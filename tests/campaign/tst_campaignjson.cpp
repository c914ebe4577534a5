// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/journal.h"
#include "campaigns.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace campaign;
using campaigns::bring;

namespace {

/// Every field differs from its default.
Campaign fullCampaign()
{
    Campaign campaign = campaigns::planned(3);
    Run &run = campaign.runs.front();
    run.role = RunRole::Training;
    run.skipReason = SkipReason::PredictedOom;
    run.simulated = true;
    run.model = "llama31_8b:l32-h4096-f14336-a32-g8-v128256";
    run.gpu = "h200";
    run.nodes = 16;
    run.gpusPerNode = 4;
    run.steps = 77;
    run.oomProbability = 0.125;
    run.orderFile = "orders/r001.json";
    run.logFolder = "/logs/\"quoted\"/ünïcode";
    run.pausedByUser = true;
    run.insisted = true;
    bring(campaign, "r001", RunState::Running, 123456789012);
    campaign.runs.front().attempts.back().earlierMs = 17;
    campaign.runs.front().attempts.back().place = "ws7";
    Ended end;
    end.run = "r001";
    end.state = RunState::Failed;
    end.reason = "Out of GPU memory";
    end.failure = results::FailureClass::CudaOom;
    end.failureLine = "torch.OutOfMemoryError: \t\x01 CUDA";
    end.measured = {50, base::Seconds(0.1), 812.25, 2.125, base::Bytes(8.1e10), base::Seconds(0.09), {}};
    end.at = 123456799012;
    campaigns::must(campaign, end);
    bring(campaign, "r002", RunState::Running);
    campaigns::must(campaign, campaigns::infrastructureFailure("r002"));
    campaign.limits = {4, true, 600.5, 99.75, 3, 5};
    campaign.paused = true;
    campaign.sequence = 321;
    campaign.spentOnRemoved = base::Usd(12.34);
    return campaign;
}

nlohmann::json parsed(const Campaign &campaign) { return nlohmann::json::parse(toJson(campaign).dump()); }

} // namespace

TEST(CampaignJson, EverythingReadsBackExactly)
{
    const Campaign campaign = fullCampaign();
    const auto back = campaignFromJson(parsed(campaign));
    ASSERT_TRUE(back.has_value()) << back.error().english();
    EXPECT_EQ(*back, campaign);
    EXPECT_EQ(*campaignFromJson(parsed(Campaign())), Campaign());
}

TEST(CampaignJson, KeysCarryTheirUnits)
{
    const auto json = parsed(fullCampaign());
    EXPECT_EQ(json["runs"][0]["predicted_cost_usd"], 2.0);
    EXPECT_EQ(json["runs"][0]["attempts"][0]["submitted_ms"], 123456789012);
    EXPECT_EQ(json["runs"][0]["measured"]["median_step_seconds"], 0.1);
    EXPECT_EQ(json["limits"]["budget_usd"], 99.75);
}

TEST(CampaignJson, UnknownMissingAndNullKeysAreTolerated)
{
    auto json = parsed(fullCampaign());
    json["later"] = {{"deep", {1, 2, 3}}};
    json["runs"][0]["later"] = "x";
    json["runs"][0]["attempts"][0]["later"] = nullptr;
    EXPECT_EQ(*campaignFromJson(json), fullCampaign());
    json["runs"][1]["predicted_cost_usd"] = nullptr;
    json["limits"].erase("budget_usd");
    const auto read = campaignFromJson(json);
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->limits.budgetUsd, std::nullopt);
    EXPECT_EQ(read->runs[1].predictedCost, base::Usd());
    EXPECT_EQ(*campaignFromJson(nlohmann::json::object()), Campaign());
}

TEST(CampaignJson, RunsFromBeforeTheirModelWasKeptAreOfNoneKnown)
{
    auto json = parsed(fullCampaign());
    for (auto &run : json["runs"]) {
        run.erase("model");
        run.erase("gpu");
    }
    const auto read = campaignFromJson(json);
    ASSERT_TRUE(read.has_value()) << read.error().english();
    EXPECT_EQ(read->runs[0].model, "");
    EXPECT_EQ(read->runs[0].gpu, "");
    json["runs"][0]["model"] = 8;
    EXPECT_FALSE(campaignFromJson(json).has_value());
}

TEST(CampaignJson, WrongValuesAreRefusedWithTheirPlace)
{
    struct Row {
        const char *pointer;
        nlohmann::json value;
    };
    const std::vector<Row> rows{
        {"/runs", "none"},
        {"/runs/0", 7},
        {"/runs/0/id", "first"},
        {"/runs/1/id", "r001"},
        {"/runs/2/id", "r009"},
        {"/runs/0/state", "flying"},
        {"/runs/0/nodes", "two"},
        {"/runs/0/nodes", 2.5},
        {"/runs/0/nodes", -1},
        {"/runs/0/nodes", 0},
        {"/runs/0/nodes", 99999999999},
        {"/runs/0/simulated", 1},
        {"/runs/0/configuration", nlohmann::json::array()},
        {"/runs/0/attempts/0/failure", "gremlins"},
        {"/runs/0/attempts/0/submitted_ms", "yesterday"},
        {"/runs/0/attempts/0/submitted_ms", 1e30},
        {"/limits/parallel", 0},
        {"/limits/budget_usd", "much"},
        {"/paused", "yes"},
    };
    for (const Row &row : rows) {
        auto json = parsed(fullCampaign());
        json[nlohmann::json::json_pointer(row.pointer)] = row.value;
        const auto read = campaignFromJson(json);
        ASSERT_FALSE(read.has_value()) << row.pointer << " = " << row.value;
        EXPECT_EQ(read.error().subject, row.pointer) << row.value;
    }
    for (const nlohmann::json &settings : {nlohmann::json::object(), nlohmann::json{{"budget_runs", 0}}, nlohmann::json{{"budget_usd", 0}},
                                           nlohmann::json{{"budget_usd", -1}}, nlohmann::json{{"budget_runs", 3}, {"stop_below", 5}}}) {
        auto json = parsed(fullCampaign());
        json["tuning"] = {{"settings", settings}};
        const auto read = campaignFromJson(json);
        ASSERT_FALSE(read.has_value()) << settings;
        EXPECT_EQ(read.error().subject, "/tuning/settings") << settings;
    }
    EXPECT_FALSE(campaignFromJson(nlohmann::json::array()).has_value());
    EXPECT_FALSE(campaignFromJson(nullptr).has_value());
    auto noAttempt = parsed(campaigns::planned(1));
    noAttempt["runs"][0]["state"] = "running";
    EXPECT_FALSE(campaignFromJson(noAttempt).has_value());
}

TEST(CampaignJson, ANewerVersionIsRefusedPolitely)
{
    auto json = parsed(fullCampaign());
    json["version"] = 2;
    json["runs"] = "something else altogether";
    const auto read = campaignFromJson(json);
    ASSERT_FALSE(read.has_value());
    EXPECT_EQ(read.error().subject, "/version");
    EXPECT_NE(read.error().english().find("newer version"), std::string::npos);
}
