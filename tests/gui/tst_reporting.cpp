// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The report page: preview, choices, and what is handed on.
#include "gui/fakedialogs.h"
#include "gui/reportfixture.h"
#include "gui/reporting/outcomebar.h"
#include "gui/reporting/pageview.h"
#include "gui/reporting/reportpage.h"
#include "gui/workspace/workspace.h"
#include "support/comparisons.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <algorithm>

namespace {

constexpr int kPatience = 60'000;

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString wordsOf(const gui::ReportPages &pages)
{
    QString words;
    for (int page = 0; page < pages.count(); ++page)
        words += pages.text(page) + QLatin1Char('\n');
    return words;
}

/// The page over a project of its own.
struct PageFixture {
    explicit PageFixture(const catalogue::Catalogue &catalogue)
        : workspace(catalogue)
        , page({workspace, dialogs, nullptr, [this](const QUrl &url) { opened << url.toLocalFile(); }})
    {
        page.resize(1200, 800);
        page.show();
    }

    void open(const support::ComparisonShape &shape)
    {
        auto made = std::make_shared<const comparison::Comparison>(support::makeComparison(shape));
        project::Project project;
        project.plan = made->plan;
        workspace.open(std::move(project), {});
        workspace.cancelSearch();
        page.setComparison(std::move(made));
    }
    bool composed()
    {
        return QTest::qWaitFor([this] { return page.isUpToDate(); }, kPatience);
    }
    template <class Widget>
    Widget *find(const char *name) const
    {
        return page.findChild<Widget *>(QLatin1String(name));
    }
    QListWidgetItem *entry(const char *list, const std::string &name) const
    {
        auto *entries = find<QListWidget>(list);
        for (int i = 0; i < entries->count(); ++i)
            if (entries->item(i)->data(Qt::UserRole).toString().toStdString() == name)
                return entries->item(i);
        return nullptr;
    }
    void check(const char *list, const std::string &name, bool on) const
    {
        entry(list, name)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
    /// Exports and waits for the end; the page's words about it.
    bool exportTo(const char *action, const QString &path)
    {
        dialogs.path = path;
        find<QAction>(action)->trigger();
        return QTest::qWaitFor([this] { return page.isUpToDate() && find<QAction>("exportReportPdf")->isEnabled(); }, kPatience);
    }
    bool saysWritten() const { return find<gui::OutcomeBar>("reportOutcome")->isVisible(); }

    FakeDialogs dialogs;
    gui::Workspace workspace;
    QStringList opened;
    gui::ReportPage page;
};

} // namespace

class TestReporting : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void saysWhatToDoWithoutRuns();
    void reportsThePlanAlone();
    void reportsAPlanThatIsOnlyBegun();
    void previewShowsTheReport();
    void sectionsThatAreOffAreGone();
    void chartsThatAreOffAreGone();
    void withoutAnySection();
    void titleCommentAndRows();
    void choicesAreTheProjects();
    void followsTheComparison();
    void zoomsAndScrollsByKeyboard();
    void exportsPdf();
    void exportsHtml();
    void exportsMarkdown();
    void copies();
    void cancelWritesNothing();
    void unwritableFolders_data();
    void unwritableFolders();
    void opensWhatWasWritten();
    void fiveHundredRunsKeepTheWindowAwake();
    void anotherProjectDropsWhatIsUnderWay();

private:
    std::unique_ptr<catalogue::Catalogue> m_catalogue;
    QTemporaryDir m_folder;
};

void TestReporting::initTestCase()
{
    auto loaded = catalogue::Catalogue::load();
    QVERIFY(loaded);
    m_catalogue = std::make_unique<catalogue::Catalogue>(std::move(*loaded));
}

void TestReporting::saysWhatToDoWithoutRuns()
{
    PageFixture fixture(*m_catalogue);
    QVERIFY(!fixture.find<gui::PageView>("reportPreview")->isVisible());
    QVERIFY(!fixture.find<QAction>("exportReportPdf")->isEnabled());
    QVERIFY(!fixture.find<QAction>("previewPlanReport")->isEnabled()); // no project
    fixture.open({});
    fixture.page.setComparison(std::make_shared<const comparison::Comparison>());
    QVERIFY(!fixture.find<gui::PageView>("reportPreview")->isVisible());
    QVERIFY(fixture.find<QAction>("previewPlanReport")->isEnabled());
}

