// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/session.h"

#include "gui/shell/mainwindow.h"
#include "gui/workspace/cloud.h"

#include <QApplication>
#include <QSettings>

namespace gui {

Session::Session(const Parts &parts)
    : m_parts(parts)
    , m_preferences(Preferences::load(parts.settings))
    , m_workspace(parts.catalogue)
    , m_runs(m_workspace, parts.cloud)
    , m_measurements(m_workspace, m_runs)
    , m_tuning({m_workspace, parts.cloud, m_runs, m_measurements})
    , m_nextRuns(m_workspace, m_runs, m_measurements)
    , m_files({m_workspace, parts.dialogs, parts.settings, m_preferences, parts.stateFolder})
{
    m_language.use(m_preferences.language);
    applyTheme(parts.app, m_preferences.theme);
    m_parts.cloud.setProxy(m_preferences.proxy);
    connect(&m_files, &ProjectFiles::saving, &m_runs, &Runs::foldIntoProject);
    connect(&m_files, &ProjectFiles::saved, &m_runs, &Runs::projectSaved);
    makeWindow();
}

Session::~Session() = default;

void Session::start(const QStringList &files)
{
    m_window->show();
    if (files.isEmpty())
        m_files.offerLeftovers();
    else
        m_files.open(files.first());
}

void Session::usePreferences(const Preferences &preferences)
{
    const bool otherLanguage = preferences.language != m_preferences.language;
    const bool otherTheme = preferences.theme != m_preferences.theme;
    m_preferences = preferences;
    m_preferences.save(m_parts.settings);
    m_parts.cloud.setProxy(m_preferences.proxy);
    if (otherTheme)
        applyTheme(m_parts.app, m_preferences.theme);
    if (otherLanguage) {
        m_language.use(m_preferences.language);
        makeWindow();
    }
}

void Session::makeWindow()
{
    const bool shown = m_window && m_window->isVisible();
    const Step step = m_window ? m_window->step() : Step::Plan;
    const QByteArray geometry = m_window ? m_window->saveGeometry() : QByteArray();
    m_window = std::make_unique<MainWindow>(MainWindow::Parts{m_workspace, m_parts.cloud, m_runs, m_measurements, m_tuning, m_nextRuns,
                                                              m_files, m_preferences, m_parts.dialogs, m_parts.settings, m_parts.logPath});
    connect(m_window.get(), &MainWindow::preferencesEdited, this, &Session::usePreferences, Qt::QueuedConnection);
    if (!shown)
        return;
    m_window->restoreGeometry(geometry);
    m_window->showStep(step);
    m_window->show();
}

} // namespace gui
