// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "gui/widgets/card.h"

#include <string>
#include <vector>

class QAction;
class QCheckBox;
class QLabel;
class QMenu;
class QPushButton;
class QTableView;

namespace domain {
struct ClusterSpec;
struct MemoryCalibration;
} // namespace domain

namespace gui {

class ClusterModel;
class Workspace;
struct Preferences;

/// "What if": the plan's cluster alternatives in a table, with buttons to add, copy, remove and
/// show one, and below it how the memory of the chosen one is calibrated by its own runs.
class ClusterPanel : public Card {
    Q_OBJECT

public:
    /// Both outlive the panel; new alternatives take their price from the preferences.
    ClusterPanel(Workspace &workspace, const Preferences &preferences, QWidget *parent = nullptr);

    [[nodiscard]] QTableView *table() const { return m_table; }
    /// What the button "How many GPUs?" does; without one it is not there.
    void setGpuCountsAction(QAction *action);

signals:
    void editRequested(); ///< the active cluster, in full

private:
    void buildButtons();
    void buildCalibration();
    void showCalibration();
    void setCalibration(domain::MemoryCalibration calibration, const QString &undoText);
    void editCalibration();
    [[nodiscard]] const domain::ClusterSpec *currentCluster() const; ///< null: none
    void fillAddMenu();
    void addAlternative(const std::string &gpuKey);
    void showSelected();
    void fitTable();
    void updateButtons();
    [[nodiscard]] int currentRow() const;

    Workspace &m_workspace;
    const Preferences &m_preferences;
    ClusterModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    QMenu *m_addMenu = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_duplicate = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_gpuCounts = nullptr;
    QLabel *m_calibration = nullptr;
    QCheckBox *m_calibrationUsed = nullptr;
    QPushButton *m_calibrationDetails = nullptr;
    QPushButton *m_calibrationReset = nullptr;
};

} // namespace gui
