// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "gui/wholespace/spacerunner.h"

#include <array>
#include <memory>
#include <optional>

class QComboBox;

namespace Ui {
class SpaceControls;
}

namespace gui {

class KnobListEdit;
class Workspace;

/// What is searched: the cluster, the odds of running out of memory that are allowed, the precision, and knobs
/// that are pinned to values. What is not pinned is searched over everything that the framework allows.
class SpaceControls : public QWidget {
    Q_OBJECT

public:
    explicit SpaceControls(QWidget *parent = nullptr);
    ~SpaceControls() override;

    /// Called once, before anything else; the workspace outlives the controls.
    void setWorkspace(const Workspace &workspace);

    /// The plan, its clusters that are chosen and the choices as they are; nothing while problem() has a text.
    [[nodiscard]] std::optional<SpaceQuestion> question(report::SpaceKind kind) const;
    /// Why nothing can be searched: an incomplete plan, or a field that cannot be read; empty = it can.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] bool isPlanIncomplete() const; ///< that is the problem: no field of these

signals:
    void changed(); ///< by a person

private:
    void buildKnobs();
    void buildChoices();
    void connectChoices();
    void followPlan();
    void fillClusters();
    void fillMemory();
    void fillPrecisions();
    void resetKnobs();
    [[nodiscard]] search::SpaceChoices choices() const;
    [[nodiscard]] std::vector<SpaceQuestion::Machine> machines(report::SpaceKind kind) const;
    [[nodiscard]] std::vector<int> chosenClusters() const;

    std::unique_ptr<Ui::SpaceControls> m_ui;
    const Workspace *m_workspace = nullptr;
    std::array<KnobListEdit *, 9> m_knobs{}; ///< in the order of kKnobs in the .cpp
};

} // namespace gui
