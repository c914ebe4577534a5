// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Parallel coordinates: scales, ranges, and the chart under mouse and keyboard.
#include "gui/charts/chartpicture.h"
#include "gui/charts/knoblines.h"
#include "gui/charts/qualitycolor.h"
#include "gui/widgets/theme.h"
#include "support/comparisons.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTest>
#include <QVBoxLayout>
#include <limits>
#include <map>

namespace {

using Axis = report::KnobChart::KnobAxis;
using Runs = std::vector<std::size_t>;

Axis axis(const char *id, bool logarithmic = false, bool measured = false)
{
    Axis made;
    made.id = id;
    made.title = base::Text(QT_TRANSLATE_NOOP("core", "Knob"));
    made.logarithmic = logarithmic;
    made.measured = measured;
    return made;
}

/// Eight runs: tp 1, 2, 4, 8 twice over; recompute none or full; days 10 … 80.
report::Chart eightRuns()
{
    report::KnobChart knobs;
    knobs.axes = {axis("tp", true), axis("recompute"), axis("days", false, true)};
    knobs.axes[1].words = {"none", "full"};
    for (std::size_t i = 0; i < 8; ++i) {
        report::KnobChart::Line line;
        line.run.run = i;
        line.run.label = "run" + std::to_string(i);
        line.run.isBest = i == 0;
        line.run.isBase = i == 5;
        line.values = {double(1 << (i % 4)), i < 4 ? 0.0 : 1.0, 10.0 * double(i + 1)};
        line.quality = 1 - double(i) / 7;
        knobs.lines.push_back(line);
    }
    return {report::ChartKind::Knobs, QT_TRANSLATE_NOOP("core", "Settings and what came of them"), knobs, false};
}

const report::Chart &chartOf(std::size_t runs)
{
    static std::map<std::size_t, report::Chart> made;
    if (!made.contains(runs))
        made[runs] = report::chart(report::ChartKind::Knobs, support::makeComparison({.runs = runs, .twoClusters = true}));
    return made[runs];
}

QImage pictureOf(QWidget &view) { return view.grab().toImage().convertToFormat(QImage::Format_RGB32); }

double inked(const QImage &image)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ++counts[image.pixel(x, y)];
    }
    return 1 - *std::max_element(counts.begin(), counts.end()) / double(image.width() * image.height());
}

/// The chart on the screen and what it asked for last.
struct Shown {
    gui::KnobLines view;
    QSignalSpy wanted{&view, &gui::ComparisonChart::emphasisWanted};
    QSignalSpy activated{&view, &gui::ComparisonChart::runActivated};

    explicit Shown(const report::Chart &chart = eightRuns(), const QSize &size = QSize(900, 500), bool dark = false)
    {
        QApplication::setPalette(gui::themePalette(dark));
        view.setChart(chart);
        view.resize(size);
        view.show();
        view.setFocus();
        if (!QTest::qWaitForWindowExposed(&view))
            qWarning("not exposed");
    }
    /// A place on an axis, by share of its length from the bottom.
    [[nodiscard]] QPoint at(int place, double share) const { return view.axisLine(place).pointAt(1 - share).toPoint(); }
    void drag(const QPoint &from, const QPoint &to)
    {
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
        for (int i = 1; i <= 4; ++i)
            QTest::mouseMove(view.viewport(), from + (to - from) * i / 4);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
    }
    [[nodiscard]] Runs lastRuns() const { return wanted.last().at(0).value<Runs>(); }
    [[nodiscard]] bool lastAll() const { return wanted.last().at(1).toBool(); }
};

} // namespace

class TestRunChartsKnobs : public QObject {
    Q_OBJECT

private slots:
    void scalesPlaceValues();
    void scaleOfWords();
    void scaleLeavesRoomForFarValues();
    void scaleOfOneValue();
    void ticksAreFew();
    void rangesMove();
    void qualityIsReadInGrey();

    void draws_data();
    void draws();
    void titlesNeverOverlap();
    void dragLaysRange();
    void rangesCombine();
    void rangeIsMovedResizedCleared();
    void keyboardLaysMovesResizesClears();
    void tabGoesThroughTheAxes();
    void axesAreReordered();
    void titleIsDragged();
    void lineIsChosen();
    void selectionIsDrawn();
    void emphasisFromOutside();
    void missingValues();
    void zoomSpreadsTheAxes();
    void seriesGoOnAndOff();
    void svgShowsTheSamePicture();
    void tellsInWords();
};

