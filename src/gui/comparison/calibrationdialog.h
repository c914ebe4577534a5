// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

#include "comparison/calibration.h"

#include <memory>
#include <vector>

class QTreeWidgetItem;

namespace gui {

/// Which runs correct a cluster's memory: each with what it logged, what was predicted and what is with
/// the runs that are ticked, and how many configurations change their verdict by it. Nothing changes
/// before the dialog is accepted.
class CalibrationDialog : public QDialog {
    Q_OBJECT

public:
    struct Subject {
        domain::ModelSpec model;
        domain::ClusterSpec cluster; ///< with its calibration as it is
        domain::HardwareProfile profile;
        domain::Framework framework = domain::Framework::Nemo;
        std::shared_ptr<const search::SearchResult> result; ///< of the cluster; may be null
    };
    /// One run that can be ticked, or that says why not.
    struct Entry {
        QString run;
        std::optional<domain::MeasuredPeak> peak;
        QString remark;
        bool known = false; ///< in the calibration already
    };

    explicit CalibrationDialog(Subject subject, QWidget *parent = nullptr);
    ~CalibrationDialog() override;

    /// Runs of a comparison to choose from, ticked beside those that are in the calibration. Without
    /// a call the dialog is about the latter alone.
    void offer(const comparison::Comparison &comparison, const comparison::CalibrationOffer &offer);
    /// The calibration with the runs that are ticked.
    [[nodiscard]] domain::MemoryCalibration calibration() const;
    /// The verdicts are counted for what is ticked now.
    [[nodiscard]] bool isSettled() const;

private:
    struct Private;
    void build();
    void addEntry(const Entry &entry);
    void renew(std::size_t index, domain::MeasuredPeak peak);
    void fillFigures(QTreeWidgetItem &item, const domain::MeasuredPeak &peak);
    void showEffect();
    void countVerdicts();
    void showVerdicts(const comparison::VerdictChanges &changes);

    std::unique_ptr<Private> d;
};

} // namespace gui
