// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/text.h"

#include <QString>
#include <string>
#include <string_view>

namespace gui {

[[nodiscard]] inline QString fromStd(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

/// A tooltip that shows `text` as it stands, whatever a log or a server put into it: Qt takes texts with
/// tags for rich text.
[[nodiscard]] QString plainTip(const QString &text);

/// A sentence of the rooms below in the app's language (context "core").
[[nodiscard]] QString translated(const base::Text &text);
/// The same for a literal marked QT_TRANSLATE_NOOP("core", …): a column's title, a rule's name.
[[nodiscard]] QString translated(const char *text);
/// "message (cause). hint" of an error, in the app's language, with its subject in front.
[[nodiscard]] QString translated(const base::Error &error);

} // namespace gui
