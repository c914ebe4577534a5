// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/leptonlog.h"

#include "launch/jobphase.h"

#include <algorithm>

namespace launch {

namespace {

using std::chrono::milliseconds;

constexpr std::int64_t kNsPerMs = 1'000'000;
constexpr std::int64_t kMarginNs = 30'000 * kNsPerMs; ///< read again before the last text
constexpr std::int64_t kEdgeNs = 60'000 * kNsPerMs; ///< around the job's life
constexpr qsizetype kLongestLine = 1024 * 1024; // bytes
constexpr qsizetype kMostHeld = 4 * 1024 * 1024; // bytes
constexpr qsizetype kDelivery = 256 * 1024; // bytes
constexpr int kSilence = 120; // units
constexpr int kHeldTries = 5;
constexpr int kQuietReadings = 3;
constexpr int kMostFailures = 10; // of readings of a job that is over

milliseconds pauseOf(milliseconds unit, int failures)
{
    constexpr int kLongest = 30;
    return unit * std::min(kLongest, 1 << std::clamp(failures - 1, 0, 5));
}

QByteArray withoutEnd(QByteArray line)
{
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return line;
}

} // namespace

LeptonLog::LeptonLog(lepton::Client &client, std::string jobId, int worker, milliseconds unit, QObject *parent)
    : LogFollower(parent)
    , m_client(client)
    , m_jobId(std::move(jobId))
    , m_worker(worker)
    , m_unit(unit)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { (this->*m_step)(); });
    m_silence.setSingleShot(true);
    m_silence.setInterval(unit * kSilence);
    connect(&m_silence, &QTimer::timeout, this, &LeptonLog::begin); // a dead connection looks like a quiet job
    m_step = &LeptonLog::begin;
    m_timer.start(0);
}

void LeptonLog::begin()
{
    if (m_stream)
        m_stream->cancel();
    m_stream = nullptr;
    m_silence.stop();
    m_timer.stop();
    m_partial.clear();
    const int round = ++m_round; // answers to earlier questions count no more
    m_client.job(QString::fromStdString(m_jobId), this, [this, round](const lepton::Answer<lepton::wire::Job> &answer) {
        if (round == m_round)
            takeJob(answer);
    });
}

void LeptonLog::again(const QString &why)
{
    ++m_failures;
    m_step = &LeptonLog::begin;
    m_timer.start(pauseOf(m_unit, m_failures));
    if (!why.isEmpty())
        emit interrupted(why);
}

void LeptonLog::takeJob(const lepton::Answer<lepton::wire::Job> &answer)
{
    if (!answer && answer.error().kind != lepton::FailureKind::NotFound)
        return again(QString::fromStdString(answer.error().error.english()));
    // A job that is nowhere any more may have left its collected lines.
    const JobSeen seen = answer ? jobSeen(*answer) : JobSeen();
    m_over = !answer || isSettled(seen.phase) || seen.phase == JobPhase::Gone;
    if (answer) {
        const std::int64_t told = answer->metadata.createdAtMs; // of a restarted job: before its attempt's
        m_createdMs = told > 0 ? std::min(told, seen.created) : seen.created;
        m_endedMs = seen.ended;
    }
    // Qt takes a connection that was closed between two chunks for a good end, so that a line without its
    // end counts only when the job has ended as well.
    if (const QByteArray words = std::exchange(m_lastWords, {}); m_over && !words.isEmpty())
        feedLive(withoutEnd(words));
    m_timer.stop();
    m_client.replicas(QString::fromStdString(m_jobId), this,
                      [this, round = m_round](const lepton::Answer<std::vector<lepton::wire::Replica>> &replicas) {
                          if (round == m_round)
                              takeReplicas(replicas);
                      });
}

void LeptonLog::takeReplicas(const lepton::Answer<std::vector<lepton::wire::Replica>> &answer)
{
    if (answer)
        return choose(*answer);
    if (answer.error().kind == lepton::FailureKind::NotFound)
        return choose({});
    again(QString::fromStdString(answer.error().error.english()));
}

