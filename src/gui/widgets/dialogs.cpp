// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/dialogs.h"

#include "gui/widgets/translated.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace gui {

QString DesktopDialogs::openFile(QWidget *parent, const FileRequest &request)
{
    return QFileDialog::getOpenFileName(parent, request.title, request.startAt, request.filter);
}

QStringList Dialogs::openFiles(QWidget *parent, const FileRequest &request)
{
    const QString path = openFile(parent, request);
    return path.isEmpty() ? QStringList() : QStringList(path);
}

QStringList DesktopDialogs::openFiles(QWidget *parent, const FileRequest &request)
{
    return QFileDialog::getOpenFileNames(parent, request.title, request.startAt, request.filter);
}

QString DesktopDialogs::saveFile(QWidget *parent, const FileRequest &request)
{
    QString path = QFileDialog::getSaveFileName(parent, request.title, request.startAt, request.filter);
    if (!path.isEmpty() && !request.defaultSuffix.isEmpty() && QFileInfo(path).suffix().isEmpty())
        path += QLatin1Char('.') + request.defaultSuffix;
    return path;
}

QString DesktopDialogs::chooseFolder(QWidget *parent, const FileRequest &request)
{
    return QFileDialog::getExistingDirectory(parent, request.title, request.startAt);
}

int DesktopDialogs::ask(QWidget *parent, const Question &question)
{
    QMessageBox box(question.warning ? QMessageBox::Warning : QMessageBox::Question, question.title, question.text, QMessageBox::NoButton,
                    parent);
    box.setInformativeText(question.details);
    QList<QAbstractButton *> buttons;
    for (const QString &text : question.buttons)
        buttons << box.addButton(text, buttons.isEmpty() ? QMessageBox::AcceptRole : QMessageBox::ActionRole);
    if (buttons.isEmpty())
        return -1;
    const auto escape = question.escape < 0 ? buttons.size() - 1 : qsizetype(question.escape);
    box.setDefaultButton(qobject_cast<QPushButton *>(buttons.first()));
    box.setEscapeButton(buttons.at(escape));
    box.exec();
    const auto chosen = buttons.indexOf(box.clickedButton());
    return static_cast<int>(chosen < 0 ? escape : chosen);
}

void DesktopDialogs::showError(QWidget *parent, const QString &title, const base::Error &error)
{
    QMessageBox box(QMessageBox::Critical, title, translated({error.kind, error.subject, error.message, {}, {}}), QMessageBox::Ok, parent);
    QStringList details;
    if (!error.hint.empty())
        details << translated(error.hint);
    if (!error.cause.empty())
        details << fromStd(error.cause);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(details.join(QStringLiteral("\n\n")));
    box.exec();
}

} // namespace gui
