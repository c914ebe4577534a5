// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "launch/fetchedfiles.h"
#include "lepton/client.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QStringList>
#include <deque>
#include <optional>
#include <vector>

namespace launch {

/// A folder or a file of a workspace's storage.
struct StoragePlace {
    QString storage; ///< file system: "default"
    QString path; ///< "/runs/llama", from its root
    std::optional<bool> isFolder = {}; ///< nothing: its parent is asked
};

/// Bounds of one fetch; what they leave out is told as a problem.
struct FetchLimits {
    int files = 5000;
    int folders = 20000; ///< that are looked into
    qint64 bytes = 8LL * 1024 * 1024 * 1024; ///< of all fetched files
};

struct FetchOptions {
    QString folder; ///< local copies are FOLDER/FILE SYSTEM/PATH; see fetchFolder()
    QString logPrefix; ///< results::LogFolderOptions::logPrefix
    FetchLimits limits = {};
    bool simulated = false; ///< of a sandbox: text logs get a first line that says so, where they have none
};

/// FOLDER for a workspace, below `cache` (empty: the user's cache): workspaces do not mix.
[[nodiscard]] QString fetchFolder(const lepton::Workspace &workspace, const QString &cache = {});

struct FetchProgress {
    bool looking = true; ///< folders are still listed: `files` grows
    int folders = 0; ///< listed
    int files = 0; ///< found that may be logs
    int done = 0; ///< of them: here now, or failed
    qint64 bytes = 0; ///< fetched
    QString current; ///< path in the storage that was begun last
};

struct FetchSummary {
    QStringList paths; ///< local copies of the places asked for, in their order; those without any file are left out
    int files = 0; ///< that are here
    int fetched = 0; ///< of them now; the others were here unchanged
    qint64 bytes = 0; ///< fetched
    std::vector<base::Error> problems; ///< files and folders that are missing here, and what was left out for a limit
};

/// Copies what looks like logs and event files (by results' own rules) from a workspace's storage to a
/// folder of this computer. A file that was asked for by itself is always copied. Unchanged ones are not
/// fetched again; a fetch that was cut off goes on where it stopped. Names from the server cannot lead
/// out of the folder. The client outlives it.
class LogFetch : public QObject {
    Q_OBJECT

public:
    LogFetch(lepton::Client &client, std::vector<StoragePlace> places, FetchOptions options, QObject *parent = nullptr);
    ~LogFetch() override;

    void start(); ///< once; answers come from the event loop
    /// What is complete is kept. finished() comes from within this call, with ErrorKind::Cancelled.
    void cancel();

    /// After finished(). An error when the workspace refuses the login or cannot be reached, where none
    /// of the places is there, or after cancel().
    [[nodiscard]] const base::Result<FetchSummary> &result() const { return m_result; }

signals:
    void progressed(const launch::FetchProgress &progress);
    /// Once; the last signal. See result().
    void finished();

private:
    struct Place {
        StoragePlace wanted;
        QStringList parts; ///< of the path
        QString local; ///< relative, when it is known to be there
        int files = 0;
    };
    struct Work {
        enum class Kind : quint8 { Find, List, Ask, Get } kind = Kind::List;
        std::size_t place = 0;
        QStringList parts; ///< path in the storage
        QString local; ///< relative to the folder
        int depth = 0;
        lepton::wire::FileFacts facts = {};
    };

    void pump();
    void run(const Work &work);
    void find(const Work &work);
    void list(const Work &work);
    void ask(const Work &work);
    void get(const Work &work);
    void takeListing(const Work &work, const std::vector<lepton::wire::StorageEntry> &entries);
    void takeFacts(Work work, const lepton::wire::FileFacts &facts);
    void takeContent(const Work &work, const QByteArray &content);
    void addFile(Work work);
    void noteFile(const Work &work);
    [[nodiscard]] bool goesOn(const Work &work, const lepton::Failure &failure);
    void problem(const Work &work, base::Error error);
    void limited(const base::Text &what);
    void tell();
    void finish(base::Result<void> end);

    QPointer<lepton::Client> m_client;
    FetchOptions m_options;
    std::vector<Place> m_places;
    FetchedFiles m_files;
    std::deque<Work> m_folders;
    std::deque<Work> m_waiting; ///< files
    std::vector<QPointer<lepton::Call>> m_calls;
    int m_active = 0;
    bool m_over = false;
    bool m_asksFacts = true; ///< until the server turned out to tell nothing
    bool m_anyFound = false;
    qint64 m_promised = 0; ///< bytes of files that are or will be fetched, where the server told
    int m_leftOut = 0;
    FetchProgress m_progress;
    FetchSummary m_summary;
    base::Result<FetchSummary> m_result;
};

} // namespace launch
