// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/settingsdialog.h"

#include "gui/widgets/dialogs.h"
#include "gui/widgets/theme.h"
#include "gui/workspace/preferences.h"
#include "ui_settingsdialog.h"

#include <QPushButton>

namespace gui {
namespace {

constexpr int kWidthInCharacters = 80;

template <class E>
E chosen(const QComboBox *box)
{
    return static_cast<E>(box->currentData().toInt());
}

void choose(QComboBox *box, const QVariant &value) { box->setCurrentIndex(std::max(0, box->findData(value))); }

} // namespace

SettingsDialog::SettingsDialog(const Preferences &preferences, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SettingsDialog>())
    , m_dialogs(dialogs)
{
    m_ui->setupUi(this);
    // A language is named in itself, so that whoever cannot read the others finds it.
    m_ui->language->addItem(tr("As the system"), QString());
    m_ui->language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_ui->language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    m_ui->language->addItem(QStringLiteral("简体中文"), QStringLiteral("zh_CN"));
    m_ui->theme->addItem(tr("As the system"), int(ThemeChoice::System));
    m_ui->theme->addItem(tr("Light"), int(ThemeChoice::Light));
    m_ui->theme->addItem(tr("Dark"), int(ThemeChoice::Dark));
    m_ui->proxyMode->addItem(tr("As the system"), int(ProxyMode::System));
    m_ui->proxyMode->addItem(tr("None"), int(ProxyMode::None));
    m_ui->proxyMode->addItem(tr("This one:"), int(ProxyMode::Manual));
    m_ui->tabs->setMinimumWidth(fontMetrics().horizontalAdvance(QLatin1Char('x')) * kWidthInCharacters);
    for (QLineEdit *folder : {m_ui->projectFolder, m_ui->exportFolder})
        folder->setPlaceholderText(tr("The documents folder"));
    QPalette errorPalette;
    errorPalette.setColor(QPalette::WindowText, themeColors(palette()).error);
    m_ui->thresholdError->setPalette(errorPalette);

    for (QDoubleSpinBox *box : {m_ui->tight, m_ui->oom})
        connect(box, &QDoubleSpinBox::valueChanged, this, &SettingsDialog::check);
    connect(m_ui->proxyMode, &QComboBox::currentIndexChanged, this, &SettingsDialog::check);
    connect(m_ui->proxyHost, &QLineEdit::textChanged, this, &SettingsDialog::check);
    connect(m_ui->chooseProjectFolder, &QToolButton::clicked, this, [this] { chooseFolder(m_ui->projectFolder, tr("Project folder")); });
    connect(m_ui->chooseExportFolder, &QToolButton::clicked, this, [this] { chooseFolder(m_ui->exportFolder, tr("Export folder")); });
    connect(m_ui->buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this, [this] { fill(Preferences()); });
    fill(preferences);
}

SettingsDialog::~SettingsDialog() = default;

Preferences SettingsDialog::preferences() const
{
    Preferences out;
    out.pricePerGpuHour = base::Usd(m_ui->price->value());
    out.thresholds = {m_ui->tight->value() / 100, m_ui->oom->value() / 100};
    out.language = m_ui->language->currentData().toString();
    out.theme = chosen<ThemeChoice>(m_ui->theme);
    out.projectFolder = m_ui->projectFolder->text().trimmed();
    out.exportFolder = m_ui->exportFolder->text().trimmed();
    out.proxy = {chosen<ProxyMode>(m_ui->proxyMode), m_ui->proxyHost->text().trimmed(), m_ui->proxyPort->value()};
    return out;
}

void SettingsDialog::fill(const Preferences &preferences)
{
    m_ui->price->setValue(preferences.pricePerGpuHour.value());
    m_ui->tight->setValue(preferences.thresholds.tight * 100);
    m_ui->oom->setValue(preferences.thresholds.oom * 100);
    choose(m_ui->language, preferences.language);
    choose(m_ui->theme, int(preferences.theme));
    choose(m_ui->proxyMode, int(preferences.proxy.mode));
    m_ui->projectFolder->setText(preferences.projectFolder);
    m_ui->exportFolder->setText(preferences.exportFolder);
    m_ui->proxyHost->setText(preferences.proxy.host);
    m_ui->proxyPort->setValue(preferences.proxy.port);
    check();
}

void SettingsDialog::check()
{
    const bool ordered = m_ui->tight->value() <= m_ui->oom->value();
    const bool manual = chosen<ProxyMode>(m_ui->proxyMode) == ProxyMode::Manual;
    const bool named = !manual || !m_ui->proxyHost->text().trimmed().isEmpty();
    m_ui->thresholdError->setText(ordered ? QString()
                                          : QStringLiteral("✕ ")
                                          + tr("“Tight” must not start above “Potential OOM”: lower the first or raise the second."));
    for (QWidget *field : {static_cast<QWidget *>(m_ui->proxyHost), static_cast<QWidget *>(m_ui->proxyPort)})
        field->setEnabled(manual);
    m_ui->proxyHint->setText(named ? tr("Planning works offline. The proxy applies to everything that this app fetches over the network.")
                                   : tr("Enter the proxy's host name."));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(ordered && named);
}

void SettingsDialog::chooseFolder(QLineEdit *field, const QString &title)
{
    const QString folder = m_dialogs.chooseFolder(this, {title, field->text(), {}, {}});
    if (!folder.isEmpty())
        field->setText(folder);
}

} // namespace gui
