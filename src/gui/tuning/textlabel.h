// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace gui {

/// A sentence in a card: wraps rather than widens the page, and can be copied.
[[nodiscard]] QLabel *makeSentence(QWidget *parent, const char *objectName);
/// Hidden while it says nothing.
void showSentence(QLabel *label, const QString &text);

} // namespace gui
