// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How far predictions can be trusted: the window with a report made by hand, driven as a person would.
#include "gui/accuracyfixture.h"
#include "gui/fakedialogs.h"

#include "gui/accuracy/accuracytable.h"
#include "gui/accuracy/accuracytexts.h"
#include "gui/accuracy/accuracywindow.h"
#include "gui/accuracy/subjectview.h"
#include "gui/accuracy/summarymodel.h"
#include "gui/charts/chartpane.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using gui::AccuracyTable;
using gui::AccuracyWindow;
using gui::SubjectView;
using validation::Subject;

namespace {

constexpr int kPatience = 60'000; // ms; sanitizers and a busy machine are slow

template <class Widget>
Widget &part(const QWidget &of, const char *name)
{
    auto *found = of.findChild<Widget *>(QLatin1String(name));
    if (!found)
        qFatal("there is no %s", name);
    return *found;
}

/// The window with a report, shown.
struct Shown {
    explicit Shown(gui::AccuracySource source = fixture::accuracySource(fixture::accuracyContent()))
        : window(std::move(source), dialogs)
    {
        window.show();
    }

    QStackedWidget &stack() const { return part<QStackedWidget>(window, "stack"); }
    QWidget *state() const { return stack().currentWidget(); }
    bool shows(const char *name) const
    {
        return QTest::qWaitFor([&] { return state()->objectName() == QLatin1String(name); }, kPatience);
    }
    SubjectView &view(Subject subject)
    {
        auto &tabs = part<QTabWidget>(window, "subjects");
        tabs.setCurrentIndex(static_cast<int>(subject));
        return *qobject_cast<SubjectView *>(tabs.currentWidget());
    }
    AccuracyTable &table(Subject subject) { return part<AccuracyTable>(view(subject), "accuracyTable"); }

    FakeDialogs dialogs;
    AccuracyWindow window;
};

QStringList column(const AccuracyTable &table, int at)
{
    QStringList cells;
    const int shown = table.visibleColumns()[static_cast<std::size_t>(at)];
    for (int row = 0; row < table.model()->rowCount(); ++row)
        cells << table.model()->index(row, shown).data().toString();
    return cells;
}

QString labelText(const QWidget &of, const char *name) { return part<QLabel>(of, name).text(); }

void click(const QWidget &of, const char *name) { QTest::mouseClick(&part<QAbstractButton>(of, name), Qt::LeftButton); }

} // namespace

class TestAccuracy : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void saysHowFarToTrust();
    void repeatsAndRunsThatOnlyRanAreToldApart();
    void largestErrorsComeFirst();
    void unansweredComeLastAndSayWhy();
    void wordsFilterRows_data();
    void wordsFilterRows();
    void aClassIsAFilter();
    void wrongVerdictsAloneAreShown();
    void aBarShowsItsRuns();
    void chartAndTableShareTheSelection();
    void classesAreSwitchedInTheChart();
    void filteredRowsAreFaintInTheChart();
    void theChosenRowNamesItsSource();
    void copiesInTheCLocale();
    void copiesTheConfigurationAsARequest();
    void exportsEveryColumn();
    void emptySubjectSaysSo();
    void faultOfTheInstallationIsNamed();
    void nothingMeasuredIsSaid();
    void canBeStoppedAndBegunAgain();
    void closesWhileItWorks();
    void progressIsShown();
    void figuresFollowTheLocale();
    void modelsHoldUp();
    void everyControlHasAName();
    void fitsASmallScreen();
    void helpIsAKeyAway();
};

void TestAccuracy::saysHowFarToTrust()
{
    Shown shown;
    QVERIFY(shown.shows("report"));
    const QString headline = labelText(shown.window, "headline");
    QVERIFY2(headline.contains(
                 QStringLiteral("Peak memory of 3 published run(s) is predicted within 2.0 % (median); nine of ten within 5.0 %.")),
             qPrintable(headline));
    QVERIFY2(headline.contains(QStringLiteral("1 more cannot be predicted")), qPrintable(headline));
    QVERIFY2(headline.contains(QStringLiteral("right for 60.0 % of 5")), qPrintable(headline));
    QVERIFY2(headline.contains(QStringLiteral("1 of 3 that ran were called OOM, 1 of 2 that ran out of memory were called fitting")),
             qPrintable(headline));
    QVERIFY2(!headline.contains(QStringLiteral("Step time")), qPrintable(headline)); // there are none
}

