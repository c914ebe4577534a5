// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bars and scatters of measured runs: what is drawn, selected, walked, zoomed and switched.
#include "gui/chartfixture.h"

#include "gui/charts/categorylabels.h"
#include "gui/charts/chartmarks.h"
#include "gui/charts/chartpicture.h"
#include "gui/charts/plotaxis.h"
#include "gui/charts/plotchart.h"
#include "gui/widgets/theme.h"

#include <QSignalSpy>
#include <QToolTip>
#include <QWheelEvent>
#include <cmath>
#include <limits>

using gui::ComparisonChart;
using report::ChartKind;

namespace {

constexpr ChartKind kKinds[] = {ChartKind::Tflops, ChartKind::Days, ChartKind::Cost, ChartKind::CostAgainstDays,
                                ChartKind::PredictedAgainstMeasured};

gui::PlotChart &plot(ComparisonChart &view) { return dynamic_cast<gui::PlotChart &>(view); }

QImage pictureOf(ComparisonChart &view) { return view.grab().toImage().convertToFormat(QImage::Format_RGB32); }

QPoint middleOf(const ComparisonChart &view, std::size_t run)
{
    const auto mark = view.markOf(run);
    return mark ? mark->center().toPoint() : QPoint(-1, -1);
}

void drag(QWidget *on, Qt::MouseButton button, const QPoint &from, const QPoint &to)
{
    QTest::mousePress(on, button, {}, from);
    const QPoint half = (from + to) / 2;
    for (const QPoint &at : {half, to}) {
        QMouseEvent move(QEvent::MouseMove, at, on->mapToGlobal(at), Qt::NoButton, button, {});
        QCoreApplication::sendEvent(on, &move);
    }
    QTest::mouseRelease(on, button, {}, to);
}

void wheel(ComparisonChart &view, const QPoint &at, int angle, Qt::KeyboardModifiers modifiers = {})
{
    QWheelEvent event(at, view.viewport()->mapToGlobal(at), {}, {0, angle}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view.viewport(), &event);
}

void addKindsAndSizes()
{
    QTest::addColumn<ChartKind>("kind");
    QTest::addColumn<int>("runs");
    QTest::addColumn<QSize>("size");
    for (const ChartKind kind : kKinds) {
        for (const int runs : {1, 2, 10, 500}) {
            for (const QSize &size : {QSize(360, 240), QSize(960, 540)}) {
                const std::string name(report::name(kind));
                QTest::addRow("%s of %d in %d", name.c_str(), runs, size.width()) << kind << runs << size;
            }
        }
    }
}

} // namespace

class TstCharts : public QObject {
    Q_OBJECT

private slots:
    void everyRunHasAMark_data() { addKindsAndSizes(); }
    void everyRunHasAMark();
    void labelsAreInsideAndApart_data() { addKindsAndSizes(); }
    void labelsAreInsideAndApart();
    void lightAndDark_data();
    void lightAndDark();
    void coloursAreTold();
    void simulatedIsDrawnDifferently();
    void emptyChartsSaySo();
    void brokenFiguresAreLeftOut();
    void hostileNamesAreTamed();
    void farBarsDoNotFlattenTheRest();
    void farPointsMakeTheAxisLogarithmic();
    void clickChooses_data();
    void clickChooses();
    void selectionAndEmphasisAreSeen();
    void keyboardWalksAndChooses();
    void keyboardZoomsAndPans();
    void windowShortcutsPassThrough();
    void mouseZoomsAndPans();
    void walkingBringsIntoSight();
    void seriesAreSwitched();
    void tooltipHasTheFacts();
    void newDataKeepsZoomAndSeries();
    void saysItInWords();

    void ticksAreRound_data();
    void ticksAreRound();
    void logarithmicTicks();
    void cutsOnlyExceptions_data();
    void cutsOnlyExceptions();
    void categoryNamesFit_data();
    void categoryNamesFit();
    void figures_data();
    void figures();
};

