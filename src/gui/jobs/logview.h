// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QRegularExpression>
#include <QTextLayout>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>

namespace gui {

class LogDocument;

/// Shows a log of any length: only the lines on screen are read, laid out and drawn. It follows the
/// end until somebody scrolls away from it, and goes on when they come back.
class LogView : public QAbstractScrollArea {
    Q_OBJECT

public:
    /// A copy of more than this is refused: saving is for that.
    static constexpr qint64 kMostCopied = 16 * 1024 * 1024;

    explicit LogView(LogDocument &document, QWidget *parent = nullptr);
    ~LogView() override;

    [[nodiscard]] bool isFollowing() const { return m_follow; }
    void setFollowing(bool follow);
    [[nodiscard]] bool wraps() const { return m_wrap; }
    void setWrapping(bool wrap);
    /// What is marked in the text; an empty expression marks nothing.
    void setHighlight(const QRegularExpression &expression);
    /// Brings a line to the middle and makes it current.
    void showLine(std::uint64_t line);
    /// The line that decides, with a ground of its own.
    void setFailingLine(std::optional<std::uint64_t> line);
    [[nodiscard]] std::optional<std::uint64_t> currentLine() const { return m_current; }

    [[nodiscard]] std::uint64_t firstShownLine() const { return m_top.line; }
    [[nodiscard]] std::uint64_t lastShownLine() const;
    [[nodiscard]] std::size_t laidOutLines() const { return m_lines.size(); } ///< held at the moment
    [[nodiscard]] bool hasSelection() const { return m_anchor != m_cursor; }
    [[nodiscard]] QString selectedText() const; ///< empty when it is more than kMostCopied
    void selectAll();
    void copySelection();

signals:
    void followingChanged(bool follow);
    void currentLineChanged();
    void selectionChanged();
    void said(const QString &text); ///< why something was not done

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    struct Place { ///< between two characters of the text
        std::uint64_t line = 0;
        int column = 0;
        auto operator<=>(const Place &) const = default;
    };
    struct Top { ///< what stands in the first row of the viewport
        std::uint64_t line = 0;
        int row = 0; ///< of a wrapped line
        auto operator<=>(const Top &) const = default;
    };
    struct Line; ///< a line laid out

    void restart();
    void grow();
    void forgetLines();
    const Line &lineAt(std::uint64_t number);
    void layOut(Line &line) const;
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int rowsOnScreen() const;
    [[nodiscard]] int gutterWidth() const;
    [[nodiscard]] Top moved(Top from, qint64 rows);
    [[nodiscard]] Top endTop();
    void goTo(Top top);
    void scrollRows(qint64 rows);
    void updateScrollBars();
    void setFollow(bool follow);
    void setCurrent(std::uint64_t line);
    void reveal(std::uint64_t line);
    void paintLine(QPainter &painter, std::uint64_t number, int y);
    void paintGutter(QPainter &painter, std::uint64_t number, const Line &line, int y) const;
    [[nodiscard]] QVector<QTextLayout::FormatRange> marksOf(std::uint64_t number, const QString &text) const;
    [[nodiscard]] Place placeAt(const QPoint &position);
    void extendTo(const Place &place);
    bool moveByKey(QKeyEvent *event);

    LogDocument &m_document;
    std::map<std::uint64_t, std::unique_ptr<Line>> m_lines; ///< laid out: those on screen and a few beside
    Top m_top;
    bool m_follow = true;
    bool m_wrap = false;
    bool m_settingBar = false;
    int m_widest = 0; ///< of the lines seen so far
    int m_wheel = 0; ///< rest of a wheel's turn, in eighths of a degree
    QRegularExpression m_highlight;
    std::optional<std::uint64_t> m_failing;
    std::optional<std::uint64_t> m_current;
    Place m_anchor;
    Place m_cursor;
    bool m_selecting = false;
    QPoint m_dragAt;
    QBasicTimer m_dragTimer;
};

} // namespace gui
