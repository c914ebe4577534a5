// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Calibrating memory with own runs, through the widgets that a person uses: the dialog alone, and the way
// from logs to a plan that says what it rests on, and back.
#include "comparison/calibration.h"
#include "estimate/estimator.h"
#include "gui/comparison/calibrationdialog.h"
#include "gui/resultsfixture.h"
#include "gui/shell/clusterpanel.h"
#include "gui/widgets/calibrationtexts.h"

#include <QCheckBox>
#include <QPushButton>
#include <QTableView>
#include <QTreeWidget>
#include <functional>

namespace {

using Subject = gui::CalibrationDialog::Subject;

/// Steps of a run that printed its peaks.
std::string stepsWithMemory(base::Bytes allocated, base::Bytes reserved)
{
    std::string text;
    for (int step = 0; step < 20; ++step) {
        text += QStringLiteral("Training epoch 0, iteration %1/49 | global_step: %1 | max_memory_reserved: %2 | max_memory_allocated: %3 | "
                               "reduced_train_loss: 9.5 | train_step_timing in s: %4\n")
                    .arg(step)
                    .arg(reserved.value(), 0, 'f', 0)
                    .arg(allocated.value(), 0, 'f', 0)
                    .arg(step == 0 ? 20.0 : 6.5)
                    .toStdString();
    }
    return text;
}

/// Drives the next dialog that waits for a person, once it is there.
class Person : public QObject {
public:
    explicit Person(std::function<void(gui::CalibrationDialog &)> act)
        : m_act(std::move(act))
    {
        connect(&m_look, &QTimer::timeout, this, [this] {
            auto *dialog = qobject_cast<gui::CalibrationDialog *>(QApplication::activeModalWidget());
            if (dialog == nullptr || !dialog->isSettled())
                return;
            m_look.stop();
            met = true;
            m_act(*dialog);
        });
        m_look.start(10);
    }
    bool met = false;

private:
    std::function<void(gui::CalibrationDialog &)> m_act;
    QTimer m_look;
};

QTreeWidget &runsOf(gui::CalibrationDialog &dialog) { return *dialog.findChild<QTreeWidget *>(QStringLiteral("calibrationRuns")); }
QString textOf(const QWidget &parent, const char *name) { return parent.findChild<QLabel *>(QLatin1String(name))->text(); }
QPushButton &accepting(gui::CalibrationDialog &dialog) { return *dialog.findChild<QPushButton *>(QStringLiteral("calibrationAccept")); }

} // namespace

class TestCalibration : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void showsWhatEachRunSaysAndDoes();
    void runsThatAreKnownAreTickedOffToForgetThem();
    void runsThatRanAgainTakeThePlaceOfTheOld();
    void isAppliedShownSwitchedAndTakenBack();
    void cancellingChangesNothing();
    void simulatedRunsSaySo();
    void textsAreInTheUsersNumbers();

private:
    [[nodiscard]] Subject subject() const;
    [[nodiscard]] domain::MeasuredPeak peak(const std::string &run, int tp, double more) const;
    void readLogs(bool simulated);
    void act() const { m->part<QAction>("resultsCalibrate")->trigger(); }
    [[nodiscard]] const domain::MemoryCalibration &kept() const { return m->app.workspace().plan().cluster().calibration; }
    [[nodiscard]] gui::ClusterPanel &panel() const { return *m->app.window().findChild<gui::ClusterPanel *>(); }

    std::optional<catalogue::Catalogue> m_catalogue;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ResultsFixture> m;
};

void TestCalibration::initTestCase()
{
    auto loaded = catalogue::Catalogue::load();
    QVERIFY(loaded.has_value());
    m_catalogue.emplace(std::move(*loaded));
}

void TestCalibration::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m = std::make_unique<ResultsFixture>(*m_catalogue, *m_folder);
    QVERIFY(m->saved);
}

void TestCalibration::cleanup()
{
    m.reset();
    m_folder.reset();
}

Subject TestCalibration::subject() const
{
    const domain::TrainingPlan &plan = m->app.workspace().plan();
    return {plan.model, plan.cluster(), m_catalogue->profile(plan.cluster().gpu), plan.base.options.framework, m->app.workspace().result()};
}

domain::MeasuredPeak TestCalibration::peak(const std::string &run, int tp, double more) const
{
    const Subject about = subject();
    domain::MeasuredPeak made;
    made.run = made.source = run;
    made.model = about.model.name;
    made.gpu = about.cluster.gpu.key;
    made.nodes = about.cluster.nodes;
    made.gpusPerNode = about.cluster.gpusPerNode;
    made.candidate = m->base;
    made.candidate.layout.tensorParallel = made.candidate.layout.expertTensorParallel = tp;
    made.candidate.layout.pipelineParallel = made.candidate.layout.contextParallel = 1;
    made.candidate.layout.sequenceParallel = tp > 1;
    estimate::predictPeak(made, about.model, about.cluster, about.profile);
    made.allocated = made.predictedAllocated;
    made.reserved = made.predictedReserved + base::gib(more);
    return made;
}

