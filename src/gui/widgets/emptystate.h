// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <array>

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
    /// Further ways on, beside the first; null = none.
    void setSecondAction(QAction *action);
    void setThirdAction(QAction *action);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// A button and what it does.
    struct Way {
        QPushButton *button = nullptr;
        QAction *action = nullptr;
    };

    void drawIcon();
    void bind(Way &way, QAction *action);

    QString m_iconName;
    QLabel *m_icon = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    std::array<Way, 3> m_ways;
};

} // namespace gui
