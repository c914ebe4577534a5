// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The log viewer: lines of files of any size, colours, search, and the view on them.
#include "gui/fakedialogs.h"
#include "gui/jobs/ansitext.h"
#include "gui/jobs/logdocument.h"
#include "gui/jobs/logpanel.h"
#include "gui/jobs/logsave.h"
#include "gui/jobs/logsearch.h"
#include "gui/jobs/logview.h"
#include "gui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <memory>

using gui::LogSource;
using gui::LogStore;

namespace {

constexpr int kPatience = 60'000;
constexpr qint64 kAll = 1LL << 40;

void put(const QString &path, const QByteArray &text, QIODevice::OpenMode mode = QIODevice::WriteOnly)
{
    QFile file(path);
    QVERIFY(file.open(mode));
    file.write(text);
}

std::vector<QByteArray> textsOf(const LogStore &store, std::uint64_t first = 0, std::size_t count = 1'000'000)
{
    std::vector<QByteArray> texts;
    for (const gui::RawLogLine &line : store.read(first, count))
        texts.push_back(line.bytes);
    return texts;
}

QByteArray numberedLines(int from, int count)
{
    QByteArray text;
    for (int i = from; i < from + count; ++i)
        text += "line " + QByteArray::number(i) + QByteArray(i % 37, 'x') + '\n';
    return text;
}

} // namespace

class TestJobsLog : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cutsFilesIntoLines_data();
    void cutsFilesIntoLines();
    void randomReadsAgree();
    void longLinesAreCutBetweenCharacters();
    void growsAndBeginsAnew();
    void missingFileMayComeLater();
    void weavesWorkersByTime();
    void weavingStaysBounded();
    void largeFilesNeedLittleMemory();
    void readsEscapeSequences_data();
    void readsEscapeSequences();
    void stylesFollowSgr();
    void terminalColoursAreReadable();
    void searchFindsAllAndGoesOn();
    void searchRefusesBadExpressions();
    void viewHoldsVisibleLinesOnly();
    void viewFollowsTheEndUntilScrolled();
    void viewWrapsLongLines();
    void viewCopiesSelection();
    void panelFindsTheFailingLine();
    void panelSearchesByKeyboard();
    void panelShowsWorkersApartAndTogether();
    void panelSavesWhole();
    void panelSurvivesSwitching();

private:
    [[nodiscard]] QString file(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestJobsLog::cutsFilesIntoLines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<QByteArray>>("lines");
    QTest::newRow("empty") << QByteArray() << QList<QByteArray>();
    QTest::newRow("one") << QByteArray("a\n") << QList<QByteArray>{"a"};
    QTest::newRow("open end") << QByteArray("a\nb") << QList<QByteArray>{"a", "b"};
    QTest::newRow("only an open end") << QByteArray("b") << QList<QByteArray>{"b"};
    QTest::newRow("empty lines") << QByteArray("\n\nx\n\n") << QList<QByteArray>{"", "", "x", ""};
    QTest::newRow("CRLF") << QByteArray("a\r\nb\r\n") << QList<QByteArray>{"a\r", "b\r"};
    QTest::newRow("NUL and escape bytes") << QByteArray("a\0b\x1b[31mc\n", 10) << QList<QByteArray>{QByteArray("a\0b\x1b[31mc", 9)};
}

void TestJobsLog::cutsFilesIntoLines()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<QByteArray>, lines);
    put(file("log"), text);
    LogStore store({{file("log"), 0}});
    store.scan(kAll);
    const auto texts = textsOf(store);
    QCOMPARE(QList<QByteArray>(texts.begin(), texts.end()), lines);
    QCOMPARE(store.lineCount(), std::uint64_t(lines.size()));
}

