// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

namespace tests {

/// The shipped catalogue, read once per test program.
inline const catalogue::Catalogue &shippedCatalogue()
{
    static const auto loaded = catalogue::Catalogue::load();
    if (!loaded)
        throw std::runtime_error(loaded.error().english());
    return *loaded;
}

inline const domain::ModelSpec &shippedModel(const std::string &name)
{
    const auto entry = shippedCatalogue().model(name);
    if (!entry)
        throw std::runtime_error(entry.error().english());
    return (*entry)->spec;
}

/// The entries of the catalogue's own file: they carry the published figures.
inline const nlohmann::json &publishedEntries()
{
    static const nlohmann::json document = [] {
        std::ifstream file(AUTOTUNER_SOURCE_DIR "/resources/catalogue/models.json");
        return nlohmann::json::parse(file);
    }();
    return document.at("models");
}

} // namespace tests
