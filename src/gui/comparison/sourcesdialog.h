// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QMimeData>
#include <QStringList>
#include <memory>

class QAction;
class QStringListModel;

namespace Ui {
class SourcesDialog;
}

namespace gui {

class Dialogs;
class Measurements;
class Workspace;

/// Local folders and files that were dragged here; empty when there are none.
[[nodiscard]] QStringList droppedPaths(const QMimeData &mime);

/// Which logs are compared: sources on and off, what was found in each, logs that a person assigns to a
/// configuration, and what could not be read. Every change is made at once and can be undone.
class SourcesDialog : public QDialog {
    Q_OBJECT

public:
    struct Parts {
        Workspace &workspace;
        Measurements &measurements;
        Dialogs &dialogs;
        QAction *fetch = nullptr; ///< fetches logs from the workspace's storage; may be null
    };
    explicit SourcesDialog(const Parts &parts, QWidget *parent = nullptr);
    ~SourcesDialog() override;

    void addFolder();
    void addFiles();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectParts();
    [[nodiscard]] QString startFolder() const;
    void loadNames();
    void showAll();
    void showSources();
    void showUnassigned();
    void showProblems();
    void showReading();
    void updateButtons();
    void assign(const QString &configuration);
    void takeBack();
    void assignTyped();
    [[nodiscard]] QStringList selectedLogs() const;
    [[nodiscard]] QString foundIn(const QString &source) const;

    Workspace &m_workspace;
    Measurements &m_measurements;
    Dialogs &m_dialogs;
    std::unique_ptr<Ui::SourcesDialog> m_ui;
    QStringListModel *m_names = nullptr; ///< of the plan's configurations, for completion
    bool m_filling = false;
};

} // namespace gui
