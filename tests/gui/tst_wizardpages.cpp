// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What single pages of the wizard do beyond leading from one to the next.
#include "gui/wizard/custommodeldialog.h"
#include "gui/wizard/modeltable.h"
#include "gui/wizarddriver.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QFile>
#include <QFrame>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextEdit>

using domain::KnobList;
using Step = gui::PlanWizard::Step;

class TestWizardPages : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void modelTableKeepsItsPromises();
    void searchFindsEveryWord_data();
    void searchFindsEveryWord();
    void sortsNumbersAsNumbers();
    void importTellsWhatItDidNotUnderstand();
    void importFailsInWords_data();
    void importFailsInWords();
    void dropImportsToo();
    void typedArchitecture();
    void architectureErrorsForbidOk_data();
    void architectureErrorsForbidOk();
    void clustersSideBySide();
    void gpuByTypeAndMemory();
    void precisionsFollowTheGpu();
    void nothingTickedIsAnError();
    void autoIsShownResolved();
    void contextExchangeIsChosen();
    void groupsAreOfferedWhereTheFrameworkMakesThem();
    void showingGroupsEditsNothing();
    void fsdpStrategiesAreChosen();
    void everyFieldSaysWhatItIs();

private:
    [[nodiscard]] domain::TrainingPlan plan(const char *model = "llama31_8b", const char *shape = "gpu.8xh200") const;
    [[nodiscard]] QString config(const char *text);

    std::optional<catalogue::Catalogue> m_catalogue;
    QTemporaryDir m_folder;
};

namespace {

constexpr char kLlama[] = R"({"model_type": "llama", "architectures": ["LlamaForCausalLM"], "hidden_size": 2048, "intermediate_size": 8192,
 "num_hidden_layers": 16, "num_attention_heads": 32, "num_key_value_heads": 8, "vocab_size": 128256, "max_position_embeddings": 131072,
 "hidden_act": "silu", "rms_norm_eps": 1e-05, "flux_capacitor": 1.21})";

} // namespace

void TestWizardPages::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    auto loaded = catalogue::Catalogue::load();
    QVERIFY2(loaded, loaded ? "" : loaded.error().english().c_str());
    m_catalogue = *std::move(loaded);
    QVERIFY(m_folder.isValid());
}

domain::TrainingPlan TestWizardPages::plan(const char *model, const char *shape) const
{
    domain::TrainingPlan made = catalogue::makePlan(**m_catalogue->model(model));
    catalogue::ClusterRequest machines;
    machines.resourceShape = shape;
    machines.nodes = 8;
    made.clusters = {*catalogue::makeCluster(machines, *m_catalogue)};
    return made;
}

QString TestWizardPages::config(const char *text)
{
    QFile file(m_folder.filePath(QStringLiteral("config.json")));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(text);
    return file.fileName();
}

void TestWizardPages::modelTableKeepsItsPromises()
{
    gui::ModelTable table(*m_catalogue);
    gui::ModelFilter filter(table);
    const QAbstractItemModelTester tableTester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const int shipped = table.rowCount();
    QCOMPARE(shipped, int(m_catalogue->models().size()));

    domain::ModelSpec custom = (*m_catalogue->model("llama31_8b"))->spec;
    custom.name = "mine";
    table.setCustom(custom, QStringLiteral("typed"));
    QCOMPARE(table.rowCount(), shipped + 1);
    QVERIFY(table.isCustom(0));
    QVERIFY(!table.entry(0));
    QCOMPARE(table.rowOf(custom), 0);
    QCOMPARE(table.index(0, gui::ModelTable::Recipe).data().toString(), QStringLiteral("no"));
    table.setCustom(custom, QStringLiteral("again"));
    filter.setSearchText(QStringLiteral("llama"));
    filter.sort(gui::ModelTable::Parameters, Qt::DescendingOrder);
    table.setCustom({}, {});
    QCOMPARE(table.rowCount(), shipped);
    QCOMPARE(table.rowOf(custom), -1);
    QCOMPARE(table.index(0, 0).data(Qt::ToolTipRole).isValid(), true);
}

void TestWizardPages::searchFindsEveryWord_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    QTest::newRow("nothing typed") << QString() << true;
    QTest::newRow("part of the name") << QStringLiteral("31_8") << true;
    QTest::newRow("capitals") << QStringLiteral("LLAMA31") << true;
    QTest::newRow("family and name") << QStringLiteral("llama3.1 8b") << true;
    QTest::newRow("blanks") << QStringLiteral("  llama31_8b  ") << true;
    QTest::newRow("one word is missing") << QStringLiteral("llama31_8b mamba") << false;
}

