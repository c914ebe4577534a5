// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

#include "estimate/stepexplanation.h"

#include <vector>

class QVBoxLayout;

namespace gui {

/// What limits a step, most saved first: share, what could be saved at most, the knob to try, and where a
/// change was tried with success, a button that selects that configuration.
class LimitsPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit LimitsPanel(QWidget *parent = nullptr);

    void setLimits(const std::vector<estimate::StepLimit> &limits, base::Seconds step);

signals:
    void reliefWanted(const estimate::Relief &relief);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void addLimit(const estimate::StepLimit &limit);
    QWidget *reliefRow(const estimate::Relief &relief, QWidget *parent);

    std::vector<estimate::StepLimit> m_limits;
    base::Seconds m_step;
    QVBoxLayout *m_rows = nullptr;
};

} // namespace gui