// --- scales ------------------------------------------------------------------------------------

void TestRunChartsKnobs::scalesPlaceValues()
{
    const gui::KnobScale doubling(axis("tp", true), {1, 2, 4, 8, 8});
    const double step = doubling.shareOf(2) - doubling.shareOf(1);
    QVERIFY(step > 0.25);
    QCOMPARE(doubling.shareOf(4) - doubling.shareOf(2), step);
    QCOMPARE(doubling.shareOf(8) - doubling.shareOf(4), step);
    QCOMPARE(doubling.valueAt(doubling.shareOf(4)), 4.0);
    QCOMPARE(doubling.stops().size(), 5U); // the ends, and between neighbours
    for (std::size_t i = 0; i + 1 < doubling.stops().size(); ++i) {
        const double value = double(1 << i);
        QVERIFY(doubling.stops()[i] < doubling.shareOf(value) && doubling.shareOf(value) < doubling.stops()[i + 1]);
    }
    const gui::KnobScale linear(axis("days", false, true), {10, 20, 30, 40, 50});
    QCOMPARE(linear.shareOf(10), 0.0);
    QCOMPARE(linear.shareOf(30), 0.5);
    QCOMPARE(linear.shareOf(50), 1.0);
    QCOMPARE(linear.shareOf(70), 1.0); // what is beyond stays on the axis
    QCOMPARE(linear.stops().size(), 21U);
}

void TestRunChartsKnobs::scaleOfWords()
{
    Axis words = axis("recompute");
    words.words = {"none", "selective", "full"};
    const gui::KnobScale scale(words, {0, 2});
    QCOMPARE(scale.shareOf(1), 0.5);
    QCOMPARE(scale.text(2), QStringLiteral("full"));
    QCOMPARE(scale.text(17), QStringLiteral("full"));
    QCOMPARE(scale.ticks(8).size(), 3U);
    QCOMPARE(scale.ticks(8)[1].text, QStringLiteral("selective"));
}

void TestRunChartsKnobs::scaleLeavesRoomForFarValues()
{
    std::vector<double> values;
    for (int i = 0; i < 40; ++i)
        values.push_back(10 + i * 0.5);
    values.push_back(5000);
    const gui::KnobScale scale(axis("days", false, true), values);
    QVERIFY(scale.shareOf(29.5) > 0.85);
    QCOMPARE(scale.shareOf(5000), 1.0);
    QCOMPARE(scale.breaks().size(), 1U);
    for (const double value : {10.0, 20.0, 29.5, 2000.0, 5000.0})
        QVERIFY(std::abs(scale.valueAt(scale.shareOf(value)) - value) < 1e-6 * value);
    QCOMPARE(scale.ticks(6).back().text, QStringLiteral("5,000"));
}

void TestRunChartsKnobs::scaleOfOneValue()
{
    const gui::KnobScale one(axis("gbs", true), {512});
    QCOMPARE(one.shareOf(512), 0.5);
    QCOMPARE(one.ticks(5).size(), 1U);
    const gui::KnobScale nearly(axis("days", false, true), {1, 1 + 1e-12, 1 + 2e-12, 1 + 3e-12, 1 + 4e-12});
    QCOMPARE(nearly.ticks(5).size(), 1U);
    const gui::KnobScale none(axis("gbs"), {});
    QVERIFY(none.ticks(5).empty());
    QCOMPARE(none.shareOf(1), 0.5);
    const gui::KnobScale odd(axis("x", true), {0, -4, std::numeric_limits<double>::quiet_NaN(), 2, 8});
    QVERIFY(odd.shareOf(0) >= 0 && odd.shareOf(8) <= 1);
    QCOMPARE(odd.text(std::numeric_limits<double>::quiet_NaN()), QStringLiteral("—"));
}

void TestRunChartsKnobs::ticksAreFew()
{
    std::vector<double> values;
    for (int i = 0; i < 200; ++i)
        values.push_back(i * 1.37);
    for (const bool measured : {true, false}) {
        const auto ticks = gui::KnobScale(axis("x", false, measured), values).ticks(6);
        QVERIFY(ticks.size() >= 3 && ticks.size() <= 8);
        for (std::size_t i = 1; i < ticks.size(); ++i)
            QVERIFY(ticks[i].share > ticks[i - 1].share);
    }
}

