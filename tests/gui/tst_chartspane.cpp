// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pane around a chart: title, provenance, tools, export, the same data as a table.
#include "gui/chartfixture.h"
#include "gui/fakedialogs.h"

#include "gui/charts/chartpane.h"
#include "gui/charts/charttable.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using gui::ChartPane;
using report::ChartKind;

namespace {

QToolButton *button(const ChartPane &pane, const QString &name)
{
    for (QToolButton *tool : pane.findChildren<QToolButton *>()) {
        if (tool->accessibleName().startsWith(name))
            return tool;
    }
    return nullptr;
}

/// The entries of a menu button, as they are when it is opened.
QList<QAction *> entries(const ChartPane &pane, const QString &name)
{
    QToolButton *tool = button(pane, name);
    emit tool->menu()->aboutToShow();
    return tool->menu()->actions();
}

QAction *entry(const QList<QAction *> &actions, const QString &text)
{
    for (QAction *action : actions) {
        if (action->text().remove(QLatin1Char('&')).contains(text))
            return action;
    }
    return nullptr;
}

} // namespace

class TstChartsPane : public QObject {
    Q_OBJECT

private slots:
    void saysWhatToDoWhenEmpty();
    void showsTitleAndProvenance();
    void everythingHasAName();
    void zoomsAndSwitchesByButton();
    void exportsEveryFormat_data();
    void exportsEveryFormat();
    void cancelledExportWritesNothing();
    void failedExportIsTold();
    void copies();
    void tableHasTheSameFigures();
    void tableAndChartShareTheSelection();
    void modelHoldsUp_data();
    void modelHoldsUp();
    void anotherKindIsAnotherView();
    void relaysTheChart();

private:
    FakeDialogs m_dialogs;
};

void TstChartsPane::saysWhatToDoWhenEmpty()
{
    ChartPane pane(m_dialogs);
    pane.show();
    auto *sentence = pane.findChild<QLabel *>(QStringLiteral("emptyChart"));
    QVERIFY(sentence->isVisible() && !sentence->text().isEmpty());
    pane.setEmptyText(QStringLiteral("Drop logs here"));
    QCOMPARE(sentence->text(), QStringLiteral("Drop logs here"));
    pane.setChart(fixture::bars({}), {});
    QVERIFY(sentence->isVisible());
    QVERIFY(!button(pane, QStringLiteral("Export"))->isEnabled());
    QMenu menu;
    pane.fillMenu(menu);
    QVERIFY(menu.isEmpty());
    pane.setTableShown(true); // of nothing
    QVERIFY(sentence->isVisible());
    pane.setChart(fixture::bars({1, 2}), {});
    QVERIFY(!sentence->isVisible());
}

void TstChartsPane::showsTitleAndProvenance()
{
    ChartPane pane(m_dialogs);
    pane.show();
    auto *mark = pane.findChild<QLabel *>(QStringLiteral("simulatedMark"));
    pane.setChart(fixture::chartOf(ChartKind::Cost, 10), {});
    QVERIFY(!mark->isVisible());
    QVERIFY(!pane.accessibleName().isEmpty());
    pane.setChart(fixture::chartOf(ChartKind::Cost, 10, true), {});
    QVERIFY(mark->isVisible());
}

void TstChartsPane::everythingHasAName()
{
    ChartPane pane(m_dialogs);
    pane.setChart(fixture::bars({1, 2}), {});
    const auto tools = pane.findChildren<QToolButton *>();
    QVERIFY(tools.size() >= 6);
    for (const QToolButton *tool : tools) {
        QVERIFY(!tool->accessibleName().isEmpty() && !tool->toolTip().isEmpty());
        QVERIFY(tool->focusPolicy() & Qt::TabFocus);
        QVERIFY(!tool->icon().isNull());
    }
}

