// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <cstdint>
#include <optional>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace gui {

class Dialogs;
class EmptyState;
class LogDocument;
class LogSearch;
class LogView;

/// The log of one run with what belongs to it: which worker, search, follow, wrap, the failing line, save.
class LogPanel : public QWidget {
    Q_OBJECT

public:
    /// What is to be shown.
    struct Subject {
        QString run; ///< its id: another one begins afresh
        QString name; ///< for people
        QStringList files; ///< worker 0 first
        QString failureLine; ///< the line that decides; empty = none
        QString trouble; ///< why the log stands still; empty = it does not
        QString nothing; ///< said while there is no text yet
        bool simulated = false;
        int workers = 0; ///< of the run; those without a file are offered too, see workerWanted()
    };

    explicit LogPanel(Dialogs &dialogs, QWidget *parent = nullptr);
    ~LogPanel() override;

    void show(const Subject &subject);
    void poke(); ///< the files may have grown
    void focusSearch();
    void jumpToFailure();

    [[nodiscard]] LogView &view() const { return *m_view; }
    [[nodiscard]] LogDocument &document() const { return *m_document; }
    [[nodiscard]] LogSearch &search() const { return *m_search; }

signals:
    void workerWanted(int worker); ///< its log is not kept yet
    void said(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildBar();
    QToolButton *addButton(QWidget *bar, QAction *action);
    QAction *makeAction(const QString &text, const char *iconName, const QKeySequence &shortcut);
    [[nodiscard]] QString fileOf(int worker) const; ///< empty = none is kept
    void showWorkers();
    void chooseWorker();
    void startSearch();
    void showSearch();
    void showState();
    void step(bool forward);
    void findFailure();
    void save();

    Dialogs &m_dialogs;
    Subject m_subject;
    LogDocument *m_document = nullptr;
    LogView *m_view = nullptr;
    LogSearch *m_search = nullptr;
    LogSearch *m_failureSearch = nullptr; ///< looks for the line that decides
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QComboBox *m_worker = nullptr;
    QLineEdit *m_text = nullptr;
    QLabel *m_found = nullptr;
    QLabel *m_state = nullptr;
    QAction *m_next = nullptr;
    QAction *m_previous = nullptr;
    QAction *m_case = nullptr;
    QAction *m_regex = nullptr;
    QAction *m_follow = nullptr;
    QAction *m_wrap = nullptr;
    QAction *m_failure = nullptr;
    QAction *m_save = nullptr;
    QTimer m_searchSoon;
    QTimer m_look; ///< files may grow without anybody telling
};

} // namespace gui
