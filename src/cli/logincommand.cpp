// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/problems.h"
#include "cli/remote.h"
#include "cli/secretprompt.h"
#include "cli/values.h"
#include "lepton/expiry.h"
#include "lepton/keptlogins.h"
#include "lepton/logincheck.h"

#include <QDateTime>
#include <chrono>
#include <istream>
#include <ostream>

namespace cli {
namespace {

constexpr int kPatience = 60; // seconds
constexpr int kPause = 3;

base::Error noKeychain()
{
    base::Error error;
    error.subject = "login";
    error.message =
        base::Text(QT_TRANSLATE_NOOP("core", "this computer has no keychain (Secret Service) that answers, so that no login can be kept"));
    error.hint = base::Text(
        QT_TRANSLATE_NOOP("core", "Set LEPTON_AUTOTUNER_WORKSPACE_ID and LEPTON_AUTOTUNER_TOKEN, or log in with the lep command line"));
    return error;
}

/// The line of a terminal or of a pipe: "TOKEN" or, as the dashboard shows it, "ID:TOKEN".
base::Result<std::string> readToken(const Arguments &arguments, const Streams &streams)
{
    if (!arguments.has("token-stdin")) {
        streams.err << "Make a token on " << lepton::credentialsPage().toString().toStdString() << '\n';
        return askSecret(streams, "Token (not shown): ");
    }
    std::string line;
    std::getline(streams.in, line);
    return line;
}

base::Result<lepton::Workspace> typedWorkspace(const Arguments &arguments, const Streams &streams)
{
    lepton::Workspace workspace;
    workspace.id = QString::fromStdString(arguments.textOr("workspace", "")).trimmed();
    const auto line = readToken(arguments, streams);
    if (!line)
        return base::fail(line.error());
    const QString text = QString::fromStdString(*line).trimmed();
    const auto pasted = lepton::splitPasted(text);
    if (pasted && (workspace.id.isEmpty() || pasted->id == workspace.id)) {
        workspace.id = pasted->id;
        workspace.token = pasted->token;
    } else {
        workspace.token = lepton::Token(text.toUtf8());
    }
    workspace.url = lepton::workspaceUrl(QString::fromStdString(arguments.textOr("url", "")), workspace.id);
    if (workspace.id.isEmpty())
        return base::fail(flagError("workspace", "", base::Text(QT_TRANSLATE_NOOP("core", "the workspace id is missing")),
                                    base::Text(QT_TRANSLATE_NOOP("core", "Give it, or paste id:token as the credentials page shows it"))));
    if (auto usable = workspace.check(); !usable)
        return base::fail(usable.error());
    return workspace;
}

lepton::Answer<lepton::LoginFacts> prove(RemoteScope &scope, const lepton::Workspace &workspace, int patience)
{
    lepton::LoginCheck::Options options;
    options.patience = std::chrono::seconds(patience);
    options.pause = std::chrono::seconds(std::min(kPause, std::max(patience, 1)));
    options.client.maxTries = 3;
    return scope.ask<lepton::LoginFacts>([&](QObject *context, lepton::Then<lepton::LoginFacts> then) {
        auto *check = new lepton::LoginCheck(workspace, scope.network(), scope.log(), options, std::move(then), context);
        QObject::connect(check, &lepton::LoginCheck::refusedForNow, context, [&scope, said = false](int secondsLeft) mutable {
            if (!std::exchange(said, true))
                scope.streams().err << "The token is refused so far. A new one can take 2 to 3 minutes to be accepted: trying for "
                                    << secondsLeft << " s (Ctrl+C stops)\n";
        });
    });
}

void printLogin(const lepton::Workspace &workspace, const lepton::LoginFacts &facts, const Streams &streams)
{
    const std::string id = workspace.id.toStdString();
    const std::string name = workspace.displayName.toStdString();
    streams.out << "Logged in to " << printable(name.empty() || name == id ? id : name + " (" + id + ")") << ".\n";
    if (facts.info.simulated)
        streams.out << "It is a sandbox: whatever it runs is simulated.\n";
    if (facts.tokenExpiresAtMs) {
        const lepton::Expiry expiry = lepton::expiryOf(facts.tokenExpiresAtMs, QDateTime::currentMSecsSinceEpoch());
        const QDateTime end = QDateTime::fromMSecsSinceEpoch(*facts.tokenExpiresAtMs, Qt::UTC);
        streams.out << (expiry.isWarning() ? "Note: " : "") << expiry.text.english() << " (" << end.toString(Qt::ISODate).toStdString()
                    << ").\n";
    }
    streams.out << "The token is kept in the system's keychain; autotuner logout removes it.\n";
}

int run(const Arguments &arguments, const Streams &streams)
{
    const auto patience = parseCount(arguments.textOr("wait", std::to_string(kPatience)), 0);
    if (!patience)
        return report({flagError("wait", arguments.textOr("wait", ""), patience.error().message)}, "login", streams);
    RemoteScope scope(streams);
    const auto store = lepton::makeTokenStore(false);
    lepton::KeptLogins logins(*store, lepton::KnownWorkspaces::defaultFile());
    // Any question shows whether the keychain answers, before anybody types a token in vain.
    const auto asked = scope.await<lepton::Token>([&](QObject *, std::function<void(base::Result<lepton::Token>)> then) {
        store->read(QStringLiteral("autotuner-probe"), std::move(then));
    });
    if (!asked && asked.error().kind == base::ErrorKind::Cancelled)
        return report({asked.error()}, "", streams);
    if (!store->isPersistent())
        return report({noKeychain()}, "", streams);
    auto workspace = typedWorkspace(arguments, streams);
    if (!workspace)
        return report({workspace.error()}, "login", streams);
    const auto facts = prove(scope, *workspace, *patience);
    if (!facts)
        return report({lepton::loginError(facts.error())}, "", streams);
    workspace->displayName = QString::fromStdString(facts->info.name).simplified().left(200);
    workspace->tokenExpiresAtMs = facts->tokenExpiresAtMs;
    const auto kept =
        scope.await<void>([&](QObject *, std::function<void(base::Result<void>)> then) { logins.keep(*workspace, std::move(then)); });
    if (!kept)
        return report({kept.error()}, "", streams);
    printLogin(*workspace, *facts, streams);
    return Done;
}

} // namespace

Command loginCommand()
{
    Command command;
    command.name = "login";
    command.summary = "Log in to a workspace and keep its token in the system's keychain";
    command.description = "Asks for a token without showing it, proves it by asking the workspace, and keeps it in the system's keychain "
                          "(Secret Service). The "
                          "token is never taken from the command line, where other programs could read it.\n\nWithout a keychain, set "
                          "LEPTON_AUTOTUNER_WORKSPACE_ID and LEPTON_AUTOTUNER_TOKEN (and LEPTON_AUTOTUNER_WORKSPACE_URL) instead, or log "
                          "in with the lep command "
                          "line: its login is used, too.";
    command.options = {{"workspace", ValueKind::Text, "ID", "from id:token", false, "Workspace", "workspace to log in to"},
                       {"url", ValueKind::Text, "URL", "the usual gateway", false, "Workspace",
                        "address of the workspace: https, or http for a server on this computer"},
                       {"token-stdin", ValueKind::Switch, "", "", false, "Workspace", "read the token, or id:token, from standard input"},
                       {"wait", ValueKind::Integer, "SECONDS", std::to_string(kPatience), false, "Workspace",
                        "how long a refused token is tried again: one that was just made can take minutes to be accepted"}};
    command.examples = {"autotuner login --workspace ws7demo", "pass show lepton | autotuner login --token-stdin"};
    command.run = &run;
    return command;
}

} // namespace cli
