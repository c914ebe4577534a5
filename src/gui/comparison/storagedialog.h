// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>
#include <QStringList>
#include <memory>

namespace launch {
struct FetchProgress;
}

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

    /// Where the tree opens, for example the plan's log folder; as jobs see it or as the storage does.
    void setStart(const QString &path);
    /// Local copies of what was chosen: for Measurements::addPaths(). Empty until accepted.
    [[nodiscard]] QStringList paths() const;

signals:
    void loginRequested(); ///< a person wants to log in: the dialog is closed, show the page for it

public slots:
    void reject() override;

private:
    struct Private;
    void setUpTree();
    void setUpStates();
    void connectControls();
    void showCloud();
    void showState(const QString &icon, const QString &title, const QString &text);
    void showListing();
    void showControls();
    void goTo();
    void startFetch();
    void showProgress(const launch::FetchProgress &progress);
    void takeResult();

    std::unique_ptr<Private> d;
};

} // namespace gui
