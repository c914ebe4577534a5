// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lepton/secretbackend.h"
#include "lepton/tokenstore.h"

#include <QTimer>
#include <map>
#include <utility>
#include <vector>

/// A secret store in the test's memory, that keeps, refuses or says nothing as told.
class FakeTokenStore : public lepton::TokenStore {
public:
    std::map<QString, QByteArray> kept;
    bool persistent = true;
    bool failing = false; ///< every call is refused

    void write(const QString &id, const lepton::Token &token, std::function<void(base::Result<void>)> then) override
    {
        if (!failing)
            kept[id] = token.reveal();
        later([this, then = std::move(then)] { then(failing ? refusal<void>() : base::Result<void>()); });
    }
    void read(const QString &id, std::function<void(base::Result<lepton::Token>)> then) override
    {
        const auto found = kept.find(id);
        const lepton::Token token = found == kept.end() ? lepton::Token() : lepton::Token(found->second);
        later([this, token, then = std::move(then)] { then(failing ? refusal<lepton::Token>() : base::Result<lepton::Token>(token)); });
    }
    void remove(const QString &id, std::function<void(base::Result<void>)> then) override
    {
        if (!failing)
            kept.erase(id);
        later([this, then = std::move(then)] { then(failing ? refusal<void>() : base::Result<void>()); });
    }
    [[nodiscard]] bool isPersistent() const override { return persistent; }

private:
    template <class F>
    void later(F what)
    {
        QTimer::singleShot(0, this, std::move(what));
    }
    template <class T>
    static base::Result<T> refusal()
    {
        base::Error error;
        error.kind = base::ErrorKind::File;
        error.subject = "keychain";
        error.message = base::Text("refused by the test");
        return base::fail(std::move(error));
    }
};

/// What a secret service may do to a store; answers are given by the test.
class FakeBackend : public lepton::SecretBackend {
public:
    enum class Habit { Answers, Silent, Fails, Denies };

    /// Outlives the backend, so that the test can look and change its mind.
    struct State {
        Habit habit = Habit::Answers;
        std::map<QString, QByteArray> kept;
        std::vector<Then> unanswered;
        int calls = 0;
    };
    explicit FakeBackend(State &state)
        : m_state(state)
    {
    }

    void read(const QString &key, Then then) override
    {
        const auto found = m_state.kept.find(key);
        const bool has = found != m_state.kept.end();
        answer({has ? Outcome::Done : Outcome::NotFound, has ? found->second : QByteArray(), {}}, std::move(then));
    }
    void write(const QString &key, const QByteArray &secret, Then then) override
    {
        if (m_state.habit == Habit::Answers)
            m_state.kept[key] = secret;
        answer({}, std::move(then));
    }
    void remove(const QString &key, Then then) override
    {
        const bool had = m_state.kept.erase(key) > 0;
        answer({had ? Outcome::Done : Outcome::NotFound, {}, {}}, std::move(then));
    }

private:
    using Outcome = lepton::SecretAnswer::Outcome;

    void answer(lepton::SecretAnswer answer, Then then)
    {
        ++m_state.calls;
        if (m_state.habit == Habit::Silent)
            return m_state.unanswered.push_back(std::move(then));
        if (m_state.habit == Habit::Fails)
            answer = {Outcome::Unavailable, {}, QStringLiteral("it is broken")};
        if (m_state.habit == Habit::Denies)
            answer = {Outcome::Denied, {}, QStringLiteral("dismissed")};
        then(answer);
    }

    State &m_state;
};
