// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/nodegroupspage.h"

#include "gui/jobs/runwords.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/cloud.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <chrono>

namespace gui {
namespace {

constexpr auto kAgainPace = std::chrono::seconds(30);
constexpr auto kTick = std::chrono::seconds(1);

} // namespace

NodeGroupsPage::NodeGroupsPage(Cloud &cloud, QAction *logIn, QAction *sandbox, QWidget *parent)
    : QWidget(parent)
    , m_cloud(cloud)
    , m_logIn(logIn)
    , m_sandbox(sandbox)
{
    setObjectName(QStringLiteral("nodeGroupsPage"));
    m_refresh = new QAction(icon(QStringLiteral("retry")), tr("&Refresh"), this);
    m_refresh->setObjectName(QStringLiteral("refreshNodes"));
    connect(m_refresh, &QAction::triggered, this, &NodeGroupsPage::refresh);
    auto *button = new QToolButton(this);
    button->setDefaultAction(m_refresh);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_state = new QLabel(this);
    m_state->setObjectName(QStringLiteral("nodesState"));
    m_state->setWordWrap(true);
    auto *bar = new QHBoxLayout;
    bar->addWidget(button);
    bar->addWidget(m_state, 1);
    m_groups = new NodeGroups(this);
    m_empty = new EmptyState({}, this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_groups);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(bar);
    layout->addWidget(m_stack, 1);
    m_again.setInterval(kAgainPace);
    m_tick.setInterval(kTick);
    connect(&m_again, &QTimer::timeout, this, &NodeGroupsPage::refresh);
    connect(&m_tick, &QTimer::timeout, this, &NodeGroupsPage::showState);
    connect(&cloud, &Cloud::clientAboutToChange, this, &NodeGroupsPage::forget);
    connect(&cloud, &Cloud::stateChanged, this, [this] {
        if (m_cloud.state() == Cloud::State::Online && isVisible())
            refresh();
        else
            showState();
    });
    showState();
}

void NodeGroupsPage::forget()
{
    ++m_round;
    m_open = 0;
    m_seen.clear();
    m_error.reset();
    m_age.invalidate();
    m_groups->setGroups({});
}

void NodeGroupsPage::refresh()
{
    if (m_cloud.client() == nullptr || m_open > 0)
        return;
    const int round = ++m_round;
    m_open = 1;
    m_cloud.client()->nodeGroups(this, [this, round](lepton::Answer<std::vector<lepton::wire::NodeGroup>> answer) {
        if (round != m_round)
            return;
        --m_open;
        if (!answer) {
            m_error = answer.error().error;
            showState();
            return;
        }
        m_error.reset();
        std::vector<GroupSeen> seen;
        for (lepton::wire::NodeGroup &group : *answer) {
            GroupSeen one;
            for (const GroupSeen &before : m_seen) { // shown until the new answer is there
                if (before.group.metadata.id == group.metadata.id)
                    one = before;
            }
            one.loading = one.nodes.empty();
            one.group = std::move(group);
            seen.push_back(std::move(one));
        }
        m_seen = std::move(seen);
        m_age.start();
        askForNodes();
        answered();
    });
    showState();
}

void NodeGroupsPage::askForNodes()
{
    const int round = m_round;
    for (std::size_t i = 0; i < m_seen.size(); ++i) {
        const QString id = fromStd(m_seen[i].group.metadata.id);
        m_open += 3;
        m_cloud.client()->nodes(id, this, [this, round, i](lepton::Answer<std::vector<lepton::wire::Node>> answer) {
            if (round != m_round)
                return;
            m_seen[i].loading = false;
            m_seen[i].error.reset();
            if (answer)
                m_seen[i].nodes = std::move(*answer);
            else
                m_seen[i].error = answer.error().error;
            --m_open;
            answered();
        });
        m_cloud.client()->shapes(id, this, [this, round, i](lepton::Answer<std::vector<lepton::wire::Shape>> answer) {
            if (round != m_round)
                return;
            if (answer)
                m_seen[i].shapes = std::move(*answer);
            --m_open;
            answered();
        });
        m_cloud.client()->reservations(id, this, [this, round, i](lepton::Answer<std::vector<lepton::wire::Reservation>> answer) {
            if (round != m_round)
                return;
            if (answer) // a workspace may not offer them: nothing is shown then
                m_seen[i].reservations = std::move(*answer);
            --m_open;
            answered();
        });
    }
}

void NodeGroupsPage::answered()
{
    m_groups->setGroups(m_seen);
    showState();
}

void NodeGroupsPage::showState()
{
    const bool loggedOut = m_cloud.client() == nullptr;
    m_refresh->setEnabled(!loggedOut && m_open == 0);
    QStringList parts;
    if (m_cloud.isSandbox() && !loggedOut)
        parts << tr("sandbox: simulated machines");
    if (m_open > 0)
        parts << tr("asking…");
    if (m_age.isValid())
        parts << tr("as of %1").arg(agoText(m_age.elapsed()));
    if (m_error)
        parts << translated(*m_error);
    m_state->setText(parts.join(QStringLiteral(" · ")));
    const bool empty = loggedOut || m_seen.empty();
    if (loggedOut) {
        m_empty->setContent({QStringLiteral("nodes"), tr("No workspace"),
                             tr("Log in to a Lepton workspace to see its node groups and what is free, or try everything on the built-in "
                                "sandbox: nothing of it costs money.")});
        m_empty->setAction(m_logIn != nullptr ? m_logIn : m_sandbox);
        m_empty->setSecondAction(m_logIn != nullptr ? m_sandbox : nullptr);
    } else if (m_seen.empty()) {
        m_empty->setContent({QStringLiteral("nodes"),
                             m_open > 0            ? tr("Loading…")
                                 : m_error         ? tr("The node groups cannot be shown")
                                 : m_age.isValid() ? tr("No node groups")
                                                   : tr("Not asked yet"),
                             m_error          ? translated(*m_error)
                                 : m_open > 0 ? QString()
                                              : tr("This workspace has no node groups that you can use.")});
        m_empty->setAction(m_open > 0 ? nullptr : m_refresh);
        m_empty->setSecondAction(nullptr);
    }
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_groups);
}

QString NodeGroupsPage::stateText() const { return m_state->text(); }

void NodeGroupsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_again.start();
    m_tick.start();
    refresh();
}

void NodeGroupsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_again.stop();
    m_tick.stop();
}

} // namespace gui
