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
#include <QSettings>
#include <QStandardPaths>
#include <utility>

namespace gui {
namespace {

constexpr auto kRecent = "files/recent";
constexpr int kMostRecent = 12;
constexpr qint64 kLargestModelFile = 4 * 1024 * 1024;

bool isProjectName(const QString &path) { return path.endsWith(QLatin1String(".autotuner"), Qt::CaseInsensitive); }

bool isModelName(const QString &path) { return QFileInfo(path).fileName().compare(QLatin1String("config.json"), Qt::CaseInsensitive) == 0; }

QString projectFilter() { return ProjectFiles::tr("AutoTuner projects (*.autotuner)"); }

} // namespace

ProjectFiles::ProjectFiles(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_workspace(parts.workspace)
    , m_dialogs(parts.dialogs)
    , m_settings(parts.settings)
    , m_preferences(parts.preferences)
{
}

ProjectFiles::~ProjectFiles() = default;

bool ProjectFiles::startNew(domain::TrainingPlan plan)
{
    if (!mayDiscard())
        return false;
    project::Project fresh;
    fresh.plan = std::move(plan);
    m_workspace.open(std::move(fresh), {});
    m_workspace.setNeverSaved();
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
    m_workspace.close();
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

QStringList ProjectFiles::recent() const { return m_settings.value(QLatin1String(kRecent)).toStringList(); }

void ProjectFiles::removeRecent(const QString &path)
{
    QStringList paths = recent();
    paths.removeAll(path);
    m_settings.setValue(QLatin1String(kRecent), paths);
    emit recentChanged();
}

bool ProjectFiles::openProject(const QString &path)
{
    auto loaded = project::loadProjectFile(path);
    if (!loaded)
        return failed(tr("The project cannot be opened"), loaded.error());
    if (!mayDiscard())
        return false;
    m_workspace.open(std::move(*loaded), QFileInfo(path).absoluteFilePath());
    noteRecent(path);
    return true;
}

bool ProjectFiles::openArgs(const QString &path)
{
    auto loaded = project::loadArgsFile(path);
    if (!loaded)
        return failed(tr("The file cannot be opened"), loaded.error());
    const int configurations = static_cast<int>(loaded->configurations.size());
    if (!startNew(std::move(loaded->plan)))
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
        error.message = base::Text(QT_TRANSLATE_NOOP("core", "The file cannot be read."));
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
    const auto saved = project::saveProjectFile(path, m_workspace.project());
    if (!saved)
        return failed(tr("The project cannot be saved"), saved.error());
    m_workspace.setSaved(QFileInfo(path).absoluteFilePath());
    noteRecent(path);
    emit said(tr("Saved %1").arg(QDir::toNativeSeparators(path)));
    return true;
}

void ProjectFiles::noteRecent(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList paths = recent();
    paths.removeAll(absolute);
    paths.prepend(absolute);
    m_settings.setValue(QLatin1String(kRecent), paths.mid(0, kMostRecent));
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
