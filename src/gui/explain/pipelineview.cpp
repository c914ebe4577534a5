// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/explain/pipelineview.h"

#include "gui/explain/explaintexts.h"
#include "gui/explain/ganttpainter.h"
#include "gui/explain/ganttview.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"
#include "ui_pipelineview.h"

#include <QHeaderView>
#include <QPainter>
#include <algorithm>

namespace gui {
namespace {

constexpr int kMostRows = 5; // of the table at once: the picture takes the rest
constexpr double kZoom = 1.6; // of one press
constexpr int kPictureWidth = 1280;
constexpr double kPictureRows = 1.6; // height of a row in a picture, in lines
constexpr int kMostPictureRows = 7000; // pixels
constexpr double kEdge = 10; // pixels around what is drawn

int rowHeight(const QWidget &table) { return table.fontMetrics().height() + 6; }

/// Title, legend, time and rows in an area, with every stage.
void paintPicture(QPainter &painter, const QRectF &area, const ExplainContent &content, const GanttFrame &window, bool dark)
{
    const QPalette palette = themePalette(dark);
    const GanttPainter drawing(content.gantt, palette, pictureFont());
    painter.fillRect(area, palette.color(QPalette::Base));
    const QFont bold = pictureFont(true);
    const QFontMetricsF metrics(bold);
    const QRectF inner = area.adjusted(kEdge, kEdge, -kEdge, -kEdge);
    painter.setFont(bold);
    painter.setPen(palette.color(QPalette::Text));
    painter.drawText(QRectF(inner.left(), inner.top(), inner.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(PipelineView::tr("%1: pipeline schedule, predicted").arg(fromStd(content.name)), Qt::ElideMiddle,
                                        inner.width()));
    const double legend = inner.top() + metrics.height() + 2;
    GanttFrame frame = window;
    frame.plot =
        QRectF(QPointF(inner.left() + drawing.headerWidth(), legend + drawing.legendHeight() + drawing.axisHeight()), inner.bottomRight());
    frame.rowHeight = frame.plot.height() / std::max(1, content.gantt.stages());
    frame.scrolled = 0;
    drawing.paintLegend(painter, QRectF(inner.left(), legend, inner.width(), drawing.legendHeight()), drawing.drawsShares(frame));
    const QRectF below(inner.left(), legend + drawing.legendHeight(), inner.width(), inner.bottom() - legend - drawing.legendHeight());
    drawing.paint(painter, below, frame, {});
}

} // namespace

PipelineView::PipelineView(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::PipelineView>())
{
    m_ui->setupUi(this);
    m_none = new EmptyState({}, m_ui->stack);
    m_ui->stack->addWidget(m_none);
    m_ui->zoomIn->setIcon(icon(QStringLiteral("zoom-in")));
    m_ui->zoomOut->setIcon(icon(QStringLiteral("zoom-out")));
    m_ui->zoomAll->setIcon(icon(QStringLiteral("zoom-all")));
    connect(m_ui->zoomIn, &QToolButton::clicked, this, [this] { m_ui->gantt->zoom(kZoom); });
    connect(m_ui->zoomOut, &QToolButton::clicked, this, [this] { m_ui->gantt->zoom(1 / kZoom); });
    connect(m_ui->zoomAll, &QToolButton::clicked, m_ui->gantt, &GanttView::showAll);
    connect(m_ui->gantt, &GanttView::viewChanged, this, &PipelineView::updateZoom);
    connect(m_ui->gantt, &GanttView::currentChanged, this, &PipelineView::showOperation);
    setFocusProxy(m_ui->gantt);
    updateZoom();
}

PipelineView::~PipelineView() = default;

bool PipelineView::hasSchedule() const { return m_content && !m_content->gantt.empty(); }

void PipelineView::setContent(const std::shared_ptr<const ExplainContent> &content)
{
    m_content = content;
    m_ui->gantt->setGantt(content->gantt);
    if (!content->explanation.schedule)
        m_none->setContent({QStringLiteral("info"), tr("There is no schedule to draw"), translated(content->explanation.schedule.error())});
    m_ui->stack->setCurrentWidget(hasSchedule() ? m_ui->picturePage : static_cast<QWidget *>(m_none));
    QStringList summary;
    for (const QString &sentence : {scheduleText(content->gantt), translated(content->explanation.difference())}) {
        if (!sentence.isEmpty())
            summary << sentence;
    }
    m_ui->summary->setText(summary.join(QLatin1Char(' ')));
    showStages();
    showOperation();
    updateZoom();
}

void PipelineView::showOperation()
{
    const auto current = m_ui->gantt->current();
    m_ui->operation->setText(current ? operationText(m_ui->gantt->gantt(), *current).replace(QLatin1Char('\n'), QStringLiteral(" · "))
                                     : tr("Arrow keys or a click choose a pass; Ctrl with the wheel, + and − zoom, 0 shows all."));
}

void PipelineView::updateZoom()
{
    m_ui->zoomIn->setEnabled(m_ui->gantt->canZoomIn());
    m_ui->zoomOut->setEnabled(m_ui->gantt->canZoomOut());
    m_ui->zoomAll->setEnabled(m_ui->gantt->canZoomOut());
}

void PipelineView::showStages()
{
    QTreeWidget &table = *m_ui->stages;
    table.clear();
    table.setHeaderLabels(
        {tr("Stage"), tr("Layers"), tr("Forward"), tr("Backward"), tr("Busy"), tr("Waits"), tr("Waits, share"), tr("In flight")});
    QTreeWidgetItem *header = table.headerItem();
    header->setToolTip(2, tr("One micro-batch through all chunks of the stage, predicted"));
    header->setToolTip(3, header->toolTip(2));
    header->setToolTip(4, tr("Of all passes of a step, predicted"));
    header->setToolTip(5, tr("While the other stages work: filling, stalls and draining, predicted"));
    header->setToolTip(7, tr("Passes through a chunk whose activations the stage holds, at most"));
    for (int column = 0; column < table.columnCount(); ++column)
        header->setTextAlignment(column, Qt::AlignVCenter | (column == 1 ? Qt::AlignLeft : Qt::AlignRight));
    for (const report::StageLine &line : m_content->stages) {
        QStringList cells{QString::number(line.stage), line.layers.empty() ? missing() : fromStd(line.layers),
                          millisecondsText(line.forwardSeconds), millisecondsText(line.backwardSeconds)};
        if (line.use)
            cells << secondsText(base::Seconds(line.use->busySeconds)) << secondsText(base::Seconds(line.use->idleSeconds))
                  << percentText(line.use->idleShare, 1) << QString::number(line.use->mostInFlight);
        else
            cells << missing() << missing() << missing() << missing();
        auto *item = new QTreeWidgetItem(cells);
        for (int column = 0; column < table.columnCount(); ++column)
            item->setTextAlignment(column, Qt::AlignVCenter | (column == 1 ? Qt::AlignLeft : Qt::AlignRight));
        item->setSizeHint(0, QSize(0, rowHeight(table)));
        table.addTopLevelItem(item);
    }
    table.header()->setStretchLastSection(false);
    const int rows = std::min(kMostRows, static_cast<int>(m_content->stages.size()));
    table.setFixedHeight(table.header()->sizeHint().height() + rows * rowHeight(table) + 2 * table.frameWidth() + 2);
    table.header()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

QString PipelineView::stagesAsTsv() const
{
    const QTreeWidget &table = *m_ui->stages;
    const auto line = [&table](const QTreeWidgetItem &item) {
        QStringList cells;
        for (int column = 0; column < table.columnCount(); ++column)
            cells << item.text(column);
        return cells.join(QLatin1Char('\t'));
    };
    QStringList lines{line(*table.headerItem())};
    for (int row = 0; row < table.topLevelItemCount(); ++row)
        lines << line(*table.topLevelItem(row));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

std::optional<PictureMenu::Source> PipelineView::picture(bool dark) const
{
    if (!hasSchedule())
        return std::nullopt;
    const QFontMetricsF metrics(pictureFont());
    const double rows = std::min(kMostPictureRows * 1.0, m_content->gantt.stages() * metrics.height() * kPictureRows);
    GanttFrame window;
    window.from = m_ui->gantt->from();
    window.span = m_ui->gantt->span();
    PaintedPicture picture;
    picture.size = QSize(kPictureWidth, static_cast<int>(rows + metrics.height() * 5 + 2 * kEdge));
    picture.title = tr("%1: pipeline schedule, predicted").arg(fromStd(m_content->name));
    picture.description = [content = m_content] { return scheduleText(content->gantt); };
    picture.paint = [content = m_content, window, dark](QPainter &painter, const QRectF &area) {
        paintPicture(painter, area, *content, window, dark);
    };
    return PictureMenu::Source{QStringLiteral("pipeline-schedule"), std::move(picture)};
}

} // namespace gui
