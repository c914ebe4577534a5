// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/logreader.h"

#include "results/advice.h"
#include "results/failuresigns.h"
#include "results/fieldvalues.h"
#include "results/linetext.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace results {

namespace {

constexpr int kMostOomLines = 10; // a terminal of 80 columns breaks the longest sentence into as many
constexpr std::size_t kMostOomText = 4000;
constexpr std::int64_t kWidestTensorParallel = 4096;

// A hit is judged by its surroundings: a hostile line of a million hits must not be read a million times.
constexpr std::size_t kBefore = 4096;
constexpr std::size_t kAfter = 8192;
constexpr int kStepsAfterCancelling = 20; // a job that was cancelled trains on for half a minute
constexpr int kMostJudged = 64; // signs and exceptions of one line
constexpr std::size_t kNearNumber = 512; // a figure stands this near to its name

bool startsNewStatement(std::string_view text)
{
    return text.empty() || text.starts_with("[") || text.starts_with("  File") || text.starts_with("Traceback");
}

} // namespace

void LogReader::readLine(std::string_view raw, bool ended)
{
    Line line{withoutColours(raw, m_cleaned), ended, std::nullopt, 0};
    if (m_oomLinesMissing > 0)
        continueOom(line.text);
    m_hits.clear();
    cueScanner().scan(line.text, [this](std::size_t word, std::size_t place) { m_hits.push_back(cueHit(word, place)); });
    m_judged = 0;
    m_signFound = false;
    m_restart = 0;
    for (std::size_t hit = 0; hit < m_hits.size(); ++hit)
        readHit(line, hit);
    if (m_judged == 0 && m_tracebacks.anyOpen() && !line.text.starts_with(' '))
        readOtherException(line);
    if (m_restart > 0)
        m_evidence.restarted(m_restart);
}

void LogReader::readHit(Line &line, std::size_t hit)
{
    if (m_hits[hit].place < line.readUpTo || readStepHit(line, hit))
        return;
    readTraceHit(line, m_hits[hit]);
}

bool LogReader::readStepHit(Line &line, std::size_t hit)
{
    const std::size_t place = m_hits[hit].place;
    switch (m_hits[hit].cue) {
    case Cue::Progress:
        readProgress(line, hit);
        return true;
    case Cue::Bar:
        readBar(line, place);
        return true;
    case Cue::TimingList:
        readTimingList(line, place);
        return true;
    case Cue::DeltaTimer:
        readDeltaTimer(line, place);
        return true;
    case Cue::Iteration:
        readIteration(line, hit);
        return true;
    case Cue::Throughput:
        readThroughput(line, place);
        return true;
    case Cue::MemoryMib:
        readMemory(numberAfter(line.text.substr(place, kNearNumber), "| max allocated:"), base::kBytesPerMib);
        readPeaks(line, place, Cue::MemoryMib);
        return true;
    case Cue::MemoryGb:
        readMemory(numberAfter(line.text.substr(place, kNearNumber), "mem-max-allocated-gigabytes:"), base::kBytesPerGb);
        readPeaks(line, place, Cue::MemoryGb);
        return true;
    default:
        return false;
    }
}

void LogReader::readTraceHit(const Line &whole, const CueHit &hit)
{
    const std::size_t begin = hit.place - std::min(hit.place, kBefore);
    const Line line{whole.text.substr(begin, hit.place - begin + kAfter), whole.ended, rankOf(whole.text), 0};
    const std::size_t place = hit.place - begin;
    switch (hit.cue) {
    case Cue::TensorParallel:
        readTensorParallel(line.text.substr(place));
        break;
    case Cue::Traceback:
        if (saysWarning(line.text, place))
            m_tracebacks.expectIgnored(line.rank);
        m_tracebacks.begin(line.rank, onlyWarns(line.text, place));
        break;
    case Cue::Relaunch:
        m_restart = std::max(m_restart, 1);
        break;
    case Cue::Cancelled: // may be put back into the queue and go on in the same file
        m_restart = kStepsAfterCancelling;
        break;
    case Cue::Frame:
        readFrame(line, place);
        break;
    case Cue::Assertion:
        if (isBeginning(line.text, place))
            m_tracebacks.asserted(line.rank, line.text);
        break;
    case Cue::IgnoredException:
        m_tracebacks.expectIgnored(line.rank);
        break;
    case Cue::Finished:
        m_evidence.forgetSurvived();
        break;
    default:
        if (++m_judged <= kMostJudged)
            hit.cue == Cue::Exception ? readException(line, place) : readSign(line, failureSigns()[hit.sign], place);
        break;
    }
}

