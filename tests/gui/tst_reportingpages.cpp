// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reports on pages and as PDF: what stands where, and that other programs can read it.
#include "gui/reportfixture.h"
#include "gui/reporting/reportpages.h"
#include "gui/reporting/reportpdf.h"
#include "gui/reporting/reportrenderer.h"

#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <set>

namespace {

using fixture::verbatim;
using report::Document;

std::shared_ptr<const gui::ReportPages> pagesOf(std::vector<report::Block> blocks)
{
    Document document;
    document.blocks = std::move(blocks);
    return gui::makePages(std::move(document), {});
}

std::vector<QString> texts(const gui::ReportPages &pages)
{
    std::vector<QString> found;
    for (int page = 0; page < pages.count(); ++page)
        found.push_back(pages.text(page));
    return found;
}

QString longText(int words)
{
    QStringList parts;
    for (int i = 0; i < words; ++i)
        parts << QStringLiteral("word%1").arg(i);
    return parts.join(QLatin1Char(' '));
}

report::Paragraph filler(int lines)
{
    QStringList parts;
    for (int i = 0; i < lines; ++i)
        parts << QStringLiteral("line %1").arg(i);
    return {verbatim(parts.join(QLatin1Char('\n')).toStdString())};
}

QImage painted(const gui::ReportPages &pages, int page)
{
    const double scale = 1.0 / 8;
    QImage image((pages.style().paper * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    pages.paint(painter, page);
    return image;
}

/// Colours in a part of a picture, given in shares of it.
std::size_t colorsIn(const QImage &image, const QRectF &share)
{
    std::set<QRgb> colors;
    const QRect area(qRound(share.x() * image.width()), qRound(share.y() * image.height()), qRound(share.width() * image.width()),
                     qRound(share.height() * image.height()));
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            colors.insert(image.pixel(x, y));
    return colors.size();
}

} // namespace

class TestReportingPages : public QObject {
    Q_OBJECT

private slots:
    void everyBlockIsOnAPage();
    void rowsAreNeitherCutNorLost();
    void aHeadingStaysWithWhatFollows();
    void aShortTableIsKeptWhole();
    void textsThatFitNowhereAreBroken_data();
    void textsThatFitNowhereAreBroken();
    void paintsIntoMarginsOnlyHeadAndFoot();
    void workIsDoneInSlices();
    void wordsAreTranslated();
    void pdfIsReadByOthers_data();
    void pdfIsReadByOthers();
    void pdfOfAnEmptyReport();
    void everyChartAsPicture_data();
    void everyChartAsPicture();

private:
    QByteArray pdfOf(const Document &document);
    QString save(const QByteArray &content, const QString &name);
    QTemporaryDir m_folder;
};

QString TestReportingPages::save(const QByteArray &content, const QString &name)
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
}

QByteArray TestReportingPages::pdfOf(const Document &document)
{
    const auto pdf = gui::makeReportRenderer()->pdf(document, {});
    return pdf ? QByteArray::fromStdString(*pdf) : QByteArray();
}

void TestReportingPages::everyBlockIsOnAPage()
{
    const auto pages = gui::makePages(fixture::documentOf(false), {});
    QString all;
    for (const QString &text : texts(*pages))
        all += text + QLatin1Char('\n');
    for (const char *expected : {"Configuration report: Llama 3.1 8B", "64 x H200, 1,000 B tokens", "2026-11-23 05:10 UTC", "Decision",
                                 "Result", "tp4 trains in 74.9 days", "Warning", "Two runs failed.", "Step time (s)", "row_0_of_the_table",
                                 "row_11_of_the_table", "Second point", "61.2 GiB", "Caption of knobs", "What the chart shows"})
        QVERIFY2(all.contains(QLatin1String(expected)), expected);
}

void TestReportingPages::rowsAreNeitherCutNorLost()
{
    constexpr std::size_t kRows = 300;
    const auto pages = pagesOf({fixture::tableOf(kRows)});
    QVERIFY(pages->count() > 3);
    std::size_t rows = 0;
    for (const QString &text : texts(*pages)) {
        QVERIFY2(text.contains(QLatin1String("Step time (s)")), "a page without the table's head");
        const auto here = text.count(QLatin1String("_of_the_table"));
        QVERIFY2(here > 1, "a row alone on its page");
        rows += static_cast<std::size_t>(here);
    }
    QCOMPARE(rows, kRows);
}

void TestReportingPages::aHeadingStaysWithWhatFollows()
{
    // Whatever stands above, the heading is on the page of the paragraph's first lines.
    for (int lines = 30; lines < 70; ++lines) {
        const auto pages =
            pagesOf({filler(lines), report::Heading{1, "The heading"}, report::Paragraph{verbatim(longText(60).toStdString())}});
        for (const QString &text : texts(*pages))
            QCOMPARE(text.contains(QLatin1String("The heading")), text.contains(QLatin1String("word0 word1")));
    }
}

void TestReportingPages::aShortTableIsKeptWhole()
{
    for (int lines = 30; lines < 70; ++lines) {
        const auto pages = pagesOf({filler(lines), fixture::tableOf(6)});
        for (const QString &text : texts(*pages)) {
            const auto rows = text.count(QLatin1String("_of_the_table"));
            QVERIFY2(rows == 0 || rows == 6, qPrintable(QString::number(rows)));
            QCOMPARE(text.contains(QLatin1String("Ranking")), rows == 6);
        }
    }
}

void TestReportingPages::textsThatFitNowhereAreBroken_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a word of ten thousand letters") << QString(10'000, QLatin1Char('x'));
    QTest::newRow("as many words") << longText(10'000);
    QTest::newRow("control characters") << QStringLiteral("a\u0000b\u001b[31mc\td");
    QTest::newRow("nothing") << QString();
    QTest::newRow("several scripts") << QStringLiteral("日本語 العربية עברית 🙂 e\u0301");
}

void TestReportingPages::textsThatFitNowhereAreBroken()
{
    QFETCH(QString, text);
    const base::Text said = verbatim(text.toStdString());
    report::Table table = fixture::tableOf(2);
    table.rows[0].cells[1] = said;
    table.rows[1].cells.clear(); // fewer cells than columns
    table.columns.resize(3); // and more
    const auto pages = pagesOf({report::Heading{1, said}, report::Paragraph{said}, report::Callout{report::Callout::Kind::Hint, said},
                                report::Bullets{{said}}, report::Facts{{{said, said, report::Provenance::None}}}, table, report::Table{},
                                report::Bullets{}, report::Facts{}});
    QVERIFY(pages->count() >= 1);
    for (int page = 0; page < pages->count(); ++page)
        QVERIFY(!painted(*pages, page).isNull());
}

void TestReportingPages::paintsIntoMarginsOnlyHeadAndFoot()
{
    const auto pages = gui::makePages(fixture::documentOf(true, 80), {});
    for (int page = 0; page < pages->count(); ++page) {
        const QImage image = painted(*pages, page);
        QVERIFY2(colorsIn(image, {0.1, 0.1, 0.8, 0.8}) > 10, "a blank page");
        QCOMPARE(colorsIn(image, {0, 0, 0.07, 1}), std::size_t(1));
        QCOMPARE(colorsIn(image, {0.93, 0, 0.069, 1}), std::size_t(1));
        QVERIFY2(colorsIn(image, {0.1, 0.95, 0.8, 0.03}) > 2, "no foot");
    }
}

void TestReportingPages::workIsDoneInSlices()
{
    gui::PageMaker maker(fixture::documentOf(false, 500), {});
    int slices = 1;
    while (!maker.advance(0))
        ++slices;
    QVERIFY2(slices > 500, qPrintable(QString::number(slices)));
    const auto pages = maker.take();
    QCOMPARE(pages->count(), gui::makePages(fixture::documentOf(false, 500), {})->count());
}

void TestReportingPages::wordsAreTranslated()
{
    const auto german = [](const base::Text &text) {
        return text.pattern() == "Page %1 of %2" ? "Seite " + text.args().at(0) : "<" + text.english() + ">";
    };
    const auto pages = gui::makePages(fixture::documentOf(false), german);
    QVERIFY(pages->text(0).contains(QLatin1String("<Decision>")));
    QVERIFY(pages->text(0).contains(QLatin1String("<Warning>")));
}

void TestReportingPages::pdfIsReadByOthers_data()
{
    QTest::addColumn<bool>("simulated");
    QTest::newRow("measured") << false;
    QTest::newRow("simulated") << true;
}

void TestReportingPages::pdfIsReadByOthers()
{
    QFETCH(bool, simulated);
    const Document document = fixture::documentOf(simulated, 60);
    const QString path = save(pdfOf(document), QStringLiteral("report-%1.pdf").arg(simulated));
    QVERIFY(!path.isEmpty());
    const QString info = fixture::outputOf(QStringLiteral("pdfinfo"), {path});
    const int pages = gui::makePages(document, {})->count();
    QVERIFY2(info.contains(QRegularExpression(QStringLiteral("Pages:\\s+%1\\n").arg(pages))), qPrintable(info));
    QVERIFY2(info.contains(QLatin1String("Configuration report: Llama 3.1 8B")), qPrintable(info));
    QVERIFY2(info.contains(QLatin1String("(A4)")), qPrintable(info));
    for (int page = 1; page <= pages; ++page) {
        const QString number = QString::number(page);
        const QString text = fixture::outputOf(QStringLiteral("pdftotext"),
                                               {QStringLiteral("-f"), number, QStringLiteral("-l"), number, path, QStringLiteral("-")});
        QVERIFY2(text.contains(QStringLiteral("Page %1 of %2").arg(page).arg(pages)), qPrintable(text));
        QCOMPARE(text.contains(QLatin1String("SIMULATED")), simulated);
        QVERIFY(text.contains(QLatin1String("AutoTuner 0.1.0")));
    }
    const QString fonts = fixture::outputOf(QStringLiteral("pdffonts"), {path});
    const QStringList lines = fonts.split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(2);
    QVERIFY2(!lines.isEmpty(), qPrintable(fonts));
    for (const QString &line : lines) // name, type, encoding, emb
        QVERIFY2(line.contains(QRegularExpression(QStringLiteral("\\byes\\b"))), qPrintable(line));
    const QString images = fixture::outputOf(QStringLiteral("pdfimages"), {QStringLiteral("-list"), path});
    QVERIFY2(images.split(QLatin1Char('\n'), Qt::SkipEmptyParts).size() <= 2,
             qPrintable(QStringLiteral("charts are no vectors: ") + images));
}

void TestReportingPages::pdfOfAnEmptyReport()
{
    const QString path = save(pdfOf({}), QStringLiteral("empty.pdf"));
    QVERIFY(fixture::outputOf(QStringLiteral("pdfinfo"), {path}).contains(QRegularExpression(QStringLiteral("Pages:\\s+1\\n"))));
}

void TestReportingPages::everyChartAsPicture_data()
{
    QTest::addColumn<int>("kind");
    for (const report::ChartKind kind : report::chartKinds())
        QTest::newRow(std::string(report::name(kind)).c_str()) << int(kind);
}

void TestReportingPages::everyChartAsPicture()
{
    QFETCH(int, kind);
    const report::Chart chart = fixture::chartOf(static_cast<report::ChartKind>(kind));
    const auto renderer = gui::makeReportRenderer();
    report::PictureSize size;
    size.scale = 2;
    const auto png = renderer->png(chart, size);
    QVERIFY(png);
    const QImage image = QImage::fromData(QByteArray::fromStdString(*png));
    QCOMPARE(image.size(), QSize(1920, 1080));
    QVERIFY(colorsIn(image, {0, 0, 0.999, 0.999}) > 5);
    const auto svg = renderer->svg(chart, {});
    QVERIFY(svg);
    const QString path = save(QByteArray::fromStdString(*svg), QStringLiteral("chart.svg"));
    QCOMPARE(fixture::outputOf(QStringLiteral("xmllint"), {QStringLiteral("--noout"), path}), QString());
    QVERIFY2(!svg->empty() && svg->find("<image") == std::string::npos, "a picture in the picture");
    const auto pdf = renderer->pdf(chart, {});
    QVERIFY(pdf);
    const QString page = save(QByteArray::fromStdString(*pdf), QStringLiteral("chart.pdf"));
    QVERIFY(fixture::outputOf(QStringLiteral("pdfinfo"), {page}).contains(QRegularExpression(QStringLiteral("Pages:\\s+1\\n"))));
}

QTEST_MAIN(TestReportingPages)
#include "tst_reportingpages.moc"
