// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/recentprojects.h"

#include <QWidget>
#include <memory>
#include <vector>

class QAction;

namespace Ui {
class WelcomePage;
}

namespace gui {

/// What is shown while no project is open: three doors and the projects of late.
class WelcomePage : public QWidget {
    Q_OBJECT

public:
    struct Doors {
        QAction *newPlan = nullptr;
        QAction *openProject = nullptr;
        QAction *tryExample = nullptr;
    };
    explicit WelcomePage(const Doors &doors, QWidget *parent = nullptr);
    ~WelcomePage() override;

    /// Latest first; files that are gone are greyed.
    void setRecent(const std::vector<project::RecentProjects::Entry> &entries);

signals:
    void recentChosen(const QString &path);
    void recentRemoved(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void styleTexts();
    void removeCurrent();

    std::unique_ptr<Ui::WelcomePage> m_ui;
};

} // namespace gui
