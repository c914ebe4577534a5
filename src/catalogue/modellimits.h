// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/jsonfields.h"
#include "domain/modelspec.h"

#include <string>
#include <string_view>

namespace catalogue {

// What an architecture may hold: well above any model, and small enough that no size overflows.
inline constexpr Range kHiddenRange{1, 1 << 20};
inline constexpr Range kFfnRange{1, 1 << 22};
inline constexpr Range kHeadRange{1, 65536};
inline constexpr Range kHeadDimRange{1, 65536};
inline constexpr Range kVocabRange{1, 1 << 27};
inline constexpr Range kDivisorRange{1, 1 << 20};
inline constexpr Range kLengthRange{0, 1 << 30}; ///< tokens
inline constexpr Range kExpertRange{1, 65536};
inline constexpr Range kShareRange{0, 1};

/// Reports what does not fit together: missing parts for the layers listed, heads that groups do
/// not divide, more experts per token than there are, a size beyond 10^15 parameters.
void checkModel(const domain::ModelSpec &model, Problems &problems);

/// Letters, digits, dot, dash and underscore of the name, others as underscore; never empty, a
/// path or hidden file; at most 80 characters.
[[nodiscard]] std::string fileSafeName(std::string_view name);

} // namespace catalogue
