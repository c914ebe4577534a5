// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Theme, numbers, lists of values, icons and the log: the parts that every screen uses.
#include "gui/shell/logfile.h"
#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/knoblistedit.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <cmath>

namespace {

constexpr double kReadable = 4.5; // WCAG 2.1, 1.4.3

const gui::KnobListRules kSizes{1, 1024, true, false, {1, 2, 4, 8}};
const gui::KnobListRules kVirtual{1, 64, false, true, {}};

} // namespace

class TestShellWidgets : public QObject {
    Q_OBJECT

private slots:
    void textIsReadable_data();
    void textIsReadable();
    void verdictsDifferWithoutColour();
    void numbersFollowTheLocale();
    void missingFiguresAreADash();
    void errorsKeepSubjectCauseAndHint();
    void knobTexts_data();
    void knobTexts();
    void knobErrors_data();
    void knobErrors();
    void typingEmitsOnlyValidValues();
    void setValueIsSilentAndKeepsTyping();
    void chipsAndAutoWriteTheList();
    void emptyStateButtonDoesTheAction();
    void elidedLabelNamesTheWholeText();
    void iconsFollowThePalette();
    void logRotates();
};

void TestShellWidgets::textIsReadable_data()
{
    QTest::addColumn<gui::ThemeChoice>("theme");
    QTest::newRow("light") << gui::ThemeChoice::Light;
    QTest::newRow("dark") << gui::ThemeChoice::Dark;
    QTest::newRow("the platform's") << gui::ThemeChoice::System;
}

void TestShellWidgets::textIsReadable()
{
    QFETCH(gui::ThemeChoice, theme);
    gui::applyTheme(*qApp, theme);
    const QPalette palette = QApplication::palette();
    const gui::ThemeColors &colors = gui::themeColors(palette);
    for (const QColor &ground : {palette.color(QPalette::Base), palette.color(QPalette::Window), colors.surface}) {
        for (const QColor &text : {colors.muted, colors.error, colors.warning, colors.safe, colors.tight, colors.oom, colors.accent})
            QVERIFY2(gui::contrastRatio(text, ground) >= kReadable, qPrintable(text.name() + QStringLiteral(" on ") + ground.name()));
    }
    for (const auto verdict : {estimate::Verdict::Safe, estimate::Verdict::Tight, estimate::Verdict::Oom}) {
        const QColor fill = gui::verdictFill(verdict, palette);
        QVERIFY(gui::contrastRatio(gui::verdictColor(verdict, palette), fill) >= kReadable);
        QVERIFY(gui::contrastRatio(palette.color(QPalette::Text), fill) >= kReadable);
    }
    QVERIFY(gui::contrastRatio(colors.accent, colors.onAccent) >= kReadable);
    if (theme != gui::ThemeChoice::System)
        QCOMPARE(gui::isDark(palette), theme == gui::ThemeChoice::Dark);
    gui::applyTheme(*qApp, gui::ThemeChoice::System);
}

void TestShellWidgets::verdictsDifferWithoutColour()
{
    QSet<QString> glyphs;
    QSet<QString> words;
    for (const auto verdict : {estimate::Verdict::Safe, estimate::Verdict::Tight, estimate::Verdict::Oom}) {
        glyphs << gui::verdictGlyph(verdict);
        words << gui::verdictText(verdict);
        QVERIFY(!gui::verdictIcon(verdict).isNull());
    }
    QCOMPARE(glyphs.size(), 3);
    QCOMPARE(words.size(), 3);
}

void TestShellWidgets::numbersFollowTheLocale()
{
    const QLocale english(QStringLiteral("en_US"));
    const QLocale german(QStringLiteral("de_DE"));
    QCOMPARE(gui::gibText(base::gib(61.24), english), QStringLiteral("61.2 GiB"));
    QCOMPARE(gui::gibText(base::gib(61.24), german), QStringLiteral("61,2 GiB"));
    QCOMPARE(gui::usdText(base::Usd(345230.4), english), QStringLiteral("$345,230"));
    QCOMPARE(gui::usdText(base::Usd(12.5), english), QStringLiteral("$12.50"));
    QCOMPARE(gui::usdText(base::Usd(-12.5), english), QStringLiteral("−$12.50"));
    QCOMPARE(gui::secondsText(base::Seconds(2.314), english), QStringLiteral("2.31 s"));
    QCOMPARE(gui::secondsText(base::Seconds(0.0412), english), QStringLiteral("41 ms"));
    QCOMPARE(gui::secondsText(base::Seconds(200), english), QStringLiteral("3 min 20 s"));
    QCOMPARE(gui::secondsText(base::Seconds(7500), english), QStringLiteral("2 h 5 min"));
    QCOMPARE(gui::daysText(74.94, english), QStringLiteral("74.9 days"));
    QCOMPARE(gui::percentText(0.4249, 1, english), QStringLiteral("42.5 %"));
    QCOMPARE(gui::parametersText(8.03e9, english), QStringLiteral("8.03 B"));
    QCOMPARE(gui::parametersText(671e9, english), QStringLiteral("671 B"));
    QCOMPARE(gui::parametersText(345e6, english), QStringLiteral("345 M"));
    QCOMPARE(gui::parametersText(999.4e6, english), QStringLiteral("999 M"));
    QCOMPARE(gui::parametersText(999'885'952, english), QStringLiteral("1.00 B"));
    QCOMPARE(gui::parametersText(999.9e9, english), QStringLiteral("1.00 T"));
    QCOMPARE(gui::count(1284, german), QStringLiteral("1.284"));
}

