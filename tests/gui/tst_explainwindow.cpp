// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window that explains a step: a real search behind it, driven as a person would.
#include "gui/explainfixture.h"
#include "gui/fakedialogs.h"

#include "gui/explain/explaintexts.h"
#include "gui/explain/explainwindow.h"
#include "gui/explain/ganttview.h"
#include "gui/explain/limitspanel.h"
#include "gui/explain/pipelineview.h"
#include "gui/explain/stepbars.h"
#include "gui/explain/worktree.h"
#include "gui/widgets/card.h"
#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QXmlStreamReader>

using gui::ExplainWindow;

class TestExplain : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void nothingSelectedLeadsOn();
    void headSaysStepBandAndLimit();
    void barsAndTableShowTheSamePartsAndSelection();
    void barsAreWalkedByKeyboard();
    void barsSayTheirPartsInTooltips();
    void figuresAreThoseOfThePrediction();
    void followsTheSelection();
    void staleAnswersAreDropped();
    void worksOutNothingWhileHidden();
    void closesWhileItWorks();
    void closingTheProjectEmptiesIt();
    void comparesWithTheBase();
    void comparesWithWhatIsKept();
    void comparingWithItselfIsSaid();
    void limitsAreListedWithSavings();
    void aReliefIsSelectedInTheTable();
    void pipelineIsDrawnAndListed();
    void oneStageIsSaid();
    void withoutAScheduleTheReasonStands();
    void copiesTables();
    void exportsTables_data();
    void exportsTables();
    void savesPictures_data();
    void savesPictures();
    void copiesAPicture();
    void saysWhatCannotBeWritten();
    void fitsASmallWindow();
    void followsLightAndDark();

