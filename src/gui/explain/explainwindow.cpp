// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/explain/explainwindow.h"

#include "gui/explain/explaintexts.h"
#include "gui/explain/stepbars.h"
#include "gui/widgets/dialogs.h"
#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/tablefile.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/candidateadoption.h"
#include "gui/workspace/workspace.h"
#include "search/baseconfig.h"
#include "ui_explainwindow.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QScreen>
#include <QShortcut>
#include <QSignalBlocker>

namespace gui {
namespace {

constexpr int kWidthInCharacters = 170;
constexpr int kHeightInLines = 44;
constexpr int kChartShare = 62; // percent of the width
constexpr int kSlow = 150; // ms until a stale answer gives way
constexpr int kPictureWidth = 960;
constexpr double kPictureEdge = 12; // pixels

QString footerText() { return ExplainWindow::tr("All figures are predicted (estimator version %1).").arg(estimate::kEstimatorVersion); }

void paintChart(QPainter &painter, const QRectF &area, const ExplainContent &content, bool dark)
{
    const QPalette palette = themePalette(dark);
    const QFontMetricsF metrics(pictureFont(true));
    const QRectF inner = area.adjusted(kPictureEdge, kPictureEdge, -kPictureEdge, -kPictureEdge);
    painter.fillRect(area, palette.color(QPalette::Base));
    painter.setFont(pictureFont(true));
    painter.setPen(palette.color(QPalette::Text));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, ExplainWindow::tr("Where the time of a step goes, predicted"));
    StepBarsPainter(content.times, palette, pictureFont()).paint(painter, inner.adjusted(0, metrics.height() + 6, 0, 0));
}

} // namespace

ExplainWindow::ExplainWindow(const Parts &parts, Explainer explainer, QWidget *parent)
    : QDialog(parent, Qt::Window) // may be larger than the app's own
    , m_workspace(parts.workspace)
    , m_dialogs(parts.dialogs)
    , m_ui(std::make_unique<Ui::ExplainWindow>())
    , m_runner(new ExplainRunner(std::move(explainer), this))
    , m_adoption(new CandidateAdoption(parts.workspace, this))
{
    m_ui->setupUi(this);
    m_empty = new EmptyState({}, m_ui->stack);
    m_empty->setObjectName(QStringLiteral("explainEmpty"));
    m_empty->setAction(parts.choose);
    m_ui->stack->addWidget(m_empty);
    m_ui->footer->setText(footerText());
    m_ui->parts->setSizes({10 * kChartShare, 10 * (100 - kChartShare)});
    m_slow.setSingleShot(true);
    m_slow.setInterval(kSlow);
    buildHead();
    connectControls();
    connectWorkspace();
    showNothing();
    const QSize wanted(fontMetrics().horizontalAdvance(QLatin1Char('x')) * kWidthInCharacters, fontMetrics().height() * kHeightInLines);
    resize(wanted.boundedTo(screen()->availableSize() * 0.95));
}

ExplainWindow::~ExplainWindow()
{
    m_ui->views->disconnect(this); // it tells of other pages while its pages are deleted one by one
}

void ExplainWindow::buildHead()
{
    m_name = new ElidedLabel({}, this);
    m_name->setObjectName(QStringLiteral("explainName"));
    m_name->setElideMode(Qt::ElideMiddle);
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_ui->headRow->insertWidget(0, m_name, 1);
    m_ui->limit->setFont(bold);
    fillComparisons();
}

void ExplainWindow::connectControls()
{
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_ui->help, &QPushButton::clicked, this, &ExplainWindow::helpWanted);
    connect(m_ui->copy, &QPushButton::clicked, this, &ExplainWindow::copyTable);
    connect(m_ui->save, &QPushButton::clicked, this, &ExplainWindow::exportTable);
    connect(m_ui->keep, &QPushButton::clicked, this, &ExplainWindow::keepCurrent);
    connect(m_ui->compare, &QComboBox::currentIndexChanged, this, &ExplainWindow::refresh);
    connect(m_ui->views, &QTabWidget::currentChanged, this, &ExplainWindow::updateButtons);
    connect(m_ui->bars, &StepBars::rowChosen, m_ui->work, [this](std::size_t row) { m_ui->work->setCurrentRow(row); });
    connect(m_ui->work, &WorkTree::rowChosen, m_ui->bars, [this](std::size_t row) { m_ui->bars->setCurrentRow(row); });
    connect(m_ui->work, &WorkTree::copyWanted, this, &ExplainWindow::copyTable);
    connect(m_ui->limits, &LimitsPanel::reliefWanted, this, &ExplainWindow::adopt);
    auto *menu = new PictureMenu(
        m_dialogs, [this](bool dark) { return picture(dark); }, this);
    connect(menu, &PictureMenu::said, this, &ExplainWindow::say);
    m_ui->picture->setMenu(menu);
    const auto shortcut = [this](const QKeySequence &keys, auto &&what) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, what);
    };
    shortcut(QKeySequence::HelpContents, &ExplainWindow::helpWanted);
    shortcut(QKeySequence::Close, [this] { close(); });
}

