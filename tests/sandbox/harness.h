// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/engine.h"
#include "sandbox/server.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>
#include <memory>
#include <nlohmann/json.hpp>

namespace sandboxtest {

using Json = nlohmann::ordered_json;

inline constexpr const char *kToken = "canary-token-for-tests";

struct Reply {
    int status = 0; ///< 0 = the connection was lost
    QByteArray body;
    QList<QNetworkReply::RawHeaderPair> headers;
    [[nodiscard]] Json json() const { return Json::parse(body.toStdString(), nullptr, false); }
    [[nodiscard]] QByteArray header(const QByteArray &name) const
    {
        for (const auto &[key, value] : headers)
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        return {};
    }
};

/// A sandbox in this process whose time stands still until it is told to pass.
class Harness {
public:
    explicit Harness(sandbox::ServerOptions options = {})
        : m_options(std::move(options))
    {
        m_options.workspace = QStringLiteral("ws1");
        m_options.token = kToken;
        m_options.realTime = [this] { return m_time; };
        restart();
    }

    void restart()
    {
        server.reset();
        auto started = sandbox::Server::start(m_options);
        if (!started)
            qFatal("%s", started.error().english().c_str());
        server = std::move(*started);
    }

    void pass(double seconds) { m_time += sandbox::seconds(seconds); }

    Reply ask(const QByteArray &method, const QString &path, const QByteArray &body = {}, const QByteArray &type = "application/json",
              const QByteArray &token = kToken)
    {
        const QString base = path.startsWith(QStringLiteral("/sandbox")) ? QStringLiteral("http://127.0.0.1:%1").arg(server->port())
                                                                         : server->baseUrl().toString();
        QNetworkRequest request(QUrl(base + path, QUrl::StrictMode));
        request.setRawHeader("Authorization", "Bearer " + token);
        if (!body.isEmpty())
            request.setHeader(QNetworkRequest::ContentTypeHeader, type);
        request.setTransferTimeout(10000);
        QNetworkReply *reply = m_network.sendCustomRequest(request, method, body);
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        if (!reply->isFinished())
            loop.exec();
        Reply result{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(), reply->rawHeaderPairs()};
        delete reply;
        return result;
    }
    Reply get(const QString &path) { return ask("GET", path); }
    Reply send(const QByteArray &method, const QString &path, const Json &body)
    {
        return ask(method, path, QByteArray::fromStdString(body.dump()));
    }

    /// Id of a group of the built-in cluster.
    [[nodiscard]] std::string groupId(const std::string &name = "sandbox-h100") const { return server->engine().group(name)->id; }

    [[nodiscard]] Json stepsJob(const std::string &name, int steps, double stepSeconds, int workers = 1) const
    {
        return {{"metadata", {{"id", name}, {"name", name}}},
                {"spec",
                 {{"resource_shape", "gpu.8xh100"},
                  {"affinity", {{"allowed_dedicated_node_groups", {groupId()}}}},
                  {"container", {{"image", "nvcr.io/nvidia/nemo:25.07"}, {"command", {"/bin/bash", "-c", "true"}}}},
                  {"completions", workers},
                  {"parallelism", workers},
                  {"envs",
                   {{{"name", "AUTOTUNER_SANDBOX_STEPS"}, {"value", std::to_string(steps)}},
                    {{"name", "AUTOTUNER_SANDBOX_STEP_SECONDS"}, {"value", std::to_string(stepSeconds)}}}}}}};
    }
    std::string create(const std::string &name, int steps = 20, double stepSeconds = 1, int workers = 1)
    {
        const Reply reply = send("POST", QStringLiteral("/jobs"), stepsJob(name, steps, stepSeconds, workers));
        return reply.status == 201 ? reply.json()["metadata"]["id"].get<std::string>() : std::string();
    }
    Json job(const std::string &id) { return get(QStringLiteral("/jobs/") + QString::fromStdString(id)).json(); }
    std::string state(const std::string &id) { return job(id)["status"]["state"].get<std::string>(); }
    std::vector<std::string> history(const std::string &id, const QString &more = QStringLiteral("&direction=forward"))
    {
        std::vector<std::string> lines;
        const Json json = get(QStringLiteral("/logs?q=&job=") + QString::fromStdString(id) + more).json();
        for (const Json &stream : json["data"]["result"])
            for (const Json &value : stream["values"])
                lines.push_back(value[1].get<std::string>());
        return lines;
    }
    Reply fault(const Json &fault) { return send("POST", QStringLiteral("/sandbox/faults"), fault); }

    std::unique_ptr<sandbox::Server> server;

    /// Raw bytes to the server and everything that comes back until it closes, or until nothing came for a while.
    QByteArray raw(const QByteArray &bytes, int patience = 400)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), server->port());
        QByteArray answer;
        QEventLoop loop;
        QTimer timer;
        timer.setSingleShot(true);
        QObject::connect(&socket, &QTcpSocket::connected, &loop, [&] { socket.write(bytes); });
        QObject::connect(&socket, &QTcpSocket::readyRead, &loop, [&] {
            answer += socket.readAll();
            timer.start(patience);
        });
        QObject::connect(&socket, &QTcpSocket::disconnected, &loop, &QEventLoop::quit);
        QObject::connect(&timer, &QTimer::timeout, &loop, &QEventLoop::quit);
        timer.start(patience);
        loop.exec();
        return answer + socket.readAll();
    }

private:
    sandbox::ServerOptions m_options;
    std::int64_t m_time = 1'800'000'000'000'000'000;
    QNetworkAccessManager m_network;
};

} // namespace sandboxtest
