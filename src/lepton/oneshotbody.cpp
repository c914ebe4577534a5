// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/oneshotbody.h"

#include <algorithm>
#include <cstring>

namespace lepton {

OneShotBody::OneShotBody(QByteArray content, QObject *parent)
    : QIODevice(parent)
    , m_content(std::move(content))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::readData(char *data, qint64 most)
{
    const qint64 count = std::min<qint64>(most, bytesAvailable());
    if (count == 0)
        return most == 0 ? 0 : -1;
    std::memcpy(data, m_content.constData() + m_at, static_cast<std::size_t>(count));
    m_at += count;
    return count;
}

} // namespace lepton