void TestAccuracy::repeatsAndRunsThatOnlyRanAreToldApart()
{
    validation::AccuracyReport report = fixture::accuracyContent().report;
    QVERIFY(!gui::headline(report, Subject::PeakMemory).contains(QStringLiteral("distinct")));
    QVERIFY(gui::headline(report, Subject::OutOfMemory).contains(QStringLiteral("5 published run(s)")));
    report.memory.back().distinct = 2;
    QVERIFY(gui::headline(report, Subject::PeakMemory).contains(QStringLiteral("They share 2 distinct reading(s), each counted once.")));
    report.verdicts.back() = {"all", base::Text("All"), 90, 3, 1, 1, 0, 0.01};
    const QString verdicts = gui::headline(report, Subject::OutOfMemory);
    QVERIFY2(verdicts.startsWith(QStringLiteral("In “Layout sweep” the memory verdict is right for 60.0 % of 5 run(s): 1 of 3 that ran")),
             qPrintable(verdicts));
    QVERIFY2(verdicts.contains(QStringLiteral("Of 90 other published run(s), all of which ran, 2 were called OOM.")), qPrintable(verdicts));
    for (const Subject subject : {Subject::PeakMemory, Subject::OutOfMemory, Subject::StepTime})
        QVERIFY(gui::readingHint(subject).contains(QStringLiteral("are fitted on rows of these files")));
}

void TestAccuracy::largestErrorsComeFirst()
{
    Shown shown;
    QVERIFY(shown.shows("report"));
    AccuracyTable &table = shown.table(Subject::PeakMemory);
    QCOMPARE(column(table, 0),
             QStringList(
                 {QStringLiteral("llama3-70b"), QStringLiteral("mixtral-8x7b"), QStringLiteral("llama3-8b"), QStringLiteral("oddball")}));
    QCOMPARE(column(table, 3),
             QStringList({QStringLiteral("+5.00"), QStringLiteral("-2.00"), QStringLiteral("+0.20"), QStringLiteral("—")}));
    table.horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    QCOMPARE(column(table, 0),
             QStringList(
                 {QStringLiteral("llama3-70b"), QStringLiteral("llama3-8b"), QStringLiteral("mixtral-8x7b"), QStringLiteral("oddball")}));
}

void TestAccuracy::unansweredComeLastAndSayWhy()
{
    Shown shown;
    QVERIFY(shown.shows("report"));
    AccuracyTable &table = shown.table(Subject::PeakMemory);
    for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        table.sortByColumn(table.visibleColumns()[3], order);
        QCOMPARE(column(table, 0).last(), QStringLiteral("oddball"));
    }
    table.selectRow(3);
    QVERIFY(labelText(shown.view(Subject::PeakMemory), "judgement").contains(QStringLiteral("the model is not known")));
    QVERIFY(table.model()->index(3, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("the model is not known")));
}

void TestAccuracy::wordsFilterRows_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("models");
    QTest::newRow("model") << "mixtral" << QStringList{QStringLiteral("mixtral-8x7b")};
    QTest::newRow("two words, any order") << "ada 70B" << QStringList{QStringLiteral("llama3-70b")};
    QTest::newRow("source") << "sweep" << QStringList{QStringLiteral("mixtral-8x7b"), QStringLiteral("oddball")};
    QTest::newRow("note, a hidden column") << "balance" << QStringList{QStringLiteral("mixtral-8x7b")};
    QTest::newRow("nothing") << "no such thing" << QStringList();
    QTest::newRow("blanks") << "   "
                            << QStringList{QStringLiteral("llama3-70b"), QStringLiteral("mixtral-8x7b"), QStringLiteral("llama3-8b"),
                                           QStringLiteral("oddball")};
}

