// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include "results/analysis.h"

class QComboBox;
class QLabel;
class QSpinBox;

namespace gui {

/// How step times are made of steps: which of the first are left out, and which figure of the rest
/// counts. Says in words what that does.
class MethodBar : public QWidget {
    Q_OBJECT

public:
    explicit MethodBar(QWidget *parent = nullptr);

    void showMethod(const results::WarmupRule &rule, results::StepMeasure measure);
    void showEffect(const QString &text);

signals:
    void methodChosen(const results::WarmupRule &rule, results::StepMeasure measure);

private:
    void choose();

    QComboBox *m_rule = nullptr;
    QSpinBox *m_steps = nullptr;
    QComboBox *m_measure = nullptr;
    QLabel *m_effect = nullptr;
    double m_tolerance = 0; ///< of the rule shown; kept
    QTimer m_chooseSoon; ///< while the number of steps is being typed
};

} // namespace gui
