// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of a pipeline schedule: what happens when, looking around in it by keyboard and mouse, and that
// it says without colour what it says with it.
#include "gui/explain/explaintexts.h"
#include "gui/explain/ganttpainter.h"
#include "gui/explain/ganttview.h"
#include "gui/explain/texture.h"
#include "gui/explainfixture.h"
#include "gui/widgets/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QPicture>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>
#include <memory>

using gui::Gantt;
using gui::GanttPlace;
using gui::GanttView;

class TestGantt : public QObject {
    Q_OBJECT

private slots:
    void knowsWhatRunsWhen();
    void countsBusyTime_data();
    void countsBusyTime();
    void findsTheNearest();
    void emptyOnesAreHarmless();
    void saysWhatWhenAndForWhat();
    void arrowsWalkPassesAndStages();
    void keysZoomScrollAndBringClose();
    void leavesShortcutsToTheWindow();
    void wheelZoomsAtThePointer();
    void clickChoosesAndDragPans();
    void outlinesTheMicroBatchOnEveryStage();
    void tooltipsNamePassesAndWaits();
    void staysWithinTheSchedule();
    void manyStagesScroll();
    void forwardAndBackwardDifferWithoutColour();
    void narrowPassesBecomeShares();
    void largeSchedulesArePaintedByPixels();
    void texturesStayWithinTheirRectangle_data();
    void texturesStayWithinTheirRectangle();
    void paintsInLightAndDark();

private:
    static std::unique_ptr<GanttView> shown(const Gantt &gantt, QSize size = QSize(900, 300))
    {
        auto view = std::make_unique<GanttView>();
        view->resize(size);
        view->setGantt(gantt);
        view->show();
        return view;
    }
};

namespace {

constexpr double kMs = 1e-3;

/// One stage: F 0-1 ms, B 2-4 ms.
Gantt simple() { return Gantt({{{2 * kMs, 4 * kMs, 0, 0, false}, {0, 1 * kMs, 0, 0, true}}}); }

void tip(GanttView &view, const QPoint &at)
{
    QHelpEvent event(QEvent::ToolTip, at, view.viewport()->mapToGlobal(at));
    QApplication::sendEvent(view.viewport(), &event);
}

void wheel(GanttView &view, const QPointF &at, int delta, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(at, view.viewport()->mapToGlobal(at), {}, QPoint(0, delta), Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view.viewport(), &event);
}

/// Grey values within a rectangle of a picture.
QSet<int> greys(const QImage &image, const QRect &rect)
{
    QSet<int> found;
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        for (int x = rect.left(); x <= rect.right(); ++x)
            found.insert(qGray(image.pixel(x, y)));
    }
    return found;
}

} // namespace

void TestGantt::knowsWhatRunsWhen()
{
    const Gantt gantt = simple(); // given out of order
    QCOMPARE(gantt.stages(), 1);
    QCOMPARE(gantt.microBatches(), 1);
    QVERIFY(gantt.stage(0)[0].forward);
    QCOMPARE(gantt.runningAt(0, 0), std::optional(GanttPlace{0, 0}));
    QVERIFY(!gantt.runningAt(0, 1 * kMs)); // it has just ended
    QVERIFY(!gantt.runningAt(0, 1.5 * kMs));
    QCOMPARE(gantt.runningAt(0, 2 * kMs), std::optional(GanttPlace{0, 1}));
    QVERIFY(!gantt.runningAt(0, 4 * kMs));
    QCOMPARE(gantt.waiting(0), 0.25);
    QCOMPARE(gantt.shortest(), 1 * kMs);
}

void TestGantt::countsBusyTime_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<double>("forward");
    QTest::addColumn<double>("backward");
    QTest::newRow("all") << 0.0 << 4.0 << 1.0 << 2.0;
    QTest::newRow("half of the first") << 0.5 << 1.0 << 0.5 << 0.0;
    QTest::newRow("waiting") << 1.2 << 1.8 << 0.0 << 0.0;
    QTest::newRow("across the gap") << 0.75 << 3.0 << 0.25 << 1.0;
    QTest::newRow("behind the end") << 3.5 << 9.0 << 0.0 << 0.5;
    QTest::newRow("nothing") << 2.0 << 2.0 << 0.0 << 0.0;
}

