// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accuracy/subjectview.h"

#include "gui/accuracy/accuracymodel.h"
#include "gui/accuracy/accuracyorder.h"
#include "gui/accuracy/accuracytable.h"
#include "gui/accuracy/accuracytexts.h"
#include "gui/accuracy/summarymodel.h"
#include "gui/charts/chartpane.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/tablefile.h"
#include "gui/widgets/translated.h"
#include "ui_subjectview.h"

#include <QHeaderView>
#include <algorithm>

namespace gui {
namespace {

using validation::Subject;

constexpr int kSummaryShare = 46; // percent of the width
constexpr int kWideSummaryShare = 50; // with more columns
constexpr int kRowsShare = 70;
constexpr int kOverviewShare = 56; // percent of the height
constexpr int kClassInCharacters = 30; // at most; tooltips have the whole name

/// Part of files' names; stable.
QString fileNameOf(Subject subject)
{
    switch (subject) {
    case Subject::PeakMemory:
        return QStringLiteral("accuracy-memory");
    case Subject::OutOfMemory:
        return QStringLiteral("accuracy-oom");
    case Subject::StepTime:
        return QStringLiteral("accuracy-step-time");
    }
    return {};
}

void share(QSplitter &splitter, int percent) { splitter.setSizes({10 * percent, 10 * (100 - percent)}); }

} // namespace

SubjectView::SubjectView(Subject subject, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_subject(subject)
    , m_dialogs(dialogs)
    , m_ui(std::make_unique<Ui::SubjectView>())
    , m_summary(new SummaryModel(subject, this))
    , m_model(new AccuracyModel(subject, this))
    , m_order(new AccuracyOrder(*m_model, this))
{
    m_ui->setupUi(this);
    m_ui->empty->setText(emptyHint(subject));
    setUpSummary();
    setUpCharts();
    setUpTable();
    connectFilter();
    share(*m_ui->overview, subject == Subject::PeakMemory ? kSummaryShare : kWideSummaryShare);
    share(*m_ui->rows, kRowsShare);
    share(*m_ui->parts, kOverviewShare);
}

SubjectView::~SubjectView() = default;

void SubjectView::setUpSummary()
{
    m_ui->hint->setNote(NoteLabel::Kind::Plain, readingHint(m_subject));
    m_ui->summary->setModel(m_summary);
    m_ui->summary->setAccessibleName(tr("%1 by class").arg(subjectTitle(m_subject)));
    m_ui->summary->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_ui->summary->horizontalHeader()->setHighlightSections(false);
    connect(m_ui->summary->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SubjectView::chooseGroup);
}

void SubjectView::setUpCharts()
{
    m_chart = new ChartPane(m_dialogs, this);
    m_chart->setObjectName(QStringLiteral("predictedChart"));
    m_ui->charts->addTab(m_chart, tr("Predicted and measured"));
    m_ui->charts->setTabBarAutoHide(true);
    if (m_subject != Subject::OutOfMemory) {
        m_errors = new ChartPane(m_dialogs, this);
        m_errors->setObjectName(QStringLiteral("errorsChart"));
        m_ui->charts->addTab(m_errors, tr("Errors"));
    }
    for (ChartPane *pane : {m_chart, m_errors}) {
        if (!pane)
            continue;
        pane->setEmptyText(tr("No measurement of this kind has a prediction."));
        connect(pane, &ChartPane::runActivated, this, &SubjectView::chooseMark);
        connect(pane, &ChartPane::said, this, &SubjectView::said);
    }
}

void SubjectView::setUpTable()
{
    m_table = new AccuracyTable(*m_model, *m_order, this);
    m_table->setAccessibleName(tr("Measurements: %1").arg(subjectTitle(m_subject)));
    m_ui->tableColumn->addWidget(m_table);
    setTabOrder(m_ui->reset, m_table);
    connect(m_ui->panel, &RowPanel::said, this, &SubjectView::said);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SubjectView::showSelection);
    connect(m_order, &QAbstractItemModel::modelReset, this, &SubjectView::showSelection);
}

void SubjectView::connectFilter()
{
    m_ui->wrongOnly->setText(m_subject == Subject::OutOfMemory    ? tr("&Wrong ones only")
                                 : m_subject == Subject::StepTime ? tr("Outside the &band only")
                                                                  : tr("&Not predicted only"));
    connect(m_ui->filter, &QLineEdit::textChanged, m_order, &AccuracyOrder::setWords);
    connect(m_ui->wrongOnly, &QCheckBox::toggled, m_order, &AccuracyOrder::setWrongOnly);
    connect(m_ui->group, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_order->setGroup(m_ui->group->itemData(index).toString().toStdString()); });
    connect(m_ui->reset, &QToolButton::clicked, this, &SubjectView::resetFilter);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_order, signal, this, &SubjectView::filterChanged);
    connect(m_order, &QAbstractItemModel::modelReset, this, &SubjectView::filterChanged);
}

