// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizard/reviewpage.h"

#include "gui/widgets/numbers.h"
#include "ui_reviewpage.h"

#include <QFormLayout>
#include <QPushButton>
#include <algorithm>

namespace gui {

ReviewPage::ReviewPage(PlanDraft &draft, QWidget *parent)
    : WizardPage(draft, parent)
    , m_ui(std::make_unique<Ui::ReviewPage>())
{
    m_ui->setupUi(this);
    connect(&draft, &PlanDraft::previewChanged, this, &ReviewPage::showVerdict);
    connect(m_ui->issues, &FieldMessage::fixRequested, &draft, &PlanDraft::applyFix);
    connect(m_ui->wholeSpace, &QPushButton::clicked, this, &ReviewPage::wholeSpaceRequested);
}

ReviewPage::~ReviewPage() = default;

QString ReviewPage::explanation() const { return tr("Every part can be changed now or later. Nothing is launched by finishing."); }

QString ReviewPage::blocker() const
{
    const std::vector<FieldNote> notes = draft().notes();
    return notes.empty() || !notes.front().isError ? QString() : notes.front().words();
}

bool ReviewPage::isUnfinished() const
{
    const std::vector<FieldNote> notes = draft().notes();
    const auto isWrong = [](const FieldNote &note) { return note.isError && !note.isMissing; };
    return !blocker().isEmpty() && std::none_of(notes.begin(), notes.end(), isWrong);
}

QWidget *ReviewPage::firstField() const { return m_ui->sections->findChild<QPushButton *>(); }

void ReviewPage::showEvent(QShowEvent *event)
{
    WizardPage::showEvent(event);
    refresh();
}

void ReviewPage::showDraft()
{
    if (!isVisible())
        return;
    QWidget *old = m_ui->sections->findChild<QWidget *>(QStringLiteral("sectionsContent"));
    if (old) {
        old->setObjectName({});
        old->hide();
        old->deleteLater();
    }
    auto *content = new QWidget(m_ui->sections);
    content->setObjectName(QStringLiteral("sectionsContent"));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    m_ui->sectionsColumn->addWidget(content);
    const PlanSummary summary = summarize(plan());
    addSection(0, tr("Model"), summary.model);
    addSection(1, tr("Cluster"), summary.cluster);
    addSection(2, tr("Training"), summary.training);
    addSection(3, tr("Parallelism"), summary.parallelism);
    addSection(4, tr("Launch settings"), summary.launch);
    content->show();
    showVerdict();
}

void ReviewPage::addSection(int step, const QString &title, const std::vector<SummaryRow> &rows)
{
    auto *content = m_ui->sections->findChild<QWidget *>(QStringLiteral("sectionsContent"));
    auto *column = static_cast<QVBoxLayout *>(content->layout());
    auto *heading = new QLabel(title, content);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    auto *change = new QPushButton(tr("Change"), content);
    change->setObjectName(QStringLiteral("change%1").arg(step));
    change->setAccessibleName(tr("Change: %1").arg(title));
    connect(change, &QPushButton::clicked, this, [this, step] { emit changeRequested(step); });
    auto *top = new QHBoxLayout;
    top->addWidget(heading, 1);
    top->addWidget(change);
    column->addLayout(top);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(fontMetrics().lineSpacing() / 4);
    for (const SummaryRow &entry : rows)
        addRow(*form, entry);
    column->addLayout(form);
}

void ReviewPage::addRow(QFormLayout &form, const SummaryRow &entry)
{
    auto *value = new QLabel(entry.value);
    value->setWordWrap(true);
    value->setTextFormat(Qt::PlainText);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *name = new QLabel(entry.name);
    name->setTextFormat(Qt::PlainText);
    name->setIndent(fontMetrics().horizontalAdvance(QLatin1Char('x')) * 2);
    name->setMinimumWidth(fontMetrics().horizontalAdvance(QLatin1Char('x')) * 30); // values of all parts stand in one column
    form.addRow(name, value);
}

void ReviewPage::showVerdict()
{
    const Preview &preview = draft().preview();
    m_ui->issues->setNotes(draft().notes());
    m_ui->wholeSpace->setEnabled(!draft().hasErrors());
    if (draft().hasErrors()) {
        m_ui->verdict->setNote(NoteLabel::Kind::Error, tr("The plan is not complete yet."));
    } else if (!preview.known) {
        m_ui->verdict->setNote(NoteLabel::Kind::Plain, tr("Counting configurations…"));
    } else if (preview.summary.valid == 0) {
        m_ui->verdict->setNote(
            NoteLabel::Kind::Warning,
            tr("No combination is valid: the side panel says which rules leave them out. The plan can be kept and changed later."));
    } else if (preview.summary.safe + preview.summary.tight == 0) {
        m_ui->verdict->setNote(
            NoteLabel::Kind::Warning,
            tr("No valid configuration is expected to fit into memory: try more recompute, more GPUs or smaller micro batches."));
    } else {
        m_ui->verdict->setNote(NoteLabel::Kind::Good, tr("The plan can be searched."));
    }
    m_ui->computes->setText(preview.known ? tr("Finishing keeps the plan and predicts memory, time and cost of %n configuration(s) on this "
                                               "computer. It costs nothing; only trial runs, started later, are billed.",
                                               nullptr, static_cast<int>(std::min<std::size_t>(preview.summary.valid, 1 << 30)))
                                          : QString());
}

} // namespace gui
