// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/reportdrawing.h"

#include "base/cleaned.h"

#include <QByteArray>
#include <QDateTime>
#include <algorithm>
#include <string_view>

namespace cli {
namespace {

/// The root element alone: what stands before it belongs to files.
std::string rootElement(std::string svg)
{
    svg.erase(0, std::min(svg.find("<svg"), svg.size()));
    return svg;
}

/// Keeps the first error of drawing, which a figure's text cannot carry.
class FigureDrawer {
public:
    explicit FigureDrawer(report::Renderer &renderer)
        : m_renderer(renderer)
    {
    }
    [[nodiscard]] std::string svg(const report::Figure &figure)
    {
        auto drawn = m_renderer.svg(figure.chart, {});
        if (!drawn && !m_problem)
            m_problem = drawn.error();
        return drawn ? std::move(*drawn) : std::string();
    }
    [[nodiscard]] const std::optional<base::Error> &problem() const { return m_problem; }

private:
    report::Renderer &m_renderer;
    std::optional<base::Error> m_problem;
};

/// What ends the text of a Markdown image, escapes or opens a tag stands for itself.
std::string altText(const base::Text &text)
{
    std::string out;
    for (const char c : base::cleaned(text.english(), {.control = {}})) {
        if (std::string_view("\\[]<&`*").find(c) != std::string_view::npos)
            out += '\\';
        out += c;
    }
    return out;
}

/// A file's name as the target of a link, whatever characters are in it.
std::string linkTo(const std::string &fileName) { return QByteArray::fromStdString(fileName).toPercentEncoding().toStdString(); }

} // namespace

bool Drawing::canDraw()
{
    if (!m_asked && m_streams.makeRenderer)
        m_renderer = m_streams.makeRenderer();
    m_asked = true;
    return m_renderer != nullptr;
}

base::Result<report::Renderer *> Drawing::renderer(const std::string &what)
{
    if (canDraw())
        return m_renderer.get();
    base::Error error;
    error.kind = base::ErrorKind::Input;
    error.message = base::Text(QT_TRANSLATE_NOOP("core", "this program was built without the app, which draws %1"), {what});
    error.hint = base::Text(QT_TRANSLATE_NOOP("core", "Reports as .html and .md and charts as .csv can be had without it"));
    return base::fail(std::move(error));
}

base::Result<std::string> Drawing::html(const report::Document &document)
{
    if (!canDraw())
        return report::html(document);
    FigureDrawer drawer(*m_renderer);
    std::string text = report::html(document, [&](const report::Figure &figure) { return rootElement(drawer.svg(figure)); });
    if (drawer.problem())
        return base::fail(*drawer.problem());
    return text;
}

base::Result<Drawing::Markdown> Drawing::markdown(const report::Document &document, const std::string &stem)
{
    Markdown made;
    if (!canDraw()) {
        made.text = report::markdown(document);
        return made;
    }
    FigureDrawer drawer(*m_renderer);
    made.text = report::markdown(document, [&](const report::Figure &figure) {
        std::string fileName = stem + "-" + std::string(report::name(figure.chart.kind)) + ".svg";
        std::string link = "![" + altText(figure.caption) + "](" + linkTo(fileName) + ")";
        made.pictures.push_back({std::move(fileName), drawer.svg(figure)});
        return link;
    });
    if (drawer.problem())
        return base::fail(*drawer.problem());
    return made;
}

std::string timeNow() { return QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString(); }

} // namespace cli
