// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/jsonfields.h"
#include "domain/modelspec.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// What a config says about single layers.
struct HfLayerPlan {
    int count = 0;
    int window = 0; ///< keys a query sees in local layers; 0 = none is local
    std::function<bool(int)> isLocal; ///< empty: all layers, when there is a window
    std::function<bool(int)> isDense; ///< of expert models; empty: no layer
    std::string pattern; ///< hybrids: one symbol a layer
};

/// A config.json while it is read.
struct HfContext {
    FieldReader &fields;
    domain::ModelSpec model;
    HfLayerPlan layers;
    std::vector<std::string> assumptions;

    /// A whole number that must be there.
    int required(const char *key, Range range);
};

/// How one model_type of the transformers library is to be read.
struct HfFamily {
    const char *modelType;
    const char *family; ///< ModelSpec::family
    void (*read)(HfContext &context);
};

/// Nothing when the type is not known.
[[nodiscard]] const HfFamily *hfFamily(std::string_view modelType);
[[nodiscard]] std::vector<std::string> hfModelTypes();

} // namespace catalogue
