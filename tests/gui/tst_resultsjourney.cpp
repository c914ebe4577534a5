// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a folder of logs that is dropped onto the window to a report in a file, as a person goes.
#include "gui/charts/chartpane.h"
#include "gui/comparison/chartgrid.h"
#include "gui/comparison/resultstable.h"
#include "gui/comparison/sourcesdialog.h"
#include "gui/reporting/reportpage.h"
#include "gui/resultsfixture.h"

#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>
#include <QXmlStreamReader>

class TestResultsJourney : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void fromDroppedFolderToReport();

private:
    void drop();
    void assign();
    void choose();
    void report();
    void comeBack();

    template <class T>
    [[nodiscard]] T *part(const char *name) const
    {
        return m->part<T>(name);
    }
    void press(const char *action) const;

    std::optional<catalogue::Catalogue> m_catalogue;
    QTemporaryDir m_folder;
    std::unique_ptr<ResultsFixture> m;
    std::string m_best; ///< name of the best configuration
};

void TestResultsJourney::initTestCase()
{
    auto loaded = catalogue::Catalogue::load();
    QVERIFY(loaded.has_value());
    m_catalogue.emplace(std::move(*loaded));
    m = std::make_unique<ResultsFixture>(*m_catalogue, m_folder);
    QVERIFY(m->saved && m->writeLogs());
}

/// The button that does what the action does, as a person presses it.
void TestResultsJourney::press(const char *action) const
{
    auto *wanted = part<QAction>(action);
    QVERIFY2(wanted != nullptr && wanted->isEnabled(), action);
    for (QToolButton *button : m->app.window().findChildren<QToolButton *>()) {
        if (button->defaultAction() == wanted && button->isVisible()) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    wanted->trigger(); // it stands in a menu only
}

void TestResultsJourney::fromDroppedFolderToReport()
{
    for (const auto step : {&TestResultsJourney::drop, &TestResultsJourney::assign, &TestResultsJourney::choose,
                            &TestResultsJourney::report, &TestResultsJourney::comeBack}) {
        (this->*step)();
        if (QTest::currentTestFailed())
            return;
    }
}

void TestResultsJourney::drop()
{
    m->app.window().showStep(gui::Step::Plan);
    m->drop({m->logFolder});
    QTRY_VERIFY_WITH_TIMEOUT(m->headline().startsWith(QStringLiteral("Best: ")), kPatience);
    QCOMPARE(m->app.window().step(), gui::Step::Results);
    QVERIFY(m->settled());
}

void TestResultsJourney::assign()
{
    press("resultsSources");
    auto *dialog = part<gui::SourcesDialog>("sourcesDialog");
    QVERIFY(dialog != nullptr && dialog->isVisible());
    dialog->findChild<QTreeWidget *>(QStringLiteral("unassigned"))->topLevelItem(0)->setSelected(true);
    m_best = m->name(2, 4);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("configuration")), QString::fromStdString(m_best));
    QTest::keyClick(dialog->findChild<QLineEdit *>(QStringLiteral("configuration")), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m->headline().contains(QStringLiteral("mbs4")), kPatience);
    QVERIFY(m->settled());
    dialog->close();
}

void TestResultsJourney::choose()
{
    auto *charts = part<gui::ChartGrid>("chartGrid");
    const std::size_t best = *m->measurements().comparison()->analysis.best;
    QTRY_VERIFY(charts->isDrawn(report::ChartKind::Tflops));
    gui::ComparisonChart *bars = charts->pane(report::ChartKind::Tflops)->view();
    QTRY_VERIFY(bars->markOf(best).has_value());
    QTest::mouseClick(bars->viewport(), Qt::LeftButton, {}, bars->markOf(best)->center().toPoint());
    QTRY_COMPARE(part<gui::ResultsTable>("resultsTable")->currentRun(), std::optional(best));
    QCOMPARE(m->measurements().comparison()->record(best).configuration, m_best);
}

void TestResultsJourney::report()
{
    press("resultsReport");
    QCOMPARE(m->app.window().step(), gui::Step::Report);
    auto *page = m->app.window().findChild<gui::ReportPage *>();
    QVERIFY(page != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(page->isUpToDate(), kPatience);
    for (const char *const format : {"exportReportHtml", "exportReportMarkdown", "exportReportPdf"}) {
        const QString suffix = QString::fromLatin1(format).mid(qstrlen("exportReport")).toLower();
        m->app.dialogs.path = m_folder.filePath(QStringLiteral("report.") + suffix);
        press(format);
        QTRY_VERIFY2_WITH_TIMEOUT(QFile::exists(m->app.dialogs.path), format, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(part<QAction>(format)->isEnabled(), kPatience);
    }
    QVERIFY(m->app.dialogs.errors.isEmpty());
    QFile html(m_folder.filePath(QStringLiteral("report.html")));
    QVERIFY(html.open(QIODevice::ReadOnly));
    const QByteArray text = html.readAll();
    QVERIFY2(text.contains("tp2 mbs4") || text.contains(m_best.c_str()), "the report names the best");
    QVERIFY(text.contains("<svg"));
    QXmlStreamReader xml(text);
    while (!xml.atEnd())
        xml.readNext();
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
}

/// Sources and what was said by hand are the project's.
void TestResultsJourney::comeBack()
{
    m->app.window().actions().save->trigger();
    m.reset();
    m = std::make_unique<ResultsFixture>(*m_catalogue, m_folder, ResultsFixture::Begin::WhereItWas);
    QTRY_VERIFY_WITH_TIMEOUT(m->headline().contains(QStringLiteral("mbs4")), kPatience);
}

QTEST_MAIN(TestResultsJourney)
#include "tst_resultsjourney.moc"