void TestWizardPages::searchFindsEveryWord()
{
    QFETCH(QString, text);
    QFETCH(bool, found);
    gui::ModelTable table(*m_catalogue);
    gui::ModelFilter filter(table);
    filter.setSearchText(text);
    const int row = table.rowOf((*m_catalogue->model("llama31_8b"))->spec);
    QCOMPARE(filter.mapFromSource(table.index(row, 0)).isValid(), found);
}

void TestWizardPages::sortsNumbersAsNumbers()
{
    gui::ModelTable table(*m_catalogue);
    gui::ModelFilter filter(table);
    filter.sort(gui::ModelTable::Parameters, Qt::AscendingOrder);
    for (int row = 1; row < filter.rowCount(); ++row) {
        QVERIFY(filter.index(row - 1, gui::ModelTable::Parameters).data(gui::ModelTable::kSortRole).toLongLong()
                <= filter.index(row, gui::ModelTable::Parameters).data(gui::ModelTable::kSortRole).toLongLong());
    }
}

void TestWizardPages::importTellsWhatItDidNotUnderstand()
{
    ScriptedDialogs dialogs;
    dialogs.nextPath = config(kLlama);
    gui::PlanWizard wizard(*m_catalogue, {}, Step::Model, dialogs);
    wizard.show();
    const WizardDriver person(wizard);
    person.click("importConfig");
    QCOMPARE(wizard.plan().model.numLayers(), 16);
    QCOMPARE(wizard.plan().model.hiddenSize, 2048);
    QVERIFY(QString::fromStdString(wizard.plan().modelSource).contains(QStringLiteral("config.json")));
    QVERIFY(person.find<QFrame>("report"));
    const QString report = person.find<QTextEdit>("reportText")->toPlainText();
    QVERIFY2(report.contains(QStringLiteral("flux_capacitor")), qPrintable(report));
    QVERIFY2(report.contains(QStringLiteral("Assumed")), qPrintable(report));
    // The imported model is the one chosen in the list.
    auto *models = person.find<QTableView>("models");
    QCOMPARE(models->currentIndex().siblingAtColumn(0).data().toString().toStdString(), wizard.plan().model.name);
    QVERIFY(person.isEnabled("next"));
    person.click("closeReport");
    QVERIFY(!person.find<QFrame>("report"));
}

void TestWizardPages::importFailsInWords_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("model: llama");
    QTest::newRow("truncated") << QByteArray(kLlama).left(120);
    QTest::newRow("a list") << QByteArray("[1, 2]");
    QTest::newRow("wrong type") << QByteArray(R"({"model_type": "llama", "hidden_size": "wide"})");
    QTest::newRow("deep") << QByteArray(100000, '[');
}

void TestWizardPages::importFailsInWords()
{
    QFETCH(QByteArray, text);
    ScriptedDialogs dialogs;
    dialogs.nextPath = config(text.constData());
    gui::PlanWizard wizard(*m_catalogue, plan(), Step::Model, dialogs);
    wizard.show();
    const WizardDriver person(wizard);
    person.click("importConfig");
    QVERIFY(person.find<QFrame>("report"));
    QVERIFY(person.messages().contains(QStringLiteral("could not be imported")));
    QVERIFY(person.find<QTextEdit>("reportText")->toPlainText().size() > 20);
    QVERIFY(wizard.plan() == plan()); // what was chosen before stays
}

