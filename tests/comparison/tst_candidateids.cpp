// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/candidateids.h"

#include "comparison/randomcandidates.h"

#include <gtest/gtest.h>

using comparison::candidateOfId;

TEST(CandidateIds, WhatIsWrittenReadsBackEqual)
{
    for (std::uint32_t seed = 0; seed < 3000; ++seed) {
        const domain::Candidate candidate = randomcandidates::any(seed);
        const domain::CandidateId id = domain::candidateId(candidate);
        const auto read = candidateOfId(id);
        ASSERT_TRUE(read) << id;
        EXPECT_EQ(domain::candidateId(*read), id);
        EXPECT_EQ(*read, candidate) << id;
    }
}

TEST(CandidateIds, AnyOtherTextIsNone)
{
    const std::string good = domain::candidateId(domain::Candidate());
    for (std::size_t length = 0; length < good.size(); ++length)
        EXPECT_FALSE(candidateOfId(good.substr(0, length))) << good.substr(0, length);
    for (const std::string &text : {std::string("x") + good, good + "-", good + "-x1", good + "-ce1", good + "-first1", good + "\n",
                                    std::string("tp99999999999") + good.substr(3), std::string("tp-1") + good.substr(3)})
        EXPECT_FALSE(candidateOfId(text)) << text;
}
