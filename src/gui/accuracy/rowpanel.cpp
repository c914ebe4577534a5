// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accuracy/rowpanel.h"

#include "gui/accuracy/accuracytexts.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"
#include "requests/requestjson.h"
#include "ui_rowpanel.h"

#include <QClipboard>
#include <QGuiApplication>

namespace gui {
namespace {

using validation::Subject;

QString figureOf(const report::AccuracyView &view, std::size_t row, std::string_view id)
{
    for (const report::AccuracyColumn *column : report::accuracyColumns(view.measurement(row).subject)) {
        if (column->id == id)
            return cellText(view, *column, row);
    }
    return {};
}

/// A text, or nothing at all where there is none.
void setText(QLabel &title, QLabel &label, const std::string &text)
{
    label.setText(fromStd(text));
    title.setVisible(!text.empty());
    label.setVisible(!text.empty());
}

} // namespace

RowPanel::RowPanel(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::RowPanel>())
{
    m_ui->setupUi(this);
    QFont bold = m_ui->model->font();
    bold.setBold(true);
    m_ui->model->setFont(bold);
    for (NoteLabel *title : {m_ui->sourceTitle, m_ui->referenceTitle, m_ui->placeTitle, m_ui->settingsTitle, m_ui->noteTitle})
        title->setNote(NoteLabel::Kind::Plain, title->text());
    connect(m_ui->copyRequest, &QPushButton::clicked, this, &RowPanel::copyRequest);
    showNothing();
}

RowPanel::~RowPanel() = default;

void RowPanel::showNothing()
{
    m_ui->stack->setCurrentWidget(m_ui->nothing);
    m_ui->copyRequest->setEnabled(false);
}

void RowPanel::copyRequest()
{
    QGuiApplication::clipboard()->setText(fromStd(m_request));
    emit said(tr("Configuration copied; “autotuner estimate --batch” reads it from a file."));
}

/// What was measured and predicted, and how that is to be judged.
void RowPanel::showFigures(const report::AccuracyView &view, std::size_t row)
{
    const auto figure = [&](std::string_view id) { return figureOf(view, row, id); };
    switch (view.measurement(row).subject) {
    case Subject::PeakMemory:
        m_ui->figures->setText(tr("Measured %1 GiB, predicted %2 GiB: an error of %3 %.")
                                   .arg(figure("measured_gib"), figure("predicted_gib"), figure("error_percent")));
        break;
    case Subject::StepTime:
        m_ui->figures->setText(tr("Measured %1 s, predicted %2 s: an error of %3 %.")
                                   .arg(figure("measured_s"), figure("predicted_s"), figure("error_percent")));
        break;
    case Subject::OutOfMemory:
        m_ui->figures->setText(tr("Predicted odds of running out of memory: %1 % (%2). What happened: %3.")
                                   .arg(figure("odds_percent"), figure("verdict"), figure("outcome")));
        break;
    }
    showJudgement(view, row);
}

void RowPanel::showJudgement(const report::AccuracyView &view, std::size_t row)
{
    using Kind = NoteLabel::Kind;
    const validation::AccuracyRow &answer = view.row(row);
    const Subject subject = view.measurement(row).subject;
    m_ui->figures->setVisible(!answer.unanswered);
    m_ui->judgement->setVisible(answer.unanswered || subject != Subject::PeakMemory);
    if (answer.unanswered)
        m_ui->judgement->setNote(Kind::Warning, tr("Not predicted: %1").arg(translated(*answer.unanswered)));
    else if (subject == Subject::OutOfMemory)
        m_ui->judgement->setNote(answer.right ? Kind::Good : Kind::Error, answer.right ? tr("Judged rightly") : tr("Judged wrongly"));
    else
        m_ui->judgement->setNote(answer.insideBand ? Kind::Good : Kind::Warning,
                                 answer.insideBand ? tr("Within the predicted band") : tr("Outside the predicted band"));
}

void RowPanel::showRow(const report::AccuracyView &view, std::size_t row)
{
    const validation::Measurement &measurement = view.measurement(row);
    const validation::Source *source = view.source(row);
    m_ui->model->setText(fromStd(view.row(row).model));
    m_ui->setup->setText(fromStd(view.row(row).setup));
    showFigures(view, row);
    setText(*m_ui->sourceTitle, *m_ui->source, source ? source->title : measurement.source);
    setText(*m_ui->referenceTitle, *m_ui->reference, source ? source->reference : std::string());
    setText(*m_ui->placeTitle, *m_ui->place, measurement.place);
    setText(*m_ui->settingsTitle, *m_ui->settings, source ? source->settings : std::string());
    setText(*m_ui->noteTitle, *m_ui->note, measurement.note);
    m_request = requests::requestToJson(measurement.request);
    m_ui->copyRequest->setEnabled(true);
    m_ui->stack->setCurrentWidget(m_ui->content);
}

} // namespace gui
