// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/verdict.h"

#include <algorithm>
#include <array>

namespace launch {
namespace {

using results::FailureClass;

/// Words in the reason or text of an event, and what they mean.
struct Sign {
    const char *word; ///< lower case, without blanks
    FailureClass failure;
    const char *reason;
    bool infrastructure;
};
constexpr std::array kSigns{
    Sign{"oomkill", FailureClass::HostOom, "the container ran out of the node's memory", false},
    Sign{"preempt", FailureClass::Preempted, "preempted", true},
    Sign{"nodelost", FailureClass::Preempted, "a node was lost", true},
    Sign{"nodenotready", FailureClass::Preempted, "a node was lost", true},
    Sign{"nodeshutdown", FailureClass::Preempted, "a node was lost", true},
    Sign{"nodefail", FailureClass::Preempted, "a node was lost", true},
    Sign{"evict", FailureClass::Preempted, "evicted from its node", true},
    Sign{"imagepull", FailureClass::ImagePull, "the container image could not be pulled", true},
    Sign{"errimage", FailureClass::ImagePull, "the container image could not be pulled", true},
    Sign{"failedtopullimage", FailureClass::ImagePull, "the container image could not be pulled", true},
    Sign{"invalidimagename", FailureClass::ImagePull, "the container image could not be pulled", true},
};

struct Trouble {
    Sign sign;
    std::string line; ///< the event in words
};

QString squeezed(QString text) { return text.toLower().remove(QLatin1Char(' ')).remove(QLatin1Char('_')); }

/// The last event that explains an end.
std::optional<Trouble> troubleIn(const std::vector<EventSeen> &events)
{
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        const QString haystack = squeezed(event->reason + QLatin1Char('\n') + event->text);
        for (const Sign &sign : kSigns) {
            if (haystack.contains(QLatin1String(sign.word)))
                return Trouble{sign,
                               (event->text.isEmpty() ? event->reason : event->reason + QStringLiteral(": ") + event->text).toStdString()};
        }
    }
    return std::nullopt;
}

/// Failures that no lost machine brings about.
bool isOwnDoing(FailureClass failure)
{
    switch (failure) {
    case FailureClass::CudaOom:
    case FailureClass::HostOom:
    case FailureClass::ConfigError:
    case FailureClass::MissingDependency:
    case FailureClass::Auth:
    case FailureClass::NanLoss:
        return true;
    default:
        return false;
    }
}

void blame(campaign::Ended &end, const Trouble &trouble)
{
    end.failure = trouble.sign.failure;
    end.failureLine = trouble.line;
    end.reason = trouble.sign.reason;
    end.infrastructure = trouble.sign.infrastructure;
}

void blame(campaign::Ended &end, const results::Failure &failure)
{
    end.failure = failure.kind;
    end.failureLine = failure.line;
    end.reason = results::title(failure.kind).english();
    end.infrastructure = results::isInfrastructure(failure.kind);
}

campaign::Ended failed(const Evidence &evidence)
{
    campaign::Ended end;
    end.state = campaign::RunState::Failed;
    end.reason = "the job failed; neither its log nor its events say why";
    end.failure = FailureClass::Unknown;
    const auto trouble = troubleIn(evidence.events);
    if (evidence.failure && (isOwnDoing(evidence.failure->kind) || !trouble))
        blame(end, *evidence.failure);
    else if (trouble)
        blame(end, *trouble);
    return end;
}

bool isWhole(const Evidence &evidence) { return evidence.stepsAsked > 0 && evidence.steps >= evidence.stepsAsked; }

campaign::Ended completed(const Evidence &evidence)
{
    // Some wrappers end with 0 whatever happens inside: a failure before the last step is one.
    if (evidence.failure && !isWhole(evidence))
        return failed(evidence);
    campaign::Ended end;
    end.state = campaign::RunState::Completed;
    if (evidence.failure && evidence.failure->kind == FailureClass::NanLoss)
        blame(end, *evidence.failure);
    end.infrastructure = false;
    return end;
}

campaign::Ended stopped(const Evidence &evidence)
{
    campaign::Ended end;
    end.state = campaign::RunState::Stopped;
    if (evidence.stopAsked)
        end.reason = evidence.stopReason;
    else if (evidence.phase == JobPhase::Gone)
        end.reason = "the job is no longer on the platform";
    else
        end.reason = "stopped from outside";
    return end;
}

} // namespace

campaign::Ended verdict(const Evidence &evidence)
{
    switch (evidence.phase) {
    case JobPhase::Completed:
        return completed(evidence);
    case JobPhase::Failed:
        // A stopped job's processes often end badly.
        return evidence.stopAsked ? stopped(evidence) : failed(evidence);
    case JobPhase::Gone:
        if (!evidence.stopAsked && isWhole(evidence))
            return completed(evidence);
        if (!evidence.stopAsked && evidence.failure)
            return failed(evidence);
        return stopped(evidence);
    default:
        break;
    }
    const auto trouble = troubleIn(evidence.events);
    if (!evidence.stopAsked && trouble && trouble->sign.infrastructure)
        return failed(evidence);
    return stopped(evidence);
}

} // namespace launch
