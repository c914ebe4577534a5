// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one program: with a subcommand the command line, else the app.
#include "cli/cli.h"
#ifdef AUTOTUNER_WITH_GUI
#include "gui/shell/app.h"
#include "main/offscreen.h"
#include "report/renderer.h"
#endif

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <ios>
#include <iostream>
#include <string>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>
#include <vector>

namespace {

volatile std::sig_atomic_t interruptCount = 0;

extern "C" void onInterrupt(int) { interruptCount = interruptCount + 1; }

/// The first Ctrl+C asks the command to stop, the second ends the program.
void watchInterrupts()
{
    struct sigaction action = {};
    action.sa_handler = &onInterrupt;
    action.sa_flags = SA_RESETHAND;
    sigaction(SIGINT, &action, nullptr);
}

void rearmInterrupt()
{
    interruptCount = 0;
    watchInterrupts();
}

/// A descriptor that is closed at the start would be given to the next file that is opened, and the
/// output would end up in it. It is taken by one that refuses to be read or written instead.
void occupyStandardDescriptors()
{
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(descriptor, F_GETFD) < 0)
            open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
}

int terminalWidth()
{
    struct winsize size = {};
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

int runCommandLine(const std::vector<std::string> &args)
{
    occupyStandardDescriptors();
    std::ios::sync_with_stdio(false);
    watchInterrupts();
    cli::Streams streams{
        std::cin,     std::cout,      std::cerr, isatty(STDOUT_FILENO) != 0, terminalWidth(), &interruptCount, isatty(STDIN_FILENO) != 0,
        STDIN_FILENO, &rearmInterrupt};
#ifdef AUTOTUNER_WITH_GUI
    streams.makeRenderer = &makeOffscreenRenderer;
#endif
    return cli::run(args, streams);
}

#ifdef AUTOTUNER_WITH_GUI
/// Without this check the toolkit would end the program with a core dump.
bool hasDisplay(const std::vector<std::string> &args)
{
    for (const char *const variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        const char *const value = std::getenv(variable);
        if (value && *value)
            return true;
    }
    for (const std::string &arg : args) {
        if (arg.starts_with("-platform"))
            return true;
    }
    return false;
}
#endif

} // namespace

int main(int argc, char **argv)
{
    const std::vector<std::string> args(argv + (argc > 0 ? 1 : 0), argv + argc);
    if (cli::isCommandLine(args))
        return runCommandLine(args);
#ifdef AUTOTUNER_WITH_GUI
    if (hasDisplay(args))
        return gui::runApp(argc, argv);
    std::cerr << "error: no display to open the app on. Without one, use a command: autotuner --help\n";
#else
    std::cerr << "error: this build has no app. Use a command: autotuner --help\n";
#endif
    return cli::BadInput;
}