void TestRunChartsKnobs::rangesMove()
{
    const std::vector<double> stops{0, 0.25, 0.5, 0.75, 1};
    const QString id = QStringLiteral("tp");
    gui::KnobBrushes brushes;
    using Range = gui::KnobBrushes::Range;
    const auto is = [&](double low, double high) { return brushes.on(id) == Range{low, high}; };
    brushes.move(id, stops, true);
    QVERIFY(is(0, 0.25)); // none: the first
    brushes.move(id, stops, true);
    QVERIFY(is(0.25, 0.5));
    brushes.resize(id, stops, true);
    QVERIFY(is(0.25, 0.75));
    brushes.move(id, stops, false);
    QVERIFY(is(0, 0.5));
    brushes.move(id, stops, false);
    QVERIFY(is(0, 0.5)); // at the end
    brushes.resize(id, stops, false);
    brushes.resize(id, stops, false);
    QVERIFY(is(0, 0.25)); // never nothing
    QVERIFY(brushes.passes(id, 0.25) && !brushes.passes(id, 0.26) && !brushes.passes(id, std::nullopt));
    QVERIFY(brushes.passes(QStringLiteral("pp"), std::nullopt));
    brushes.set(id, 0.9, -3);
    QVERIFY(is(0, 0.9));
    brushes.keepOnly({QStringLiteral("pp")});
    QVERIFY(brushes.empty());
    brushes.move(id, stops, false);
    QVERIFY(is(0.75, 1));
}

void TestRunChartsKnobs::qualityIsReadInGrey()
{
    for (const bool dark : {false, true}) {
        const QColor base = gui::themePalette(dark).color(QPalette::Base);
        for (int i = 0; i < 20; ++i) {
            const int now = qGray(gui::qualityColor(i / 20.0, dark).rgb());
            const int next = qGray(gui::qualityColor((i + 1) / 20.0, dark).rgb());
            QVERIFY2(dark ? next > now : next < now, qPrintable(QString::number(i)));
        }
        QVERIFY(gui::contrastRatio(gui::qualityColor(1, dark), base) > 7);
        QVERIFY(gui::contrastRatio(gui::qualityColor(0, dark), base) > 1.8);
    }
    QVERIFY(gui::qualityColor(std::numeric_limits<double>::quiet_NaN(), false).isValid());
}

// --- pictures ----------------------------------------------------------------------------------

void TestRunChartsKnobs::draws_data()
{
    QTest::addColumn<int>("runs");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    for (const int runs : {1, 10, 500}) {
        for (const QSize &size : {QSize(360, 240), QSize(960, 540)}) {
            for (const bool dark : {false, true})
                QTest::addRow("%d runs, %d wide, %s", runs, size.width(), dark ? "dark" : "light") << runs << size << dark;
        }
    }
}

void TestRunChartsKnobs::draws()
{
    QFETCH(int, runs);
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    const report::Chart chart = chartOf(static_cast<std::size_t>(runs));
    Shown shown(chart, size, dark);
    const QImage picture = pictureOf(shown.view);
    QVERIFY2(inked(picture) > 0.02, qPrintable(QString::number(inked(picture))));
    QCOMPARE(qGray(picture.pixel(size.width() - 12, size.height() - 12)) < 128, dark);
    QCOMPARE(shown.view.markCount(), static_cast<int>(chart.marks()));
    for (int i = 0; i < shown.view.axisIds().size(); ++i)
        QVERIFY(QRectF(shown.view.rect()).contains(shown.view.titleOf(i)));
}

void TestRunChartsKnobs::titlesNeverOverlap()
{
    for (const QSize &size : {QSize(360, 240), QSize(600, 300), QSize(1400, 700)}) {
        Shown shown(chartOf(10), size);
        for (int i = 0; i < shown.view.axisIds().size(); ++i) {
            for (int j = 0; j < i; ++j)
                QVERIFY2(!shown.view.titleOf(i).adjusted(1, 1, -1, -1).intersects(shown.view.titleOf(j).adjusted(1, 1, -1, -1)),
                         qPrintable(QStringLiteral("%1: %2 and %3").arg(size.width()).arg(i).arg(j)));
        }
    }
}

