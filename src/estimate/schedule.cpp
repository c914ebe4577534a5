// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/schedule.h"

#include "estimate/scheduleorder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace estimate {

using base::Error;
using base::Seconds;
using base::Text;

namespace {

constexpr double kNever = -1; // times are at least 0

/// Messages between stages: the outputs of passes. A backward pass of the last run waits for the forward pass's own.
class Mail {
public:
    Mail(std::size_t messages, double hop, bool meets)
        : m_hop(hop)
        , m_meets(meets)
        , m_sent(messages, kNever)
        , m_posted(meets ? messages : 0, kNever)
    {
    }
    void send(std::size_t message, double now) { m_sent[message] = now; }
    void post(std::size_t message, double now) { m_posted[message] = now; }
    [[nodiscard]] double sent(std::size_t message) const { return m_sent[message]; }
    /// When it is through, or kNever as long as that is open.
    [[nodiscard]] double through(std::size_t message) const
    {
        if (m_sent[message] == kNever)
            return kNever;
        if (!m_meets)
            return m_sent[message] + m_hop;
        return m_posted[message] == kNever ? kNever : std::max(m_sent[message], m_posted[message]) + m_hop;
    }

private:
    double m_hop;
    bool m_meets; ///< a transfer starts when both sides have come to it
    std::vector<double> m_sent, m_posted;
};

/// The stages at work, each as far as its neighbours let it go.
class Play {
public:
    Play(const ScheduleInput &input, Operation *operations)
        : m_input(input)
        , m_order(input.shape)
        , m_mail(m_order.messages(), input.hop.value(), input.transfers != Transfers::Delay)
        , m_operations(operations)
        , m_stages(static_cast<std::size_t>(input.shape.stages))
    {
        for (int stage = 0; stage < input.shape.stages; ++stage) {
            m_stages[static_cast<std::size_t>(stage)].warmUp = warmUpPasses(input.shape, stage);
            if (meets())
                postFirst(stage);
        }
    }

    /// False: the stages wait for each other for ever, or it was stopped.
    bool run(const std::stop_token &stop)
    {
        std::size_t open = m_stages.size();
        bool moved = true;
        while (moved && open > 0) {
            moved = false;
            for (int stage = 0; stage < m_input.shape.stages; ++stage) {
                if (stop.stop_requested())
                    return false;
                const bool before = done(stage);
                while (!done(stage) && advance(stage))
                    moved = true;
                if (!before && done(stage))
                    --open;
            }
        }
        return open == 0;
    }

    [[nodiscard]] Seconds total() const
    {
        double total = 0;
        for (const Stage &stage : m_stages)
            total = std::max(total, stage.lastEnd);
        return Seconds(total);
    }

private:
    enum class Phase : std::uint8_t { Compute, Send, Receive };
    struct Stage {
        int next = 0; ///< place in the order
        int warmUp = 0;
        Phase phase = Phase::Compute;
        double now = 0;
        double lastEnd = 0;
        Exchange exchange;
    };

    [[nodiscard]] bool meets() const { return m_input.transfers != Transfers::Delay; }
    [[nodiscard]] bool done(int stage) const { return m_stages[static_cast<std::size_t>(stage)].next == m_order.length(); }

    void postFirst(int stage)
    {
        const auto input = m_order.input(stage, m_order.at(m_stages[static_cast<std::size_t>(stage)].warmUp, 0));
        if (input.remote)
            m_mail.post(input.message, 0);
    }

    bool advance(int index)
    {
        Stage &stage = m_stages[static_cast<std::size_t>(index)];
        switch (stage.phase) {
        case Phase::Compute:
            return compute(index, stage);
        case Phase::Send:
            return finishSend(stage);
        case Phase::Receive:
            return finishReceive(stage);
        }
        return false;
    }

    bool compute(int index, Stage &stage)
    {
        const Turn turn = m_order.at(stage.warmUp, stage.next);
        const Input input = m_order.input(index, turn);
        double start = stage.now;
        if (input.any) {
            const double arrival = input.remote ? m_mail.through(input.message) : m_mail.sent(input.message);
            if (arrival == kNever)
                return false;
            start = std::max(start, arrival);
        }
        const ChunkTimes &times = m_input.times[static_cast<std::size_t>(index * m_input.shape.chunks + turn.chunk)];
        stage.now = stage.lastEnd = start + (turn.pass == Pass::Forward ? times.forward : times.backward).value();
        if (m_operations) {
            m_operations[static_cast<std::size_t>(index) * static_cast<std::size_t>(m_order.length())
                         + static_cast<std::size_t>(stage.next)] = {index,     turn.chunk,     turn.microBatch,
                                                                    turn.pass, Seconds(start), Seconds(stage.now)};
        }
        m_mail.send(m_order.output(index, turn), stage.now);
        if (meets())
            meet(index, stage, turn);
        else
            ++stage.next;
        return true;
    }

    void meet(int index, Stage &stage, const Turn &turn)
    {
        stage.exchange = m_order.exchangeAfter(index, stage.warmUp, stage.next, turn);
        stage.phase = Phase::Send;
        if (stage.exchange.together)
            postReceives(stage);
    }

