// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

class QListWidget;
class QTextBrowser;

namespace gui {

enum class HelpTopic : quint8 { Welcome, Plan, Configurations, WholeSpace, Runs, Results, Report, Accuracy, StepTime, Words, Keyboard };
inline constexpr int kHelpTopics = 11;

[[nodiscard]] QString helpTitle(HelpTopic topic);
/// A short page of rich text.
[[nodiscard]] QString helpText(HelpTopic topic);

/// The built-in help: topics on the left, the page on the right. Stays open beside the app.
class HelpWindow : public QDialog {
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent = nullptr);

    void showTopic(HelpTopic topic);

private:
    QListWidget *m_topics = nullptr;
    QTextBrowser *m_page = nullptr;
};

} // namespace gui
