// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/planpage.h"

#include "gui/shell/clusterpanel.h"
#include "gui/shell/plantexts.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/workspace.h"

#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace gui {
namespace {

constexpr double kHeadlineScale = 1.6;

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QPalette textPalette(const QColor &color)
{
    QPalette out;
    out.setColor(QPalette::WindowText, color);
    return out;
}

} // namespace

PlanPage::PlanPage(Workspace &workspace, const Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    const int gap = fontMetrics().height();
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gap * 3 / 4);
    column->addWidget(buildHeader());

    m_issues = new Card(content);
    m_issueLines = new QVBoxLayout(m_issues);
    m_issueLines->setContentsMargins({});
    column->addWidget(m_issues);

    m_clusters = new ClusterPanel(workspace, preferences, content);
    connect(m_clusters, &ClusterPanel::editRequested, this, [this] { emit editRequested(PlanWizard::Step::Cluster); });

    auto *grid = new QGridLayout;
    grid->setSpacing(gap * 3 / 4);
    m_model = buildSection(tr("Model"), QStringLiteral("model"), PlanWizard::Step::Model);
    m_training = buildSection(tr("Training"), QStringLiteral("training"), PlanWizard::Step::Training);
    m_parallelism = buildSection(tr("Parallelism"), QStringLiteral("parallelism"), PlanWizard::Step::Parallelism);
    m_launch = buildSection(tr("Launch settings"), QStringLiteral("launch"), PlanWizard::Step::Launch);
    grid->addWidget(m_model.card, 0, 0);
    grid->addWidget(m_training.card, 0, 1);
    grid->addWidget(m_parallelism.card, 1, 0);
    grid->addWidget(m_launch.card, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    column->addWidget(m_clusters);
    column->addLayout(grid);
    column->addStretch(1);

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(scroll);

    for (const auto signal : {&Workspace::opened, &Workspace::planChanged, &Workspace::activeClusterChanged})
        connect(&workspace, signal, this, &PlanPage::showPlan);
    connect(&workspace, &Workspace::searchFinished, this, &PlanPage::showBest);
    connect(&workspace, &Workspace::searchIdle, this, &PlanPage::showBest);
    styleTexts();
    showPlan();
}

void PlanPage::setGpuCountsAction(QAction *action) { m_clusters->setGpuCountsAction(action); }

QWidget *PlanPage::buildHeader()
{
    auto *header = new QWidget(this);
    m_headline = new QLabel(header);
    m_headline->setWordWrap(true);
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_best = new QLabel(header);
    m_best->setObjectName(QStringLiteral("bestSentence"));
    m_best->setWordWrap(true);
    m_best->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_seeAll = new QPushButton(icon(QStringLiteral("configurations")), tr("See all &configurations"), header);
    connect(m_seeAll, &QPushButton::clicked, this, &PlanPage::configurationsRequested);
    auto *texts = new QVBoxLayout;
    texts->addWidget(m_headline);
    texts->addWidget(m_best);
    auto *across = new QHBoxLayout(header);
    across->setContentsMargins({});
    across->addLayout(texts, 1);
    across->addWidget(m_seeAll, 0, Qt::AlignBottom);
    return header;
}

PlanPage::Section PlanPage::buildSection(const QString &title, const QString &iconName, PlanWizard::Step step)
{
    Section section;
    section.card = new Card(this);
    section.card->setAccessibleName(title);
    auto *heading = new QHBoxLayout;
    auto *picture = new QLabel(section.card);
    const int size = fontMetrics().height();
    picture->setPixmap(icon(iconName).pixmap(QSize(size, size), devicePixelRatioF()));
    section.title = new QLabel(title, section.card);
    auto *edit = new QToolButton(section.card);
    edit->setText(tr("Edit…"));
    edit->setIcon(icon(QStringLiteral("edit")));
    edit->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    edit->setAutoRaise(true);
    edit->setAccessibleName(tr("Edit: %1").arg(title));
    connect(edit, &QToolButton::clicked, this, [this, step] { emit editRequested(step); });
    heading->addWidget(picture);
    heading->addWidget(section.title, 1);
    heading->addWidget(edit);
    section.lines = new QGridLayout;
    section.lines->setColumnStretch(1, 1);
    section.lines->setHorizontalSpacing(size);
    auto *layout = new QVBoxLayout(section.card);
    layout->setContentsMargins({});
    layout->addLayout(heading);
    layout->addLayout(section.lines);
    layout->addStretch(1);
    return section;
}