void ExplainWindow::connectWorkspace()
{
    for (const auto signal :
         {&Workspace::selectionChanged, &Workspace::searchStarted, &Workspace::searchIdle, &Workspace::activeClusterChanged})
        connect(&m_workspace, signal, this, &ExplainWindow::refresh);
    connect(&m_workspace, &Workspace::searchFinished, this, &ExplainWindow::refresh);
    connect(&m_workspace, &Workspace::opened, this, [this] {
        m_kept.reset(); // another project's
        fillComparisons();
        refresh();
    });
    connect(m_runner, &ExplainRunner::answered, this, &ExplainWindow::take);
    connect(&m_slow, &QTimer::timeout, this, [this] { showState(m_ui->busyPage); });
    connect(m_adoption, &CandidateAdoption::changed, this, &ExplainWindow::tellAdoption);
    connect(m_adoption, &CandidateAdoption::located, this, &ExplainWindow::located);
}

void ExplainWindow::present()
{
    show();
    raise();
    activateWindow();
}

void ExplainWindow::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    refresh();
}

/// Nothing is worked out while nobody looks.
void ExplainWindow::refresh()
{
    if (!isVisible())
        return;
    const auto result = m_workspace.result();
    const auto row = m_workspace.currentRow();
    if (!result || !row || *row >= result->rows.size()) {
        m_runner->cancel();
        m_slow.stop();
        const bool soon = m_workspace.isSearching() && !m_workspace.currentCandidate().empty();
        return soon ? showState(m_ui->busyPage) : showNothing();
    }
    ExplainQuestion question{result, result->candidate(*row), other(*result)};
    if (m_ui->compare->currentIndex() > 0 && !question.other)
        say(tr("There is nothing to compare with: it is the same configuration, or there is none."));
    if (m_content && m_content->question == question) {
        m_runner->cancel();
        m_slow.stop();
        return showState(m_ui->answerPage);
    }
    if (!m_slow.isActive())
        m_slow.start();
    m_runner->ask(std::move(question));
}

void ExplainWindow::take(const std::shared_ptr<const ExplainContent> &content)
{
    m_slow.stop();
    m_content = content;
    showContent();
    showState(m_ui->answerPage);
}

void ExplainWindow::showContent()
{
    m_name->setText(fromStd(m_content->name));
    m_ui->step->setText(stepText(m_content->prediction));
    m_ui->limit->setText(limitText(m_content->explanation));
    m_ui->limit->setVisible(!m_ui->limit->text().isEmpty());
    m_ui->bars->setTimes(m_content->times);
    m_ui->work->setTimes(m_content->times);
    m_ui->limits->setLimits(m_content->explanation.limits, m_content->explanation.simulated);
    m_ui->pipeline->setContent(m_content);
}

void ExplainWindow::showNothing()
{
    m_content.reset();
    const bool open = m_workspace.isOpen();
    m_empty->setContent({QStringLiteral("clock"), open ? tr("No configuration is selected") : tr("No plan is open"),
                         open ? tr("Select a row on the Configurations page; this window then shows where its step time goes, how its "
                                   "pipeline is scheduled, and what limits it.")
                              : tr("Open a plan and select one of its configurations to see where its step time goes.")});
    showState(m_empty);
}

void ExplainWindow::showState(QWidget *page)
{
    m_ui->stack->setCurrentWidget(page);
    updateButtons();
}

bool ExplainWindow::showsPipeline() const { return m_ui->views->currentWidget() == m_ui->pipeline; }

void ExplainWindow::updateButtons()
{
    const bool answer = m_ui->stack->currentWidget() == m_ui->answerPage;
    const bool schedule = answer && m_ui->pipeline->hasSchedule();
    m_ui->copy->setEnabled(answer);
    m_ui->copy->setToolTip(showsPipeline() ? tr("What each stage does, for a spreadsheet") : tr("Time by kind of work, for a spreadsheet"));
    m_ui->save->setEnabled(answer && (!showsPipeline() || schedule));
    m_ui->save->setToolTip(showsPipeline() ? tr("Every pass with its stage, chunk, micro-batch and times, as CSV, TSV, JSON or Markdown")
                                           : tr("Time by kind of work, as CSV, TSV, JSON or Markdown"));
    m_ui->picture->setEnabled(answer && (!showsPipeline() || schedule));
}

// Comparing

void ExplainWindow::fillComparisons()
{
    const QSignalBlocker quiet(m_ui->compare);
    const int before = std::max(0, m_ui->compare->currentIndex());
    m_ui->compare->clear();
    m_ui->compare->addItem(tr("Nothing"), int(Comparison::None));
    m_ui->compare->addItem(tr("The base configuration"), int(Comparison::Base));
    m_ui->compare->addItem(tr("The fastest that fits"), int(Comparison::Fastest));
    if (m_kept)
        m_ui->compare->addItem(tr("Kept: %1").arg(m_keptName), int(Comparison::Kept));
    m_ui->compare->setCurrentIndex(std::min(before, m_ui->compare->count() - 1));
}

