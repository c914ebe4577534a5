// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/tokenstore.h"

#include "lepton/keychainstore.h"

namespace lepton {

std::unique_ptr<TokenStore> makeTokenStore(bool sessionOnly, QObject *parent)
{
    auto backend = sessionOnly ? nullptr : makeSystemBackend(QStringLiteral("AutoTuner"));
    return std::make_unique<KeychainStore>(std::move(backend), KeychainStore::Limits{}, parent);
}

} // namespace lepton