// --- ranges by mouse ---------------------------------------------------------------------------

void TestRunChartsKnobs::dragLaysRange()
{
    Shown shown;
    const QImage before = pictureOf(shown.view);
    shown.drag(shown.at(0, 0.9999), shown.at(0, 0.5)); // tp 4 and 8
    QCOMPARE(shown.lastRuns(), (Runs{2, 3, 6, 7}));
    QVERIFY(!shown.lastAll());
    QVERIFY(pictureOf(shown.view) != before);
    QCOMPARE(shown.activated.size(), 0);
    QVERIFY(shown.view.accessibleDescription().contains(QStringLiteral("Knob: 4 to 8")));
}

void TestRunChartsKnobs::rangesCombine()
{
    Shown shown;
    shown.drag(shown.at(0, 0.9999), shown.at(0, 0.5));
    shown.drag(shown.at(1, 0.3), shown.at(1, 0)); // recompute none
    QCOMPARE(shown.lastRuns(), (Runs{2, 3}));
    shown.drag(shown.at(2, 0), shown.at(2, 0.3)); // up to 31 days
    QCOMPARE(shown.lastRuns(), (Runs{2}));
    shown.view.clearRanges();
    QVERIFY(shown.lastAll());
    QCOMPARE(shown.lastRuns().size(), 8U);
}

void TestRunChartsKnobs::rangeIsMovedResizedCleared()
{
    Shown shown;
    const QString days = QStringLiteral("days");
    shown.drag(shown.at(2, 0.2), shown.at(2, 0.4));
    const auto range = [&] { return *shown.view.ranges().on(days); };
    QVERIFY(std::abs(range().low - 0.2) < 0.02 && std::abs(range().high - 0.4) < 0.02);
    shown.drag(shown.at(2, 0.3), shown.at(2, 0.6)); // its middle: as a whole
    QVERIFY(std::abs(range().low - 0.5) < 0.03 && std::abs(range().high - 0.7) < 0.03);
    shown.drag(shown.at(2, range().high), shown.at(2, 0.9)); // its upper end
    QVERIFY(std::abs(range().low - 0.5) < 0.03 && std::abs(range().high - 0.9) < 0.03);
    shown.drag(shown.at(2, range().low), shown.at(2, 0.8));
    QVERIFY(std::abs(range().low - 0.8) < 0.03);
    shown.drag(shown.at(2, 0.85), shown.at(2, 1)); // no further than the axis
    QVERIFY(range().high <= 1 && range().low < 0.95);
    QTest::mouseDClick(shown.view.viewport(), Qt::LeftButton, {}, shown.at(2, (range().low + range().high) / 2));
    QVERIFY(shown.view.ranges().empty());
    QVERIFY(shown.lastAll());
    shown.drag(shown.at(2, 0.6), shown.at(2, 0.9));
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.at(2, 0.36)); // beside it
    QVERIFY(shown.view.ranges().empty());
}

// --- keyboard ----------------------------------------------------------------------------------

void TestRunChartsKnobs::keyboardLaysMovesResizesClears()
{
    Shown shown;
    QTest::keyClick(&shown.view, Qt::Key_Right);
    QCOMPARE(shown.view.currentAxis(), 0);
    QTest::keyClick(&shown.view, Qt::Key_Up); // tp 1
    QCOMPARE(shown.lastRuns(), (Runs{0, 4}));
    QTest::keyClick(&shown.view, Qt::Key_Up); // tp 2
    QCOMPARE(shown.lastRuns(), (Runs{1, 5}));
    QTest::keyClick(&shown.view, Qt::Key_Up, Qt::ShiftModifier); // tp 2 and 4
    QCOMPARE(shown.lastRuns(), (Runs{1, 2, 5, 6}));
    QTest::keyClick(&shown.view, Qt::Key_Right);
    QTest::keyClick(&shown.view, Qt::Key_Down); // full
    QCOMPARE(shown.lastRuns(), (Runs{5, 6}));
    QTest::keyClick(&shown.view, Qt::Key_Delete);
    QCOMPARE(shown.lastRuns(), (Runs{1, 2, 5, 6}));
    QTest::keyClick(&shown.view, Qt::Key_Escape);
    QVERIFY(shown.lastAll());
    QTest::keyClick(&shown.view, Qt::Key_Left);
    QTest::keyClick(&shown.view, Qt::Key_Left);
    QCOMPARE(shown.view.currentAxis(), 2); // round
}

