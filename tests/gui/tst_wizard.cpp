// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The wizard as a person meets it: typing and clicking in the real windows.
#include "gui/wizarddriver.h"

#include <QApplication>
#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>

using domain::KnobList;
using Step = gui::PlanWizard::Step;

class TestWizard : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void leadsFromNothingToTheWorkedExample();
    void runsByKeyboardAlone();
    void showsWhatAWrongEntryBreaks_data();
    void showsWhatAWrongEntryBreaks();
    void wrongShapesAreNamed_data();
    void wrongShapesAreNamed();
    void appliesASuggestionByAClick();
    void keepsUnreadableTextWhenGoingBack();
    void reopensWithThePlansValues();
    void asksOnlyWhenInputWouldBeLost();
    void stepsAheadWaitForTheOnesBefore();
    void changesFromTheReview();

private:
    [[nodiscard]] domain::TrainingPlan workedExample() const;

    std::optional<catalogue::Catalogue> m_catalogue;
};

void TestWizard::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    auto loaded = catalogue::Catalogue::load();
    QVERIFY2(loaded, loaded ? "" : loaded.error().english().c_str());
    m_catalogue = *std::move(loaded);
}

domain::TrainingPlan TestWizard::workedExample() const
{
    domain::TrainingPlan plan = catalogue::makePlan(**m_catalogue->model("llama31_8b"));
    catalogue::ClusterRequest machines;
    machines.resourceShape = "gpu.8xh200";
    machines.nodes = 8;
    plan.clusters = {*catalogue::makeCluster(machines, *m_catalogue)};
    plan.search.globalBatchSizes = KnobList::list({256, 512});
    plan.search.microBatchSizes = KnobList::list({1, 2});
    plan.search.virtualPipeline = KnobList::list({1, 2});
    return plan;
}

void TestWizard::leadsFromNothingToTheWorkedExample()
{
    ScriptedDialogs dialogs;
    gui::PlanWizard wizard(*m_catalogue, {}, Step::Review, dialogs);
    wizard.show();
    QVERIFY(QTest::qWaitForWindowExposed(&wizard));
    const WizardDriver person(wizard);
    QCOMPARE(wizard.currentStep(), Step::Model); // nothing is known yet, wherever one wanted to start
    QVERIFY(!person.isEnabled("next"));
    QVERIFY(!person.isEnabled("finish"));

    person.type("search", "llama31_8b");
    auto *models = person.find<QTableView>("models");
    QCOMPARE(models->model()->rowCount(), 1);
    QTest::mouseClick(models->viewport(), Qt::LeftButton, {}, models->visualRect(models->model()->index(0, 0)).center());
    QCOMPARE(wizard.plan().model.name, std::string("llama31_8b"));
    QCOMPARE(wizard.plan().base.layout.contextParallel, 2); // the recipe's
    person.click("next");

    QCOMPARE(wizard.currentStep(), Step::Cluster);
    QVERIFY(!person.isEnabled("next"));
    QTest::keyClicks(person.find<QComboBox>("shape")->lineEdit(), QStringLiteral("gpu.8xh200"));
    person.find<QSpinBox>("nodes")->setFocus();
    person.find<QSpinBox>("nodes")->selectAll();
    QTest::keyClicks(person.find<QSpinBox>("nodes"), QStringLiteral("8"));
    QCOMPARE(wizard.plan().cluster().numGpus(), 64);
    QCOMPARE(wizard.plan().cluster().gpu.key, std::string("h200"));
    QVERIFY(person.messages().contains(QStringLiteral("$192.00 per hour")));
    person.click("next");

    person.type("globalBatchSizesText", "256,512");
    person.type("microBatchSizesText", "1,2");
    person.click("next");
    QCOMPARE(wizard.currentStep(), Step::Parallelism);
    person.type("vpText", "1,2");
    person.click("next");
    QCOMPARE(wizard.currentStep(), Step::Launch);
    person.type("trainingNodeGroup", "tme-nebius-h200-01");
    person.click("next");
    QCOMPARE(wizard.currentStep(), Step::Review);

    QVERIFY(person.settled());
    QCOMPARE(wizard.draft().preview().summary.combinations, std::size_t(8));
    QCOMPARE(wizard.draft().preview().summary.valid, std::size_t(8));
    QCOMPARE(person.find<QLabel>("validCount")->text(), QStringLiteral("8 valid"));
    domain::TrainingPlan expected = workedExample();
    expected.infrastructure.trainingNodeGroup = "tme-nebius-h200-01";
    QVERIFY(wizard.plan() == expected);
    person.click("finish");
    QCOMPARE(wizard.result(), int(QDialog::Accepted));
    QCOMPARE(dialogs.questions, 0);
}

