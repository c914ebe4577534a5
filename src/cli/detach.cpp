// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/detach.h"

#include "cli/arguments.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTimer>
#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>

namespace cli {
namespace {

using namespace std::chrono_literals;

constexpr auto kLook = 50ms;
constexpr auto kPatience = 30s;
constexpr qint64 kShownOutput = 4096; ///< bytes of a failed start's output that are shown

bool isAlive(qint64 pid) { return pid > 0 && (kill(static_cast<pid_t>(pid), 0) == 0 || errno == EPERM); }

base::Error backgroundError(base::Text message, const QString &outputFile)
{
    base::Error error;
    error.kind = base::ErrorKind::Remote;
    error.message = std::move(message);
    QFile file(outputFile);
    if (file.open(QIODevice::ReadOnly))
        error.cause = file.read(kShownOutput).trimmed().toStdString();
    error.hint = base::Text(QT_TRANSLATE_NOOP("core", "Its output is in %1"), {outputFile.toStdString()});
    return error;
}

/// Waits until `pid` drives the campaign, ends, or takes too long.
base::Result<void> waitForTakeover(RemoteScope &scope, const CampaignPlace &place, qint64 pid, const QString &outputFile)
{
    return scope.await<void>([&](QObject *context, std::function<void(base::Result<void>)> then) {
        auto *const timer = new QTimer(context);
        const QDeadlineTimer deadline(kPatience);
        QObject::connect(timer, &QTimer::timeout, context, [=, &place] {
            const auto seen = launch::readCampaign(place.files);
            if (seen && !seen->driver.isEmpty() && !seen->campaign.runs.empty())
                return then({});
            if (!isAlive(pid) && seen && seen->campaign.runs.empty())
                return then(base::fail(backgroundError(QT_TRANSLATE_NOOP("core", "the process in the background ended"), outputFile)));
            if (!isAlive(pid))
                return then({}); // it has done everything already
            if (deadline.hasExpired())
                then(base::fail(backgroundError(QT_TRANSLATE_NOOP("core", "the process in the background is not ready yet"), outputFile)));
        });
        timer->start(kLook);
    });
}

} // namespace

std::vector<std::string> wordsOf(const Command &command, const Arguments &arguments, const std::vector<std::string> &leftOut)
{
    std::vector<std::string> words;
    for (const Option &option : command.options) {
        if (!arguments.has(option.flag) || std::find(leftOut.begin(), leftOut.end(), option.flag) != leftOut.end())
            continue;
        words.push_back("--" + option.flag);
        if (option.kind != ValueKind::Switch)
            words.back() += "=" + arguments.textOr(option.flag, "");
    }
    return words;
}

base::Result<QString> startInBackground(RemoteScope &scope, const CampaignPlace &place, const Arguments &arguments, const Command &command)
{
    QDir().mkpath(place.files.folder);
    const QString output = place.files.folder + QStringLiteral("/run.log");
    QStringList words{QString::fromStdString(command.name), QStringLiteral("--yes")};
    for (const std::string &word : wordsOf(command, arguments, {"detach", "yes", "format", "color"}))
        words << QString::fromStdString(word);
    QProcess process;
    process.setProgram(QCoreApplication::applicationFilePath());
    process.setArguments(words);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(output);
    process.setStandardErrorFile(output, QIODevice::Append);
    qint64 pid = 0;
    if (!process.startDetached(&pid))
        return base::fail(backgroundError(QT_TRANSLATE_NOOP("core", "the process in the background could not be started"), output));
    if (auto taken = waitForTakeover(scope, place, pid, output); !taken)
        return base::fail(taken.error());
    return output;
}

} // namespace cli
