// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/connect/workspaceindicator.h"

#include "gui/connect/logintexts.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"
#include "lepton/expiry.h"

#include <QDateTime>
#include <QEvent>
#include <QMenuBar>
#include <chrono>

namespace gui {
namespace {

constexpr int kLongestTitle = 60; // characters; a name from elsewhere must not fill the menu bar

QIcon markOf(Cloud::State state, bool warning)
{
    if (state == Cloud::State::LoginNeeded || state == Cloud::State::Offline)
        return icon(QStringLiteral("error"), [](const QPalette &palette) { return themeColors(palette).error; });
    if (warning)
        return icon(QStringLiteral("warning"), [](const QPalette &palette) { return themeColors(palette).warning; });
    if (state == Cloud::State::Online)
        return icon(QStringLiteral("active"), [](const QPalette &palette) { return themeColors(palette).safe; });
    return icon(QStringLiteral("inactive"), [](const QPalette &palette) { return themeColors(palette).muted; });
}

QString shortened(const QString &text) { return text.size() <= kLongestTitle ? text : text.left(kLongestTitle - 1) + QStringLiteral("…"); }

} // namespace

WorkspaceIndicator::WorkspaceIndicator(const Cloud &cloud, QWidget *parent)
    : QToolButton(parent)
    , m_cloud(cloud)
{
    setObjectName(QStringLiteral("workspaceIndicator"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    connect(&cloud, &Cloud::stateChanged, this, &WorkspaceIndicator::refresh);
    connect(&m_minute, &QTimer::timeout, this, &WorkspaceIndicator::refresh);
    m_minute.start(std::chrono::minutes(1));
    refresh();
}

void WorkspaceIndicator::refresh()
{
    const lepton::Expiry expiry = lepton::expiryOf(m_cloud.tokenExpiresAtMs(), QDateTime::currentMSecsSinceEpoch());
    const bool warn = m_cloud.workspace() && expiry.isWarning();
    QString words = shortened(stateText(m_cloud));
    if (m_cloud.state() == Cloud::State::Online && m_cloud.isSandbox())
        words = tr("%1 (simulated)").arg(words);
    if (warn)
        words = tr("%1 · %2", "workspace · the token expires in 2 days").arg(words, translated(expiry.text));
    setIcon(markOf(m_cloud.state(), warn));
    setText(QString(words).replace(QLatin1Char('&'), QLatin1String("&&")));
    QString details = m_cloud.workspace() ? m_cloud.workspace()->url.toDisplayString() : QString();
    if (!m_cloud.error().message.empty())
        details += (details.isEmpty() ? QString() : QStringLiteral("\n")) + translated(m_cloud.error());
    setToolTip(details);
    setAccessibleName(tr("Workspace: %1").arg(words));
    setAccessibleDescription(details);
    adjustSize();
    if (auto *bar = qobject_cast<QMenuBar *>(parentWidget()))
        bar->setCornerWidget(this); // a menu bar asks how wide its corner is only then
}

void WorkspaceIndicator::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

} // namespace gui
