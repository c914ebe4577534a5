// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Exported charts, opened again by other programs.
#include "gui/chartfixture.h"

#include "gui/charts/chartpicture.h"
#include "gui/charts/plotchart.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QMimeData>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using gui::ChartFormat;
using gui::ChartPicture;
using report::ChartKind;

namespace {

/// What a program says; null when it is not installed.
QString outputOf(const QString &program, const QStringList &arguments, int *exitCode = nullptr)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForStarted() || !process.waitForFinished())
        return {};
    if (exitCode)
        *exitCode = process.exitCode();
    return QString::fromUtf8(process.readAll());
}

QString writeTo(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
}

/// Lines of fields by RFC 4180.
QVector<QStringList> csvOf(const QString &text)
{
    QVector<QStringList> lines;
    QStringList fields;
    QString field;
    bool quoted = false;
    for (int i = 0; i < text.size(); ++i) {
        const QChar letter = text[i];
        if (quoted) {
            if (letter != QLatin1Char('"'))
                field += letter;
            else if (i + 1 < text.size() && text[i + 1] == QLatin1Char('"'))
                field += text[++i];
            else
                quoted = false;
        } else if (letter == QLatin1Char('"')) {
            quoted = true;
        } else if (letter == QLatin1Char(',') || letter == QLatin1Char('\n')) {
            fields << std::exchange(field, {});
            if (letter == QLatin1Char('\n'))
                lines << std::exchange(fields, {});
        } else if (letter != QLatin1Char('\r')) {
            field += letter;
        }
    }
    return lines;
}

void addKinds()
{
    QTest::addColumn<ChartKind>("kind");
    for (const ChartKind kind : report::chartKinds())
        QTest::newRow(std::string(report::name(kind)).c_str()) << kind;
}

} // namespace

class TstChartsPicture : public QObject {
    Q_OBJECT

private slots:
    void pngHasItsSize_data();
    void pngHasItsSize();
    void sizesAreKeptInBounds();
    void everyKindIsDrawn_data() { addKinds(); }
    void everyKindIsDrawn();
    void svgIsWellFormed_data() { addKinds(); }
    void svgIsWellFormed();
    void svgSurvivesHostileNames();
    void pdfHasOnePage_data() { addKinds(); }
    void pdfHasOnePage();
    void pdfIsText();
    void titleAndProvenanceAreDrawn();
    void samePictureEveryTime();
    void drawsIntoAnyPainter();
    void csvIsTheData_data() { addKinds(); }
    void csvIsTheData();
    void filesAreWhole_data();
    void filesAreWhole();
    void unwritableFilesAreTold();
    void copiesPictureAndData();
};

void TstChartsPicture::pngHasItsSize_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<QSize>("size");
    QTest::newRow("1x") << 1.0 << QSize(960, 540);
    QTest::newRow("2x") << 2.0 << QSize(1920, 1080);
    QTest::newRow("4x") << 4.0 << QSize(3840, 2160);
    QTest::newRow("too large a scale") << 40.0 << QSize(3840, 2160);
    QTest::newRow("too small a scale") << 0.0 << QSize(960, 540);
}

void TstChartsPicture::pngHasItsSize()
{
    QFETCH(double, scale);
    QFETCH(QSize, size);
    ChartPicture picture;
    picture.scale = scale;
    QImage image;
    QVERIFY(image.loadFromData(gui::chartPng(fixture::chartOf(ChartKind::Days, 10), picture), "PNG"));
    QCOMPARE(image.size(), size);
    QVERIFY(fixture::inkOf(image.convertToFormat(QImage::Format_RGB32)) > 0.02);
    QVERIFY(!image.text(QStringLiteral("Title")).isEmpty());
}

void TstChartsPicture::sizesAreKeptInBounds()
{
    for (const QSize &size : {QSize(0, 0), QSize(-5, 10), QSize(1, 1)})
        QVERIFY(!gui::chartImage(fixture::bars({1, 2}), {size, 1, false}).isNull());
    QVERIFY(gui::chartImage(fixture::bars({1, 2}), {QSize(20000, 200), 1, false}).width() <= 8000);
}