void PlanPage::fill(const Section &section, const std::vector<SummaryRow> &rows)
{
    clear(section.lines);
    int row = 0;
    for (const SummaryRow &line : rows) {
        auto *label = new QLabel(line.name, section.card);
        label->setForegroundRole(QPalette::PlaceholderText);
        auto *value = new QLabel(line.value, section.card);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setAccessibleName(QStringLiteral("%1: %2").arg(line.name, line.value));
        section.lines->addWidget(label, row, 0, Qt::AlignTop);
        section.lines->addWidget(value, row, 1, Qt::AlignTop);
        ++row;
    }
}

void PlanPage::showPlan()
{
    const domain::TrainingPlan &plan = m_workspace.plan();
    m_headline->setText(planHeadline(plan));
    const PlanSummary summary = summarize(plan);
    fill(m_model, summary.model);
    fill(m_training, summary.training);
    fill(m_parallelism, summary.parallelism);
    fill(m_launch, summary.launch);
    showIssues();
    showBest();
}

void PlanPage::showBest()
{
    m_best->setText(bestSentence());
    const auto result = m_workspace.result();
    m_seeAll->setVisible(result && result->summary.combinations > 0);
}

QString PlanPage::bestSentence() const
{
    const int active = m_workspace.plan().activeCluster;
    if (m_workspace.searchError(active))
        return translated(*m_workspace.searchError(active));
    const auto result = m_workspace.result();
    if (!result)
        return m_workspace.isSearching() ? tr("Searching…") : tr("Solve the problems below, and the configurations are searched.");
    const search::Summary &summary = result->summary;
    if (summary.valid == 0)
        return tr("None of %n combination(s) keeps every rule. “Why not?” on the configurations page says which rules they break.", nullptr,
                  static_cast<int>(summary.combinations));
    if (summary.fastest < 0)
        return tr("None of %n valid configuration(s) is expected to fit in memory. Recompute, more tensor parallelism or more GPUs help.",
                  nullptr, static_cast<int>(summary.valid));
    const auto row = static_cast<std::size_t>(summary.fastest);
    return tr("Fastest so far (predicted): %1 trains in %2 for %3.")
        .arg(shortConfiguration(result->candidate(row)), daysText(double(result->rows[row].days)),
             usdText(base::Usd(double(result->rows[row].costUsd))));
}

void PlanPage::showIssues()
{
    clear(m_issueLines);
    const ThemeColors &colors = themeColors(QGuiApplication::palette());
    for (const domain::Issue &issue : m_workspace.issues()) {
        const bool isError = issue.severity == domain::Issue::Severity::Error;
        const QString mark = isError ? QStringLiteral("✕") : QStringLiteral("!");
        auto *line = new QLabel(QStringLiteral("%1  %2 %3").arg(mark, translated(issue.message), translated(issue.suggestion)), m_issues);
        line->setWordWrap(true);
        line->setPalette(textPalette(isError ? colors.error : colors.warning));
        m_issueLines->addWidget(line);
    }
    m_issues->setVisible(!m_workspace.issues().empty());
}

void PlanPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_launch.card)
        styleTexts();
    QWidget::changeEvent(event);
}

void PlanPage::styleTexts()
{
    QFont headline = font();
    headline.setBold(true);
    QFont title = headline;
    headline.setPointSizeF(headline.pointSizeF() * kHeadlineScale);
    m_headline->setFont(headline);
    for (const Section &section : {m_model, m_training, m_parallelism, m_launch})
        section.title->setFont(title);
    showIssues();
}

} // namespace gui
