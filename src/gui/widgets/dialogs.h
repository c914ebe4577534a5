// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>
#include <vector>

class QWidget;

namespace gui {

struct FileRequest {
    QString title;
    QString startAt; ///< folder or file
    QString filter; ///< "AutoTuner project (*.autotuner)"
    QString defaultSuffix; ///< for saving, without dot
};

struct Question {
    QString title;
    QString text;
    QString details; ///< second, smaller paragraph; may be empty
    QStringList buttons; ///< texts, the default one first
    int escape = -1; ///< which one Esc means; -1 = the last
    bool warning = false;
};

/// Every dialog that waits for a person. Handed to whoever asks, so that tests can answer.
class Dialogs {
public:
    virtual ~Dialogs() = default;
    /// Chosen path, or empty when cancelled.
    virtual QString openFile(QWidget *parent, const FileRequest &request) = 0;
    /// One or more; empty when cancelled.
    virtual QStringList openFiles(QWidget *parent, const FileRequest &request);
    virtual QString saveFile(QWidget *parent, const FileRequest &request) = 0;
    virtual QString chooseFolder(QWidget *parent, const FileRequest &request) = 0;
    /// Index into Question::buttons.
    virtual int ask(QWidget *parent, const Question &question) = 0;
    virtual void showError(QWidget *parent, const QString &title, const base::Error &error) = 0;
};

/// The real ones.
class DesktopDialogs : public Dialogs {
public:
    QString openFile(QWidget *parent, const FileRequest &request) override;
    QStringList openFiles(QWidget *parent, const FileRequest &request) override;
    QString saveFile(QWidget *parent, const FileRequest &request) override;
    QString chooseFolder(QWidget *parent, const FileRequest &request) override;
    int ask(QWidget *parent, const Question &question) override;
    void showError(QWidget *parent, const QString &title, const base::Error &error) override;
};

} // namespace gui