void TstChartsPane::zoomsAndSwitchesByButton()
{
    ChartPane pane(m_dialogs);
    pane.resize(640, 400);
    pane.show();
    pane.setChart(fixture::chartOf(ChartKind::Days, 10), {});
    button(pane, QStringLiteral("Zoom in"))->click();
    QVERIFY(pane.view()->window().width() < 1);
    button(pane, QStringLiteral("Zoom out"))->click();
    QCOMPARE(pane.view()->window().width(), 1.0);
    button(pane, QStringLiteral("Zoom in"))->click();
    button(pane, QStringLiteral("Show all"))->click();
    QCOMPARE(pane.view()->window().width(), 1.0);
    QAction *predicted = entry(entries(pane, QStringLiteral("Series")), QStringLiteral("Predicted"));
    QVERIFY(predicted && predicted->isChecked());
    predicted->trigger();
    QVERIFY(!pane.view()->seriesList()[1].shown);
    QVERIFY(!entry(entries(pane, QStringLiteral("Series")), QStringLiteral("Predicted"))->isChecked());
}

void TstChartsPane::exportsEveryFormat_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("png") << QStringLiteral("960 × 540") << QStringLiteral("a.png") << QByteArray("\x89PNG");
    QTest::newRow("png, four times") << QStringLiteral("3840 × 2160") << QStringLiteral("b.png") << QByteArray("\x89PNG");
    QTest::newRow("svg") << QStringLiteral("SVG") << QStringLiteral("c.svg") << QByteArray("<?xml");
    QTest::newRow("pdf") << QStringLiteral("PDF") << QStringLiteral("d.pdf") << QByteArray("%PDF");
    QTest::newRow("csv") << QStringLiteral("CSV") << QStringLiteral("e.csv") << QByteArray("Run,");
}

void TstChartsPane::exportsEveryFormat()
{
    QFETCH(QString, text);
    QFETCH(QString, file);
    QFETCH(QByteArray, start);
    QTemporaryDir folder;
    ChartPane pane(m_dialogs);
    pane.setChart(fixture::chartOf(ChartKind::Days, 10), {});
    QSignalSpy said(&pane, &ChartPane::said);
    m_dialogs.path = folder.filePath(file);
    QAction *action = entry(entries(pane, QStringLiteral("Export")), text);
    QVERIFY(action);
    action->trigger();
    QTRY_COMPARE(said.size(), 1);
    QFile written(m_dialogs.path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().startsWith(start));
}

void TstChartsPane::cancelledExportWritesNothing()
{
    ChartPane pane(m_dialogs);
    pane.setChart(fixture::bars({1, 2}), {});
    QSignalSpy said(&pane, &ChartPane::said);
    m_dialogs.path.clear();
    entry(entries(pane, QStringLiteral("Export")), QStringLiteral("PDF"))->trigger();
    QCOMPARE(said.size(), 0);
    QVERIFY(m_dialogs.errors.isEmpty());
}

void TstChartsPane::failedExportIsTold()
{
    ChartPane pane(m_dialogs);
    pane.setChart(fixture::bars({1, 2}), {});
    m_dialogs.path = QStringLiteral("/no/such/folder/chart.svg");
    entry(entries(pane, QStringLiteral("Export")), QStringLiteral("SVG"))->trigger();
    QTRY_COMPARE(m_dialogs.errors.size(), 1);
    QVERIFY(m_dialogs.errors.takeFirst().contains(QStringLiteral("/no/such/folder")));
}

void TstChartsPane::copies()
{
    ChartPane pane(m_dialogs);
    pane.setChart(fixture::bars({1, 2}), {});
    QApplication::clipboard()->clear();
    QTest::keySequence(&pane, QKeySequence::Copy);
    QVERIFY(QApplication::clipboard()->mimeData()->hasImage());
    pane.setTableShown(true);
    auto *table = pane.findChild<gui::ChartTable *>();
    table->selectRow(1);
    QTest::keySequence(table, QKeySequence::Copy);
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 2); // header and the row
    QVERIFY(lines[1].startsWith(QStringLiteral("run 1\t")));
}

