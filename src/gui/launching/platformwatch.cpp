// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/launching/platformwatch.h"

#include "gui/workspace/cloud.h"

#include <QDateTime>
#include <chrono>

namespace gui {

namespace {
constexpr auto kTypingPause = std::chrono::milliseconds(400);
}

PlatformWatch::PlatformWatch(Cloud &cloud, QObject *parent)
    : QObject(parent)
    , m_cloud(cloud)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kTypingPause);
    connect(&m_soon, &QTimer::timeout, this, &PlatformWatch::ask);
    connect(&cloud, &Cloud::stateChanged, this, &PlatformWatch::ask);
    connect(&cloud, &Cloud::clientAboutToChange, this, [this] { m_question.reset(); });
}

void PlatformWatch::setNodeGroup(const std::string &name)
{
    if (name == m_group)
        return;
    m_group = name;
    m_soon.start();
}

std::int64_t PlatformWatch::nowMs() const
{
    return m_cloud.client() ? m_cloud.client()->serverNowMs() : QDateTime::currentMSecsSinceEpoch();
}

void PlatformWatch::ask()
{
    m_soon.stop();
    m_question.reset();
    if (m_cloud.state() == Cloud::State::Connecting) {
        emit asking();
        return;
    }
    if (!m_cloud.client() || m_cloud.state() == Cloud::State::LoggedOut) {
        m_facts.reset();
        emit answered();
        return;
    }
    emit asking();
    m_question = std::make_unique<QObject>();
    launch::fetchPlatformFacts(*m_cloud.client(), m_group, m_question.get(), [this](launch::PlatformFacts facts) {
        m_facts = std::move(facts);
        emit answered();
    });
}

} // namespace gui
