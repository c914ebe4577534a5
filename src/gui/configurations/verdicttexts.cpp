// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configurations/verdicttexts.h"

#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"
#include "report/odds.h"
#include "search/memoryfixes.h"

#include <QCoreApplication>
#include <QStringList>

namespace gui {
namespace {

QString words(const char *text) { return QCoreApplication::translate("gui::VerdictTexts", text); }

QString timeChangeText(double ratio)
{
    const QString change = percentText(ratio - 1, 1);
    return change.startsWith(QLatin1Char('-')) ? change : QLatin1Char('+') + change;
}

} // namespace

QString oddsPercentText(double probability)
{
    constexpr double kLeast = 0.01;
    if (probability < kLeast)
        return QLatin1Char('<') + percentText(kLeast);
    return probability > 1 - kLeast ? QLatin1Char('>') + percentText(1 - kLeast) : percentText(probability);
}

QString verdictCellText(estimate::Verdict verdict, double probability)
{
    return QStringLiteral("%1 · %2").arg(verdictText(verdict), oddsPercentText(probability));
}

QString verdictSentence(const estimate::Prediction &prediction)
{
    return words(QT_TRANSLATE_NOOP("gui::VerdictTexts", "%1 (%2): %3"))
        .arg(verdictText(prediction.verdict), oddsPercentText(prediction.oomProbability),
             translated(report::oddsText(prediction.oomProbability)));
}

QString peakSentence(const estimate::Prediction &prediction, int stages)
{
    return words(QT_TRANSLATE_NOOP("gui::VerdictTexts", "Peak %1 of %2 · %3 · reached in: %4"))
        .arg(gibText(prediction.memory.total()), gibText(prediction.capacity),
             translated(report::stageText(prediction.limitingStage, stages)), translated(report::momentText(prediction.memory.moment)));
}

QString changesText(const std::vector<base::Text> &changes)
{
    QStringList parts;
    for (const base::Text &change : changes)
        parts << translated(change);
    return parts.join(words(QT_TRANSLATE_NOOP("gui::VerdictTexts", " and ")));
}

QString effectText(const search::MemoryFix &fix)
{
    QString text = words(QT_TRANSLATE_NOOP("gui::VerdictTexts", "−%1 · step time about %2 · then %3, odds %4"))
                       .arg(gibText(fix.saved), timeChangeText(fix.stepTimeRatio), verdictText(fix.prediction.verdict),
                            oddsPercentText(fix.prediction.oomProbability));
    for (const base::Text &caveat : fix.caveats)
        text += QStringLiteral(" · ") + translated(caveat);
    return text;
}

} // namespace gui