/// Two runs that printed a little more than is predicted, one that printed nothing of memory.
void TestCalibration::readLogs(bool simulated)
{
    const std::string head = simulated ? logs::kSimulatedLine : "";
    const auto at = [this](const std::string &run) {
        return m->logFolder + QLatin1Char('/') + QString::fromStdString(run) + QStringLiteral("/log.txt");
    };
    for (const int tp : {1, 2}) {
        const domain::MeasuredPeak like = peak("like it", tp, 1);
        QVERIFY(logs::write(at(m->name(tp, 1)), head + stepsWithMemory(*like.allocated, *like.reserved)));
    }
    QVERIFY(logs::write(at("base_config"), head + logs::steps(9.4)));
    m->drop({m->logFolder});
    QTRY_VERIFY_WITH_TIMEOUT(m->measurements().comparison() && m->measurements().comparison()->records.size() == 3, kPatience);
    QVERIFY(m->settled() && m->app.searched());
}

void TestCalibration::showsWhatEachRunSaysAndDoes()
{
    QVERIFY(m->app.searched());
    gui::CalibrationDialog dialog(subject());
    QVERIFY(!accepting(dialog).isEnabled());
    comparison::Comparison compared;
    compared.records.resize(2);
    compared.records[0].configuration = "tp2";
    compared.records[1].configuration = "silent";
    comparison::CalibrationOffer offer;
    offer.runs.push_back({0, peak("tp2", 2, 1), {}});
    offer.runs.push_back({1, std::nullopt, base::Text("its logs print no memory")});
    dialog.offer(compared, offer);
    QTreeWidget &tree = runsOf(dialog);
    QCOMPARE(tree.topLevelItemCount(), 2);
    QCOMPARE(tree.topLevelItem(0)->childCount(), 2); // allocated and reserved
    QVERIFY(!tree.topLevelItem(0)->child(1)->text(3).isEmpty());
    QVERIFY(tree.topLevelItem(0)->child(1)->text(2) != tree.topLevelItem(0)->child(1)->text(3));
    QVERIFY(!(tree.topLevelItem(1)->flags() & Qt::ItemIsUserCheckable));
    QCOMPARE(tree.topLevelItem(1)->text(4), QStringLiteral("its logs print no memory"));
    QVERIFY2(textOf(dialog, "calibrationEffect").contains(QStringLiteral("calibrated on 1 run")),
             qPrintable(textOf(dialog, "calibrationEffect")));
    QTRY_VERIFY_WITH_TIMEOUT(dialog.isSettled(), kPatience);
    QVERIFY2(textOf(dialog, "calibrationVerdicts").contains(QStringLiteral("safe")), qPrintable(textOf(dialog, "calibrationVerdicts")));
    QVERIFY(accepting(dialog).isEnabled());
    QCOMPARE(dialog.calibration().peaks.size(), std::size_t(1));
    tree.topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    QVERIFY(!accepting(dialog).isEnabled());
    QVERIFY(dialog.calibration().peaks.empty());
    QVERIFY(textOf(dialog, "calibrationEffect").contains(QStringLiteral("as published")));
    QVERIFY(!tree.accessibleName().isEmpty());
}

void TestCalibration::runsThatAreKnownAreTickedOffToForgetThem()
{
    Subject about = subject();
    about.cluster.calibration.peaks = {peak("a", 1, 1), peak("b", 2, 1)};
    gui::CalibrationDialog dialog(about);
    QTreeWidget &tree = runsOf(dialog);
    QCOMPARE(tree.topLevelItemCount(), 2);
    QCOMPARE(tree.topLevelItem(0)->text(4), QStringLiteral("Counts"));
    QVERIFY(!accepting(dialog).isEnabled());
    tree.topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    QVERIFY(accepting(dialog).isEnabled());
    QCOMPARE(dialog.calibration().peaks.size(), std::size_t(1));
    QCOMPARE(dialog.calibration().peaks[0].run, std::string("b"));
    comparison::Comparison compared; // the same run offered once more stands there once
    compared.records.resize(1);
    comparison::CalibrationOffer offer;
    offer.runs.push_back({0, peak("a", 1, 1), {}});
    dialog.offer(compared, offer);
    QCOMPARE(tree.topLevelItemCount(), 2);
    QCOMPARE(dialog.calibration().peaks.size(), std::size_t(1));
}

void TestCalibration::runsThatRanAgainTakeThePlaceOfTheOld()
{
    Subject about = subject();
    about.cluster.calibration.peaks = {peak("a", 1, 1), peak("b", 2, 1)};
    gui::CalibrationDialog dialog(about);
    QTreeWidget &tree = runsOf(dialog);
    comparison::Comparison compared;
    compared.records.resize(2);
    comparison::CalibrationOffer offer;
    offer.runs.push_back({0, peak("a", 1, 2), {}}); // into the same folder, with another peak
    domain::MeasuredPeak another = peak("another", 2, 1); // of another configuration, from the same log
    another.source = "a";
    offer.runs.push_back({1, another, {}});
    dialog.offer(compared, offer);
    QCOMPARE(tree.topLevelItemCount(), 3);
    QCOMPARE(tree.topLevelItem(0)->childCount(), 2);
    QVERIFY(tree.topLevelItem(0)->text(4).contains(QStringLiteral("read again")));
    QVERIFY(accepting(dialog).isEnabled());
    const auto peaks = dialog.calibration().peaks;
    QCOMPARE(peaks.size(), std::size_t(3));
    QCOMPARE(peaks[0].run, std::string("a"));
    QCOMPARE(peaks[0].reserved->value(), peak("a", 1, 2).reserved->value());
    QVERIFY(peaks[2].candidate == another.candidate && peaks[2].source == "a");
}

