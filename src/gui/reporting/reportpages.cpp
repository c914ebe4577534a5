// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reporting/reportpages.h"

#include <QElapsedTimer>
#include <QFontMetricsF>
#include <QPainter>
#include <limits>

namespace gui {
namespace {

constexpr qreal kHairline = 5;

/// Height of a piece and of those that must stay on its page with it.
qreal chainHeight(const Pieces &pieces, std::size_t from)
{
    qreal height = pieces[from]->height;
    for (std::size_t i = from; pieces[i]->keepWithNext && i + 1 < pieces.size(); ++i)
        height += pieces[i + 1]->space + pieces[i + 1]->height;
    return height;
}

struct OneLine {
    QString text;
    QFont font;
    QColor color;
};

void drawLeft(QPainter &painter, const OneLine &line, const QPointF &baseline, qreal room)
{
    painter.setFont(line.font);
    painter.setPen(line.color);
    painter.drawText(baseline, QFontMetricsF(line.font).elidedText(line.text, Qt::ElideRight, room));
}

qreal drawRight(QPainter &painter, const OneLine &line, const QPointF &baselineEnd)
{
    const qreal width = QFontMetricsF(line.font).horizontalAdvance(line.text);
    painter.setFont(line.font);
    painter.setPen(line.color);
    painter.drawText(QPointF(baselineEnd.x() - width, baselineEnd.y()), line.text);
    return width;
}

} // namespace

void ReportPages::place(const Pieces &pieces)
{
    m_pages.assign(1, {});
    qreal y = 0;
    bool chained = false; // the piece before decided for this one
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const PagePiece &piece = *pieces[i];
        const qreal room = m_style.height();
        const qreal chain = chainHeight(pieces, i);
        const bool fits = y + piece.space + piece.height <= room;
        const bool chainFits = chained || chain > room || y + piece.space + chain <= room;
        if (!m_pages.back().empty() && (!fits || !chainFits)) {
            m_pages.emplace_back();
            y = 0;
        }
        if (m_pages.back().empty() && piece.head && m_pages.size() > 1) {
            m_pages.back().push_back({piece.head, 0});
            y = piece.head->height;
        } else if (!m_pages.back().empty()) {
            y += piece.space;
        }
        m_pages.back().push_back({pieces[i], y});
        y += piece.height;
        chained = piece.keepWithNext && chain <= room;
    }
}

QString ReportPages::text(int page) const
{
    QStringList texts;
    for (const Placed &placed : m_pages[static_cast<std::size_t>(page)])
        if (const QString text = placed.piece->text(); !text.isEmpty())
            texts << text;
    return texts.join(QLatin1Char('\n'));
}

void ReportPages::paint(QPainter &painter, int page) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRectF(QPointF(), m_style.paper), m_colors.paper);
    paintHead(painter, page);
    for (const Placed &placed : m_pages[static_cast<std::size_t>(page)])
        placed.piece->paint(painter, {m_style.side, m_style.top + placed.y});
    paintFoot(painter, page);
    painter.restore();
}

void ReportPages::paintHead(QPainter &painter, int page) const
{
    const QFont font = paperFont(TextRole::Running);
    const qreal right = m_style.paper.width() - m_style.side;
    const Badge badge{m_simulated, badgeColors(report::Provenance::Simulated)};
    const qreal room = m_style.width() - badgeWidth(badge) - 100;
    if (page > 0) { // the first page has the title itself
        drawLeft(painter, {m_title, font, m_colors.muted}, {m_style.side, m_style.headLine}, room);
        painter.fillRect(QRectF(m_style.side, m_style.headLine + 70, m_style.width(), kHairline), m_colors.hairline);
    }
    paintBadge(painter, badge, {right, m_style.headLine - QFontMetricsF(font).xHeight() / 2});
}

void ReportPages::paintFoot(QPainter &painter, int page) const
{
    const QFont font = paperFont(TextRole::Running);
    const qreal y = m_style.paper.height() - m_style.footLine;
    painter.fillRect(QRectF(m_style.side, y - 130, m_style.width(), kHairline), m_colors.hairline);
    const qreal used =
        drawRight(painter, {m_numbers[static_cast<std::size_t>(page)], font, m_colors.muted}, {m_style.paper.width() - m_style.side, y});
    const QString made = m_createdAt.isEmpty() ? m_generator : QStringLiteral("%1 · %2").arg(m_generator, m_createdAt);
    drawLeft(painter, {made, font, m_colors.muted}, {m_style.side, y}, m_style.width() - used - 100);
}

PageMaker::PageMaker(report::Document document, report::Translate translate)
    : m_document(std::move(document))
    , m_texts(std::move(translate))
    , m_pages(std::make_shared<ReportPages>())
    , m_context{m_texts, m_pages->m_style, m_pages->m_colors}
{
    layTitle(m_document, m_context, m_pieces);
}

bool PageMaker::advance(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (!m_done) {
        if (m_next < m_document.blocks.size())
            layNext();
        else
            finish();
        if (timer.elapsed() >= milliseconds)
            break;
    }
    return m_done;
}

void PageMaker::layNext()
{
    const report::Block &block = m_document.blocks[m_next];
    if (const auto *table = std::get_if<report::Table>(&block)) {
        if (!m_table)
            m_table = std::make_unique<TableLayout>(*table, m_context);
        if (m_table->addNext(m_pieces))
            return;
        m_table.reset();
    } else {
        std::visit(
            [this](const auto &simple) {
                if constexpr (!std::is_same_v<std::decay_t<decltype(simple)>, report::Table>)
                    layBlock(simple, m_context, m_pieces);
            },
            block);
    }
    ++m_next;
}

void PageMaker::finish()
{
    m_pages->place(m_pieces);
    m_pages->m_title = m_texts(m_document.title);
    m_pages->m_generator = printable(m_document.generator);
    m_pages->m_createdAt = readableTime(m_document.createdAt);
    if (m_document.simulated)
        m_pages->m_simulated = m_texts(QT_TRANSLATE_NOOP("core", "SIMULATED"));
    for (int page = 1; page <= m_pages->count(); ++page)
        m_pages->m_numbers.push_back(
            m_texts(base::Text(QT_TRANSLATE_NOOP("core", "Page %1 of %2"), {std::to_string(page), std::to_string(m_pages->count())})));
    m_done = true;
}

std::shared_ptr<const ReportPages> PageMaker::take() { return std::exchange(m_pages, nullptr); }

std::shared_ptr<const ReportPages> makePages(report::Document document, report::Translate translate)
{
    PageMaker maker(std::move(document), std::move(translate));
    maker.advance(std::numeric_limits<int>::max());
    return maker.take();
}

} // namespace gui
