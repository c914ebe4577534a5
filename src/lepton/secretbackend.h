// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <cstdint>
#include <functional>
#include <memory>

namespace lepton {

/// One answer of a secret service.
struct SecretAnswer {
    enum class Outcome : std::uint8_t {
        Done,
        NotFound,
        Denied, ///< by the person at the desk, or by the service's rules
        Unavailable, ///< no service, or it does not work
    };
    Outcome outcome = Outcome::Done;
    QByteArray secret; ///< of read()
    QString text; ///< the service's own words
};

/// A place for secrets by key. It may answer late, twice or never: the store above copes.
class SecretBackend {
public:
    using Then = std::function<void(const SecretAnswer &)>;

    virtual ~SecretBackend() = default;
    virtual void read(const QString &key, Then then) = 0;
    virtual void write(const QString &key, const QByteArray &secret, Then then) = 0;
    virtual void remove(const QString &key, Then then) = 0;
};

/// The system's, through QtKeychain; null where there is certainly none, found out without asking anybody.
[[nodiscard]] std::unique_ptr<SecretBackend> makeSystemBackend(const QString &service);

} // namespace lepton
