// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>
#include <QTimer>

#include "gui/comparison/resultscontent.h"

#include <map>
#include <optional>

class QAction;
class QGridLayout;
class QMenu;

namespace gui {

class ChartPane;
class Dialogs;

/// The charts of a comparison side by side, as many as the width takes; a person chooses which, and may
/// have one alone. A chart is drawn when it comes into sight, one at a time, so that the window stays
/// quick. The wheel moves the charts; with Ctrl, or over a chart that is alone, it zooms.
class ChartGrid : public QScrollArea {
    Q_OBJECT

public:
    using Kind = report::ChartKind;

    explicit ChartGrid(Dialogs &dialogs, QWidget *parent = nullptr);

    void showContent(const ContentPointer &content);
    void setSelectedRun(std::optional<std::size_t> run);
    /// See ComparisonChart::setEmphasis().
    void setEmphasis(const std::optional<std::vector<std::size_t>> &runs);

    [[nodiscard]] const std::vector<Kind> &kinds() const { return m_kinds; } ///< chosen, in order
    /// An empty choice means all.
    void setKinds(const std::vector<Kind> &kinds);
    /// One alone, or nothing: all that are chosen.
    void enlarge(std::optional<Kind> kind);
    [[nodiscard]] std::optional<Kind> enlarged() const { return m_enlarged; }
    /// A checkable entry per kind; the last chosen one cannot be switched off.
    void fillMenu(QMenu &menu);
    [[nodiscard]] ChartPane *pane(Kind kind) const;
    [[nodiscard]] bool isDrawn(Kind kind) const; ///< shows the content as it is now
    [[nodiscard]] int columnCount() const { return m_columns; }

signals:
    void runActivated(std::size_t run);
    void emphasisWanted(const std::vector<std::size_t> &runs, bool all);
    void kindsChanged();
    void said(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// A place for one kind of chart.
    struct Tile {
        ChartPane *pane = nullptr;
        QAction *enlarge = nullptr;
        bool stale = true; ///< the content is newer than what is drawn
    };
    void makeTile(Kind kind);
    void arrange();
    void drawNext();
    void draw(Kind kind, Tile &tile);

    Dialogs &m_dialogs;
    ContentPointer m_content;
    std::vector<Kind> m_kinds;
    std::optional<Kind> m_enlarged;
    std::map<Kind, Tile> m_tiles;
    std::optional<std::size_t> m_selected;
    std::optional<std::vector<std::size_t>> m_emphasis;
    QGridLayout *m_grid = nullptr;
    int m_columns = 0;
    int m_tileHeight = 0;
    QTimer m_drawSoon;
};

} // namespace gui