void TestCalibration::isAppliedShownSwitchedAndTakenBack()
{
    readLogs(false);
    gui::Workspace &workspace = m->app.workspace();
    const domain::TrainingPlan before = workspace.plan();
    const base::Bytes published = workspace.result()->context->estimate(m->base).memory.total();
    QString verdicts;
    const Person person([&](gui::CalibrationDialog &dialog) {
        QCOMPARE(runsOf(dialog).topLevelItemCount(), 3);
        verdicts = textOf(dialog, "calibrationVerdicts");
        QTest::mouseClick(&accepting(dialog), Qt::LeftButton);
    });
    act();
    QVERIFY(person.met);
    QVERIFY(!verdicts.isEmpty());
    QCOMPARE(kept().peaks.size(), std::size_t(2));
    QVERIFY(!kept().peaks[0].simulated);
    QVERIFY(m->app.searched());
    QVERIFY(workspace.result()->context->estimate(m->base).memory.total() > published);

    m->app.window().showStep(gui::Step::Plan);
    const auto says = [&](const char *words) { return textOf(panel(), "calibrationText").contains(QLatin1String(words)); };
    QTRY_VERIFY_WITH_TIMEOUT(says("calibrated on 2 run"), kPatience);
    auto *used = panel().findChild<QCheckBox *>(QStringLiteral("calibrationUsed"));
    QVERIFY(used->isVisible() && used->isChecked());
    used->click();
    QVERIFY(!kept().used);
    QVERIFY(says("switched off"));
    QVERIFY(m->app.searched());
    QCOMPARE(workspace.result()->context->estimate(m->base).memory.total(), published);
    used->click();
    QVERIFY(kept().used);
    panel().findChild<QPushButton *>(QStringLiteral("calibrationReset"))->click();
    QVERIFY(kept().peaks.empty());
    QVERIFY(says("as published"));
    QVERIFY(!used->isVisible());
    for (int step = 0; step < 4; ++step) // reset, on, off, calibrate
        workspace.undoStack().undo();
    QVERIFY(workspace.plan() == before);
    workspace.undoStack().redo();
    QCOMPARE(kept().peaks.size(), std::size_t(2));
    const Person second([](gui::CalibrationDialog &dialog) {
        runsOf(dialog).topLevelItem(0)->setCheckState(0, Qt::Unchecked);
        QTest::keyClick(&accepting(dialog), Qt::Key_Space);
    });
    panel().findChild<QPushButton *>(QStringLiteral("calibrationDetails"))->click();
    QVERIFY(second.met);
    QCOMPARE(kept().peaks.size(), std::size_t(1));
}

void TestCalibration::cancellingChangesNothing()
{
    readLogs(false);
    const domain::TrainingPlan before = m->app.workspace().plan();
    const Person person([](gui::CalibrationDialog &dialog) { QTest::keyClick(&dialog, Qt::Key_Escape); });
    act();
    QVERIFY(person.met);
    QVERIFY(m->app.workspace().plan() == before);
}

void TestCalibration::simulatedRunsSaySo()
{
    readLogs(true);
    const Person person([](gui::CalibrationDialog &dialog) {
        QVERIFY(textOf(dialog, "calibrationSimulated").contains(QStringLiteral("simulated")));
        QVERIFY(textOf(dialog, "calibrationEffect").contains(QStringLiteral("calibrated on 2 simulated run")));
        accepting(dialog).click();
    });
    act();
    QVERIFY(person.met);
    QCOMPARE(kept().peaks.size(), std::size_t(2));
    QVERIFY(kept().peaks[0].simulated);
    m->app.window().showStep(gui::Step::Plan);
    QVERIFY(textOf(panel(), "calibrationText").contains(QStringLiteral("2 simulated run")));
}

void TestCalibration::textsAreInTheUsersNumbers()
{
    estimate::MemoryCorrection correction;
    QVERIFY(gui::calibratedText(correction).isEmpty() && gui::calibrationText(correction).isEmpty());
    correction.runs = 3;
    correction.outside = base::gib(1.25);
    correction.tensors = base::gib(-0.5);
    correction.reserve = 1.02;
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const QString text = gui::calibrationText(correction);
    QLocale::setDefault(before);
    QVERIFY2(text.contains(QStringLiteral("1,02")) && text.contains(QStringLiteral("−0,5")), qPrintable(text));
}

QTEST_MAIN(TestCalibration)
#include "tst_calibration.moc"
