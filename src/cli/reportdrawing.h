// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cli/streams.h"
#include "report/renderer.h"

#include <memory>
#include <string>
#include <vector>

namespace cli {

/// Draws with what the program was built with; the drawing code is made when it is first needed.
class Drawing {
public:
    explicit Drawing(const Streams &streams)
        : m_streams(streams)
    {
    }

    [[nodiscard]] bool canDraw();
    /// Error where the program cannot draw: `what` needs it ("a PNG").
    [[nodiscard]] base::Result<report::Renderer *> renderer(const std::string &what);
    /// One file with its figures inside.
    [[nodiscard]] base::Result<std::string> html(const report::Document &document);

    struct Picture {
        std::string fileName;
        std::string content;
    };
    struct Markdown {
        std::string text;
        std::vector<Picture> pictures; ///< to lie beside the text
    };
    /// Figures are files called `stem`-KIND.svg.
    [[nodiscard]] base::Result<Markdown> markdown(const report::Document &document, const std::string &stem);

private:
    const Streams &m_streams;
    bool m_asked = false;
    std::unique_ptr<report::Renderer> m_renderer;
};

/// Now, ISO 8601 in UTC, to the second.
[[nodiscard]] std::string timeNow();

} // namespace cli
