// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/problems.h"
#include "cli/remote.h"
#include "lepton/keptlogins.h"

#include <algorithm>
#include <ostream>

namespace cli {
namespace {

base::Error unknownLogin(const QString &id, const std::vector<lepton::Workspace> &kept)
{
    std::string names;
    for (const lepton::Workspace &one : kept)
        names += (names.empty() ? "" : ", ") + one.id.toStdString();
    return flagError("workspace", id.toStdString(), base::Text(QT_TRANSLATE_NOOP("core", "no login to this workspace is kept")),
                     names.empty() ? base::Text() : base::Text(QT_TRANSLATE_NOOP("core", "Kept are: %1"), {names}));
}

/// A login that this command cannot end is used as before: people must know.
void tellWhatStays(const Streams &streams)
{
    const lepton::FoundWorkspaces found = lepton::findWorkspaces();
    if (found.workspaces.empty())
        return;
    const lepton::Workspace &first = found.workspaces.front();
    const char *const source = first.source == lepton::CredentialSource::AutotunerEnvironment ? "LEPTON_AUTOTUNER_TOKEN is set"
        : first.source == lepton::CredentialSource::SdkEnvironment                            ? "LEPTON_WORKSPACE_TOKEN is set"
                                                                                              : "the lep command line is logged in";
    streams.out << "Commands go on using " << first.id.toStdString() << ": " << source << ".\n";
}

int run(const Arguments &arguments, const Streams &streams)
{
    RemoteScope scope(streams);
    const auto store = lepton::makeTokenStore(false);
    lepton::KeptLogins logins(*store, lepton::KnownWorkspaces::defaultFile());
    const std::vector<lepton::Workspace> kept = logins.list(); // the one in use first
    const QString wanted = QString::fromStdString(arguments.textOr("workspace", ""));
    const auto found =
        std::find_if(kept.begin(), kept.end(), [&](const lepton::Workspace &one) { return wanted.isEmpty() || one.id == wanted; });
    if (found == kept.end() && !wanted.isEmpty())
        return report({unknownLogin(wanted, kept)}, "logout", streams);
    if (found == kept.end()) {
        streams.out << "No login is kept.\n";
    } else {
        const auto gone =
            scope.await<void>([&](QObject *, std::function<void(base::Result<void>)> then) { logins.forget(found->id, std::move(then)); });
        if (!gone)
            return report({gone.error()}, "", streams);
        streams.out << "Logged out of " << found->id.toStdString() << "; its token is no longer in the keychain.\n";
    }
    tellWhatStays(streams);
    return Done;
}

} // namespace

Command logoutCommand()
{
    Command command;
    command.name = "logout";
    command.summary = "Remove a workspace's token from the system's keychain";
    command.description =
        "Forgets a login that autotuner login or the app kept. Jobs on the workspace go on. Tokens stay valid until they expire: "
        "to end one, delete it on the credentials page.";
    command.options = {{"workspace", ValueKind::Text, "ID", "the login in use", false, "Workspace", "workspace to log out of"}};
    command.examples = {"autotuner logout", "autotuner logout --workspace ws7demo"};
    command.run = &run;
    return command;
}

} // namespace cli
