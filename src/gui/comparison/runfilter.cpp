// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/comparison/runfilter.h"

#include "gui/widgets/translated.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace gui {
namespace {

using Settings = std::vector<std::pair<QLatin1String, int>>;

/// What a run's settings are called in a filter.
Settings settingsOf(const domain::Candidate &candidate)
{
    const domain::ParallelLayout &layout = candidate.layout;
    const domain::BatchPlan &batch = candidate.batch;
    return {{QLatin1String("tp"), layout.tensorParallel},  {QLatin1String("pp"), layout.pipelineParallel},
            {QLatin1String("vp"), layout.virtualPipeline}, {QLatin1String("cp"), layout.contextParallel},
            {QLatin1String("ep"), layout.expertParallel},  {QLatin1String("etp"), layout.expertTensorParallel},
            {QLatin1String("fsdp"), layout.fsdp},          {QLatin1String("sp"), layout.sequenceParallel ? 1 : 0},
            {QLatin1String("mbs"), batch.microBatchSize},  {QLatin1String("gbs"), batch.globalBatchSize},
            {QLatin1String("seq"), batch.seqLength}};
}

/// The value that `word` asks of a setting: "tp4", "tp=4", "TP_4". Nothing when it asks for another or none.
std::optional<int> valueAsked(const QString &word, QLatin1String setting)
{
    if (!word.startsWith(setting, Qt::CaseInsensitive))
        return std::nullopt;
    QStringView rest = QStringView(word).mid(setting.size());
    if (rest.startsWith(QLatin1Char('=')) || rest.startsWith(QLatin1Char('_')) || rest.startsWith(QLatin1Char(':')))
        rest = rest.mid(1);
    bool isNumber = false;
    const int value = rest.toInt(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

/// A setting is asked for exactly, so that "tp1" does not find tp16; other words are looked for in the text.
bool hasWord(const QString &text, const Settings &settings, const QString &word)
{
    for (const auto &[setting, value] : settings) {
        if (const auto asked = valueAsked(word, setting))
            return *asked == value;
    }
    return text.contains(word, Qt::CaseInsensitive);
}

} // namespace

void RunFilter::setText(const QString &text) { m_words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts); }

bool RunFilter::isFiltering() const
{
    return !m_words.isEmpty() || std::find(m_outcomes.begin(), m_outcomes.end(), true) != m_outcomes.end();
}

ShownRuns RunFilter::apply(const comparison::Comparison &comparison, const std::vector<QString> &labels) const
{
    if (!isFiltering())
        return std::nullopt;
    const bool anyOutcome = std::find(m_outcomes.begin(), m_outcomes.end(), true) == m_outcomes.end();
    std::vector<bool> shown(comparison.analysis.runs.size());
    for (std::size_t run = 0; run < shown.size(); ++run) {
        const results::RunRecord &record = comparison.record(run);
        const auto outcome = static_cast<std::size_t>(comparison.analysis.runs[run].outcome);
        const QString text = fromStd(record.configuration) + QLatin1Char(' ') + (run < labels.size() ? labels[run] : QString());
        const Settings settings = settingsOf(record.candidate);
        shown[run] = (anyOutcome || m_outcomes[outcome])
            && std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) { return hasWord(text, settings, word); });
    }
    return shown;
}

} // namespace gui
