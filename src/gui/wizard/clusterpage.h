// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "gui/wizard/wizardpage.h"

#include <memory>

namespace Ui {
class ClusterPage;
}

namespace gui {

/// The rented machines: by resource shape or GPU type, how many, at what price; and which of the
/// plan's alternatives is being described.
class ClusterPage : public WizardPage {
    Q_OBJECT

public:
    ClusterPage(PlanDraft &draft, QWidget *parent);
    ~ClusterPage() override;

    [[nodiscard]] QString stepName() const override { return tr("Cluster"); }
    [[nodiscard]] QString title() const override { return tr("Describe the cluster"); }
    [[nodiscard]] QString explanation() const override;
    [[nodiscard]] QString blocker() const override;
    [[nodiscard]] QWidget *firstField() const override;

protected:
    void showDraft() override;

private:
    void fillChoices();
    void connectEditors();
    void followShape(const QString &text);
    void apply();
    void store(domain::ClusterSpec cluster);
    [[nodiscard]] QString shapeProblem(const base::Error &error) const;
    void reportError(const base::Error &error);
    void addAlternative();
    void removeAlternative();
    void showCluster(const domain::ClusterSpec &cluster);
    void showAlternatives();
    void showTotal();
    void showMode();
    [[nodiscard]] catalogue::ClusterRequest request() const;

    std::unique_ptr<Ui::ClusterPage> m_ui;
    bool m_showing = false; ///< the editors follow the draft, not the user
    int m_shownIndex = -1; ///< alternative in the editors
    domain::ClusterSpec m_shown; ///< what the editors were read as, or filled from
};

} // namespace gui