std::size_t LogReader::segmentEnd(const Line &line, std::size_t hit, Cue cue) const
{
    for (std::size_t next = hit + 1; next < m_hits.size(); ++next) {
        if (m_hits[next].cue == cue && (cue != Cue::Iteration || isIterationHead(line.text, m_hits[next].place)))
            return m_hits[next].place;
    }
    return line.text.size();
}

void LogReader::readProgress(Line &line, std::size_t hit)
{
    const std::size_t place = m_hits[hit].place;
    const std::size_t end = segmentEnd(line, hit, Cue::Progress);
    const std::optional<StepLine> step = parseProgress({line.text.substr(place, end - place), line.ended || end < line.text.size()});
    if (step) {
        put(*step, line, place);
        line.readUpTo = place + step->end;
    }
}

void LogReader::readBar(Line &line, std::size_t place)
{
    if (const std::optional<StepLine> bar = parseBar(line.text, place)) {
        put(*bar, line, place);
        line.readUpTo = bar->end;
    }
}

void LogReader::readTimingList(const Line &line, std::size_t place)
{
    std::string_view list = line.text.substr(line.text.find('[', place) + 1);
    const std::size_t close = list.find_first_of("[]");
    if (close == std::string_view::npos || list[close] == '[')
        return;
    list = list.substr(0, close);
    for (StepLine step; !list.empty(); ++step.step) {
        skipBlanks(list);
        step.seconds = takeNumber(list);
        if (step.seconds && std::isfinite(*step.seconds) && *step.seconds >= 0)
            put(step, line, place);
        const std::size_t comma = list.find(',');
        list.remove_prefix(std::min(comma, list.size() - 1) + 1);
    }
}

void LogReader::readDeltaTimer(const Line &line, std::size_t place)
{
    const std::string_view before = line.text.substr(place - std::min(place, kNearNumber), std::min(place, kNearNumber));
    const std::size_t word = before.rfind("Step ");
    if (word == std::string_view::npos)
        return;
    std::string_view number = before.substr(word + 5);
    const std::optional<std::int64_t> step = takeInteger(number);
    const std::optional<double> seconds = numberAfter(line.text.substr(place, kNearNumber), "train_step_timing in s=");
    if (step && number.empty() && seconds && std::isfinite(*seconds) && *seconds >= 0)
        m_timed.put({*step, base::Seconds(*seconds), std::nullopt, std::nullopt, std::nullopt});
}

void LogReader::readIteration(Line &line, std::size_t hit)
{
    const std::size_t place = m_hits[hit].place;
    if (!isIterationHead(line.text, place))
        return;
    const std::size_t end = segmentEnd(line, hit, Cue::Iteration);
    std::optional<IterationLine> iteration = parseIteration({line.text.substr(place, end - place), line.ended || end < line.text.size()});
    if (!iteration || !iteration->step.seconds)
        return;
    if (!iteration->step.tflopsPerGpu)
        iteration->step.tflopsPerGpu = m_tflopsAhead;
    m_tflopsAhead.reset();
    judgeMissingLoss(*iteration, line, place);
    put(iteration->step, line, place);
}

void LogReader::readThroughput(const Line &line, std::size_t place)
{
    const std::string_view text = line.text.substr(place, kNearNumber);
    std::optional<double> value = numberAfter(text, "Effective Tera Flops per GPU:");
    if (!value)
        value = numberAfter(text, "TFLOPs per sec per GPU=");
    if (value) { // follows the step that it belongs to
        m_tflops = value;
        if (StepRecord *last = m_steps.last())
            last->tflopsPerGpu = value;
        return;
    }
    const std::string_view before = line.text.substr(place - std::min(place, kNearNumber), std::min(place, kNearNumber));
    const std::size_t end = before.find_last_not_of(" \t");
    if (end == std::string_view::npos)
        return;
    std::string_view number = before.substr(0, end + 1);
    number.remove_prefix(number.find_last_not_of("0123456789.") + 1);
    m_tflopsAhead = takeNumber(number);
    m_tflops = m_tflopsAhead ? m_tflopsAhead : m_tflops;
}

void LogReader::readMemory(std::optional<double> amount, double unit)
{
    if (!amount || !(*amount >= 0) || !std::isfinite(*amount))
        return;
    m_peak = std::max(m_peak.value_or(base::Bytes()), base::Bytes(*amount * unit));
    if (StepRecord *last = m_steps.last())
        last->peakMemory = m_peak;
}

