// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/comparison/chartgrid.h"

#include "gui/charts/chartpane.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/translated.h"

#include <QAction>
#include <QCoreApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>
#include <utility>

namespace gui {
namespace {

constexpr int kTileInCharacters = 58;
constexpr int kTileInLines = 21;

} // namespace

ChartGrid::ChartGrid(Dialogs &dialogs, QWidget *parent)
    : QScrollArea(parent)
    , m_dialogs(dialogs)
    , m_kinds(report::chartKinds().begin(), report::chartKinds().end())
{
    setObjectName(QStringLiteral("chartGrid"));
    setAccessibleName(tr("Charts"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus); // the charts themselves take it
    auto *content = new QWidget(this);
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(0, 0, 0, 0);
    setWidget(content);
    for (const Kind kind : m_kinds)
        makeTile(kind); // all at once: the keyboard meets them in their order
    m_drawSoon.setSingleShot(true);
    m_drawSoon.setInterval(0);
    connect(&m_drawSoon, &QTimer::timeout, this, &ChartGrid::drawNext);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, &m_drawSoon, qOverload<>(&QTimer::start));
}

void ChartGrid::showContent(const ContentPointer &content)
{
    m_content = content;
    for (auto &[kind, tile] : m_tiles)
        tile.stale = true;
    arrange();
}

void ChartGrid::setSelectedRun(std::optional<std::size_t> run)
{
    m_selected = run;
    for (auto &[kind, tile] : m_tiles) {
        if (!tile.stale)
            tile.pane->setSelectedRun(run);
    }
}

void ChartGrid::setEmphasis(const std::optional<std::vector<std::size_t>> &runs)
{
    m_emphasis = runs;
    for (auto &[kind, tile] : m_tiles) {
        if (!tile.stale)
            tile.pane->setEmphasis(runs);
    }
}

void ChartGrid::setKinds(const std::vector<Kind> &kinds)
{
    m_kinds.clear();
    for (const Kind kind : report::chartKinds()) {
        if (kinds.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end())
            m_kinds.push_back(kind);
    }
    if (m_enlarged && std::find(m_kinds.begin(), m_kinds.end(), *m_enlarged) == m_kinds.end())
        m_enlarged.reset();
    arrange();
    emit kindsChanged();
}

void ChartGrid::enlarge(std::optional<Kind> kind)
{
    const std::optional<Kind> before = std::exchange(m_enlarged, kind);
    arrange();
    if (const std::optional<Kind> shown = kind ? kind : before; shown && pane(*shown) != nullptr) {
        ensureWidgetVisible(pane(*shown));
        if (pane(*shown)->view() != nullptr)
            pane(*shown)->view()->setFocus(Qt::OtherFocusReason);
    }
}

void ChartGrid::fillMenu(QMenu &menu)
{
    for (const Kind kind : report::chartKinds()) {
        const bool chosen = std::find(m_kinds.begin(), m_kinds.end(), kind) != m_kinds.end();
        QAction *action = menu.addAction(translated(report::title(kind)));
        action->setCheckable(true);
        action->setChecked(chosen);
        action->setEnabled(!chosen || m_kinds.size() > 1);
        connect(action, &QAction::toggled, this, [this, kind](bool shown) {
            std::vector<Kind> kinds = m_kinds;
            kinds.erase(std::remove(kinds.begin(), kinds.end(), kind), kinds.end());
            if (shown)
                kinds.push_back(kind);
            setKinds(kinds);
        });
    }
    menu.addSeparator();
    menu.addAction(tr("Show all charts"), this, [this] { setKinds({}); });
}

ChartPane *ChartGrid::pane(Kind kind) const
{
    const auto found = m_tiles.find(kind);
    return found == m_tiles.end() ? nullptr : found->second.pane;
}

bool ChartGrid::isDrawn(Kind kind) const
{
    const auto found = m_tiles.find(kind);
    return found != m_tiles.end() && !found->second.stale;
}

void ChartGrid::makeTile(Kind kind)
{
    Tile &tile = m_tiles[kind];
    tile.pane = new ChartPane(m_dialogs, widget());
    tile.pane->setObjectName(QStringLiteral("chart_%1").arg(fromStd(report::name(kind))));
    tile.enlarge = new QAction(icon(QStringLiteral("enlarge")), tr("Show alone"), tile.pane);
    tile.enlarge->setObjectName(QStringLiteral("enlarge_%1").arg(fromStd(report::name(kind))));
    tile.pane->addTool(tile.enlarge);
    connect(tile.enlarge, &QAction::triggered, this, [this, kind] { enlarge(m_enlarged ? std::nullopt : std::optional(kind)); });
    // A tile that waits to be drawn still counts its runs as they were.
    connect(tile.pane, &ChartPane::runActivated, this, [this, kind](std::size_t run) {
        if (!m_tiles[kind].stale)
            emit runActivated(run);
    });
    connect(tile.pane, &ChartPane::emphasisWanted, this, [this, kind](const std::vector<std::size_t> &runs, bool all) {
        if (!m_tiles[kind].stale)
            emit emphasisWanted(runs, all);
    });
    connect(tile.pane, &ChartPane::said, this, &ChartGrid::said);
}

/// As many columns as tiles of a readable width fit; one that is alone takes what is there.
void ChartGrid::arrange()
{
    const std::vector<Kind> shown = m_enlarged ? std::vector<Kind>{*m_enlarged} : m_kinds;
    const int least = fontMetrics().horizontalAdvance(QLatin1Char('x')) * kTileInCharacters;
    m_columns = std::clamp(viewport()->width() / std::max(1, least), 1, std::max(1, static_cast<int>(shown.size())));
    for (auto &[kind, tile] : m_tiles) {
        m_grid->removeWidget(tile.pane);
        if (std::find(shown.begin(), shown.end(), kind) == shown.end())
            tile.pane->hide();
    }
    for (int column = 0; column < std::max(m_columns, m_grid->columnCount()); ++column)
        m_grid->setColumnStretch(column, column < m_columns ? 1 : 0);
    m_tileHeight = m_enlarged ? viewport()->height() : std::min(viewport()->height(), fontMetrics().height() * kTileInLines);
    int place = 0;
    for (const Kind kind : shown) {
        Tile &tile = m_tiles.at(kind);
        tile.enlarge->setText(m_enlarged ? tr("Back to all charts") : tr("Show alone"));
        tile.enlarge->setIcon(icon(m_enlarged ? QStringLiteral("reduce") : QStringLiteral("enlarge")));
        tile.pane->setMinimumHeight(std::max(m_tileHeight, tile.pane->minimumSizeHint().height()));
        const bool last = place + 1 == static_cast<int>(shown.size()); // it takes what is left of its row
        m_grid->addWidget(tile.pane, place / m_columns, place % m_columns, 1, last ? m_columns - place % m_columns : 1);
        tile.pane->show();
        ++place;
    }
    m_drawSoon.start();
}

/// The first chart in sight that is not up to date; the others follow, each in a turn of its own.
void ChartGrid::drawNext()
{
    if (!m_content || !isVisible())
        return;
    for (auto &[kind, tile] : m_tiles) {
        if (tile.stale && tile.pane->isVisible() && !tile.pane->visibleRegion().isEmpty()) {
            draw(kind, tile);
            m_drawSoon.start();
            return;
        }
    }
}

void ChartGrid::draw(Kind kind, Tile &tile)
{
    const auto kinds = report::chartKinds();
    const auto place = static_cast<std::size_t>(std::find(kinds.begin(), kinds.end(), kind) - kinds.begin());
    const ShownRuns &filtered = m_content->shown;
    const bool nothing = filtered && std::find(filtered->begin(), filtered->end(), true) == filtered->end();
    tile.pane->setEmptyText(nothing ? QCoreApplication::translate("gui::ResultsPage", "Nothing matches the filter") : QString());
    tile.pane->setChart(m_content->charts[place], m_content->facts);
    tile.pane->setEmphasis(m_emphasis);
    tile.pane->setSelectedRun(m_selected);
    tile.stale = false;
    if (tile.pane->view() != nullptr) {
        tile.pane->view()->viewport()->removeEventFilter(this);
        tile.pane->view()->viewport()->installEventFilter(this);
    }
}

bool ChartGrid::eventFilter(QObject *watched, QEvent *event)
{
    const bool chart = watched != verticalScrollBar() && watched != horizontalScrollBar(); // which a scroll area watches too
    if (chart && event->type() == QEvent::Wheel && !m_enlarged) {
        auto *wheel = static_cast<QWheelEvent *>(event);
        if (!wheel->modifiers().testFlag(Qt::ControlModifier)) {
            wheelEvent(wheel);
            return true;
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

void ChartGrid::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void ChartGrid::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    m_drawSoon.start();
}

void ChartGrid::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_enlarged) {
        enlarge(std::nullopt);
        event->accept();
        return;
    }
    QScrollArea::keyPressEvent(event);
}

} // namespace gui
