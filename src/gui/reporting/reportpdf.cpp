// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reporting/reportpdf.h"

#include <QGuiApplication>
#include <QPageLayout>
#include <QScreen>

namespace gui {
namespace {

/// The resolution that fonts in points are laid out for: charts must find their text as wide on
/// paper as they expect it.
int screenResolution()
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    return screen != nullptr ? qRound(screen->logicalDotsPerInchY()) : 96;
}

} // namespace

PdfMaker::PdfMaker(std::shared_ptr<const ReportPages> pages)
    : m_pages(std::move(pages))
    , m_writer(&m_buffer)
{
    m_buffer.open(QIODevice::WriteOnly);
    const QSizeF points = m_pages->style().paper * 72 / kUnitsPerInch;
    m_writer.setPageSize(QPageSize(points, QPageSize::Point, QString(), QPageSize::FuzzyMatch));
    m_writer.setPageMargins(QMarginsF());
    m_writer.setResolution(screenResolution());
    m_writer.setTitle(m_pages->title());
    m_writer.setCreator(m_pages->generator());
    m_painter.begin(&m_writer);
    m_painter.scale(m_writer.resolution() / kUnitsPerInch, m_writer.resolution() / kUnitsPerInch);
}

bool PdfMaker::paintNext()
{
    if (m_next >= m_pages->count())
        return false;
    if (m_next > 0)
        m_writer.newPage();
    m_pages->paint(m_painter, m_next++);
    return m_next < m_pages->count();
}

QByteArray PdfMaker::take()
{
    m_painter.end();
    return m_buffer.data();
}

} // namespace gui
