// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/keptlogins.h"

#include <QPointer>
#include <algorithm>
#include <utility>

namespace lepton {
namespace {

void removeId(std::vector<Workspace> &list, const QString &id)
{
    std::erase_if(list, [&](const Workspace &one) { return one.id == id; });
}

base::Error tokenGone(const QString &id)
{
    base::Error error;
    error.subject = id.toStdString();
    error.message = base::Text(QT_TRANSLATE_NOOP("core", "the system's keychain has no token for this workspace any more"));
    error.hint = base::Text(QT_TRANSLATE_NOOP("core", "Log in again"));
    return error;
}

} // namespace

KeptLogins::KeptLogins(TokenStore &store, QString file, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_known(std::move(file))
{
}

std::vector<Workspace> KeptLogins::list() const
{
    auto list = m_known.load().value_or(std::vector<Workspace>{});
    std::stable_partition(list.begin(), list.end(), [id = currentId()](const Workspace &one) { return one.id == id; });
    return list;
}

QString KeptLogins::currentId() const { return m_known.currentId(); }

base::Result<void> KeptLogins::storeWith(const Workspace &workspace)
{
    std::vector<Workspace> all = list();
    removeId(all, workspace.id);
    all.insert(all.begin(), workspace);
    return m_known.save(all, workspace.id);
}

base::Result<void> KeptLogins::storeWithout(const QString &id)
{
    std::vector<Workspace> all = list();
    const QString current = currentId();
    const bool listed = std::any_of(all.begin(), all.end(), [&](const Workspace &one) { return one.id == id; });
    if (!listed && current != id)
        return {}; // nothing to write: a folder that cannot be written is no trouble then
    removeId(all, id);
    return m_known.save(all, current == id ? QString() : current);
}

base::Result<void> KeptLogins::setCurrent(const QString &id) { return currentId() == id ? base::Result<void>() : m_known.save(list(), id); }

void KeptLogins::keep(const Workspace &workspace, Done then)
{
    // The old entry goes first: should the new token be kept and the entry not, none is left to misdirect it.
    if (auto gone = storeWithout(workspace.id); !gone)
        return then(gone);
    m_store.write(workspace.id, workspace.token,
                  [self = QPointer<KeptLogins>(this), workspace, then = std::move(then)](base::Result<void> written) {
                      if (!self)
                          return;
                      if (!written || !self->m_store.isPersistent())
                          return then(written);
                      auto stored = self->storeWith(workspace);
                      if (!stored)
                          self->m_store.remove(workspace.id, [](const base::Result<void> &) {});
                      then(std::move(stored));
                  });
}

void KeptLogins::forget(const QString &id, Done then)
{
    m_store.remove(id, [self = QPointer<KeptLogins>(this), id, then = std::move(then)](base::Result<void> removed) {
        if (!self)
            return;
        auto stored = self->storeWithout(id);
        then(removed ? std::move(stored) : std::move(removed));
    });
}

void KeptLogins::open(const Workspace &entry, std::function<void(base::Result<Workspace>)> then)
{
    m_store.read(entry.id, [self = QPointer<KeptLogins>(this), entry, then = std::move(then)](base::Result<Token> token) {
        if (!self)
            return;
        if (!token)
            return then(base::fail(token.error()));
        if (token->isEmpty())
            return then(base::fail(tokenGone(entry.id)));
        Workspace workspace = entry;
        workspace.token = std::move(*token);
        workspace.source = CredentialSource::Keychain;
        then(std::move(workspace));
    });
}

} // namespace lepton
