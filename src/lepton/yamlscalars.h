// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace lepton {

struct YamlMap {
    std::map<std::string, std::string> scalars; ///< null values are left out
};

/// The part of a document that a login file uses.
struct YamlDocument {
    YamlMap root;
    std::vector<std::pair<std::string, YamlMap>> entries; ///< of the map "workspaces", in its order
};

/// Reads untrusted text as a stream, so that nothing hostile is ever built up: aliases, nesting deeper
/// than 8 and more than 20,000 values end the reading where they are met. An empty document is an
/// empty map. The error is the parser's sentence, without any of the text's values.
[[nodiscard]] tl::expected<YamlDocument, std::string> readYamlMaps(const std::string &text);

} // namespace lepton
