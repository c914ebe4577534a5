// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Memory by part, step times over the steps and their spread: pictures, mouse, keyboard, words.
#include "gui/charts/chartpicture.h"
#include "gui/charts/memorybars.h"
#include "gui/charts/stepboxes.h"
#include "gui/charts/steplines.h"
#include "gui/charts/traces.h"
#include "gui/widgets/theme.h"
#include "support/comparisons.h"

#include <QApplication>
#include <QPainter>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTest>
#include <cmath>
#include <limits>
#include <map>

namespace {

using report::ChartKind;

const QSize kSmall(360, 240);
const QSize kUsual(960, 540);

const comparison::Comparison &comparisonOf(std::size_t runs)
{
    static std::map<std::size_t, comparison::Comparison> made;
    const auto found = made.find(runs);
    return found != made.end() ? found->second : made.emplace(runs, support::makeComparison({.runs = runs})).first->second;
}

report::Chart chartOf(ChartKind kind, std::size_t runs) { return report::chart(kind, comparisonOf(runs)); }

report::ChartRun run(std::size_t index)
{
    report::ChartRun made;
    made.run = index;
    made.label = "run" + std::to_string(index);
    made.name = made.label;
    return made;
}

/// A view on the screen, in the theme's colours.
std::unique_ptr<gui::ComparisonChart> shown(const report::Chart &chart, const QSize &size, bool dark = false)
{
    QApplication::setPalette(gui::themePalette(dark));
    auto view = gui::makeChart(chart);
    view->resize(size);
    view->show();
    if (!QTest::qWaitForWindowExposed(view.get()))
        qWarning("not exposed");
    return view;
}

QImage pictureOf(QWidget &view) { return view.grab().toImage().convertToFormat(QImage::Format_RGB32); }

/// Share of the pixels that are not the most frequent colour.
double inked(const QImage &image)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ++counts[image.pixel(x, y)];
    }
    const int background = *std::max_element(counts.begin(), counts.end());
    return 1 - background / double(image.width() * image.height());
}

/// Share of the pixels in which two pictures differ clearly.
double difference(const QImage &a, const QImage &b)
{
    if (a.size() != b.size())
        return 1;
    int different = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            different += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 40 ? 1 : 0;
    }
    return different / double(a.width() * a.height());
}

QRectF plotOf(const gui::ComparisonChart &view) { return dynamic_cast<const gui::PlotChart &>(view).plotArea(); }

/// Text that is cut by the view's edges or lies on other text.
QStringList badLabels(const gui::ComparisonChart &view)
{
    QStringList bad;
    const auto &labels = dynamic_cast<const gui::PlotChart &>(view).labels();
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (!QRectF(view.viewport()->rect()).adjusted(-1, -1, 1, 1).contains(labels[i].area))
            bad << QStringLiteral("cut: %1").arg(labels[i].text);
        for (std::size_t j = i + 1; j < labels.size(); ++j) {
            if (labels[i].area.adjusted(1, 1, -1, -1).intersects(labels[j].area.adjusted(1, 1, -1, -1)))
                bad << QStringLiteral("%1 on %2").arg(labels[i].text, labels[j].text);
        }
    }
    return bad;
}

report::Chart linesWithWarmup()
{
    report::LineChart lines;
    lines.x = {QT_TRANSLATE_NOOP("core", "Step"), ""};
    lines.y = {QT_TRANSLATE_NOOP("core", "Step time"), "s"};
    for (std::size_t i = 0; i < 3; ++i) {
        report::LineChart::Line line;
        line.run = run(i);
        for (int step = 0; step < 20; ++step)
            line.points.emplace_back(step, step < 2 ? 500.0 : step == 10 ? 1.8 * (2.0 + double(i)) : 2.0 + double(i));
        line.warmup = 2;
        line.outliers = {10};
        line.predicted = 2.2 + double(i);
        lines.lines.push_back(line);
    }
    return {ChartKind::StepTimes, QT_TRANSLATE_NOOP("core", "Step time over the steps"), lines, false};
}

} // namespace

