// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>
#include <QStringList>
#include <memory>

namespace gui {

class Cloud;

/// "Fetch from workspace…": shows the storage of the workspace that the app is logged in to, and copies
/// chosen folders and files (what looks like logs and event files) to this computer.
class StorageDialog : public QDialog {
    Q_OBJECT

public:
    /// `cacheFolder`: where workspaces' folders are kept; empty: the user's cache.
    explicit StorageDialog(Cloud &cloud, const QString &cacheFolder = {}, QWidget *parent = nullptr);
    ~StorageDialog() override;

    /// Where the tree opens and what is chosen first, for example the plan's log folder on the mount.
    void setStart(const QString &path);
    /// Local copies of what was chosen: for Measurements::addPaths(). Empty until accepted.
    [[nodiscard]] QStringList paths() const;

signals:
    void loginRequested(); ///< a person wants to log in: the dialog is closed, show the page for it

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gui
