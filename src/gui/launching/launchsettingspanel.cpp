// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/launching/launchsettingspanel.h"

#include "gui/launching/variabletable.h"
#include "gui/widgets/translated.h"
#include "launch/recipes.h"
#include "ui_launchsettings.h"

#include <QEvent>
#include <QSignalBlocker>

namespace gui {
namespace {

using domain::TrainingStack;

constexpr int kCommandLines = 4;
constexpr int kPriorities = 9;

/// Choices of an editable box; its text stays.
void offerIn(QComboBox &box, const QStringList &choices)
{
    const QString text = box.currentText();
    const QSignalBlocker quiet(&box);
    box.clear();
    box.addItems(choices);
    box.setEditText(text);
}

/// Lines that are not empty.
std::vector<std::string> linesOf(const QString &text)
{
    std::vector<std::string> lines;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines.push_back(line.toStdString());
    }
    return lines;
}

std::vector<std::string> namesOf(const QString &text)
{
    std::vector<std::string> names;
    for (const QString &name : text.split(u',', Qt::SkipEmptyParts)) {
        if (!name.trimmed().isEmpty())
            names.push_back(name.trimmed().toStdString());
    }
    return names;
}

QString joined(const std::vector<std::string> &texts, QLatin1String separator)
{
    QStringList list;
    for (const std::string &text : texts)
        list << fromStd(text);
    return list.join(separator);
}

std::string trimmed(const QString &text) { return text.trimmed().toStdString(); }

} // namespace

LaunchSettingsPanel::LaunchSettingsPanel(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::LaunchSettings>())
{
    m_ui->setupUi(this);
    m_ui->advanced->setContent(m_ui->advancedPart);
    m_ui->preLaunch->setFixedHeight(fontMetrics().lineSpacing() * (kCommandLines + 1));
    m_ui->preLaunch->setTabChangesFocus(true);
    m_variables = new VariableTable(*m_ui->environment, this);
    fillChoices();
    connect(m_ui->addVariable, &QPushButton::clicked, m_variables, [this] { m_variables->addRow(false); });
    connect(m_ui->addSecret, &QPushButton::clicked, m_variables, [this] { m_variables->addRow(true); });
    connect(m_ui->removeVariable, &QPushButton::clicked, m_variables, &VariableTable::removeCurrent);
    connect(m_variables, &VariableTable::edited, this, &LaunchSettingsPanel::edited);
    for (QLineEdit *field :
         {m_ui->image, m_ui->mountSource, m_ui->mountPath, m_ui->logs, m_ui->dataset, m_ui->pullSecrets, m_ui->repository, m_ui->ref})
        connect(field, &QLineEdit::textEdited, this, &LaunchSettingsPanel::edited);
    for (QComboBox *box : {m_ui->nodeGroup, m_ui->mountFrom, m_ui->reservation})
        connect(box, &QComboBox::editTextChanged, this, &LaunchSettingsPanel::edited);
    for (QComboBox *box : {m_ui->stack, m_ui->priority})
        connect(box, &QComboBox::currentIndexChanged, this, &LaunchSettingsPanel::edited);
    for (QCheckBox *box : {m_ui->canBePreempted, m_ui->canPreempt})
        connect(box, &QCheckBox::toggled, this, &LaunchSettingsPanel::edited);
    connect(m_ui->sharedMemory, &QSpinBox::valueChanged, this, &LaunchSettingsPanel::edited);
    connect(m_ui->preLaunch, &QPlainTextEdit::textChanged, this, &LaunchSettingsPanel::edited);
}

LaunchSettingsPanel::~LaunchSettingsPanel() = default;

void LaunchSettingsPanel::fillChoices()
{
    const int stack = std::max(m_ui->stack->currentIndex(), 0);
    const int priority = std::max(m_ui->priority->currentIndex(), 0);
    const QSignalBlocker quietStack(m_ui->stack);
    const QSignalBlocker quietPriority(m_ui->priority);
    m_ui->stack->clear();
    for (const TrainingStack each : {TrainingStack::Nemo2, TrainingStack::MegatronBridge})
        m_ui->stack->addItem(fromStd(launch::title(each)));
    m_ui->stack->setCurrentIndex(stack);
    m_ui->priority->clear();
    m_ui->priority->addItem(tr("none"));
    for (int each = 1; each <= kPriorities; ++each)
        m_ui->priority->addItem(each == 4 ? tr("4 (the platform's own)") : QString::number(each));
    m_ui->priority->setCurrentIndex(priority);
}

