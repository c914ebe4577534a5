// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/comparisonreport.h"

#include "report/documenttext.h"

#include <algorithm>
#include <fmt/format.h>

namespace report {
namespace {

bool isWord(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }

/// Whether a character means something where it stands: an underscore inside a word does not, nor a
/// bracket that no link follows, nor the sign before an amount.
bool isSpecial(std::string_view text, std::size_t at)
{
    const char next = at + 1 < text.size() ? text[at + 1] : ' ';
    switch (text[at]) {
    case '_':
        return at == 0 || !isWord(text[at - 1]) || !isWord(next);
    case ']':
        return next == '(' || next == '[' || next == ':';
    case '$':
        return next < '0' || next > '9';
    default:
        return std::string_view("\\`*|~").find(text[at]) != std::string_view::npos;
    }
}

/// Text that stands for itself in GitHub's Markdown, in a table too.
std::string escaped(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '&')
            out += "&amp;";
        else if (isSpecial(text, i))
            out.append(1, '\\').append(1, c);
        else
            out += c;
    }
    return out;
}

/// At the beginning of a line: what would make it a heading, a list, a rule or a quotation does not.
std::string escapedLine(std::string_view text)
{
    const std::size_t start = text.find_first_not_of(' ');
    if (start == std::string_view::npos)
        return {};
    text.remove_prefix(start);
    const auto endsWord = [text](std::size_t at) { return at >= text.size() || text[at] == ' '; };
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')') && endsWord(digits + 1))
        return std::string(text.substr(0, digits)) + '\\' + text[digits] + escaped(text.substr(digits + 1));
    const bool mark = text.front() == '-' || text.front() == '+';
    const bool begins = text.front() == '#' || text.front() == '=' || (mark && (endsWord(1) || text[1] == text[0]));
    return (begins ? "\\" : "") + escaped(text);
}

/// Writes block after block, a blank line between them.
class MarkdownWriter {
public:
    MarkdownWriter(const DrawFigure &draw, const Translate &translate)
        : m_draw(draw)
        , m_text(translate)
    {
    }

    void head(const Document &document)
    {
        block("# " + escaped(m_text(document.title)));
        if (!document.subtitle.empty())
            block(escapedLine(m_text(document.subtitle)));
        std::string made = escaped(cleaned(document.generator));
        if (!document.createdAt.empty())
            made.append(made.empty() ? "" : " · ").append(escaped(readableTime(document.createdAt)));
        if (!made.empty())
            block("*" + made + "*");
    }

    void operator()(const Heading &heading)
    {
        const auto level = static_cast<std::size_t>(std::clamp(heading.level, 1, 3));
        block(std::string(level + 1, '#') + " " + escaped(m_text(heading.text)));
    }
    void operator()(const Paragraph &paragraph) { block(escapedLine(m_text(paragraph.text))); }
    void operator()(const Callout &callout)
    {
        block("> **" + escaped(m_text(title(callout.kind))) + ":** " + escaped(m_text(callout.text)));
    }

    void operator()(const Bullets &bullets)
    {
        std::string lines;
        for (const base::Text &item : bullets.items)
            lines += "- " + escapedLine(m_text(item)) + "\n";
        block(std::move(lines));
    }

    void operator()(const Facts &facts)
    {
        const bool origins =
            std::any_of(facts.facts.begin(), facts.facts.end(), [](const auto &fact) { return fact.provenance != Provenance::None; });
        std::string lines = line({word(QT_TRANSLATE_NOOP("core", "Fact")), word(QT_TRANSLATE_NOOP("core", "Value"))},
                                 origins ? word(QT_TRANSLATE_NOOP("core", "Origin")) : std::string());
        lines += origins ? "| --- | --- | --- |\n" : "| --- | --- |\n";
        for (const Facts::Fact &fact : facts.facts) {
            const std::string origin = fact.provenance == Provenance::None ? " " : escaped(m_text(title(fact.provenance)));
            lines += line({escaped(m_text(fact.name)), escaped(m_text(fact.value))}, origins ? origin : std::string());
        }
        block(std::move(lines));
    }

    void operator()(const Table &table)
    {
        caption(table.caption, table.provenance);
        std::vector<std::string> heads;
        std::string rule = "|";
        for (const Table::Column &column : table.columns) {
            heads.push_back(escaped(m_text(column)));
            rule += column.numeric ? " ---: |" : " --- |";
        }
        std::string lines = line(heads) + rule + "\n";
        for (const Table::Row &row : table.rows) {
            std::vector<std::string> cells;
            for (const base::Text &text : row.cells) {
                std::string cell = escaped(m_text(text));
                cells.push_back(row.strong && !cell.empty() ? "**" + cell + "**" : std::move(cell));
            }
            lines += line(cells);
        }
        block(std::move(lines));
    }

    void operator()(const Figure &figure)
    {
        caption(figure.caption, figure.provenance);
        if (m_draw)
            block(m_draw(figure));
        block(escapedLine(m_text(figure.description)));
    }

    [[nodiscard]] std::string take() { return std::move(m_out); }

private:
    std::string word(const char *text) const { return escaped(m_text(text)); }

    static std::string line(const std::vector<std::string> &cells, const std::string &more = {})
    {
        std::string text = "|";
        for (const std::string &cell : cells)
            text += " " + cell + " |";
        if (!more.empty())
            text += " " + more + " |";
        return text + "\n";
    }

    void caption(const base::Text &text, Provenance provenance)
    {
        const std::string origin = escaped(m_text(title(provenance)));
        const std::string words = escaped(m_text(text));
        if (!words.empty())
            block("**" + words + "**" + (origin.empty() ? "" : " (" + origin + ")"));
    }

    void block(std::string text)
    {
        while (!text.empty() && text.back() == '\n')
            text.pop_back();
        if (text.empty())
            return;
        if (!m_out.empty())
            m_out += '\n';
        m_out.append(text).append("\n");
    }

    const DrawFigure &m_draw;
    TextReader m_text;
    std::string m_out;
};

} // namespace

std::string markdown(const Document &document, const DrawFigure &draw, const Translate &translate)
{
    MarkdownWriter writer(draw, translate);
    writer.head(document);
    for (const Block &block : document.blocks)
        std::visit(writer, block);
    return writer.take();
}

} // namespace report
