// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/welcomepage.h"

#include "gui/widgets/iconfactory.h"
#include "gui/widgets/theme.h"
#include "ui_welcomepage.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>

namespace gui {
namespace {

constexpr double kTitleScale = 1.9;
constexpr int kLogoHeightInLines = 4;

} // namespace

WelcomePage::WelcomePage(const Doors &doors, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::WelcomePage>())
{
    m_ui->setupUi(this);
    m_ui->newPlan->setUp(tr("&New plan"), tr("Choose a model and a cluster, and see what every way to split the training would take."),
                         QStringLiteral("new"));
    m_ui->openProject->setUp(tr("&Open"), tr("Continue a saved project, or read the args.json of an earlier run."), QStringLiteral("open"));
    m_ui->tryExample->setUp(tr("&Try the example"), tr("Llama 3.1 8B on 64 H200 or H100 GPUs: a finished plan to look around in."),
                            QStringLiteral("example"));
    connect(m_ui->newPlan, &QAbstractButton::clicked, doors.newPlan, &QAction::trigger);
    connect(m_ui->openProject, &QAbstractButton::clicked, doors.openProject, &QAction::trigger);
    connect(m_ui->tryExample, &QAbstractButton::clicked, doors.tryExample, &QAction::trigger);
    connect(m_ui->recentList, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { emit recentChosen(item->data(Qt::UserRole).toString()); });
    auto *remove = new QAction(icon(QStringLiteral("remove")), tr("Remove from this list"), m_ui->recentList);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, &WelcomePage::removeCurrent);
    m_ui->recentList->addAction(remove);
    styleTexts();
    setRecent({});
}

WelcomePage::~WelcomePage() = default;

void WelcomePage::setRecent(const std::vector<project::RecentProjects::Entry> &entries)
{
    m_ui->recentList->clear();
    for (const project::RecentProjects::Entry &entry : entries) {
        const QFileInfo file(entry.path);
        const QString folder = QDir::toNativeSeparators(file.absolutePath());
        const QString text = entry.missing ? tr("%1 — not found in %2").arg(file.completeBaseName(), folder)
                                           : tr("%1 — %2").arg(file.completeBaseName(), folder);
        auto *item = new QListWidgetItem(icon(QStringLiteral("report")), text, m_ui->recentList);
        item->setData(Qt::UserRole, entry.path);
        item->setToolTip(QDir::toNativeSeparators(entry.path));
        if (entry.missing) // stays selectable, so that it can be removed
            item->setForeground(palette().color(QPalette::Disabled, QPalette::Text));
    }
    m_ui->recentList->setVisible(!entries.empty());
    m_ui->recentEmpty->setVisible(entries.empty());
    if (!entries.empty())
        m_ui->recentList->setCurrentRow(0);
}

void WelcomePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        styleTexts();
    QWidget::changeEvent(event);
}

void WelcomePage::styleTexts()
{
    QFont titleFont = font();
    titleFont.setPointSizeF(titleFont.pointSizeF() * kTitleScale);
    titleFont.setBold(true);
    m_ui->title->setFont(titleFont);
    QFont recentFont = font();
    recentFont.setBold(true);
    m_ui->recentTitle->setFont(recentFont);
    const int logo = fontMetrics().height() * kLogoHeightInLines;
    m_ui->logo->setPixmap(appIcon().pixmap(QSize(logo, logo), devicePixelRatioF()));
    QPalette mutedPalette;
    mutedPalette.setColor(QPalette::WindowText, themeColors(QGuiApplication::palette()).muted);
    m_ui->tagline->setPalette(mutedPalette);
    m_ui->recentEmpty->setPalette(mutedPalette);
}

void WelcomePage::removeCurrent()
{
    if (const QListWidgetItem *item = m_ui->recentList->currentItem())
        emit recentRemoved(item->data(Qt::UserRole).toString());
}

} // namespace gui
