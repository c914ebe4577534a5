// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reporting/choicespanel.h"

#include "gui/reporting/reportcomposer.h"
#include "gui/widgets/translated.h"
#include "ui_reportchoices.h"

#include <QListWidget>
#include <algorithm>

namespace gui {
namespace {

constexpr int kName = Qt::UserRole; // an entry's name in the choices
constexpr int kCommentLines = 4;

void addEntry(QListWidget &list, const QString &text, std::string_view name)
{
    auto *item = new QListWidgetItem(text, &list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setData(kName, fromStd(name));
    item->setToolTip(plainTip(text)); // it may be cut
    item->setCheckState(Qt::Checked);
}

void checkShown(const QListWidget &list, const std::set<std::string> &hidden)
{
    for (int i = 0; i < list.count(); ++i)
        list.item(i)->setCheckState(hidden.contains(list.item(i)->data(kName).toString().toStdString()) ? Qt::Unchecked : Qt::Checked);
}

/// What is unchecked; names that the list does not have stay as they are.
std::set<std::string> hiddenOf(const QListWidget &list, std::set<std::string> hidden)
{
    for (int i = 0; i < list.count(); ++i) {
        const std::string name = list.item(i)->data(kName).toString().toStdString();
        if (list.item(i)->checkState() == Qt::Checked)
            hidden.erase(name);
        else
            hidden.insert(name);
    }
    return hidden;
}

/// As high as all of its entries: the panel scrolls as a whole.
void fitHeight(QListWidget &list)
{
    const int row = std::max(list.sizeHintForRow(0), list.fontMetrics().height());
    list.setFixedHeight(row * list.count() + 2 * list.frameWidth() + 2);
    list.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list.setTextElideMode(Qt::ElideRight);
}

} // namespace

ChoicesPanel::ChoicesPanel(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ReportChoicesForm>())
{
    m_ui->setupUi(this);
    m_ui->title->setPlaceholderText(tr("Configuration report"));
    m_ui->comment->setFixedHeight(m_ui->comment->fontMetrics().lineSpacing() * (kCommentLines + 1));
    m_ui->rows->setMaximum(project::kMostReportRows);
    fillLists();
    connect(m_ui->title, &QLineEdit::textEdited, this, &ChoicesPanel::readLists);
    connect(m_ui->comment, &QPlainTextEdit::textChanged, this, &ChoicesPanel::readLists);
    connect(m_ui->rows, &QSpinBox::valueChanged, this, &ChoicesPanel::readLists);
    for (QListWidget *list : {m_ui->sections, m_ui->charts})
        connect(list, &QListWidget::itemChanged, this, &ChoicesPanel::readLists);
    connect(m_ui->reset, &QPushButton::clicked, this, [this] {
        project::ReportChoices all = m_choices;
        all.hiddenSections.clear();
        all.hiddenCharts.clear();
        setChoices(all);
        emit edited();
    });
}

ChoicesPanel::~ChoicesPanel() = default;

void ChoicesPanel::fillLists()
{
    for (const report::Section section : reportSections())
        addEntry(*m_ui->sections, translated(report::title(section)), report::name(section));
    for (const report::ChartKind kind : report::chartKinds())
        addEntry(*m_ui->charts, translated(report::title(kind)), report::name(kind));
    for (QListWidget *list : {m_ui->sections, m_ui->charts}) {
        list->setCurrentRow(0);
        fitHeight(*list);
    }
}

void ChoicesPanel::setChoices(const project::ReportChoices &choices)
{
    m_showing = true;
    m_choices = choices;
    if (m_ui->title->text() != fromStd(choices.title))
        m_ui->title->setText(fromStd(choices.title));
    if (m_ui->comment->toPlainText() != fromStd(choices.comment))
        m_ui->comment->setPlainText(fromStd(choices.comment));
    m_ui->rows->setValue(choices.rows);
    checkShown(*m_ui->sections, choices.hiddenSections);
    checkShown(*m_ui->charts, choices.hiddenCharts);
    m_showing = false;
    enableCharts();
}

void ChoicesPanel::setAvailable(const std::vector<report::ChartKind> &charts)
{
    m_available = charts;
    enableCharts();
}

void ChoicesPanel::enableCharts()
{
    m_showing = true;
    const bool section = !m_choices.hiddenSections.contains(std::string(report::name(report::Section::Charts)));
    m_ui->charts->setEnabled(section);
    for (int i = 0; i < m_ui->charts->count(); ++i) {
        QListWidgetItem *item = m_ui->charts->item(i);
        const auto kind = report::chartKindFromName(item->data(kName).toString().toStdString());
        const bool there = kind && std::find(m_available.begin(), m_available.end(), *kind) != m_available.end();
        item->setFlags(item->flags().setFlag(Qt::ItemIsEnabled, there));
        item->setToolTip(there ? item->text() : tr("Nothing to show: it needs figures that no run has"));
    }
    m_showing = false;
}

void ChoicesPanel::readLists()
{
    if (m_showing)
        return;
    m_choices.title = m_ui->title->text().toStdString();
    m_choices.comment = m_ui->comment->toPlainText().toStdString();
    m_choices.rows = m_ui->rows->value();
    m_choices.hiddenSections = hiddenOf(*m_ui->sections, m_choices.hiddenSections);
    m_choices.hiddenCharts = hiddenOf(*m_ui->charts, m_choices.hiddenCharts);
    enableCharts();
    emit edited();
}

} // namespace gui
