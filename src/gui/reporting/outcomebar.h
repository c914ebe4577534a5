// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

class QPushButton;
class QToolButton;

namespace gui {

class NoteLabel;

/// What became of an export, with the next steps: open the file, or see it in its folder. Goes when it
/// is dismissed.
class OutcomeBar : public QFrame {
    Q_OBJECT

public:
    explicit OutcomeBar(QWidget *parent = nullptr);

    void showWritten(const QString &path);
    void showText(const QString &text); ///< without next steps
    [[nodiscard]] const QString &path() const { return m_path; }

signals:
    void openWanted(const QString &path);
    void folderWanted(const QString &path);

protected:
    void keyPressEvent(QKeyEvent *event) override; ///< Esc dismisses

private:
    NoteLabel *m_text = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_folder = nullptr;
    QToolButton *m_close = nullptr;
    QString m_path;
};

} // namespace gui