void TestGantt::countsBusyTime()
{
    QFETCH(double, from);
    QFETCH(double, to);
    const Gantt::Busy busy = simple().busy(0, from * kMs, to * kMs);
    QTEST(busy.forward / kMs, "forward");
    QTEST(busy.backward / kMs, "backward");
}

void TestGantt::findsTheNearest()
{
    const Gantt gantt = simple();
    QCOMPARE(gantt.nearest(0, 1.2 * kMs), std::optional(GanttPlace{0, 0}));
    QCOMPARE(gantt.nearest(0, 1.8 * kMs), std::optional(GanttPlace{0, 1}));
    QCOMPARE(gantt.nearest(0, 99), std::optional(GanttPlace{0, 1}));
    QCOMPARE(gantt.nearest(0, -1), std::optional(GanttPlace{0, 0}));
    QVERIFY(!Gantt(std::vector<Gantt::Stage>(1)).nearest(0, 0));
}

void TestGantt::emptyOnesAreHarmless()
{
    const auto view = shown({});
    QVERIFY(view->gantt().empty());
    QVERIFY(!view->canZoomIn() && !view->canZoomOut());
    for (const int key : {Qt::Key_Left, Qt::Key_End, Qt::Key_Plus, Qt::Key_0, Qt::Key_Return, Qt::Key_PageDown})
        QTest::keyClick(view.get(), static_cast<Qt::Key>(key));
    wheel(*view, {100, 100}, 120, Qt::ControlModifier);
    tip(*view, {100, 100});
    QVERIFY(!view->current());
    QVERIFY(view->accessibleDescription().isEmpty());
    QVERIFY(!view->grab().isNull());
}

void TestGantt::saysWhatWhenAndForWhat()
{
    const Gantt gantt = fixture::gantt(4, 2, 8);
    const QString first = gui::operationText(gantt, {0, 0});
    for (const char *part : {"Stage 1 of 4", "chunk 1 of 2", "micro-batch 1 of 8", "forward pass", "0.000 ms to 1.000 ms", "predicted"})
        QVERIFY2(first.contains(QLatin1String(part)), qPrintable(first));
    const QString last = gui::operationText(gantt, {3, gantt.stage(3).size() - 1});
    QVERIFY(last.contains(QLatin1String("backward pass")));
    QVERIFY(!gui::operationText(fixture::gantt(4, 1, 8), {0, 0}).contains(QLatin1String("chunk")));

    const QString waits = gui::waitingText(gantt, 3, 0.5 * kMs);
    QVERIFY2(waits.contains(QLatin1String("waits for the forward pass of micro-batch 1")), qPrintable(waits));
    QVERIFY(gui::waitingText(gantt, 0, 0.5 * kMs).isEmpty()); // it works
    const QString done = gui::waitingText(gantt, 3, gantt.stage(3).back().end + 0.1 * kMs);
    QVERIFY2(done.contains(QLatin1String("for the other stages to finish")), qPrintable(done));
    QVERIFY(gui::scheduleText(gantt).contains(QLatin1String("4 stages of 2 chunks, 8 micro-batches: 128 passes")));
    QVERIFY(gui::scheduleText(fixture::gantt(1, 1, 3)).contains(QLatin1String("One stage")));
}

void TestGantt::arrowsWalkPassesAndStages()
{
    const auto view = shown(fixture::gantt(4, 1, 8));
    QSignalSpy changed(view.get(), &GanttView::currentChanged);
    QTest::keyClick(view.get(), Qt::Key_Right); // the first one in sight
    QCOMPARE(view->current(), std::optional(GanttPlace{0, 0}));
    QTest::keyClick(view.get(), Qt::Key_Right);
    QCOMPARE(view->current(), std::optional(GanttPlace{0, 1}));
    QVERIFY(view->accessibleDescription().contains(QLatin1String("micro-batch 2 of 8")));
    QTest::keyClick(view.get(), Qt::Key_Down); // what stage 2 does then: micro-batch 1
    QCOMPARE(view->current()->stage, 1);
    QCOMPARE(view->gantt().at(*view->current()).microBatch, 0);
    QTest::keyClick(view.get(), Qt::Key_End);
    QCOMPARE(view->current(), std::optional(GanttPlace{1, 15}));
    QTest::keyClick(view.get(), Qt::Key_Right); // there is no further one
    QCOMPARE(view->current(), std::optional(GanttPlace{1, 15}));
    QTest::keyClick(view.get(), Qt::Key_Home);
    QTest::keyClick(view.get(), Qt::Key_Left);
    QCOMPARE(view->current(), std::optional(GanttPlace{1, 0}));
    QTest::keyClick(view.get(), Qt::Key_Up);
    QTest::keyClick(view.get(), Qt::Key_Up); // stays on the first stage
    QCOMPARE(view->current()->stage, 0);
    QVERIFY(changed.count() >= 6);
}

