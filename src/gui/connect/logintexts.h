// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workspace/cloud.h"

#include <QString>

/// Sentences about logins that dialog and indicator share.
namespace gui {

/// "the system's keychain", "LEPTON_AUTOTUNER_TOKEN", "the lep command line".
[[nodiscard]] QString sourceText(const lepton::Workspace &workspace);
/// "Demo Lab (ws7demo)", or the id alone.
[[nodiscard]] QString nameText(const lepton::Workspace &workspace);
/// "The token expires in 3 days."; empty where that is unknown.
[[nodiscard]] QString expirySentence(std::optional<std::int64_t> expiresAtMs, std::int64_t nowMs);
/// "Connected to Demo Lab. …" of a proved login.
[[nodiscard]] QString provedText(const lepton::Workspace &workspace, const lepton::LoginFacts &facts, std::int64_t nowMs);
/// "Log in…", "Connecting to ws7demo…", "Demo Lab", "Demo Lab (offline)".
[[nodiscard]] QString stateText(const Cloud &cloud);

} // namespace gui
