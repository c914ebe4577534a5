// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "report/accuracycolumns.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <thread>

namespace gui {

/// Measurements beside their predictions: what every part of the accuracy window reads. Immutable once
/// it is made.
struct AccuracyContent {
    validation::MeasurementSet set;
    validation::AccuracyReport report;

    [[nodiscard]] report::AccuracyView view() const { return {&set, &report}; }
};

/// Where measurements and answers come from; called on a worker thread.
struct AccuracySource {
    using Progress = std::function<void(std::size_t done, std::size_t all)>;
    std::function<base::Result<validation::MeasurementSet>()> read;
    std::function<validation::AccuracyReport(const validation::MeasurementSet &, std::stop_token, const Progress &)> assess;
};
/// The measurements that come with the program, and its estimator. The catalogue outlives every use.
[[nodiscard]] AccuracySource publishedAccuracy(const catalogue::Catalogue &catalogue);

/// Makes the accuracy report on a worker thread, once per start(). The GUI thread waits for the worker
/// only in the destructor, after asking it to stop.
class AccuracyRunner : public QObject {
    Q_OBJECT

public:
    explicit AccuracyRunner(AccuracySource source, QObject *parent = nullptr);
    ~AccuracyRunner() override;

    void start(); ///< nothing while it runs
    void cancel(); ///< stopped() follows
    [[nodiscard]] bool isRunning() const { return m_running; }

signals:
    void progressed(quint64 done, quint64 all);
    void finished(const std::shared_ptr<const gui::AccuracyContent> &content);
    void failed(const base::Error &error); ///< the measurements cannot be read
    void stopped();

private:
    void work(const std::stop_token &stop);

    AccuracySource m_source;
    std::jthread m_worker;
    bool m_running = false;
};

} // namespace gui
