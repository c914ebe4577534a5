// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the results page can be told to do.
#include "gui/comparison/resultspage.h"

#include "gui/comparison/calibrationdialog.h"
#include "gui/comparison/chartgrid.h"
#include "gui/comparison/decisionheader.h"
#include "gui/comparison/resultstable.h"
#include "gui/comparison/sourcesdialog.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/tablefile.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/measurements.h"
#include "gui/workspace/workspace.h"

#include <QAction>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <algorithm>
#include <utility>

namespace gui {

QAction *ResultsPage::makeAction(const QString &text, const char *iconName, const char *name, const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
    if (*iconName)
        action->setIcon(icon(QLatin1String(iconName)));
    action->setObjectName(QLatin1String(name));
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

void ResultsPage::buildActions()
{
    m_train = makeAction(tr("&Train with the best…"), "training", "resultsTrain");
    m_train->setToolTip(tr("The full run with the best configuration, on the workspace"));
    m_makeReport = makeAction(tr("Make a &report"), "report", "resultsReport");
    m_star = makeAction(tr("&Star the best"), "star", "resultsStar");
    m_calibrate = makeAction(tr("Calibrate &memory with these runs…"), "memory", "resultsCalibrate");
    m_calibrate->setToolTip(tr("Corrects the memory predictions of the cluster by the peaks that these runs logged"));
    m_copyAnswer = makeAction(tr("&Copy the answer"), "copy", "resultsCopyAnswer");
    m_sources = makeAction(tr("&Logs…"), "log", "resultsSources", QKeySequence(Qt::CTRL | Qt::Key_G));
    m_sources->setToolTip(tr("Which logs are compared, what was found in them, and which belong to what"));
    m_addFolder = makeAction(tr("Add a &folder of logs…"), "open", "resultsAddFolder");
    m_addFiles = makeAction(tr("Add log f&iles…"), "add", "resultsAddFiles");
    m_fetch = makeAction(tr("Fetch logs from the &workspace…"), "cluster", "resultsFetch");
    m_readAgain = makeAction(tr("R&ead the logs again"), "retry", "resultsReadAgain", QKeySequence(Qt::CTRL | Qt::Key_R));
    m_cancel = makeAction(tr("Sto&p reading"), "stop", "resultsCancel");
    m_showMethod = makeAction(tr("&Method"), "settings", "resultsMethod");
    m_showMethod->setCheckable(true);
    m_showMethod->setToolTip(tr("How step times are made of steps: warm-up, median or mean"));
    m_find = makeAction(tr("&Find…"), "search", "resultsFind", QKeySequence::Find);
    m_resetFilter = makeAction(tr("Reset the filter"), "", "resultsResetFilter");
    m_copyRows = makeAction(tr("Copy as &table"), "copy", "resultsCopyRows");
    m_export = makeAction(tr("E&xport the table…"), "export", "resultsExport", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    m_openLog = makeAction(tr("&Open log"), "log", "resultsOpenLog", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
    m_assign = makeAction(tr("Assi&gn logs…"), "edit", "resultsAssign");
}

void ResultsPage::connectActions()
{
    connect(m_train, &QAction::triggered, this, &ResultsPage::trainWithBest);
    connect(m_makeReport, &QAction::triggered, this, [this] {
        if (m_ways.report != nullptr)
            m_ways.report->trigger();
    });
    connect(m_star, &QAction::triggered, this, &ResultsPage::starBest);
    connect(m_calibrate, &QAction::triggered, this, &ResultsPage::calibrate);
    connect(m_copyAnswer, &QAction::triggered, this, &ResultsPage::copyAnswer);
    connect(m_sources, &QAction::triggered, this, &ResultsPage::showSources);
    connect(m_assign, &QAction::triggered, this, &ResultsPage::showSources);
    connect(m_addFolder, &QAction::triggered, this, [this] { sourcesDialog().addFolder(); });
    connect(m_addFiles, &QAction::triggered, this, [this] { sourcesDialog().addFiles(); });
    connect(m_readAgain, &QAction::triggered, &m_measurements, &Measurements::readAgain);
    connect(m_cancel, &QAction::triggered, &m_measurements, &Measurements::cancel);
    connect(m_find, &QAction::triggered, this, [this] {
        m_text->setFocus(Qt::ShortcutFocusReason);
        m_text->selectAll();
    });
    connect(m_resetFilter, &QAction::triggered, this, &ResultsPage::resetFilter);
    connect(m_copyRows, &QAction::triggered, m_table, &ResultsTable::copySelection);
    connect(m_export, &QAction::triggered, this, &ResultsPage::exportTable);
    connect(m_openLog, &QAction::triggered, this, &ResultsPage::openLog);
}

QList<QAction *> ResultsPage::menuActions() const
{
    QList<QAction *> actions{m_train,      m_makeReport, m_star,    m_copyAnswer, m_calibrate, nullptr, m_sources,
                             m_addFolder,  m_addFiles,   m_fetch,   m_readAgain,  m_cancel,    nullptr, m_find,
                             m_showMethod, nullptr,      m_openLog, m_copyRows,   m_export};
    for (QAction *action : {m_ways.goal, m_ways.price}) {
        if (action != nullptr)
            actions << (action == m_ways.goal ? QList<QAction *>{nullptr, action} : QList<QAction *>{action});
    }
    return actions;
}

SourcesDialog &ResultsPage::sourcesDialog()
{
    if (m_sourcesDialog == nullptr)
        m_sourcesDialog = new SourcesDialog({m_workspace, m_measurements, m_dialogs, m_fetch}, this);
    return *m_sourcesDialog;
}

/// Stays open beside the page, which shows at once what a change does.
void ResultsPage::showSources()
{
    sourcesDialog().show();
    sourcesDialog().raise();
    sourcesDialog().activateWindow();
}

/// The training dialog is about the current configuration: that is the best one from now on.
void ResultsPage::trainWithBest()
{
    const auto run = best();
    if (!run || m_ways.train == nullptr || !showsLatest())
        return;
    m_measurements.setCurrentRun(run);
    if (!m_ways.train->isEnabled() && m_workspace.isSearching()) // its row is being looked up
        connect(&m_workspace, &Workspace::searchIdle, this, &ResultsPage::trainWithCurrent, Qt::SingleShotConnection);
    else
        trainWithCurrent();
}

void ResultsPage::trainWithCurrent()
{
    if (m_ways.train->isEnabled())
        m_ways.train->trigger();
    else
        emit said(tr("The best is not among the plan's configurations any more: edit the plan so that it is searched again."));
}

/// Simulated runs are there to choose where nothing was measured; the dialog says what they are.
void ResultsPage::calibrate()
{
    if (!showsLatest())
        return;
    const comparison::Comparison &comparison = *m_content->comparison;
    const domain::TrainingPlan &plan = m_workspace.plan();
    const std::string label = comparison.plan.cluster().label;
    const auto found =
        std::find_if(plan.clusters.begin(), plan.clusters.end(), [&](const auto &cluster) { return cluster.label == label; });
    if (found == plan.clusters.end()) {
        emit said(tr("The cluster of these runs is not in the plan any more."));
        return;
    }
    const auto index = static_cast<std::size_t>(found - plan.clusters.begin());
    const auto compared = static_cast<std::size_t>(comparison.plan.activeCluster);
    const catalogue::Catalogue &catalogue = m_workspace.catalogue();
    CalibrationDialog dialog(
        {plan.model, *found, catalogue.profile(found->gpu), plan.base.options.framework, m_workspace.resultFor(static_cast<int>(index))},
        this);
    const QString &file = m_workspace.filePath();
    const std::string folder = file.isEmpty() ? std::string() : QFileInfo(file).absolutePath().toStdString();
    dialog.offer(comparison, comparison::offerCalibration(comparison, catalogue, {compared, !comparison.anyMeasured(), folder}));
    if (dialog.exec() != QDialog::Accepted)
        return;
    domain::TrainingPlan calibrated = m_workspace.plan();
    calibrated.clusters[index].calibration = dialog.calibration();
    m_workspace.setPlan(std::move(calibrated), tr("calibrate memory"));
    const bool any = !m_workspace.plan().clusters[index].calibration.peaks.empty();
    emit said(any ? tr("Memory predictions are calibrated; Undo takes it back, and so does the cluster's panel on the Plan page.")
                  : tr("Memory predictions are as published again; Undo takes it back."));
}

void ResultsPage::starBest()
{
    const auto run = best();
    if (!run)
        return;
    const domain::CandidateId &id = m_content->comparison->record(*run).id;
    project::Mark mark = m_workspace.mark(id);
    mark.starred = !mark.starred;
    m_workspace.setMarks({{id, mark}}, tr("Star"));
}

void ResultsPage::copyAnswer()
{
    QGuiApplication::clipboard()->setText(m_header->text());
    emit said(tr("The answer is on the clipboard"));
}

void ResultsPage::openLog()
{
    const auto run = chosen();
    if (!run)
        return;
    const results::RunRecord &record = m_content->comparison->record(*run);
    RunLog log;
    log.name = fromStd(record.configuration);
    for (const std::string &source : record.sources)
        log.files << fromStd(source);
    if (record.failure)
        log.failureLine = fromStd(record.failure->line);
    log.simulated = record.simulated;
    emit logWanted(log);
}

void ResultsPage::exportTable()
{
    const ComparisonPointer comparison = m_content->comparison;
    const QString name = tr("%1 results", "file name: model").arg(fromStd(comparison->plan.model.name));
    saveTable(*this, m_dialogs, tr("Export results"), name,
              [comparison, runs = m_table->runsInOrder(), columns = m_table->shownColumns()](report::TableFormat format) {
                  return report::exportResults(*comparison, runs, columns, format);
              });
}

void ResultsPage::showContextMenu(const QPoint &position)
{
    if (!m_table->currentIndex().isValid())
        return;
    QMenu menu(this);
    menu.addActions({m_openLog, m_copyRows, m_export});
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

} // namespace gui