void TstCharts::everyRunHasAMark()
{
    QFETCH(ChartKind, kind);
    QFETCH(int, runs);
    QFETCH(QSize, size);
    const report::Chart chart = fixture::chartOf(kind, static_cast<std::size_t>(runs));
    const auto view = fixture::show(chart, size);
    QCOMPARE(view->markCount(), static_cast<int>(chart.marks()));
    QVERIFY(runs < 2 || view->markCount() >= runs - 2); // two of the five hundred failed
    for (const report::ChartRun &run : gui::runsOf(chart)) {
        const auto mark = view->markOf(run.run);
        QVERIFY2(mark, run.label.c_str());
        QVERIFY(mark->width() >= 1 && mark->height() >= 1);
        QVERIFY(QRectF(view->viewport()->rect()).contains(mark->center()));
    }
    QVERIFY(fixture::inkOf(pictureOf(*view)) > 0.01);
}

void TstCharts::labelsAreInsideAndApart()
{
    QFETCH(ChartKind, kind);
    QFETCH(int, runs);
    QFETCH(QSize, size);
    const auto view = fixture::show(fixture::chartOf(kind, static_cast<std::size_t>(runs)), size);
    const QFontMetricsF metrics(view->font());
    const QRectF room(view->viewport()->rect());
    const auto &labels = plot(*view).labels();
    QVERIFY(labels.size() >= 5);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto &label = labels[i];
        QVERIFY2(room.contains(label.area), qPrintable(label.text));
        for (const QString &line : label.text.split(QLatin1Char('\n')))
            QVERIFY(metrics.horizontalAdvance(line) <= (label.upright ? label.area.height() : label.area.width()) + 1);
        for (std::size_t other = 0; other < i; ++other) {
            const QRectF shared = labels[other].area & label.area;
            QVERIFY2(shared.width() < 1 || shared.height() < 3, qPrintable(labels[other].text + QStringLiteral(" / ") + label.text));
        }
    }
    QVERIFY(plot(*view).plotArea().height() > size.height() * 0.3);
}

void TstCharts::lightAndDark_data()
{
    QTest::addColumn<ChartKind>("kind");
    for (const ChartKind kind : kKinds)
        QTest::newRow(std::string(report::name(kind)).c_str()) << kind;
}

void TstCharts::lightAndDark()
{
    QFETCH(ChartKind, kind);
    const auto view = fixture::show(fixture::chartOf(kind, 10));
    view->setPalette(gui::themePalette(false));
    const QImage light = pictureOf(*view);
    view->setPalette(gui::themePalette(true));
    const QImage dark = pictureOf(*view);
    QVERIFY(light.pixelColor(0, 0).lightness() > 200);
    QVERIFY(dark.pixelColor(0, 0).lightness() < 60);
    QVERIFY(fixture::inkOf(light) > 0.01 && fixture::inkOf(dark) > 0.01);
    view->setPalette(gui::themePalette(false));
    QCOMPARE(pictureOf(*view), light); // nothing of the dark one stays
}

void TstCharts::coloursAreTold()
{
    for (const bool dark : {false, true}) {
        const gui::ChartColors colors = gui::chartColors(gui::themePalette(dark));
        QVERIFY(gui::contrastRatio(colors.text, colors.background) >= 4.5);
        QVERIFY(gui::contrastRatio(colors.muted, colors.background) >= 4.5);
        for (const QColor &mark : {colors.measured, colors.best, colors.base, colors.flagged, colors.predictedEdge, colors.front})
            QVERIFY2(gui::contrastRatio(mark, colors.background) >= 3, qPrintable(mark.name()));
        QVERIFY(gui::contrastRatio(colors.measured, colors.predicted) >= 2);
    }
}

void TstCharts::simulatedIsDrawnDifferently()
{
    for (const ChartKind kind : {ChartKind::Tflops, ChartKind::CostAgainstDays}) {
        report::Chart chart = fixture::chartOf(kind, 10);
        const auto measured = fixture::show(chart);
        const auto simulated = fixture::show(fixture::chartOf(kind, 10, true));
        QVERIFY(pictureOf(*measured) != pictureOf(*simulated));
        QVERIFY(simulated->accessibleDescription().contains(QStringLiteral("simulated")));
        QVERIFY(!measured->accessibleDescription().contains(QStringLiteral("simulated")));
    }
}

