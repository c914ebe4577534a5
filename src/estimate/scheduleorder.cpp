// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/scheduleorder.h"

#include <algorithm>
#include <string>

namespace estimate {

using base::Error;
using base::Text;

namespace {

tl::unexpected<Error> refused(Text message, Text hint)
{
    Error error;
    error.message = std::move(message);
    error.hint = std::move(hint);
    return base::fail(std::move(error));
}

std::string text(std::int64_t number) { return std::to_string(number); }

base::Result<void> checkGroups(const ScheduleShape &s)
{
    const int group = s.groupSize();
    if (group < s.stages || group > s.microBatches) {
        return refused(Text(QT_TRANSLATE_NOOP("core",
                                              "micro-batch groups of %1 with %2 pipeline stages and %3 micro-batches: interleaving needs "
                                              "groups of at least the stages and at most the micro-batches"),
                            {text(group), text(s.stages), text(s.microBatches)}),
                       s.microBatches < s.stages ? Text(QT_TRANSLATE_NOOP("core", "use a larger global batch or no virtual pipeline"))
                                                 : Text(QT_TRANSLATE_NOOP("core", "use a microbatch_group_size from %1 to %2"),
                                                        {text(s.stages), text(s.microBatches)}));
    }
    const int rest = s.microBatches % group;
    if (rest > 0 && rest < s.stages) {
        return refused(
            Text(QT_TRANSLATE_NOOP("core",
                                   "%1 micro-batches in groups of %2 leave a last group of %3, fewer than the %4 pipeline stages: "
                                   "Megatron-Core refuses to interleave them"),
                 {text(s.microBatches), text(group), text(rest), text(s.stages)}),
            Text(QT_TRANSLATE_NOOP("core", "use %1 or %2 micro-batches (the global batch decides), or no virtual pipeline"),
                 {text(s.microBatches - rest), text(s.microBatches - rest + group)}));
    }
    return {};
}

} // namespace

std::int64_t operationCount(const ScheduleShape &shape) { return 2 * std::int64_t(shape.stages) * shape.chunks * shape.microBatches; }

base::Result<void> checkShape(const ScheduleShape &s)
{
    if (std::min({s.stages, s.chunks, s.microBatches}) < 1 || s.group < 0) {
        return refused(Text(QT_TRANSLATE_NOOP("core", "%1 stages of %2 chunks with %3 micro-batches in groups of %4 are no pipeline"),
                            {text(s.stages), text(s.chunks), text(s.microBatches), text(s.group)}),
                       Text(QT_TRANSLATE_NOOP("core", "use sizes of at least 1")));
    }
    if (s.chunks > 1 && s.stages == 1) {
        return refused(Text(QT_TRANSLATE_NOOP("core", "virtual_pipeline %1 needs more than one pipeline stage"), {text(s.chunks)}),
                       Text(QT_TRANSLATE_NOOP("core", "use pipeline_parallel 2 or more, or no virtual pipeline")));
    }
    if (s.chunks > 1) {
        if (auto legal = checkGroups(s); !legal)
            return legal;
    }
    // Not their product: three sizes of an int each need not fit any integer.
    if (double(s.stages) * s.chunks * s.microBatches * 2 > double(kMostOperations)) {
        return refused(
            Text(QT_TRANSLATE_NOOP("core", "%1 stages x %2 chunks x %3 micro-batches are more than the %4 operations that are simulated"),
                 {text(s.stages), text(s.chunks), text(s.microBatches), text(kMostOperations)}),
            Text(QT_TRANSLATE_NOOP("core", "use fewer micro-batches: larger ones, a smaller global batch or more data-parallel ranks")));
    }
    return {};
}

int warmUpPasses(const ScheduleShape &s, int stage)
{
    const int after = s.stages - stage - 1;
    if (s.chunks == 1)
        return std::min(s.microBatches, after);
    const std::int64_t ahead = 2 * std::int64_t(after) + std::int64_t(s.chunks - 1) * s.groupSize() + (s.extraWarmUp ? 1 : 0);
    return static_cast<int>(std::min(std::int64_t(s.microBatches) * s.chunks, ahead));
}

ScheduleOrder::ScheduleOrder(const ScheduleShape &shape)
    : m_stages(shape.stages)
    , m_chunks(shape.chunks)
    , m_microBatches(shape.microBatches)
    , m_group(shape.chunks > 1 ? shape.groupSize() : 1)
    , m_runs(shape.stages * shape.chunks)
    , m_units(shape.chunks * shape.microBatches)
{
}

Turn ScheduleOrder::forward(int index) const
{
    if (m_chunks == 1)
        return {0, index, Pass::Forward};
    const int group = index / (m_group * m_chunks);
    const int rest = index % (m_group * m_chunks);
    const int size = std::min(m_group, m_microBatches - group * m_group);
    return {rest / size, group * m_group + rest % size, Pass::Forward};
}

Turn ScheduleOrder::backward(int index) const
{
    const Turn mirrored = forward(index);
    return {m_chunks - 1 - mirrored.chunk, mirrored.microBatch, Pass::Backward};
}

Turn ScheduleOrder::at(int warmUp, int place) const
{
    if (place < warmUp)
        return forward(place);
    const int paired = place - warmUp;
    if (paired < 2 * (m_units - warmUp))
        return paired % 2 == 0 ? forward(warmUp + paired / 2) : backward(paired / 2);
    return backward(place - m_units);
}

Input ScheduleOrder::input(int stage, const Turn &turn) const
{
    const int run = turn.chunk * m_stages + stage;
    const auto of = [&](int from) {
        return static_cast<std::size_t>(from) * static_cast<std::size_t>(m_microBatches) + static_cast<std::size_t>(turn.microBatch);
    };
    if (turn.pass == Pass::Forward)
        return run > 0 ? Input{true, true, of(run - 1)} : Input{};
    return run == m_runs - 1 ? Input{true, false, of(run)} : Input{true, true, of(m_runs + run + 1)};
}

std::size_t ScheduleOrder::output(int stage, const Turn &turn) const
{
    const int run = turn.chunk * m_stages + stage + (turn.pass == Pass::Forward ? 0 : m_runs);
    return static_cast<std::size_t>(run) * static_cast<std::size_t>(m_microBatches) + static_cast<std::size_t>(turn.microBatch);
}

bool ScheduleOrder::leaves(int stage, const Turn &turn) const
{
    const int run = turn.chunk * m_stages + stage;
    return turn.pass == Pass::Forward ? run < m_runs - 1 : run > 0;
}

Exchange ScheduleOrder::exchangeAfter(int stage, int warmUp, int place, const Turn &turn) const
{
    Exchange exchange = m_chunks > 1 ? overlapped(stage, warmUp, place, turn) : blocking(stage, warmUp, place, turn);
    exchange.send = output(stage, turn);
    exchange.waitsForSend = exchange.waitsForSend && leaves(stage, turn);
    return exchange;
}

/// forward_backward_pipelining_without_interleaving: a send, then the receive for the next pass; both in one where a
/// forward pass meets a backward one, as then both are between the same two stages.
Exchange ScheduleOrder::blocking(int stage, int warmUp, int place, const Turn &turn) const
{
    Exchange exchange{.waitsForSend = true};
    if (place + 1 == length())
        return exchange;
    const Turn next = at(warmUp, place + 1);
    exchange.together = next.pass != turn.pass;
    if (const Input needed = input(stage, next); needed.remote) {
        exchange.receive[0] = needed.message;
        exchange.receives = exchange.awaited = 1;
    }
    return exchange;
}

/// forward_backward_pipelining_with_interleaving: each pass is followed by an exchange in its own direction, with the
/// stage behind and the stage before at once; the last warm-up pass also opens the receive of the first gradient.
Exchange ScheduleOrder::overlapped(int stage, int warmUp, int place, const Turn &turn) const
{
    const bool steady = place >= warmUp && place < 2 * m_units - warmUp;
    Exchange exchange{.waitsForSend = !steady, .together = true};
    int index = place < warmUp ? place : place - m_units;
    if (steady)
        index = turn.pass == Pass::Forward ? (place + warmUp) / 2 : (place - warmUp) / 2;
    receiveNext(exchange, stage, index, turn.pass);
    exchange.awaited = steady ? 0 : exchange.receives;
    if (place + 1 == warmUp) {
        if (const Input gradient = input(stage, backward(0)); gradient.remote)
            exchange.receive[exchange.receives++] = gradient.message;
        if (warmUp == m_units) // there are no pairs: the first gradient is waited for at once
            exchange.awaited = exchange.receives;
    }
    return exchange;
}

void ScheduleOrder::receiveNext(Exchange &exchange, int stage, int index, Pass pass) const
{
    // The stage that leads a direction gets what the last one sent p - 1 passes ago, which goes on in its next chunk.
    const bool leads = pass == Pass::Forward ? stage == 0 : stage == m_stages - 1;
    const int source = leads ? index - (m_stages - 1) : index + 1;
    if (source < 0 || source >= m_units)
        return;
    Turn turn = pass == Pass::Forward ? forward(source) : backward(source);
    if (leads) {
        const int lastChunk = pass == Pass::Forward ? m_chunks - 1 : 0;
        if (turn.chunk == lastChunk)
            return;
        turn.chunk += pass == Pass::Forward ? 1 : -1;
    }
    exchange.receive[exchange.receives++] = input(stage, turn).message;
}

} // namespace estimate