void TstChartsPicture::everyKindIsDrawn()
{
    QFETCH(ChartKind, kind);
    for (const std::size_t runs : {std::size_t(1), std::size_t(10), std::size_t(500)}) {
        const report::Chart chart = fixture::chartOf(kind, runs);
        const QImage light = gui::chartImage(chart, {});
        const QImage dark = gui::chartImage(chart, {QSize(960, 540), 1, true});
        QVERIFY(fixture::inkOf(light) > 0.01);
        QVERIFY(fixture::inkOf(dark) > 0.01);
        QVERIFY(light.pixelColor(3, 3).lightness() > 200);
        QVERIFY(dark.pixelColor(3, 3).lightness() < 60);
    }
}

void TstChartsPicture::svgIsWellFormed()
{
    QFETCH(ChartKind, kind);
    const QByteArray svg = gui::chartSvg(fixture::chartOf(kind, 10, true), {});
    QXmlStreamReader xml(svg);
    int depth = 0;
    int roots = 0;
    QStringList titles;
    QStringList words;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            roots += depth++ == 0;
            if (xml.name() == QLatin1String("title") || xml.name() == QLatin1String("desc")) {
                titles << xml.readElementText();
                --depth;
            } else if (xml.name() == QLatin1String("text")) {
                words << xml.readElementText();
                --depth;
            }
        } else if (token == QXmlStreamReader::EndElement) {
            --depth;
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(roots, 1);
    QCOMPARE(titles.size(), 2);
    QVERIFY(titles[0].contains(QStringLiteral("simulated")));
    QVERIFY(!titles[1].isEmpty());
    QVERIFY(words.join(QLatin1Char(' ')).contains(QStringLiteral("simulated"))); // text stays text
    QVERIFY(QSvgRenderer(svg).isValid());
    QTemporaryDir folder;
    int code = -1;
    const QString said =
        outputOf(QStringLiteral("xmllint"), {QStringLiteral("--noout"), writeTo(folder, QStringLiteral("chart.svg"), svg)}, &code);
    if (code != -1)
        QVERIFY2(code == 0, qPrintable(said));
}

void TstChartsPicture::svgSurvivesHostileNames()
{
    report::Chart chart = fixture::bars({10, 11, 12});
    auto &bars = std::get<report::BarChart>(chart.data).bars;
    bars[0].run.label = std::string("\x01<svg>&\"']]>\x1b[0m");
    bars[1].run.label = std::string("\xff\xfe\xed\xa0\x80 broken");
    bars[2].run.label = std::string("\xef\xbf\xbe\xef\xbf\xbf", 6);
    chart.title = base::Text("%1", {"A <b> & \x02"});
    const QByteArray svg = gui::chartSvg(chart, {});
    QXmlStreamReader xml(svg);
    while (!xml.atEnd())
        xml.readNext();
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QTemporaryDir folder;
    int code = -1;
    const QString said =
        outputOf(QStringLiteral("xmllint"), {QStringLiteral("--noout"), writeTo(folder, QStringLiteral("chart.svg"), svg)}, &code);
    if (code != -1)
        QVERIFY2(code == 0, qPrintable(said));
}

void TstChartsPicture::pdfHasOnePage()
{
    QFETCH(ChartKind, kind);
    QTemporaryDir folder;
    const QByteArray pdf = gui::chartPdf(fixture::chartOf(kind, 10), {QSize(800, 400), 1, false});
    QVERIFY(pdf.startsWith("%PDF-"));
    const QString said = outputOf(QStringLiteral("pdfinfo"), {writeTo(folder, QStringLiteral("chart.pdf"), pdf)});
    if (said.isNull())
        QSKIP("pdfinfo is not installed");
    QVERIFY2(said.contains(QRegularExpression(QStringLiteral("Pages:\\s+1\\b"))), qPrintable(said));
    QVERIFY2(said.contains(QRegularExpression(QStringLiteral("Page size:\\s+600 x 300 pts"))), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("Title:")), qPrintable(said));
}

void TstChartsPicture::pdfIsText()
{
    QTemporaryDir folder;
    const QString path = writeTo(folder, QStringLiteral("chart.pdf"), gui::chartPdf(fixture::chartOf(ChartKind::Cost, 10, true), {}));
    const QString text = outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
    if (text.isNull())
        QSKIP("pdftotext is not installed");
    for (const char *word : {"simulated", "predicted", "USD", "best"})
        QVERIFY2(text.contains(QLatin1String(word)), qPrintable(text));
    const QString images = outputOf(QStringLiteral("pdfimages"), {QStringLiteral("-list"), path});
    QVERIFY2(images.count(QLatin1Char('\n')) <= 2, qPrintable(images)); // the heading only: vectors, no picture
}