class TestRunCharts : public QObject {
    Q_OBJECT

private slots:
    void drawsEverySize_data();
    void drawsEverySize();
    void marksEveryRun_data() { kinds(); }
    void marksEveryRun();
    void clickChooses_data() { kinds(); }
    void clickChooses();
    void keyboardWalksAndZooms_data() { kinds(); }
    void keyboardWalksAndZooms();
    void selectionAndEmphasisAreDrawn_data() { kinds(); }
    void selectionAndEmphasisAreDrawn();
    void seriesGoOnAndOff_data() { kinds(); }
    void seriesGoOnAndOff();
    void svgShowsTheSamePicture_data() { kinds(); }
    void svgShowsTheSamePicture();
    void tellsInWords_data() { kinds(); }
    void tellsInWords();
    void bearsOddData_data() { kinds(); }
    void bearsOddData();

    void emptyStateStaysInItsPlace_data() { kinds(); }
    void emptyStateStaysInItsPlace();

    void memoryOfOneDoesNotFlattenTheOthers();
    void capacityIsAlwaysSeen();
    void warmupDoesNotFlattenTheLines();
    void outlierDoesNotFlattenTheBoxes();
    void saysWhichStepIsPointedAt();
    void predictionOfTheSelectedRun();
    void clipsByGeometry();
    void distanceToALine();

private:
    static void kinds();
};

void TestRunCharts::kinds()
{
    QTest::addColumn<ChartKind>("kind");
    for (const ChartKind kind : {ChartKind::Memory, ChartKind::StepTimes, ChartKind::StepBoxes})
        QTest::newRow(std::string(report::name(kind)).c_str()) << kind;
}

void TestRunCharts::drawsEverySize_data()
{
    QTest::addColumn<ChartKind>("kind");
    QTest::addColumn<int>("runs");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    for (const ChartKind kind : {ChartKind::Memory, ChartKind::StepTimes, ChartKind::StepBoxes}) {
        for (const int runs : {1, 10, 500}) {
            for (const QSize &size : {kSmall, kUsual}) {
                for (const bool dark : {false, true})
                    QTest::addRow("%s, %d runs, %d wide, %s", std::string(report::name(kind)).c_str(), runs, size.width(),
                                  dark ? "dark" : "light")
                        << kind << runs << size << dark;
            }
        }
    }
}

void TestRunCharts::drawsEverySize()
{
    QFETCH(ChartKind, kind);
    QFETCH(int, runs);
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    const report::Chart chart = chartOf(kind, static_cast<std::size_t>(runs));
    const auto view = shown(chart, size, dark);
    QCOMPARE(badLabels(*view), QStringList());
    const QImage picture = pictureOf(*view);
    QVERIFY2(inked(picture) > 0.02, qPrintable(QString::number(inked(picture))));
    QCOMPARE(qGray(picture.pixel(size.width() - 2, size.height() - 2)) < 128, dark);
    QVERIFY(plotOf(*view).height() > size.height() * 0.3);
    QCOMPARE(view->markCount(), static_cast<int>(chart.marks()));
}

void TestRunCharts::marksEveryRun()
{
    QFETCH(ChartKind, kind);
    const report::Chart chart = chartOf(kind, 10);
    const auto view = shown(chart, kUsual);
    QCOMPARE(chart.marks(), 10U);
    for (const report::ChartRun &known : gui::runsOf(chart)) {
        const auto mark = view->markOf(known.run);
        QVERIFY2(mark, known.label.c_str());
        QVERIFY(QRectF(view->viewport()->rect()).contains(*mark));
    }
    QVERIFY(!view->markOf(4711));
    view->zoom(16);
    QVERIFY(view->markCount() <= 10);
    view->showAll();
    QCOMPARE(view->markCount(), 10);
}

void TestRunCharts::clickChooses()
{
    QFETCH(ChartKind, kind);
    const report::Chart chart = chartOf(kind, 10);
    const auto view = shown(chart, kUsual);
    for (const report::ChartRun &known : gui::runsOf(chart)) {
        QSignalSpy activated(view.get(), &gui::ComparisonChart::runActivated);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->markOf(known.run)->center().toPoint());
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.at(0).at(0).value<std::size_t>(), known.run);
    }
    QSignalSpy activated(view.get(), &gui::ComparisonChart::runActivated);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(1, 1));
    QCOMPARE(activated.size(), 0);
}

