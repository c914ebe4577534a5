// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizard/consequencepanel.h"

#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"
#include "gui/wizard/fieldmessage.h"
#include "search/constraints.h"
#include "ui_consequencepanel.h"

#include <QApplication>
#include <QEvent>
#include <QPushButton>
#include <algorithm>

namespace gui {

namespace {

using estimate::Verdict;

constexpr std::size_t kShownNotes = 6;
constexpr std::size_t kShownRules = 3;

void emphasize(QLabel *label, double scale)
{
    QFont font = label->parentWidget()->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setBold(true);
    label->setFont(font);
}

void recolor(QLabel *label, const QColor &color)
{
    QPalette palette;
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
}

} // namespace

ConsequencePanel::ConsequencePanel(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::ConsequencePanel>())
{
    m_ui->setupUi(this);
    setAutoFillBackground(true);
    emphasize(m_ui->validCount, 1.5);
    emphasize(m_ui->best, 1.15);
    emphasize(m_ui->heading, 1.0);
    emphasize(m_ui->issuesHeading, 1.0);
    m_ui->issuesArea->viewport()->setAutoFillBackground(false);
    m_ui->issues->setAutoFillBackground(false);
    setFixedWidth(fontMetrics().horizontalAdvance(QLatin1Char('x')) * 40);
    applyTheme();
}

ConsequencePanel::~ConsequencePanel() = default;

void ConsequencePanel::setDraft(const PlanDraft &draft)
{
    m_draft = &draft;
    connect(&draft, &PlanDraft::changed, this, &ConsequencePanel::refresh);
    connect(&draft, &PlanDraft::previewChanged, this, &ConsequencePanel::refresh);
    refresh();
}

void ConsequencePanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ThemeChange)
        applyTheme();
}

void ConsequencePanel::applyTheme()
{
    const QPalette app = QApplication::palette();
    QPalette own;
    own.setColor(QPalette::Window, themeColors(app).surface);
    setPalette(own);
    recolor(m_ui->state, themeColors(app).muted);
    recolor(m_ui->bestDetails, themeColors(app).muted);
    for (const auto &[label, verdict] :
         {std::pair(m_ui->safeName, Verdict::Safe), {m_ui->tightName, Verdict::Tight}, {m_ui->oomName, Verdict::Oom}}) {
        recolor(label, verdictColor(verdict, app));
        label->setText(verdictGlyph(verdict) + QLatin1Char(' ') + verdictText(verdict));
    }
}

void ConsequencePanel::refresh()
{
    showCounts();
    showBest();
    showIssues();
}

QString ConsequencePanel::stateText() const
{
    const Preview &preview = m_draft->preview();
    if (m_draft->plan().model.name.empty())
        return tr("Choose a model to see how many configurations are valid.");
    if (!m_draft->plan().hasCluster())
        return tr("Describe the cluster to see how many configurations are valid.");
    if (m_draft->hasErrors())
        return preview.known ? tr("Figures of the last plan without errors.") : tr("Put the errors below right to see figures.");
    if (preview.running)
        return tr("Counting…");
    if (preview.error)
        return translated(*preview.error);
    return preview.known ? tr("of %n combination(s); figures are predicted", nullptr,
                              static_cast<int>(std::min<std::size_t>(preview.summary.combinations, 1 << 30)))
                         : QString();
}

void ConsequencePanel::showCounts()
{
    const search::Summary &summary = m_draft->preview().summary;
    const bool known = m_draft->preview().known;
    const auto shown = [known](std::size_t value) { return known ? count(value) : missing(); };
    m_ui->validCount->setText(known ? tr("%1 valid", "count of configurations").arg(count(summary.valid))
                                    : tr("%1 valid", "count of configurations").arg(missing()));
    m_ui->state->setText(stateText());
    for (const auto &[label, verdict, value] : {std::tuple(m_ui->safeCount, Verdict::Safe, summary.safe),
                                                {m_ui->tightCount, Verdict::Tight, summary.tight},
                                                {m_ui->oomCount, Verdict::Oom, summary.oom}}) {
        label->setText(shown(value));
        label->setAccessibleName(tr("%1: %2").arg(verdictText(verdict), shown(value)));
    }
}