void TstCharts::emptyChartsSaySo()
{
    for (const report::Chart &chart : {fixture::bars({}), fixture::points({})}) {
        const auto view = fixture::show(chart);
        QCOMPARE(view->markCount(), 0);
        QVERIFY(fixture::inkOf(pictureOf(*view)) > 0.001); // the sentence
        for (const int key : {Qt::Key_Right, Qt::Key_Return, Qt::Key_Plus, Qt::Key_End, Qt::Key_0})
            QTest::keyClick(view.get(), static_cast<Qt::Key>(key));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, {100, 100});
        view->setSelectedRun(3);
        QVERIFY(!view->markOf(3));
    }
}

void TstCharts::brokenFiguresAreLeftOut()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();
    const auto view = fixture::show(fixture::bars({10, nan, infinite, -5, 0, 12}));
    QCOMPARE(view->markCount(), 3); // 10, 0 and 12
    QVERIFY(view->markOf(4)->height() >= 1); // nothing is seen as nothing, but it is seen
    const auto scatter = fixture::show(fixture::points({{1, 2}, {nan, 3}, {2, infinite}, {3, 4}}));
    QCOMPARE(scatter->markCount(), 2);
    const auto same = fixture::show(fixture::points({{5, 5}, {5, 5}, {5, 5}}));
    QCOMPARE(same->markCount(), 3);
    const auto zero = fixture::show(fixture::points({{0, 0}}));
    QCOMPARE(zero->markCount(), 1);
    const auto huge = fixture::show(fixture::bars({1e300, 2e300, 1e-300}));
    QCOMPARE(huge->markCount(), 3);
}

void TstCharts::hostileNamesAreTamed()
{
    report::Chart chart = fixture::bars({10, 11});
    auto &bars = std::get<report::BarChart>(chart.data).bars;
    bars[0].run.label = std::string("a\x01\n<b>\xff\xfe & \xe2\x80\xae", 16);
    bars[1].run.label = std::string(4000, 'w');
    const auto view = fixture::show(chart);
    for (const auto &label : plot(*view).labels()) {
        QVERIFY(QRectF(view->viewport()->rect()).contains(label.area));
        QVERIFY(!label.text.contains(QChar(1)));
        QVERIFY(!label.text.contains(QChar(0x202e)));
    }
}

void TstCharts::farBarsDoNotFlattenTheRest()
{
    std::vector<double> values{70, 72, 75, 80, 85, 90, 95, 99, 4000};
    const auto view = fixture::show(fixture::bars(values));
    const double plotHeight = plot(*view).plotArea().height();
    for (std::size_t run = 0; run + 1 < values.size(); ++run)
        QVERIFY(view->markOf(run)->height() > plotHeight * 0.3);
    bool told = false;
    for (const auto &label : plot(*view).labels())
        told = told || label.text == QLocale().toString(4000.0, 'f', 0);
    QVERIFY2(told, "the value of the bar that is cut off stands above it");
    const auto plain = fixture::show(fixture::bars({70, 72, 75, 80, 85, 90, 95, 99, 180}));
    QVERIFY(pictureOf(*plain) != pictureOf(*view));
}

void TstCharts::farPointsMakeTheAxisLogarithmic()
{
    const auto view = fixture::show(fixture::points({{10, 1000}, {11, 1100}, {12, 1200}, {500, 50000}}));
    bool told = false;
    for (const auto &label : plot(*view).labels())
        told = told || label.text.contains(QStringLiteral("logarithmic"));
    QVERIFY(told);
    QVERIFY(view->markOf(2)->center().x() - view->markOf(0)->center().x() > plot(*view).plotArea().width() * 0.03);
    for (const auto &label : plot(*fixture::show(fixture::points({{10, 1000}, {30, 3000}}))).labels())
        QVERIFY(!label.text.contains(QStringLiteral("logarithmic")));
}

void TstCharts::clickChooses_data()
{
    QTest::addColumn<ChartKind>("kind");
    QTest::addColumn<int>("runs");
    for (const ChartKind kind : kKinds) {
        for (const int runs : {1, 10, 500})
            QTest::addRow("%s of %d", std::string(report::name(kind)).c_str(), runs) << kind << runs;
    }
}

