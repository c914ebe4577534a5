// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// autotuner-sandbox: a simulated workspace on this machine.
#include "sandbox/commandline.h"
#include "sandbox/server.h"

#include <QCoreApplication>
#include <iostream>

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const auto command = sandbox::readCommandLine(QCoreApplication::arguments(), qgetenv("AUTOTUNER_SANDBOX_TOKEN"));
    if (!command) {
        std::cerr << "autotuner-sandbox: " << command.error().english() << "\n";
        return 2;
    }
    if (!command->textToPrint.empty()) {
        std::cout << command->textToPrint << std::flush;
        return 0;
    }
    const auto server = sandbox::Server::start(command->options);
    if (!server) {
        std::cerr << "autotuner-sandbox: " << server.error().english() << "\n";
        return server.error().kind == base::ErrorKind::Remote ? 3 : 2;
    }
    QObject::connect(server->get(), &sandbox::Server::idle, &app, [] { QCoreApplication::quit(); });
    std::cout << (*server)->baseUrl().toString(QUrl::FullyEncoded).toStdString() << std::endl;
    if (!std::cout) { // whoever started it waits for this line
        std::cerr << "autotuner-sandbox: the base URL could not be written to standard output\n";
        return 2;
    }
    return QCoreApplication::exec();
}
