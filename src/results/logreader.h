// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/cues.h"
#include "results/evidence.h"
#include "results/failuresigns.h"
#include "results/logparser.h"
#include "results/memorypeaks.h"
#include "results/oomtext.h"
#include "results/stepstore.h"
#include "results/stepsyntax.h"
#include "results/tracebacks.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace results {

/// Reads a log line by line and keeps what it proved.
class LogReader {
public:
    /// `ended`: the line's end was read; otherwise the text may have been cut anywhere.
    void readLine(std::string_view raw, bool ended);

    /// Step lines and lists; where there are none, the delta timer's messages.
    [[nodiscard]] const std::vector<StepRecord> &steps() const { return m_steps.all().empty() ? m_timed.all() : m_steps.all(); }
    [[nodiscard]] std::optional<std::int64_t> planned() const { return m_planned; }
    [[nodiscard]] std::optional<double> loss() const { return m_loss; }
    [[nodiscard]] std::optional<double> tflops() const { return m_tflops; }
    [[nodiscard]] std::optional<base::Bytes> peak() const { return m_peak; }
    [[nodiscard]] MemoryPeaks memoryPeaks() const;
    [[nodiscard]] std::optional<Failure> failure() const;

private:
    struct Line {
        std::string_view text;
        bool ended = true;
        std::optional<std::int64_t> rank;
        std::size_t readUpTo = 0; // what stands before belongs to a record that was read
    };

    void readHit(Line &line, std::size_t hit);
    bool readStepHit(Line &line, std::size_t hit);
    void readTraceHit(const Line &whole, const CueHit &hit);
    void readProgress(Line &line, std::size_t hit);
    void readBar(Line &line, std::size_t place);
    void readTimingList(const Line &line, std::size_t place);
    void readDeltaTimer(const Line &line, std::size_t place);
    void readIteration(Line &line, std::size_t hit);
    void readThroughput(const Line &line, std::size_t place);
    void readMemory(std::optional<double> amount, double unit);
    void readPeaks(const Line &line, std::size_t place, Cue cue);
    void readTensorParallel(std::string_view rest);
    void readFrame(const Line &line, std::size_t place);
    void readException(const Line &line, std::size_t place);
    void readOtherException(const Line &whole);
    void takeException(const Line &line, const ExceptionLine &found);
    void readSign(const Line &line, const FailureSign &sign, std::size_t place);

    void put(const StepLine &step, const Line &line, std::size_t place);
    void judgeLoss(const StepLine &step, const Line &line, std::size_t place);
    void judgeMissingLoss(const IterationLine &iteration, const Line &line, std::size_t place);
    void addEvidence(Evidence evidence, const Line &line, std::size_t place);
    void continueOom(std::string_view text);
    [[nodiscard]] std::size_t segmentEnd(const Line &line, std::size_t hit, Cue cue) const;

    std::string m_cleaned;
    std::vector<CueHit> m_hits; // of the line at hand
    bool m_signFound = false; // a failure sign in the line at hand
    int m_restart = 0; // the line at hand tells of one: steps that prove it
    int m_judged = 0; // signs and exceptions of the line at hand
    StepStore m_steps;
    StepStore m_timed;
    std::optional<std::int64_t> m_planned;
    std::optional<double> m_loss;
    std::optional<double> m_tflops;
    std::optional<double> m_tflopsAhead; // printed before the iteration line that it belongs to
    std::optional<base::Bytes> m_peak;
    MemoryPeaks m_peaks;
    std::optional<std::int64_t> m_tensorParallel;
    Tracebacks m_tracebacks;
    EvidenceBook m_evidence;
    std::string m_oomText; // the first sentence about memory, with the lines that may continue it
    int m_oomLinesMissing = 0;

    std::optional<std::int64_t> m_lastIteration;
    std::optional<double> m_lastLossScale;
    bool m_lossSeen = false; // Megatron: lines without a loss mean something only after that
};

} // namespace results