void TstCharts::clickChooses()
{
    QFETCH(ChartKind, kind);
    QFETCH(int, runs);
    const report::Chart chart = fixture::chartOf(kind, static_cast<std::size_t>(runs));
    const auto view = fixture::show(chart, {960, 540});
    QSignalSpy activated(view.get(), &ComparisonChart::runActivated);
    const std::vector<report::ChartRun> known = gui::runsOf(chart);
    const std::size_t wanted = known[known.size() / 2].run;
    const QPoint at = middleOf(*view, wanted);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(activated.size(), 1);
    const auto chosen = activated.first().first().value<std::size_t>();
    const auto mark = view->markOf(chosen);
    QVERIFY(mark); // where points lie on each other it is the nearest
    QVERIFY(mark->adjusted(-4, -4, 4, 4).contains(at));
    if (runs <= 10)
        QCOMPARE(chosen, wanted);
}

void TstCharts::selectionAndEmphasisAreSeen()
{
    for (const ChartKind kind : {ChartKind::Days, ChartKind::CostAgainstDays}) {
        const auto view = fixture::show(fixture::chartOf(kind, 10));
        const QImage plain = pictureOf(*view);
        QSignalSpy activated(view.get(), &ComparisonChart::runActivated);
        view->setSelectedRun(4);
        const QImage selected = pictureOf(*view);
        QVERIFY(selected != plain);
        QCOMPARE(view->selectedRun(), std::optional<std::size_t>(4));
        QCOMPARE(activated.size(), 0); // told from outside: no echo
        view->setSelectedRun(std::nullopt);
        QCOMPARE(pictureOf(*view), plain);
        view->setEmphasis(std::vector<std::size_t>{1, 2});
        QVERIFY(pictureOf(*view) != plain);
        view->setEmphasis(std::nullopt);
        QCOMPARE(pictureOf(*view), plain);
    }
}

void TstCharts::keyboardWalksAndChooses()
{
    for (const ChartKind kind : {ChartKind::Days, ChartKind::CostAgainstDays}) {
        const report::Chart chart = fixture::chartOf(kind, 10);
        const auto view = fixture::show(chart);
        QSignalSpy activated(view.get(), &ComparisonChart::runActivated);
        view->setFocus();
        QTest::keyClick(view.get(), Qt::Key_Return);
        QCOMPARE(activated.size(), 0); // nothing is chosen yet
        std::vector<std::size_t> seen;
        QTest::keyClick(view.get(), Qt::Key_Home);
        for (std::size_t i = 0; i < chart.marks(); ++i) {
            seen.push_back(view->focusedRun().value());
            QTest::keyClick(view.get(), Qt::Key_Right);
        }
        std::vector<std::size_t> each = seen;
        std::sort(each.begin(), each.end());
        QCOMPARE(std::unique(each.begin(), each.end()) - each.begin(), static_cast<std::ptrdiff_t>(chart.marks()));
        QCOMPARE(view->focusedRun(), std::optional(seen.back())); // the end is the end
        QTest::keyClick(view.get(), Qt::Key_Left);
        QTest::keyClick(view.get(), Qt::Key_Return);
        QCOMPARE(activated.takeFirst().first().value<std::size_t>(), seen[seen.size() - 2]);
        QTest::keyClick(view.get(), Qt::Key_End);
        QCOMPARE(view->focusedRun(), std::optional(seen.back()));
    }
}

