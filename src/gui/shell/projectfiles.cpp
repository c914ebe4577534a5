// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/projectfiles.h"

#include "catalogue/hfimport.h"
#include "gui/widgets/dialogs.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/preferences.h"
#include "gui/workspace/workspace.h"
#include "project/artifacts.h"
#include "project/project.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>
#include <chrono>
#include <utility>

namespace gui {
namespace {

constexpr auto kCopyAfter = std::chrono::seconds(2); // of the first edit since the last copy
constexpr qint64 kLargestModelFile = 4 * 1024 * 1024;

bool isProjectName(const QString &path) { return path.endsWith(QLatin1String(".autotuner"), Qt::CaseInsensitive); }

bool isModelName(const QString &path) { return QFileInfo(path).fileName().compare(QLatin1String("config.json"), Qt::CaseInsensitive) == 0; }

QString projectFilter() { return ProjectFiles::tr("AutoTuner projects (*.autotuner)"); }

} // namespace

ProjectFiles::ProjectFiles(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_workspace(parts.workspace)
    , m_dialogs(parts.dialogs)
    , m_preferences(parts.preferences)
    , m_stateFolder(parts.stateFolder)
    , m_recent(parts.settings)
{
    m_copySoon.setSingleShot(true);
    m_copySoon.setInterval(kCopyAfter);
    connect(&m_copySoon, &QTimer::timeout, this, &ProjectFiles::copyNow);
    connect(&m_workspace.undoStack(), &QUndoStack::indexChanged, this, &ProjectFiles::copySoon);
    connect(&m_workspace, &Workspace::reportChoicesChanged, this, &ProjectFiles::copySoon);
}

ProjectFiles::~ProjectFiles() = default;

bool ProjectFiles::startNew(domain::TrainingPlan plan)
{
    if (!mayDiscard())
        return false;
    release();
    project::Project fresh;
    fresh.plan = std::move(plan);
    m_workspace.open(std::move(fresh), {});
    m_workspace.setNeverSaved();
    m_copy.emplace(m_stateFolder, QString());
    copySoon();
    return true;
}

bool ProjectFiles::openWithDialog()
{
    const QString filter = projectFilter() + QStringLiteral(";;") + tr("Configurations or model (args.json config.json)")
        + QStringLiteral(";;") + tr("All files (*)");
    const QString path = m_dialogs.openFile(m_window, {tr("Open"), startFolder(), filter, {}});
    return !path.isEmpty() && open(path);
}

bool ProjectFiles::open(const QString &path)
{
    if (isProjectName(path))
        return openProject(path);
    return isModelName(path) ? openModel(path) : openArgs(path);
}

bool ProjectFiles::save()
{
    return m_workspace.filePath().isEmpty() || m_workspace.isReadOnly() ? saveAs() : writeTo(m_workspace.filePath());
}

bool ProjectFiles::saveAs()
{
    const QString name = m_workspace.filePath().isEmpty()
        ? QDir(startFolder()).filePath(fromStd(m_workspace.plan().model.name) + QStringLiteral(".autotuner"))
        : m_workspace.filePath();
    const QString path = m_dialogs.saveFile(m_window, {tr("Save project"), name, projectFilter(), QStringLiteral("autotuner")});
    return !path.isEmpty() && writeTo(path);
}

bool ProjectFiles::close()
{
    if (!mayDiscard())
        return false;
    release();
    m_workspace.close();
    return true;
}

void ProjectFiles::release()
{
    m_copySoon.stop();
    if (m_copy)
        m_copy->discard();
    m_copy.reset();
    m_lock.reset();
}

bool ProjectFiles::offerLeftovers()
{
    const std::vector<project::Leftover> leftovers = project::leftoversIn(m_stateFolder);
    if (leftovers.empty())
        return false;
    auto project = recovered(leftovers.front());
    if (!project || !startNew(project->plan))
        return false;
    m_workspace.open(std::move(*project), {});
    m_workspace.setNeverSaved();
    copyNow();
    project::discard(leftovers.front());
    return true;
}

bool ProjectFiles::mayDiscard()
{
    if (!m_workspace.isDirty())
        return true;
    const int answer = m_dialogs.ask(m_window,
                                     {tr("Unsaved changes"),
                                      tr("Save the changes to “%1”?").arg(m_workspace.title()),
                                      tr("They are lost otherwise."),
                                      {tr("&Save"), tr("&Discard"), tr("Cancel")},
                                      2,
                                      true});
    return answer == 0 ? save() : answer == 1;
}

void ProjectFiles::removeRecent(const QString &path)
{
    m_recent.remove(path);
    emit recentChanged();
}

bool ProjectFiles::openProject(const QString &path)
{
    auto loaded = project::loadProjectFile(path);
    if (!loaded)
        return failed(tr("The project cannot be opened"), loaded.error());
    if (!mayDiscard())
        return false;
    release();
    show(std::move(*loaded), QFileInfo(path).absoluteFilePath(), project::ProjectLock(path));
    noteRecent(path);
    return true;
}

void ProjectFiles::show(project::Project project, const QString &path, project::ProjectLock lock)
{
    const project::ProjectLock::Outcome outcome = lock.acquire();
    const bool readOnly = outcome == project::ProjectLock::Outcome::HeldElsewhere || outcome == project::ProjectLock::Outcome::Unavailable;
    const auto leftover = readOnly ? std::nullopt : project::leftoverOf(path);
    auto unsaved = recovered(leftover);
    m_workspace.open(unsaved ? std::move(*unsaved) : std::move(project), path);
    m_workspace.setReadOnly(readOnly);
    if (unsaved)
        m_workspace.setNeverSaved();
    qInfo("opened %s%s", qUtf8Printable(path), readOnly ? ", read-only" : "");
    if (outcome == project::ProjectLock::Outcome::HeldElsewhere)
        emit said(tr("Read-only: open in another window since %1.").arg(QLocale().toString(lock.holder().since, QLocale::ShortFormat)));
    else if (readOnly)
        emit said(tr("Read-only: its folder cannot be written to."));
    if (!readOnly)
        m_lock.emplace(std::move(lock));
    m_copy.emplace(m_stateFolder, readOnly ? QString() : path); // beside the file only for who may write it
}

std::optional<project::Project> ProjectFiles::recovered(const std::optional<project::Leftover> &leftover)
{
    if (!leftover)
        return {};
    const QString name =
        leftover->projectFile.isEmpty() ? tr("a project that was never saved") : QFileInfo(leftover->projectFile).fileName();
    const QString when = QLocale().toString(leftover->savedAt, QLocale::ShortFormat);
    const int answer = m_dialogs.ask(m_window,
                                     {tr("Unsaved work found"),
                                      tr("Restore the unsaved work on %1?").arg(name),
                                      tr("AutoTuner ended without closing it. The safety copy is from %1.").arg(when),
                                      {tr("&Restore"), tr("&Discard")},
                                      0,
                                      true});
    if (answer != 0) {
        project::discard(*leftover);
        return {};
    }
    auto project = project::recover(*leftover);
    if (!project) {
        failed(tr("The unsaved work cannot be restored"), project.error());
        return {};
    }
    return std::move(*project);
}

void ProjectFiles::copySoon()
{
    if (m_copy && !m_copySoon.isActive())
        m_copySoon.start();
}

void ProjectFiles::copyNow()
{
    m_copySoon.stop();
    if (!m_copy || !m_workspace.isOpen())
        return;
    if (!m_workspace.isDirty()) {
        m_copy->discard();
        return;
    }
    const auto saved = m_copy->save(m_workspace.project());
    if (!saved) // no dialog: it is tried again at the next edit, and saving itself still works
        qWarning("no safety copy: %s", saved.error().english().c_str());
}

bool ProjectFiles::openArgs(const QString &path)
{
    auto loaded = project::loadArgsFile(path);
    if (!loaded)
        return failed(tr("The file cannot be opened"), loaded.error());
    auto plan = project::planOf(*loaded, m_workspace.catalogue());
    if (!plan)
        return failed(tr("The file cannot be opened"), plan.error());
    const int configurations = static_cast<int>(loaded->configurations.size());
    if (!startNew(std::move(*plan)))
        return false;
    emit said(tr("Plan read from %1 with %n configuration(s); it is searched anew.", nullptr, configurations)
                  .arg(QDir::toNativeSeparators(path)));
    return true;
}

bool ProjectFiles::openModel(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestModelFile) {
        base::Error error;
        error.subject = path.toStdString();
        error.message = base::Text(QT_TRANSLATE_NOOP("core", "the file cannot be read"));
        error.cause = file.errorString().toStdString();
        return failed(tr("The file cannot be opened"), error);
    }
    const std::string name = QFileInfo(path).absoluteDir().dirName().toStdString();
    const auto imported = catalogue::importHuggingFaceConfig(file.readAll().toStdString(), name);
    if (!imported)
        return failed(tr("The model cannot be read"), imported.error());
    emit modelRead(catalogue::makePlan(imported->model, path.toStdString()));
    return true;
}

bool ProjectFiles::writeTo(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    std::optional<project::ProjectLock> newLock;
    if (!m_lock || absolute != m_workspace.filePath()) {
        newLock.emplace(absolute);
        if (newLock->acquire() == project::ProjectLock::Outcome::HeldElsewhere) {
            base::Error error;
            error.kind = base::ErrorKind::File;
            error.subject = absolute.toStdString();
            error.message = base::Text(QT_TRANSLATE_NOOP("core", "the project is open in another window"));
            error.hint = base::Text(QT_TRANSLATE_NOOP("core", "Save it under another name, or close it there first"));
            return failed(tr("The project cannot be saved"), error);
        }
    }
    emit saving(absolute);
    const auto written = project::saveProjectFile(absolute, m_workspace.project());
    if (!written)
        return failed(tr("The project cannot be saved"), written.error());
    emit saved(absolute);
    if (m_copy)
        m_copy->discard();
    m_copy.emplace(m_stateFolder, absolute);
    if (newLock)
        m_lock = std::move(newLock);
    m_workspace.setSaved(absolute);
    qInfo("saved %s", qUtf8Printable(absolute));
    noteRecent(absolute);
    emit said(tr("Saved %1").arg(QDir::toNativeSeparators(absolute)));
    return true;
}

void ProjectFiles::noteRecent(const QString &path)
{
    m_recent.add(path);
    emit recentChanged();
}

bool ProjectFiles::failed(const QString &title, const base::Error &error)
{
    qWarning("%s: %s", qUtf8Printable(title), error.english().c_str());
    m_dialogs.showError(m_window, title, error);
    return false;
}

QString ProjectFiles::startFolder() const
{
    if (!m_workspace.filePath().isEmpty())
        return QFileInfo(m_workspace.filePath()).absolutePath();
    return m_preferences.projectFolder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                                 : m_preferences.projectFolder;
}

} // namespace gui
