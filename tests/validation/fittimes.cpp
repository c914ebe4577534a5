// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Refits the constants of the time model and prints them beside those in resources/hardware:
//   autotuner-fit-times [--leave-out] [--rows]
// --leave-out fits once more without each model and predicts that model's rows from the fit: what would have been
// said before its runs were known. --rows prints every row. A fit takes seconds, --leave-out half a minute. Nothing is
// written: values are committed by hand, each with its source; the spreads are those of models left out. Errors are predicted / measured -
// 1 in percent; spread is the standard deviation of ln(predicted / measured) whose 80 % band holds 80 % of the rows, band the share of rows
// inside the band that predictions give.

#include "validation/timefit.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace timefit;

double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * double(values.size() - 1) + 0.5)];
}

/// Errors of one class of runs: ln(predicted / measured).
struct Errors {
    std::vector<double> values;
    int inside = 0; ///< the predicted 80 % band

    void add(const PublishedRun &run, double error)
    {
        values.push_back(error);
        inside += std::abs(error) <= kBandDeviations * spreadOf(run) ? 1 : 0;
    }
};

void printErrors(const std::string &title, const Errors &errors)
{
    double sum = 0;
    std::vector<double> sizes;
    for (double error : errors.values) {
        sizes.push_back(std::abs(std::expm1(error)));
        sum += sizes.back();
    }
    const auto count = double(errors.values.size());
    fmt::print("{:34} {:4} {:8.2f} {:8.2f} {:8.2f} {:+8.2f} {:8.3f} {:6.1f}\n", title, errors.values.size(), 100 * sum / count,
               100 * quantile(sizes, 0.5), 100 * quantile(sizes, 0.9), 100 * std::expm1(quantile(errors.values, 0.5)),
               spreadOfErrors(errors.values), 100 * errors.inside / count);
}

void printClasses(const char *title, const std::vector<PublishedRun> &runs, const std::vector<double> &errors)
{
    fmt::print("\n{:34} {:>4} {:>8} {:>8} {:>8} {:>8} {:>8} {:>6}\n", title, "rows", "mean %", "median %", "p90 %", "bias %", "spread",
               "band %");
    std::map<std::string, Errors> cells;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const std::string kind = runs[i].experts ? "experts" : "dense";
        for (const std::string &cell :
             {kind, kind + " " + runs[i].cluster.gpu.generation, "  " + runs[i].model + " " + runs[i].cluster.gpu.key})
            cells[cell].add(runs[i], errors[i]);
    }
    for (const auto &[name, values] : cells)
        printErrors(name, values);
}

std::vector<double> errorsOf(const std::vector<PublishedRun> &runs, const Values &values)
{
    std::vector<double> errors;
    for (const PublishedRun &run : runs)
        errors.push_back(errorOf(run, values));
    return errors;
}

void printConstants(const Values &committed, const Values &fitted)
{
    fmt::print("{:36} {:>10} {:>10} {:>10}\n", "constant", "start", "committed", "fitted");
    for (std::size_t i = 0; i < constants().size(); ++i)
        fmt::print("{:36} {:10.4g} {:10.4g} {:10.4g}\n", constants()[i].label(), constants()[i].start, committed[i], fitted[i]);
}

} // namespace

int main(int argc, char **argv)
{
    const std::set<std::string_view> flags(argv + 1, argv + argc);
    const std::vector<PublishedRun> runs = publishedRuns();
    const Values committed = committedValues(runs);
    const auto all = [](const PublishedRun &) { return true; };
    const std::vector<double> now = errorsOf(runs, committed);
    printClasses("As committed", runs, now);
    if (flags.count("--rows") > 0) {
        for (std::size_t i = 0; i < runs.size(); ++i)
            fmt::print("{:10} {:24} {:8} {:+7.1f} %\n", runs[i].id, runs[i].model, runs[i].cluster.gpu.key, 100 * std::expm1(now[i]));
    }
    const Values fitted = fit(runs, startValues(), all);
    printConstants(committed, fitted);
    fmt::print("loss {:.6f} committed, {:.6f} fitted\n", loss(runs, committed, all), loss(runs, fitted, all));
    printClasses("Fitted", runs, errorsOf(runs, fitted));
    if (flags.count("--leave-out") > 0)
        printClasses("Each model left out", runs, errorsLeftOut(runs, fitted));
    return 0;
}