void LeptonLog::choose(std::vector<lepton::wire::Replica> replicas)
{
    const bool anyIndex = std::any_of(replicas.begin(), replicas.end(), [](const auto &replica) { return replica.index.has_value(); });
    std::erase_if(replicas, [&](const lepton::wire::Replica &replica) {
        const bool ours = anyIndex ? replica.index == m_worker : m_worker == 0;
        return !ours || m_done.contains(QString::fromStdString(replica.id));
    });
    std::stable_sort(replicas.begin(), replicas.end(), [](const auto &a, const auto &b) { return a.createdAtMs < b.createdAtMs; });
    if (replicas.empty() && !m_over) { // not placed yet
        m_failures = std::min(m_failures, 2);
        return again({});
    }
    m_hasNewer = replicas.size() > 1;
    if (!replicas.empty())
        setReplica(QString::fromStdString(replicas.front().id));
    readHistory();
}

void LeptonLog::setReplica(const QString &id)
{
    if (id == m_replica)
        return;
    m_replica = id;
    m_join.clear();
    m_lastTextNs = 0;
    m_wholeHistory = true;
    m_liveEndedCleanly = false;
    m_held.clear();
    m_heldBytes = 0;
    m_heldTries = 0;
    m_quietReadings = 0;
}

void LeptonLog::readHistory()
{
    lepton::LogQuery query;
    query.replica = m_replica;
    if (m_createdMs > 0) {
        query.startNs = m_createdMs * kNsPerMs - kEdgeNs;
        query.endNs = m_client.serverNowMs() * kNsPerMs + kEdgeNs;
    }
    if (!m_wholeHistory && m_lastTextNs > 0)
        query.startNs = std::max(query.startNs, m_lastTextNs - kMarginNs);
    m_client.logs(QString::fromStdString(m_jobId), query, this,
                  [this, round = m_round](lepton::Answer<std::vector<lepton::wire::LogLine>> answer) {
                      if (round == m_round)
                          takeHistory(std::move(answer));
                  });
}

bool LeptonLog::isOurs(const lepton::wire::LogLine &line) const
{
    if (!m_replica.isEmpty() || line.replica.empty())
        return true; // asked for by replica, or nothing is said
    const std::string prefix = m_jobId + '-' + std::to_string(m_worker) + '-';
    return line.replica.starts_with(prefix);
}

void LeptonLog::takeHistory(lepton::Answer<std::vector<lepton::wire::LogLine>> answer)
{
    if (!answer && answer.error().kind != lepton::FailureKind::NotFound) {
        // Without the history, what lives can still be shown; a job that is over is asked for again.
        const QString why = QString::fromStdString(answer.error().error.english());
        if (m_over && m_failures < kMostFailures)
            return again(why);
        QPointer<LeptonLog> self(this);
        emit interrupted(why);
        if (self)
            joinHeld();
        if (self)
            deliver();
        if (self)
            afterHistory(false);
        return;
    }
    std::vector<lepton::wire::LogLine> lines = answer ? std::move(*answer) : std::vector<lepton::wire::LogLine>();
    std::erase_if(lines, [this](const lepton::wire::LogLine &line) { return !isOurs(line); });
    m_anyHistory = m_anyHistory || !lines.empty();
    const qint64 before = m_join.delivered();
    joinHistory(lines);
    if (m_join.state() == LogJoin::State::Apart && !m_wholeHistory) {
        m_wholeHistory = true; // the window begins after what is known by heart
        return readHistory();
    }
    if (m_join.state() == LogJoin::State::Apart) {
        // The two sources tell the same log differently: go on by time.
        m_join.clear();
        std::erase_if(lines, [this](const lepton::wire::LogLine &line) { return line.timeNs <= m_lastTextNs; });
        joinHistory(lines);
    }
    if (!lines.empty())
        m_lastTextNs = std::max(m_lastTextNs, lines.back().timeNs);
    m_wholeHistory = m_join.delivered() == 0;
    joinHeld();
    const bool brought = m_join.delivered() != before;
    QPointer<LeptonLog> self(this);
    deliver();
    if (self)
        afterHistory(brought);
}

void LeptonLog::joinHistory(const std::vector<lepton::wire::LogLine> &lines)
{
    m_join.beginPiece();
    for (const lepton::wire::LogLine &line : lines)
        m_join.feed(withoutEnd(QByteArray::fromStdString(line.text)));
}

void LeptonLog::joinHeld()
{
    if (m_held.isEmpty())
        return;
    m_join.beginPiece();
    for (const QByteArray &line : m_held)
        m_join.feed(line);
    const bool patient = ++m_heldTries < (m_anyHistory ? kHeldTries : 2) && m_heldBytes < kMostHeld && m_stream;
    if (m_join.state() == LogJoin::State::Apart && patient)
        return;
    if (m_join.state() == LogJoin::State::Apart)
        m_join.accept();
    m_held.clear();
    m_heldBytes = 0;
    m_heldTries = 0;
}

