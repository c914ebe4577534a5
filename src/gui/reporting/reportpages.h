// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>
#include <QString>
#include <memory>
#include <vector>

#include "gui/reporting/blocklayout.h"
#include "gui/reporting/tablelayout.h"

class QPainter;

namespace gui {

/// A report on pages, laid out once; the preview and the PDF paint the same ones.
class ReportPages {
public:
    struct Placed {
        std::shared_ptr<const PagePiece> piece;
        qreal y = 0; ///< from the top of the content
    };
    using Page = std::vector<Placed>;

    [[nodiscard]] int count() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] const PageStyle &style() const { return m_style; }
    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] const QString &generator() const { return m_generator; }
    /// Words of a page in reading order, for those who do not see it.
    [[nodiscard]] QString text(int page) const;
    /// Paints a page with its running head and foot, in tenths of a point from the paper's corner.
    void paint(QPainter &painter, int page) const;

private:
    friend class PageMaker;
    void place(const Pieces &pieces);
    void paintHead(QPainter &painter, int page) const;
    void paintFoot(QPainter &painter, int page) const;

    PageStyle m_style;
    PaperColors m_colors;
    std::vector<Page> m_pages;
    QString m_title;
    QString m_generator;
    QString m_createdAt;
    QString m_simulated; ///< the word, when some figures are
    std::vector<QString> m_numbers; ///< "Page 1 of 5"
};

/// Lays a report out a little at a time, so that a window stays awake meanwhile.
class PageMaker {
public:
    PageMaker(report::Document document, report::Translate translate);
    PageMaker(const PageMaker &) = delete; // the table under way refers to its document
    PageMaker &operator=(const PageMaker &) = delete;

    /// Works for about so many milliseconds; true when all is done.
    bool advance(int milliseconds);
    /// The pages, once all is done.
    [[nodiscard]] std::shared_ptr<const ReportPages> take();

private:
    void layNext();
    void finish();

    report::Document m_document;
    PageTexts m_texts;
    std::shared_ptr<ReportPages> m_pages;
    BlockContext m_context;
    Pieces m_pieces;
    std::size_t m_next = 0; ///< block
    std::unique_ptr<TableLayout> m_table;
    bool m_done = false;
};

/// At once, for callers without a window.
[[nodiscard]] std::shared_ptr<const ReportPages> makePages(report::Document document, report::Translate translate);

} // namespace gui
