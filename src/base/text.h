// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

// Marks a string for the translation tools without depending on Qt: they read the macro's name.
#ifndef QT_TRANSLATE_NOOP
#define QT_TRANSLATE_NOOP(scope, x) x
#endif

namespace base {

/// A sentence for a person: an English template with %1…%9 and the arguments to put in.
/// The command line prints english(); the app looks the template up in its translation
/// (context "core") first. Templates are string literals marked QT_TRANSLATE_NOOP("core", "…").
class Text {
public:
    Text() = default;
    Text(const char *pattern, std::vector<std::string> args = {});

    [[nodiscard]] bool empty() const { return m_pattern.empty(); }
    [[nodiscard]] std::string_view pattern() const { return m_pattern; }
    [[nodiscard]] const std::vector<std::string> &args() const { return m_args; }
    /// The template with its arguments, in English.
    [[nodiscard]] std::string english() const;

    bool operator==(const Text &) const = default;

private:
    std::string_view m_pattern;
    std::vector<std::string> m_args;
};

/// Puts args into %1…%9 of a (possibly translated) pattern; "%%" is a percent sign. A place
/// without argument stays as it is.
[[nodiscard]] std::string fillIn(std::string_view pattern, const std::vector<std::string> &args);

} // namespace base