void TestGantt::keysZoomScrollAndBringClose()
{
    const auto view = shown(fixture::gantt(4, 1, 16));
    const double all = view->span();
    QCOMPARE(all, view->gantt().end());
    QTest::keyClick(view.get(), Qt::Key_Plus);
    QTest::keyClick(view.get(), Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(view->span() < 0.7 * all);
    const double from = view->from();
    QVERIFY(from > 0); // about the middle
    QTest::keyClick(view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(view->from() > from);
    QTest::keyClick(view.get(), Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(std::abs(view->from() - from) < 1e-12);
    QTest::keyClick(view.get(), Qt::Key_PageUp);
    QCOMPARE(view->from(), 0.0);
    QTest::keyClick(view.get(), Qt::Key_0);
    QCOMPARE(view->span(), all);
    QTest::keyClick(view.get(), Qt::Key_Minus);
    QCOMPARE(view->span(), all); // nothing beyond it
    QTest::keyClick(view.get(), Qt::Key_Return); // nothing is current
    QCOMPARE(view->span(), all);
    view->setCurrent({2, 9});
    QTest::keyClick(view.get(), Qt::Key_Return);
    const QRectF close = view->rectOf({2, 9});
    QVERIFY2(close.width() > 50 && close.width() < 110, qPrintable(QString::number(close.width())));
    QVERIFY(QRectF(view->viewport()->rect()).contains(close.center()));
    view->zoom(4); // about the current one
    QVERIFY(QRectF(view->viewport()->rect()).contains(view->rectOf({2, 9}).center()));
}

void TestGantt::leavesShortcutsToTheWindow()
{
    const auto view = shown(fixture::gantt(2, 1, 4));
    view->setCurrent({0, 1});
    QKeyEvent copy(QEvent::KeyPress, Qt::Key_C, Qt::ControlModifier);
    QApplication::sendEvent(view.get(), &copy);
    QVERIFY(!copy.isAccepted());
    QKeyEvent tab(QEvent::KeyPress, Qt::Key_Left, Qt::AltModifier);
    QApplication::sendEvent(view.get(), &tab);
    QVERIFY(!tab.isAccepted());
    QCOMPARE(view->current(), std::optional(GanttPlace{0, 1}));
}

void TestGantt::wheelZoomsAtThePointer()
{
    const auto view = shown(fixture::gantt(4, 1, 16));
    const GanttPlace place{1, 12};
    const QPointF at = view->rectOf(place).center();
    QCOMPARE(view->placeAt(at), std::optional(place));
    for (int i = 0; i < 6; ++i)
        wheel(*view, at, 120, Qt::ControlModifier);
    QVERIFY(view->span() < 0.4 * view->gantt().end());
    QCOMPARE(view->placeAt(at), std::optional(place)); // it stayed where it was
    const double from = view->from();
    wheel(*view, at, -120, Qt::ShiftModifier);
    QVERIFY(view->from() > from);
    for (int i = 0; i < 20; ++i)
        wheel(*view, at, -120, Qt::ControlModifier);
    QCOMPARE(view->span(), view->gantt().end());
}

void TestGantt::clickChoosesAndDragPans()
{
    const auto view = shown(fixture::gantt(4, 1, 16));
    const GanttPlace place{2, 5};
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->rectOf(place).center().toPoint());
    QCOMPARE(view->current(), std::optional(place));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(5, 5)); // beside the plot
    QCOMPARE(view->current(), std::optional(place));
    view->zoom(4);
    const double from = view->from();
    const QPoint start = view->viewport()->rect().center();
    QTest::mousePress(view->viewport(), Qt::LeftButton, {}, start);
    QTest::mouseMove(view->viewport(), start - QPoint(60, 0));
    QTest::mouseMove(view->viewport(), start - QPoint(120, 0));
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, start - QPoint(120, 0));
    QVERIFY(view->from() > from);
    QCOMPARE(view->current(), std::optional(place)); // a drag is no click
    view->showAll();
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, view->rectOf({0, 3}).center().toPoint());
    QCOMPARE(view->current(), std::optional(GanttPlace{0, 3}));
    QVERIFY(view->rectOf({0, 3}).width() > 50);
}

