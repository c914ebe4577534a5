// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QHash>
#include <QPixmap>
#include <QTimer>
#include <memory>
#include <optional>

#include "gui/reporting/reportpages.h"

namespace gui {

/// Shows pages as paper, white in the dark theme too: it is what is printed. Only pages in sight are
/// painted, one after the other, so that scrolling and typing never wait for a chart.
///
/// Keyboard: Page Up/Down, arrows, Home and End scroll; Ctrl with + and - zooms, Ctrl+0 fits the width.
class PageView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PageView(QWidget *parent = nullptr);

    /// Other pages; the place that is looked at stays. Null: none.
    void setPages(std::shared_ptr<const ReportPages> pages);
    [[nodiscard]] const std::shared_ptr<const ReportPages> &pages() const { return m_pages; }

    [[nodiscard]] double zoom() const; ///< 1 = as large as on paper
    void setZoom(double zoom);
    void zoomBy(double factor) { setZoom(zoom() * factor); }
    void fitWidth();
    [[nodiscard]] bool fitsWidth() const { return !m_zoom; }

    [[nodiscard]] int currentPage() const; ///< the one that fills most of the view; -1: none
    void showPage(int page);
    /// Every page in sight is painted as it will stay.
    [[nodiscard]] bool isPainted() const;

signals:
    void viewChanged(); ///< zoom, current page or number of pages

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] double pixelsPerUnit() const;
    [[nodiscard]] QSize pageSize() const; ///< in pixels of the window
    [[nodiscard]] QRect pageRect(int page) const; ///< in the viewport's coordinates
    [[nodiscard]] int missingPage() const; ///< in sight and not painted; -1: none
    void paintMissing();
    void updateBars();
    void describe();

    std::shared_ptr<const ReportPages> m_pages;
    std::optional<double> m_zoom; ///< none: as wide as the view
    QHash<int, QPixmap> m_painted; ///< at the present zoom
    QHash<int, QPixmap> m_former; ///< shown until the page is painted anew
    QTimer m_paintSoon;
};

} // namespace gui
