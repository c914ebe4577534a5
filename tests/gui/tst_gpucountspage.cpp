// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many GPUs to rent: the page over numbers made by hand, driven as a person would.
#include "gui/spacewindowfixture.h"

#include "gui/widgets/notelabel.h"

#include <QDoubleSpinBox>
#include <QPushButton>
#include <QSpinBox>

using fixture::click;
using fixture::kSpacePatience;
using fixture::labelText;
using fixture::list;
using fixture::part;
using fixture::ShownSpace;
using report::SpaceKind;

class TestGpuCounts : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void countsAreAdvisedUpon();
    void limitsNeedNoNewSearch();
    void aBudgetNeedsAPrice();
    void unreachableLimitsSayHowFarOff();
    void useThisCountIsOneUndoStep();
    void rangeIsAskedFor();
    void aStoppedSweepSaysSo();

private:
    std::optional<catalogue::Catalogue> m_catalogue;
};

void TestGpuCounts::initTestCase()
{
    auto loaded = catalogue::Catalogue::load();
    QVERIFY(loaded.has_value());
    m_catalogue = std::move(*loaded);
}

void TestGpuCounts::countsAreAdvisedUpon()
{
    ShownSpace shown(*m_catalogue);
    shown.window.showKind(SpaceKind::GpuCounts);
    QVERIFY(shown.hasRows());
    QCOMPARE(shown.column("gpus").join(QLatin1Char(' ')), QStringLiteral("16 32 64 128 256"));
    const auto &advice = part<gui::NoteLabel>(shown.page(), "advice");
    QCOMPARE(advice.kind(), gui::NoteLabel::Kind::Good);
    QVERIFY2(advice.text().contains(QStringLiteral("64 GPU")), qPrintable(advice.text())); // where the curve bends
    QVERIFY2(advice.text().contains(QStringLiteral("The curve bends here")), qPrintable(advice.text()));
    QVERIFY2(advice.text().contains(QStringLiteral("42.0 days for $100,500")), qPrintable(advice.text()));
    QVERIFY2(advice.text().contains(QStringLiteral("Twice as many save 17.0 days for $17,500 more")), qPrintable(advice.text()));
    QVERIFY2(advice.text().contains(QStringLiteral("Half as many take 41.5 days longer and save $500")), qPrintable(advice.text()));
    QCOMPARE(shown.table().currentRow(), std::optional<std::size_t>(2)); // the recommended one is chosen
    QCOMPARE(shown.chart().view()->markCount(), 2 * 4 + 1);
    shown.table().selectRow(std::optional<std::size_t>(0));
    QVERIFY(labelText(shown.page(), "chosen").contains(QStringLiteral("None of 7")));
    QVERIFY(!part<QPushButton>(shown.page(), "use").isEnabled());
}

void TestGpuCounts::limitsNeedNoNewSearch()
{
    ShownSpace shown(*m_catalogue);
    shown.window.showKind(SpaceKind::GpuCounts);
    QVERIFY(shown.hasRows());
    const std::size_t asked = shown.fake.asked->sweeps();
    auto &deadline = part<QDoubleSpinBox>(shown.page(), "deadline");
    deadline.setFocus();
    deadline.selectAll();
    QTest::keyClicks(&deadline, QStringLiteral("50"));
    QTest::keyClick(&deadline, Qt::Key_Return);
    const auto &advice = part<gui::NoteLabel>(shown.page(), "advice");
    QVERIFY2(advice.text().contains(QStringLiteral("64 GPU")), qPrintable(advice.text()));
    QVERIFY(labelText(shown.page(), "reach").contains(QStringLiteral("From 64 to 256 GPUs")));
    part<QDoubleSpinBox>(shown.page(), "budget").setValue(150000);
    QVERIFY(labelText(shown.page(), "reach").contains(QStringLiteral("From 64 to 128 GPUs")));
    QCOMPARE(shown.fake.asked->sweeps(), asked);
    const auto &data = std::get<report::TwinChart>(shown.chart().view()->shownChart().data);
    QCOMPARE(data.leftLimit, std::optional(50.0));
    QCOMPARE(data.rightLimit, std::optional(150000.0));
    QVERIFY(data.points[2].run.isBest && !data.points[4].inReach);
}