void TstCharts::keyboardZoomsAndPans()
{
    const auto view = fixture::show(fixture::chartOf(ChartKind::CostAgainstDays, 10));
    QSignalSpy changed(view.get(), &ComparisonChart::viewChanged);
    QTest::keyClick(view.get(), Qt::Key_Plus);
    QVERIFY(view->window().width() < 1 && view->window().height() < 1);
    const QRectF closer = view->window();
    QTest::keyClick(view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(view->window().left() > closer.left());
    QTest::keyClick(view.get(), Qt::Key_Up, Qt::ShiftModifier);
    QVERIFY(view->window().top() > closer.top());
    for (int i = 0; i < 50; ++i)
        QTest::keyClick(view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(view->window().right() <= 1 + 1e-9); // not past the end
    QTest::keyClick(view.get(), Qt::Key_Minus);
    QTest::keyClick(view.get(), Qt::Key_Minus);
    QCOMPARE(view->window(), QRectF(0, 0, 1, 1));
    for (int i = 0; i < 100; ++i)
        QTest::keyClick(view.get(), Qt::Key_Plus);
    QVERIFY(view->window().width() > 0);
    QTest::keyClick(view.get(), Qt::Key_0);
    QCOMPARE(view->window(), QRectF(0, 0, 1, 1));
    QVERIFY(changed.size() > 4);

    const auto bars = fixture::show(fixture::chartOf(ChartKind::Days, 500));
    QTest::keyClick(bars.get(), Qt::Key_Plus);
    QVERIFY(bars->window().width() < 1);
    QCOMPARE(bars->window().height(), 1.0); // bars begin at zero
    QVERIFY(bars->markCount() < 500);
}

void TstCharts::windowShortcutsPassThrough()
{
    QWidget window;
    ComparisonChart *view = gui::makeChart(fixture::bars({1, 2})).release();
    view->setParent(&window);
    QKeyEvent event(QEvent::KeyPress, Qt::Key_0, Qt::ControlModifier);
    QCoreApplication::sendEvent(view, &event);
    QVERIFY(!event.isAccepted());
    QKeyEvent tab(QEvent::KeyPress, Qt::Key_F1, Qt::NoModifier);
    QCoreApplication::sendEvent(view, &tab);
    QVERIFY(!tab.isAccepted());
}

void TstCharts::mouseZoomsAndPans()
{
    const auto view = fixture::show(fixture::chartOf(ChartKind::CostAgainstDays, 10));
    const QRect area = plot(*view).plotArea().toRect();
    QSignalSpy activated(view.get(), &ComparisonChart::runActivated);
    wheel(*view, area.center(), 120);
    QVERIFY(view->window().width() < 1);
    const QRectF near = view->window();
    drag(view->viewport(), Qt::MiddleButton, area.center(), area.center() + QPoint(-60, 0));
    QVERIFY(view->window().left() > near.left());
    QTest::keyPress(view.get(), Qt::Key_Space);
    const QRectF before = view->window();
    drag(view->viewport(), Qt::LeftButton, area.center(), area.center() + QPoint(40, 0));
    QTest::keyRelease(view.get(), Qt::Key_Space);
    QVERIFY(view->window().left() < before.left());
    QCOMPARE(view->window().width(), before.width());
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, area.center());
    QCOMPARE(view->window(), QRectF(0, 0, 1, 1));
    activated.clear();
    drag(view->viewport(), Qt::LeftButton, area.topLeft() + QPoint(area.width() / 4, area.height() / 4), area.center());
    QVERIFY(std::abs(view->window().width() - 0.25) < 0.02);
    QVERIFY(std::abs(view->window().top() - 0.5) < 0.02);
    QCOMPARE(activated.size(), 0);
    // What is of no use here is left to the page around.
    view->showAll();
    QWheelEvent out(area.center(), area.center(), {}, {0, -120}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view->viewport(), &out);
    QVERIFY(!out.isAccepted());
}

void TstCharts::walkingBringsIntoSight()
{
    const auto view = fixture::show(fixture::chartOf(ChartKind::Days, 500));
    view->zoom(50);
    view->pan(-1000, 0);
    QTest::keyClick(view.get(), Qt::Key_End);
    const std::size_t last = view->focusedRun().value();
    QVERIFY(view->markOf(last));
    QVERIFY(view->window().width() < 0.1); // without losing the zoom
    QTest::keyClick(view.get(), Qt::Key_Home);
    QVERIFY(view->markOf(view->focusedRun().value()));
    QVERIFY(!view->markOf(last));
}

void TstCharts::seriesAreSwitched()
{
    const auto view = fixture::show(fixture::chartOf(ChartKind::Days, 10));
    QStringList ids;
    for (const ComparisonChart::Series &series : view->seriesList()) {
        ids << series.id;
        QVERIFY(!series.title.isEmpty());
        QVERIFY(series.shown);
    }
    QCOMPARE(ids, QStringList({QStringLiteral("measured"), QStringLiteral("predicted")}));
    const QImage both = pictureOf(*view);
    const double wide = view->markOf(0)->width();
    view->setSeriesShown(QStringLiteral("predicted"), false);
    QVERIFY(view->markOf(0)->width() < wide);
    QVERIFY(pictureOf(*view) != both);
    view->setSeriesShown(QStringLiteral("measured"), false);
    QCOMPARE(view->markCount(), 0);
    view->setSeriesShown(QStringLiteral("no such"), false);
    view->setSeriesShown(QStringLiteral("measured"), true);
    view->setSeriesShown(QStringLiteral("predicted"), true);
    QCOMPARE(pictureOf(*view), both);

    const auto scatter = fixture::show(fixture::chartOf(ChartKind::CostAgainstDays, 10));
    const QImage front = pictureOf(*scatter);
    scatter->setSeriesShown(QStringLiteral("front"), false);
    QVERIFY(pictureOf(*scatter) != front);
    scatter->setSeriesShown(QStringLiteral("runs"), false);
    QVERIFY(scatter->markCount() < 10);
}

void TstCharts::tooltipHasTheFacts()
{
    const auto view = fixture::show(fixture::bars({10, 20, 30}));
    view->setFacts({{QStringLiteral("Days: 10"), QStringLiteral("<i>Cost</i>: 5")}, {}, {}});
    QTest::keyClick(view.get(), Qt::Key_Home);
    QTRY_VERIFY(QToolTip::text().contains(QStringLiteral("Days: 10")));
    QVERIFY(QToolTip::text().contains(QStringLiteral("&lt;i&gt;")));
    QTest::mouseMove(view->viewport(), middleOf(*view, 2));
    QTRY_VERIFY(QToolTip::text().contains(QStringLiteral("name 2"))); // without facts at least its name
}

void TstCharts::newDataKeepsZoomAndSeries()
{
    const auto view = fixture::show(fixture::chartOf(ChartKind::Days, 500));
    view->zoom(4);
    view->setSeriesShown(QStringLiteral("predicted"), false);
    const QRectF before = view->window();
    view->setChart(fixture::chartOf(ChartKind::Days, 10));
    QCOMPARE(view->window(), before);
    QVERIFY(!view->seriesList()[1].shown);
    view->showAll();
    QCOMPARE(view->markCount(), 10);
}

void TstCharts::saysItInWords()
{
    const auto view = gui::makeChart(fixture::chartOf(ChartKind::Days, 10));
    QVERIFY(!view->accessibleName().isEmpty());
    for (const char *word : {"10 configuration", "measured", "predicted", "best", "base"})
        QVERIFY2(view->accessibleDescription().contains(QLatin1String(word)), word);
    QVERIFY(gui::makeChart(fixture::chartOf(ChartKind::CostAgainstDays, 500))->accessibleDescription().size() < 4000);
}

void TstCharts::ticksAreRound_data()
{
    QTest::addColumn<QVector<double>>("values");
    QTest::addColumn<int>("most");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("small") << QVector<double>{1} << 5 << QStringList{QStringLiteral("0.0"), QStringLiteral("0.2"), QStringLiteral("0.4"),
                                                                     QStringLiteral("0.6"), QStringLiteral("0.8"), QStringLiteral("1.0")};
    QTest::newRow("hundreds") << QVector<double>{512, 430} << 3
                              << QStringList{QStringLiteral("0"), QStringLiteral("200"), QStringLiteral("400")};
    QTest::newRow("grouped") << QVector<double>{345230} << 2 << QStringList{QStringLiteral("0"), QStringLiteral("200,000")};
    QTest::newRow("millions") << QVector<double>{3.2e6} << 2 << QStringList{QStringLiteral("0"), QStringLiteral("2 M")};
}

void TstCharts::ticksAreRound()
{
    QFETCH(QVector<double>, values);
    QFETCH(int, most);
    QFETCH(QStringList, texts);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QStringList found;
    for (const auto &tick : gui::PlotAxis::fromZero({values.begin(), values.end()}).ticks(0, 1, most))
        found << tick.text;
    QLocale::setDefault(QLocale::c());
    QCOMPARE(found, texts);
}

void TstCharts::logarithmicTicks()
{
    const auto axis = gui::PlotAxis::around({1, 1000});
    QVERIFY(axis.isLogarithmic());
    double before = -1;
    for (const auto &tick : axis.ticks(0, 1, 20)) {
        QVERIFY(tick.share > before && tick.share <= 1);
        before = tick.share;
    }
    QVERIFY(axis.ticks(0, 1, 20).size() >= 8); // 1, 2, 5, 10, …
    QVERIFY(axis.ticks(0, 1, 4).size() <= 5);
    QVERIFY(std::abs(axis.valueAt(axis.shareOf(42)) - 42) < 1e-9);
    QVERIFY(!gui::PlotAxis::around({0, 1000}).isLogarithmic());
    QVERIFY(!gui::PlotAxis::around({-1, 1000}).isLogarithmic());
}

void TstCharts::cutsOnlyExceptions_data()
{
    QTest::addColumn<QVector<double>>("values");
    QTest::addColumn<bool>("cut");
    QTest::newRow("even") << QVector<double>{1, 2, 3} << false;
    QTest::newRow("one far") << QVector<double>{1, 2, 3, 100} << true;
    QTest::newRow("two runs, one far") << QVector<double>{1, 50} << true;
    QTest::newRow("one run") << QVector<double>{50} << false;
    QTest::newRow("half are far") << QVector<double>{1, 1, 1, 100, 100, 100} << false;
    QTest::newRow("nothing") << QVector<double>{} << false;
    QTest::newRow("zeros") << QVector<double>{0, 0, 0} << false;
}

void TstCharts::cutsOnlyExceptions()
{
    QFETCH(QVector<double>, values);
    QFETCH(bool, cut);
    const auto axis = gui::PlotAxis::fromZero({values.begin(), values.end()});
    QCOMPARE(axis.cut().has_value(), cut);
    QVERIFY(axis.high() > axis.low());
}

void TstCharts::categoryNamesFit_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("slot");
    QTest::addColumn<double>("height");
    QTest::addColumn<int>("form");
    using Form = gui::CategoryLabels::Form;
    QTest::newRow("much room") << 10 << 90.0 << 100.0 << int(Form::Lines);
    QTest::newRow("narrow") << 10 << 24.0 << 120.0 << int(Form::Upright);
    QTest::newRow("narrow and low") << 10 << 24.0 << 30.0 << int(Form::Ranks);
    QTest::newRow("many") << 500 << 1.8 << 200.0 << int(Form::Ranks);
}