void TestRunChartsKnobs::tabGoesThroughTheAxes()
{
    QWidget window;
    QVBoxLayout layout(&window);
    QLineEdit before;
    gui::KnobLines view;
    QLineEdit after;
    for (QWidget *widget : std::initializer_list<QWidget *>{&before, &view, &after})
        layout.addWidget(widget);
    view.setChart(eightRuns());
    window.resize(700, 500);
    window.show();
    QApplication::setActiveWindow(&window);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    before.setFocus();
    for (int axis = 0; axis < 3; ++axis) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), &view);
        QCOMPARE(view.currentAxis(), axis);
    }
    QTest::keyClick(&view, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), &after);
    QCOMPARE(view.currentAxis(), -1);
    QTest::keyClick(&after, Qt::Key_Backtab);
    QCOMPARE(view.currentAxis(), 2);
    QTest::keyClick(&view, Qt::Key_Backtab);
    QCOMPARE(view.currentAxis(), 1);
}

void TestRunChartsKnobs::axesAreReordered()
{
    Shown shown;
    QCOMPARE(shown.view.axisIds(), QStringLiteral("tp recompute days").split(QLatin1Char(' ')));
    QTest::keyClick(&shown.view, Qt::Key_Right);
    QTest::keyClick(&shown.view, Qt::Key_Up);
    QTest::keyClick(&shown.view, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(shown.view.axisIds(), QStringLiteral("recompute tp days").split(QLatin1Char(' ')));
    QCOMPARE(shown.view.currentAxis(), 1);
    QCOMPARE(shown.lastRuns(), (Runs{0, 4})); // the range goes with its axis
    shown.view.setChart(eightRuns());
    QCOMPARE(shown.view.axisIds(), QStringLiteral("recompute tp days").split(QLatin1Char(' ')));
    QVERIFY(shown.view.ranges().on(QStringLiteral("tp")));
    shown.view.moveAxis(0, 7); // nowhere
    QCOMPARE(shown.view.axisIds().size(), 3);
}

void TestRunChartsKnobs::titleIsDragged()
{
    Shown shown;
    const QPoint from = shown.view.titleOf(0).center().toPoint();
    shown.drag(from, QPoint(shown.at(2, 1).x(), from.y()));
    QCOMPARE(shown.view.axisIds(), QStringLiteral("recompute days tp").split(QLatin1Char(' ')));
    QVERIFY(shown.view.ranges().empty());
}

// --- runs --------------------------------------------------------------------------------------

void TestRunChartsKnobs::lineIsChosen()
{
    Shown shown;
    for (std::size_t run = 0; run < 8; ++run) {
        const auto mark = shown.view.markOf(run);
        QVERIFY(mark);
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, mark->center().toPoint());
        QCOMPARE(shown.activated.last().at(0).value<std::size_t>(), run);
    }
    QVERIFY(!shown.view.markOf(99));
    QTest::keyClick(&shown.view, Qt::Key_Home);
    QTest::keyClick(&shown.view, Qt::Key_PageDown);
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QCOMPARE(shown.activated.last().at(0).value<std::size_t>(), 1U);
    // Inside the ranges only.
    shown.view.setRange(QStringLiteral("tp"), 0.9, 1);
    QTest::keyClick(&shown.view, Qt::Key_Home);
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QCOMPARE(shown.activated.last().at(0).value<std::size_t>(), 3U);
}

void TestRunChartsKnobs::selectionIsDrawn()
{
    for (const std::size_t runs : {10U, 500U}) {
        Shown shown(chartOf(runs));
        const QImage before = pictureOf(shown.view);
        shown.view.setSelectedRun(7);
        QVERIFY(pictureOf(shown.view) != before);
        shown.view.setSelectedRun(std::nullopt);
        QVERIFY(pictureOf(shown.view) == before);
    }
}