void TestAccuracy::wordsFilterRows()
{
    QFETCH(QString, words);
    QFETCH(QStringList, models);
    Shown shown;
    QVERIFY(shown.shows("report"));
    AccuracyTable &table = shown.table(Subject::PeakMemory);
    SubjectView &view = shown.view(Subject::PeakMemory);
    part<QLineEdit>(view, "filter").setText(words);
    QCOMPARE(column(table, 0), models);
    QCOMPARE(labelText(view, "counts"), QStringLiteral("%1 of 4 shown").arg(models.size()));
    click(view, "reset");
    QCOMPARE(table.model()->rowCount(), 4);
}

void TestAccuracy::aClassIsAFilter()
{
    Shown shown;
    QVERIFY(shown.shows("report"));
    AccuracyTable &table = shown.table(Subject::PeakMemory);
    SubjectView &view = shown.view(Subject::PeakMemory);
    auto &summary = part<QTableView>(view, "summary");
    QCOMPARE(summary.model()->index(0, 0).data().toString(), QStringLiteral("Dense models"));
    QCOMPARE(summary.model()->index(2, 0).data().toString(), QStringLiteral("All classes"));
    summary.setCurrentIndex(summary.model()->index(1, 0));
    QCOMPARE(column(table, 0), QStringList({QStringLiteral("mixtral-8x7b"), QStringLiteral("oddball")}));
    QCOMPARE(part<QComboBox>(view, "group").currentText(), QStringLiteral("Mixtures of experts"));
    part<QComboBox>(view, "group").setCurrentIndex(0);
    QCOMPARE(table.model()->rowCount(), 4);
    QCOMPARE(summary.currentIndex().row(), 2);
}

void TestAccuracy::wrongVerdictsAloneAreShown()
{
    Shown shown;
    QVERIFY(shown.shows("report"));
    AccuracyTable &table = shown.table(Subject::OutOfMemory);
    SubjectView &view = shown.view(Subject::OutOfMemory);
    QCOMPARE(column(table, 1),
             QStringList({QStringLiteral("99.9"), QStringLiteral("70.0"), QStringLiteral("30.0"), QStringLiteral("0.2"),
                          QStringLiteral("0.1")})); // least sure to fit first
    part<QCheckBox>(view, "wrongOnly").setChecked(true);
    QCOMPARE(column(table, 1), QStringList({QStringLiteral("70.0"), QStringLiteral("30.0")}));
    QCOMPARE(column(table, 4), QStringList({QStringLiteral("wrong"), QStringLiteral("wrong")}));
    QVERIFY(!table.model()->index(0, table.visibleColumns()[4]).data(Qt::DecorationRole).value<QIcon>().isNull());
}

void TestAccuracy::aBarShowsItsRuns()
{
    Shown shown;
    QVERIFY(shown.shows("report"));
    SubjectView &view = shown.view(Subject::OutOfMemory);
    AccuracyTable &table = shown.table(Subject::OutOfMemory);
    auto *pane = view.findChild<gui::ChartPane *>();
    QCOMPARE(pane->view()->markCount(), 4); // of seven bins four have runs
    emit pane->runActivated(0);
    QCOMPARE(column(table, 1), QStringList({QStringLiteral("0.2"), QStringLiteral("0.1")}));
    click(view, "reset");
    QCOMPARE(table.model()->rowCount(), 5);
}

void TestAccuracy::chartAndTableShareTheSelection()
{
    Shown shown;
    QVERIFY(shown.shows("report"));
    AccuracyTable &table = shown.table(Subject::PeakMemory);
    const auto panes = shown.view(Subject::PeakMemory).findChildren<gui::ChartPane *>();
    QCOMPARE(panes.size(), 2);
    QCOMPARE(panes[0]->view()->markCount(), 3); // what is not predicted has no mark
    emit panes[1]->runActivated(2);
    QCOMPARE(table.currentRow(), std::optional<std::size_t>(2));
    for (const gui::ChartPane *pane : panes)
        QCOMPARE(pane->view()->selectedRun(), std::optional<std::size_t>(2));
}

