// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/dialogs.h"
#include "gui/wizard/planwizard.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

/// Answers the wizard's questions with what the test prepared.
class ScriptedDialogs : public gui::Dialogs {
public:
    QString nextPath;
    int nextAnswer = 0;
    int questions = 0;

    QString openFile(QWidget *, const gui::FileRequest &) override { return nextPath; }
    QString saveFile(QWidget *, const gui::FileRequest &) override { return nextPath; }
    QString chooseFolder(QWidget *, const gui::FileRequest &) override { return nextPath; }
    int ask(QWidget *, const gui::Question &) override
    {
        ++questions;
        return nextAnswer;
    }
    void showError(QWidget *, const QString &, const base::Error &) override { }
};

/// Types and clicks as a person does, by the widgets' object names.
class WizardDriver {
public:
    explicit WizardDriver(gui::PlanWizard &wizard)
        : m_wizard(wizard)
    {
    }

    template <class Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        for (Widget *widget : m_wizard.findChildren<Widget *>(QString::fromLatin1(name))) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    void type(const char *name, const char *text) const
    {
        QLineEdit *edit = find<QLineEdit>(name);
        QVERIFY2(edit, name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QString::fromLatin1(text));
    }
    void click(const char *name) const
    {
        QAbstractButton *button = find<QAbstractButton>(name);
        QVERIFY2(button, name);
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(10, button->height() / 2)); // a check box ends with its text
    }
    [[nodiscard]] bool isEnabled(const char *button) const
    {
        const QAbstractButton *found = find<QAbstractButton>(button);
        return found && found->isEnabled();
    }
    /// Every text that a message beneath a field shows at the moment.
    [[nodiscard]] QString messages() const
    {
        QString all;
        for (const QLabel *label : m_wizard.findChildren<QLabel *>()) {
            if (label->isVisible())
                all += label->text() + QLatin1Char('\n');
        }
        return all;
    }
    /// Waits until the figures at the side are those of the draft as it is.
    [[nodiscard]] bool settled() const
    {
        const gui::PlanDraft &draft = m_wizard.draft();
        return QTest::qWaitFor([&] { return draft.preview().known && !draft.preview().running; }, 20000);
    }

private:
    gui::PlanWizard &m_wizard;
};
