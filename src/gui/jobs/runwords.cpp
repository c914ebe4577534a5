// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/runwords.h"

#include "gui/widgets/iconfactory.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace gui {
namespace {

struct Words { // the context of the strings below
    Q_DECLARE_TR_FUNCTIONS(gui::RunWords)
};

using campaign::RunState;

QColor muted(const QPalette &palette) { return themeColors(palette).muted; }
QColor accent(const QPalette &palette) { return themeColors(palette).accent; }
QColor amber(const QPalette &palette) { return themeColors(palette).warning; }
QColor red(const QPalette &palette) { return themeColors(palette).error; }

/// Icon and colour by state; the word stands beside them always.
struct Look {
    const char *icon;
    ColorOfPalette color;
};

Look lookOf(RunState state)
{
    switch (state) {
    case RunState::Planned:
        return {"clock", muted};
    case RunState::Submitting:
    case RunState::Queued:
        return {"state-queued", muted};
    case RunState::Starting:
        return {"state-starting", amber};
    case RunState::Running:
        return {"state-running", accent};
    case RunState::Stopping:
        return {"state-stopping", amber};
    case RunState::Completed:
        return {"verdict-safe", accent};
    case RunState::Failed:
        return {"verdict-oom", red};
    case RunState::Stopped:
        return {"state-stopped", muted};
    case RunState::Skipped:
        return {"state-skipped", muted};
    }
    return {"clock", muted};
}

RunState exampleOf(RunGroup group)
{
    switch (group) {
    case RunGroup::Waiting:
        return RunState::Planned;
    case RunGroup::Running:
        return RunState::Running;
    case RunGroup::Done:
        return RunState::Completed;
    case RunGroup::Failed:
        return RunState::Failed;
    case RunGroup::Skipped:
        return RunState::Skipped;
    }
    return RunState::Planned;
}

} // namespace

RunGroup groupOf(RunState state)
{
    switch (state) {
    case RunState::Planned:
    case RunState::Submitting:
    case RunState::Queued:
        return RunGroup::Waiting;
    case RunState::Starting:
    case RunState::Running:
    case RunState::Stopping:
        return RunGroup::Running;
    case RunState::Completed:
        return RunGroup::Done;
    case RunState::Failed:
        return RunGroup::Failed;
    case RunState::Stopped:
    case RunState::Skipped:
        return RunGroup::Skipped;
    }
    return RunGroup::Waiting;
}

QString groupText(RunGroup group)
{
    switch (group) {
    case RunGroup::Waiting:
        return Words::tr("Waiting");
    case RunGroup::Running:
        return Words::tr("Running");
    case RunGroup::Done:
        return Words::tr("Done");
    case RunGroup::Failed:
        return Words::tr("Failed");
    case RunGroup::Skipped:
        return Words::tr("Stopped or skipped");
    }
    return {};
}

QIcon groupIcon(RunGroup group) { return stateIcon(exampleOf(group)); }

QString stateText(RunState state)
{
    switch (state) {
    case RunState::Planned:
        return Words::tr("Waiting");
    case RunState::Submitting:
        return Words::tr("Submitting");
    case RunState::Queued:
        return Words::tr("Queued");
    case RunState::Starting:
        return Words::tr("Starting");
    case RunState::Running:
        return Words::tr("Running");
    case RunState::Stopping:
        return Words::tr("Stopping");
    case RunState::Completed:
        return Words::tr("Done");
    case RunState::Failed:
        return Words::tr("Failed");
    case RunState::Stopped:
        return Words::tr("Stopped");
    case RunState::Skipped:
        return Words::tr("Skipped");
    }
    return {};
}

QString stateText(const campaign::Run &run)
{
    if (run.state == RunState::Skipped)
        return Words::tr("Skipped: %1").arg(skipText(run.skipReason));
    if (run.state == RunState::Failed)
        return Words::tr("Failed: %1").arg(failureText(run));
    if (run.pausedByUser && !campaign::isFinal(run.state))
        return Words::tr("%1 (paused)").arg(stateText(run.state));
    return stateText(run.state);
}

QIcon stateIcon(RunState state)
{
    const Look look = lookOf(state);
    return icon(QLatin1String(look.icon), look.color);
}

QColor stateColor(RunState state, const QPalette &palette) { return lookOf(state).color(palette); }

QString roleText(campaign::RunRole role)
{
    switch (role) {
    case campaign::RunRole::Base:
        return Words::tr("Base");
    case campaign::RunRole::Trial:
        return Words::tr("Trial");
    case campaign::RunRole::Training:
        return Words::tr("Training");
    }
    return {};
}

