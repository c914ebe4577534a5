// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two figures over a size that doubles: what is drawn, told apart, walked and named.
#include "gui/chartfixture.h"

#include "gui/charts/chartpicture.h"
#include "gui/charts/plotaxis.h"
#include "gui/charts/plotchart.h"
#include "gui/widgets/theme.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <limits>

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// 8 … 512 GPUs: nothing fits on 8; 64 are recommended, 16 are planned.
report::Chart daysAndDollars()
{
    report::TwinChart data{
        {base::Text("GPUs"), {}}, {base::Text("Training time"), "days"}, {base::Text("Total cost"), "USD"}, {}, 30.0, 2000.0};
    const std::vector<double> days{0, 160, 82, 42, 24, 15, 11};
    const std::vector<double> usd{0, 1000, 1010, 1060, 1200, 1500, 2300};
    for (std::size_t i = 0; i < days.size(); ++i) {
        report::TwinChart::Point &point = data.points.emplace_back();
        point.x = double(8 << i);
        point.run.run = i;
        point.run.label = std::to_string(8 << i);
        point.run.isBest = i == 3;
        point.run.isBase = i == 1;
        point.inReach = i == 4 || i == 5;
        if (i == 0)
            continue;
        point.left = days[i];
        point.right = usd[i];
        point.leftBand = {days[i] * 0.9, days[i] * 1.1};
    }
    report::Chart chart{report::ChartKind::GpuCounts, base::Text("Days and dollars"), std::move(data), false};
    chart.predicted = true;
    return chart;
}

report::TwinChart &dataOf(report::Chart &chart) { return std::get<report::TwinChart>(chart.data); }

QStringList labelsOf(gui::ComparisonChart &view)
{
    QStringList texts;
    for (const gui::PlotChart::Label &label : dynamic_cast<gui::PlotChart &>(view).labels())
        texts << label.text;
    return texts;
}

QImage pictureOf(gui::ComparisonChart &view) { return view.grab().toImage().convertToFormat(QImage::Format_RGB32); }

} // namespace

class TestTwinPlot : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void everySizeHasItsMarks();
    void axesAreNamedWithTheirMarks();
    void labelsStayInsideAndApart_data();
    void labelsStayInsideAndApart();
    void columnsCanBePointedAtAnywhere();
    void keyboardWalksTheSizes();
    void seriesCanBeSwitchedOff();
    void farLimitsDoNotStretchTheAxes();
    void survivesOddData();
    void followsThePalette();
    void isSaidInWords();
    void doublingAxisIsLogarithmicForAnyRange();
    void picturesSayThatFiguresArePredicted();
};

void TestTwinPlot::everySizeHasItsMarks()
{
    const auto view = fixture::show(daysAndDollars());
    QCOMPARE(view->markCount(), 2 * 6 + 1); // two figures each, and the cross where nothing fits
    for (std::size_t run = 0; run < 7; ++run)
        QVERIFY(view->markOf(run));
    QVERIFY(view->markOf(1)->center().x() < view->markOf(2)->center().x());
    const double first = view->markOf(2)->center().x() - view->markOf(1)->center().x();
    const double last = view->markOf(6)->center().x() - view->markOf(5)->center().x();
    QVERIFY(std::abs(first - last) < 1); // doublings are equally far apart
}

void TestTwinPlot::axesAreNamedWithTheirMarks()
{
    const auto view = fixture::show(daysAndDollars());
    const QStringList labels = labelsOf(*view);
    QVERIFY2(labels.filter(QRegularExpression(QStringLiteral("^● Training time \\(days\\)"))).size() == 1,
             qPrintable(labels.join(QLatin1Char('|'))));
    QVERIFY2(labels.filter(QRegularExpression(QStringLiteral("^Total cost \\(USD\\).* ■$"))).size() == 1,
             qPrintable(labels.join(QLatin1Char('|'))));
    for (const char *size : {"16", "64", "512"})
        QVERIFY(labels.contains(QLatin1String(size)));
    QVERIFY(labels.contains(QStringLiteral("recommended")));
    QVERIFY(labels.contains(QStringLiteral("as planned")));
}

void TestTwinPlot::labelsStayInsideAndApart_data()
{
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(1200, 500), QSize(720, 420), QSize(420, 300), QSize(260, 180)})
        QTest::addRow("%dx%d", size.width(), size.height()) << size;
}

void TestTwinPlot::labelsStayInsideAndApart()
{
    QFETCH(QSize, size);
    const auto view = fixture::show(daysAndDollars(), size);
    const auto &labels = dynamic_cast<gui::PlotChart &>(*view).labels();
    const QRectF inside = QRectF(view->viewport()->rect()).adjusted(-1, -1, 1, 1);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        QVERIFY2(inside.contains(labels[i].area), qPrintable(labels[i].text));
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY2(!labels[i].area.adjusted(1, 2, -1, -2).intersects(labels[j].area.adjusted(1, 2, -1, -2)),
                     qPrintable(labels[i].text + QStringLiteral(" over ") + labels[j].text));
    }
}