private:
    template <class W>
    W *part(const char *name) const
    {
        auto *found = m_window->findChild<W *>(QLatin1String(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    QAction *action(const char *name) const { return part<QAction>(name); }
    void show(gui::Explainer explainer = gui::explainStep);
    void select(int stages, int chunks);
    bool answered() const;
    void showPipeline() const { part<QTabWidget>("views")->setCurrentWidget(part<gui::PipelineView>("pipeline")); }
    QString page() const { return part<QStackedWidget>("stack")->currentWidget()->objectName(); }

    std::unique_ptr<catalogue::Catalogue> m_catalogue;
    std::unique_ptr<gui::Workspace> m_workspace;
    std::unique_ptr<ExplainWindow> m_window;
    std::unique_ptr<QAction> m_choose;
    QTemporaryDir m_folder;
    FakeDialogs m_dialogs;
};

void TestExplain::initTestCase()
{
    auto loaded = catalogue::Catalogue::load();
    QVERIFY(loaded.has_value());
    m_catalogue = std::make_unique<catalogue::Catalogue>(std::move(*loaded));
}

void TestExplain::init()
{
    m_workspace = std::make_unique<gui::Workspace>(*m_catalogue);
    QVERIFY(fixture::openPlan(*m_workspace, fixture::pipelinedPlan(*m_catalogue)));
    m_choose = std::make_unique<QAction>(QStringLiteral("Show configurations"));
    m_dialogs = {};
}

void TestExplain::cleanup()
{
    m_window.reset();
    m_workspace.reset();
    m_choose.reset();
}

void TestExplain::show(gui::Explainer explainer)
{
    m_window = std::make_unique<ExplainWindow>(ExplainWindow::Parts{*m_workspace, m_dialogs, m_choose.get()}, std::move(explainer));
    m_window->present();
}

bool TestExplain::answered() const
{
    const auto current = [this] {
        const auto row = m_workspace->currentRow();
        return page() == QLatin1String("answerPage") && row && m_window->content()
            && m_window->content()->question.candidate == m_workspace->result()->candidate(*row);
    };
    return QTest::qWaitFor(current, 60'000);
}

void TestExplain::select(int stages, int chunks)
{
    const auto row = fixture::rowWith(*m_workspace->result(), stages, chunks);
    QVERIFY(row);
    m_workspace->setCurrentRow(row);
}

void TestExplain::nothingSelectedLeadsOn()
{
    show();
    QCOMPARE(page(), QStringLiteral("explainEmpty"));
    for (const char *button : {"copy", "save", "picture"})
        QVERIFY(!part<QPushButton>(button)->isEnabled());
    QSignalSpy chosen(m_choose.get(), &QAction::triggered);
    for (QPushButton *button : part<gui::EmptyState>("explainEmpty")->findChildren<QPushButton *>()) {
        if (button->isVisible())
            button->click();
    }
    QCOMPARE(chosen.count(), 1);
}

void TestExplain::headSaysStepBandAndLimit()
{
    select(4, 1);
    show();
    QVERIFY(answered());
    const estimate::Prediction prediction = m_workspace->result()->prediction(*m_workspace->currentRow());
    const QString step = part<QLabel>("step")->text();
    for (const base::Seconds time : {prediction.time.total(), prediction.stepLow, prediction.stepHigh})
        QVERIFY2(step.contains(gui::secondsText(time)), qPrintable(step));
    QVERIFY(step.startsWith(QLatin1String("Predicted")));
    const QString limit = part<QLabel>("limit")->text();
    QVERIFY(limit.startsWith(gui::translated(m_window->content()->explanation.limits.front().text)));
    const auto &limits = m_window->content()->explanation.limits;
    using estimate::Limit;
    const QSet<int> useful{int(Limit::MatrixProducts), int(Limit::ExpertProducts), int(Limit::Attention), int(Limit::SequenceMixing),
                           int(Limit::Head)};
    const auto besides =
        std::find_if(limits.begin(), limits.end(), [&](const estimate::StepLimit &one) { return !useful.contains(int(one.kind)); });
    QVERIFY(besides != limits.end()); // four stages have a bubble at least
    QVERIFY2(limit.endsWith(gui::translated(besides->text)), qPrintable(limit));
    QVERIFY(part<gui::ElidedLabel>("explainName")->text().contains(QLatin1String("pp")));
}

void TestExplain::barsAndTableShowTheSamePartsAndSelection()
{
    select(4, 1);
    show();
    QVERIFY(answered());
    auto *bars = part<gui::StepBars>("bars");
    auto *table = part<gui::WorkTree>("work");
    const auto segments = bars->segments();
    QVERIFY(segments.size() >= 4);
    const auto &rows = m_window->content()->times.rows;
    for (const gui::StepSegment &segment : segments) {
        QTest::mouseClick(bars, Qt::LeftButton, {}, segment.rect.center().toPoint());
        if (segment.rect.width() < 2)
            continue;
        QCOMPARE(bars->currentRow(), std::optional(segment.row));
        QCOMPARE(table->currentRow(), std::optional(segment.row));
        QVERIFY(table->currentItem()->text(0) == gui::rowTitle(rows[segment.row]));
    }
    table->setCurrentItem(table->topLevelItem(0)->child(0));
    QCOMPARE(bars->currentRow(), table->currentRow());
}

void TestExplain::barsAreWalkedByKeyboard()
{
    select(4, 1);
    show();
    QVERIFY(answered());
    m_window->setComparison(ExplainWindow::Comparison::Base);
    QTRY_COMPARE(m_window->content()->times.names.size(), std::size_t(2));
    auto *bars = part<gui::StepBars>("bars");
    bars->setFocus();
    QVERIFY(!bars->currentRow());
    const auto segments = bars->segments();
    QTest::keyClick(bars, Qt::Key_Right);
    QCOMPARE(bars->currentRow(), std::optional(segments[0].row));
    QTest::keyClick(bars, Qt::Key_Right);
    QCOMPARE(bars->currentRow(), std::optional(segments[1].row));
    QVERIFY(bars->accessibleDescription().startsWith(gui::rowTitle(m_window->content()->times.rows[segments[1].row])));
    QTest::keyClick(bars, Qt::Key_Left);
    QTest::keyClick(bars, Qt::Key_Left); // there is none before the first
    QCOMPARE(bars->currentRow(), std::optional(segments[0].row));
    const QString first = bars->accessibleDescription();
    QTest::keyClick(bars, Qt::Key_Down);
    QVERIFY(bars->accessibleDescription() != first); // the other bar's
    QTest::keyClick(bars, Qt::Key_Up);
    QCOMPARE(bars->accessibleDescription(), first);
}

void TestExplain::barsSayTheirPartsInTooltips()
{
    select(4, 1);
    show();
    QVERIFY(answered());
    auto *bars = part<gui::StepBars>("bars");
    const gui::StepSegment segment = bars->segments().front();
    const QPoint at = segment.rect.center().toPoint();
    QHelpEvent event(QEvent::ToolTip, at, bars->mapToGlobal(at));
    QApplication::sendEvent(bars, &event);
    QVERIFY2(QToolTip::text().startsWith(gui::rowText(m_window->content()->times, segment.row, 0)), qPrintable(QToolTip::text()));
    QToolTip::hideText();
}

void TestExplain::figuresAreThoseOfThePrediction()
{
    select(4, 2);
    show();
    QVERIFY(answered());
    const auto &content = *m_window->content();
    QVERIFY(std::abs(content.times.totals[0] / content.prediction.time.total().value() - 1) < 1e-9);
    const auto *table = part<gui::WorkTree>("work");
    const auto *total = table->topLevelItem(table->topLevelItemCount() - 1);
    QCOMPARE(total->text(1), gui::secondsText(content.prediction.time.total()));
    double widths = 0;
    for (const gui::StepSegment &segment : part<gui::StepBars>("bars")->segments())
        widths += segment.rect.width();
    QVERIFY(std::abs(widths - (part<gui::StepBars>("bars")->width() - 8)) < 0.01); // the bar is as wide as there is room
}

void TestExplain::followsTheSelection()
{
    select(1, 1);
    show();
    QVERIFY(answered());
    const QString before = part<gui::ElidedLabel>("explainName")->text();
    select(4, 2);
    QVERIFY(answered());
    QVERIFY(part<gui::ElidedLabel>("explainName")->text() != before);
    QCOMPARE(part<gui::GanttView>("gantt")->gantt().stages(), 4);
    m_workspace->setCurrentRow(std::nullopt);
    QTRY_COMPARE(page(), QStringLiteral("explainEmpty"));
}

void TestExplain::staleAnswersAreDropped()
{
    auto gate = std::make_shared<QSemaphore>();
    auto began = std::make_shared<QSemaphore>();
    select(4, 1);
    const auto slow = *m_workspace->currentRow();
    const domain::Candidate held = m_workspace->result()->candidate(slow);
    show([gate, began, held](const gui::ExplainQuestion &question, const std::stop_token &stop) {
        if (question.candidate == held) {
            began->release();
            gate->acquire();
        }
        return gui::explainStep(question, stop);
    });
    QVERIFY(began->tryAcquire(1, 60'000));
    QTRY_COMPARE(page(), QStringLiteral("busyPage")); // it takes longer than a blink
    select(1, 1);
    gate->release(); // the answer to the first question was stopped
    QVERIFY(answered());
    QTest::qWait(50);
    QCOMPARE(m_window->content()->question.candidate.layout.pipelineParallel, 1);
}

void TestExplain::worksOutNothingWhileHidden()
{
    auto asked = std::make_shared<std::atomic<int>>(0);
    show([asked](const gui::ExplainQuestion &question, const std::stop_token &stop) {
        ++*asked;
        return gui::explainStep(question, stop);
    });
    m_window->hide();
    select(4, 1);
    select(1, 1);
    QTest::qWait(50);
    QCOMPARE(asked->load(), 0);
    m_window->present();
    QVERIFY(answered());
    QCOMPARE(asked->load(), 1);
    m_window->hide();
    m_window->present(); // the same question
    QCOMPARE(page(), QStringLiteral("answerPage"));
    QCOMPARE(asked->load(), 1);
}

void TestExplain::closesWhileItWorks()
{
    auto began = std::make_shared<QSemaphore>();
    select(4, 1);
    show([began](const gui::ExplainQuestion &, const std::stop_token &stop) -> std::shared_ptr<const gui::ExplainContent> {
        began->release();
        while (!stop.stop_requested())
            std::this_thread::yield();
        return nullptr;
    });
    QVERIFY(began->tryAcquire(1, 60'000));
    m_window.reset();
    QVERIFY(!m_window);
}

void TestExplain::closingTheProjectEmptiesIt()
{
    select(4, 1);
    show();
    QVERIFY(answered());
    m_workspace->close();
    QTRY_COMPARE(page(), QStringLiteral("explainEmpty"));
    QVERIFY(!m_window->content());
}

void TestExplain::comparesWithTheBase()
{
    select(4, 1);
    show();
    QVERIFY(answered());
    const int columns = part<gui::WorkTree>("work")->columnCount();
    m_window->setComparison(ExplainWindow::Comparison::Base);
    QTRY_COMPARE(m_window->content()->times.names.size(), std::size_t(2));
    const auto &times = m_window->content()->times;
    auto *table = part<gui::WorkTree>("work");
    QCOMPARE(table->columnCount(), columns + 3);
    const auto *total = table->topLevelItem(table->topLevelItemCount() - 1);
    QCOMPARE(total->text(3), gui::secondsText(base::Seconds(times.totals[1])));
    QVERIFY(total->text(5).startsWith(times.totals[0] > times.totals[1] ? QLatin1Char('+') : QChar(0x2212)));
    std::size_t steps = 0;
    for (const gui::StepSegment &segment : part<gui::StepBars>("bars")->segments())
        steps = std::max(steps, segment.step + 1);
    QCOMPARE(steps, std::size_t(2));
    m_window->setComparison(ExplainWindow::Comparison::None);
    QTRY_COMPARE(m_window->content()->times.names.size(), std::size_t(1));
}

void TestExplain::comparesWithWhatIsKept()
{
    select(1, 1);
    show();
    QVERIFY(answered());
    const QString kept = part<gui::ElidedLabel>("explainName")->text();
    auto *choices = part<QComboBox>("compare");
    const int before = choices->count();
    part<QPushButton>("keep")->click();
    QCOMPARE(choices->count(), before + 1);
    QVERIFY(choices->itemText(before).contains(kept));
    select(4, 2);
    m_window->setComparison(ExplainWindow::Comparison::Kept);
    QTRY_VERIFY(m_window->content() && m_window->content()->times.names.size() == 2);
    QCOMPARE(QString::fromStdString(m_window->content()->times.names[1]), kept);
}

void TestExplain::comparingWithItselfIsSaid()
{
    select(4, 1);
    show();
    QVERIFY(answered());
    part<QPushButton>("keep")->click();
    m_window->setComparison(ExplainWindow::Comparison::Kept);
    QTRY_VERIFY(part<QLabel>("footer")->text().contains(QLatin1String("nothing to compare with")));
    QCOMPARE(m_window->content()->times.names.size(), std::size_t(1));
}

void TestExplain::limitsAreListedWithSavings()
{
    select(4, 1);
    show();
    QVERIFY(answered());
    const auto &limits = m_window->content()->explanation.limits;
    QVERIFY(!limits.empty());
    const auto cards = part<gui::LimitsPanel>("limits")->findChildren<gui::Card *>(QStringLiteral("limitCard"));
    QCOMPARE(cards.size(), static_cast<qsizetype>(limits.size()));
    QStringList words;
    for (const QLabel *label : cards.front()->findChildren<QLabel *>())
        words << label->text();
    const QString all = words.join(QLatin1Char('\n'));
    QVERIFY2(all.contains(gui::translated(estimate::title(limits.front().kind))), qPrintable(all));
    QVERIFY(all.contains(gui::secondsText(limits.front().saved)));
    QVERIFY(all.contains(gui::percentText(limits.front().share, 1)));
}

void TestExplain::aReliefIsSelectedInTheTable()
{
    select(4, 1);
    show();
    QVERIFY(answered());
    const auto &limits = m_window->content()->explanation.limits;
    const auto found =
        std::find_if(limits.begin(), limits.end(), [](const estimate::StepLimit &limit) { return limit.relief.has_value(); });
    QVERIFY(found != limits.end()); // a bubble of four stages can be made smaller
    const estimate::Relief relief = *found->relief;
    QVERIFY(relief.prediction.time.total() < m_window->content()->prediction.time.total());
    QSignalSpy located(m_window.get(), &ExplainWindow::located);
    auto *button = part<gui::LimitsPanel>("limits")->findChildren<QPushButton *>(QStringLiteral("limitRelief")).front();
    QVERIFY2(button->accessibleName().contains(gui::translated(relief.change)), qPrintable(button->accessibleName()));
    button->click();
    QTRY_COMPARE_WITH_TIMEOUT(located.count(), 1, 60'000);
    QVERIFY(answered());
    QVERIFY(m_window->content()->question.candidate == relief.candidate);
    QVERIFY(part<QLabel>("footer")->text().contains(gui::translated(relief.change)));
}

void TestExplain::pipelineIsDrawnAndListed()
{
    select(4, 2);
    show();
    QVERIFY(answered());
    showPipeline();
    auto *gantt = part<gui::GanttView>("gantt");
    const auto &schedule = m_window->content()->explanation.schedule;
    QVERIFY(schedule.has_value());
    QCOMPARE(gantt->gantt().operations(), schedule->operations.size());
    QCOMPARE(gantt->gantt().chunks(), 2);
    QCOMPARE(gantt->gantt().passesEnd(), schedule->total.value());
    QVERIFY(gantt->gantt().end() > gantt->gantt().passesEnd()); // the optimizer comes after
    QCOMPARE(part<QTreeWidget>("stages")->topLevelItemCount(), 4);
    gantt->setFocus();
    QTest::keyClick(gantt, Qt::Key_Right);
    QVERIFY(part<QLabel>("operation")->text().contains(QLatin1String("Stage 1 of 4")));
    QVERIFY(!part<QToolButton>("zoomOut")->isEnabled());
    part<QToolButton>("zoomIn")->click();
    QVERIFY(part<QToolButton>("zoomOut")->isEnabled());
    part<QToolButton>("zoomAll")->click();
    QVERIFY(!part<QToolButton>("zoomOut")->isEnabled());
    for (const char *button : {"zoomIn", "zoomOut", "zoomAll"})
        QVERIFY(!part<QToolButton>(button)->accessibleName().isEmpty());
}

void TestExplain::oneStageIsSaid()
{
    select(1, 1);
    show();
    QVERIFY(answered());
    showPipeline();
    QCOMPARE(part<gui::GanttView>("gantt")->gantt().stages(), 1);
    QVERIFY(part<QLabel>("summary")->text().contains(QLatin1String("One stage")));
    QVERIFY(part<gui::GanttView>("gantt")->isVisible());
}

void TestExplain::withoutAScheduleTheReasonStands()
{
    select(4, 1);
    show([](const gui::ExplainQuestion &question, const std::stop_token &stop) {
        auto content = std::make_shared<gui::ExplainContent>(*gui::explainStep(question, stop));
        content->explanation.schedule =
            base::fail(base::Error{base::ErrorKind::Input, "micro-batches", base::Text("there are too many passes to play"), {}, {}});
        content->gantt = {};
        content->stages = report::stageLines(content->explanation);
        return std::shared_ptr<const gui::ExplainContent>(content);
    });
    QVERIFY(answered());
    showPipeline();
    QVERIFY(!part<gui::GanttView>("gantt")->isVisible());
    bool said = false;
    for (const QLabel *label : part<gui::PipelineView>("pipeline")->findChildren<QLabel *>())
        said = said || (label->isVisible() && label->text().contains(QLatin1String("too many passes")));
    QVERIFY(said);
    QVERIFY(!part<QPushButton>("save")->isEnabled() && !part<QPushButton>("picture")->isEnabled());
    QVERIFY(part<QPushButton>("copy")->isEnabled()); // stages are known nevertheless
    QCOMPARE(part<QTreeWidget>("stages")->topLevelItem(0)->text(4), gui::missing());
}

void TestExplain::copiesTables()
{
    select(4, 1);
    show();
    QVERIFY(answered());
    part<QPushButton>("copy")->click();
    const auto &content = *m_window->content();
    QCOMPARE(QGuiApplication::clipboard()->text().toStdString(), report::exportStepTimes(content.times, report::TableFormat::Tsv));
    QGuiApplication::clipboard()->clear();
    part<gui::WorkTree>("work")->setFocus();
    QTest::keyClick(part<gui::WorkTree>("work"), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("\tgemm\t")));
    showPipeline();
    part<QPushButton>("copy")->click();
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 1 + 4);
    QCOMPARE(lines[1].split(QLatin1Char('\t')).size(), lines[0].split(QLatin1Char('\t')).size());
}

void TestExplain::exportsTables_data()
{
    QTest::addColumn<bool>("pipeline");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("times as CSV") << false << "t.csv" << QByteArray(",compute,gemm,");
    QTest::newRow("times as JSON") << false << "t.json" << QByteArray("\"work\": \"gemm\"");
    QTest::newRow("times as Markdown") << false << "t.md" << QByteArray("| Matrix products |");
    QTest::newRow("passes as CSV") << true << "p.csv" << QByteArray("\r\n4,1,1,forward,");
    QTest::newRow("passes as TSV") << true << "p.tsv" << QByteArray("\n4\t1\t1\tforward\t");
}

void TestExplain::exportsTables()
{
    QFETCH(bool, pipeline);
    QFETCH(QString, name);
    QFETCH(QByteArray, part);
    select(4, 1);
    show();
    QVERIFY(answered());
    if (pipeline)
        showPipeline();
    m_dialogs.path = m_folder.filePath(name);
    this->part<QPushButton>("save")->click();
    QTRY_VERIFY(QFile::exists(m_dialogs.path));
    QFile file(m_dialogs.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY2(file.readAll().contains(part), qPrintable(name));
    QVERIFY(m_dialogs.errors.isEmpty());
}

void TestExplain::savesPictures_data()
{
    QTest::addColumn<bool>("pipeline");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("suffix");
    for (const bool pipeline : {false, true}) {
        const QString what = pipeline ? QStringLiteral("schedule ") : QStringLiteral("bars ");
        QTest::newRow(qPrintable(what + QStringLiteral("PNG"))) << pipeline << "picturePng"
                                                                << "png";
        QTest::newRow(qPrintable(what + QStringLiteral("large PNG"))) << pipeline << "picturePngLarge"
                                                                      << "png";
        QTest::newRow(qPrintable(what + QStringLiteral("SVG"))) << pipeline << "pictureSvg"
                                                                << "svg";
        QTest::newRow(qPrintable(what + QStringLiteral("PDF"))) << pipeline << "picturePdf"
                                                                << "pdf";
    }
}

void TestExplain::savesPictures()
{
    QFETCH(bool, pipeline);
    QFETCH(QString, action);
    QFETCH(QString, suffix);
    select(4, 1);
    show();
    QVERIFY(answered());
    if (pipeline)
        showPipeline();
    m_dialogs.path = m_folder.filePath(QStringLiteral("picture-%1-%2.%3").arg(pipeline).arg(action, suffix));
    this->action(qPrintable(action))->trigger();
    QFile file(m_dialogs.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    if (suffix == QLatin1String("png")) {
        const QImage image = QImage::fromData(bytes, "PNG");
        QCOMPARE(image.width(), (pipeline ? 1280 : 960) * (action == QLatin1String("picturePngLarge") ? 2 : 1));
        QVERIFY(image.text(QStringLiteral("Title")).contains(QLatin1String("predicted")));
    } else if (suffix == QLatin1String("svg")) {
        QXmlStreamReader xml(bytes);
        QString words;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == QLatin1String("desc"))
                words = xml.readElementText();
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY2(words.contains(pipeline ? QLatin1String("4 stages") : QLatin1String("Matrix products")), qPrintable(words));
    } else {
        QVERIFY(bytes.startsWith("%PDF"));
    }
    QVERIFY(part<QLabel>("footer")->text().contains(m_dialogs.path));
}

void TestExplain::copiesAPicture()
{
    select(4, 1);
    show();
    QVERIFY(answered());
    showPipeline();
    action("pictureCopy")->trigger();
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    QVERIFY(mime && mime->hasImage());
    QVERIFY(mime->hasFormat(QStringLiteral("image/svg+xml")));
    const QImage light = qvariant_cast<QImage>(mime->imageData());
    action("pictureDark")->setChecked(true);
    action("pictureCopy")->trigger();
    const QImage dark = qvariant_cast<QImage>(QGuiApplication::clipboard()->mimeData()->imageData());
    QCOMPARE(dark.size(), light.size());
    QVERIFY(dark.pixelColor(2, 2).lightness() < 60 && light.pixelColor(2, 2).lightness() > 200);
}

void TestExplain::saysWhatCannotBeWritten()
{
    select(4, 1);
    show();
    QVERIFY(answered());
    m_dialogs.path = m_folder.filePath(QStringLiteral("no/such/folder/x.png"));
    action("picturePng")->trigger();
    QCOMPARE(m_dialogs.errors.size(), 1);
    m_dialogs.path = m_folder.filePath(QStringLiteral("no/such/folder/x.csv"));
    part<QPushButton>("save")->click();
    QTRY_COMPARE(m_dialogs.errors.size(), 2);
    m_dialogs.path.clear(); // cancelled
    action("picturePng")->trigger();
    QCOMPARE(m_dialogs.errors.size(), 2);
}

void TestExplain::fitsASmallWindow()
{
    select(4, 2);
    show();
    QVERIFY(answered());
    m_window->resize(800, 500);
    QTest::qWait(20);
    QCOMPARE(m_window->size(), QSize(800, 500)); // nothing asks for more
    QVERIFY(part<gui::WorkTree>("work")->height() > 60);
    QVERIFY(part<gui::LimitsPanel>("limits")->width() > 200);
    showPipeline();
    QTest::qWait(20);
    QCOMPARE(m_window->size(), QSize(800, 500));
    QVERIFY(part<gui::GanttView>("gantt")->height() > 120);
}

void TestExplain::followsLightAndDark()
{
    select(4, 1);
    show();
    QVERIFY(answered());
    auto *table = part<gui::WorkTree>("work");
    auto *bars = part<gui::StepBars>("bars");
    bars->setCurrentRow(bars->segments().front().row);
    const QColor light = bars->grab().toImage().pixelColor(bars->segments().front().rect.topLeft().toPoint() + QPoint(4, 4));
    const QImage swatch = table->topLevelItem(0)->child(0)->data(0, Qt::DecorationRole).value<QPixmap>().toImage();
    m_window->setPalette(gui::themePalette(true));
    const QColor dark = bars->grab().toImage().pixelColor(bars->segments().front().rect.topLeft().toPoint() + QPoint(4, 4));
    QVERIFY(light != dark);
    QVERIFY(table->topLevelItem(0)->child(0)->data(0, Qt::DecorationRole).value<QPixmap>().toImage() != swatch);
    QCOMPARE(bars->currentRow(), std::optional(bars->segments().front().row));
}

QTEST_MAIN(TestExplain)
#include "tst_explainwindow.moc"