/// Without a price there is a cheapest number all the same, and a budget says nothing.
void TestGpuCounts::aBudgetNeedsAPrice()
{
    fixture::SpaceFake fake;
    fake.free = true;
    ShownSpace shown(*m_catalogue, fake);
    shown.window.showKind(SpaceKind::GpuCounts);
    QVERIFY(shown.hasRows());
    const auto &advice = part<gui::NoteLabel>(shown.page(), "advice");
    QVERIFY2(advice.text().contains(QStringLiteral("64 GPU")) && !advice.text().contains(QLatin1Char('$')), qPrintable(advice.text()));
    part<QDoubleSpinBox>(shown.page(), "budget").setValue(5000);
    QVERIFY2(advice.text().contains(QStringLiteral("64 GPU")), qPrintable(advice.text()));
    QVERIFY(labelText(shown.page(), "reach").contains(QStringLiteral("The budget is left aside")));
}

void TestGpuCounts::unreachableLimitsSayHowFarOff()
{
    ShownSpace shown(*m_catalogue);
    shown.window.showKind(SpaceKind::GpuCounts);
    QVERIFY(shown.hasRows());
    part<QDoubleSpinBox>(shown.page(), "deadline").setValue(10);
    const auto &advice = part<gui::NoteLabel>(shown.page(), "advice");
    QCOMPARE(advice.kind(), gui::NoteLabel::Kind::Warning);
    QVERIFY2(advice.text().contains(QStringLiteral("256 GPUs: 20.0 days for $190,000")), qPrintable(advice.text()));
    part<QDoubleSpinBox>(shown.page(), "deadline").setValue(0);
    part<QDoubleSpinBox>(shown.page(), "budget").setValue(5000);
    QVERIFY2(advice.text().contains(QStringLiteral("32 GPUs: 83.5 days for $100,000")), qPrintable(advice.text()));
}

void TestGpuCounts::useThisCountIsOneUndoStep()
{
    ShownSpace shown(*m_catalogue);
    shown.window.showKind(SpaceKind::GpuCounts);
    QVERIFY(shown.hasRows() && shown.planSearched());
    const domain::TrainingPlan before = shown.workspace.plan();
    QVERIFY(before.cluster().label.starts_with("8 x 8 "));
    const int steps = shown.workspace.undoStack().count();
    shown.chooseRow("gpus", QStringLiteral("128"));
    QVERIFY(part<QPushButton>(shown.page(), "use").text().contains(QStringLiteral("128")));
    click(shown.page(), "use");
    QCOMPARE(shown.workspace.undoStack().count(), steps + 1);
    QCOMPARE(shown.workspace.plan().cluster().nodes, 16);
    QVERIFY(shown.workspace.plan().cluster().label.starts_with("16 x 8 "));
    QCOMPARE(shown.workspace.plan().search.pipelineParallel, list({1, 2})); // its best configuration is searched
    QTRY_VERIFY_WITH_TIMEOUT(shown.workspace.currentRow().has_value(), kSpacePatience);
    QVERIFY(shown.hasRows()); // searched for the new cluster
    QTRY_VERIFY(shown.column("plan_count").indexOf(QStringLiteral("yes")) >= 0);
    click(shown.page(), "undo");
    QCOMPARE(shown.workspace.plan(), before);
}

void TestGpuCounts::rangeIsAskedFor()
{
    ShownSpace shown(*m_catalogue);
    shown.window.showKind(SpaceKind::GpuCounts);
    QVERIFY(shown.hasRows());
    part<QSpinBox>(shown.page(), "least").setValue(64);
    part<QSpinBox>(shown.page(), "most").setValue(128);
    QTRY_COMPARE(shown.table().model()->rowCount(), 2);
    {
        const std::lock_guard lock(shown.fake.asked->guard);
        QCOMPARE(shown.fake.asked->counts.back().least, 64);
        QCOMPARE(shown.fake.asked->counts.back().most, 128);
    }
    part<QSpinBox>(shown.page(), "most").setValue(32);
    QVERIFY(shown.showsProblem());
}

void TestGpuCounts::aStoppedSweepSaysSo()
{
    fixture::SpaceFake fake;
    fake.held = std::make_shared<QSemaphore>();
    ShownSpace shown(*m_catalogue, fake);
    shown.window.showKind(SpaceKind::GpuCounts);
    QTRY_VERIFY(shown.isSearching());
    click(shown.page(), "stop");
    QVERIFY(shown.hasRows());
    QCOMPARE(shown.table().model()->rowCount(), 3);
    QVERIFY(labelText(shown.page(), "reach").contains(QStringLiteral("Stopped")));
}

QTEST_MAIN(TestGpuCounts)
#include "tst_gpucountspage.moc"