QString skipText(campaign::SkipReason reason)
{
    switch (reason) {
    case campaign::SkipReason::None:
        return {};
    case campaign::SkipReason::PredictedOom:
        return Words::tr("would run out of memory by prediction");
    case campaign::SkipReason::MatchesBase:
        return Words::tr("equal to the base configuration");
    case campaign::SkipReason::Budget:
        return Words::tr("the budget does not allow it");
    case campaign::SkipReason::TooManyFailures:
        return Words::tr("too many runs failed before it");
    case campaign::SkipReason::Cancelled:
        return Words::tr("cancelled");
    }
    return {};
}

QString failureText(const campaign::Run &run)
{
    const campaign::Attempt *attempt = run.attempt();
    if (attempt == nullptr)
        return {};
    if (attempt->failure && *attempt->failure != results::FailureClass::Unknown)
        return translated(results::title(*attempt->failure));
    if (!attempt->endReason.empty())
        return translated(attempt->endReason.c_str());
    return attempt->state == RunState::Failed ? Words::tr("no reason given") : QString();
}

QString failureAdvice(const campaign::Run &run)
{
    using results::FailureClass;
    const campaign::Attempt *attempt = run.attempt();
    if (attempt == nullptr || !attempt->failure)
        return {};
    switch (*attempt->failure) {
    case FailureClass::CudaOom:
        return Words::tr("The GPUs ran out of memory. Try a smaller micro batch, more tensor or pipeline parallelism, or recompute.");
    case FailureClass::HostOom:
        return Words::tr("The machine ran out of main memory or shared memory. Raise shared memory in the launch settings, or use fewer "
                         "data loading workers.");
    case FailureClass::Nccl:
        return Words::tr("The GPUs lost touch with each other. Retry; if it comes back, look at the nodes and their network.");
    case FailureClass::CudaError:
        return Words::tr("A GPU reported an error. Retry on other nodes; if only this configuration fails, it may be the kernel.");
    case FailureClass::ConfigError:
        return Words::tr("The framework refused the settings. “Edit and repeat” runs it with a changed order.");
    case FailureClass::PythonError:
        return Words::tr("The training script failed. The line in the log says where; “Edit and repeat” runs a changed order.");
    case FailureClass::MissingDependency:
        return Words::tr("The image lacks a package. Use another image or install it with a pre-launch command.");
    case FailureClass::Auth:
        return Words::tr(
            "Something was not allowed, often a model behind a login. Give the job the secret that it needs, such as HF_TOKEN.");
    case FailureClass::Storage:
        return Words::tr("A file or folder was missing, full or not writable. Check the mount and the paths of the launch settings.");
    case FailureClass::ImagePull:
        return Words::tr("The container image could not be fetched. Check its name and the registry credentials.");
    case FailureClass::Preempted:
        return Words::tr("The platform took the machines away. It is retried by itself as often as the limits allow.");
    case FailureClass::Timeout:
        return Words::tr("It ran longer than allowed. Raise the time limit, or look for a hang in the log.");
    case FailureClass::NanLoss:
        return Words::tr("The loss became NaN or infinite. The settings are numerically unstable; speed figures may still be used.");
    case FailureClass::Unknown:
        return Words::tr("Nothing in the log says why. Its last lines are the place to look.");
    }
    return {};
}

QString durationText(double seconds)
{
    if (!std::isfinite(seconds) || seconds < 0)
        return missing();
    const auto whole = static_cast<qint64>(std::llround(seconds));
    const QLocale locale;
    if (whole < 60)
        return Words::tr("%1 s").arg(locale.toString(whole));
    if (whole < 3600)
        return Words::tr("%1 min %2 s").arg(locale.toString(whole / 60), locale.toString(whole % 60));
    if (whole < 48 * 3600)
        return Words::tr("%1 h %2 min").arg(locale.toString(whole / 3600), locale.toString(whole % 3600 / 60));
    return Words::tr("%1 days %2 h").arg(locale.toString(whole / 86400), locale.toString(whole % 86400 / 3600));
}

QString momentText(campaign::TimeMs at)
{
    if (at <= 0)
        return missing();
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(at);
    const QLocale locale;
    const QString time = locale.toString(moment.time(), QStringLiteral("HH:mm:ss"));
    if (moment.date() == QDate::currentDate())
        return time;
    return Words::tr("%1 %2", "date and time").arg(locale.toString(moment.date(), QLocale::ShortFormat), time);
}

QString agoText(qint64 milliseconds)
{
    const auto seconds = milliseconds / 1000;
    if (seconds < 5)
        return Words::tr("just now");
    if (seconds < 120)
        return Words::tr("%n s ago", nullptr, static_cast<int>(seconds));
    if (seconds < 7200)
        return Words::tr("%n min ago", nullptr, static_cast<int>(seconds / 60));
    return Words::tr("%n h ago", nullptr, static_cast<int>(std::min<qint64>(seconds / 3600, 1'000'000)));
}

} // namespace gui
