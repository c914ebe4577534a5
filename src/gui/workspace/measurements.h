// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <memory>
#include <optional>

#include "comparison/comparison.h"

namespace gui {

class Runs;
class Workspace;

/// The comparison of the open project: what its campaign and the logs that a person added have
/// measured. Read on a worker thread, anew when the plan, the campaign, logs of its live runs or the settings
/// change; pages read it and listen. Settings are the project's and are undone with it.
class Measurements : public QObject {
    Q_OBJECT

public:
    Measurements(Workspace &workspace, Runs &runs, QObject *parent = nullptr);
    ~Measurements() override;

    /// Null: nothing was read yet. Of an earlier plan until the new one is there.
    [[nodiscard]] std::shared_ptr<const comparison::Comparison> comparison() const;
    [[nodiscard]] const std::optional<base::Error> &error() const; ///< why there is none
    [[nodiscard]] bool isReading() const;
    [[nodiscard]] const results::ComparisonSettings &settings() const; ///< the project's

    /// Logs dropped or chosen: folders, and files that are one run each. Those that are known are kept once.
    void addPaths(const QStringList &paths, const QString &logPrefix = {});
    void removeSource(const QString &path);
    /// Says which configuration a run's path belongs to; an empty name leaves the run out.
    void assign(const QString &path, const QString &configuration);
    void unassign(const QString &path);
    void setCampaignRuns(bool shown);
    void setWarmup(const results::WarmupRule &rule, results::StepMeasure measure);
    /// Reads everything once more: files may have grown.
    void readAgain();
    void cancel();

    /// The run that table, charts and monitor show as selected: follows and leads
    /// Workspace::currentCandidate(); where two runs are of one configuration, the one chosen last.
    [[nodiscard]] std::optional<std::size_t> currentRun() const;
    void setCurrentRun(std::optional<std::size_t> run);

signals:
    void readingStarted();
    void readingProgress(quint64 done, quint64 total);
    void changed(); ///< comparison() or error() is new
    void settingsChanged();
    void currentRunChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gui
