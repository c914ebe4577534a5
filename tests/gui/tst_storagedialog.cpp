// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Browsing a workspace's storage and fetching from it, on a sandbox in the test's own process.
#include "gui/comparison/storagedialog.h"
#include "gui/comparison/storagetree.h"
#include "gui/widgets/emptystate.h"
#include "gui/workspace/cloud.h"
#include "lepton/faketokenstore.h"
#include "sandbox/harness.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <memory>

using gui::Cloud;
using gui::StorageDialog;
using gui::StorageTree;

namespace {

constexpr int kPatience = 20000; // ms
const QByteArray kLog = "Training epoch 0, iteration 0/9 | global_step: 0 | train_step_timing in s: 2\n";

template <class T>
T *part(const QWidget &window, const char *name)
{
    T *found = window.findChild<T *>(QLatin1String(name));
    if (found == nullptr)
        qFatal("there is no %s", name);
    return found;
}

struct Fixture {
    sandboxtest::Harness box;
    QTemporaryDir folder;
    Cloud cloud{std::make_unique<FakeTokenStore>(), folder.filePath(QStringLiteral("workspaces.json"))};

    [[nodiscard]] lepton::Workspace login(const QByteArray &token = sandboxtest::kToken) const
    {
        lepton::Workspace workspace;
        workspace.id = QStringLiteral("ws1");
        workspace.url = box.server->baseUrl();
        workspace.token = lepton::Token(token);
        return workspace;
    }
    void logIn()
    {
        cloud.logIn(login(), false);
        QTRY_COMPARE_WITH_TIMEOUT(cloud.state(), Cloud::State::Online, kPatience);
    }
    void put(const QString &path, const QByteArray &content = kLog)
    {
        QObject context;
        bool done = false;
        const QString parent = path.section(QLatin1Char('/'), 0, -2);
        QStringList folders;
        for (int parts = 1; parts <= parent.count(QLatin1Char('/')); ++parts)
            folders << parent.section(QLatin1Char('/'), 0, parts);
        std::function<void()> next = [&] {
            if (folders.isEmpty()) {
                cloud.client()->writeFile(QStringLiteral("default"), path, content, &context,
                                          [&](const lepton::Answer<void> &) { done = true; });
                return;
            }
            cloud.client()->makeFolder(QStringLiteral("default"), folders.takeFirst(), &context,
                                       [&](const lepton::Answer<void> &) { next(); });
        };
        next();
        QTRY_VERIFY_WITH_TIMEOUT(done, kPatience);
    }
    [[nodiscard]] QString cache() const { return folder.filePath(QStringLiteral("cache")); }
};

/// Opens folders one by one, as a person does with the arrow keys.
QModelIndex open(QTreeView &tree, const QStringList &names)
{
    QModelIndex at;
    for (const QString &name : names) {
        QModelIndex next;
        const auto find = [&] {
            for (int row = 0; row < tree.model()->rowCount(at); ++row)
                if (tree.model()->index(row, 0, at).data().toString() == name)
                    next = tree.model()->index(row, 0, at);
            return next.isValid();
        };
        if (!QTest::qWaitFor(find, kPatience))
            return {};
        at = next;
        tree.setCurrentIndex(at);
        QTest::keyClick(&tree, Qt::Key_Right);
    }
    return at;
}

} // namespace

class TestStorageDialog : public QObject {
    Q_OBJECT

private slots:
    void saysWhatIsMissing()
    {
        Fixture fixture;
        StorageDialog dialog(fixture.cloud, fixture.cache());
        dialog.show();
        QCOMPARE(part<QStackedWidget>(dialog, "pages")->currentWidget(), part<QWidget>(dialog, "statePage"));
        QVERIFY(!part<QPushButton>(dialog, "fetch")->isVisible());
        QSignalSpy wanted(&dialog, &StorageDialog::loginRequested);
        QPushButton *way = nullptr;
        for (QPushButton *button : dialog.findChild<gui::EmptyState *>()->findChildren<QPushButton *>())
            way = button->isVisible() ? button : way;
        QVERIFY(way != nullptr);
        QTest::keyClick(way, Qt::Key_Space);
        QCOMPARE(wanted.size(), 1);
        QVERIFY(!dialog.isVisible());
        QVERIFY(dialog.paths().isEmpty());
    }

