// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an explained step is made of, without its window.
#include "gui/explainfixture.h"

#include "gui/explain/limitspanel.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"

#include <QLabel>
#include <cmath>

class TestExplainContent : public QObject {
    Q_OBJECT

private slots:
    void savingsBeyondTheirOwnTimeAreExplained();
    void offloadedOptimizersAreDrawn();
};

/// The output layer stands on the last of four stages: without it the others would wait less, too.
void TestExplainContent::savingsBeyondTheirOwnTimeAreExplained()
{
    gui::LimitsPanel panel;
    estimate::StepLimit own;
    own.kind = estimate::Limit::Attention;
    own.time = own.saved = base::Seconds(1);
    estimate::StepLimit beyond = own;
    beyond.kind = estimate::Limit::Head;
    beyond.saved = base::Seconds(3);
    panel.setLimits({beyond, own}, base::Seconds(10));
    QStringList words;
    for (const QLabel *label : panel.findChildren<QLabel *>())
        words << label->text();
    const QString saved = QStringLiteral("Saves at most %1 (%2)");
    QVERIFY(words.contains(saved.arg(gui::secondsText(beyond.saved), gui::percentText(0.3, 1))
                           + QStringLiteral(": other stages would wait less as well.")));
    QVERIFY(words.contains(saved.arg(gui::secondsText(own.saved), gui::percentText(0.1, 1)) + QLatin1Char('.')));
}

/// Every part of a step behind its passes is drawn, an optimizer on the host as well.
void TestExplainContent::offloadedOptimizersAreDrawn()
{
    auto catalogue = catalogue::Catalogue::load();
    QVERIFY(catalogue.has_value());
    gui::Workspace workspace(*catalogue);
    QVERIFY(fixture::openPlan(workspace, fixture::pipelinedPlan(*catalogue)));
    const auto result = workspace.result();
    QVERIFY(result);
    const auto row = fixture::rowWith(*result, 4, 1);
    QVERIFY(row);
    gui::ExplainQuestion question{result, result->candidate(*row), {}};
    const QString offload = gui::translated(report::title(estimate::Work::OptimizerOffload));
    const auto names = [](const gui::ExplainContent &content) {
        QStringList found;
        for (const gui::GanttPhase &phase : content.gantt.phases())
            found << phase.name;
        return found;
    };
    const auto plain = gui::explainStep(question, {});
    QVERIFY(plain && !names(*plain).contains(offload));
    question.candidate.options.optimizerOffloadFraction = 1;
    const auto offloaded = gui::explainStep(question, {});
    QVERIFY(offloaded && names(*offloaded).contains(offload));
    const double end = offloaded->gantt.phases().back().end;
    QVERIFY(std::abs(end - offloaded->explanation.simulated.value()) < 1e-9 * end); // they fill the step
    QVERIFY(end > plain->gantt.phases().back().end);
}

QTEST_MAIN(TestExplainContent)
#include "tst_explaincontent.moc"