/// "[Rank 3] (after 2 iterations) memory (MB) | allocated: … | max allocated: … | max reserved: …"; Bridge in GB.
void LogReader::readPeaks(const Line &line, std::size_t place, Cue cue)
{
    const std::string_view text = line.text.substr(place, kNearNumber);
    const bool mib = cue == Cue::MemoryMib;
    const auto figure = [&](std::string_view name) -> std::optional<base::Bytes> {
        const std::optional<double> value = amount(numberAfter(text, name));
        return value ? std::optional(base::Bytes(*value * (mib ? base::kBytesPerMib : base::kBytesPerGb))) : std::nullopt;
    };
    MemoryPeaks peaks;
    peaks.allocated = figure(mib ? "| max allocated:" : "mem-max-allocated-gigabytes:");
    peaks.reserved = figure(mib ? "| max reserved:" : "mem-max-reserved-gigabytes:");
    constexpr std::string_view kRank = "[Rank ";
    const std::string_view before = line.text.substr(place - std::min(place, kNearNumber), std::min(place, kNearNumber));
    if (const std::size_t word = before.rfind(kRank); word != std::string_view::npos) {
        std::string_view number = before.substr(word + kRank.size());
        if (const auto rank = takeInteger(number)) {
            peaks.rank = MemoryPeaks::Rank::Numbered;
            peaks.number = *rank;
        }
    }
    m_peaks.take(peaks);
}

MemoryPeaks LogReader::memoryPeaks() const
{
    MemoryPeaks peaks = m_peaks;
    const std::optional<Failure> failed = failure();
    if (failed && failed->kind == FailureClass::CudaOom)
        peaks.take(peaksOf(readOomText(m_oomText)));
    return peaks;
}

/// "tensor_model_parallel_size ........ 2", "tensor_model_parallel_size=2", "…: 2".
void LogReader::readTensorParallel(std::string_view rest)
{
    rest.remove_prefix(std::string_view("tensor_model_parallel_size").size());
    const std::size_t digits = rest.find_first_not_of(" .:='\"");
    if (digits == std::string_view::npos || digits == 0)
        return;
    rest.remove_prefix(digits);
    const std::optional<std::int64_t> size = takeInteger(rest);
    if (size && *size >= 1 && *size <= kWidestTensorParallel)
        m_tensorParallel = size;
}

void LogReader::readFrame(const Line &line, std::size_t place)
{
    constexpr std::size_t kName = 200;
    std::string_view rest = line.text.substr(place + std::string_view(", line ").size());
    if (takeInteger(rest) && rest.starts_with(", in "))
        m_tracebacks.frame(line.rank, rest.substr(5, kName));
}

void LogReader::readException(const Line &line, std::size_t place)
{
    const std::optional<ExceptionLine> exception = results::readException(line.text, place);
    if (exception)
        takeException(line, *exception);
}

void LogReader::readOtherException(const Line &whole)
{
    const Line line{whole.text.substr(0, kBefore), whole.ended, rankOf(whole.text), 0};
    if (!m_tracebacks.isOpen(line.rank))
        return;
    if (const std::optional<ExceptionLine> exception = results::readOtherException(line.text))
        takeException(line, *exception);
}

void LogReader::takeException(const Line &line, const ExceptionLine &found)
{
    const ExceptionLine *exception = &found;
    const bool isInformation = exception->informs && !m_tracebacks.informs(line.rank);
    if (isInformation || (exception->mayBeMetric && !m_tracebacks.isOpen(line.rank)))
        return;
    m_tracebacks.end(line.rank);
    if (m_tracebacks.takeIgnored(line.rank) || m_signFound)
        return;
    Evidence evidence;
    evidence.cause = exception->cause;
    evidence.proof = exception->proof;
    evidence.fades = exception->fades;
    const std::string &assertion = m_tracebacks.assertion(line.rank);
    if (exception->bareAssertion && speaksOfSettings(assertion)) {
        evidence.cause = Cause::ConfigError;
        evidence.line = assertion;
    }
    addEvidence(std::move(evidence), line, exception->begin);
}

