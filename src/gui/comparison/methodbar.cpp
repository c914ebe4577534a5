// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/comparison/methodbar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <chrono>

namespace gui {
namespace {

constexpr int kMostLeftOut = 100'000;
constexpr auto kTypingPause = std::chrono::milliseconds(400);

} // namespace

MethodBar::MethodBar(QWidget *parent)
    : QWidget(parent)
    , m_rule(new QComboBox(this))
    , m_steps(new QSpinBox(this))
    , m_measure(new QComboBox(this))
    , m_effect(new QLabel(this))
{
    setObjectName(QStringLiteral("methodBar"));
    m_rule->setObjectName(QStringLiteral("warmupRule"));
    m_rule->addItem(tr("Until it settles"), int(results::WarmupRule::Kind::Settled));
    m_rule->addItem(tr("The first steps"), int(results::WarmupRule::Kind::Fixed));
    m_rule->setItemData(0, tr("Until two steps in a row are near the median of the last half: at least one step, at most a third of them"),
                        Qt::ToolTipRole);
    m_rule->setItemData(1, tr("Always the same number, 1 as the original tool does"), Qt::ToolTipRole);
    m_steps->setObjectName(QStringLiteral("warmupSteps"));
    m_steps->setRange(0, kMostLeftOut);
    m_steps->setAccessibleName(tr("Steps left out at the beginning"));
    m_measure->setObjectName(QStringLiteral("stepMeasure"));
    m_measure->addItem(tr("Median"), int(results::StepMeasure::Median));
    m_measure->addItem(tr("Mean"), int(results::StepMeasure::Mean));
    m_measure->addItem(tr("As the original: mean, rounded to 1/100 s"), int(results::StepMeasure::RoundedMean));
    m_effect->setObjectName(QStringLiteral("methodEffect"));
    m_effect->setWordWrap(true);
    m_effect->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_effect->setFocusPolicy(Qt::NoFocus);
    m_effect->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);

    auto *ruleLabel = new QLabel(tr("&Warm-up left out:"), this);
    ruleLabel->setBuddy(m_rule);
    auto *measureLabel = new QLabel(tr("&Step time:"), this);
    measureLabel->setBuddy(m_measure);
    auto *across = new QHBoxLayout;
    across->addWidget(ruleLabel);
    across->addWidget(m_rule);
    across->addWidget(m_steps);
    across->addSpacing(fontMetrics().height());
    across->addWidget(measureLabel);
    across->addWidget(m_measure);
    across->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(across);
    column->addWidget(m_effect);

    m_chooseSoon.setSingleShot(true);
    m_chooseSoon.setInterval(kTypingPause);
    connect(&m_chooseSoon, &QTimer::timeout, this, &MethodBar::choose);
    connect(m_rule, &QComboBox::activated, this, &MethodBar::choose);
    connect(m_measure, &QComboBox::activated, this, &MethodBar::choose);
    connect(m_steps, &QSpinBox::valueChanged, &m_chooseSoon, qOverload<>(&QTimer::start));
    showMethod({}, results::StepMeasure::Median);
}

void MethodBar::showMethod(const results::WarmupRule &rule, results::StepMeasure measure)
{
    if (m_chooseSoon.isActive())
        return; // somebody is typing, and will be answered
    const QSignalBlocker quiet(m_steps);
    m_rule->setCurrentIndex(m_rule->findData(int(rule.kind)));
    m_steps->setValue(rule.steps);
    m_steps->setVisible(rule.kind == results::WarmupRule::Kind::Fixed);
    m_measure->setCurrentIndex(m_measure->findData(int(measure)));
    m_tolerance = rule.tolerance;
}

void MethodBar::showEffect(const QString &text) { m_effect->setText(text); }

void MethodBar::choose()
{
    m_chooseSoon.stop();
    results::WarmupRule rule;
    rule.kind = static_cast<results::WarmupRule::Kind>(m_rule->currentData().toInt());
    rule.steps = m_steps->value();
    rule.tolerance = m_tolerance;
    m_steps->setVisible(rule.kind == results::WarmupRule::Kind::Fixed);
    emit methodChosen(rule, static_cast<results::StepMeasure>(m_measure->currentData().toInt()));
}

} // namespace gui