void TestWizardPages::dropImportsToo()
{
    ScriptedDialogs dialogs;
    gui::PlanWizard wizard(*m_catalogue, {}, Step::Model, dialogs);
    wizard.show();
    auto *page = wizard.findChild<QWidget *>(QStringLiteral("ModelPage"));
    QVERIFY(page && page->acceptDrops());
    const auto drop = [page](const QUrl &url) {
        QMimeData data;
        data.setUrls({url});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(page, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(page, &event);
        return true;
    };
    QVERIFY(!drop(QUrl(QStringLiteral("https://example.org/config.json"))));
    QVERIFY(!drop(QUrl::fromLocalFile(QStringLiteral("/tmp/model.safetensors"))));
    QVERIFY(drop(QUrl::fromLocalFile(config(kLlama))));
    QCOMPARE(wizard.plan().model.numLayers(), 16);
}

void TestWizardPages::typedArchitecture()
{
    gui::CustomModelDialog dialog({}, nullptr);
    dialog.show();
    auto *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY(!ok->isEnabled());
    const auto set = [&](const char *name, int value) { dialog.findChild<QSpinBox *>(QString::fromLatin1(name))->setValue(value); };
    set("numLayers", 12);
    set("hiddenSize", 768);
    set("ffnHiddenSize", 3072);
    set("numAttentionHeads", 12);
    QVERIFY(!ok->isEnabled()); // the vocabulary is missing
    set("vocabSize", 50257);
    QVERIFY(ok->isEnabled());
    QCOMPARE(dialog.model().numLayers(), 12);
    // The same object as text, and back.
    auto *json = dialog.findChild<QPlainTextEdit *>(QStringLiteral("json"));
    QString text = json->toPlainText();
    QVERIFY(text.contains(QStringLiteral("\"hidden_size\": 768")));
    json->setPlainText(text.replace(QStringLiteral("\"hidden_size\": 768"), QStringLiteral("\"hidden_size\": 1536")));
    QCOMPARE(dialog.findChild<QSpinBox *>(QStringLiteral("hiddenSize"))->value(), 1536);
    QCOMPARE(dialog.model().hiddenSize, 1536);
    ok->click();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
}

void TestWizardPages::architectureErrorsForbidOk_data()
{
    QTest::addColumn<QString>("json");
    QTest::newRow("empty") << QString();
    QTest::newRow("not JSON") << QStringLiteral("{layers: 3");
    QTest::newRow("a number") << QStringLiteral("3");
    QTest::newRow("unknown key") << QStringLiteral(R"({"num_layers": 2, "hidden_size": 64, "ffn_hidden_size": 256,
        "num_attention_heads": 4, "vocab_size": 1000, "nmu_layers": 3})");
    QTest::newRow("wrong type") << QStringLiteral(R"({"num_layers": "two"})");
}

void TestWizardPages::architectureErrorsForbidOk()
{
    QFETCH(QString, json);
    gui::CustomModelDialog dialog((*m_catalogue->model("llama31_8b"))->spec, nullptr);
    dialog.show();
    auto *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY(ok->isEnabled());
    dialog.findChild<QPlainTextEdit *>(QStringLiteral("json"))->setPlainText(json);
    QVERIFY(!ok->isEnabled());
    QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("result"))->text().size() > 10);
}

void TestWizardPages::clustersSideBySide()
{
    ScriptedDialogs dialogs;
    gui::PlanWizard wizard(*m_catalogue, plan(), Step::Cluster, dialogs);
    wizard.show();
    const WizardDriver person(wizard);
    QVERIFY(!person.find<QComboBox>("alternatives"));
    person.click("addAlternative");
    QCOMPARE(wizard.plan().clusters.size(), std::size_t(2));
    QCOMPARE(wizard.plan().activeCluster, 1);
    person.find<QDoubleSpinBox>("price")->setValue(2.5);
    QCOMPARE(wizard.plan().clusters[1].pricePerGpuHour, base::Usd(2.5));
    QCOMPARE(wizard.plan().clusters[0].pricePerGpuHour, base::Usd(3.0));
    QVERIFY(wizard.plan().clusters[0].label != wizard.plan().clusters[1].label);
    QVERIFY(person.isEnabled("next"));

    auto *alternatives = person.find<QComboBox>("alternatives");
    QCOMPARE(alternatives->count(), 2);
    alternatives->setFocus();
    QTest::keyClick(alternatives, Qt::Key_Up);
    QCOMPARE(wizard.plan().activeCluster, 0);
    QCOMPARE(person.find<QDoubleSpinBox>("price")->value(), 3.0);
    person.click("removeAlternative");
    QCOMPARE(wizard.plan().clusters.size(), std::size_t(1));
    QCOMPARE(person.find<QDoubleSpinBox>("price")->value(), 2.5);
}

void TestWizardPages::gpuByTypeAndMemory()
{
    ScriptedDialogs dialogs;
    gui::PlanWizard wizard(*m_catalogue, plan(), Step::Cluster, dialogs);
    wizard.show();
    const WizardDriver person(wizard);
    person.click("byGpu");
    auto *gpu = person.find<QComboBox>("gpu");
    QVERIFY(gpu);
    gpu->setCurrentIndex(gpu->findData(QStringLiteral("b200")));
    QCOMPARE(wizard.plan().cluster().gpu.key, std::string("b200"));
    QVERIFY(wizard.plan().cluster().resourceShape.empty());
    gpu->setCurrentIndex(gpu->count() - 1); // another one
    QVERIFY(!person.isEnabled("next"));
    QVERIFY2(person.messages().contains(QStringLiteral("memory of the GPU")), qPrintable(person.messages()));
    person.find<QDoubleSpinBox>("memoryPerGpu")->setValue(96); // unfolded, since it needs attention
    QVERIFY(person.isEnabled("next"));
    QCOMPARE(base::inGb(wizard.plan().cluster().marketingMemoryPerGpu), 96.0);
}