void TstChartsPane::tableHasTheSameFigures()
{
    ChartPane pane(m_dialogs);
    pane.setChart(fixture::bars({74.9, 345230.75, 12}), {});
    pane.setTableShown(true);
    QVERIFY(pane.isTableShown());
    const QAbstractItemModel *model = pane.findChild<gui::ChartTable *>()->model();
    QCOMPARE(model->rowCount(), 3);
    QVERIFY(model->headerData(3, Qt::Horizontal).toString().contains(QStringLiteral("days")));
    QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("run 0"));
    QVERIFY(model->index(0, 3).data().toString().startsWith(QStringLiteral("74.9")));
    QCOMPARE(model->index(2, 3).data().toString(), QStringLiteral("12"));
    QCOMPARE(model->index(0, 4).data().toString(), QStringLiteral("—")); // nothing was predicted
}

void TstChartsPane::tableAndChartShareTheSelection()
{
    ChartPane pane(m_dialogs);
    const report::Chart chart = fixture::chartOf(ChartKind::Days, 10);
    pane.setChart(chart, {});
    pane.setTableShown(true);
    QSignalSpy activated(&pane, &ChartPane::runActivated);
    auto *table = pane.findChild<gui::ChartTable *>();
    const std::size_t run = gui::runsOf(chart)[6].run;
    pane.setSelectedRun(run);
    QCOMPARE(table->currentIndex().row(), 6);
    QCOMPARE(activated.size(), 0);
    table->setCurrentIndex(table->model()->index(2, 0));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().value<std::size_t>(), gui::runsOf(chart)[2].run);
    pane.setSelectedRun(std::nullopt);
    QVERIFY(!table->selectionModel()->hasSelection());
}

void TstChartsPane::modelHoldsUp_data()
{
    QTest::addColumn<ChartKind>("kind");
    for (const ChartKind kind : report::chartKinds())
        QTest::newRow(std::string(report::name(kind)).c_str()) << kind;
}

void TstChartsPane::modelHoldsUp()
{
    QFETCH(ChartKind, kind);
    gui::ChartTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const report::Chart chart = fixture::chartOf(kind, 10);
    model.setChart(chart);
    QVERIFY(model.rowCount() >= static_cast<int>(chart.marks()));
    QVERIFY(model.columnCount() >= 4);
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY2(model.runOfRow(row), qPrintable(model.index(row, 0).data().toString()));
    for (const report::ChartRun &run : gui::runsOf(chart))
        QVERIFY(model.rowOfRun(run.run));
    QVERIFY(!model.runOfRow(-1));
    QVERIFY(!model.rowOfRun(999));
    model.setChart(fixture::bars({}));
    QCOMPARE(model.rowCount(), 0);
}

void TstChartsPane::anotherKindIsAnotherView()
{
    ChartPane pane(m_dialogs);
    for (const ChartKind kind : report::chartKinds()) {
        pane.setChart(fixture::chartOf(kind, 10), {});
        QVERIFY(pane.view()->markCount() > 0);
        QVERIFY(pane.view()->shownChart().kind == kind);
    }
    gui::ComparisonChart *view = pane.view();
    pane.setChart(fixture::chartOf(report::chartKinds().back(), 1), {});
    QCOMPARE(pane.view(), view);
}

void TstChartsPane::relaysTheChart()
{
    ChartPane pane(m_dialogs);
    pane.setSelectedRun(1); // before there is anything
    pane.setEmphasis(std::vector<std::size_t>{1});
    pane.setChart(fixture::bars({1, 2, 3}), {});
    QCOMPARE(pane.view()->selectedRun(), std::optional<std::size_t>(1));
    QSignalSpy activated(&pane, &ChartPane::runActivated);
    emit pane.view()->runActivated(2);
    QCOMPARE(activated.first().first().value<std::size_t>(), std::size_t(2));
}

QTEST_MAIN(TstChartsPane)
#include "tst_chartspane.moc"
