// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/comparisonreport.h"

#include "report/documenttext.h"
#include "report/htmlstyle.h"

#include <algorithm>
#include <fmt/format.h>

namespace report {
namespace {

constexpr std::size_t kLong = 4; ///< chapters that make a table of contents worth having
constexpr std::size_t kWords = 40; ///< bytes that stay on one line of a cell

std::string escaped(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '&':
            out += "&amp;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

std::string_view styleOf(Provenance provenance)
{
    switch (provenance) {
    case Provenance::Predicted:
        return "predicted";
    case Provenance::Measured:
        return "measured";
    case Provenance::Simulated:
        return "simulated";
    case Provenance::Mixed:
    case Provenance::None:
        break;
    }
    return "mixed";
}

std::string_view styleOf(Callout::Kind kind)
{
    return kind == Callout::Kind::Result ? "result" : kind == Callout::Kind::Warning ? "warning" : "hint";
}

/// Without the declarations that belong to a file of its own.
std::string_view withoutProlog(std::string_view picture)
{
    const std::size_t root = picture.find("<svg");
    const bool prolog = picture.starts_with("<?") || picture.starts_with("<!");
    return prolog && root != std::string_view::npos ? picture.substr(root) : picture;
}

class HtmlWriter {
public:
    HtmlWriter(const DrawFigure &draw, const Translate &translate)
        : m_draw(draw)
        , m_text(translate)
    {
    }

    void begin(const Document &document)
    {
        const std::string title = text(document.title);
        // The language of a translation is what it makes of "en".
        m_out +=
            fmt::format("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"{}\">\n<head>\n<meta charset=\"utf-8\"/>\n",
                        text(QT_TRANSLATE_NOOP("core", "en")));
        m_out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<meta name=\"color-scheme\" content=\"light "
                 "dark\"/>\n";
        m_out += fmt::format("<meta name=\"generator\" content=\"{}\"/>\n<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n",
                             escaped(cleaned(document.generator)), title, kHtmlStyle);
        if (document.simulated)
            m_out += fmt::format("<div class=\"running\" aria-hidden=\"true\">{}</div>\n", text(report::title(Provenance::Simulated)));
        m_out += "<header>\n<h1>" + title + (document.simulated ? tag(Provenance::Simulated) : std::string()) + "</h1>\n";
        if (!document.subtitle.empty())
            m_out += "<p class=\"subtitle\">" + text(document.subtitle) + "</p>\n";
        if (!document.createdAt.empty())
            m_out += fmt::format("<p class=\"made\"><time datetime=\"{}\">{}</time></p>\n", escaped(cleaned(document.createdAt)),
                                 escaped(readableTime(document.createdAt)));
        addContents(document);
        m_out += "</header>\n<main>\n";
    }

    void end(const Document &document)
    {
        closeSection();
        m_out += "</main>\n<footer><p>" + escaped(cleaned(document.generator)) + "</p></footer>\n</body>\n</html>\n";
    }

    void operator()(const Heading &heading)
    {
        const int level = std::clamp(heading.level, 1, 3);
        if (level == 1) {
            closeSection();
            ++m_sections;
            m_inSection = true;
            m_out += fmt::format("<section id=\"section-{0}\" aria-labelledby=\"heading-{0}\">\n<h2 id=\"heading-{0}\">{1}</h2>\n",
                                 m_sections, text(heading.text));
        } else {
            m_out += fmt::format("<h{0}>{1}</h{0}>\n", level + 1, text(heading.text));
        }
    }
    void operator()(const Paragraph &paragraph) { m_out += "<p>" + text(paragraph.text) + "</p>\n"; }
    void operator()(const Callout &callout)
    {
        m_out += fmt::format("<p class=\"callout {}\" role=\"note\"><strong>{}:</strong> {}</p>\n", styleOf(callout.kind),
                             text(title(callout.kind)), text(callout.text));
    }

    void operator()(const Bullets &bullets)
    {
        if (bullets.items.empty())
            return;
        m_out += "<ul>\n";
        for (const base::Text &item : bullets.items)
            m_out += "<li>" + text(item) + "</li>\n";
        m_out += "</ul>\n";
    }

    void operator()(const Facts &facts)
    {
        if (facts.facts.empty())
            return;
        m_out += "<div class=\"scroll\">\n<table class=\"facts\">\n<tbody>\n";
        for (const Facts::Fact &fact : facts.facts)
            m_out += fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td></tr>\n", text(fact.name), text(fact.value),
                                 tag(fact.provenance));
        m_out += "</tbody>\n</table>\n</div>\n";
    }

    void operator()(const Table &table)
    {
        m_out += fmt::format("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">\n<table>\n", text(table.caption));
        if (!table.caption.empty())
            m_out += "<caption>" + text(table.caption) + tag(table.provenance) + "</caption>\n";
        m_out += "<thead>\n<tr>";
        for (const Table::Column &column : table.columns)
            m_out += fmt::format("<th scope=\"col\"{}>{}</th>", column.numeric ? " class=\"number\"" : "", escaped(m_text(column)));
        m_out += "</tr>\n</thead>\n<tbody>\n";
        for (const Table::Row &row : table.rows)
            addRow(table, row);
        m_out += "</tbody>\n</table>\n</div>\n";
    }

    void operator()(const Figure &figure)
    {
        ++m_figures;
        const std::string picture = m_draw ? m_draw(figure) : std::string();
        m_out += fmt::format("<figure aria-labelledby=\"caption-{}\">\n", m_figures);
        if (!picture.empty())
            m_out += fmt::format("<div class=\"picture\" role=\"img\" aria-label=\"{}\">\n{}\n</div>\n",
                                 figure.description.empty() ? text(figure.caption) : text(figure.description), withoutProlog(picture));
        m_out += fmt::format("<figcaption id=\"caption-{}\">{}{}", m_figures, text(figure.caption), tag(figure.provenance));
        if (!figure.description.empty())
            m_out += "<span class=\"description\">" + text(figure.description) + "</span>";
        m_out += "</figcaption>\n</figure>\n";
    }

    [[nodiscard]] std::string take() { return std::move(m_out); }

private:
    [[nodiscard]] std::string text(const base::Text &content) const { return escaped(m_text(content)); }

    [[nodiscard]] std::string tag(Provenance provenance) const
    {
        if (provenance == Provenance::None)
            return {};
        return fmt::format(" <span class=\"tag {}\">{}</span>", styleOf(provenance), text(title(provenance)));
    }

    void addContents(const Document &document)
    {
        std::vector<const Heading *> chapters;
        for (const Block &block : document.blocks) {
            const auto *heading = std::get_if<Heading>(&block);
            if (heading && heading->level <= 1)
                chapters.push_back(heading);
        }
        if (chapters.size() < kLong)
            return;
        const std::string contents = text(QT_TRANSLATE_NOOP("core", "Contents"));
        m_out += fmt::format("<nav aria-label=\"{0}\">\n<strong>{0}</strong>\n<ol>\n", contents);
        for (std::size_t i = 0; i < chapters.size(); ++i)
            m_out += fmt::format("<li><a href=\"#section-{}\">{}</a></li>\n", i + 1, text(chapters[i]->text));
        m_out += "</ol>\n</nav>\n";
    }

    void addRow(const Table &table, const Table::Row &row)
    {
        m_out += row.strong ? "<tr class=\"strong\">" : "<tr>";
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const bool numeric = i < table.columns.size() && table.columns[i].numeric;
            const std::string content = text(row.cells[i]);
            const std::string_view style = numeric ? "number" : content.size() <= kWords ? "words" : "prose";
            const std::string_view element = i == 0 ? "th" : "td";
            m_out += fmt::format("<{0}{1} class=\"{2}\">{3}</{0}>", element, i == 0 ? " scope=\"row\"" : "", style, content);
        }
        m_out += "</tr>\n";
    }

    void closeSection()
    {
        if (m_inSection)
            m_out += "</section>\n";
        m_inSection = false;
    }

    const DrawFigure &m_draw;
    TextReader m_text;
    std::string m_out;
    int m_sections = 0;
    int m_figures = 0;
    bool m_inSection = false;
};

} // namespace

std::string html(const Document &document, const DrawFigure &draw, const Translate &translate)
{
    HtmlWriter writer(draw, translate);
    writer.begin(document);
    for (const Block &block : document.blocks)
        std::visit(writer, block);
    writer.end(document);
    return writer.take();
}

} // namespace report