void TestWizard::runsByKeyboardAlone()
{
    ScriptedDialogs dialogs;
    gui::PlanWizard wizard(*m_catalogue, {}, Step::Model, dialogs);
    wizard.show();
    wizard.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&wizard));
    const auto key = [](Qt::Key k) { QTest::keyClick(QApplication::focusWidget(), k); };

    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("llama31_8b"));
    key(Qt::Key_Return); // takes the match
    QCOMPARE(wizard.plan().model.name, std::string("llama31_8b"));
    key(Qt::Key_Return); // goes on
    QCOMPARE(wizard.currentStep(), Step::Cluster);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("gpu.8xh200"));
    for (int i = 0; i < 10 && QApplication::focusWidget()->objectName() != QStringLiteral("nodes"); ++i)
        key(Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("8"));
    QCOMPARE(wizard.plan().cluster().numGpus(), 64);
    for (const Step step : {Step::Training, Step::Parallelism, Step::Launch, Step::Review}) {
        key(Qt::Key_Return);
        QCOMPARE(wizard.currentStep(), step);
        QVERIFY(QApplication::focusWidget());
    }
    auto *steps = wizard.findChild<QListWidget *>(QStringLiteral("steps"));
    steps->setFocus();
    QTest::keyClick(steps, Qt::Key_Up);
    QCOMPARE(wizard.currentStep(), Step::Launch);
    QVERIFY(steps->hasFocus()); // the arrows go on from here
    QTest::keyClick(steps, Qt::Key_Down);
    auto *finish = wizard.findChild<QPushButton *>(QStringLiteral("finish"));
    QVERIFY(finish->isDefault());
    QTest::keyClick(finish, Qt::Key_Return);
    QCOMPARE(wizard.result(), int(QDialog::Accepted));
}

void TestWizard::showsWhatAWrongEntryBreaks_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, Step step, const char *field, const char *text, const char *words) {
        QTest::newRow(name) << int(step) << QByteArray(field) << QByteArray(text) << QString::fromLatin1(words);
    };
    row("tp does not divide the heads", Step::Parallelism, "tpText", "6", "32 attention heads");
    row("not a number", Step::Parallelism, "ppText", "2,x", "not a whole number");
    row("zero", Step::Parallelism, "cpText", "0", "not between");
    row("empty list", Step::Training, "globalBatchSizesText", "", "at least one value");
    row("batch does not divide", Step::Training, "globalBatchSizesText", "250", "250");
    row("larger than any number", Step::Training, "seqLengthsText", "99999999999999999999", "not a whole number");
}

void TestWizard::showsWhatAWrongEntryBreaks()
{
    QFETCH(int, step);
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, text);
    QFETCH(QString, words);
    ScriptedDialogs dialogs;
    gui::PlanWizard wizard(*m_catalogue, workedExample(), Step(step), dialogs);
    wizard.show();
    const WizardDriver person(wizard);
    QVERIFY(person.isEnabled("next"));
    const QString before = person.find<QLineEdit>(field.constData())->text();

    person.type(field.constData(), text.constData());
    if (text.isEmpty())
        QTest::keyClick(person.find<QLineEdit>(field.constData()), Qt::Key_Delete);
    QVERIFY2(person.messages().contains(words), qPrintable(person.messages()));
    QVERIFY(!person.isEnabled("next"));
    QVERIFY(!person.isEnabled("finish"));
    QCOMPARE(person.find<QLineEdit>(field.constData())->text(), QString::fromLatin1(text)); // nobody rewrites what is typed

    person.type(field.constData(), qPrintable(before));
    QVERIFY(person.isEnabled("next"));
    QVERIFY(wizard.plan() == workedExample());
}

