// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
// moc reads <compare> only behind another standard header.
#include "estimate/prediction.h"

namespace gui {

/// Where the true peak of 8 in 10 runs lies, as a band on a line with the capacity as a mark. The figures
/// stand below it; screen readers get them as the description.
class SpreadBar : public QWidget {
    Q_OBJECT

public:
    explicit SpreadBar(QWidget *parent = nullptr);

    void setPrediction(const estimate::Prediction &prediction);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] double position(base::Bytes bytes) const; ///< pixels from the left

    base::Bytes m_low, m_peak, m_high, m_capacity;
    estimate::Verdict m_verdict = estimate::Verdict::Safe;
};

} // namespace gui