void TestWizardPages::precisionsFollowTheGpu()
{
    ScriptedDialogs dialogs;
    gui::PlanWizard wizard(*m_catalogue, plan("llama31_8b", "gpu.8xa100-80gb"), Step::Training, dialogs);
    wizard.show();
    const WizardDriver person(wizard);
    QVERIFY(!person.isEnabled("precision_fp8"));
    QVERIFY(person.isEnabled("precision_bf16"));
    QVERIFY2(person.messages().contains(QStringLiteral("has no hardware for: fp8")), qPrintable(person.messages()));

    gui::PlanWizard hopper(*m_catalogue, plan(), Step::Training, dialogs);
    hopper.show();
    const WizardDriver other(hopper);
    QVERIFY(other.isEnabled("precision_fp8"));
    QVERIFY(!other.isEnabled("precision_nvfp4"));
    other.click("precision_fp8");
    QCOMPARE(hopper.plan().search.precisions, (std::vector{domain::Precision::Bf16, domain::Precision::Fp8}));
}

void TestWizardPages::nothingTickedIsAnError()
{
    ScriptedDialogs dialogs;
    gui::PlanWizard wizard(*m_catalogue, plan(), Step::Training, dialogs);
    wizard.show();
    const WizardDriver person(wizard);
    for (const char *box : {"precision_bf16", "recomputeNone"}) {
        person.click(box);
        QVERIFY2(!person.isEnabled("next"), box);
        person.click(box);
        QVERIFY2(person.isEnabled("next"), box);
    }
    QVERIFY(wizard.plan() == plan());
}

void TestWizardPages::autoIsShownResolved()
{
    ScriptedDialogs dialogs;
    gui::PlanWizard wizard(*m_catalogue, plan("deepseek_v3"), Step::Parallelism, dialogs);
    wizard.show();
    const WizardDriver person(wizard);
    person.click("allAuto");
    for (const auto knob :
         {&domain::SearchSpace::tensorParallel, &domain::SearchSpace::pipelineParallel, &domain::SearchSpace::virtualPipeline,
          &domain::SearchSpace::contextParallel, &domain::SearchSpace::expertParallel})
        QVERIFY((wizard.plan().search.*knob).automatic);
    QVERIFY2(person.messages().count(QStringLiteral("auto: ")) >= 4, qPrintable(person.messages()));
    QVERIFY(person.settled());
    QVERIFY(wizard.draft().preview().summary.valid > 0);
}

void TestWizardPages::contextExchangeIsChosen()
{
    using domain::ContextExchange;
    ScriptedDialogs dialogs;
    domain::TrainingPlan ofBridge = plan();
    ofBridge.base.options.framework = domain::Framework::Bridge;
    gui::PlanWizard wizard(*m_catalogue, ofBridge, Step::Parallelism, dialogs);
    wizard.show();
    const WizardDriver person(wizard);
    person.click("advanced");
    auto *kind = person.find<QComboBox>("contextExchange");
    auto *inner = person.find<QSpinBox>("contextInner");
    QCOMPARE(kind->currentIndex(), 0);
    QVERIFY2(!inner->isEnabled(), "of levels only");
    const auto choose = [&](ContextExchange exchange) { kind->setCurrentIndex(kind->findData(static_cast<int>(exchange))); };
    const auto layout = [&]() -> domain::ParallelLayout { return wizard.plan().base.layout; };
    choose(ContextExchange::AllToAll);
    QCOMPARE(layout().contextExchange, ContextExchange::AllToAll);
    QCOMPARE(layout().contextInner, 0);
    choose(ContextExchange::Hierarchical);
    QVERIFY(inner->isEnabled());
    QCOMPARE(layout().contextInner, 2);
    inner->setValue(4);
    QCOMPARE(layout().contextInner, 4);
    choose(ContextExchange::Ring);
    QCOMPARE(layout().contextInner, 0);
    choose(ContextExchange::Hierarchical);
    QVERIFY2(layout().contextInner == 4, "the size is kept for another change of mind");
    // Groups of two leave context parallel sizes 1, 4 and 8; groups of four 1 and 8: of size 4 there is one group only.
    person.type("cpText", "1,4,8");
    const auto validWith = [&](int size) {
        inner->setValue(size);
        return person.settled() ? wizard.draft().preview().summary.valid : 0;
    };
    const std::size_t two = validWith(2);
    const std::size_t four = validWith(4);
    person.type("cpText", "1");
    const std::size_t none = validWith(2);
    QVERIFY(none > 0);
    QVERIFY(none < four);
    QVERIFY(four < two);
}