void TestGantt::outlinesTheMicroBatchOnEveryStage()
{
    const auto view = shown(fixture::gantt(4, 1, 4));
    const QImage before = view->viewport()->grab().toImage();
    view->setCurrent({0, 0});
    const QImage after = view->viewport()->grab().toImage();
    for (int stage = 0; stage < 4; ++stage) {
        const auto same = view->gantt().passOf(stage, view->gantt().at({0, 0}));
        QVERIFY(same);
        const QRect rect = view->rectOf(*same).toAlignedRect().adjusted(-2, -2, 2, 2);
        QVERIFY2(before.copy(rect) != after.copy(rect), qPrintable(QString::number(stage)));
    }
}

void TestGantt::tooltipsNamePassesAndWaits()
{
    const auto view = shown(fixture::gantt(4, 1, 8));
    tip(*view, view->rectOf({1, 2}).center().toPoint());
    QVERIFY2(QToolTip::text().contains(QLatin1String("Stage 2 of 4")), qPrintable(QToolTip::text()));
    const QPoint idle(view->rectOf({0, 0}).center().toPoint().x(), view->rectOf({3, 0}).center().toPoint().y());
    tip(*view, idle);
    QVERIFY2(QToolTip::text().contains(QStringLiteral("Stage 4 of 4 · waits")), qPrintable(QToolTip::text()));
    QToolTip::hideText();
}

void TestGantt::staysWithinTheSchedule()
{
    const auto view = shown(fixture::gantt(2, 1, 4));
    for (int i = 0; i < 200; ++i)
        view->zoom(2);
    QVERIFY(!view->canZoomIn());
    QVERIFY(view->span() > 0 && view->from() >= 0);
    QVERIFY(!view->grab().isNull());
    for (int i = 0; i < 400; ++i)
        QTest::keyClick(view.get(), Qt::Key_PageDown);
    QVERIFY(view->from() + view->span() <= view->gantt().end() * (1 + 1e-9));
    view->horizontalScrollBar()->setValue(0);
    QCOMPARE(view->from(), 0.0);
    for (int i = 0; i < 400; ++i)
        view->zoom(0.5);
    QCOMPARE(view->span(), view->gantt().end());
}

