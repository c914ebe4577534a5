// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizard/launchpage.h"

#include "gui/widgets/translated.h"
#include "gui/wizard/fields.h"
#include "ui_launchpage.h"

namespace gui {

LaunchPage::LaunchPage(PlanDraft &draft, QWidget *parent)
    : WizardPage(draft, parent)
    , m_ui(std::make_unique<Ui::LaunchPage>())
{
    using Infra = domain::Infrastructure;
    m_ui->setupUi(this);
    m_lines = {{m_ui->launcherNodeGroup, &Infra::launcherNodeGroup},
               {m_ui->trainingNodeGroup, &Infra::trainingNodeGroup},
               {m_ui->containerImage, &Infra::containerImage},
               {m_ui->mountFrom, &Infra::mountFrom},
               {m_ui->mountSourcePath, &Infra::mountSourcePath},
               {m_ui->mountPath, &Infra::mountPath},
               {m_ui->configDir, &Infra::configDir},
               {m_ui->logsSubdir, &Infra::logsSubdir}};
    for (const Line &line : m_lines) {
        connect(line.edit, &QLineEdit::textEdited, this, [this, member = line.member](const QString &text) {
            this->draft().edit([&](domain::TrainingPlan &p) { p.infrastructure.*member = text.toStdString(); });
        });
    }
    bind(field::kLauncherNodeGroup, m_ui->launcherNodeGroup, m_ui->launcherNodeGroupMessage);
    bind(field::kTrainingNodeGroup, m_ui->trainingNodeGroup, m_ui->trainingNodeGroupMessage);
    bind(field::kContainerImage, m_ui->containerImage, m_ui->containerImageMessage);
    bind(field::kMountFrom, m_ui->mountFrom, m_ui->mountFromMessage);
    bind(field::kMountSourcePath, m_ui->mountSourcePath, m_ui->mountSourcePathMessage);
    bind(field::kMountPath, m_ui->mountPath, m_ui->mountPathMessage);
    bind(field::kConfigDir, m_ui->configDir, m_ui->configDirMessage);
    bind(field::kLogsSubdir, m_ui->logsSubdir, m_ui->logsSubdirMessage);
    bindFold(m_ui->advanced, m_ui->advancedContent);
}

LaunchPage::~LaunchPage() = default;

QString LaunchPage::explanation() const
{
    return tr("Node groups, image and storage on DGX Cloud Lepton. They do not change a prediction and can be filled in later.");
}

QWidget *LaunchPage::firstField() const { return m_ui->launcherNodeGroup; }

void LaunchPage::showDraft()
{
    for (const Line &line : m_lines) {
        const QString text = fromStd(plan().infrastructure.*line.member);
        if (line.edit->text() != text)
            line.edit->setText(text);
    }
}

} // namespace gui