void TestShellWidgets::missingFiguresAreADash()
{
    const double nan = std::nan("");
    QCOMPARE(gui::number(nan, 1), gui::missing());
    QCOMPARE(gui::gibText(base::Bytes(nan)), gui::missing());
    QCOMPARE(gui::usdText(base::Usd(INFINITY)), gui::missing());
    QCOMPARE(gui::secondsText(base::Seconds(nan)), gui::missing());
    QCOMPARE(gui::daysText(nan), gui::missing());
    QCOMPARE(gui::percentText(nan), gui::missing());
}

void TestShellWidgets::errorsKeepSubjectCauseAndHint()
{
    base::Error error;
    error.subject = "plan.autotuner";
    error.message = base::Text("Line %1 is not JSON", {"3"});
    error.cause = "unexpected end";
    error.hint = base::Text("Open the copy");
    QCOMPARE(gui::translated(error), QStringLiteral("plan.autotuner: Line 3 is not JSON (unexpected end)\n\nOpen the copy"));
    QVERIFY(gui::translated(base::Text()).isEmpty());
}

void TestShellWidgets::knobTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isVirtual");
    QTest::addColumn<QString>("shown");
    QTest::newRow("one") << "4" << false << "4";
    QTest::newRow("commas") << "1,2, 4" << false << "1, 2, 4";
    QTest::newRow("blanks and semicolons") << " 1 2;4 " << false << "1, 2, 4";
    QTest::newRow("trailing comma while typing") << "1,2," << false << "1, 2";
    QTest::newRow("auto") << "AUTO" << false << "auto";
    QTest::newRow("none") << "none" << true << "None";
    QTest::newRow("nothing means none") << "" << true << "None";
    QTest::newRow("none among values is 1") << "None, 2" << true << "1, 2";
}

void TestShellWidgets::knobTexts()
{
    QFETCH(QString, text);
    QFETCH(bool, isVirtual);
    const auto parsed = gui::parseKnobText(text, isVirtual ? kVirtual : kSizes);
    QVERIFY(parsed.has_value());
    QTEST(gui::knobText(*parsed), "shown");
}

void TestShellWidgets::knobErrors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isVirtual");
    QTest::addColumn<QString>("named");
    QTest::newRow("empty") << "" << false << "at least one";
    QTest::newRow("word") << "1, two" << false << "two";
    QTest::newRow("fraction") << "1.5" << false << "1.5";
    QTest::newRow("zero") << "0" << false << "0 is not between 1 and 1024";
    QTest::newRow("too large") << "4096" << false << "4096";
    QTest::newRow("beyond any integer") << "99999999999999999999" << false << "99999999999999999999";
    QTest::newRow("auto is not offered") << "auto" << true << "auto";
    QTest::newRow("none is not offered") << "none" << false << "at least one";
}

void TestShellWidgets::knobErrors()
{
    QFETCH(QString, text);
    QFETCH(bool, isVirtual);
    QFETCH(QString, named);
    const auto parsed = gui::parseKnobText(text, isVirtual ? kVirtual : kSizes);
    QVERIFY(!parsed.has_value());
    QVERIFY2(gui::translated(parsed.error()).contains(named), qPrintable(gui::translated(parsed.error())));
}

void TestShellWidgets::typingEmitsOnlyValidValues()
{
    gui::KnobListEdit edit(QStringLiteral("Tensor parallel sizes"), kSizes);
    edit.show();
    QSignalSpy values(&edit, &gui::KnobListEdit::valueChanged);
    QSignalSpy validity(&edit, &gui::KnobListEdit::validityChanged);
    edit.setValue(domain::KnobList::list({2}));
    edit.lineEdit()->selectAll();
    QTest::keyClicks(edit.lineEdit(), QStringLiteral("1,x"));
    QCOMPARE(values.count(), 1); // "1", still "1,"; "1,x" is wrong
    QCOMPARE(edit.value(), domain::KnobList::list({1}));
    QVERIFY(!edit.hasValidText());
    QCOMPARE(validity.count(), 1);
    QVERIFY(edit.shownNote().contains(QLatin1Char('x')));
    QVERIFY(edit.lineEdit()->accessibleDescription().contains(QLatin1Char('x')));
    QTest::keyClick(edit.lineEdit(), Qt::Key_Backspace);
    QTest::keyClicks(edit.lineEdit(), QStringLiteral("4"));
    QCOMPARE(edit.value(), domain::KnobList::list({1, 4}));
    QVERIFY(edit.hasValidText() && edit.shownNote().isEmpty());
}