void TestGantt::manyStagesScroll()
{
    const auto view = shown(fixture::gantt(64, 1, 64), QSize(800, 260));
    QVERIFY(view->verticalScrollBar()->maximum() > 0);
    view->setCurrent({63, 0});
    QVERIFY(view->verticalScrollBar()->value() > 0);
    QVERIFY(view->viewport()->rect().contains(view->rectOf({63, 0}).toAlignedRect()));
    view->setCurrent({0, 0});
    QVERIFY(view->rectOf({0, 0}).top() > 0);
    const int value = view->verticalScrollBar()->value();
    QTest::keyClick(view.get(), Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(view->verticalScrollBar()->value() > value);
}

void TestGantt::forwardAndBackwardDifferWithoutColour()
{
    const auto view = shown(fixture::gantt(2, 1, 4), QSize(1400, 300));
    const QImage image = view->viewport()->grab().toImage();
    const auto &operations = view->gantt().stage(0);
    for (std::size_t i = 0; i < operations.size(); ++i) {
        const QRect inside = view->rectOf({0, i}).toAlignedRect().adjusted(3, 4, -3, -4);
        const QRect edge(inside.left(), inside.top(), inside.width(), 6); // above the letters
        const QSet<int> found = greys(image, edge);
        QVERIFY2(operations[i].forward ? found.size() == 1 : found.size() > 1, qPrintable(QString::number(i)));
    }
}

void TestGantt::narrowPassesBecomeShares()
{
    const Gantt gantt = fixture::gantt(4, 2, 2048);
    const auto view = shown(gantt);
    const gui::GanttPainter painter(view->gantt(), view->palette(), view->font());
    gui::GanttFrame frame;
    frame.plot = QRectF(0, 0, 800, 200);
    frame.span = gantt.end();
    QVERIFY(!painter.drawsOperations(0, frame));
    frame.span = 20 * gantt.shortest();
    QVERIFY(painter.drawsOperations(0, frame));
    // In the middle nobody waits: the columns are full, forward above backward.
    const QImage image = view->viewport()->grab().toImage();
    const QRectF row = view->rectOf({0, gantt.stage(0).size() / 2});
    const int x = static_cast<int>(row.center().x());
    const QRgb top = image.pixel(x, static_cast<int>(row.top()) + 2);
    const QRgb bottom = image.pixel(x, static_cast<int>(row.bottom()) - 3);
    QVERIFY(top != bottom);
    QVERIFY(top != view->palette().color(QPalette::Base).rgb());
    QVERIFY(bottom != view->palette().color(QPalette::Base).rgb());
}

/// p 16, m 512, v 8: 131,072 passes take hardly more strokes than 32 times fewer, and no more than there are pixels for.
void TestGantt::largeSchedulesArePaintedByPixels()
{
    const Gantt small = fixture::gantt(16, 8, 16);
    const Gantt large = fixture::gantt(16, 8, 512);
    QCOMPARE(large.operations(), std::size_t(131072));
    const auto strokes = [](const Gantt &gantt, double zoom) {
        QPicture picture;
        QPainter painter(&picture);
        gui::GanttFrame frame;
        frame.plot = QRectF(100, 40, 1100, 500);
        frame.span = gantt.end() / zoom;
        frame.from = (gantt.end() - frame.span) / 2;
        frame.rowHeight = 500.0 / 16;
        gui::GanttPainter(gantt, QApplication::palette(), QApplication::font()).paint(painter, QRectF(0, 0, 1200, 540), frame, {});
        painter.end();
        return picture.size(); // bytes of what was drawn
    };
    unsigned most = 0;
    for (const double zoom : {1.0, 4.0, 16.0})
        most = std::max(most, strokes(small, zoom));
    for (const double zoom : {1.0, 8.0, 64.0, 512.0, 4096.0})
        QVERIFY2(strokes(large, zoom) < 2 * most, qPrintable(QStringLiteral("%1: %2 of %3").arg(zoom).arg(strokes(large, zoom)).arg(most)));
}

void TestGantt::texturesStayWithinTheirRectangle_data()
{
    QTest::addColumn<int>("texture");
    for (const gui::Texture texture : {gui::Texture::Plain, gui::Texture::Slanted, gui::Texture::Crossed, gui::Texture::Dotted,
                                       gui::Texture::Upright, gui::Texture::Level})
        QTest::newRow(qPrintable(QString::number(int(texture)))) << int(texture);
}

void TestGantt::texturesStayWithinTheirRectangle()
{
    QFETCH(int, texture);
    QImage image(120, 80, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    const QRect rect(31, 23, 47, 29);
    gui::drawTexture(painter, rect, static_cast<gui::Texture>(texture), Qt::black);
    painter.end();
    int inside = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const bool painted = qGray(image.pixel(x, y)) < 250;
            inside += painted && rect.contains(x, y) ? 1 : 0;
            QVERIFY2(!painted || rect.adjusted(-1, -1, 1, 1).contains(x, y), qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
        }
    }
    QCOMPARE(inside > 0, static_cast<gui::Texture>(texture) != gui::Texture::Plain);
}

void TestGantt::paintsInLightAndDark()
{
    const auto view = shown(fixture::gantt(4, 2, 8));
    QList<QColor> backgrounds;
    for (const bool dark : {false, true}) {
        view->setPalette(gui::themePalette(dark));
        const QImage image = view->viewport()->grab().toImage();
        backgrounds << image.pixelColor(2, image.height() - 2);
        const QRectF first = view->rectOf({0, 0});
        const QColor fill = image.pixelColor(first.center().toPoint() - QPoint(0, static_cast<int>(first.height() / 2) - 4));
        QVERIFY(gui::contrastRatio(fill, gui::inkOn(fill)) >= 4.5);
        QVERIFY(fill != backgrounds.last());
    }
    QVERIFY(backgrounds[0].lightness() > 200 && backgrounds[1].lightness() < 60);
}

QTEST_MAIN(TestGantt)
#include "tst_gantt.moc"