void TestReporting::reportsThePlanAlone()
{
    PageFixture fixture(*m_catalogue);
    fixture.open({});
    fixture.page.setComparison(nullptr);
    fixture.find<QAction>("previewPlanReport")->trigger();
    QVERIFY(fixture.composed());
    QVERIFY(fixture.find<gui::PageView>("reportPreview")->isVisible());
    QVERIFY(wordsOf(*fixture.page.report().pages).contains(QLatin1String("H200")));
}

void TestReporting::reportsAPlanThatIsOnlyBegun()
{
    PageFixture fixture(*m_catalogue);
    fixture.workspace.open({}, {}); // neither model nor cluster
    fixture.find<QAction>("previewPlanReport")->trigger();
    QVERIFY(fixture.composed());
    QVERIFY(fixture.page.report().pages->count() >= 1);
}

void TestReporting::previewShowsTheReport()
{
    PageFixture fixture(*m_catalogue);
    fixture.open({.runs = 10, .withFailures = true});
    QVERIFY(fixture.composed());
    gui::PageView *preview = &fixture.page.preview();
    QTRY_VERIFY_WITH_TIMEOUT(preview->isPainted(), kPatience);
    const auto comparison = support::makeComparison({.runs = 10, .withFailures = true});
    const auto best = comparison.analysis.best;
    QVERIFY(best);
    QString words = wordsOf(*fixture.page.report().pages);
    words.remove(QLatin1Char('\n')); // a name may be broken
    QVERIFY(words.contains(QString::fromStdString(comparison.record(*best).configuration)));
    const QImage image = preview->viewport()->grab().toImage();
    std::set<QRgb> colors;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            colors.insert(image.pixel(x, y));
    QVERIFY2(colors.size() > 20, "a blank preview");
    QCOMPARE(fixture.find<QLabel>("reportPlace")->text(), QStringLiteral("Page 1 of %1").arg(fixture.page.report().pages->count()));
    QVERIFY(!preview->accessibleDescription().isEmpty());
}

void TestReporting::sectionsThatAreOffAreGone()
{
    PageFixture fixture(*m_catalogue);
    fixture.open({.runs = 6, .withFailures = true});
    QVERIFY(fixture.composed());
    const QString failures = QString::fromStdString(report::title(report::Section::Failures).english());
    QVERIFY(wordsOf(*fixture.page.report().pages).contains(failures));
    fixture.check("sections", "failures", false);
    QVERIFY(!fixture.page.isUpToDate());
    QVERIFY(fixture.composed());
    QVERIFY(!wordsOf(*fixture.page.report().pages).contains(failures));
    const QString path = m_folder.filePath(QStringLiteral("without failures.html"));
    QVERIFY(fixture.exportTo("exportReportHtml", path));
    QVERIFY(!contentOf(path).isEmpty());
    QVERIFY(!contentOf(path).contains(failures));
}

void TestReporting::chartsThatAreOffAreGone()
{
    PageFixture fixture(*m_catalogue);
    fixture.open({.runs = 6});
    QVERIFY(fixture.composed());
    const auto kinds = [&fixture] {
        std::set<report::ChartKind> found;
        for (const report::Block &block : fixture.page.report().document->blocks)
            if (const auto *figure = std::get_if<report::Figure>(&block))
                found.insert(figure->chart.kind);
        return found;
    };
    QVERIFY(kinds().contains(report::ChartKind::Cost));
    fixture.check("charts", "cost", false);
    QVERIFY(fixture.composed());
    QVERIFY(!kinds().contains(report::ChartKind::Cost));
    QVERIFY(kinds().contains(report::ChartKind::Tflops));
    for (const report::ChartKind kind : report::chartKinds())
        fixture.check("charts", std::string(report::name(kind)), false);
    QVERIFY(fixture.composed());
    QVERIFY(kinds().empty()); // none is not all
    fixture.find<QPushButton>("reset")->click();
    QVERIFY(fixture.composed());
    QVERIFY(kinds().size() > 5);
}

void TestReporting::withoutAnySection()
{
    PageFixture fixture(*m_catalogue);
    fixture.open({.runs = 4});
    auto *sections = fixture.find<QListWidget>("sections");
    for (int i = 0; i < sections->count(); ++i)
        sections->item(i)->setCheckState(Qt::Unchecked);
    QVERIFY(fixture.composed());
    QVERIFY(!fixture.page.report().document);
    QVERIFY(!fixture.find<gui::PageView>("reportPreview")->isVisible());
    QVERIFY(!fixture.find<QAction>("exportReportPdf")->isEnabled());
    sections->item(0)->setCheckState(Qt::Checked);
    QVERIFY(fixture.composed());
    QVERIFY(fixture.find<gui::PageView>("reportPreview")->isVisible());
}

