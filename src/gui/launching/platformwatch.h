// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "launch/preflight.h"

#include <QObject>
#include <QTimer>
#include <optional>
#include <string>

namespace gui {

class Cloud;

/// Keeps the platform's facts for a node group while a dialog is open: asked anew when the login or
/// the group changes. Answers that are overtaken are dropped.
class PlatformWatch : public QObject {
    Q_OBJECT

public:
    PlatformWatch(Cloud &cloud, QObject *parent);

    void setNodeGroup(const std::string &name); ///< asks soon, so that typing does not ask at each letter
    void ask(); ///< now
    [[nodiscard]] const std::optional<launch::PlatformFacts> &facts() const { return m_facts; }
    [[nodiscard]] std::int64_t nowMs() const; ///< the workspace's clock, else ours

signals:
    void asking();
    void answered(); ///< facts() are new; none while logged out

private:
    Cloud &m_cloud;
    std::string m_group;
    std::optional<launch::PlatformFacts> m_facts;
    QTimer m_soon;
    std::unique_ptr<QObject> m_question; ///< context of the calls under way
};

} // namespace gui
