// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace gui {

/// What a page shows while it has nothing: an icon, a title, a sentence that says what makes it
/// come alive, and the button that does it.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    struct Content {
        QString iconName;
        QString title;
        QString text;
    };
    explicit EmptyState(const Content &content, QWidget *parent = nullptr);

    void setContent(const Content &content);
    /// The button does what the action does and reads like it; null = no button.
    void setAction(QAction *action);
    /// A second way on, beside the first; null = none.
    void setSecondAction(QAction *action);

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawIcon();
    void bind(QPushButton *button, QAction *&bound, QAction *action);

    QString m_iconName;
    QLabel *m_icon = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_button = nullptr;
    QAction *m_action = nullptr;
    QPushButton *m_secondButton = nullptr;
    QAction *m_secondAction = nullptr;
};

} // namespace gui