void SubjectView::setContent(const std::shared_ptr<const AccuracyContent> &content)
{
    m_content = content;
    m_bins = m_subject == Subject::OutOfMemory ? report::oddsBins(view()) : std::vector<report::OddsBin>();
    m_summary->setReport(content->report);
    m_ui->summary->resizeColumnsToContents();
    const int widest = fontMetrics().horizontalAdvance(QLatin1Char('x')) * kClassInCharacters;
    m_ui->summary->setColumnWidth(0, std::min(widest, m_ui->summary->columnWidth(0)));
    m_ui->summary->setColumnHidden(m_summary->unansweredColumn(), m_summary->allPredicted());
    m_ui->wrongOnly->setVisible(m_subject != Subject::PeakMemory || !m_summary->allPredicted());
    m_ui->group->clear();
    m_ui->group->addItem(tr("All classes"));
    for (int row = 0; row + 1 < m_summary->rowCount(); ++row)
        m_ui->group->addItem(m_summary->index(row, 0).data().toString(), fromStd(m_summary->groupOf(row)));
    m_model->setContent(content);
    showCharts();
    filterChanged();
    m_ui->stack->setCurrentWidget(isEmpty() ? static_cast<QWidget *>(m_ui->emptyPage) : m_ui->parts);
    if (m_order->rowCount() > 0)
        m_table->selectRow(m_order->shownRows().front()); // the largest error: its reason is worth reading
}

bool SubjectView::isEmpty() const { return m_model->rowCount() == 0; }

void SubjectView::showCharts()
{
    if (m_subject == Subject::OutOfMemory) {
        std::vector<QStringList> facts;
        for (const report::OddsBin &bin : m_bins)
            facts.push_back({tr("%n run(s)", nullptr, static_cast<int>(bin.rows.size())),
                             tr("Predicted odds, on average: %1").arg(percentText(bin.meanOdds, 1)),
                             tr("Ran out of memory: %1").arg(percentText(bin.failedShare, 1))});
        m_chart->setChart(report::oddsChart(view()), std::move(facts));
        return;
    }
    std::vector<QStringList> facts(m_content->report.rows.size());
    for (const std::size_t row : report::rowsOf(view(), m_subject))
        facts[row] = rowFacts(view(), row);
    m_chart->setChart(report::predictedChart(view(), m_subject), facts);
    m_errors->setChart(report::ratioChart(view(), m_subject), std::move(facts));
}

void SubjectView::showSelection()
{
    const auto row = m_content ? m_table->currentRow() : std::nullopt;
    if (row)
        m_ui->panel->showRow(view(), *row);
    else
        m_ui->panel->showNothing();
    if (m_subject == Subject::OutOfMemory)
        return; // marks of its chart are no rows
    m_chart->setSelectedRun(row);
    m_errors->setSelectedRun(row);
}

/// Charts follow the table: what is filtered out is faint.
void SubjectView::filterChanged()
{
    const auto shown = static_cast<qulonglong>(m_order->rowCount());
    const auto all = static_cast<qulonglong>(m_model->rowCount());
    m_ui->counts->setText(tr("%1 of %2 shown").arg(count(shown), count(all)));
    m_ui->reset->setEnabled(m_order->isFiltering());
    m_ui->summary->setCurrentIndex(m_summary->index(m_summary->rowOfGroup(m_order->group()), 0));
    if (m_subject == Subject::OutOfMemory || !m_content)
        return;
    const auto emphasis = m_order->isFiltering() ? std::optional(m_order->shownRows()) : std::nullopt;
    m_chart->setEmphasis(emphasis);
    m_errors->setEmphasis(emphasis);
}

/// A class chosen in the summary is a filter of the rows.
void SubjectView::chooseGroup()
{
    const std::string group = m_summary->groupOf(m_ui->summary->currentIndex().row());
    const int item = std::max(0, m_ui->group->findData(fromStd(group)));
    m_ui->group->setCurrentIndex(group.empty() ? 0 : item);
}

void SubjectView::chooseMark(std::size_t run)
{
    if (m_subject == Subject::OutOfMemory && run < m_bins.size()) {
        m_order->setRows(m_bins[run].rows);
        emit said(tr("Rows with predicted odds like those of the bar; “Show all” shows the others again."));
        filterChanged();
    } else {
        m_table->selectRow(run);
        m_table->setFocus();
    }
}

void SubjectView::resetFilter()
{
    m_ui->filter->clear();
    m_ui->group->setCurrentIndex(0);
    m_ui->wrongOnly->setChecked(false);
    m_order->setRows(std::nullopt);
    filterChanged();
}

void SubjectView::focusFilter()
{
    m_ui->filter->setFocus(Qt::ShortcutFocusReason);
    m_ui->filter->selectAll();
}

void SubjectView::exportRows()
{
    if (!m_content)
        return;
    saveTable(*this, m_dialogs, tr("Export measurements"), fileNameOf(m_subject),
              [content = m_content, rows = m_order->shownRows(), columns = m_model->columns()](report::TableFormat format) {
                  return report::exportAccuracy(content->view(), rows, columns, format);
              });
}

/// One row is chosen from the beginning; more than one are what somebody selected.
void SubjectView::copyRows()
{
    if (!m_content)
        return;
    const std::vector<std::size_t> selected = m_table->selectedRows();
    const std::vector<std::size_t> rows = selected.size() > 1 ? selected : m_order->shownRows();
    m_table->copyRows(rows);
    emit said(tr("%n row(s) copied", nullptr, static_cast<int>(rows.size())));
}

} // namespace gui
