// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/dialogs.h"
#include "gui/widgets/translated.h"

#include <QStringList>
#include <QVector>

/// Answers instead of a person, in the order prepared, and remembers what was asked.
class FakeDialogs : public gui::Dialogs {
public:
    QString path; ///< chosen in every file dialog
    QVector<int> answers; ///< buttons pressed, first question first; then the last button
    QStringList asked; ///< texts of the questions
    QStringList errors; ///< messages that were shown

    QString openFile(QWidget *, const gui::FileRequest &) override { return path; }
    QString saveFile(QWidget *, const gui::FileRequest &) override { return path; }
    QString chooseFolder(QWidget *, const gui::FileRequest &) override { return path; }
    int ask(QWidget *, const gui::Question &question) override
    {
        asked << question.text;
        return answers.isEmpty() ? static_cast<int>(question.buttons.size()) - 1 : answers.takeFirst();
    }
    void showError(QWidget *, const QString &, const base::Error &error) override { errors << gui::translated(error); }
};
