// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/repair.h"

#include "search/fields.h"
#include "search/planvalidation.h"
#include "search/specs.h"

#include <algorithm>
#include <functional>
#include <gtest/gtest.h>

namespace {

using domain::KnobList;
using domain::TrainingPlan;

TrainingPlan example() { return specs::plan(specs::llama8b(), specs::h200(8)); }

/// The first issue of a field; fails the test without one.
domain::Issue issueOf(const TrainingPlan &plan, std::string_view field)
{
    const std::vector<domain::Issue> issues = search::validate(plan);
    const auto found = std::find_if(issues.begin(), issues.end(), [&](const domain::Issue &issue) { return issue.field == field; });
    EXPECT_NE(found, issues.end()) << field;
    return found == issues.end() ? domain::Issue{} : *found;
}

struct Case {
    const char *name;
    std::string_view field;
    std::function<void(TrainingPlan &)> breakIt;
    std::function<void(TrainingPlan &)> expected;
    const char *text;
};

void PrintTo(const Case &c, std::ostream *out) { *out << c.name; }

class Repairs : public testing::TestWithParam<Case> { };

TEST_P(Repairs, TakesTheIssueAway)
{
    TrainingPlan plan = example();
    GetParam().breakIt(plan);
    const auto repair = search::repair(plan, issueOf(plan, GetParam().field));
    ASSERT_TRUE(repair);
    TrainingPlan expected = example();
    GetParam().expected(expected);
    EXPECT_TRUE(repair->plan == expected);
    EXPECT_EQ(repair->text.english(), GetParam().text);
    EXPECT_LT(search::validate(repair->plan).size(), search::validate(plan).size());
}

INSTANTIATE_TEST_SUITE_P(All, Repairs,
                         testing::Values(Case{"one of several does not divide the heads", search::fields::kTensorParallel,
                                              [](TrainingPlan &p) {
                                                  p.search.tensorParallel = KnobList::list({2, 6});
                                              },
                                              [](TrainingPlan &p) {
                                                  p.search.tensorParallel = KnobList::list({2, 4});
                                              },
                                              "Use 4"},
                                         Case{"suggested values are listed already", search::fields::kTensorParallel,
                                              [](TrainingPlan &p) {
                                                  p.search.tensorParallel = KnobList::list({2, 4, 6, 8});
                                              },
                                              [](TrainingPlan &p) {
                                                  p.search.tensorParallel = KnobList::list({2, 4, 8});
                                              },
                                              "Remove 6"},
                                         Case{"a repetition", search::fields::kMicroBatch,
                                              [](TrainingPlan &p) {
                                                  p.search.microBatchSizes = KnobList::list({1, 2, 1});
                                              },
                                              [](TrainingPlan &p) {
                                                  p.search.microBatchSizes = KnobList::list({1, 2});
                                              },
                                              "Remove 1"},
                                         Case{"a number below its range", search::fields::kMaxSteps,
                                              [](TrainingPlan &p) { p.goal.maxSteps = 0; }, [](TrainingPlan &p) { p.goal.maxSteps = 1; },
                                              "Use 1"},
                                         Case{"no node", search::fields::kNodes, [](TrainingPlan &p) { p.clusters[0].nodes = 0; },
                                              [](TrainingPlan &p) { p.clusters[0].nodes = 1; }, "Use 1"}),
                         [](const testing::TestParamInfo<Case> &param) {
                             std::string name = param.param.name;
                             std::replace(name.begin(), name.end(), ' ', '_');
                             return name;
                         });

TEST(Repair, OffersNothingWhereNoValueHelps)
{
    TrainingPlan plan = example();
    plan.model = {};
    EXPECT_FALSE(search::repair(plan, issueOf(plan, search::fields::kModel)));
    plan = example();
    plan.clusters.clear();
    EXPECT_FALSE(search::repair(plan, issueOf(plan, search::fields::kCluster)));
    plan = example();
    plan.search.tensorParallel = {};
    EXPECT_FALSE(search::repair(plan, issueOf(plan, search::fields::kTensorParallel)));
}

TEST(Repair, OffersNoValueThatBreaksSomethingElse)
{
    TrainingPlan plan = example();
    plan.search.minModelParallelSize = plan.search.maxModelParallelSize + 1; // equal to it, no combination would be left
    EXPECT_FALSE(search::repair(plan, issueOf(plan, search::fields::kMinModelParallel)));
}

TEST(Repair, LeavesAPlanAloneWhoseIssueIsGone)
{
    TrainingPlan broken = example();
    broken.search.tensorParallel = KnobList::list({2, 6});
    const domain::Issue old = issueOf(broken, search::fields::kTensorParallel);
    EXPECT_FALSE(search::repair(example(), old));
    TrainingPlan automatic = example();
    automatic.search.tensorParallel = KnobList::autoValues();
    EXPECT_FALSE(search::repair(automatic, old));
}

TEST(Repair, WholeListThatCannotWorkGetsOneValue)
{
    TrainingPlan plan = example();
    plan.search.tensorParallel = KnobList::list({6});
    const auto repair = search::repair(plan, issueOf(plan, search::fields::kTensorParallel));
    ASSERT_TRUE(repair);
    EXPECT_FALSE(search::hasErrors(search::validate(repair->plan)));
}

} // namespace
