// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>

namespace gui {

/// A decimal number that shows no more digits than it needs: 1,000 and 0.25, not 1,000.000.
class NumberBox : public QDoubleSpinBox {
    Q_OBJECT
    Q_PROPERTY(int leastDecimals READ leastDecimals WRITE setLeastDecimals)

public:
    using QDoubleSpinBox::QDoubleSpinBox;

    /// Decimals that are shown even when they are zeros, for amounts of money.
    [[nodiscard]] int leastDecimals() const { return m_leastDecimals; }
    void setLeastDecimals(int decimals) { m_leastDecimals = decimals; }
    [[nodiscard]] QString textFromValue(double value) const override;

private:
    int m_leastDecimals = 0;
};

} // namespace gui
