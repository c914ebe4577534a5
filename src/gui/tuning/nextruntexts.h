// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "search/search.h"
#include "tuning/session.h"

/// What the tuner advises, in words and figures of the user's language.
namespace gui {

struct NextRunsAnswer;

/// "tp4 pp2 mbs1 rc-full": the settings that tell a configuration apart, as charts label it.
[[nodiscard]] QString configurationLabel(const domain::Candidate &candidate, const search::SearchResult &result);
/// "TP 4 · PP 2 · CP 1 · …": all of its settings.
[[nodiscard]] QString configurationKnobs(const domain::Candidate &candidate, const search::SearchResult &result);

/// One advised run, a row of a list.
struct NextRunLine {
    std::size_t row = 0; ///< of the search's result
    QString label;
    QString knobs;
    QString step; ///< "2.31 s"
    QString training; ///< "74.9 days, $345,230": of the whole training, by which steps of unequal batches are compared
    QString band; ///< "2.10 – 2.60 s"
    bool comparesTrainings = false; ///< and that is so here
    QString oom; ///< "2 %"
    QString best; ///< "34 %"
    QString cost; ///< "$4.20"
    QString why; ///< a sentence
};
[[nodiscard]] NextRunLine lineOf(const tuning::NextRun &next, const search::SearchResult &result);
/// Whether the search has steps of unequal numbers of tokens: their times alone do not tell which is better.
[[nodiscard]] bool comparesTrainings(const search::SearchResult &result);
/// "74.9 days, $345,230" of the whole training; without a price the days alone.
[[nodiscard]] QString trainingText(const tuning::Expectation &belief, const search::SearchResult &result);
/// A sentence of the tuner whose arguments are figures, these as the user's language writes them.
[[nodiscard]] QString withFigures(const base::Text &text);
/// All of a line in one sentence, for screen readers and the clipboard.
[[nodiscard]] QString sentenceOf(const NextRunLine &line);

/// What an advice rests on.
enum class Evidence : quint8 { Predictions, Measured, Simulated };
[[nodiscard]] Evidence evidenceOf(const NextRunsAnswer &answer);
[[nodiscard]] QString evidenceWord(Evidence evidence); ///< "Predicted", "Measured", "SIMULATED": a badge
[[nodiscard]] QString evidenceTip(Evidence evidence);

/// The advice as a whole.
struct NextRunsText {
    bool stop = false; ///< nothing more is worth a run
    QString headline; ///< what to do now
    QString gain; ///< what the next run is expected to bring; empty while nothing was run
    QString ground; ///< how many configurations and runs it rests on
    QString notices; ///< what is odd about the runs; empty = nothing
};
/// What is odd about the runs, in sentences; empty = nothing.
[[nodiscard]] QString noticesText(const tuning::SessionAdvice &advice);
[[nodiscard]] NextRunsText textOf(const NextRunsAnswer &answer);

} // namespace gui