void TestWizard::wrongShapesAreNamed_data()
{
    QTest::addColumn<QString>("shape");
    QTest::newRow("nothing") << QString();
    QTest::newRow("no GPU shape") << QStringLiteral("cpu.large");
    QTest::newRow("unknown type") << QStringLiteral("gpu.8xh2000");
    QTest::newRow("no type") << QStringLiteral("gpu.8x");
    QTest::newRow("too many") << QStringLiteral("gpu.99xh200");
}

void TestWizard::wrongShapesAreNamed()
{
    QFETCH(QString, shape);
    ScriptedDialogs dialogs;
    gui::PlanWizard wizard(*m_catalogue, workedExample(), Step::Cluster, dialogs);
    wizard.show();
    const WizardDriver person(wizard);
    QLineEdit *edit = person.find<QComboBox>("shape")->lineEdit();
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, shape);
    QCOMPARE(edit->text(), shape);
    QVERIFY(!person.isEnabled("next"));
    QVERIFY2(person.messages().contains(shape.isEmpty() ? QStringLiteral("gpu.8xh200") : shape), qPrintable(person.messages()));
    QVERIFY2(!person.messages().contains(QStringLiteral("--")), qPrintable(person.messages())); // flags are for the command line
    QVERIFY(!edit->parentWidget()->accessibleDescription().isEmpty()); // a screen reader hears it too
    QVERIFY(wizard.plan() == workedExample()); // the last readable cluster is still there
}

void TestWizard::appliesASuggestionByAClick()
{
    ScriptedDialogs dialogs;
    gui::PlanWizard wizard(*m_catalogue, workedExample(), Step::Parallelism, dialogs);
    wizard.show();
    const WizardDriver person(wizard);
    person.type("tpText", "2, 6");
    QVERIFY2(person.messages().contains(QStringLiteral("6 does not divide")), qPrintable(person.messages()));
    QVERIFY(person.isEnabled("next")); // the 2 is fine: a warning holds nobody up
    QTRY_VERIFY(person.find<QPushButton>("fixButton")); // offers are worked out in the background
    person.click("fixButton");
    QCOMPARE(wizard.plan().search.tensorParallel, KnobList::list({2, 4}));
    QCOMPARE(person.find<QLineEdit>("tpText")->text(), QStringLiteral("2, 4"));
    QVERIFY(!person.find<QPushButton>("fixButton"));
}

void TestWizard::keepsUnreadableTextWhenGoingBack()
{
    ScriptedDialogs dialogs;
    gui::PlanWizard wizard(*m_catalogue, workedExample(), Step::Parallelism, dialogs);
    wizard.show();
    const WizardDriver person(wizard);
    person.type("tpText", "2, four");
    person.click("back");
    QCOMPARE(wizard.currentStep(), Step::Training);
    person.click("next");
    QCOMPARE(person.find<QLineEdit>("tpText")->text(), QStringLiteral("2, four"));
    QVERIFY(!person.isEnabled("next"));
    // Another way of giving the field a value ends the complaint.
    person.click("allAuto");
    QVERIFY(wizard.plan().search.tensorParallel.automatic);
    QCOMPARE(person.find<QLineEdit>("tpText")->text(), QStringLiteral("auto"));
    QVERIFY(person.isEnabled("next"));
    QVERIFY(person.messages().contains(QStringLiteral("auto: 1, 2, 4, 8")));
}

