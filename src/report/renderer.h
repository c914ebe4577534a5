// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "report/comparisonreport.h"

#include <string>

namespace report {

struct PictureSize {
    int width = 960; ///< at scale 1
    int height = 540;
    double scale = 1; ///< of a PNG: 1…4
    bool dark = false;
};

/// Draws charts and pages for callers that know no toolkit. Made by the app's own drawing code, so that
/// a picture from the command line is the app's; needs an application object, no display.
class Renderer {
public:
    virtual ~Renderer() = default;
    /// SVG text: one root element, no reference to anything outside.
    [[nodiscard]] virtual base::Result<std::string> svg(const Chart &chart, const PictureSize &size) = 0;
    [[nodiscard]] virtual base::Result<std::string> png(const Chart &chart, const PictureSize &size) = 0;
    [[nodiscard]] virtual base::Result<std::string> pdf(const Chart &chart, const PictureSize &size) = 0;
    /// A paginated report, A4.
    [[nodiscard]] virtual base::Result<std::string> pdf(const Document &document, const Translate &translate) = 0;
};

} // namespace report
