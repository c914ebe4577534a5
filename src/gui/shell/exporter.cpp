// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/exporter.h"

#include "gui/widgets/dialogs.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/preferences.h"
#include "gui/workspace/workspace.h"
#include "search/baseconfig.h"

#include <QDir>
#include <QStandardPaths>
#include <QtConcurrentRun>

namespace gui {
namespace {
constexpr std::size_t kManyFiles = 2000; // from here on it is worth asking
}

Exporter::Exporter(Workspace &workspace, Dialogs &dialogs, const Preferences &preferences, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_dialogs(dialogs)
    , m_preferences(preferences)
    , m_window(window)
{
    connect(&m_watcher, &QFutureWatcher<Outcome>::finished, this, &Exporter::done);
}

Exporter::~Exporter() { m_watcher.waitForFinished(); } // half an export would be worse than a short wait

void Exporter::start()
{
    const auto result = m_workspace.result();
    if (!result || isRunning())
        return;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder = m_dialogs.chooseFolder(
        m_window, {tr("Export configurations to"), m_preferences.exportFolder.isEmpty() ? documents : m_preferences.exportFolder, {}, {}});
    if (folder.isEmpty())
        return;
    const auto files = result->rows.size();
    if (files > kManyFiles
        && m_dialogs.ask(
               m_window,
               {tr("Export configurations"),
                tr("Write %1 files?").arg(count(files)),
                tr("One JSON per valid configuration, in a folder named after the model. Narrow the lists of the plan for fewer."),
                {tr("&Write them"), tr("Cancel")},
                1,
                false})
            != 0)
        return;
    m_watcher.setFuture(QtConcurrent::run([result, folder]() -> Outcome {
        const estimate::Prediction basePrediction = result->context->estimate(search::baseCandidate(result->plan));
        return project::writeArtifacts(*result, basePrediction, folder);
    }));
    emit runningChanged();
    emit said(tr("Exporting…"));
}

void Exporter::done()
{
    const Outcome outcome = m_watcher.result();
    emit runningChanged();
    if (!outcome) {
        qWarning("export failed: %s", outcome.error().english().c_str());
        m_dialogs.showError(m_window, tr("The configurations cannot be exported"), outcome.error());
        return;
    }
    emit said(tr("%n configuration(s) written to %1", nullptr, static_cast<int>(outcome->configurationFiles.size()))
                  .arg(QDir::toNativeSeparators(outcome->folder)));
}

} // namespace gui