void TestAccuracy::classesAreSwitchedInTheChart()
{
    Shown shown;
    QVERIFY(shown.shows("report"));
    gui::ComparisonChart *chart = part<gui::ChartPane>(shown.view(Subject::PeakMemory), "predictedChart").view();
    const auto series = chart->seriesList();
    QCOMPARE(series.size(), std::size_t(3)); // two classes and the diagonal
    QCOMPARE(series[0].title, QStringLiteral("Dense models"));
    chart->setSeriesShown(series[0].id, false);
    QCOMPARE(chart->markCount(), 1);
    QVERIFY(!chart->markOf(0) && chart->markOf(2));
    QVERIFY(chart->accessibleDescription().contains(QStringLiteral("Mixtures of experts")));
}

void TestAccuracy::filteredRowsAreFaintInTheChart()
{
    Shown shown;
    QVERIFY(shown.shows("report"));
    SubjectView &view = shown.view(Subject::PeakMemory);
    gui::ComparisonChart *chart = part<gui::ChartPane>(view, "predictedChart").view();
    const QImage before = chart->grab().toImage();
    part<QLineEdit>(view, "filter").setText(QStringLiteral("mixtral"));
    QCOMPARE(chart->markCount(), 3); // all are there still
    QVERIFY(chart->grab().toImage() != before);
}

void TestAccuracy::theChosenRowNamesItsSource()
{
    Shown shown;
    QVERIFY(shown.shows("report"));
    SubjectView &view = shown.view(Subject::PeakMemory);
    shown.table(Subject::PeakMemory).selectRow(2);
    QCOMPARE(labelText(view, "model"), QStringLiteral("mixtral-8x7b"));
    QCOMPARE(labelText(view, "source"), QStringLiteral("A sweep of Bob"));
    QCOMPARE(labelText(view, "reference"), QStringLiteral("arXiv:0000.00000, table 7"));
    QCOMPARE(labelText(view, "note"), QStringLiteral("routed without balance"));
    QVERIFY(part<QLabel>(view, "settings").isHidden()); // this source says nothing of them
    QVERIFY(labelText(view, "figures").contains(QStringLiteral("Measured 70.00 GiB, predicted 68.60 GiB: an error of -2.00 %")));
}

void TestAccuracy::copiesInTheCLocale()
{
    QLocale::setDefault(QLocale(QLocale::German));
    Shown shown;
    QVERIFY(shown.shows("report"));
    click(shown.window, "copy"); // one row is chosen by itself: all are meant
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 5);
    QVERIFY2(lines[0].contains(QStringLiteral("measured_gib (measured)\tpredicted_gib (predicted, estimator ")), qPrintable(lines[0]));
    QVERIFY2(lines[1].contains(QStringLiteral("llama3-70b\t60.00\t63.00\t5.00")), qPrintable(lines[1]));
    AccuracyTable &table = shown.table(Subject::PeakMemory);
    table.selectRow(0);
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text().count(QLatin1Char('\n')), 2);
}

void TestAccuracy::copiesTheConfigurationAsARequest()
{
    Shown shown;
    QVERIFY(shown.shows("report"));
    shown.table(Subject::PeakMemory).selectRow(2);
    click(shown.view(Subject::PeakMemory), "copyRequest");
    const std::string text = QGuiApplication::clipboard()->text().toStdString();
    const auto request = requests::requestFromJson(nlohmann::json::parse(text), {});
    QVERIFY(request.has_value());
    QCOMPARE(request->id, std::string("mem-3"));
    QCOMPARE(request->model.get<std::string>(), std::string("mixtral-8x7b"));
}