void TestReporting::titleCommentAndRows()
{
    PageFixture fixture(*m_catalogue);
    fixture.open({.runs = 40});
    QTest::keyClicks(fixture.find<QLineEdit>("title"), QStringLiteral("For <the> board & 100 %1"));
    QTest::keyClicks(fixture.find<QPlainTextEdit>("comment"), QStringLiteral("Order before Q3 %2"));
    fixture.find<QSpinBox>("rows")->setValue(3);
    QVERIFY(fixture.composed());
    const QString words = wordsOf(*fixture.page.report().pages);
    QVERIFY2(words.startsWith(QLatin1String("For <the> board & 100 %1")), qPrintable(words.left(100)));
    QVERIFY(words.contains(QLatin1String("Order before Q3 %2")));
    const int pages = fixture.page.report().pages->count();
    fixture.find<QSpinBox>("rows")->setValue(500);
    QVERIFY(fixture.composed());
    QVERIFY(wordsOf(*fixture.page.report().pages).size() > words.size());
    QVERIFY(fixture.page.report().pages->count() >= pages);
}

void TestReporting::choicesAreTheProjects()
{
    PageFixture fixture(*m_catalogue);
    fixture.open({.runs = 4});
    QVERIFY(!fixture.workspace.isDirty());
    fixture.check("sections", "appendix", false);
    QVERIFY(fixture.workspace.isDirty());
    const project::Project kept = fixture.workspace.project();
    QVERIFY(kept.report.hiddenSections.contains("appendix"));
    fixture.open({.runs = 4}); // another project has its own
    QCOMPARE(fixture.entry("sections", "appendix")->checkState(), Qt::Checked);
    fixture.workspace.open(kept, {});
    fixture.workspace.cancelSearch();
    QCOMPARE(fixture.entry("sections", "appendix")->checkState(), Qt::Unchecked);
}

void TestReporting::followsTheComparison()
{
    PageFixture fixture(*m_catalogue);
    fixture.open({.runs = 4});
    QVERIFY(fixture.composed());
    const QString before = wordsOf(*fixture.page.report().pages);
    QVERIFY(!before.contains(QLatin1String("Simulated")));
    fixture.page.setComparison(std::make_shared<const comparison::Comparison>(support::makeComparison({.runs = 4, .simulated = true})));
    QVERIFY(fixture.composed());
    QVERIFY(fixture.page.report().document->simulated);
    fixture.page.hide(); // out of sight, nothing is composed; in sight again, the newest is
    fixture.page.setComparison(std::make_shared<const comparison::Comparison>(support::makeComparison({.runs = 4})));
    QVERIFY(!fixture.page.isUpToDate());
    fixture.page.show();
    QVERIFY(fixture.composed());
    QVERIFY(!fixture.page.report().document->simulated);
}

void TestReporting::zoomsAndScrollsByKeyboard()
{
    PageFixture fixture(*m_catalogue);
    fixture.open({.runs = 10});
    QVERIFY(fixture.composed());
    gui::PageView &preview = fixture.page.preview();
    QVERIFY(preview.fitsWidth());
    const double fitted = preview.zoom();
    QTest::keyClick(&preview, Qt::Key_Plus);
    QVERIFY(preview.zoom() > fitted);
    QTest::keyClick(&preview, Qt::Key_Minus);
    QTest::keyClick(&preview, Qt::Key_Minus);
    QVERIFY(preview.zoom() < fitted);
    QTest::keyClick(&preview, Qt::Key_0);
    QCOMPARE(preview.zoom(), fitted);
    QVERIFY(preview.fitsWidth());
    QTest::keyClick(&preview, Qt::Key_End);
    QCOMPARE(preview.currentPage(), fixture.page.report().pages->count() - 1);
    QTRY_VERIFY_WITH_TIMEOUT(preview.isPainted(), kPatience);
    QTest::keyClick(&preview, Qt::Key_Home);
    QCOMPARE(preview.currentPage(), 0);
    QTest::keyClick(&preview, Qt::Key_PageDown);
    QVERIFY(preview.verticalScrollBar()->value() > 0);
    for (int i = 0; i < 40; ++i)
        QTest::keyClick(&preview, Qt::Key_Plus);
    QVERIFY(preview.zoom() <= 3);
    QTRY_VERIFY_WITH_TIMEOUT(preview.isPainted(), kPatience);
}

