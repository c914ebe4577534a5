// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QPainter>
#include <QPdfWriter>
#include <memory>

#include "gui/reporting/reportpages.h"

namespace gui {

/// Writes pages as PDF: vectors and embedded fonts. Page by page, so that a window stays awake.
class PdfMaker {
public:
    explicit PdfMaker(std::shared_ptr<const ReportPages> pages);

    /// Paints the next page; false when it was the last.
    bool paintNext();
    /// The whole file, after the last page.
    [[nodiscard]] QByteArray take();
    [[nodiscard]] int painted() const { return m_next; }

private:
    std::shared_ptr<const ReportPages> m_pages;
    QBuffer m_buffer;
    QPdfWriter m_writer;
    QPainter m_painter;
    int m_next = 0;
};

} // namespace gui
