// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/connect/logintexts.h"

#include "gui/widgets/translated.h"
#include "lepton/expiry.h"

#include <QCoreApplication>
#include <QStringList>

namespace gui {
namespace {

struct Texts { // the context of the strings below
    Q_DECLARE_TR_FUNCTIONS(gui::LoginTexts)
};

QString sentence(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text + Texts::tr(".", "end of a sentence");
}

} // namespace

QString sourceText(const lepton::Workspace &workspace)
{
    switch (workspace.source) {
    case lepton::CredentialSource::Typed:
        return Texts::tr("typed");
    case lepton::CredentialSource::Keychain:
        return Texts::tr("the system's keychain");
    case lepton::CredentialSource::AutotunerEnvironment:
        return QStringLiteral("LEPTON_AUTOTUNER_TOKEN");
    case lepton::CredentialSource::SdkEnvironment:
        return QStringLiteral("LEPTON_WORKSPACE_TOKEN");
    case lepton::CredentialSource::LoginFile:
        return Texts::tr("the lep command line");
    case lepton::CredentialSource::Sandbox:
        return Texts::tr("the sandbox on this computer");
    }
    return {};
}

QString nameText(const lepton::Workspace &workspace)
{
    if (workspace.displayName.isEmpty() || workspace.displayName == workspace.id)
        return workspace.id;
    return Texts::tr("%1 (%2)", "name and id").arg(workspace.displayName, workspace.id);
}

QString expirySentence(std::optional<std::int64_t> expiresAtMs, std::int64_t nowMs)
{
    const lepton::Expiry expiry = lepton::expiryOf(expiresAtMs, nowMs);
    return expiry.text.empty() ? QString() : sentence(translated(expiry.text));
}

QString provedText(const lepton::Workspace &workspace, const lepton::LoginFacts &facts, std::int64_t nowMs)
{
    lepton::Workspace named = workspace;
    if (named.displayName.isEmpty())
        named.displayName = fromStd(facts.info.name).simplified().left(200);
    QStringList parts{Texts::tr("Connected to %1.").arg(nameText(named))};
    if (facts.info.simulated)
        parts << Texts::tr("It is a sandbox: whatever it runs is simulated.");
    if (!facts.info.state.empty() && facts.info.state != "normal")
        parts << Texts::tr("The workspace says of itself: %1.").arg(fromStd(facts.info.state).left(100));
    const QString expiry = expirySentence(facts.tokenExpiresAtMs, nowMs);
    if (!expiry.isEmpty())
        parts << expiry;
    return parts.join(QLatin1Char(' '));
}

QString stateText(const Cloud &cloud)
{
    switch (cloud.state()) {
    case Cloud::State::LoggedOut:
        return Texts::tr("Log in…");
    case Cloud::State::Connecting:
        return cloud.title().isEmpty() ? Texts::tr("Connecting…") : Texts::tr("%1: connecting…").arg(cloud.title());
    case Cloud::State::Online:
        return cloud.title();
    case Cloud::State::Offline:
        return Texts::tr("%1: offline").arg(cloud.title());
    case Cloud::State::LoginNeeded:
        return cloud.title().isEmpty() ? Texts::tr("Login needed") : Texts::tr("%1: login needed").arg(cloud.title());
    }
    return {};
}

} // namespace gui
