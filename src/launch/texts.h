// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>

/// Rules for the texts of users that go into a job. Each check answers nothing when the text is fine.
namespace launch {

/// UTF-8 without NUL and control characters; line ends and tabs only where `multiline`.
[[nodiscard]] std::optional<base::Text> textProblem(std::string_view text, bool multiline = false);
/// What the platform takes as a variable's name, and what we need ourselves.
[[nodiscard]] std::optional<base::Text> environmentNameProblem(std::string_view name);
/// An absolute folder in the container that may be mounted over.
[[nodiscard]] std::optional<base::Text> mountPathProblem(std::string_view path);
/// "nvcr.io/nvidia/nemo:25.07", also with a registry's port or a digest.
[[nodiscard]] std::optional<base::Text> imageProblem(std::string_view image);
/// https without a password in it.
[[nodiscard]] std::optional<base::Text> repositoryProblem(std::string_view url);
/// Branch, tag or commit.
[[nodiscard]] std::optional<base::Text> gitRefProblem(std::string_view ref);

/// Absolute and without "//", "." and trailing slash; ".." is resolved. Empty when not absolute.
[[nodiscard]] std::string normalisedPath(std::string_view path);
/// Whether `path` is `folder` or below it, both normalised.
[[nodiscard]] bool isBelow(std::string_view path, std::string_view folder);

/// One word of a shell command: single quotes around it, inner ones as '\''.
[[nodiscard]] std::string shellQuoted(std::string_view text);

} // namespace launch
