// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/comparison/runpanel.h"

#include "gui/comparison/decisiontexts.h"
#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"

#include <QAction>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace gui {
namespace {

constexpr int kWidthInCharacters = 46;
constexpr int kNameInCharacters = 22;

QLabel *makeText(QWidget *parent, const char *name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    return label;
}

void addFact(QTreeWidget &tree, const QString &name, const QString &value)
{
    auto *row = new QTreeWidgetItem(&tree, {name, value});
    row->setToolTip(0, plainTip(name));
    row->setToolTip(1, plainTip(value));
}

} // namespace

RunPanel::RunPanel(const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("runPanel"));
    auto *content = new QWidget(this);
    m_name = new ElidedLabel({}, content);
    m_name->setElideMode(Qt::ElideMiddle);
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_state = makeText(content, "runPanelState");
    auto *buttons = new QHBoxLayout;
    for (QAction *action : actions) {
        auto *button = new QToolButton(content);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(action->iconText());
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    m_facts = new QTreeWidget(content);
    m_facts->setObjectName(QStringLiteral("resultFacts"));
    m_facts->setAccessibleName(tr("Figures of the run"));
    m_facts->setHeaderLabels({tr("Figure"), tr("Value")});
    m_facts->setRootIsDecorated(false);
    m_facts->setUniformRowHeights(true);
    m_facts->setAlternatingRowColors(true);
    m_facts->header()->resizeSection(0, fontMetrics().horizontalAdvance(QLatin1Char('x')) * kNameInCharacters);

    auto *column = new QVBoxLayout(content);
    column->addWidget(m_name);
    column->addWidget(m_state);
    column->addLayout(buttons);
    column->addWidget(buildFailure());
    column->addWidget(m_facts, 1);
    auto *nothing = new QLabel(tr("Select a run in the table or in a chart to see all that is known of it."), this);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setWordWrap(true);
    nothing->setMargin(fontMetrics().height());
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(nothing);
    m_stack->addWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

QWidget *RunPanel::buildFailure()
{
    m_failure = new QWidget(this);
    m_failure->setAutoFillBackground(true);
    m_failureTitle = makeText(m_failure, "resultFailure");
    QFont bold = m_failureTitle->font();
    bold.setBold(true);
    m_failureTitle->setFont(bold);
    m_failureLine = makeText(m_failure, "resultFailureLine");
    m_failureLine->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_failureLine->setAccessibleName(tr("The line of the log that decides"));
    m_advice = makeText(m_failure, "resultAdvice");
    auto *column = new QVBoxLayout(m_failure);
    for (QLabel *part : {m_failureTitle, m_failureLine, m_advice})
        column->addWidget(part);
    return m_failure;
}

void RunPanel::showNothing() { m_stack->setCurrentIndex(0); }

void RunPanel::showRun(const comparison::Comparison &comparison, std::size_t run)
{
    m_stack->setCurrentIndex(1);
    const results::RunRecord &record = comparison.record(run);
    const comparison::RunOrigin &origin = comparison.origins[comparison.analysis.runs[run].record];
    m_name->setText(fromStd(record.configuration));
    QStringList state{outcomeText(comparison, run)};
    if (const QString reason = reasonOf(comparison, run); !reason.isEmpty())
        state << reason;
    state << (record.simulated ? originWord(Origin::Simulated) : originWord(Origin::Measured));
    if (origin.byHand)
        state << tr("assigned by hand");
    m_state->setText(state.join(QStringLiteral(" · ")));
    showFailure(comparison, run);
    m_facts->clear();
    for (const report::RunFact &fact : report::runFacts(comparison, run))
        addFact(*m_facts, translated(fact.name), translated(fact.value));
    colour();
}

void RunPanel::showFailure(const comparison::Comparison &comparison, std::size_t run)
{
    const auto &failure = comparison.record(run).failure;
    m_failure->setVisible(failure.has_value());
    if (!failure)
        return;
    m_failureTitle->setText(translated(results::title(failure->kind)));
    m_failureLine->setText(fromStd(failure->line));
    m_failureLine->setVisible(!failure->line.empty());
    m_advice->setText(translated(failure->advice));
    m_advice->setVisible(!m_advice->text().isEmpty());
}

QSize RunPanel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(QLatin1Char('x')) * kWidthInCharacters, QWidget::sizeHint().height()};
}

void RunPanel::colour()
{
    const ThemeColors &theme = themeColors(palette());
    QPalette box = palette();
    box.setColor(QPalette::Window, theme.oomFill);
    m_failure->setPalette(box);
    QPalette title = box;
    title.setColor(QPalette::WindowText, theme.error);
    m_failureTitle->setPalette(title);
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, theme.muted);
    m_state->setPalette(muted);
}

void RunPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

} // namespace gui