void ExplainWindow::setComparison(Comparison comparison) { m_ui->compare->setCurrentIndex(m_ui->compare->findData(int(comparison))); }

void ExplainWindow::keepCurrent()
{
    if (!m_content)
        return;
    m_kept = m_content->question.candidate;
    m_keptName = fromStd(m_content->name);
    fillComparisons();
    say(tr("Kept. Choose it under “Compare with”, and select another configuration."));
}

std::optional<domain::Candidate> ExplainWindow::other(const search::SearchResult &result) const
{
    std::optional<domain::Candidate> candidate;
    switch (static_cast<Comparison>(m_ui->compare->currentData().toInt())) {
    case Comparison::None:
        break;
    case Comparison::Base:
        candidate = search::baseCandidate(result.plan);
        break;
    case Comparison::Fastest:
        if (result.summary.fastest >= 0)
            candidate = result.candidate(static_cast<std::size_t>(result.summary.fastest));
        break;
    case Comparison::Kept:
        candidate = m_kept;
        break;
    }
    const auto row = m_workspace.currentRow();
    return candidate && row && *candidate == result.candidate(*row) ? std::nullopt : candidate;
}

// Changes that ease a limit

void ExplainWindow::adopt(const estimate::Relief &relief)
{
    m_adopted = translated(relief.change);
    (void)m_adoption->adopt(relief.candidate, m_workspace.plan(),
                            tr("Ease a limit: %1").arg(m_adopted)); // tellAdoption() says what came of it
}

void ExplainWindow::tellAdoption()
{
    switch (m_adoption->state()) {
    case CandidateAdoption::State::None:
        break;
    case CandidateAdoption::State::Refused:
        say(tr("The plan cannot hold this configuration beside its others: set it on the Plan page."));
        break;
    case CandidateAdoption::State::Searching:
        say(tr("Searching the plan with: %1…").arg(m_adopted));
        break;
    case CandidateAdoption::State::Selected:
        say(m_adoption->planChanges().isEmpty()
                ? tr("Selected with: %1.").arg(m_adopted)
                : tr("Selected with: %1. The plan was changed: %2. Undo takes it back.").arg(m_adopted, m_adoption->planChanges()));
        break;
    }
}

// Tables and pictures

void ExplainWindow::copyTable()
{
    if (!m_content)
        return;
    const QString text =
        showsPipeline() ? m_ui->pipeline->stagesAsTsv() : fromStd(report::exportStepTimes(m_content->times, report::TableFormat::Tsv));
    QGuiApplication::clipboard()->setText(text);
    say(tr("Table copied"));
}

void ExplainWindow::exportTable()
{
    if (!m_content)
        return;
    if (showsPipeline())
        saveTable(
            *this, m_dialogs, tr("Export passes"), QStringLiteral("pipeline-schedule"),
            [content = m_content](report::TableFormat format) { return report::exportSchedule(*content->explanation.schedule, format); });
    else
        saveTable(*this, m_dialogs, tr("Export times"), QStringLiteral("step-time"),
                  [content = m_content](report::TableFormat format) { return report::exportStepTimes(content->times, format); });
}

std::optional<PictureMenu::Source> ExplainWindow::picture(bool dark) const
{
    if (!m_content)
        return std::nullopt;
    return showsPipeline() ? m_ui->pipeline->picture(dark) : chartPicture(dark);
}

std::optional<PictureMenu::Source> ExplainWindow::chartPicture(bool dark) const
{
    const QFontMetricsF metrics(pictureFont(true));
    const double bars = StepBarsPainter(m_content->times, themePalette(dark), pictureFont()).heightFor(kPictureWidth - 2 * kPictureEdge);
    PaintedPicture picture;
    picture.size = QSize(kPictureWidth, static_cast<int>(bars + metrics.height() + 6 + 2 * kPictureEdge));
    picture.title = tr("Where the time of a step goes, predicted");
    picture.description = [content = m_content] {
        QStringList words;
        for (std::size_t row = 0; row < content->times.rows.size(); ++row)
            words << rowText(content->times, row, 0);
        return words.join(QLatin1Char('\n'));
    };
    picture.paint = [content = m_content, dark](QPainter &painter, const QRectF &area) { paintChart(painter, area, *content, dark); };
    return PictureMenu::Source{QStringLiteral("step-time"), std::move(picture)};
}

/// What was done takes the place of the footer for a while.
void ExplainWindow::say(const QString &message)
{
    constexpr int kSaid = 8000; // ms
    m_ui->footer->setText(message);
    QTimer::singleShot(kSaid, this, [this, message] {
        if (m_ui->footer->text() == message)
            m_ui->footer->setText(footerText());
    });
}

} // namespace gui