void TestRunCharts::keyboardWalksAndZooms()
{
    QFETCH(ChartKind, kind);
    const report::Chart chart = chartOf(kind, 10);
    const auto view = shown(chart, kUsual);
    const auto runs = gui::runsOf(chart);
    QSignalSpy activated(view.get(), &gui::ComparisonChart::runActivated);
    for (const auto &[key, expected] : {std::pair(Qt::Key_Home, runs[0].run), std::pair(Qt::Key_Right, runs[1].run),
                                        std::pair(Qt::Key_End, runs[9].run), std::pair(Qt::Key_Left, runs[8].run)}) {
        QTest::keyClick(view.get(), key);
        QTest::keyClick(view.get(), Qt::Key_Return);
        QCOMPARE(activated.takeFirst().at(0).value<std::size_t>(), expected);
    }
    QTest::keyClick(view.get(), Qt::Key_Plus);
    QVERIFY(view->window().width() < 1);
    QTest::keyClick(view.get(), Qt::Key_0);
    QCOMPARE(view->window(), QRectF(0, 0, 1, 1));
}

void TestRunCharts::selectionAndEmphasisAreDrawn()
{
    QFETCH(ChartKind, kind);
    for (const std::size_t runs : {10U, 500U}) {
        const report::Chart chart = chartOf(kind, runs);
        const auto view = shown(chart, kUsual);
        const QImage plain = pictureOf(*view);
        const std::size_t chosen = gui::runsOf(chart)[5].run;
        view->setSelectedRun(chosen);
        const QImage selected = pictureOf(*view);
        QVERIFY2(difference(plain, selected) > 0.0005, qPrintable(QString::number(difference(plain, selected))));
        view->setSelectedRun(std::nullopt);
        QVERIFY(difference(plain, pictureOf(*view)) < 1e-9);
        view->setEmphasis(std::vector<std::size_t>{chosen});
        QVERIFY(difference(plain, pictureOf(*view)) > 0.0005);
        view->setEmphasis(std::nullopt);
        QVERIFY(difference(plain, pictureOf(*view)) < 1e-9);
    }
}

void TestRunCharts::seriesGoOnAndOff()
{
    QFETCH(ChartKind, kind);
    const report::Chart chart = chartOf(kind, 10);
    const auto view = shown(chart, kUsual);
    view->setSelectedRun(gui::runsOf(chart)[0].run); // its prediction is a series of the lines
    const QImage all = pictureOf(*view);
    QVERIFY(view->seriesList().size() >= 3);
    for (const gui::ComparisonChart::Series &series : view->seriesList()) {
        QSignalSpy changed(view.get(), &gui::ComparisonChart::viewChanged);
        QVERIFY(series.shown);
        QVERIFY(!series.title.isEmpty());
        view->setSeriesShown(series.id, false);
        QCOMPARE(changed.size(), 1);
        QVERIFY2(pictureOf(*view) != all, qPrintable(series.id));
        view->setSeriesShown(series.id, true);
        QVERIFY2(pictureOf(*view) == all, qPrintable(series.id));
    }
    view->setSeriesShown(view->seriesList().front().id, false);
    view->setChart(chart);
    QVERIFY(!view->seriesList().front().shown); // what was switched off stays so
}

void TestRunCharts::svgShowsTheSamePicture()
{
    QFETCH(ChartKind, kind);
    const report::Chart chart = chartOf(kind, 10);
    const gui::ChartPicture picture;
    const QImage png = gui::chartImage(chart, picture).convertToFormat(QImage::Format_RGB32);
    QSvgRenderer renderer(gui::chartSvg(chart, picture));
    QVERIFY(renderer.isValid());
    QImage svg(png.size(), QImage::Format_RGB32);
    QPainter painter(&svg);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    renderer.render(&painter);
    painter.end();
    QVERIFY2(difference(png, svg) < 0.02, qPrintable(QString::number(difference(png, svg))));
}

void TestRunCharts::tellsInWords()
{
    QFETCH(ChartKind, kind);
    const report::Chart chart = chartOf(kind, 10);
    const auto view = shown(chart, kUsual);
    QVERIFY(!view->accessibleName().isEmpty());
    for (const report::ChartRun &known : gui::runsOf(chart))
        QVERIFY2(view->accessibleDescription().contains(QString::fromStdString(known.label)), known.label.c_str());
    QVERIFY(view->accessibleDescription().contains(QStringLiteral("predicted")));
}