void TestAccuracy::exportsEveryColumn()
{
    QTemporaryDir folder;
    Shown shown;
    QVERIFY(shown.shows("report"));
    shown.dialogs.path = folder.filePath(QStringLiteral("accuracy.csv"));
    part<QLineEdit>(shown.view(Subject::PeakMemory), "filter").setText(QStringLiteral("mixtral"));
    click(shown.window, "save");
    QTRY_VERIFY(QFile::exists(shown.dialogs.path));
    QFile file(shown.dialogs.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QCOMPARE(text.count('\n'), 2); // the header and the row that is shown
    QVERIFY2(text.contains("arXiv:0000.00000") && text.contains("routed without balance"), text.constData()); // hidden columns too
    shown.dialogs.path = folder.filePath(QStringLiteral("no/such/folder.csv"));
    click(shown.window, "save");
    QTRY_COMPARE(shown.dialogs.errors.size(), 1);
}

void TestAccuracy::emptySubjectSaysSo()
{
    Shown shown;
    QVERIFY(shown.shows("report"));
    SubjectView &view = shown.view(Subject::StepTime);
    QVERIFY(view.isEmpty());
    QVERIFY(part<QLabel>(view, "empty").isVisible());
    QVERIFY(!part<QPushButton>(shown.window, "save").isEnabled());
    shown.view(Subject::PeakMemory);
    QVERIFY(part<QPushButton>(shown.window, "save").isEnabled());
}

void TestAccuracy::faultOfTheInstallationIsNamed()
{
    gui::AccuracySource source = fixture::accuracySource(fixture::accuracyContent());
    auto broken = std::make_shared<std::atomic<bool>>(true);
    source.read = [broken, read = source.read]() -> base::Result<validation::MeasurementSet> {
        if (*broken)
            return base::fail(base::Error{base::ErrorKind::File, "memory.jsonl:12", base::Text("is not JSON"), {}, {}});
        return read();
    };
    Shown shown(source);
    QVERIFY(shown.shows("accuracyProblem"));
    const QString text = shown.state()->accessibleDescription();
    QVERIFY2(text.contains(QStringLiteral("memory.jsonl:12: is not JSON")) && text.contains(QStringLiteral("install it again")),
             qPrintable(text));
    *broken = false;
    QTest::mouseClick(shown.state()->findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(shown.shows("report"));
}

void TestAccuracy::nothingMeasuredIsSaid()
{
    Shown shown(fixture::accuracySource({}));
    QVERIFY(shown.shows("accuracyProblem"));
    QCOMPARE(shown.state()->accessibleName(), QStringLiteral("No published measurements"));
}

void TestAccuracy::canBeStoppedAndBegunAgain()
{
    const gui::AccuracyContent content = fixture::accuracyContent();
    gui::AccuracySource source = fixture::accuracySource(content);
    auto waits = std::make_shared<std::atomic<bool>>(true);
    source.assess = [waits, report = content.report](const validation::MeasurementSet &, std::stop_token stop,
                                                     const gui::AccuracySource::Progress &) {
        validation::AccuracyReport answer = report;
        if (*waits) { // until somebody stops it
            QSemaphore stopped;
            const std::stop_callback wake(stop, [&stopped] { stopped.release(); });
            stopped.acquire();
            answer = {};
            answer.cancelled = true;
        }
        return answer;
    };
    Shown shown(source);
    QCOMPARE(shown.state()->objectName(), QStringLiteral("busyPage"));
    QVERIFY(!part<QPushButton>(shown.window, "copy").isEnabled());
    click(shown.window, "cancel");
    QVERIFY(shown.shows("accuracyProblem"));
    QCOMPARE(shown.state()->accessibleName(), QStringLiteral("Stopped"));
    *waits = false;
    QTest::mouseClick(shown.state()->findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(shown.shows("report"));
}

void TestAccuracy::closesWhileItWorks()
{
    gui::AccuracySource source = fixture::accuracySource(fixture::accuracyContent());
    auto ended = std::make_shared<std::atomic<bool>>(false);
    source.assess = [ended](const validation::MeasurementSet &, std::stop_token stop, const gui::AccuracySource::Progress &progress) {
        progress(5, 10);
        QSemaphore stopped;
        const std::stop_callback wake(stop, [&stopped] { stopped.release(); });
        stopped.acquire();
        progress(6, 10); // nobody listens any more
        *ended = true;
        return validation::AccuracyReport();
    };
    {
        Shown shown(source);
        QTRY_VERIFY(part<QProgressBar>(shown.window, "progress").maximum() == 10);
    }
    QVERIFY(*ended);
}

void TestAccuracy::progressIsShown()
{
    const gui::AccuracyContent content = fixture::accuracyContent();
    gui::AccuracySource source = fixture::accuracySource(content);
    auto go = std::make_shared<QSemaphore>();
    source.assess = [go, report = content.report](const validation::MeasurementSet &, std::stop_token,
                                                  const gui::AccuracySource::Progress &progress) {
        progress(3, 9);
        go->acquire();
        return report;
    };
    Shown shown(source);
    auto &bar = part<QProgressBar>(shown.window, "progress");
    QTRY_COMPARE(bar.value(), 3);
    QCOMPARE(bar.maximum(), 9);
    go->release();
    QVERIFY(shown.shows("report"));
}

void TestAccuracy::figuresFollowTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::German));
    Shown shown;
    QVERIFY(shown.shows("report"));
    QCOMPARE(column(shown.table(Subject::PeakMemory), 3).first(), QStringLiteral("+5,00"));
    QVERIFY(labelText(shown.window, "headline").contains(QStringLiteral("2,0")));
    AccuracyTable &table = shown.table(Subject::PeakMemory);
    QCOMPARE(table.model()->index(0, table.visibleColumns()[3]).data(gui::AccuracyModel::ValueRole).toDouble(), 5.0);
}

