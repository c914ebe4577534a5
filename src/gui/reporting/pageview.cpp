// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reporting/pageview.h"

#include "gui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace gui {
namespace {

constexpr int kGap = 18; // between pages and around them
constexpr double kLeastZoom = 0.25;
constexpr double kMostZoom = 3;
constexpr double kMostFit = 1.6; // a very wide window does not make a page a poster
constexpr double kZoomStep = 1.2;
constexpr int kKept = 3; // painted pages kept before and after the present one
constexpr double kLargePage = 8e6; // pixels: of such pages only the neighbours are kept

} // namespace

PageView::PageView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Preview of the report"));
    m_paintSoon.setSingleShot(true);
    connect(&m_paintSoon, &QTimer::timeout, this, &PageView::paintMissing);
}

void PageView::setPages(std::shared_ptr<const ReportPages> pages)
{
    m_pages = std::move(pages);
    for (auto page = m_painted.cbegin(); page != m_painted.cend(); ++page)
        m_former.insert(page.key(), page.value());
    m_painted.clear();
    if (!m_pages)
        m_former.clear();
    updateBars();
    viewport()->update();
    m_paintSoon.start(0);
    describe();
    emit viewChanged();
}

double PageView::zoom() const { return pixelsPerUnit() * kUnitsPerInch / logicalDpiX(); }

double PageView::pixelsPerUnit() const
{
    const double natural = logicalDpiX() / kUnitsPerInch;
    if (m_zoom)
        return natural * *m_zoom;
    const double fit = (viewport()->width() - 2 * kGap) / PageStyle().paper.width();
    return std::clamp(fit, natural * kLeastZoom, natural * kMostFit);
}

void PageView::setZoom(double zoom)
{
    const double middle = verticalScrollBar()->maximum() > 0 ? double(verticalScrollBar()->value()) / verticalScrollBar()->maximum() : 0;
    m_zoom = std::clamp(zoom, kLeastZoom, kMostZoom);
    m_former = std::exchange(m_painted, {});
    updateBars();
    verticalScrollBar()->setValue(qRound(middle * verticalScrollBar()->maximum()));
    viewport()->update();
    m_paintSoon.start(0);
    emit viewChanged();
}

void PageView::fitWidth()
{
    setZoom(1);
    m_zoom.reset();
    m_former = std::exchange(m_painted, {});
    updateBars();
    viewport()->update();
    emit viewChanged();
}

QSize PageView::pageSize() const { return (PageStyle().paper * pixelsPerUnit()).toSize(); }

QRect PageView::pageRect(int page) const
{
    const QSize size = pageSize();
    const int x = std::max(kGap, (viewport()->width() - size.width()) / 2) - horizontalScrollBar()->value();
    const int y = kGap + page * (size.height() + kGap) - verticalScrollBar()->value();
    return {QPoint(x, y), size};
}

int PageView::currentPage() const
{
    if (!m_pages || m_pages->count() == 0)
        return -1;
    const int step = pageSize().height() + kGap;
    return std::clamp((verticalScrollBar()->value() + viewport()->height() / 2 - kGap) / step, 0, m_pages->count() - 1);
}

void PageView::showPage(int page) { verticalScrollBar()->setValue(page * (pageSize().height() + kGap)); }

int PageView::missingPage() const
{
    for (int page = 0; m_pages && page < m_pages->count(); ++page)
        if (!m_painted.contains(page) && pageRect(page).intersects(viewport()->rect()))
            return page;
    return -1;
}

bool PageView::isPainted() const { return m_pages && missingPage() < 0; }

/// One page a turn: a page with large charts takes a while.
void PageView::paintMissing()
{
    const int page = missingPage();
    if (page < 0)
        m_former.clear();
    if (page < 0 || !isVisible())
        return;
    const qreal ratio = devicePixelRatioF();
    QPixmap picture((QSizeF(pageSize()) * ratio).toSize());
    picture.fill(Qt::white);
    {
        QPainter painter(&picture);
        const double scale = pixelsPerUnit() * ratio;
        painter.scale(scale, scale);
        m_pages->paint(painter, page);
    }
    picture.setDevicePixelRatio(ratio);
    m_painted.insert(page, picture);
    m_former.remove(page);
    const int current = currentPage();
    const int most = double(picture.width()) * picture.height() > kLargePage ? 1 : kKept;
    m_painted.removeIf([current, most](const auto &kept) { return std::abs(kept.key() - current) > most; });
    viewport()->update(pageRect(page));
    m_paintSoon.start(0);
}

void PageView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const ThemeColors &theme = themeColors(palette());
    painter.fillRect(viewport()->rect(), theme.surface);
    for (int page = 0; m_pages && page < m_pages->count(); ++page) {
        const QRect rect = pageRect(page);
        if (!rect.intersects(viewport()->rect()))
            continue;
        const QPixmap picture = m_painted.contains(page) ? m_painted.value(page) : m_former.value(page);
        if (picture.isNull())
            painter.fillRect(rect, Qt::white);
        else
            painter.drawPixmap(rect, picture);
        painter.setPen(theme.border);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(-1, -1, 0, 0));
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void PageView::updateBars()
{
    const int count = m_pages ? m_pages->count() : 0;
    const QSize size = pageSize();
    const QSize content(size.width() + 2 * kGap, kGap + count * (size.height() + kGap));
    horizontalScrollBar()->setRange(0, m_zoom ? std::max(0, content.width() - viewport()->width()) : 0);
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(fontMetrics().height() * 2);
    verticalScrollBar()->setRange(0, std::max(0, content.height() - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(fontMetrics().height() * 3);
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (!m_zoom && !m_painted.isEmpty() && m_painted.cbegin().value().deviceIndependentSize().toSize() != pageSize())
        m_former = std::exchange(m_painted, {});
    updateBars();
    m_paintSoon.start(0);
    emit viewChanged();
}

void PageView::scrollContentsBy(int, int)
{
    viewport()->update();
    m_paintSoon.start(0);
    describe();
    emit viewChanged();
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::ZoomIn) || event->key() == Qt::Key_Plus)
        zoomBy(kZoomStep);
    else if (event->matches(QKeySequence::ZoomOut) || event->key() == Qt::Key_Minus)
        zoomBy(1 / kZoomStep);
    else if (event->key() == Qt::Key_0)
        fitWidth();
    else if (event->key() == Qt::Key_Home)
        verticalScrollBar()->setValue(0);
    else if (event->key() == Qt::Key_End)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    zoomBy(std::pow(kZoomStep, event->angleDelta().y() / 120.0));
    event->accept();
}

void PageView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

/// The page that is looked at, in words.
void PageView::describe()
{
    const int page = currentPage();
    setAccessibleDescription(page < 0 ? QString() : m_pages->text(page));
}

} // namespace gui
