// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lepton/failuretexts.h"
#include "lepton/transport.h"

#include <QThread>
#include <QTimer>

namespace lepton {

/// What all calls share: requests with repeats, and the end. A child of the transport.
class BasicCall : public Call {
    Q_OBJECT

public:
    BasicCall(Transport &transport, QObject *context);

protected:
    /// Sends, repeats as the options say, and hands over what came last. One request at a time.
    void ask(Request request, std::function<void(TryResult)> next);
    void later(std::chrono::milliseconds delay, std::function<void()> next);
    [[nodiscard]] std::chrono::milliseconds pause(int nextTry, const TryFailure &failure) const;
    [[nodiscard]] Transport &transport() const { return m_transport; }
    [[nodiscard]] QObject *context() const { return m_context; }
    void quiet(); ///< stops what is under way

private:
    void tryOnce(int attempt);

    Transport &m_transport;
    QPointer<QObject> m_context;
    Request m_request;
    std::function<void(TryResult)> m_next;
    QPointer<Exchange> m_exchange;
    QTimer m_timer;
    std::function<void()> m_afterPause;
};

template <class T>
class TypedCall : public BasicCall {
public:
    TypedCall(Transport &transport, QObject *context, Then<T> then)
        : BasicCall(transport, context)
        , m_then(std::move(then))
    {
    }
    void cancel() override { finish(tl::unexpected(makeFailure(FailureKind::Cancelled, 0, {}, {}))); }

protected:
    /// Answers once; the call is gone afterwards for all its own code knows.
    void finish(Answer<T> answer)
    {
        const auto then = std::exchange(m_then, nullptr);
        if (!then)
            return;
        quiet();
        deleteLater();
        QObject *receiver = context();
        if (!receiver)
            return;
        if (receiver->thread() == QThread::currentThread())
            then(std::move(answer));
        else
            QMetaObject::invokeMethod(
                receiver, [then, answer = std::move(answer)] { then(answer); }, Qt::QueuedConnection);
    }

private:
    Then<T> m_then;
};

/// One request, one answer.
template <class T>
class SimpleCall : public TypedCall<T> {
public:
    using Read = std::function<Answer<T>(Transport &, const Request &, TryResult)>;

    SimpleCall(Transport &transport, Request request, QObject *context, Then<T> then, Read read)
        : TypedCall<T>(transport, context, std::move(then))
    {
        this->ask(request, [this, request, read = std::move(read)](TryResult result) {
            this->finish(read(this->transport(), request, std::move(result)));
        });
    }
};

/// The items that `read` accepts; null and the object form count as lists. Not a list: BadAnswer.
template <class T>
[[nodiscard]] Answer<std::vector<T>> readList(Transport &transport, const Request &request, const nlohmann::json &json,
                                              std::string_view key, const std::function<base::Result<T>(const nlohmann::json &)> &read)
{
    const nlohmann::json::array_t &items = wire::listItems(json, key);
    const bool isList = json.is_array() || json.is_null() || (json.is_object() && (json.empty() || json.contains(key) || !items.empty()));
    const bool wrongType =
        json.is_object() && json.contains(key) && !json.at(std::string(key)).is_array() && !json.at(std::string(key)).is_null();
    if (!isList || wrongType)
        return tl::unexpected(transport.failure(FailureKind::BadAnswer, 200, request, QStringLiteral("not a list")));
    std::vector<T> out;
    std::size_t skipped = 0;
    for (const nlohmann::json &item : items) {
        if (auto value = item.is_object() ? read(item) : base::fail({}))
            out.push_back(std::move(*value));
        else
            ++skipped;
    }
    transport.noteSkipped(request, skipped);
    return out;
}

/// A call whose answer is a list.
template <class T>
Call *readAll(Transport &transport, const Request &request, QObject *context, Then<std::vector<T>> then,
              std::function<base::Result<T>(const nlohmann::json &)> read)
{
    return new SimpleCall<std::vector<T>>(
        transport, request, context, std::move(then),
        [read = std::move(read)](Transport &own, const Request &sent, TryResult result) -> Answer<std::vector<T>> {
            if (!result)
                return tl::unexpected(result.error().failure);
            const auto value = own.json(sent, *result);
            if (!value)
                return tl::unexpected(value.error());
            return readList<T>(own, sent, *value, "items", read);
        });
}

/// Answers of which only the status counts.
[[nodiscard]] Answer<void> onlyStatus(Transport &transport, const Request &request, TryResult result);
/// The same for removals: not there is what was wanted.
[[nodiscard]] Answer<void> goneOrStatus(Transport &transport, const Request &request, TryResult result);

} // namespace lepton
