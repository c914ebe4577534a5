// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/runnotifier.h"

#include "gui/jobs/runfigures.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/runs.h"

#include <QSystemTrayIcon>
#include <QWidget>
#include <chrono>
#include <utility>

namespace gui {
namespace {

constexpr auto kBatchTime = std::chrono::seconds(3);
constexpr auto kShownFor = std::chrono::seconds(10);

} // namespace

RunNotifier::RunNotifier(Runs &runs, QWidget &window)
    : QObject(&window)
    , m_runs(runs)
    , m_window(window)
    , m_show([this](const Message &message) { showOnDesktop(message); })
{
    m_batch.setSingleShot(true);
    m_batch.setInterval(kBatchTime);
    connect(&m_batch, &QTimer::timeout, this, &RunNotifier::tell);
    connect(&runs, &Runs::runEnded, this, &RunNotifier::ended);
    connect(&runs, &Runs::finished, this, [this] { m_allDone = true; });
}

RunNotifier::~RunNotifier() = default;

void RunNotifier::ended(const campaign::RunId &run)
{
    m_allDone = false;
    m_ended.push_back(run);
    if (!m_batch.isActive())
        m_batch.start();
}

void RunNotifier::tell()
{
    const auto runs = std::exchange(m_ended, {});
    if (m_window.isActiveWindow())
        return;
    int failed = 0;
    const campaign::Run *last = nullptr;
    for (const campaign::RunId &id : runs) {
        const campaign::Run *run = m_runs.campaign().find(id);
        if (run == nullptr)
            continue;
        last = run;
        failed += run->state == campaign::RunState::Failed ? 1 : 0;
    }
    if (last == nullptr)
        return;
    Message message;
    message.failed = failed > 0;
    if (runs.size() == 1) {
        message.title = message.failed ? tr("A run failed") : tr("A run ended");
        message.text = tr("%1: %2", "configuration and state").arg(fromStd(last->configuration), stateText(*last));
    } else {
        message.title = tr("%n runs ended", nullptr, static_cast<int>(runs.size()));
        message.text = failed > 0 ? tr("%n of them failed", nullptr, failed) : tr("None of them failed");
    }
    if (m_allDone)
        message.text += QLatin1Char('\n') + tr("All runs are over.");
    m_show(message);
}

void RunNotifier::showOnDesktop(const Message &message)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    if (m_tray == nullptr) {
        m_tray = new QSystemTrayIcon(appIcon(), this);
        m_tray->setToolTip(QStringLiteral("AutoTuner"));
        connect(m_tray, &QSystemTrayIcon::messageClicked, &m_window, [this] {
            m_window.raise();
            m_window.activateWindow();
        });
    }
    m_tray->show();
    m_tray->showMessage(message.title, message.text, message.failed ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information,
                        static_cast<int>(std::chrono::milliseconds(kShownFor).count()));
}

} // namespace gui
