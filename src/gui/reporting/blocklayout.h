// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "gui/reporting/pagepieces.h"
#include "report/comparisonreport.h"

/// Turns the blocks of a report into pieces of a page.
namespace gui {

/// Texts in the reader's language.
class PageTexts {
public:
    explicit PageTexts(report::Translate translate)
        : m_translate(std::move(translate))
    {
    }
    [[nodiscard]] QString operator()(const base::Text &text) const;
    [[nodiscard]] Badge badge(report::Provenance provenance) const;

private:
    report::Translate m_translate;
};

/// What a block needs to know of its page.
struct BlockContext {
    const PageTexts &texts;
    const PageStyle &style;
    const PaperColors &colors;
};

/// Title, subtitle and date at the top of the first page.
void layTitle(const report::Document &document, const BlockContext &context, Pieces &pieces);

void layBlock(const report::Heading &heading, const BlockContext &context, Pieces &pieces);
void layBlock(const report::Paragraph &paragraph, const BlockContext &context, Pieces &pieces);
void layBlock(const report::Callout &callout, const BlockContext &context, Pieces &pieces);
void layBlock(const report::Bullets &bullets, const BlockContext &context, Pieces &pieces);
void layBlock(const report::Facts &facts, const BlockContext &context, Pieces &pieces);
void layBlock(const report::Figure &figure, const BlockContext &context, Pieces &pieces);

/// Pieces from `first` on that are short enough for it stay on one page.
void keepTogether(Pieces &pieces, std::size_t first, const PageStyle &style);

/// "2026-11-23 05:10 UTC" of ISO 8601.
[[nodiscard]] QString readableTime(const std::string &iso8601);

} // namespace gui
