// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tuning/advisor.h"
#include "tuning/timemodel.h"

#include <memory>
#include <span>
#include <vector>

namespace tuning {

/// What is believed of one alternative that was not run yet.
struct Belief {
    std::size_t alternative = 0;
    std::size_t place = 0; ///< index of its Residual in Beliefs
    bool underWay = false; ///< being run: not to be chosen
    bool paid = false; ///< under way at the expense of the budget
    double logTime = 0; ///< expected ln seconds
    double sd = 0; ///< standard deviation of ln seconds
    double fits = 0; ///< chance to fit
    double improvement = 0; ///< expected, in ln of the cost of a token, if it runs
    double worth = 0; ///< improvement times the chance to run, over its cost where that counts
};

/// What the runs say of memory, for the model of it.
[[nodiscard]] std::vector<FitEvidence> fitEvidence(std::span<const Alternative> alternatives, std::span<const Measurement> measurements);

/// The runs so far as models of time and memory, and what they say of every alternative left.
class Beliefs {
public:
    Beliefs(std::span<const Alternative> alternatives, std::span<const Measurement> measurements, const AdviceSettings &settings);

    /// Those left: under way first, then most worth first; equal ones in the order they were given, repeats of a
    /// configuration after all.
    [[nodiscard]] const std::vector<Belief> &left() const { return m_left; }
    [[nodiscard]] std::size_t underWay() const { return m_underWay; } ///< how many of those left are being run
    [[nodiscard]] std::size_t paidUnderWay() const { return m_paidUnderWay; } ///< of those, how many the budget pays for
    [[nodiscard]] base::Usd promised() const; ///< what those are expected to cost
    [[nodiscard]] std::size_t counted() const { return m_counted; } ///< runs that have ended and are paid from the budget
    [[nodiscard]] std::optional<std::size_t> best() const { return m_best; }
    /// ln of what a token costs with the best, or, before a run finished, in the middle of those expected.
    [[nodiscard]] double reference() const { return m_reference; }
    [[nodiscard]] std::size_t finished() const { return m_finished; } ///< alternatives
    [[nodiscard]] base::Usd spent() const { return m_spent; } ///< on those
    [[nodiscard]] base::Usd expectedCost(const Belief &belief) const; ///< of a trial
    [[nodiscard]] base::Usd costAtMost(const Belief &belief) const; ///< of a trial that fits: exceeded by one in ten

    [[nodiscard]] const TimeModel &times() const { return m_times; }
    [[nodiscard]] const FitModel &memory() const { return m_memory; }
    [[nodiscard]] const Alternative &alternative(const Belief &belief) const { return m_alternatives[belief.alternative]; }
    [[nodiscard]] const TimeModel::Residual &residual(const Belief &belief) const { return m_residuals[belief.place]; }

private:
    void summariseRuns(std::span<const Measurement> measurements);
    void findPlaces(const AdviceSettings &settings);
    void judge(const AdviceSettings &settings);
    void putRepeatsLast();

    std::span<const Alternative> m_alternatives;
    TimeModel m_times;
    FitModel m_memory;
    std::vector<bool> m_run;
    std::vector<Belief> m_left;
    std::vector<TimeModel::Residual> m_residuals; ///< one for each distinct place
    std::optional<std::size_t> m_best;
    double m_reference = 0;
    std::size_t m_finished = 0;
    std::size_t m_counted = 0;
    std::size_t m_underWay = 0;
    std::size_t m_paidUnderWay = 0;
    base::Usd m_spent;
};

} // namespace tuning
