// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/engine.h"
#include "sandbox/http.h"
#include "sandbox/jobstore.h"
#include "sandbox/livelogs.h"
#include "sandbox/server.h"
#include "sandbox/storage.h"

namespace sandbox {

/// Everything that the calls of one workspace work on.
struct Site {
    ServerOptions options;
    catalogue::Catalogue catalogue;
    Clock clock;
    FaultBox faults;
    Engine engine;
    std::unique_ptr<JobStore> store; ///< null without --state
    std::unique_ptr<Storage> storage;
    LiveLogs liveLogs;
};

/// One request on its way to its answer.
class Call {
public:
    Call(Site &site, HttpRequest request, std::vector<QString> path, std::shared_ptr<HttpReply> reply);

    Site &site;
    HttpRequest request;
    std::vector<QString> path; ///< pieces behind the workspace
    std::shared_ptr<HttpReply> reply;

    [[nodiscard]] bool is(const char *method) const { return request.method == method; }
    [[nodiscard]] std::string piece(std::size_t index) const { return index < path.size() ? path[index].toStdString() : std::string(); }
    [[nodiscard]] std::string parameter(const char *name) const { return request.parameter(QString::fromLatin1(name)).toStdString(); }
    /// The body as JSON; nothing = it is none, or nested too deeply.
    [[nodiscard]] std::optional<nlohmann::ordered_json> body() const;

    void answer(int status, nlohmann::ordered_json json); ///< through the fault switches
    void done(int status = 200); ///< "{}"
    void refuse(const ApiError &error);
    void notFound(const std::string &what);
    [[nodiscard]] bool dropAfter(); ///< cuts the connection when a switch says so
};

// Each answers the call or says that it is not its own.
[[nodiscard]] bool answerWorkspace(Call &call);
[[nodiscard]] bool answerNodeGroups(Call &call);
[[nodiscard]] bool answerJobs(Call &call);
[[nodiscard]] bool answerLogs(Call &call);
[[nodiscard]] bool answerStorage(Call &call);
[[nodiscard]] bool answerSwitches(Call &call); ///< /sandbox/…

} // namespace sandbox
