// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/question.h"

#include "cli/remote.h"

#include <QEventLoop>
#include <QSocketNotifier>
#include <QTimer>
#include <cctype>
#include <chrono>
#include <istream>
#include <ostream>

namespace cli {
namespace {

constexpr std::chrono::milliseconds kInterruptCheck{50};

/// A terminal hands over whole lines: once there is something, reading one does not wait. False: Ctrl+C.
bool waitForLine(const Streams &streams)
{
    if (streams.inDescriptor < 0 || streams.in.rdbuf()->in_avail() > 0)
        return true;
    const bool wasInterrupted = streams.interrupted(); // it may be what the question is about
    QEventLoop loop;
    QSocketNotifier notifier(streams.inDescriptor, QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &loop, [&loop] { loop.exit(0); });
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (!wasInterrupted && streams.interrupted())
            loop.exit(1);
    });
    timer.start(kInterruptCheck);
    return loop.exec() == 0;
}

} // namespace

std::optional<char> ask(RemoteScope &scope, const std::string &question, const std::string &letters)
{
    const Streams &streams = scope.streams();
    if (!streams.inIsTerminal)
        return std::nullopt;
    while (true) {
        streams.out << question << std::flush;
        std::string line;
        if (!waitForLine(streams) || !std::getline(streams.in, line)) {
            streams.out << '\n';
            return std::nullopt;
        }
        const std::size_t at = line.find_first_not_of(" \t\r");
        const char letter = at == std::string::npos ? '\0' : static_cast<char>(std::tolower(static_cast<unsigned char>(line[at])));
        if (letter != '\0' && letters.find(letter) != std::string::npos)
            return letter;
    }
}

} // namespace cli
