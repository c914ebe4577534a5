// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <array>

class QAction;
class QToolButton;

namespace gui {

/// The journey, in order.
enum class Step : quint8 { Plan, Configurations, Runs, Results, Report };
inline constexpr std::size_t kSteps = 5;

/// The rail on the left: one button per step, each doing what the step's action does.
class StepRail : public QWidget {
    Q_OBJECT

public:
    explicit StepRail(const std::array<QAction *, kSteps> &actions, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace gui