    void postReceives(const Stage &stage)
    {
        for (std::size_t i = 0; i < stage.exchange.receives; ++i)
            m_mail.post(stage.exchange.receive[i], stage.now);
    }

    bool finishSend(Stage &stage)
    {
        if (stage.exchange.waitsForSend) {
            const double through = m_mail.through(stage.exchange.send);
            if (through == kNever)
                return false;
            // Receives that started with the send started when the stage came here, not when it is through.
            stage.now = std::max(stage.now, through);
        }
        if (!stage.exchange.together)
            postReceives(stage);
        stage.phase = Phase::Receive;
        return true;
    }

    bool finishReceive(Stage &stage)
    {
        for (std::size_t i = 0; i < stage.exchange.awaited; ++i) {
            const double through = m_mail.through(stage.exchange.receive[i]);
            if (through == kNever)
                return false;
            stage.now = std::max(stage.now, through);
        }
        stage.phase = Phase::Compute;
        ++stage.next;
        return true;
    }

    const ScheduleInput &m_input;
    ScheduleOrder m_order;
    Mail m_mail;
    Operation *m_operations;
    std::vector<Stage> m_stages;
};

/// Why a play has not come to its end.
Error unfinished(const std::stop_token &stop)
{
    Error error;
    if (stop.stop_requested()) {
        error.message = Text(QT_TRANSLATE_NOOP("core", "the simulation was stopped"));
        return error;
    }
    error.message = Text(QT_TRANSLATE_NOOP("core", "the pipeline stages wait for each other for ever"));
    error.hint = Text(QT_TRANSLATE_NOOP("core", "use a number of micro-batches that is a multiple of the pipeline stages"));
    return error;
}

base::Result<void> checkInput(const ScheduleInput &input)
{
    if (auto legal = checkShape(input.shape); !legal)
        return legal;
    const auto sound = [](Seconds time) { return std::isfinite(time.value()) && time.value() >= 0; };
    bool allSound = sound(input.hop);
    for (const ChunkTimes &times : input.times)
        allSound = allSound && sound(times.forward) && sound(times.backward);
    const std::size_t wanted = static_cast<std::size_t>(input.shape.stages) * static_cast<std::size_t>(input.shape.chunks);
    if (allSound && input.times.size() == wanted)
        return {};
    Error error;
    error.message = input.times.size() == wanted
        ? Text(QT_TRANSLATE_NOOP("core", "a time of a stage or of a transfer is negative or not a number"))
        : Text(QT_TRANSLATE_NOOP("core", "times of %1 model chunks are given, and %2 are needed"),
               {std::to_string(input.times.size()), std::to_string(wanted)});
    error.hint = Text(QT_TRANSLATE_NOOP("core", "give one time, of 0 s or more, for each chunk of each stage"));
    return base::fail(std::move(error));
}

StageUse use(std::span<const Operation> operations, Seconds total)
{
    StageUse use;
    use.fill = operations.front().start;
    use.drain = total - operations.back().end;
    int inFlight = 0;
    for (const Operation &operation : operations) {
        const bool forward = operation.pass == Pass::Forward;
        (forward ? use.forward : use.backward) += operation.end - operation.start;
        inFlight += forward ? 1 : -1;
        use.mostInFlight = std::max(use.mostInFlight, inFlight);
    }
    use.stalls = total - use.fill - use.drain - use.busy();
    return use;
}

} // namespace

std::span<const Operation> Schedule::onStage(int stage) const
{
    const std::size_t each = operations.size() / stages.size();
    return std::span(operations).subspan(static_cast<std::size_t>(stage) * each, each);
}

double Schedule::idleShare() const
{
    Seconds idle;
    for (const StageUse &stage : stages)
        idle += stage.idle();
    return total.value() > 0 ? idle / total / double(stages.size()) : 0;
}

base::Result<Schedule> simulate(const ScheduleInput &input, const std::stop_token &stop)
{
    if (auto sound = checkInput(input); !sound)
        return base::fail(std::move(sound.error()));
    Schedule schedule;
    schedule.shape = input.shape;
    schedule.operations.resize(static_cast<std::size_t>(operationCount(input.shape)));
    Play play(input, schedule.operations.data());
    if (!play.run(stop))
        return base::fail(unfinished(stop));
    schedule.total = play.total();
    schedule.stages.resize(static_cast<std::size_t>(input.shape.stages));
    for (int stage = 0; stage < input.shape.stages; ++stage) {
        StageUse &of = schedule.stages[static_cast<std::size_t>(stage)];
        of = use(schedule.onStage(stage), schedule.total);
        of.warmUp = warmUpPasses(input.shape, stage);
    }
    return schedule;
}

base::Result<Seconds> simulatedTime(const ScheduleInput &input, const std::stop_token &stop)
{
    if (auto sound = checkInput(input); !sound)
        return base::fail(std::move(sound.error()));
    Play play(input, nullptr);
    if (!play.run(stop))
        return base::fail(unfinished(stop));
    return play.total();
}

} // namespace estimate
