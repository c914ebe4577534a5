// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cli/command.h"
#include "launch/target.h"
#include "lepton/client.h"

#include <QObject>
#include <QPointer>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QNetworkAccessManager;

namespace cli {

/// What a command needs for asynchronous calls: the application object (made when the process has
/// none), the network with the system's proxy, the log of requests, and an event loop that Ctrl+C ends.
/// Made on the main thread, first in the command; everything that talks is made and destroyed inside it.
class RemoteScope {
public:
    explicit RemoteScope(const Streams &streams);
    ~RemoteScope();
    RemoteScope(const RemoteScope &) = delete;
    RemoteScope &operator=(const RemoteScope &) = delete;

    [[nodiscard]] QNetworkAccessManager *network() const;
    [[nodiscard]] lepton::NetworkLog *log() const;
    [[nodiscard]] const Streams &streams() const { return m_streams; }

    /// Runs the event loop until quit(). False = ended by Ctrl+C. A quit() before run() counts.
    [[nodiscard]] bool run();
    void quit();
    /// After a Ctrl+C: the next one is seen again, as far as the process can; none is reported until then.
    void goOn();
    /// Ctrl+C is no longer looked at; the system's way with a second one, ending the process, holds.
    void ignoreInterrupts() { m_ignoresInterrupts = true; }

    /// Starts one asynchronous thing and waits for its answer. Ctrl+C gives ErrorKind::Cancelled (exit
    /// code 130). `start` hands both arguments on; the context is gone when this returns.
    template <class T>
    [[nodiscard]] base::Result<T> await(const std::function<void(QObject *, std::function<void(base::Result<T>)>)> &start)
    {
        return waitFor<T, base::Result<T>>(start);
    }
    /// The same for calls of lepton::Client; a failure becomes its error (exit code 3).
    template <class T>
    [[nodiscard]] lepton::Answer<T> ask(const std::function<void(QObject *, lepton::Then<T>)> &start)
    {
        return waitFor<T, lepton::Answer<T>>(start);
    }

private:
    template <class T, class AnswerType>
    AnswerType waitFor(const std::function<void(QObject *, std::function<void(AnswerType)>)> &start)
    {
        QObject context;
        // Shared, because an answer may come when nobody waits any more.
        const auto answer = std::make_shared<std::optional<AnswerType>>();
        start(&context, [this, answer, guard = QPointer<QObject>(&context)](AnswerType value) {
            if (!guard)
                return;
            *answer = std::move(value);
            quit();
        });
        if ((!*answer && !run()) || !*answer)
            return tl::unexpected(interruption<typename AnswerType::error_type>());
        m_quit = false;
        return std::move(**answer);
    }
    template <class ErrorType>
    [[nodiscard]] static ErrorType interruption();
    [[nodiscard]] bool interrupted() const { return !m_ignoresInterrupts && m_streams.interrupted(); }

    const Streams &m_streams;
    bool m_quit = false;
    bool m_ignoresInterrupts = false;
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// A word for "the person pressed Ctrl+C" (exit code 130).
[[nodiscard]] base::Error interruptedError();

template <>
[[nodiscard]] inline base::Error RemoteScope::interruption<base::Error>()
{
    return interruptedError();
}
template <>
[[nodiscard]] inline lepton::Failure RemoteScope::interruption<lepton::Failure>()
{
    return {lepton::FailureKind::Cancelled, 0, {}, {}, interruptedError()};
}

/// --workspace ID.
[[nodiscard]] Option workspaceOption();

/// The login that a command uses: of all kept logins (keychain), LEPTON_AUTOTUNER_* variables, the SDK's
/// variables and the `lep` login file, in this order, the first; with an id, the first of that id. A kept
/// login whose token is gone is passed over. Errors say where logins are looked for (exit code 2).
[[nodiscard]] base::Result<lepton::Workspace> chooseWorkspace(RemoteScope &scope, const std::string &id);

/// One workspace and the jobs on it.
class Remote {
public:
    /// Asks the workspace who it is, which proves the login and tells whether it is a sandbox.
    [[nodiscard]] static base::Result<std::unique_ptr<Remote>> open(RemoteScope &scope, lepton::Workspace workspace);
    /// Makes client and target without asking; `simulated` as known from elsewhere.
    Remote(RemoteScope &scope, lepton::Workspace workspace, bool simulated, lepton::Client::Options options = {});
    ~Remote();
    Remote(const Remote &) = delete;
    Remote &operator=(const Remote &) = delete;

    [[nodiscard]] lepton::Client &client() const { return *m_client; }
    [[nodiscard]] launch::Target &target() const { return *m_target; }
    [[nodiscard]] bool isSimulated() const { return m_target->isSimulated(); }

private:
    std::unique_ptr<lepton::Client> m_client;
    std::unique_ptr<launch::Target> m_target;
};

} // namespace cli