void TestTwinPlot::columnsCanBePointedAtAnywhere()
{
    const auto view = fixture::show(daysAndDollars());
    QSignalSpy chosen(view.get(), &gui::ComparisonChart::runActivated);
    const QRectF plot = dynamic_cast<gui::PlotChart &>(*view).plotArea();
    const double x = view->markOf(4)->center().x();
    for (const double y : {plot.top() + 5, plot.center().y(), plot.bottom() - 5})
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPointF(x, y).toPoint());
    QCOMPARE(chosen.size(), 3);
    for (const auto &arguments : chosen)
        QCOMPARE(arguments.first().value<std::size_t>(), std::size_t(4));
}

void TestTwinPlot::keyboardWalksTheSizes()
{
    const auto view = fixture::show(daysAndDollars());
    QSignalSpy chosen(view.get(), &gui::ComparisonChart::runActivated);
    view->setFocus();
    QTest::keyClick(view.get(), Qt::Key_End);
    QCOMPARE(view->focusedRun(), std::optional<std::size_t>(6));
    QTest::keyClick(view.get(), Qt::Key_Left);
    QTest::keyClick(view.get(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<std::size_t>(), std::size_t(5));
}

void TestTwinPlot::seriesCanBeSwitchedOff()
{
    const auto view = fixture::show(daysAndDollars());
    QCOMPARE(view->seriesList().size(), std::size_t(3)); // days, dollars, the band
    const QImage all = pictureOf(*view);
    view->setSeriesShown(QStringLiteral("right"), false);
    QCOMPARE(view->markCount(), 6 + 1);
    QVERIFY(pictureOf(*view) != all);
    view->setSeriesShown(QStringLiteral("right"), true);
    QCOMPARE(pictureOf(*view), all);
}

void TestTwinPlot::farLimitsDoNotStretchTheAxes()
{
    report::Chart chart = daysAndDollars();
    const auto view = fixture::show(chart);
    const QRectF before = *view->markOf(4);
    dataOf(chart).leftLimit = 1e6;
    dataOf(chart).rightLimit = 1e12;
    view->setChart(chart);
    QVERIFY(std::abs(view->markOf(4)->center().x() - before.center().x()) < 60); // the ticks' width may differ a little
    // The mark of the dollars comes first: these are still spread over the height.
    QVERIFY(view->markOf(1)->center().y() - view->markOf(6)->center().y() > view->height() / 4.0);
}

void TestTwinPlot::survivesOddData()
{
    report::Chart chart = daysAndDollars();
    dataOf(chart).points[1].left = kNan;
    dataOf(chart).points[2].right = std::numeric_limits<double>::infinity();
    dataOf(chart).points[3].leftBand = {kNan, kNan};
    dataOf(chart).leftLimit = kNan;
    const auto view = fixture::show(chart);
    QVERIFY(fixture::inkOf(pictureOf(*view)) > 0.01);
    dataOf(chart).points.resize(1); // nothing fits anywhere
    view->setChart(chart);
    QCOMPARE(view->markCount(), 1);
    pictureOf(*view);
    dataOf(chart).points.clear();
    view->setChart(chart);
    QCOMPARE(view->markCount(), 0);
    pictureOf(*view);
}

void TestTwinPlot::followsThePalette()
{
    const auto view = fixture::show(daysAndDollars());
    view->setPalette(gui::themePalette(false));
    const QImage light = pictureOf(*view);
    view->setPalette(gui::themePalette(true));
    const QImage dark = pictureOf(*view);
    QVERIFY(qGray(light.pixel(1, 1)) > 200);
    QVERIFY(qGray(dark.pixel(1, 1)) < 60);
}

void TestTwinPlot::isSaidInWords()
{
    const auto view = fixture::show(daysAndDollars());
    const QString words = view->accessibleDescription();
    for (const char *part : {"64: 42.0 days, 1,060 USD, outside the limits, recommended", "8: nothing fits", "16: ", "as planned"})
        QVERIFY2(words.contains(QLatin1String(part)), qPrintable(words));
}

void TestTwinPlot::doublingAxisIsLogarithmicForAnyRange()
{
    const gui::PlotAxis axis = gui::PlotAxis::doubling({8, 16, 32});
    QVERIFY(axis.isLogarithmic());
    QVERIFY(std::abs((axis.shareOf(16) - axis.shareOf(8)) - (axis.shareOf(32) - axis.shareOf(16))) < 1e-12);
    QVERIFY(axis.low() < 8 && axis.high() > 32);
    const gui::PlotAxis one = gui::PlotAxis::doubling({64});
    QVERIFY(one.low() < 64 && one.high() > 64);
    QVERIFY(!gui::PlotAxis::doubling({}).isLogarithmic());
    QVERIFY(!gui::PlotAxis::doubling({0, 8}).isLogarithmic());
}

void TestTwinPlot::picturesSayThatFiguresArePredicted()
{
    const report::Chart chart = daysAndDollars();
    const QByteArray svg = gui::chartSvg(chart, {});
    QVERIFY(svg.contains("Days and dollars (predicted)"));
    QVERIFY(!gui::chartPng(chart, {}).isEmpty());
    report::Chart plain = chart;
    plain.predicted = false;
    QVERIFY(gui::chartImage(chart, {}) != gui::chartImage(plain, {})); // the badge
}

QTEST_MAIN(TestTwinPlot)
#include "tst_twinplot.moc"
