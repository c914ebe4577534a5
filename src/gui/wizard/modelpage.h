// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/hfimport.h"
#include "gui/wizard/modeltable.h"
#include "gui/wizard/wizardpage.h"

#include <memory>

namespace Ui {
class ModelPage;
}

namespace gui {

class Dialogs;

/// Choose a model of the catalogue, import a config.json by button or drop, or type an architecture.
class ModelPage : public WizardPage {
    Q_OBJECT

public:
    /// The dialogs outlive the page.
    ModelPage(PlanDraft &draft, Dialogs &dialogs, QWidget *parent);
    ~ModelPage() override;

    [[nodiscard]] QString stepName() const override { return tr("Model"); }
    [[nodiscard]] QString title() const override { return tr("Choose the model to train"); }
    [[nodiscard]] QString explanation() const override;
    [[nodiscard]] QWidget *firstField() const override;

    /// Reads a Hugging Face config.json and plans for its model; what it does not say is reported.
    void importConfig(const QString &path);

protected:
    void showDraft() override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void chooseRow(const QModelIndex &current);
    void adopt(const domain::TrainingPlan &fresh);
    void useCustom(const domain::ModelSpec &model, const QString &source);
    void typeArchitecture();
    void showDetails();
    void showImport(const catalogue::HfImport &import, const QString &path);
    void showImportError(const base::Error &error, const QString &path);
    void openReport(const QString &title);
    void reportLine(const QString &mark, const QColor &color, const QString &text);
    void selectInTable();
    void search(const QString &text);
    void showMatches();

    std::unique_ptr<Ui::ModelPage> m_ui;
    Dialogs &m_dialogs;
    ModelTable m_table;
    ModelFilter m_filter;
    bool m_selecting = false; ///< the selection follows the draft, not the user
};

} // namespace gui
