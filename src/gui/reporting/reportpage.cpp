// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reporting/reportpage.h"

#include "gui/reporting/choicespanel.h"
#include "gui/reporting/outcomebar.h"
#include "gui/reporting/pageview.h"
#include "gui/widgets/dialogs.h"
#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/numbers.h"
#include "gui/workspace/workspace.h"

#include <QAction>
#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace gui {
namespace {

constexpr double kZoomStep = 1.2;
constexpr int kChoicesWidth = 44; // characters

struct FormatWords {
    QString title;
    QString filter;
    QString suffix;
};

FormatWords words(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Pdf:
        return {ReportPage::tr("Export the report as PDF"), ReportPage::tr("PDF (*.pdf)"), QStringLiteral("pdf")};
    case ReportFormat::Html:
        return {ReportPage::tr("Export the report as HTML"), ReportPage::tr("HTML in one file (*.html)"), QStringLiteral("html")};
    case ReportFormat::Markdown:
        return {ReportPage::tr("Export the report as Markdown"), ReportPage::tr("Markdown (*.md)"), QStringLiteral("md")};
    }
    return {};
}

QToolButton *button(QAction *action, QWidget *parent)
{
    auto *made = new QToolButton(parent);
    made->setDefaultAction(action);
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::StrongFocus);
    made->setAccessibleName(action->text().remove(QLatin1Char('&')));
    return made;
}

} // namespace

ReportPage::ReportPage(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_workspace(parts.workspace)
    , m_dialogs(parts.dialogs)
    , m_results(parts.results)
    , m_open(parts.open)
    , m_composer(new ReportComposer(this))
    , m_exporter(new ReportExporter(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("reportPage"));
    buildActions();
    m_stack->addWidget(buildEmpty());
    m_stack->addWidget(buildReport());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);

    connect(m_choices, &ChoicesPanel::edited, this, &ReportPage::choicesEdited);
    connect(m_composer, &ReportComposer::started, this, &ReportPage::showState);
    connect(m_composer, &ReportComposer::composed, this, &ReportPage::showComposed);
    connect(m_preview, &PageView::viewChanged, this, &ReportPage::showPlace);
    connect(&m_workspace, &Workspace::opened, this, &ReportPage::followWorkspace);
    connect(&m_workspace, &Workspace::planChanged, this, &ReportPage::recompose);
    connectExporter();
    followWorkspace();
}

ReportPage::~ReportPage() = default;

QAction *ReportPage::addAction(const char *name, const QString &text, const QString &iconName)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    return action;
}

void ReportPage::buildActions()
{
    m_exportPdf = addAction("exportReportPdf", tr("Export &PDF…"), QStringLiteral("export"));
    m_exportHtml = addAction("exportReportHtml", tr("Export &HTML…"), {});
    m_exportMarkdown = addAction("exportReportMarkdown", tr("Export &Markdown…"), {});
    m_copy = addAction("copyReport", tr("&Copy for a document"), QStringLiteral("copy"));
    m_copy->setToolTip(tr("The whole report with its charts, to be pasted into an e-mail or a text document"));
    m_copyMarkdown = addAction("copyReportMarkdown", tr("Copy as Mark&down"), {});
    m_zoomIn = addAction("reportZoomIn", tr("Zoom &in"), QStringLiteral("zoom-in"));
    m_zoomOut = addAction("reportZoomOut", tr("Zoom &out"), QStringLiteral("zoom-out"));
    m_fitWidth = addAction("reportFitWidth", tr("Fit &width"), {});
    m_previewPlan = addAction("previewPlanReport", tr("Report the plan alone"), QStringLiteral("report"));
    m_zoomIn->setToolTip(tr("Zoom in (Ctrl and mouse wheel, or + in the preview)"));
    m_zoomOut->setToolTip(tr("Zoom out (Ctrl and mouse wheel, or − in the preview)"));
    m_fitWidth->setToolTip(tr("Pages as wide as the window (0 in the preview)"));
    connect(m_exportPdf, &QAction::triggered, this, [this] { exportAs(ReportFormat::Pdf); });
    connect(m_exportHtml, &QAction::triggered, this, [this] { exportAs(ReportFormat::Html); });
    connect(m_exportMarkdown, &QAction::triggered, this, [this] { exportAs(ReportFormat::Markdown); });
    connect(m_copy, &QAction::triggered, this, [this] { doExport({{}, true, {}}); });
    connect(m_copyMarkdown, &QAction::triggered, this, [this] { doExport({{}, false, {}}); });
    connect(m_zoomIn, &QAction::triggered, this, [this] { m_preview->zoomBy(kZoomStep); });
    connect(m_zoomOut, &QAction::triggered, this, [this] { m_preview->zoomBy(1 / kZoomStep); });
    connect(m_fitWidth, &QAction::triggered, this, [this] { m_preview->fitWidth(); });
    connect(m_previewPlan, &QAction::triggered, this, [this] {
        m_planOnly = true;
        recompose();
    });
}

