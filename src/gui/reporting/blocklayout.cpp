// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reporting/blocklayout.h"

#include <QDateTime>
#include <algorithm>

namespace gui {
namespace {

constexpr qreal kIndent = 150; // of bullets
constexpr qreal kCalloutIndent = 110;
constexpr qreal kCalloutPadding = 75;
constexpr qreal kFactPadding = 26;
constexpr qreal kNameShare = 0.36;
constexpr qreal kColumnGap = 80;
constexpr qreal kChartShape = 0.415; // height by width: three to a page
constexpr qreal kShort = 0.3; // of a page: short enough to be kept whole
constexpr int kMostValueLines = 40;

struct Lines {
    TextBox text;
    QColor color;
    qreal space = 0; ///< above the first
    qreal indent = 0;
};

/// The lines of a text as pieces; neither the first nor the last stands alone on a page.
std::vector<std::shared_ptr<LinePiece>> addLines(const Lines &lines, qreal width, Pieces &pieces)
{
    std::vector<std::shared_ptr<LinePiece>> added;
    const int count = lines.text.lines();
    for (int i = 0; i < count; ++i) {
        auto piece = std::make_shared<LinePiece>();
        piece->box = lines.text;
        piece->line = i;
        piece->color = lines.color;
        piece->indent = lines.indent;
        piece->width = width;
        piece->height = lines.text.lineHeight;
        piece->space = i == 0 ? lines.space : 0;
        piece->keepWithNext = count > 1 && (i == 0 || i == count - 2);
        added.push_back(piece);
        pieces.push_back(std::move(piece));
    }
    return added;
}

void addParagraph(const QString &text, TextRole role, const QColor &color, const BlockContext &context, Pieces &pieces)
{
    if (!text.isEmpty())
        addLines({layText(text, {paperFont(role), context.style.width()}), color, context.style.gap}, context.style.width(), pieces);
}

struct CalloutColors {
    QColor ground, bar, text;
};
CalloutColors calloutColors(report::Callout::Kind kind, const PaperColors &colors)
{
    switch (kind) {
    case report::Callout::Kind::Result:
        return {colors.strongFill, colors.accent, colors.text};
    case report::Callout::Kind::Warning:
        return {colors.warningFill, colors.warning, colors.text};
    case report::Callout::Kind::Hint:
        break;
    }
    return {colors.hintFill, colors.rule, colors.text};
}

TextRole headingRole(int level)
{
    switch (level) {
    case 1:
        return TextRole::Heading1;
    case 2:
        return TextRole::Heading2;
    default:
        return TextRole::Heading3;
    }
}

} // namespace

QString PageTexts::operator()(const base::Text &text) const
{
    if (text.empty())
        return {};
    return printable(m_translate ? m_translate(text) : text.english());
}

Badge PageTexts::badge(report::Provenance provenance) const { return {(*this)(report::title(provenance)), badgeColors(provenance)}; }

QString readableTime(const std::string &iso8601)
{
    const QString text = printable(iso8601);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    return time.isValid() ? time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm")) + QStringLiteral(" UTC") : text;
}

void keepTogether(Pieces &pieces, std::size_t first, const PageStyle &style)
{
    qreal height = 0;
    for (std::size_t i = first; i < pieces.size(); ++i)
        height += pieces[i]->height + pieces[i]->space;
    if (height > style.height() * kShort)
        return;
    for (std::size_t i = first; i + 1 < pieces.size(); ++i)
        pieces[i]->keepWithNext = true;
}

void layTitle(const report::Document &document, const BlockContext &context, Pieces &pieces)
{
    const std::size_t first = pieces.size();
    addParagraph(context.texts(document.title), TextRole::Title, context.colors.text, context, pieces);
    addParagraph(context.texts(document.subtitle), TextRole::Subtitle, context.colors.muted, context, pieces);
    addParagraph(readableTime(document.createdAt), TextRole::Caption, context.colors.muted, context, pieces);
    if (pieces.size() == first)
        return;
    keepTogether(pieces, first, context.style);
    if (auto *last = dynamic_cast<LinePiece *>(pieces.back().get())) {
        last->rule = context.colors.rule;
        last->height += context.style.gap;
    }
}

void layBlock(const report::Heading &heading, const BlockContext &context, Pieces &pieces)
{
    const qreal spaces[] = {260, 190, 130};
    const qreal space = spaces[std::clamp(heading.level, 1, 3) - 1];
    const TextBox text = layText(context.texts(heading.text), {paperFont(headingRole(heading.level)), context.style.width()});
    for (const auto &line :
         addLines({text, heading.level == 1 ? context.colors.accent : context.colors.text, space}, context.style.width(), pieces))
        line->keepWithNext = true;
}

void layBlock(const report::Paragraph &paragraph, const BlockContext &context, Pieces &pieces)
{
    const QString text = context.texts(paragraph.text);
    addParagraph(text, TextRole::Body, context.colors.text, context, pieces);
    if (text.endsWith(QLatin1Char(':'))) // announces what follows
        pieces.back()->keepWithNext = true;
}

void layBlock(const report::Callout &callout, const BlockContext &context, Pieces &pieces)
{
    const std::size_t first = pieces.size();
    const CalloutColors colors = calloutColors(callout.kind, context.colors);
    const qreal width = context.style.width();
    const qreal textWidth = width - 2 * kCalloutIndent;
    const TextBox word = layText(context.texts(report::title(callout.kind)), {paperFont(TextRole::CellStrong), textWidth});
    const bool isResult = callout.kind == report::Callout::Kind::Result;
    const TextBox text = layText(context.texts(callout.text), {paperFont(isResult ? TextRole::Strong : TextRole::Body), textWidth});
    auto lines = addLines({word, colors.bar, context.style.gap * 1.6, kCalloutIndent}, width, pieces);
    for (auto &line : addLines({text, colors.text, 0, kCalloutIndent}, width, pieces))
        lines.push_back(std::move(line));
    for (const auto &line : lines) {
        line->ground = colors.ground;
        line->bar = colors.bar;
    }
    lines.front()->above = kCalloutPadding;
    lines.front()->height += kCalloutPadding;
    lines.front()->keepWithNext = true;
    lines.back()->height += kCalloutPadding;
    keepTogether(pieces, first, context.style);
}

void layBlock(const report::Bullets &bullets, const BlockContext &context, Pieces &pieces)
{
    const qreal width = context.style.width();
    for (const base::Text &item : bullets.items) {
        const TextBox text = layText(context.texts(item), {paperFont(TextRole::Body), width - kIndent});
        const auto lines = addLines({text, context.colors.text, context.style.gap * 0.6, kIndent}, width, pieces);
        if (!lines.empty())
            lines.front()->bullet = true;
    }
}

void layBlock(const report::Facts &facts, const BlockContext &context, Pieces &pieces)
{
    const std::size_t first = pieces.size();
    const qreal width = context.style.width();
    for (const report::Facts::Fact &fact : facts.facts) {
        auto row = std::make_shared<RowPiece>();
        row->badge = context.texts.badge(fact.provenance);
        const qreal valueWidth = width * (1 - kNameShare) - (row->badge.text.isEmpty() ? 0 : badgeWidth(row->badge) + kColumnGap);
        const TextBox name = layText(context.texts(fact.name), {paperFont(TextRole::Body), width * kNameShare - kColumnGap});
        const TextBox value = layText(context.texts(fact.value), {paperFont(TextRole::Strong), valueWidth, Qt::AlignLeft, kMostValueLines});
        row->cells = {{name, 0, context.colors.muted}, {value, width * kNameShare, context.colors.text}};
        row->width = width;
        row->padding = kFactPadding;
        row->rule = context.colors.hairline;
        row->height = std::max(name.height(), value.height()) + 2 * kFactPadding;
        row->space = pieces.size() == first ? context.style.gap * 1.2 : 0;
        pieces.push_back(std::move(row));
    }
    keepTogether(pieces, first, context.style);
}

void layBlock(const report::Figure &figure, const BlockContext &context, Pieces &pieces)
{
    auto piece = std::make_shared<FigurePiece>();
    piece->chart = figure.chart;
    piece->description = context.texts(figure.description);
    piece->size = QSizeF(context.style.width(), context.style.width() * kChartShape);
    if (!(figure.chart.simulated && figure.provenance == report::Provenance::Simulated)) // the picture says so itself
        piece->badge = context.texts.badge(figure.provenance);
    const qreal captionWidth = context.style.width() - (piece->badge.text.isEmpty() ? 0 : badgeWidth(piece->badge) + kColumnGap);
    piece->caption =
        layText(context.texts(figure.caption), {paperFont(TextRole::Caption), captionWidth, Qt::AlignLeft, kMostValueLines / 4});
    piece->captionColor = context.colors.muted;
    piece->height = piece->size.height() + std::max(piece->caption.height(), piece->caption.lineHeight) + context.style.gap;
    piece->space = context.style.gap * 1.6;
    pieces.push_back(std::move(piece));
}

} // namespace gui
