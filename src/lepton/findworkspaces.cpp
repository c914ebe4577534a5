// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/loginfile.h"
#include "lepton/workspace.h"

#include <iterator>

namespace lepton {
namespace {

/// One set of variables; all of a login comes from the same set.
struct Variables {
    CredentialSource source;
    const char *id;
    const char *token;
    const char *url;
    const char *origin; ///< null = there is none
    bool platformSetsId; ///< inside a job the id is there without a token: no mistake
};

constexpr Variables kAutotuner{CredentialSource::AutotunerEnvironment,
                               "LEPTON_AUTOTUNER_WORKSPACE_ID",
                               "LEPTON_AUTOTUNER_TOKEN",
                               "LEPTON_AUTOTUNER_WORKSPACE_URL",
                               nullptr,
                               false};
constexpr Variables kSdk{CredentialSource::SdkEnvironment, "LEPTON_WORKSPACE_ID",         "LEPTON_WORKSPACE_TOKEN",
                         "LEPTON_WORKSPACE_URL",           "LEPTON_WORKSPACE_ORIGIN_URL", true};

QString variable(const char *name) { return name ? qEnvironmentVariable(name).trimmed() : QString(); }

base::Error halfASet(const Variables &names, bool hasId)
{
    base::Error error;
    error.subject = hasId ? names.id : names.token;
    error.message = base::Text(QT_TRANSLATE_NOOP("core", "is set without %1"), {hasId ? names.token : names.id});
    error.hint = base::Text(QT_TRANSLATE_NOOP("core", "Set both, or neither"));
    return error;
}

void addFrom(const Variables &names, FoundWorkspaces &found)
{
    Workspace workspace;
    workspace.source = names.source;
    workspace.id = variable(names.id);
    workspace.token = Token(variable(names.token).toUtf8());
    // The dashboard's "id:token" in the id's place, or in the token's with the same or no id.
    if (const auto pasted = splitPasted(workspace.id); pasted && workspace.token.isEmpty()) {
        workspace.id = pasted->id;
        workspace.token = pasted->token;
    } else if (const auto whole = splitPasted(variable(names.token)); whole && (workspace.id.isEmpty() || whole->id == workspace.id)) {
        workspace.id = whole->id;
        workspace.token = whole->token;
    }
    const bool hasId = !workspace.id.isEmpty();
    const bool hasToken = !workspace.token.isEmpty();
    if (!hasId && !hasToken)
        return;
    if (!hasId || !hasToken) {
        if (hasToken || !names.platformSetsId)
            found.problems.push_back(halfASet(names, hasId));
        return;
    }
    workspace.url = workspaceUrl(variable(names.url), workspace.id);
    workspace.origin = variable(names.origin);
    if (const auto usable = workspace.check(); !usable) {
        base::Error error = usable.error();
        error.subject = std::string(names.id) + ", " + names.token;
        found.problems.push_back(std::move(error));
        return;
    }
    found.workspaces.push_back(std::move(workspace));
}

} // namespace

FoundWorkspaces findWorkspaces()
{
    FoundWorkspaces found;
    addFrom(kAutotuner, found);
    addFrom(kSdk, found);
    if (auto file = readLoginFile(loginFilePath()); !file) {
        found.problems.push_back(file.error());
    } else {
        std::move(file->workspaces.begin(), file->workspaces.end(), std::back_inserter(found.workspaces));
        std::move(file->problems.begin(), file->problems.end(), std::back_inserter(found.problems));
    }
    return found;
}

} // namespace lepton