void TestReporting::exportsPdf()
{
    PageFixture fixture(*m_catalogue);
    fixture.open({.runs = 10, .simulated = true, .withFailures = true});
    const QString path = m_folder.filePath(QStringLiteral("report.pdf"));
    QVERIFY(fixture.exportTo("exportReportPdf", path)); // at once: waits for the report itself
    QVERIFY2(fixture.dialogs.errors.isEmpty(), qPrintable(fixture.dialogs.errors.join(QLatin1Char('\n'))));
    const int pages = fixture.page.report().pages->count();
    const QString info = fixture::outputOf(QStringLiteral("pdfinfo"), {path});
    QVERIFY2(info.contains(QRegularExpression(QStringLiteral("Pages:\\s+%1\\n").arg(pages))), qPrintable(info));
    for (int page = 1; page <= pages; ++page) {
        const QString number = QString::number(page);
        const QString text = fixture::outputOf(QStringLiteral("pdftotext"),
                                               {QStringLiteral("-f"), number, QStringLiteral("-l"), number, path, QStringLiteral("-")});
        QVERIFY2(text.contains(QLatin1String("SIMULATED")), qPrintable(text));
    }
    const auto comparison = support::makeComparison({.runs = 10, .simulated = true, .withFailures = true});
    QString all = fixture::outputOf(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
    const QString best = QString::fromStdString(comparison.record(*comparison.analysis.best).configuration);
    all.remove(QLatin1Char('\n')); // a name may be broken
    QVERIFY2(all.contains(best), qPrintable(best));
}

void TestReporting::exportsHtml()
{
    PageFixture fixture(*m_catalogue);
    fixture.open({.runs = 8, .withFailures = true, .twoClusters = true});
    const QString path = m_folder.filePath(QStringLiteral("report.html"));
    QVERIFY(fixture.exportTo("exportReportHtml", path));
    QVERIFY(fixture.saysWritten());
    QCOMPARE(fixture::outputOf(QStringLiteral("xmllint"), {QStringLiteral("--noout"), path}), QString());
    const QString html = contentOf(path);
    const auto figures = std::count_if(fixture.page.report().document->blocks.begin(), fixture.page.report().document->blocks.end(),
                                       [](const report::Block &block) { return std::holds_alternative<report::Figure>(block); });
    QVERIFY(figures > 3);
    QVERIFY(html.count(QLatin1String("<svg")) == figures);
    QVERIFY2(!html.contains(QRegularExpression(QStringLiteral("(src|href)\\s*=\\s*\"(?!#|data:)|url\\((?!#|data:)|@import|<script"))),
             "refers to something outside");
    const QString parsed =
        fixture::outputOf(QStringLiteral("python3"),
                          {QStringLiteral("-c"),
                           QStringLiteral("import sys,html.parser\n"
                                          "class P(html.parser.HTMLParser):\n"
                                          "  n=0\n"
                                          "  def handle_starttag(s,t,a): s.n+=t=='table'\n"
                                          "p=P(); p.feed(open(sys.argv[1],encoding='utf-8').read()); p.close(); print(p.n)"),
                           path});
    QVERIFY2(parsed.toInt() > 0, qPrintable(parsed));
}

void TestReporting::exportsMarkdown()
{
    PageFixture fixture(*m_catalogue);
    fixture.open({.runs = 8});
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("a b")));
    const QString path = m_folder.filePath(QStringLiteral("a b/my report (1).md"));
    QVERIFY(fixture.exportTo("exportReportMarkdown", path));
    const QString text = contentOf(path);
    const QRegularExpression link(QStringLiteral("!\\[[^\\n]*\\]\\(([^)\\s]+)\\)"));
    int links = 0;
    for (auto matches = link.globalMatch(text); matches.hasNext(); ++links) {
        const QString target = QUrl::fromPercentEncoding(matches.next().captured(1).toLatin1());
        QVERIFY2(QDir::isRelativePath(target), qPrintable(target));
        const QString file = m_folder.filePath(QStringLiteral("a b/") + target);
        QVERIFY2(QFile::exists(file), qPrintable(file));
        QCOMPARE(fixture::outputOf(QStringLiteral("xmllint"), {QStringLiteral("--noout"), file}), QString());
    }
    QVERIFY(links > 3);
}

