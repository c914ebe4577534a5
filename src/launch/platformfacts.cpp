// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/preflight.h"

#include <algorithm>
#include <memory>

namespace launch {

namespace {

using lepton::Answer;
namespace wire = lepton::wire;

/// Asks everything at once, the calls about a group when the group is known; answers when all are in.
/// Kept alive by the calls' own callbacks.
class Fetch : public std::enable_shared_from_this<Fetch> {
public:
    Fetch(lepton::Client &client, std::string group, QObject *context, std::function<void(PlatformFacts)> then)
        : m_client(client)
        , m_group(std::move(group))
        , m_context(context)
        , m_then(std::move(then))
    {
    }

    void start()
    {
        m_open = 5;
        m_client.workspaceInfo(m_context,
                               take<wire::WorkspaceInfo>("workspace", [this](auto &value) { m_facts.workspace = std::move(value); }));
        m_client.tokenExpiry(m_context,
                             take<std::optional<std::int64_t>>("tokens", [this](auto &value) { m_facts.tokenExpiresAtMs = value; }));
        m_client.secrets(m_context,
                         take<std::vector<wire::Secret>>("secrets", [this](auto &value) { m_facts.secrets = std::move(value); }));
        m_client.registryCredentials(m_context, take<std::vector<wire::RegistryCredential>>("registry_credentials", [this](auto &value) {
                                         m_facts.registryCredentials = std::move(value);
                                     }));
        m_client.nodeGroups(m_context, take<std::vector<wire::NodeGroup>>("node_groups", [this](auto &value) {
                                m_facts.nodeGroups = std::move(value);
                                askAboutGroup();
                            }));
    }

private:
    template <class T>
    lepton::Then<T> take(const char *call, std::function<void(T &)> keep)
    {
        return [self = shared_from_this(), call, keep = std::move(keep)](Answer<T> answer) {
            if (answer)
                keep(*answer);
            else
                self->m_facts.failures.emplace_back(call, answer.error());
            self->oneDone();
        };
    }

    void askAboutGroup()
    {
        const auto group = std::ranges::find_if(m_facts.nodeGroups, [this](const wire::NodeGroup &each) {
            return each.metadata.name == m_group || each.metadata.id == m_group;
        });
        if (group == m_facts.nodeGroups.end())
            return;
        m_open += 3;
        const QString id = QString::fromStdString(group->metadata.id);
        m_client.nodes(id, m_context, take<std::vector<wire::Node>>("nodes", [this](auto &value) { m_facts.nodes = std::move(value); }));
        m_client.shapes(id, m_context, take<std::vector<wire::Shape>>("shapes", [this, name = group->metadata.name](auto &value) {
                            m_facts.shapes = std::move(value);
                            if (m_facts.shapes.empty() && !name.empty())
                                askShapesOf(name);
                        }));
        m_client.reservations(id, m_context, take<std::vector<wire::Reservation>>("reservations", [this](auto &value) {
                                  m_facts.reservations = std::move(value);
                              }));
    }

    /// Some workspaces list a group's shapes under its name.
    void askShapesOf(const std::string &name)
    {
        ++m_open;
        m_client.shapes(QString::fromStdString(name), m_context,
                        take<std::vector<wire::Shape>>("shapes", [this](auto &value) { m_facts.shapes = std::move(value); }));
    }

    void oneDone()
    {
        if (--m_open == 0)
            m_then(std::move(m_facts));
    }

    lepton::Client &m_client;
    std::string m_group;
    QObject *m_context;
    std::function<void(PlatformFacts)> m_then;
    PlatformFacts m_facts;
    int m_open = 0;
};

} // namespace

void fetchPlatformFacts(lepton::Client &client, const std::string &nodeGroupName, QObject *context, std::function<void(PlatformFacts)> then)
{
    std::make_shared<Fetch>(client, nodeGroupName, context, std::move(then))->start();
}

} // namespace launch