void TestWizardPages::groupsAreOfferedWhereTheFrameworkMakesThem()
{
    ScriptedDialogs dialogs;
    gui::PlanWizard wizard(*m_catalogue, plan(), Step::Parallelism, dialogs);
    wizard.show();
    const WizardDriver person(wizard);
    person.click("advanced");
    const auto *kind = person.find<QComboBox>("contextExchange");
    QVERIFY(kind->findData(static_cast<int>(domain::ContextExchange::AllToAll)) >= 0);
    QCOMPARE(kind->findData(static_cast<int>(domain::ContextExchange::Hierarchical)), -1);
    QVERIFY(!person.find<QSpinBox>("contextInner"));
}

void TestWizardPages::showingGroupsEditsNothing()
{
    ScriptedDialogs dialogs;
    domain::TrainingPlan groups = plan();
    groups.base.options.framework = domain::Framework::Bridge;
    groups.base.layout.contextExchange = domain::ContextExchange::Hierarchical;
    groups.base.layout.contextInner = 8;
    gui::PlanWizard wizard(*m_catalogue, groups, Step::Parallelism, dialogs);
    wizard.show();
    const WizardDriver person(wizard);
    person.click("advanced");
    QCOMPARE(person.find<QSpinBox>("contextInner")->value(), 8);
    QCOMPARE(wizard.plan().base.layout.contextInner, 8);
    QCOMPARE(wizard.plan().base.layout.contextExchange, domain::ContextExchange::Hierarchical);
}

void TestWizardPages::fsdpStrategiesAreChosen()
{
    using domain::FsdpSharding;
    ScriptedDialogs dialogs;
    gui::PlanWizard wizard(*m_catalogue, plan(), Step::Parallelism, dialogs);
    wizard.show();
    const WizardDriver person(wizard);
    person.click("advanced");
    QVERIFY(person.find<QCheckBox>("fsdpOptimGradsParams")->isChecked());
    QVERIFY2(!person.isEnabled("fsdpOptimGrads"), "nothing is sharded without a group size");
    person.type("ppText", "1");
    person.type("fsdpText", "0,8");
    QVERIFY(person.isEnabled("fsdpOptimGrads"));
    person.click("fsdpOptimGrads");
    QCOMPARE(wizard.plan().search.fsdpSharding, (std::vector{FsdpSharding::OptimGradsParams, FsdpSharding::OptimGrads}));
    QVERIFY(person.settled());
    QCOMPARE(wizard.draft().preview().summary.combinations, std::size_t(3)); // no FSDP, and two of groups of 8
    person.click("fsdpOptimGrads");
    person.click("fsdpOptimGradsParams");
    QVERIFY(wizard.plan().search.fsdpSharding.empty());
    QVERIFY2(!person.isEnabled("next"), "one way to shard at least");
    person.click("fsdpOptim");
    QCOMPARE(wizard.plan().search.fsdpSharding, std::vector{FsdpSharding::Optim});
    QVERIFY(person.isEnabled("next"));
}

void TestWizardPages::everyFieldSaysWhatItIs()
{
    ScriptedDialogs dialogs;
    gui::PlanWizard wizard(*m_catalogue, plan(), Step::Model, dialogs);
    wizard.show();
    for (const char *page : {"ClusterPage", "TrainingPage", "ParallelismPage", "LaunchPage"}) {
        const auto *shown = wizard.findChild<QWidget *>(QString::fromLatin1(page));
        for (const QLabel *label : shown->findChildren<QLabel *>()) {
            if (!label->buddy())
                continue;
            const QWidget *field = label->buddy();
            const bool described = !field->toolTip().isEmpty() || qobject_cast<const QAbstractButton *>(field);
            QVERIFY2(described, qPrintable(label->text()));
            QVERIFY2(label->text().contains(QLatin1Char('&')) || qobject_cast<const QAbstractButton *>(field), qPrintable(label->text()));
        }
    }
}

QTEST_MAIN(TestWizardPages)
#include "tst_wizardpages.moc"