void TestShellWidgets::setValueIsSilentAndKeepsTyping()
{
    gui::KnobListEdit edit(QStringLiteral("Sizes"), kSizes);
    QSignalSpy values(&edit, &gui::KnobListEdit::valueChanged);
    edit.setValue(domain::KnobList::list({1, 2}));
    QCOMPARE(values.count(), 0);
    QTest::keyClicks(edit.lineEdit(), QStringLiteral(","));
    edit.setValue(domain::KnobList::list({1, 2})); // the plan came back unchanged
    QCOMPARE(edit.lineEdit()->text(), QStringLiteral("1, 2,"));
    edit.setNote(QStringLiteral("2 does not divide 7 heads"), true);
    QVERIFY(edit.shownNote().contains(QStringLiteral("does not divide")));
}

void TestShellWidgets::chipsAndAutoWriteTheList()
{
    gui::KnobListEdit edit(QStringLiteral("Sizes"), kSizes);
    edit.setValue(domain::KnobList::list({4}));
    const auto buttons = edit.findChildren<QToolButton *>();
    const auto named = [&](const QString &text) {
        return *std::find_if(buttons.begin(), buttons.end(), [&](const QToolButton *b) { return b->text() == text; });
    };
    named(QStringLiteral("2"))->click();
    QCOMPARE(edit.value(), domain::KnobList::list({2, 4}));
    named(QStringLiteral("4"))->click();
    QCOMPARE(edit.lineEdit()->text(), QStringLiteral("2"));
    named(QStringLiteral("Auto"))->click();
    QVERIFY(edit.value().automatic);
    named(QStringLiteral("Auto"))->click();
    QVERIFY(!edit.value().automatic && !edit.value().values.empty());
}

void TestShellWidgets::emptyStateButtonDoesTheAction()
{
    QAction action(QStringLiteral("Do it"), nullptr);
    int done = 0;
    connect(&action, &QAction::triggered, this, [&] { ++done; });
    gui::EmptyState empty({QStringLiteral("runs"), QStringLiteral("No runs"), QStringLiteral("There will be.")});
    empty.setAction(&action);
    auto *button = empty.findChild<QPushButton *>();
    QCOMPARE(button->text(), QStringLiteral("Do it"));
    button->click();
    QCOMPARE(done, 1);
    action.setEnabled(false);
    QVERIFY(!button->isEnabled());
}

void TestShellWidgets::elidedLabelNamesTheWholeText()
{
    const QString text = QStringLiteral("1,284 valid · 212 tight · 640 OOM and some more");
    gui::ElidedLabel label(text);
    label.resize(40, 20);
    label.show();
    QCOMPARE(label.accessibleName(), text);
    QCOMPARE(label.toolTip(), text);
    QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width());
}

void TestShellWidgets::iconsFollowThePalette()
{
    const auto ink = [] {
        const QImage image = gui::icon(QStringLiteral("save")).pixmap(32, 32).toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).alpha() == 255)
                    return image.pixelColor(x, y);
            }
        }
        return QColor();
    };
    gui::applyTheme(*qApp, gui::ThemeChoice::Light);
    const QColor onLight = ink();
    gui::applyTheme(*qApp, gui::ThemeChoice::Dark);
    const QColor onDark = ink();
    gui::applyTheme(*qApp, gui::ThemeChoice::System);
    QVERIFY(onLight.isValid() && onDark.isValid());
    QVERIFY(onDark.lightness() > 200 && onLight.lightness() < 60);
}

void TestShellWidgets::logRotates()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("state/app.log"));
    {
        gui::LogFile log(path);
        qWarning("first line");
        const QString block(100'000, QLatin1Char('x'));
        for (int i = 0; i < 12; ++i)
            log.write(QtInfoMsg, block);
        log.write(QtInfoMsg, QStringLiteral("two\nlines"));
    }
    qWarning("not logged any more");
    QFile older(path + QStringLiteral(".1"));
    QVERIFY(older.open(QIODevice::ReadOnly));
    QVERIFY(older.readAll().contains("warning: first line"));
    QFile now(path);
    QVERIFY(now.open(QIODevice::ReadOnly));
    const QByteArray text = now.readAll();
    QVERIFY(now.size() < gui::LogFile::kLimit);
    QVERIFY(text.contains("info: two\n    lines"));
    QVERIFY(!text.contains("not logged"));
}

QTEST_MAIN(TestShellWidgets)
#include "tst_shellwidgets.moc"