QList<QAction *> ReportPage::menuActions() const
{
    return {m_exportPdf, m_exportHtml, m_exportMarkdown, nullptr, m_copy, m_copyMarkdown, nullptr, m_zoomIn, m_zoomOut, m_fitWidth};
}

QWidget *ReportPage::buildEmpty()
{
    m_empty = new EmptyState({QStringLiteral("report"), tr("Nothing to report yet"),
                              tr("The report says which configuration to train with, how many days it takes and what it costs, as "
                                 "measured. Run some configurations, or add logs of earlier runs on the Results page. A report of the "
                                 "plan alone can be had at once.")},
                             this);
    m_empty->setAction(m_results);
    m_empty->setSecondAction(m_previewPlan);
    return m_empty;
}

QWidget *ReportPage::buildReport()
{
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    m_report = splitter;
    m_choices = new ChoicesPanel(this);
    auto *scroll = new QScrollArea(splitter);
    scroll->setObjectName(QStringLiteral("reportChoices"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_choices);
    const int least = fontMetrics().horizontalAdvance(QLatin1Char('x')) * kChoicesWidth;
    scroll->setMinimumWidth(std::min(least, m_choices->minimumSizeHint().width() + scroll->verticalScrollBar()->sizeHint().width()));

    auto *right = new QWidget(splitter);
    m_preview = new PageView(right);
    m_preview->setObjectName(QStringLiteral("reportPreview"));
    auto *nothing = new EmptyState(
        {QStringLiteral("report"), tr("No section is chosen"), tr("Check at least one section at the left: the report would be empty.")},
        right);
    m_paper = new QStackedWidget(right);
    m_paper->addWidget(m_preview);
    m_paper->addWidget(nothing);
    m_outcome = new OutcomeBar(right);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(m_outcome);
    column->addWidget(m_paper, 1);
    splitter->addWidget(scroll);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({least, 4 * least});
    return splitter;
}

QWidget *ReportPage::buildBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    m_place = new QLabel(bar);
    m_place->setObjectName(QStringLiteral("reportPlace"));
    m_zoom = new QLabel(bar);
    m_activity = new ElidedLabel({}, bar);
    m_activity->setObjectName(QStringLiteral("reportActivity"));
    auto *more = new QMenu(bar);
    more->addActions({m_exportHtml, m_exportMarkdown, more->addSeparator(), m_copy, m_copyMarkdown});
    auto *exportButton = button(m_exportPdf, bar);
    exportButton->setAutoRaise(false);
    exportButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *moreButton = new QToolButton(bar);
    moreButton->setObjectName(QStringLiteral("reportMore"));
    moreButton->setText(tr("Other &formats"));
    moreButton->setToolTip(tr("HTML, Markdown, or the clipboard"));
    moreButton->setMenu(more);
    moreButton->setPopupMode(QToolButton::InstantPopup);
    moreButton->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(m_place);
    row->addSpacing(fontMetrics().height());
    row->addWidget(button(m_zoomOut, bar));
    row->addWidget(m_zoom);
    row->addWidget(button(m_zoomIn, bar));
    row->addWidget(button(m_fitWidth, bar));
    row->addSpacing(fontMetrics().height());
    row->addWidget(m_activity, 1);
    row->addWidget(moreButton);
    row->addWidget(exportButton);
    return bar;
}

void ReportPage::connectExporter()
{
    connect(m_exporter, &ReportExporter::started, this, &ReportPage::showState);
    connect(m_exporter, &ReportExporter::progressed, this,
            [this](int done, int total) { m_activity->setText(tr("Exporting… %1 of %2").arg(done).arg(total)); });
    connect(m_exporter, &ReportExporter::written, this, [this](const QString &path) {
        m_folder = QFileInfo(path).absolutePath();
        m_outcome->showWritten(path);
        emit said(tr("Report written to %1").arg(QDir::toNativeSeparators(path)));
        showState();
    });
    connect(m_exporter, &ReportExporter::copied, this, [this] {
        m_outcome->showText(tr("The report is on the clipboard."));
        showState();
    });
    connect(m_exporter, &ReportExporter::failed, this, [this](const base::Error &error) {
        m_outcome->hide();
        showState();
        m_dialogs.showError(this, tr("The report cannot be written"), error);
    });
    connect(m_outcome, &OutcomeBar::openWanted, this, [this](const QString &path) { openUrl(QUrl::fromLocalFile(path)); });
    connect(m_outcome, &OutcomeBar::folderWanted, this,
            [this](const QString &path) { openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath())); });
}