void TestRunChartsKnobs::emphasisFromOutside()
{
    Shown shown;
    shown.view.setRange(QStringLiteral("tp"), 0.9, 1);
    const auto asked = shown.wanted.size();
    shown.view.setEmphasis(Runs{1});
    QVERIFY(!shown.view.ranges().empty());
    shown.view.setEmphasis(std::nullopt); // all again: the ranges no longer hold
    QVERIFY(shown.view.ranges().empty());
    QCOMPARE(shown.wanted.size(), asked); // whoever said so knows
}

void TestRunChartsKnobs::missingValues()
{
    report::Chart chart = eightRuns();
    auto &knobs = std::get<report::KnobChart>(chart.data);
    knobs.lines[3].values[2].reset();
    knobs.lines[4].values[0] = std::numeric_limits<double>::quiet_NaN();
    Shown shown(chart);
    QCOMPARE(shown.view.markCount(), 8);
    shown.view.setRange(QStringLiteral("days"), 0, 1);
    QCOMPARE(shown.lastRuns(), (Runs{0, 1, 2, 4, 5, 6, 7}));
    QVERIFY(inked(pictureOf(shown.view)) > 0.02);
    shown.view.setChart({report::ChartKind::Knobs, {}, report::KnobChart{}, false});
    QCOMPARE(shown.view.markCount(), 0);
    QCOMPARE(shown.view.currentAxis(), -1);
    pictureOf(shown.view);
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Up, Qt::Key_Delete, Qt::Key_Home, Qt::Key_Return, Qt::Key_Plus})
        QTest::keyClick(&shown.view, key);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, QPoint(100, 100));
}

void TestRunChartsKnobs::zoomSpreadsTheAxes()
{
    Shown shown;
    const double apart = shown.view.axisLine(1).x1() - shown.view.axisLine(0).x1();
    shown.view.zoom(2);
    QVERIFY(std::abs(shown.view.axisLine(1).x1() - shown.view.axisLine(0).x1() - 2 * apart) < 2);
    QTest::keyClick(&shown.view, Qt::Key_Right);
    QCOMPARE(shown.view.currentAxis(), 0);
    QVERIFY(shown.view.rect().contains(shown.view.axisLine(0).p1().toPoint())); // brought into sight
    QTest::keyClick(&shown.view, Qt::Key_0);
    QVERIFY(std::abs(shown.view.axisLine(1).x1() - shown.view.axisLine(0).x1() - apart) < 1);
}

void TestRunChartsKnobs::seriesGoOnAndOff()
{
    Shown shown;
    shown.view.setRange(QStringLiteral("tp"), 0.5, 1);
    const QImage all = pictureOf(shown.view);
    for (const gui::ComparisonChart::Series &series : shown.view.seriesList()) {
        shown.view.setSeriesShown(series.id, false);
        QVERIFY2(pictureOf(shown.view) != all, qPrintable(series.id));
        shown.view.setSeriesShown(series.id, true);
        QVERIFY2(pictureOf(shown.view) == all, qPrintable(series.id));
    }
    shown.view.setSeriesShown(QStringLiteral("faded"), false);
    QCOMPARE(shown.view.markCount(), 4);
}

void TestRunChartsKnobs::svgShowsTheSamePicture()
{
    const report::Chart chart = chartOf(10);
    const QImage png = gui::chartImage(chart, {}).convertToFormat(QImage::Format_RGB32);
    QSvgRenderer renderer(gui::chartSvg(chart, {}));
    QVERIFY(renderer.isValid());
    QImage svg(png.size(), QImage::Format_RGB32);
    QPainter painter(&svg);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    renderer.render(&painter);
    painter.end();
    int different = 0;
    for (int y = 0; y < png.height(); ++y) {
        for (int x = 0; x < png.width(); ++x)
            different += std::abs(qGray(png.pixel(x, y)) - qGray(svg.pixel(x, y))) > 60 ? 1 : 0;
    }
    QVERIFY2(different < png.width() * png.height() / 50, qPrintable(QString::number(different)));
}

void TestRunChartsKnobs::tellsInWords()
{
    Shown shown;
    QVERIFY(!shown.view.accessibleName().isEmpty());
    QVERIFY(shown.view.accessibleDescription().contains(QStringLiteral("8 run")));
    QTest::keyClick(&shown.view, Qt::Key_Right);
    QVERIFY(shown.view.accessibleDescription().contains(QStringLiteral("On the axis")));
}

QTEST_MAIN(TestRunChartsKnobs)
#include "tst_runchartsknobs.moc"