void ConsequencePanel::showBest()
{
    const Preview &preview = m_draft->preview();
    const bool has = preview.known && preview.best && preview.bestDays && preview.bestCostUsd;
    m_ui->best->setVisible(has || (preview.known && preview.summary.valid > 0));
    m_ui->bestDetails->setVisible(has);
    if (!has) {
        m_ui->best->setText(tr("None of them is expected to fit into memory."));
        return;
    }
    m_ui->best->setText(tr("Best: %1, %2", "days, dollars").arg(daysText(*preview.bestDays), usdText(base::Usd(*preview.bestCostUsd))));
    const domain::ParallelLayout &layout = preview.best->layout;
    m_ui->bestDetails->setText(tr("predicted for TP %1, PP %2, VP %3, CP %4, EP %5, micro batch %6, global batch %7")
                                   .arg(layout.tensorParallel)
                                   .arg(layout.pipelineParallel)
                                   .arg(layout.virtualPipeline > 1 ? QString::number(layout.virtualPipeline) : tr("None"))
                                   .arg(layout.contextParallel)
                                   .arg(layout.expertParallel)
                                   .arg(preview.best->batch.microBatchSize)
                                   .arg(count(static_cast<qulonglong>(preview.best->batch.globalBatchSize))));
}

void ConsequencePanel::showIssues()
{
    while (QLayoutItem *item = m_ui->issuesColumn->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const std::vector<FieldNote> notes = m_draft->notes();
    // A new plan has nothing wrong with it yet: it is only not begun.
    const bool begun = !m_draft->plan().model.name.empty() && m_draft->plan().hasCluster();
    if (begun) {
        for (std::size_t i = 0; i < std::min(notes.size(), kShownNotes); ++i) {
            const bool offered = std::any_of(notes.begin(), notes.begin() + static_cast<std::ptrdiff_t>(i), [&](const FieldNote &other) {
                return other.field == notes[i].field && other.fixText == notes[i].fixText;
            });
            addNote(notes[i], !offered);
        }
        addRejections();
    }
    m_ui->issuesHeading->setVisible(m_ui->issuesColumn->count() > 0);
    m_ui->issuesColumn->addStretch(1);
}

void ConsequencePanel::addNote(const FieldNote &note, bool withButton)
{
    auto *label = new NoteLabel(m_ui->issues);
    label->setNote(kindOf(note), note.words());
    m_ui->issuesColumn->addWidget(label);
    if (!withButton)
        return;
    auto *go = new QPushButton(note.fixText.isEmpty() ? tr("Go to field") : note.fixText, m_ui->issues);
    go->setAccessibleDescription(note.text);
    connect(go, &QPushButton::clicked, this, [this, note] {
        if (note.fixText.isEmpty())
            emit fieldRequested(fromStd(note.field));
        else
            emit fixRequested(note);
    });
    m_ui->issuesColumn->addWidget(go, 0, Qt::AlignLeft);
}

void ConsequencePanel::addRejections()
{
    const Preview &preview = m_draft->preview();
    if (!preview.known || preview.summary.valid == preview.summary.combinations)
        return;
    std::vector<std::size_t> rules;
    for (std::size_t i = 0; i < search::kRuleCount; ++i) {
        if (preview.summary.rejectedByRule[i] > 0)
            rules.push_back(i);
    }
    std::stable_sort(rules.begin(), rules.end(),
                     [&](std::size_t a, std::size_t b) { return preview.summary.rejectedByRule[a] > preview.summary.rejectedByRule[b]; });
    rules.resize(std::min(rules.size(), kShownRules));
    for (const std::size_t i : rules) {
        auto *label = new NoteLabel(m_ui->issues);
        label->setNote(preview.summary.valid == 0 ? NoteLabel::Kind::Warning : NoteLabel::Kind::Plain,
                       tr("%1 left out: %2", "count, rule")
                           .arg(count(preview.summary.rejectedByRule[i]), translated(search::rule(static_cast<search::RuleId>(i)).title)));
        label->setToolTip(translated(search::rule(static_cast<search::RuleId>(i)).explanation));
        m_ui->issuesColumn->addWidget(label);
    }
}

} // namespace gui