void ReportPage::openUrl(const QUrl &url) const
{
    if (m_open)
        m_open(url);
    else
        QDesktopServices::openUrl(url);
}

void ReportPage::followWorkspace()
{
    m_comparison.reset(); // another project's
    m_planOnly = false;
    m_pending.reset();
    m_exporter->cancel();
    m_outcome->hide();
    m_choices->setChoices(m_workspace.project().report);
    m_preview->setPages(nullptr);
    recompose();
}

void ReportPage::setComparison(std::shared_ptr<const comparison::Comparison> comparison)
{
    m_comparison = std::move(comparison);
    recompose();
}

bool ReportPage::hasRuns() const { return m_comparison && !m_comparison->empty(); }

bool ReportPage::hasReport() const { return m_workspace.isOpen() && (hasRuns() || m_planOnly); }

void ReportPage::choicesEdited()
{
    m_workspace.setReportChoices(m_choices->choices());
    recompose();
}

/// Now when it can be seen, else when it is.
void ReportPage::recompose()
{
    m_stale = true;
    if (isVisible())
        composeNow();
    showState();
}

void ReportPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        composeNow();
    showState();
}

void ReportPage::composeNow()
{
    if (!hasReport())
        return;
    m_stale = false;
    auto subject = m_comparison;
    if (!hasRuns()) {
        auto plan = std::make_shared<comparison::Comparison>();
        plan->plan = m_workspace.plan();
        subject = std::move(plan);
    }
    m_composer->compose({subject, m_choices->choices(), QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString()});
}

void ReportPage::showComposed()
{
    m_choices->setAvailable(report().available);
    m_preview->setPages(report().pages);
    showState();
    if (m_pending)
        startExport(*std::exchange(m_pending, std::nullopt));
}

void ReportPage::showState()
{
    m_stack->setCurrentWidget(hasReport() ? m_report : m_empty);
    m_previewPlan->setEnabled(m_workspace.isOpen());
    m_paper->setCurrentIndex(report().document || !isUpToDate() ? 0 : 1);
    const bool ready = hasReport() && (report().document || !isUpToDate()) && !m_exporter->isRunning();
    for (QAction *action : {m_exportPdf, m_exportHtml, m_exportMarkdown, m_copy, m_copyMarkdown})
        action->setEnabled(ready);
    for (QAction *action : {m_zoomIn, m_zoomOut, m_fitWidth})
        action->setEnabled(hasReport());
    if (!m_exporter->isRunning())
        m_activity->setText(m_composer->isComposing() ? tr("Updating…") : QString());
    showPlace();
}

void ReportPage::showPlace()
{
    const auto &pages = m_preview->pages();
    m_place->setText(pages ? tr("Page %1 of %2").arg(m_preview->currentPage() + 1).arg(pages->count()) : QString());
    m_zoom->setText(percentText(m_preview->zoom()));
    m_zoom->setAccessibleName(tr("Zoom: %1").arg(m_zoom->text()));
}

void ReportPage::exportAs(ReportFormat format)
{
    const FormatWords asked = words(format);
    if (m_folder.isEmpty())
        m_folder = m_workspace.filePath().isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                                    : QFileInfo(m_workspace.filePath()).absolutePath();
    const QString name = tr("%1 report", "file name").arg(m_workspace.title());
    const QString start = QDir(m_folder).filePath(QStringLiteral("%1.%2").arg(name, asked.suffix));
    const QString path = m_dialogs.saveFile(this, {asked.title, start, asked.filter, asked.suffix});
    if (!path.isEmpty())
        doExport({format, false, path});
}

/// Once the report is that of the present choices.
void ReportPage::doExport(const Export &wanted)
{
    if (m_stale)
        composeNow();
    if (m_composer->isComposing())
        m_pending = wanted;
    else
        startExport(wanted);
}

void ReportPage::startExport(const Export &wanted)
{
    if (!report().document)
        return;
    m_outcome->hide();
    if (wanted.format)
        m_exporter->write(report(), *wanted.format, wanted.path);
    else if (wanted.richText)
        m_exporter->copyRichText(report());
    else
        m_exporter->copyMarkdown(report());
}

} // namespace gui
