// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/campaignbar.h"
#include "gui/jobs/nodegroupspage.h"
#include "gui/jobs/runactions.h"
#include "gui/jobs/runsfilter.h"
#include "gui/jobs/runsmodel.h"
#include "gui/jobs/runspage.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/runs.h"

#include <QAction>
#include <QStackedWidget>
#include <algorithm>

// What the monitor says about the connection, and what it shows while there is nothing to monitor.
namespace gui {
namespace {

using Notice = CampaignBar::Notice;

struct Said {
    Notice kind = Notice::Information;
    QString text;
    QAction *way = nullptr;
};

bool hasOpenRuns(const campaign::Campaign &campaign)
{
    return std::any_of(campaign.runs.begin(), campaign.runs.end(), [](const auto &run) { return !campaign::isFinal(run.state); });
}

QString lastSeen(const Runs &runs)
{
    const qint64 since = runs.sinceSeen();
    return since < 0 ? RunsPage::tr("not seen in this session") : RunsPage::tr("last seen %1").arg(agoText(since));
}

/// Why nobody watches, and what to do about it; empty while all is well.
Said aboutContact(const Runs &runs, const Cloud &cloud, QAction *logIn)
{
    using State = Cloud::State;
    if (runs.contact() == Runs::Contact::LoginNeeded || cloud.state() == State::LoginNeeded) {
        const base::Error &why = cloud.state() == State::LoginNeeded ? cloud.error() : runs.contactError();
        return {Notice::Error,
                RunsPage::tr("The login is not accepted any more; running jobs go on, %1. %2").arg(lastSeen(runs), translated(why)), logIn};
    }
    if (runs.contact() == Runs::Contact::Lost)
        return {Notice::Warning,
                RunsPage::tr("No connection, %1. Running jobs go on; it is tried again by itself. %2")
                    .arg(lastSeen(runs), translated(runs.contactError()))};
    if (cloud.state() == State::Offline)
        return {Notice::Warning,
                RunsPage::tr("No connection, %1. Running jobs go on; it is tried again by itself. %2")
                    .arg(lastSeen(runs), translated(cloud.error()))};
    if (runs.contact() == Runs::Contact::None && cloud.state() == State::LoggedOut)
        return {Notice::Warning, RunsPage::tr("Not logged in: nothing is launched or watched. Running jobs go on."), logIn};
    return {};
}

} // namespace

void RunsPage::showNotice()
{
    const campaign::Campaign &campaign = m_runs.campaign();
    Said said;
    if (m_runs.isReadOnly() && !m_runs.driver().isEmpty())
        said = {Notice::Information, tr("Shown only: the runs are driven by %1.").arg(m_runs.driver())};
    else if (m_runs.trouble())
        said = {m_runs.isReadOnly() && m_workspace.isReadOnly() ? Notice::Information : Notice::Error, translated(*m_runs.trouble())};
    else if (hasOpenRuns(campaign))
        said = aboutContact(m_runs, m_cloud, m_ways.logIn);
    if (said.text.isEmpty() && !m_warning.isEmpty())
        said = {Notice::Warning, m_warning};
    if (said.text.isEmpty() && campaign.paused && m_totals.of(RunGroup::Waiting) > 0)
        said = {Notice::Information, tr("Paused: nothing new is launched; what runs goes on."), m_actions->start};
    if (said.text.isEmpty() && m_totals.simulated > 0)
        said = {Notice::Information, tr("Simulated on the sandbox: no figure here is a measurement, and nothing costs money.")};
    m_bar->setNotice(said.kind, said.text.simplified(), said.way);
}

void RunsPage::showState()
{
    const bool nodes = m_nodes->isChecked();
    const bool any = m_model->rowCount() > 0;
    m_tableStack->setCurrentIndex(any && m_filter->rowCount() == 0 ? 1 : 0);
    if (!any) {
        const int checked = static_cast<int>(std::min<std::size_t>(m_workspace.checkedCount(), 1'000'000));
        const bool loggedOut = m_cloud.client() == nullptr;
        EmptyState::Content content{QStringLiteral("runs"), tr("No runs yet"), {}};
        if (m_runs.trouble()) {
            content = {QStringLiteral("error"), tr("The runs cannot be opened"), translated(*m_runs.trouble())};
        } else if (checked == 0) {
            content.text =
                tr("Check configurations in the table: short trials of them run on your workspace, or on the built-in sandbox, and "
                   "are watched here. Or give a budget, and the runs are chosen one after the other.");
        } else {
            content.text = loggedOut
                ? tr("%n configuration(s) are checked to run. Log in to a Lepton workspace to launch them, or try it on the "
                     "sandbox: a simulated cluster on this machine that costs nothing.",
                     nullptr, checked)
                : tr("%n configuration(s) are checked to run. What they cost is shown before anything is launched.", nullptr, checked);
        }
        m_empty->setContent(content);
        m_empty->setAction(m_runs.trouble() ? nullptr : checked > 0 ? m_ways.launch : m_ways.choose);
        m_empty->setSecondAction(!m_runs.trouble() ? m_ways.tune : nullptr);
        m_empty->setThirdAction(!m_runs.trouble() && loggedOut ? m_ways.sandbox : nullptr);
    }
    m_stack->setCurrentWidget(nodes ? static_cast<QWidget *>(m_nodeGroups) : any ? m_monitor : m_empty);
    m_bar->setVisible(any || nodes);
    showNotice();
}

} // namespace gui
