// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lepton/transport.h"

namespace lepton {

struct Client::Private {
    Private(Workspace workspace, QNetworkAccessManager *network, NetworkLog *log, Options options)
        : transport(std::move(workspace), network, log, std::move(options))
    {
    }
    Transport transport;
};

} // namespace lepton
