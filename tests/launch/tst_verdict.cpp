// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/verdict.h"

#include <QTest>

using campaign::RunState;
using launch::JobPhase;
using results::FailureClass;

namespace {

struct Row {
    const char *title;
    JobPhase phase;
    bool stopAsked;
    std::optional<FailureClass> inLog;
    int steps; ///< of 50
    const char *event; ///< reason: text
    RunState state;
    std::optional<FailureClass> failure;
    bool infrastructure;
};

const std::vector<Row> kRows{
    {"all went well", JobPhase::Completed, false, {}, 50, "", RunState::Completed, {}, false},
    {"no steps were seen", JobPhase::Completed, false, {}, 0, "", RunState::Completed, {}, false},
    {"an error after the last step", JobPhase::Completed, false, FailureClass::PythonError, 50, "", RunState::Completed, {}, false},
    {"an error before the last step", JobPhase::Completed, false, FailureClass::PythonError, 20, "", RunState::Failed,
     FailureClass::PythonError, false},
    {"the loss is no number", JobPhase::Completed, false, FailureClass::NanLoss, 50, "", RunState::Completed, FailureClass::NanLoss, false},
    {"preempted and recovered", JobPhase::Completed, false, {}, 50, "Preempted: by others", RunState::Completed, {}, false},
    {"out of memory", JobPhase::Failed, false, FailureClass::CudaOom, 1, "", RunState::Failed, FailureClass::CudaOom, false},
    {"out of memory, then preempted", JobPhase::Failed, false, FailureClass::CudaOom, 1, "Preempted: by others", RunState::Failed,
     FailureClass::CudaOom, false},
    {"nobody knows", JobPhase::Failed, false, {}, 1, "", RunState::Failed, FailureClass::Unknown, false},
    {"events without meaning",
     JobPhase::Failed,
     false,
     {},
     1,
     "Pulled: Successfully pulled image",
     RunState::Failed,
     FailureClass::Unknown,
     false},
    {"preempted", JobPhase::Failed, false, {}, 1, "Preempted: by others", RunState::Failed, FailureClass::Preempted, true},
    {"the others lost their peer", JobPhase::Failed, false, FailureClass::Nccl, 1, "NodeNotReady: Node 7", RunState::Failed,
     FailureClass::Preempted, true},
    {"spelled in another way", JobPhase::Failed, false, {}, 1, "node_lost: gone", RunState::Failed, FailureClass::Preempted, true},
    {"no image",
     JobPhase::Failed,
     false,
     {},
     0,
     "BackOff: Back-off pulling image: ImagePullBackOff",
     RunState::Failed,
     FailureClass::ImagePull,
     true},
    {"no image in other words",
     JobPhase::Failed,
     false,
     {},
     0,
     "Failed: Failed to pull image x",
     RunState::Failed,
     FailureClass::ImagePull,
     true},
    {"killed for memory", JobPhase::Failed, false, {}, 5, "OOMKilled: container main", RunState::Failed, FailureClass::HostOom, false},
    {"stopped by us", JobPhase::Stopped, true, {}, 5, "", RunState::Stopped, {}, false},
    {"stopped by us, ended badly", JobPhase::Failed, true, FailureClass::Nccl, 5, "", RunState::Stopped, {}, false},
    {"done before the stop", JobPhase::Completed, true, {}, 50, "", RunState::Completed, {}, false},
    {"stopped from outside", JobPhase::Stopped, false, {}, 5, "", RunState::Stopped, {}, false},
    {"preempted, shown as stopped",
     JobPhase::Stopped,
     false,
     {},
     5,
     "Preempted: by others",
     RunState::Failed,
     FailureClass::Preempted,
     true},
    {"stopped by us, preempted before", JobPhase::Stopped, true, {}, 5, "Preempted: by others", RunState::Stopped, {}, false},
    {"gone", JobPhase::Gone, false, {}, 5, "", RunState::Stopped, {}, false},
    {"gone when it was done", JobPhase::Gone, false, {}, 50, "", RunState::Completed, {}, false},
    {"gone after a failure", JobPhase::Gone, false, FailureClass::CudaOom, 5, "", RunState::Failed, FailureClass::CudaOom, false},
    {"gone after our stop", JobPhase::Gone, true, {}, 5, "", RunState::Stopped, {}, false},
};

} // namespace

class TestVerdict : public QObject {
    Q_OBJECT

private slots:
    void isDrawnFromPlatformEventsAndLog()
    {
        for (const Row &row : kRows) {
            launch::Evidence evidence;
            evidence.phase = row.phase;
            evidence.stopAsked = row.stopAsked;
            evidence.stopReason = row.stopAsked ? "stopped by you" : "";
            evidence.steps = row.steps;
            evidence.stepsAsked = 50;
            if (row.inLog)
                evidence.failure = results::Failure{*row.inLog, "the line", {}};
            const QString event = QString::fromLatin1(row.event);
            if (!event.isEmpty())
                evidence.events = {{1, false, QStringLiteral("Scheduled"), {}},
                                   {2, true, event.section(QStringLiteral(": "), 0, 0), event.section(QStringLiteral(": "), 1)}};
            const campaign::Ended end = launch::verdict(evidence);
            QVERIFY2(end.state == row.state, row.title);
            QVERIFY2(end.failure == row.failure, row.title);
            QVERIFY2(end.infrastructure == row.infrastructure, row.title);
            QVERIFY2(end.reason.empty() == (row.state == RunState::Completed && !row.failure), row.title);
        }
    }
};

QTEST_GUILESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
