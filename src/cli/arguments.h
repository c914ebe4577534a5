// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cli/command.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// The flags and positional arguments of one call, checked against a command's options as far as
/// that needs no knowledge of values: known flags, given once (unless they repeat), with a value
/// (one of the option's words, where it has words), required ones present.
class Arguments {
public:
    [[nodiscard]] static Arguments parse(const Command &command, std::span<const std::string> args);

    [[nodiscard]] bool has(std::string_view flag) const;
    /// The text given for a flag, or nothing.
    [[nodiscard]] std::optional<std::string> text(std::string_view flag) const;
    /// All texts given for a flag that repeats, in order.
    [[nodiscard]] std::vector<std::string> texts(std::string_view flag) const;
    [[nodiscard]] std::string textOr(std::string_view flag, std::string fallback) const { return text(flag).value_or(std::move(fallback)); }
    [[nodiscard]] const std::vector<std::string> &positional() const { return m_positional; }
    [[nodiscard]] bool helpWanted() const { return m_helpWanted; }
    /// Everything wrong with the call; subjects are flags with dashes.
    [[nodiscard]] const std::vector<base::Error> &errors() const { return m_errors; }

private:
    std::map<std::string, std::vector<std::string>, std::less<>> m_values; ///< by flag name; aliases resolved; empty = a switch
    std::vector<std::string> m_positional;
    std::vector<base::Error> m_errors;
    bool m_helpWanted = false;
};

/// A problem with a flag's value: "--nodes eight: not a whole number. Hint".
[[nodiscard]] base::Error flagError(std::string_view flag, std::string_view value, base::Text message, base::Text hint = {});

} // namespace cli