void TestRunCharts::bearsOddData()
{
    QFETCH(ChartKind, kind);
    const double none = std::numeric_limits<double>::quiet_NaN();
    const double endless = std::numeric_limits<double>::infinity();
    report::Chart chart = chartOf(kind, 10);
    if (auto *bars = std::get_if<report::MemoryBarChart>(&chart.data)) {
        bars->bars[0].parts.assign(bars->parts.size(), none);
        bars->bars[1].parts.clear();
        bars->bars[2].measured = endless;
    } else if (auto *lines = std::get_if<report::LineChart>(&chart.data)) {
        lines->lines[0].points.clear();
        lines->lines[1].points[3].second = none;
        lines->lines[2].points.resize(1);
        lines->lines[3].outliers = {100'000};
        lines->lines[4].warmup = 100'000;
        lines->lines[5].predicted = endless;
    } else if (auto *boxes = std::get_if<report::BoxChart>(&chart.data)) {
        boxes->boxes[0].outliers = {none, endless};
        boxes->boxes[1].predicted = none;
        boxes->boxes[2].high = endless;
    }
    const auto view = shown(chart, kUsual);
    view->setSelectedRun(gui::runsOf(chart)[5].run);
    QVERIFY(inked(pictureOf(*view)) > 0.02);
    QCOMPARE(badLabels(*view), QStringList());
    std::visit(
        [](auto &data) {
            if constexpr (requires { data.bars; })
                data.bars.clear();
            else if constexpr (requires { data.lines; })
                data.lines.clear();
            else if constexpr (requires { data.boxes; })
                data.boxes.clear();
        },
        chart.data);
    view->setChart(chart);
    QCOMPARE(view->markCount(), 0);
    QVERIFY(!view->markOf(0));
    pictureOf(*view); // a sentence instead
}

void TestRunCharts::emptyStateStaysInItsPlace()
{
    QFETCH(ChartKind, kind);
    report::Chart chart = chartOf(kind, 1);
    chart.data = kind == ChartKind::Memory ? decltype(chart.data)(report::MemoryBarChart{})
        : kind == ChartKind::StepTimes     ? decltype(chart.data)(report::LineChart{})
                                           : decltype(chart.data)(report::BoxChart{});
    QImage page(900, 700, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    const QRect area(450, 350, 450, 350);
    gui::paintChart(painter, area, chart, false);
    painter.end();
    QVERIFY(inked(page.copy(area.adjusted(0, 60, 0, -60))) > 0.001); // the sentence
    QCOMPARE(inked(page.copy(0, 0, 900, 350)), 0.0);
    QCOMPARE(inked(page.copy(0, 0, 450, 700)), 0.0);
}

void TestRunCharts::memoryOfOneDoesNotFlattenTheOthers()
{
    report::MemoryBarChart bars;
    bars.values = {QT_TRANSLATE_NOOP("core", "Memory per GPU"), "GiB"};
    bars.parts = {{"weights", QT_TRANSLATE_NOOP("core", "Weights")}};
    bars.capacity = 80;
    for (std::size_t i = 0; i < 20; ++i)
        bars.bars.push_back({run(i), {i == 7 ? 9000.0 : 60.0}, {}});
    const auto view = shown({ChartKind::Memory, {}, bars, false}, kUsual);
    QVERIFY(view->markOf(0)->height() > plotOf(*view).height() * 0.4);
    QVERIFY(view->markOf(7)->height() <= plotOf(*view).height());
    QVERIFY(view->markOf(7)->height() > view->markOf(0)->height());
}

void TestRunCharts::capacityIsAlwaysSeen()
{
    report::MemoryBarChart bars;
    bars.parts = {{"weights", QT_TRANSLATE_NOOP("core", "Weights")}};
    bars.capacity = 80;
    bars.bars = {{run(0), {4.0}, 5.0}, {run(1), {3.0}, {}}};
    const auto view = shown({ChartKind::Memory, {}, bars, false}, kUsual);
    QVERIFY(view->markOf(0)->height() < plotOf(*view).height() / 10);
    const QImage with = pictureOf(*view);
    view->setSeriesShown(QStringLiteral("capacity"), false);
    QVERIFY(difference(with, pictureOf(*view)) > 0.0005);
}

void TestRunCharts::warmupDoesNotFlattenTheLines()
{
    gui::StepLines view;
    view.setChart(linesWithWarmup());
    QVERIFY(view.seconds().high() < 6);
    QVERIFY(view.seconds().isCut(500));
    QVERIFY(view.seconds().shareOf(4) - view.seconds().shareOf(2) > 0.25);
}

void TestRunCharts::outlierDoesNotFlattenTheBoxes()
{
    report::BoxChart boxes;
    for (std::size_t i = 0; i < 10; ++i)
        boxes.boxes.push_back({run(i), 1.9, 2.0, 2.1, 2.2, 2.3 + 0.01 * double(i), {i == 3 ? 400.0 : 2.5}, 2.05});
    const auto view = shown({ChartKind::StepBoxes, {}, boxes, false}, kUsual);
    QVERIFY2(view->markOf(0)->height() > plotOf(*view).height() * 0.2, qPrintable(QString::number(view->markOf(0)->height())));
}

void TestRunCharts::saysWhichStepIsPointedAt()
{
    const auto view = shown(linesWithWarmup(), kUsual);
    auto &lines = dynamic_cast<gui::StepLines &>(*view);
    const QRectF plot = lines.plotArea();
    const auto at = [&](double step, double seconds) {
        return QPointF(plot.left() + step / 19 * plot.width(), plot.bottom() - lines.seconds().shareOf(seconds) * (plot.height() - 4))
            .toPoint();
    };
    QTest::mouseMove(view->viewport(), at(15, 3));
    QCOMPARE(lines.stepText(), QStringLiteral("Step 15: 3.00 s"));
    QTest::mouseMove(view->viewport(), at(10, 3.6));
    QCOMPARE(lines.stepText(), QStringLiteral("Step 10: 3.60 s (outlier)"));
    QTest::mouseMove(view->viewport(), at(1.995, 4.0)); // comes down from the warm-up, cut off above
    QVERIFY2(lines.stepText().startsWith(QStringLiteral("Step 2:")), qPrintable(lines.stepText()));
    QTest::mouseMove(view->viewport(), QPoint(2, 2));
    QVERIFY(lines.stepText().isEmpty());
}

void TestRunCharts::predictionOfTheSelectedRun()
{
    const auto view = shown(linesWithWarmup(), kUsual);
    const QImage before = pictureOf(*view);
    view->setSelectedRun(1);
    const QImage selected = pictureOf(*view);
    view->setSeriesShown(QStringLiteral("predicted"), false);
    const QImage without = pictureOf(*view);
    QVERIFY(difference(selected, without) > 0.0005);
    QVERIFY(difference(before, selected) > 0.0005);
}

void TestRunCharts::clipsByGeometry()
{
    const QRectF area(0, 0, 10, 10);
    const auto pieces = gui::clipped({{-5, 5}, {5, 5}, {5, 25}, {8, 25}, {8, 5}, {9, 5}}, area);
    QCOMPARE(pieces.size(), 2U);
    QCOMPARE(pieces[0], QPolygonF({{0, 5}, {5, 5}, {5, 10}}));
    QCOMPARE(pieces[1], QPolygonF({{8, 10}, {8, 5}, {9, 5}}));
    QVERIFY(gui::clipped({{-5, -5}, {-5, 20}}, area).empty());
    QCOMPARE(gui::clipped(QPolygonF{{3, 3}}, area).size(), 1U);
    QVERIFY(gui::clipped({}, area).empty());
}

void TestRunCharts::distanceToALine()
{
    const QPolygonF line{{0, 0}, {10, 0}, {20, 10}};
    QCOMPARE(*gui::distanceTo(line, {5, 3}, 7), 3.0);
    QVERIFY(!gui::distanceTo(line, {5, 9}, 7));
    QCOMPARE(*gui::distanceTo(line, {-2, 0}, 7), 2.0);
    QCOMPARE(*gui::distanceTo(line, {15, 5}, 7), 0.0);
    QVERIFY(!gui::distanceTo({}, {0, 0}, 7));
    QCOMPARE(*gui::distanceTo(QPolygonF{{1, 1}}, {1, 4}, 7), 3.0);
}

QTEST_MAIN(TestRunCharts)
#include "tst_runcharts.moc"
