// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lepton/client.h"
#include "lepton/networklog.h"
#include "scriptedserver.h"

#include <QNetworkAccessManager>
#include <QTest>
#include <memory>
#include <optional>

using lepton::Answer;
using lepton::Client;
using scripted::Request;

inline QByteArray jobText(const QByteArray &id, const QByteArray &name, const QByteArray &state = "Running", qint64 created = 1753012345678)
{
    return R"({"metadata":{"id":")" + id + R"(","name":")" + name + R"(","created_at":)" + QByteArray::number(created)
        + R"(},"spec":{"completions":1,"parallelism":1},"status":{"state":")" + state + R"("}})";
}

inline QByteArray logAnswer(const QByteArrayList &pairs)
{
    return R"({"status":"success","data":{"resultType":"streams","result":[{"stream":{},"values":[)" + pairs.join(',') + "]}]}}";
}

inline QByteArray queryItem(const Request &request, const char *key)
{
    for (const QByteArray &pair : request.target.mid(request.target.indexOf('?') + 1).split('&')) {
        if (pair.startsWith(QByteArray(key) + '='))
            return QByteArray::fromPercentEncoding(pair.mid(pair.indexOf('=') + 1));
    }
    return {};
}

inline bool isPost(const Request &request) { return request.method == "POST"; }

/// A server, a client with short times, and a place for one answer.
struct Bench {
    scripted::Server server;
    QNetworkAccessManager network;
    lepton::NetworkLog log;
    std::unique_ptr<Client> client;
    QObject context;

    explicit Bench(lepton::Workspace *workspace = nullptr)
    {
        Client::Options options;
        options.timeout = std::chrono::milliseconds(250);
        options.firstBackoff = std::chrono::milliseconds(1);
        options.maxTries = 3;
        options.retryAfterScale = 0.01;
        client = std::make_unique<Client>(workspace ? *workspace : server.workspace(), &network, &log, options);
    }

    template <class T>
    std::optional<Answer<T>> wait(const std::function<void(lepton::Then<T>)> &call)
    {
        std::optional<Answer<T>> result;
        int answers = 0;
        call([&](Answer<T> answer) {
            ++answers;
            result.emplace(std::move(answer));
        });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 10000) || answers != 1)
            QTest::qFail("not answered exactly once", __FILE__, __LINE__);
        return result;
    }
    std::optional<Answer<lepton::wire::Job>> create()
    {
        return wait<lepton::wire::Job>([this](auto then) { client->createJob("at-x-1234", {{"autotuner", "1"}}, {}, &context, then); });
    }
};