void TestReporting::copies()
{
    PageFixture fixture(*m_catalogue);
    fixture.open({.runs = 4});
    QVERIFY(fixture.composed());
    QGuiApplication::clipboard()->clear();
    fixture.find<QAction>("copyReportMarkdown")->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("# ")));
    fixture.find<QAction>("copyReport")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(QGuiApplication::clipboard()->mimeData()->hasHtml(), kPatience);
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    QVERIFY(mime->html().contains(QLatin1String("data:image/png;base64,")));
    QVERIFY(mime->hasText());
    QVERIFY(fixture.saysWritten());
}

void TestReporting::cancelWritesNothing()
{
    PageFixture fixture(*m_catalogue);
    fixture.open({.runs = 4});
    QVERIFY(fixture.composed());
    for (const char *action : {"exportReportPdf", "exportReportHtml", "exportReportMarkdown"})
        QVERIFY(fixture.exportTo(action, {}));
    QVERIFY(!fixture.saysWritten());
    QVERIFY(fixture.dialogs.errors.isEmpty());
}

void TestReporting::unwritableFolders_data()
{
    QTest::addColumn<QString>("action");
    QTest::newRow("pdf") << QStringLiteral("exportReportPdf");
    QTest::newRow("html") << QStringLiteral("exportReportHtml");
    QTest::newRow("markdown") << QStringLiteral("exportReportMarkdown");
}

void TestReporting::unwritableFolders()
{
    QFETCH(QString, action);
    PageFixture fixture(*m_catalogue);
    fixture.open({.runs = 4});
    QFile file(m_folder.filePath(QStringLiteral("no folder")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const QString path = m_folder.filePath(QStringLiteral("no folder/report"));
    QVERIFY(fixture.exportTo(action.toLatin1().constData(), path));
    QTRY_COMPARE_WITH_TIMEOUT(fixture.dialogs.errors.size(), 1, kPatience);
    QVERIFY2(fixture.dialogs.errors.first().contains(QLatin1String("no folder")), qPrintable(fixture.dialogs.errors.first()));
    QVERIFY(!QFile::exists(path));
    QVERIFY(!fixture.saysWritten());
}

void TestReporting::opensWhatWasWritten()
{
    PageFixture fixture(*m_catalogue);
    fixture.open({.runs = 3});
    const QString path = m_folder.filePath(QStringLiteral("shown.md"));
    QVERIFY(fixture.exportTo("exportReportMarkdown", path));
    QTRY_VERIFY(fixture.saysWritten());
    fixture.find<QPushButton>("openReport")->click();
    fixture.find<QPushButton>("showReportInFolder")->click();
    QCOMPARE(fixture.opened, QStringList({path, m_folder.path()}));
    QTest::keyClick(fixture.find<gui::OutcomeBar>("reportOutcome"), Qt::Key_Escape);
    QVERIFY(!fixture.saysWritten());
}

void TestReporting::fiveHundredRunsKeepTheWindowAwake()
{
    PageFixture fixture(*m_catalogue);
    QElapsedTimer turn;
    qint64 longest = 0;
    fixture.open({.runs = 500, .withFailures = true});
    fixture.find<QSpinBox>("rows")->setValue(500);
    QTimer beat;
    beat.setInterval(0);
    connect(&beat, &QTimer::timeout, &fixture.page, [&] {
        if (turn.isValid())
            longest = std::max(longest, turn.elapsed());
        turn.start();
    });
    beat.start();
    QVERIFY(fixture.composed());
    beat.stop();
    QVERIFY2(fixture.page.report().pages->count() > 10, qPrintable(QString::number(fixture.page.report().pages->count())));
    qInfo("500 runs: %d pages, the event loop waited %lld ms at most", fixture.page.report().pages->count(), longest);
    QVERIFY2(longest < 3000, qPrintable(QString::number(longest)));
    const QString path = m_folder.filePath(QStringLiteral("large.pdf"));
    QVERIFY(fixture.exportTo("exportReportPdf", path));
    QVERIFY(QFile::exists(path));
}

void TestReporting::anotherProjectDropsWhatIsUnderWay()
{
    PageFixture fixture(*m_catalogue);
    fixture.open({.runs = 6});
    QVERIFY(fixture.composed());
    fixture.dialogs.path = m_folder.filePath(QStringLiteral("dropped.pdf"));
    fixture.find<QAction>("exportReportPdf")->trigger();
    fixture.workspace.close();
    QVERIFY(!fixture.find<gui::PageView>("reportPreview")->isVisible());
    QTest::qWait(0);
    QVERIFY(!QFile::exists(fixture.dialogs.path));
    fixture.open({.runs = 2});
    QVERIFY(fixture.composed());
}

QTEST_MAIN(TestReporting)
#include "tst_reporting.moc"