void LaunchSettingsPanel::showPlan(const domain::TrainingPlan &plan)
{
    const QSignalBlocker quiet(this);
    const domain::Infrastructure &place = plan.infrastructure;
    const domain::LaunchSettings &settings = plan.launch;
    m_ui->stack->setCurrentIndex(settings.stack == TrainingStack::Nemo2 ? 0 : 1);
    m_ui->nodeGroup->setEditText(fromStd(place.trainingNodeGroup));
    m_ui->image->setText(fromStd(place.containerImage));
    m_ui->mountFrom->setEditText(fromStd(place.mountFrom));
    m_ui->mountSource->setText(fromStd(place.mountSourcePath));
    m_ui->mountPath->setText(fromStd(place.mountPath));
    m_ui->logs->setText(fromStd(place.logsSubdir));
    m_ui->dataset->setText(fromStd(settings.datasetPath));
    m_variables->show(settings.environment);
    m_ui->pullSecrets->setText(joined(settings.imagePullSecrets, QLatin1String(", ")));
    m_ui->priority->setCurrentIndex(settings.queuePriority);
    m_ui->canBePreempted->setChecked(settings.canBePreempted);
    m_ui->canPreempt->setChecked(settings.canPreempt);
    m_ui->reservation->setEditText(fromStd(settings.reservationId));
    m_ui->sharedMemory->setValue(settings.sharedMemoryMib);
    m_ui->repository->setText(fromStd(settings.nemoRepository));
    m_ui->ref->setText(fromStd(settings.nemoRef));
    m_ui->preLaunch->setPlainText(joined(settings.preLaunchCommands, QLatin1String("\n")));
    m_allowedNodes = settings.allowedNodes;
    m_ttlSeconds = settings.ttlSecondsAfterFinished;
}

void LaunchSettingsPanel::writeTo(domain::TrainingPlan &plan) const
{
    domain::Infrastructure &place = plan.infrastructure;
    place.trainingNodeGroup = trimmed(m_ui->nodeGroup->currentText());
    place.containerImage = trimmed(m_ui->image->text());
    place.mountFrom = trimmed(m_ui->mountFrom->currentText());
    place.mountSourcePath = trimmed(m_ui->mountSource->text());
    place.mountPath = trimmed(m_ui->mountPath->text());
    place.logsSubdir = trimmed(m_ui->logs->text());
    domain::LaunchSettings &settings = plan.launch;
    settings.stack = m_ui->stack->currentIndex() == 0 ? TrainingStack::Nemo2 : TrainingStack::MegatronBridge;
    settings.datasetPath = trimmed(m_ui->dataset->text());
    settings.environment = m_variables->variables();
    settings.imagePullSecrets = namesOf(m_ui->pullSecrets->text());
    settings.queuePriority = m_ui->priority->currentIndex();
    settings.canBePreempted = m_ui->canBePreempted->isChecked();
    settings.canPreempt = m_ui->canPreempt->isChecked();
    settings.reservationId = trimmed(m_ui->reservation->currentText());
    settings.sharedMemoryMib = m_ui->sharedMemory->value();
    settings.nemoRepository = trimmed(m_ui->repository->text());
    settings.nemoRef = trimmed(m_ui->ref->text());
    const QString commands = m_ui->preLaunch->toPlainText();
    if (commands != joined(settings.preLaunchCommands, QLatin1String("\n"))) // else commands of several lines stay whole
        settings.preLaunchCommands = linesOf(commands);
    settings.allowedNodes = m_allowedNodes;
    settings.ttlSecondsAfterFinished = m_ttlSeconds;
}

void LaunchSettingsPanel::offer(const launch::PlatformFacts &facts)
{
    QStringList groups;
    QStringList mounts;
    for (const lepton::wire::NodeGroup &group : facts.nodeGroups) {
        groups << fromStd(group.metadata.name);
        if (group.metadata.name == trimmed(m_ui->nodeGroup->currentText())) {
            for (const lepton::wire::Volume &volume : group.volumes)
                mounts << fromStd(volume.mountSource());
        }
    }
    offerIn(*m_ui->nodeGroup, groups);
    offerIn(*m_ui->mountFrom, mounts);
    QStringList reservations;
    for (const lepton::wire::Reservation &reservation : facts.reservations.value_or(std::vector<lepton::wire::Reservation>()))
        reservations << fromStd(reservation.id);
    offerIn(*m_ui->reservation, reservations);
}

void LaunchSettingsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    m_variables->retranslate();
    fillChoices();
}

} // namespace gui