void TestWizard::reopensWithThePlansValues()
{
    domain::TrainingPlan plan = workedExample();
    plan.goal = {1500.25, 20, 30};
    plan.search.precisions = {domain::Precision::Bf16, domain::Precision::Fp8};
    plan.search.recompute = {domain::RecomputePlan::full(), domain::RecomputePlan::block(4),
                             domain::RecomputePlan::selective(domain::RecomputeMlp)};
    plan.search.expertTensorParallel = {};
    plan.search.contextParallel = KnobList::autoValues();
    plan.search.maxModelParallelSize = 32;
    plan.infrastructure.mountFrom = "node-nfs:lepton-shared-fs";
    plan.clusters[0].pricePerGpuHour = base::Usd(2.125);
    ScriptedDialogs dialogs;
    gui::PlanWizard wizard(*m_catalogue, plan, Step::Review, dialogs);
    wizard.show();
    QCOMPARE(wizard.currentStep(), Step::Review);
    for (int i = 0; i < 6; ++i)
        wizard.showStep(Step(i)); // looking changes nothing
    QVERIFY(wizard.plan() == plan);
    QVERIFY(!wizard.draft().isModified());
    const WizardDriver person(wizard);
    wizard.showStep(Step::Training);
    QCOMPARE(person.find<QAbstractSpinBox>("tokens")->text(), QStringLiteral("1,500.25"));
    QVERIFY(person.find<QAbstractButton>("precision_fp8")->isChecked());
    QVERIFY(!person.find<QAbstractButton>("recomputeNone")->isChecked());
    QCOMPARE(person.find<QLineEdit>("otherRecompute")->text(), QStringLiteral("selective:mlp"));
    QCOMPARE(person.find<QLineEdit>("blockLayersText")->text(), QStringLiteral("4"));
}

void TestWizard::asksOnlyWhenInputWouldBeLost()
{
    ScriptedDialogs dialogs;
    gui::PlanWizard wizard(*m_catalogue, workedExample(), Step::Parallelism, dialogs);
    wizard.show();
    QTest::keyClick(&wizard, Qt::Key_Escape);
    QVERIFY(!wizard.isVisible());
    QCOMPARE(dialogs.questions, 0);

    wizard.show();
    const WizardDriver person(wizard);
    person.type("tpText", "4");
    dialogs.nextAnswer = 0; // go on editing
    QTest::keyClick(&wizard, Qt::Key_Escape);
    QVERIFY(wizard.isVisible());
    QCOMPARE(dialogs.questions, 1);
    dialogs.nextAnswer = 1; // discard
    QTest::keyClick(&wizard, Qt::Key_Escape);
    QVERIFY(!wizard.isVisible());
    QCOMPARE(wizard.result(), int(QDialog::Rejected));
}

void TestWizard::stepsAheadWaitForTheOnesBefore()
{
    ScriptedDialogs dialogs;
    gui::PlanWizard wizard(*m_catalogue, workedExample(), Step::Training, dialogs);
    wizard.show();
    const WizardDriver person(wizard);
    auto *steps = person.find<QListWidget>("steps");
    person.type("microBatchSizesText", "none of them");
    for (int i = 0; i < steps->count(); ++i)
        QCOMPARE(bool(steps->item(i)->flags() & Qt::ItemIsEnabled), i <= int(Step::Training));
    steps->setCurrentRow(int(Step::Review));
    QCOMPARE(wizard.currentStep(), Step::Training);
    QCOMPARE(steps->currentRow(), int(Step::Training));
    steps->setCurrentRow(int(Step::Model));
    QCOMPARE(wizard.currentStep(), Step::Model);
}

void TestWizard::changesFromTheReview()
{
    ScriptedDialogs dialogs;
    gui::PlanWizard wizard(*m_catalogue, workedExample(), Step::Review, dialogs);
    wizard.show();
    const WizardDriver person(wizard);
    QVERIFY(person.settled());
    const QString text = person.messages();
    for (const char *fact : {"llama31_8b", "8 x 8 H200", "256, 512", "Tensor parallel", "8 configuration"})
        QVERIFY2(text.contains(QString::fromLatin1(fact)), fact);
    for (int step = 0; step < 5; ++step) {
        person.click(qPrintable(QStringLiteral("change%1").arg(step)));
        QCOMPARE(wizard.currentStep(), Step(step));
        wizard.showStep(Step::Review);
    }
}

QTEST_MAIN(TestWizard)
#include "tst_wizard.moc"