void TestAccuracy::modelsHoldUp()
{
    const auto content = std::make_shared<const gui::AccuracyContent>(fixture::accuracyContent());
    for (const Subject subject : {Subject::PeakMemory, Subject::OutOfMemory, Subject::StepTime}) {
        gui::AccuracyModel model(subject);
        gui::AccuracyOrder order(model);
        gui::SummaryModel summary(subject);
        const QAbstractItemModelTester testers[] = {{&model, QAbstractItemModelTester::FailureReportingMode::QtTest},
                                                    {&order, QAbstractItemModelTester::FailureReportingMode::QtTest},
                                                    {&summary, QAbstractItemModelTester::FailureReportingMode::QtTest}};
        model.setContent(content);
        summary.setReport(content->report);
        for (int at = 0; at < model.columnCount(); ++at) {
            order.sort(at, Qt::DescendingOrder);
            order.setWords(QStringLiteral("l"));
            order.setWords({});
        }
        model.setContent(nullptr);
        QCOMPARE(order.rowCount(), 0);
    }
}

void TestAccuracy::everyControlHasAName()
{
    Shown shown;
    QVERIFY(shown.shows("report"));
    for (const QWidget *widget : shown.window.findChildren<QWidget *>()) {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(widget->parent());
        const bool inner = widget->inherits("QComboBoxListView") || widget->objectName().startsWith(QLatin1String("qt_"))
            || (area && area->viewport() == widget);
        if (inner || widget->isHidden() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()) || label
            || qobject_cast<const QTabBar *>(widget) || qobject_cast<const QHeaderView *>(widget);
        QVERIFY2(named, qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(widget->metaObject()->className()), widget->objectName())));
    }
}

void TestAccuracy::fitsASmallScreen()
{
    Shown shown;
    QVERIFY(shown.shows("report"));
    const QSize least = shown.window.minimumSizeHint();
    QVERIFY2(least.width() <= 1240 && least.height() <= 660, qPrintable(QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())));
}

void TestAccuracy::helpIsAKeyAway()
{
    Shown shown;
    QVERIFY(shown.shows("report"));
    QSignalSpy wanted(&shown.window, &AccuracyWindow::helpWanted);
    click(shown.window, "help");
    QCOMPARE(wanted.size(), 1);
}

QTEST_MAIN(TestAccuracy)
#include "tst_accuracy.moc"
