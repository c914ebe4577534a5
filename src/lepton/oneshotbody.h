// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace lepton {

/// A request body that can be read once and never again.
class OneShotBody : public QIODevice {
public:
    explicit OneShotBody(QByteArray content, QObject *parent = nullptr);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_at == m_content.size(); }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_content.size() - m_at; }
    [[nodiscard]] bool reset() override { return m_at == 0; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_content;
    qsizetype m_at = 0;
};

} // namespace lepton