void LogReader::readSign(const Line &line, const FailureSign &sign, std::size_t place)
{
    if (isQuotedSource(line.text, place) || (sign.holds != nullptr && !sign.holds(line.text, place)))
        return;
    m_signFound = m_signFound || sign.cause < Cause::PythonError;
    Evidence evidence;
    evidence.cause = sign.cause;
    evidence.proof = sign.proof;
    // An exception about a file may come in the middle of a run, and buffered step lines after it.
    const bool raised = sign.cause == Cause::Storage && line.text.substr(0, place).find("Error") != std::string_view::npos;
    evidence.fades = sign.fades && !raised;
    addEvidence(std::move(evidence), line, place);
}

void LogReader::addEvidence(Evidence evidence, const Line &line, std::size_t place)
{
    if (!m_evidence.wants(evidence.cause, evidence.proof, evidence.fades))
        return;
    if (evidence.cause == Cause::CudaOom && m_oomText.empty()) {
        m_oomText = line.text.substr(place, kMostOomText);
        m_oomLinesMissing = readOomText(m_oomText).complete() ? 0 : kMostOomLines;
    }
    if (evidence.line.empty())
        evidence.line = excerpt(line.text, place);
    evidence.phase = m_tracebacks.phase(line.rank);
    if (!steps().empty())
        evidence.lastStep = steps().back().step;
    m_evidence.add(std::move(evidence));
}

/// A terminal's copy breaks the sentence anywhere, also within words.
void LogReader::continueOom(std::string_view text)
{
    if (startsNewStatement(text) || m_oomText.size() + text.size() > kMostOomText) {
        m_oomLinesMissing = 0;
        return;
    }
    m_oomText += text;
    m_oomLinesMissing = readOomText(m_oomText).complete() ? 0 : m_oomLinesMissing - 1;
}

void LogReader::put(const StepLine &step, const Line &line, std::size_t place)
{
    if (step.total)
        m_planned = step.total;
    if (!step.seconds)
        return;
    judgeLoss(step, line, place);
    if (step.loss && std::isfinite(*step.loss)) {
        m_loss = step.loss;
        m_evidence.recover();
    }
    if (step.tflopsPerGpu)
        m_tflops = step.tflopsPerGpu;
    MemoryPeaks peaks;
    peaks.rank = MemoryPeaks::Rank::First;
    const auto bytes = [](const std::optional<double> &value) { return value ? std::optional(base::Bytes(*value)) : std::nullopt; };
    peaks.allocated = bytes(step.allocatedBytes);
    peaks.reserved = bytes(step.reservedBytes);
    m_peaks.take(peaks);
    std::optional<base::Bytes> peak;
    if (step.peakBytes) {
        peak = base::Bytes(*step.peakBytes);
        m_peak = std::max(m_peak.value_or(base::Bytes()), *peak);
    }
    m_evidence.stepped(m_steps.put({step.step, base::Seconds(*step.seconds), step.loss, step.tflopsPerGpu, peak}));
}

/// A printed nan is a failure unless a later loss is a number again.
void LogReader::judgeLoss(const StepLine &step, const Line &line, std::size_t place)
{
    if (!step.loss)
        return;
    m_lossSeen = true;
    if (std::isfinite(*step.loss))
        return;
    Evidence evidence;
    evidence.cause = Cause::NanLoss;
    evidence.fades = true;
    addEvidence(std::move(evidence), line, place);
}

/// Megatron leaves a loss that is not a number out of its line. So it does when all iterations of the
/// interval were skipped, which the falling loss scale of fp16 explains.
void LogReader::judgeMissingLoss(const IterationLine &iteration, const Line &line, std::size_t place)
{
    const std::int64_t interval = m_lastIteration ? iteration.step.step - *m_lastIteration : 1;
    const bool scaleFell = iteration.lossScale && m_lastLossScale && *iteration.lossScale < *m_lastLossScale;
    m_lastIteration = iteration.step.step;
    m_lastLossScale = iteration.lossScale;
    if (iteration.step.loss || iteration.otherLoss || (iteration.skipped > 0 && iteration.skipped >= interval) || scaleFell)
        return;
    if (!iteration.gradNormIsNan && !m_lossSeen)
        return;
    Evidence evidence;
    evidence.cause = Cause::NanLoss;
    evidence.fades = true;
    addEvidence(std::move(evidence), line, place);
}

std::optional<Failure> LogReader::failure() const
{
    const Evidence *deciding = m_evidence.deciding();
    if (deciding == nullptr)
        return std::nullopt;
    return Failure{classOf(deciding->cause), deciding->line, adviceFor({*deciding, readOomText(m_oomText), m_tensorParallel})};
}

} // namespace results