    void saysThatALoginWasRefused()
    {
        Fixture fixture;
        fixture.cloud.logIn(fixture.login("WRONG"), false);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.cloud.state(), Cloud::State::LoginNeeded, kPatience);
        StorageDialog dialog(fixture.cloud, fixture.cache());
        dialog.show();
        const auto labels = dialog.findChild<gui::EmptyState *>()->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](const QLabel *label) { return label->text().contains(QStringLiteral("refused")); }));
        for (const QLabel *label : labels)
            QVERIFY(!label->text().contains(QStringLiteral("WRONG")));
    }

    void fetchesWhatIsMarkedByKeyboard()
    {
        Fixture fixture;
        fixture.logIn();
        fixture.put(QStringLiteral("/runs/base_config/log_a.out"));
        fixture.put(QStringLiteral("/runs/notes.json"), "{}");
        StorageDialog dialog(fixture.cloud, fixture.cache());
        dialog.show();
        auto *tree = part<QTreeView>(dialog, "tree");
        QAbstractItemModelTester tester(tree->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QModelIndex runs = open(*tree, {QStringLiteral("default"), QStringLiteral("runs")});
        QVERIFY(runs.isValid());
        auto *fetch = part<QPushButton>(dialog, "fetch");
        QVERIFY(!fetch->isEnabled());
        QTest::keyClick(tree, Qt::Key_Space);
        QCOMPARE(runs.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QVERIFY(fetch->isEnabled());
        QTest::keyClick(fetch, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isVisible(), kPatience);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        const QString local = fixture.cache() + QStringLiteral("/ws1/default/runs");
        QCOMPARE(dialog.paths(), QStringList{local});
        QFile log(local + QStringLiteral("/base_config/log_a.out"));
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QByteArray text = log.readAll();
        QVERIFY(text.endsWith(kLog));
        QVERIFY2(text.startsWith("Simulated"), "a sandbox measures nothing");
        QVERIFY(!QFile::exists(local + QStringLiteral("/notes.json")));
    }

    void marksStandForAllBelow()
    {
        Fixture fixture;
        fixture.logIn();
        fixture.put(QStringLiteral("/r/a/1.log"));
        fixture.put(QStringLiteral("/r/b/2.log"));
        StorageTree model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTreeView tree;
        tree.setModel(&model);
        model.setClient(fixture.cloud.client());
        const QModelIndex folder = open(tree, {QStringLiteral("default"), QStringLiteral("r")});
        QVERIFY(folder.isValid());
        QVERIFY(model.setData(folder, Qt::Checked, Qt::CheckStateRole));
        const QModelIndex first = open(tree, {QStringLiteral("default"), QStringLiteral("r"), QStringLiteral("a")});
        QCOMPARE(first.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(model.chosen().size(), std::size_t(1));
        QCOMPARE(model.chosen().front().path, QStringLiteral("/r"));
        QCOMPARE(folder.parent().data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
        QVERIFY(model.setData(first, Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(folder.data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
        QCOMPARE(model.chosen().size(), std::size_t(1));
        QCOMPARE(model.chosen().front().path, QStringLiteral("/r/b"));
        QVERIFY(model.chosen().front().isFolder == true);
    }

    void whatIsNoLogIsTakenOnlyByItself()
    {
        Fixture fixture;
        fixture.logIn();
        fixture.put(QStringLiteral("/r/1.log"));
        fixture.put(QStringLiteral("/r/notes.json"), "{}");
        StorageTree model;
        QTreeView tree;
        tree.setModel(&model);
        model.setClient(fixture.cloud.client());
        const QModelIndex folder = open(tree, {QStringLiteral("default"), QStringLiteral("r")});
        QVERIFY(model.setData(folder, Qt::Checked, Qt::CheckStateRole));
        const QModelIndex notes = open(tree, {QStringLiteral("default"), QStringLiteral("r"), QStringLiteral("notes.json")});
        QCOMPARE(notes.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QCOMPARE(notes.siblingAtRow(0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(model.chosen().size(), std::size_t(1));
        QVERIFY(model.setData(notes, Qt::Checked, Qt::CheckStateRole));
        const auto chosen = model.chosen();
        QVERIFY(std::any_of(chosen.begin(), chosen.end(),
                            [](const launch::StoragePlace &place) { return place.path == QLatin1String("/r/notes.json"); }));
        QVERIFY(std::any_of(chosen.begin(), chosen.end(), [](const launch::StoragePlace &place) {
            return place.path.endsWith(QLatin1String("1.log")) || place.path == QLatin1String("/r");
        }));
    }

    void goesToAPathAsJobsSeeIt()
    {
        Fixture fixture;
        fixture.logIn();
        fixture.put(QStringLiteral("/autotuner/logs/x/1.log"));
        StorageDialog dialog(fixture.cloud, fixture.cache());
        dialog.setStart(QStringLiteral("/nemo-workspace/autotuner/logs"));
        dialog.show();
        auto *tree = part<QTreeView>(dialog, "tree");
        QTRY_COMPARE_WITH_TIMEOUT(tree->currentIndex().data().toString(), QStringLiteral("logs"), kPatience);
        part<QLineEdit>(dialog, "path")->setText(QStringLiteral("/autotuner/nowhere"));
        QTest::keyClick(part<QLineEdit>(dialog, "path"), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(dialog, "note")->text().contains(QStringLiteral("/autotuner")), kPatience);
        QVERIFY2(dialog.isVisible(), "the return key of the field does not fetch");
    }

    void escapeStopsTheFetchFirst()
    {
        Fixture fixture;
        fixture.logIn();
        for (int i = 0; i < 5; ++i)
            fixture.put(QStringLiteral("/r/%1.log").arg(i));
        StorageDialog dialog(fixture.cloud, fixture.cache());
        dialog.show();
        auto *tree = part<QTreeView>(dialog, "tree");
        QVERIFY(open(*tree, {QStringLiteral("default"), QStringLiteral("r")}).isValid());
        QTest::keyClick(tree, Qt::Key_Space);
        QTest::keyClick(part<QPushButton>(dialog, "fetch"), Qt::Key_Space);
        QVERIFY(part<QProgressBar>(dialog, "progress")->isVisible());
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(dialog.isVisible());
        QVERIFY(!part<QProgressBar>(dialog, "progress")->isVisible());
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
        QVERIFY(dialog.paths().isEmpty());
    }

    void nothingThereIsSaid()
    {
        Fixture fixture;
        fixture.logIn();
        fixture.put(QStringLiteral("/r/settings.json"), "{}");
        StorageDialog dialog(fixture.cloud, fixture.cache());
        dialog.show();
        auto *tree = part<QTreeView>(dialog, "tree");
        QVERIFY(open(*tree, {QStringLiteral("default"), QStringLiteral("r")}).isValid());
        QTest::keyClick(tree, Qt::Key_Space);
        QTest::keyClick(part<QPushButton>(dialog, "fetch"), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(dialog, "note")->text().contains(QStringLiteral("Nothing there")), kPatience);
        QVERIFY(dialog.isVisible());
    }

    void everythingHasANameForScreenReaders()
    {
        Fixture fixture;
        fixture.logIn();
        StorageDialog dialog(fixture.cloud, fixture.cache());
        dialog.show();
        for (const char *name : {"tree", "progress"})
            QVERIFY2(!part<QWidget>(dialog, name)->accessibleName().isEmpty(), name);
        for (const char *name : {"pathLabel", "prefixLabel", "placeLabel"})
            QVERIFY2(part<QLabel>(dialog, name)->buddy() != nullptr, name);
    }
};

QTEST_MAIN(TestStorageDialog)
#include "tst_storagedialog.moc"