void LeptonLog::afterHistory(bool broughtText)
{
    if (!m_held.isEmpty()) { // the stream is open and waits
        m_step = &LeptonLog::readHistory;
        m_timer.start(pauseOf(m_unit, m_heldTries + 1));
    } else if (m_over || m_hasNewer) {
        settle(broughtText);
    } else if (!m_stream) {
        openStream();
    }
}

void LeptonLog::settle(bool broughtText)
{
    m_quietReadings = broughtText ? 0 : m_quietReadings + 1;
    constexpr std::int64_t kLongAgoMs = 300'000;
    const bool longAgo = m_endedMs > 0 && m_client.serverNowMs() - m_endedMs > kLongAgoMs;
    const bool caughtUp = m_liveEndedCleanly && m_anyHistory && m_quietReadings >= 2; // the history has what the stream had
    const bool complete = longAgo || caughtUp;
    if (!complete && m_quietReadings < kQuietReadings) {
        m_step = &LeptonLog::readHistory;
        m_timer.start(m_unit * (1 << m_quietReadings));
        return;
    }
    if (m_hasNewer) {
        m_done.append(m_replica);
        return begin();
    }
    emit finished();
}

void LeptonLog::openStream()
{
    m_liveEndedCleanly = false;
    m_join.beginPiece();
    m_stream = m_client.openLog(QString::fromStdString(m_jobId), m_replica, this);
    connect(m_stream, &lepton::LogStream::received, this, &LeptonLog::takeLive);
    connect(m_stream, &lepton::LogStream::ended, this, &LeptonLog::whenStreamEnds);
    m_silence.start();
}

void LeptonLog::takeLive(const QByteArray &bytes)
{
    m_failures = 0;
    m_silence.start();
    m_partial += bytes;
    qsizetype from = 0;
    for (qsizetype end = m_partial.indexOf('\n'); end >= 0; end = m_partial.indexOf('\n', from)) {
        feedLive(withoutEnd(m_partial.mid(from, end - from)));
        from = end + 1;
    }
    m_partial.remove(0, from);
    if (m_partial.size() > kLongestLine)
        feedLive(std::exchange(m_partial, {}));
    deliver();
}

void LeptonLog::feedLive(const QByteArray &line)
{
    if (!m_held.isEmpty()) {
        m_held.append(line);
        m_heldBytes += line.size();
        return;
    }
    m_join.feed(line);
    if (m_join.state() == LogJoin::State::Through)
        m_lastTextNs = std::max(m_lastTextNs, m_client.serverNowMs() * kNsPerMs);
    if (m_join.state() != LogJoin::State::Apart)
        return;
    // Something is missing in between: the history has it, now or soon.
    m_held = m_join.withheld();
    for (const QByteArray &held : m_held)
        m_heldBytes += held.size();
    m_step = &LeptonLog::readHistory;
    m_timer.start(m_unit);
}

void LeptonLog::whenStreamEnds(bool cleanly, const lepton::Failure &failure)
{
    m_stream = nullptr;
    m_silence.stop();
    m_timer.stop();
    m_liveEndedCleanly = cleanly;
    m_lastWords = cleanly ? m_partial : QByteArray();
    QPointer<LeptonLog> self(this);
    deliver();
    if (self)
        again(cleanly ? QString() : QString::fromStdString(failure.error.english()));
}

void LeptonLog::noteOver()
{
    if (m_over)
        return;
    if (!m_stream && m_timer.isActive() && m_step == &LeptonLog::begin)
        m_timer.start(m_unit);
    if (!m_stream)
        return;
    constexpr int kMoment = 5; // units
    QTimer::singleShot(m_unit * kMoment, this, [this, stream = m_stream] {
        if (stream && stream == m_stream)
            begin();
    });
}

void LeptonLog::deliver()
{
    QPointer<LeptonLog> self(this);
    QByteArray text;
    for (const QByteArray &line : m_join.taken()) {
        text += line + '\n';
        if (text.size() < kDelivery)
            continue;
        emit lines(std::exchange(text, {}));
        if (!self)
            return;
    }
    if (!text.isEmpty())
        emit lines(text);
}

} // namespace launch
