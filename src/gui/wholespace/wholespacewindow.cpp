// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wholespace/wholespacewindow.h"

#include "gui/wholespace/bestpage.h"
#include "gui/wholespace/gpucountspage.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/workspace.h"
#include "ui_wholespacewindow.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QScreen>
#include <QShortcut>
#include <QTimer>

namespace gui {
namespace {

using report::SpaceKind;

constexpr int kWidthInCharacters = 190;
constexpr int kHeightInLines = 60;
constexpr auto kBestColumns = "best";
constexpr auto kCountColumns = "gpuCounts";

QString footerText()
{
    return WholeSpaceWindow::tr("Every figure is a prediction (estimator version %1); nothing was run or measured for it.")
        .arg(estimate::kEstimatorVersion);
}

} // namespace

WholeSpaceWindow::WholeSpaceWindow(const Parts &parts, QWidget *parent)
    : QDialog(parent, Qt::Window) // may be larger than the app's own
    , m_workspace(parts.workspace)
    , m_ui(std::make_unique<Ui::WholeSpaceWindow>())
{
    m_ui->setupUi(this);
    m_ui->controls->setWorkspace(parts.workspace);
    addPages(parts);
    connectControls();
    m_ui->footer->setText(footerText());
    for (const auto signal : {&Workspace::planChanged, &Workspace::opened, &Workspace::activeClusterChanged})
        connect(&parts.workspace, signal, this, &WholeSpaceWindow::showSubject);
    connect(&parts.workspace, &Workspace::opened, this, [this] {
        if (!m_workspace.isOpen())
            close();
    });
    showSubject();
    showState();
    const QSize wanted(fontMetrics().horizontalAdvance(QLatin1Char('x')) * kWidthInCharacters, fontMetrics().height() * kHeightInLines);
    resize(wanted.boundedTo(screen()->availableSize() * 0.95));
}

WholeSpaceWindow::~WholeSpaceWindow() = default;

void WholeSpaceWindow::addPages(const Parts &parts)
{
    const SpacePage::Parts shared{parts.workspace, parts.dialogs, *m_ui->controls, parts.source, parts.editPlan};
    m_best = new BestPage(shared, m_ui->tabs);
    m_counts = new GpuCountsPage(shared, m_ui->tabs);
    m_ui->tabs->addTab(m_best, tr("&Best configurations"));
    m_ui->tabs->addTab(m_counts, tr("How many GPUs &should I rent?"));
    for (SpacePage *page : std::initializer_list<SpacePage *>{m_best, m_counts}) {
        connect(page, &SpacePage::said, this, &WholeSpaceWindow::say);
        connect(page, &SpacePage::stateChanged, this, &WholeSpaceWindow::showState);
        connect(page, &SpacePage::located, this, &WholeSpaceWindow::located);
    }
    connect(m_best, &BestPage::gpuCountsWanted, this, [this] { showKind(SpaceKind::GpuCounts); });
}

void WholeSpaceWindow::connectControls()
{
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_ui->copy, &QPushButton::clicked, this, [this] { currentPage()->copyRows(); });
    connect(m_ui->save, &QPushButton::clicked, this, [this] { currentPage()->exportRows(); });
    connect(m_ui->help, &QPushButton::clicked, this, &WholeSpaceWindow::helpWanted);
    connect(m_ui->tabs, &QTabWidget::currentChanged, this, &WholeSpaceWindow::showState);
    const auto shortcut = [this](const QKeySequence &keys, auto &&what) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, what);
    };
    shortcut(QKeySequence::HelpContents, &WholeSpaceWindow::helpWanted);
    shortcut(QKeySequence::Close, [this] { close(); });
    shortcut(QKeySequence::Refresh, [this] { currentPage()->askAgain(); });
}

void WholeSpaceWindow::showSubject()
{
    const domain::TrainingPlan &plan = m_workspace.plan();
    m_ui->subject->setText(plan.model.name.empty()
                               ? QString()
                               : tr("%1 on %2 billion tokens. What is not pinned below is searched over everything that "
                                    "the framework allows, whatever the plan's own lists say.")
                                     .arg(fromStd(plan.model.name), number(plan.goal.tokensInBillions, 0)));
}

void WholeSpaceWindow::showState()
{
    const bool rows = currentPage() && currentPage()->hasRows();
    m_ui->copy->setEnabled(rows);
    m_ui->save->setEnabled(rows);
}

/// What was done takes the place of the footer for a while.
void WholeSpaceWindow::say(const QString &message)
{
    constexpr int kSaid = 8000; // ms
    m_ui->footer->setText(message);
    QTimer::singleShot(kSaid, this, [this, message] {
        if (m_ui->footer->text() == message)
            m_ui->footer->setText(footerText());
    });
}

SpacePage *WholeSpaceWindow::currentPage() const { return qobject_cast<SpacePage *>(m_ui->tabs->currentWidget()); }

SpaceKind WholeSpaceWindow::kind() const { return m_ui->tabs->currentWidget() == m_counts ? SpaceKind::GpuCounts : SpaceKind::Best; }

void WholeSpaceWindow::showKind(SpaceKind kind)
{
    m_ui->tabs->setCurrentWidget(kind == SpaceKind::Best ? static_cast<QWidget *>(m_best) : m_counts);
    show();
    raise();
    activateWindow();
}

QByteArray WholeSpaceWindow::viewState() const
{
    QJsonObject state;
    state.insert(QLatin1String(kBestColumns), QString::fromUtf8(m_best->headerState()));
    state.insert(QLatin1String(kCountColumns), QString::fromUtf8(m_counts->headerState()));
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void WholeSpaceWindow::restoreViewState(const QByteArray &state)
{
    const QJsonObject object = QJsonDocument::fromJson(state).object();
    m_best->restoreHeaderState(object.value(QLatin1String(kBestColumns)).toString().toUtf8());
    m_counts->restoreHeaderState(object.value(QLatin1String(kCountColumns)).toString().toUtf8());
}

} // namespace gui
