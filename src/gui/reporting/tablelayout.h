// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "gui/reporting/blocklayout.h"

namespace gui {

/// A table as rows of a page, row by row, so that a long one need not be laid out at once. Its head
/// is repeated on every page; no row is cut. Columns are as wide as their contents need; where the
/// page is too narrow, long words are broken, and the text made smaller before that.
class TableLayout {
public:
    /// All outlive it.
    TableLayout(const report::Table &table, const BlockContext &context);

    /// Adds the caption and the head, or the next row; false when there is none left.
    bool addNext(Pieces &pieces);

private:
    struct Widths {
        qreal least = 0; ///< the longest word
        qreal cells = 0; ///< the longest cell in one line
        qreal natural = 0; ///< that and the title in one line
    };

    void fitColumns();
    [[nodiscard]] std::vector<Widths> measured(qreal scale) const;
    void shareLeftOver(qreal leftOver);
    void addCaption(Pieces &pieces);
    void addHead(Pieces &pieces);
    void addRow(Pieces &pieces);
    void finish(Pieces &pieces);
    [[nodiscard]] RowPiece::Cell cell(std::size_t column, const QString &text, TextRole role) const;

    const report::Table &m_table;
    const BlockContext &m_context;
    std::vector<qreal> m_columns; ///< widths with padding
    qreal m_scale = 1; ///< of the text
    std::shared_ptr<RowPiece> m_head;
    std::size_t m_first = 0; ///< index of the caption's piece
    std::size_t m_next = 0; ///< row
    bool m_begun = false;
};

} // namespace gui