void TstChartsPicture::titleAndProvenanceAreDrawn()
{
    report::Chart chart = fixture::bars({10, 11, 12});
    const QImage measured = gui::chartImage(chart, {});
    chart.simulated = true;
    const QImage simulated = gui::chartImage(chart, {});
    QVERIFY(measured.copy(0, 0, 960, 34) != simulated.copy(0, 0, 960, 34));
    QCOMPARE(measured.copy(0, 40, 960, 500), simulated.copy(0, 40, 960, 500));
    chart.title = base::Text("Another title");
    QVERIFY(gui::chartImage(chart, {}).copy(0, 0, 400, 34) != simulated.copy(0, 0, 400, 34));
}

void TstChartsPicture::samePictureEveryTime()
{
    const report::Chart chart = fixture::chartOf(ChartKind::Tflops, 10);
    qApp->setPalette(gui::themePalette(true)); // whatever the app wears
    const QImage first = gui::chartImage(chart, {});
    qApp->setPalette(gui::themePalette(false));
    QCOMPARE(gui::chartImage(chart, {}), first);
}

void TstChartsPicture::drawsIntoAnyPainter()
{
    QImage page(800, 600, QImage::Format_RGB32);
    page.fill(Qt::red);
    QPainter painter(&page);
    gui::paintChart(painter, QRectF(100, 100, 500, 300), fixture::bars({1, 2, 3}), false);
    painter.end();
    QCOMPARE(page.pixelColor(50, 50), QColor(Qt::red));
    QCOMPARE(page.pixelColor(700, 500), QColor(Qt::red));
    QCOMPARE(page.pixelColor(350, 450), QColor(Qt::red));
    QVERIFY(page.pixelColor(103, 103) != QColor(Qt::red));
    QVERIFY(page.pixelColor(597, 397) != QColor(Qt::red));
}

void TstChartsPicture::csvIsTheData()
{
    QFETCH(ChartKind, kind);
    QTemporaryDir folder;
    const report::Chart chart = fixture::chartOf(kind, 10, true);
    const QString path = folder.filePath(QStringLiteral("chart.csv"));
    QVERIFY(gui::saveChart(chart, path, ChartFormat::Csv, {}));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QVector<QStringList> lines = csvOf(QString::fromUtf8(file.readAll()));
    QVERIFY(lines.size() > static_cast<qsizetype>(chart.marks()));
    for (const QStringList &line : lines)
        QCOMPARE(line.size(), lines.front().size());
    QVERIFY(lines.front().join(QLatin1Char(' ')).contains(QStringLiteral("simulated")) || lines[1].contains(QStringLiteral("simulated")));
}

void TstChartsPicture::filesAreWhole_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("png") << int(ChartFormat::Png) << QByteArray("\x89PNG");
    QTest::newRow("svg") << int(ChartFormat::Svg) << QByteArray("<?xml");
    QTest::newRow("pdf") << int(ChartFormat::Pdf) << QByteArray("%PDF");
}

void TstChartsPicture::filesAreWhole()
{
    QFETCH(int, format);
    QFETCH(QByteArray, start);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a chart ü.out"));
    QVERIFY(gui::saveChart(fixture::chartOf(ChartKind::Days, 10), path, static_cast<ChartFormat>(format), {}));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith(start));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1); // no leftovers
}

void TstChartsPicture::unwritableFilesAreTold()
{
    QTemporaryDir folder;
    for (const QString &path : {folder.filePath(QStringLiteral("no/such/folder/chart.png")), folder.path(), QString()}) {
        const auto saved = gui::saveChart(fixture::bars({1}), path, ChartFormat::Png, {});
        QVERIFY(!saved);
        QVERIFY(saved.error().kind == base::ErrorKind::File);
        QCOMPARE(saved.error().subject, path.toStdString());
        QVERIFY(!saved.error().hint.empty());
    }
}

void TstChartsPicture::copiesPictureAndData()
{
    gui::copyChart(fixture::chartOf(ChartKind::Days, 10), {});
    const QMimeData *data = QApplication::clipboard()->mimeData();
    QVERIFY(data);
    QVERIFY(data->hasImage());
    QCOMPARE(qvariant_cast<QImage>(data->imageData()).size(), QSize(960, 540));
    QCOMPARE(csvOf(data->text()).size(), 11);
    QVERIFY(data->data(QStringLiteral("image/svg+xml")).contains("<svg"));
}

QTEST_MAIN(TstChartsPicture)
#include "tst_chartspicture.moc"