void TstCharts::categoryNamesFit()
{
    QFETCH(int, count);
    QFETCH(double, slot);
    QFETCH(double, height);
    QFETCH(int, form);
    gui::CategoryLabels labels;
    labels.setNames(std::vector<QString>(static_cast<std::size_t>(count), QStringLiteral("tp4 mbs2 cp1")));
    labels.fit(QFontMetricsF(QApplication::font()), slot, height);
    QCOMPARE(int(labels.form()), form);
    QVERIFY(labels.height() <= height);
    QRectF before(-1000, 0, 1, 1);
    const auto places = labels.places(QRectF(0, 0, count * slot, labels.height()), 0, slot);
    QVERIFY(!places.empty());
    for (const auto &place : places) {
        QVERIFY(place.area.left() >= before.right());
        QVERIFY(place.area.bottom() <= height + 1);
        before = place.area;
    }
}

void TstCharts::figures_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("days") << 74.93 << QStringLiteral("74.9");
    QTest::newRow("hundreds") << 512.4 << QStringLiteral("512");
    QTest::newRow("dollars") << 345230.1 << QStringLiteral("345,230");
    QTest::newRow("millions") << 1234567.0 << QStringLiteral("1.23 M");
    QTest::newRow("small") << 0.01234 << QStringLiteral("0.0123");
    QTest::newRow("zero") << 0.0 << QStringLiteral("0");
    QTest::newRow("none") << std::numeric_limits<double>::quiet_NaN() << QStringLiteral("—");
}

void TstCharts::figures()
{
    QFETCH(double, value);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const QString text = gui::figureText(value);
    QLocale::setDefault(QLocale::c());
    QTEST(text, "text");
}

QTEST_MAIN(TstCharts)
#include "tst_charts.moc"
