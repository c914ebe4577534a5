// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>
#include <memory>
#include <vector>

namespace gui {

/// The app's language: its own translations and Qt's, and the locale of numbers on screen.
class Language {
public:
    Language() = default;
    ~Language();
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

    /// "de", "zh_CN", "en", or empty for the system's; English where there is no translation.
    /// Windows made before keep their texts: make them anew.
    void use(const QString &code);
    [[nodiscard]] const QString &code() const { return m_code; }

private:
    void install(const QLocale &locale, const QString &file, const QString &folder);

    QString m_code;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace gui
