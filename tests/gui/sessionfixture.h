// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fakedialogs.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/session.h"
#include "gui/shell/statusstrip.h"
#include "gui/workspace/cloud.h"
#include "lepton/faketokenstore.h"

#include <QAction>
#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

inline constexpr int kPatience = 120'000; ///< ms; sanitizers and a busy machine are slow

/// A whole app with settings and state in a folder of its own. Several may share that folder.
struct SessionFixture {
    explicit SessionFixture(const catalogue::Catalogue &catalogue, const QTemporaryDir &folder)
        : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , cloud(std::make_unique<FakeTokenStore>(), folder.filePath(QStringLiteral("workspaces.json")))
        , session(std::make_unique<gui::Session>(gui::Session::Parts{*qApp, catalogue, settings, dialogs, cloud,
                                                                     folder.filePath(QStringLiteral("state")),
                                                                     folder.filePath(QStringLiteral("state/app.log"))}))
    {
    }

    gui::MainWindow &window() const { return session->window(); }
    gui::Workspace &workspace() const { return session->workspace(); }
    bool searched() const
    {
        return QTest::qWaitFor([this] { return workspace().result() && !workspace().isSearching(); }, kPatience);
    }

    QSettings settings;
    FakeDialogs dialogs;
    gui::Cloud cloud;
    std::unique_ptr<gui::Session> session;
};