void TestJobsLog::randomReadsAgree()
{
    const QByteArray text = numberedLines(0, 20'000);
    put(file("log"), text);
    QList<QByteArray> all = text.split('\n');
    all.removeLast();
    LogStore store({{file("log"), 0}});
    while (store.scan(10'000).more) { } // in small steps, as while it grows
    QCOMPARE(store.lineCount(), std::uint64_t(all.size()));
    QRandomGenerator random(7);
    for (int i = 0; i < 300; ++i) {
        const auto first = std::uint64_t(random.bounded(20'100));
        const auto count = std::size_t(random.bounded(400));
        const auto texts = textsOf(store, first, count);
        QCOMPARE(QList<QByteArray>(texts.begin(), texts.end()), all.mid(qsizetype(first), qsizetype(count)));
    }
}

void TestJobsLog::longLinesAreCutBetweenCharacters()
{
    QByteArray bar; // a progress bar that is drawn over and over, then a long line of two-byte characters
    for (int i = 0; i < 1000; ++i)
        bar += "\rEpoch 0: " + QByteArray::number(i) + "/1000";
    const QByteArray text = bar + '\n' + QByteArray("\xc3\xa4").repeated(5000) + '\n';
    put(file("log"), text);
    LogStore store({{file("log"), 0}});
    store.scan(kAll);
    QByteArray joined;
    for (const QByteArray &line : textsOf(store)) {
        QVERIFY(line.size() <= LogStore::kLongestLine);
        QVERIFY(!QString::fromUtf8(line).contains(QChar(0xFFFD)));
        joined += line;
    }
    QCOMPARE(joined, QByteArray(text).replace("\n", ""));
    QCOMPARE(gui::plainLogText(store.read(0, 1)[0].bytes).left(9), QStringLiteral("Epoch 0: "));
}

void TestJobsLog::growsAndBeginsAnew()
{
    put(file("log"), "a\nb");
    LogStore store({{file("log"), 0}});
    QVERIFY(store.scan(kAll).grew);
    QVERIFY(!store.scan(kAll).grew);
    put(file("log"), "c\nd\n", QIODevice::Append);
    QVERIFY(store.scan(kAll).grew);
    QCOMPARE(textsOf(store), (std::vector<QByteArray>{"a", "bc", "d"}));
    put(file("log"), "new\n"); // shorter: another attempt
    QVERIFY(store.scan(kAll).restarted);
    QCOMPARE(textsOf(store), (std::vector<QByteArray>{"new"}));
    QFile::remove(file("log"));
    QVERIFY(store.scan(kAll).restarted);
    QCOMPARE(store.lineCount(), std::uint64_t(0));
}

void TestJobsLog::missingFileMayComeLater()
{
    LogStore store({{file("later"), 3}});
    const auto scan = store.scan(kAll);
    QVERIFY(!scan.grew && !scan.more);
    QCOMPARE(store.read(0, 10).size(), std::size_t(0));
    put(file("later"), "here\n");
    QVERIFY(store.scan(kAll).grew);
    QCOMPARE(store.read(0, 10)[0].worker, 3);
}

void TestJobsLog::weavesWorkersByTime()
{
    put(file("0"), "[2026-11-23 02:00:01,000] a\nwithout a time\n[2026-11-23 02:00:05] e\n");
    put(file("1"), "2026-11-23T02:00:02.500 b\n2026-11-23 02:00:04 d\n");
    LogStore store({{file("0"), 0}, {file("1"), 1}});
    store.scan(kAll);
    QByteArray order;
    for (const gui::RawLogLine &line : store.read(0, 10))
        order += line.bytes.right(1) + QByteArray::number(line.worker) + ' ';
    QCOMPARE(order, QByteArray("a0 e0 b1 d1 e0 ")); // "without a time" ends in e and stays behind its line
    put(file("1"), "late\n", QIODevice::Append);
    put(file("0"), "later\n", QIODevice::Append);
    store.scan(kAll);
    QCOMPARE(store.lineCount(), std::uint64_t(7));
}

void TestJobsLog::weavingStaysBounded()
{
    constexpr int kWorkers = 4;
    std::vector<LogSource> sources;
    for (int worker = 0; worker < kWorkers; ++worker)
        sources.push_back({m_folder->filePath(QString::number(worker)), worker});
    LogStore store(sources);
    std::uint64_t lines = 0;
    for (int round = 0; round < 5000; ++round) { // every worker writes a line between two looks
        for (int worker = 0; worker < kWorkers; ++worker, ++lines)
            put(sources[std::size_t(worker)].path, "w" + QByteArray::number(worker) + " r" + QByteArray::number(round) + '\n',
                QIODevice::Append);
        store.scan(kAll);
    }
    QCOMPARE(store.lineCount(), lines);
    QVERIFY2(store.indexBytes() < 2'000'000, qPrintable(QString::number(store.indexBytes())));
    std::array<int, kWorkers> next{};
    for (const gui::RawLogLine &line : store.read(0, std::size_t(lines))) // nothing lost, each worker in its own order
        QCOMPARE(line.bytes, "w" + QByteArray::number(line.worker) + " r" + QByteArray::number(next[std::size_t(line.worker)]++));
}

/// 64 MB always; 1 GB where AUTOTUNER_LARGE_TESTS is set.
void TestJobsLog::largeFilesNeedLittleMemory()
{
    const int blocks = qEnvironmentVariableIsSet("AUTOTUNER_LARGE_TESTS") ? 1024 : 64;
    const QByteArray block = numberedLines(0, 30'000).left(1 << 20);
    {
        QFile log(file("log"));
        QVERIFY(log.open(QIODevice::WriteOnly));
        for (int i = 0; i < blocks; ++i)
            log.write(block);
    }
    LogStore store({{file("log"), 0}});
    QElapsedTimer clock;
    clock.start();
    while (store.scan(8 << 20).more) { }
    const qint64 indexed = clock.restart();
    const auto last = store.read(store.lineCount() - 50, 50);
    const qint64 readEnd = clock.restart();
    const auto middle = store.read(store.lineCount() / 2, 50);
    qInfo("%d MB, %llu lines: indexed in %lld ms, index %zu KB; 50 lines from the end in %lld ms, from the middle in %lld ms", blocks,
          static_cast<unsigned long long>(store.lineCount()), indexed, store.indexBytes() / 1024, readEnd, clock.elapsed());
    QCOMPARE(last.size(), std::size_t(50));
    QCOMPARE(middle.size(), std::size_t(50));
    QVERIFY(store.indexBytes() < std::size_t(blocks) * (1 << 20) / 100);
}

void TestJobsLog::readsEscapeSequences_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("step 3") << QStringLiteral("step 3");
    QTest::newRow("colours") << QByteArray("\x1b[1;31mred\x1b[0m blue") << QStringLiteral("red blue");
    QTest::newRow("other sequences") << QByteArray("\x1b[2K\x1b[1Aup\x1b]0;title\x07 on") << QStringLiteral("up on");
    QTest::newRow("title ended by ST") << QByteArray("\x1b]0;t\x1b\\on") << QStringLiteral("on");
    QTest::newRow("cut sequence") << QByteArray("a\x1b[31") << QStringLiteral("a");
    QTest::newRow("lone escape") << QByteArray("a\x1b") << QStringLiteral("a");
    QTest::newRow("drawn over") << QByteArray("10%\r20%\r30%") << QStringLiteral("30%");
    QTest::newRow("drawn over, cursor left at the start") << QByteArray("10%\r20%\r") << QStringLiteral("20%");
    QTest::newRow("CRLF") << QByteArray("windows\r") << QStringLiteral("windows");
    QTest::newRow("tab") << QByteArray("ab\tc") << QStringLiteral("ab      c");
    QTest::newRow("control") << QByteArray("a\x01\x7f"
                                           "b")
                             << QStringLiteral("a··b");
    QTest::newRow("UTF-8") << QByteArray("\xe2\x96\x88 \xf0\x9f\x9a\x80") << QString::fromUtf8("\xe2\x96\x88 \xf0\x9f\x9a\x80");
    QTest::newRow("broken UTF-8") << QByteArray("a\xff"
                                                "b")
                                  << QString::fromUtf8("a\xef\xbf\xbd"
                                                       "b");
}

void TestJobsLog::readsEscapeSequences()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(gui::readAnsi(bytes).text, text);
    QCOMPARE(gui::plainLogText(bytes), text);
}

void TestJobsLog::stylesFollowSgr()
{
    const gui::AnsiLine line = gui::readAnsi("a\x1b[1;32mb\x1b[22mc\x1b[38;5;208md\x1b[38;2;1;2;3me\x1b[7mf\x1b[mg");
    QCOMPARE(line.text, QStringLiteral("abcdefg"));
    QCOMPARE(line.spans.size(), std::size_t(5));
    QVERIFY(line.spans[0].style.bold && line.spans[0].style.text.index == 2);
    QVERIFY(!line.spans[1].style.bold);
    QCOMPARE(int(line.spans[2].style.text.index), 208);
    QCOMPARE(line.spans[3].style.text.rgb, qRgb(1, 2, 3));
    QVERIFY(line.spans[4].style.inverse);
    // Nonsense is taken quietly.
    for (const char *bad : {"\x1b[38m", "\x1b[38;5m", "\x1b[38;9;1mx", "\x1b[;;;;m", "\x1b[99999999999999999999mx", "\x1b[-1mx"})
        (void)gui::readAnsi(bad);
}

void TestJobsLog::terminalColoursAreReadable()
{
    for (const gui::ThemeChoice theme : {gui::ThemeChoice::Light, gui::ThemeChoice::Dark}) {
        gui::applyTheme(*qApp, theme);
        const QPalette palette = QApplication::palette();
        for (int colour = 0; colour < 256; ++colour) {
            const auto formats = gui::ansiFormats(gui::readAnsi("\x1b[38;5;" + QByteArray::number(colour) + "mtext"), palette);
            QCOMPARE(formats.size(), 1);
            const double contrast = gui::contrastRatio(formats[0].format.foreground().color(), palette.color(QPalette::Base));
            QVERIFY2(contrast >= 4.5, qPrintable(QStringLiteral("%1: %2").arg(colour).arg(contrast)));
        }
    }
    gui::applyTheme(*qApp, gui::ThemeChoice::Light);
}

void TestJobsLog::searchFindsAllAndGoesOn()
{
    put(file("log"), numberedLines(0, 30'000));
    auto store = std::make_shared<LogStore>(std::vector<LogSource>{{file("log"), 0}});
    store->scan(kAll);
    gui::LogSearch search;
    search.start(store, {QStringLiteral("LINE 29999"), false, false});
    QTRY_VERIFY_WITH_TIMEOUT(!search.isRunning(), kPatience);
    QCOMPARE(search.matches(), std::uint64_t(1));
    QCOMPARE(search.after(std::nullopt), std::optional<std::uint64_t>(29'999));
    search.start(store, {QStringLiteral("LINE"), false, true});
    QTRY_VERIFY_WITH_TIMEOUT(!search.isRunning(), kPatience);
    QCOMPARE(search.matches(), std::uint64_t(0));
    search.start(store, {QStringLiteral("^line \\d*7x*$"), true, true});
    QTRY_VERIFY_WITH_TIMEOUT(!search.isRunning(), kPatience);
    QCOMPARE(search.lines(), std::size_t(3000));
    QCOMPARE(search.after(7), std::optional<std::uint64_t>(17));
    QCOMPARE(search.before(7), std::optional<std::uint64_t>(29'997)); // round the end
    QCOMPARE(search.after(29'997), std::optional<std::uint64_t>(7));
    QCOMPARE(search.numberOf(17), std::size_t(2));
    QCOMPARE(search.numberOf(18), std::size_t(0));
    put(file("log"), "line 77\n", QIODevice::Append);
    store->scan(kAll);
    search.poke();
    QTRY_COMPARE_WITH_TIMEOUT(search.lines(), std::size_t(3001), kPatience);
    search.stop();
    QCOMPARE(search.lines(), std::size_t(0));
}

void TestJobsLog::searchRefusesBadExpressions()
{
    auto store = std::make_shared<LogStore>(std::vector<LogSource>());
    gui::LogSearch search;
    search.start(store, {QStringLiteral("(unclosed"), true, false});
    QVERIFY(!search.error().isEmpty() && !search.isRunning());
    search.start(store, {QStringLiteral("(unclosed"), false, false});
    QVERIFY(search.error().isEmpty());
}

void TestJobsLog::viewHoldsVisibleLinesOnly()
{
    put(file("log"), numberedLines(0, 200'000));
    gui::LogDocument document;
    gui::LogView view(document);
    view.resize(800, 400);
    view.show();
    document.setSources({{file("log"), 0}});
    QTRY_COMPARE_WITH_TIMEOUT(document.lineCount(), std::uint64_t(200'000), kPatience);
    QVERIFY(view.isFollowing());
    QCOMPARE(view.lastShownLine(), std::uint64_t(199'999));
    for (int value = 0; value < view.verticalScrollBar()->maximum(); value += 1999) {
        view.verticalScrollBar()->setValue(value);
        view.grab();
        QVERIFY(view.laidOutLines() <= 1200);
    }
    QVERIFY(!view.isFollowing());
    QVERIFY(!view.accessibleName().isEmpty());
}

void TestJobsLog::viewFollowsTheEndUntilScrolled()
{
    put(file("log"), numberedLines(0, 500));
    gui::LogDocument document;
    gui::LogView view(document);
    view.resize(800, 300);
    view.show();
    document.setSources({{file("log"), 0}});
    QTRY_COMPARE_WITH_TIMEOUT(document.lineCount(), std::uint64_t(500), kPatience);
    put(file("log"), numberedLines(500, 100), QIODevice::Append);
    document.poke();
    QTRY_COMPARE_WITH_TIMEOUT(view.lastShownLine(), std::uint64_t(599), kPatience);
    QTest::keyClick(&view, Qt::Key_PageUp);
    QTest::keyClick(&view, Qt::Key_PageUp);
    QTest::keyClick(&view, Qt::Key_PageUp);
    QVERIFY(!view.isFollowing());
    const std::uint64_t first = view.firstShownLine();
    put(file("log"), numberedLines(600, 100), QIODevice::Append);
    document.poke();
    QTRY_COMPARE_WITH_TIMEOUT(document.lineCount(), std::uint64_t(700), kPatience);
    QCOMPARE(view.firstShownLine(), first); // what somebody reads stays where it is
    QTest::keyClick(&view, Qt::Key_End);
    QVERIFY(view.isFollowing());
    QCOMPARE(view.lastShownLine(), std::uint64_t(699));
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.firstShownLine(), std::uint64_t(0));
    QCOMPARE(view.currentLine(), std::optional<std::uint64_t>(0));
    QVERIFY(view.accessibleDescription().startsWith(QStringLiteral("line 0")));
}

void TestJobsLog::viewWrapsLongLines()
{
    put(file("log"), QByteArray(3000, 'a') + "\nb\n" + QByteArray(3000, 'c') + "\n");
    gui::LogDocument document;
    gui::LogView view(document);
    view.resize(400, 200);
    view.show();
    document.setSources({{file("log"), 0}});
    QTRY_COMPARE_WITH_TIMEOUT(document.lineCount(), std::uint64_t(3), kPatience);
    view.grab();
    QVERIFY(view.horizontalScrollBar()->maximum() > 0);
    view.setWrapping(true);
    view.grab();
    QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
    QCOMPARE(view.firstShownLine(), std::uint64_t(2)); // the last line fills the screen
    view.showLine(1);
    view.grab();
    QCOMPARE(view.currentLine(), std::optional<std::uint64_t>(1));
}

void TestJobsLog::viewCopiesSelection()
{
    put(file("log"), "first\n\x1b[31msecond\x1b[0m\nthird\n");
    gui::LogDocument document;
    gui::LogView view(document);
    view.resize(400, 200);
    view.show();
    document.setSources({{file("log"), 0}});
    QTRY_COMPARE_WITH_TIMEOUT(document.lineCount(), std::uint64_t(3), kPatience);
    QVERIFY(!view.hasSelection());
    QTest::keyClick(&view, Qt::Key_Home);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(view.selectedText(), QStringLiteral("first\nsecond"));
    QTest::keySequence(&view, QKeySequence::SelectAll);
    QTest::keySequence(&view, QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("first\nsecond\nthird"));
    put(file("big"), QByteArray("0123456789\n").repeated(1'700'000));
    QSignalSpy said(&view, &gui::LogView::said);
    document.setSources({{file("big"), 0}});
    QTRY_COMPARE_WITH_TIMEOUT(document.lineCount(), std::uint64_t(1'700'000), kPatience);
    view.selectAll();
    view.copySelection();
    QCOMPARE(said.size(), 1);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("first\nsecond\nthird"));
}

void TestJobsLog::panelFindsTheFailingLine()
{
    put(file("log"), numberedLines(0, 5000) + "\x1b[31mtorch.OutOfMemoryError: CUDA out of memory\x1b[0m\n" + numberedLines(0, 50));
    FakeDialogs dialogs;
    gui::LogPanel panel(dialogs);
    panel.resize(900, 400);
    panel.QWidget::show();
    panel.show({QStringLiteral("r1"),
                QStringLiteral("tp_2"),
                {file("log")},
                QStringLiteral("torch.OutOfMemoryError: CUDA out of memory"),
                {},
                {},
                true});
    auto *jump = panel.findChild<QAction *>(QStringLiteral("logFailure"));
    QTRY_VERIFY_WITH_TIMEOUT(jump->isEnabled(), kPatience);
    jump->trigger();
    QCOMPARE(panel.view().currentLine(), std::optional<std::uint64_t>(5000));
    QVERIFY(panel.findChild<QLabel *>(QStringLiteral("logState"))->text().contains(QStringLiteral("simulated")));
    panel.show({QStringLiteral("r2"), QStringLiteral("tp_4"), {}, {}, {}, QStringLiteral("not yet"), false});
    QVERIFY(!jump->isVisible());
}

void TestJobsLog::panelSearchesByKeyboard()
{
    put(file("log"), numberedLines(0, 2000));
    FakeDialogs dialogs;
    gui::LogPanel panel(dialogs);
    panel.resize(900, 400);
    panel.QWidget::show();
    panel.show({QStringLiteral("r1"), QStringLiteral("tp_2"), {file("log")}, {}, {}, {}, false});
    QTRY_COMPARE_WITH_TIMEOUT(panel.document().lineCount(), std::uint64_t(2000), kPatience);
    panel.focusSearch();
    auto *text = panel.findChild<QLineEdit *>(QStringLiteral("logSearch"));
    QTest::keyClicks(text, QStringLiteral("line 19"));
    QTRY_COMPARE_WITH_TIMEOUT(panel.search().matches(), std::uint64_t(111), kPatience); // 19, 190…199, 1900…1999
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(panel.view().currentLine(), std::optional<std::uint64_t>(19));
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(panel.view().currentLine(), std::optional<std::uint64_t>(190));
    QTest::keyClick(text, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(panel.view().currentLine(), std::optional<std::uint64_t>(19));
    QVERIFY(panel.findChild<QLabel *>(QStringLiteral("logFound"))->text().contains(QStringLiteral("111")));
    QTest::keyClick(text, Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(panel.search().matches(), std::uint64_t(0), kPatience);
}

void TestJobsLog::panelShowsWorkersApartAndTogether()
{
    put(file("0"), "zero\n");
    put(file("1"), "one\n");
    FakeDialogs dialogs;
    gui::LogPanel panel(dialogs);
    panel.QWidget::show();
    panel.show({QStringLiteral("r1"), QStringLiteral("tp_2"), {file("0"), file("1")}, {}, {}, {}, false});
    auto *worker = panel.findChild<QComboBox *>(QStringLiteral("logWorker"));
    QCOMPARE(worker->count(), 3);
    QTRY_COMPARE_WITH_TIMEOUT(panel.document().lineCount(), std::uint64_t(1), kPatience);
    worker->setCurrentIndex(2);
    emit worker->activated(2);
    QVERIFY(panel.document().isMerged());
    QTRY_COMPARE_WITH_TIMEOUT(panel.document().lineCount(), std::uint64_t(2), kPatience);
}

void TestJobsLog::panelSavesWhole()
{
    const QByteArray text = numberedLines(0, 50'000);
    put(file("log"), text);
    FakeDialogs dialogs;
    dialogs.path = file("saved.log");
    gui::LogPanel panel(dialogs);
    panel.QWidget::show();
    panel.show({QStringLiteral("r1"), QStringLiteral("tp_2"), {file("log")}, {}, {}, {}, false});
    QTRY_COMPARE_WITH_TIMEOUT(panel.document().lineCount(), std::uint64_t(50'000), kPatience);
    QSignalSpy said(&panel, &gui::LogPanel::said);
    panel.findChild<QAction *>(QStringLiteral("logSave"))->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(said.size(), 1, kPatience);
    QFile saved(file("saved.log"));
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), text);
    dialogs.path = file("no/such/folder.log");
    panel.findChild<QAction *>(QStringLiteral("logSave"))->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(dialogs.errors.size(), 1, kPatience);
}

/// Another run while the first one's log is read and searched: nothing of it arrives late.
void TestJobsLog::panelSurvivesSwitching()
{
    put(file("a"), numberedLines(0, 100'000));
    put(file("b"), "only\n");
    FakeDialogs dialogs;
    auto panel = std::make_unique<gui::LogPanel>(dialogs);
    panel->QWidget::show();
    panel->findChild<QLineEdit *>(QStringLiteral("logSearch"))->setText(QStringLiteral("line"));
    for (int i = 0; i < 20; ++i) {
        panel->show({QStringLiteral("a"), QStringLiteral("a"), {file("a")}, QStringLiteral("line 99999"), {}, {}, false});
        QCoreApplication::processEvents();
        panel->show({QStringLiteral("b"), QStringLiteral("b"), {file("b")}, {}, {}, {}, false});
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE_WITH_TIMEOUT(panel->document().lineCount(), std::uint64_t(1), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!panel->search().isRunning(), kPatience);
    QCOMPARE(panel->search().matches(), std::uint64_t(0));
    panel->show({QStringLiteral("a"), QStringLiteral("a"), {file("a")}, {}, {}, {}, false});
    panel.reset(); // in the middle of it
}

QTEST_MAIN(TestJobsLog)
#include "tst_jobslog.moc"
