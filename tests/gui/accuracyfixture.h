// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "gui/accuracy/accuracyrunner.h"

#include <array>
#include <atomic>
#include <memory>
#include <string>

/// A small accuracy report, made by hand: two classes of memory rows, judged runs, step times.
namespace fixture {

class AccuracyMaker {
public:
    AccuracyMaker()
    {
        set.sources = {{"bench", "A benchmark of Ada", "example.org/bench: table 2 @ 1a2b3c", "Megatron-LM, torch 2.10"},
                       {"sweep", "A sweep of Bob", "arXiv:0000.00000, table 7", ""}};
    }

    validation::AccuracyRow &add(validation::Subject subject, const std::string &id, const std::string &group, const std::string &model)
    {
        validation::Measurement measurement;
        measurement.id = measurement.run = id;
        measurement.source = group == "dense" ? "bench" : "sweep";
        measurement.group = group;
        measurement.model = model;
        measurement.subject = subject;
        measurement.request.id = id;
        measurement.request.model = model;
        measurement.request.cluster.gpu = "h100";
        measurement.request.cluster.numGpus = 8;
        set.measurements.push_back(measurement);
        validation::AccuracyRow row;
        row.measurement = set.measurements.size() - 1;
        row.model = model;
        row.setup = "8 x H100, TP 2, MBS 1, seq 4096";
        report.rows.push_back(row);
        return report.rows.back();
    }

    void memory(const std::string &id, const std::string &group, const std::string &model, double measured, double predicted)
    {
        validation::AccuracyRow &row = add(validation::Subject::PeakMemory, id, group, model);
        set.measurements.back().value = measured;
        row.predicted = predicted;
        row.error = predicted / measured - 1;
    }

    void outcome(const std::string &id, double odds, bool failed)
    {
        validation::AccuracyRow &row = add(validation::Subject::OutOfMemory, id, "sweep", "llama_13B");
        set.measurements.back().ranOutOfMemory = failed;
        row.oomProbability = odds;
        row.verdict = odds >= 0.5 ? estimate::Verdict::Oom : odds >= 0.05 ? estimate::Verdict::Tight : estimate::Verdict::Safe;
        row.right = (odds >= 0.5) == failed;
    }

    validation::MeasurementSet set;
    validation::AccuracyReport report;
};

/// Errors in the order median, nine of ten, worst, bias.
inline validation::ErrorSummary summary(const char *id, const char *title, std::size_t count, const std::array<double, 4> &errors)
{
    validation::ErrorSummary made;
    made.id = id;
    made.title = base::Text(title);
    made.count = made.distinct = count;
    made.median = errors[0];
    made.p90 = errors[1];
    made.worst = errors[2];
    made.bias = errors[3];
    return made;
}

inline gui::AccuracyContent accuracyContent()
{
    AccuracyMaker make;
    make.memory("mem-1", "dense", "llama3-8b", 50, 50.1);
    make.memory("mem-2", "dense", "llama3-70b", 60, 63);
    make.memory("mem-3", "moe", "mixtral-8x7b", 70, 68.6);
    make.set.measurements.back().note = "routed without balance";
    make.add(validation::Subject::PeakMemory, "mem-4", "moe", "oddball").unanswered =
        base::Error{base::ErrorKind::Input, "model", base::Text("the model is not known"), {}, {}};
    make.set.measurements.back().value = 33;
    make.outcome("run-1", 0.001, false);
    make.outcome("run-2", 0.002, false);
    make.outcome("run-3", 0.3, true);
    make.outcome("run-4", 0.999, true);
    make.outcome("run-5", 0.7, false);
    validation::AccuracyReport &report = make.report;
    report.memory = {summary("dense", "Dense models", 2, {0.026, 0.05, 0.05, 0.026}),
                     summary("moe", "Mixtures of experts", 1, {0.02, 0.02, -0.02, -0.02}),
                     summary("all", "All", 3, {0.02, 0.05, 0.05, 0.002})};
    report.memory[1].unanswered = report.memory[2].unanswered = 1;
    report.verdicts = {{"sweep", base::Text("Layout sweep"), 2, 1, 1, 1, 0, 0.196}, {"all", base::Text("All"), 2, 1, 1, 1, 0, 0.196}};
    return {std::move(make.set), std::move(make.report)};
}

/// Answers with a report at once; no files are read.
inline gui::AccuracySource accuracySource(const gui::AccuracyContent &content)
{
    return {[set = content.set] { return base::Result<validation::MeasurementSet>(set); },
            [report = content.report](const validation::MeasurementSet &, std::stop_token, const gui::AccuracySource::Progress &progress) {
                progress(report.rows.size(), report.rows.size());
                return report;
            }};
}

} // namespace fixture
