// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizard/planwizard.h"

#include "gui/widgets/dialogs.h"
#include "gui/widgets/theme.h"
#include "gui/wizard/clusterpage.h"
#include "gui/wizard/launchpage.h"
#include "gui/wizard/modelpage.h"
#include "gui/wizard/parallelismpage.h"
#include "gui/wizard/reviewpage.h"
#include "gui/wizard/trainingpage.h"
#include "ui_planwizard.h"

#include <QEvent>
#include <QPainter>
#include <QScreen>
#include <QScrollArea>
#include <QSignalBlocker>
#include <algorithm>
#include <utility>

namespace gui {

namespace {

constexpr int kWideInCharacters = 180; ///< of the window, where the screen has room
constexpr int kHighInLines = 42;

/// A mark as an icon, so that the names beside it stand in one column.
QIcon markIcon(const QString &mark, const QColor &color, const QWidget &on)
{
    const int side = on.fontMetrics().lineSpacing();
    QIcon icon;
    for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Selected, QIcon::Disabled}) {
        const QPalette palette = on.palette();
        QColor ink = color;
        if (mode == QIcon::Selected)
            ink = palette.color(QPalette::HighlightedText);
        else if (mode == QIcon::Disabled)
            ink = palette.color(QPalette::Disabled, QPalette::Text);
        QPixmap pixmap(QSize(side, side) * on.devicePixelRatio());
        pixmap.setDevicePixelRatio(on.devicePixelRatio());
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setFont(on.font());
        painter.setPen(ink);
        painter.drawText(QRect(0, 0, side, side), Qt::AlignCenter, mark);
        painter.end();
        icon.addPixmap(pixmap, mode);
    }
    return icon;
}

QScrollArea *scrollable(QWidget *page, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    return area;
}

} // namespace

PlanWizard::PlanWizard(const catalogue::Catalogue &catalogue, domain::TrainingPlan initial, Step start, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PlanWizard>())
    , m_dialogs(dialogs)
    , m_draft(catalogue, std::move(initial))
{
    m_ui->setupUi(this);
    m_ui->steps->viewport()->setAutoFillBackground(false);
    m_ui->steps->setIconSize(QSize(fontMetrics().lineSpacing(), fontMetrics().lineSpacing()));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setBold(true);
    m_ui->title->setFont(large);
    addPages(dialogs);
    m_ui->consequence->setDraft(m_draft);
    connectButtons();
    connect(&m_draft, &PlanDraft::changed, this, &PlanWizard::refresh);
    m_visited = plan().model.name.empty() ? 0 : static_cast<int>(m_pages.size()) - 1;
    if (m_visited > 0)
        setWindowTitle(tr("Change the plan"));
    for (WizardPage *page : m_pages)
        page->refresh();
    const QSize room = screen()->availableSize();
    resize(std::min(fontMetrics().horizontalAdvance(QLatin1Char('x')) * kWideInCharacters, room.width() * 9 / 10),
           std::min(fontMetrics().lineSpacing() * kHighInLines, room.height() * 9 / 10));
    showPage(0);
    showStep(start);
}

PlanWizard::~PlanWizard() = default;

void PlanWizard::addPages(Dialogs &dialogs)
{
    auto *review = new ReviewPage(m_draft, this);
    connect(review, &ReviewPage::changeRequested, this, &PlanWizard::showPage);
    connect(review, &ReviewPage::wholeSpaceRequested, this, [this] {
        m_wholeSpaceWanted = true;
        accept();
    });
    m_pages = {new ModelPage(m_draft, dialogs, this), new ClusterPage(m_draft, this), new TrainingPage(m_draft, this),
               new ParallelismPage(m_draft, this),    new LaunchPage(m_draft, this),  review};
    for (WizardPage *page : m_pages) {
        m_ui->pages->addWidget(scrollable(page, m_ui->pages));
        m_ui->steps->addItem(page->stepName());
        m_ui->steps->item(m_ui->steps->count() - 1)
            ->setSizeHint(QSize(fontMetrics().horizontalAdvance(page->stepName()) + fontMetrics().lineSpacing() * 3,
                                fontMetrics().lineSpacing() * 2));
    }
}

void PlanWizard::connectButtons()
{
    connect(m_ui->back, &QPushButton::clicked, this, [this] { showPage(m_ui->pages->currentIndex() - 1); });
    connect(m_ui->next, &QPushButton::clicked, this, [this] { showPage(m_ui->pages->currentIndex() + 1); });
    connect(m_ui->finish, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->cancel, &QPushButton::clicked, this, &PlanWizard::reject);
    connect(m_ui->steps, &QListWidget::currentRowChanged, this, &PlanWizard::showPage);
    connect(m_ui->consequence, &ConsequencePanel::fieldRequested, this, &PlanWizard::goToField);
    connect(m_ui->consequence, &ConsequencePanel::fixRequested, &m_draft, &PlanDraft::applyFix);
}

PlanWizard::Step PlanWizard::currentStep() const { return static_cast<Step>(m_ui->pages->currentIndex()); }

WizardPage &PlanWizard::current() const { return *m_pages[static_cast<std::size_t>(m_ui->pages->currentIndex())]; }

bool PlanWizard::isReachable(int index) const
{
    return std::all_of(m_pages.begin(), m_pages.begin() + index, [](const WizardPage *page) { return page->blocker().isEmpty(); });
}

void PlanWizard::showStep(Step step)
{
    int index = static_cast<int>(step);
    while (!isReachable(index))
        --index;
    showPage(index);
}

void PlanWizard::showPage(int index)
{
    const bool exists = index >= 0 && index < static_cast<int>(m_pages.size());
    if (!exists || (index > m_ui->pages->currentIndex() && !isReachable(index))) {
        refresh(); // the list of steps goes back to the page that is shown
        return;
    }
    const bool fromSteps = m_ui->steps->hasFocus(); // arrow keys there must not lose the focus
    m_visited = std::max(m_visited, index);
    m_ui->pages->setCurrentIndex(index);
    m_ui->title->setText(current().title());
    m_ui->explanation->setText(current().explanation());
    refresh();
    if (QWidget *first = current().firstField(); first && !fromSteps)
        first->setFocus(Qt::OtherFocusReason);
}

void PlanWizard::refresh()
{
    showSteps();
    showButtons();
}

void PlanWizard::showSteps()
{
    const QSignalBlocker blocker(m_ui->steps);
    for (int i = 0; i < static_cast<int>(m_pages.size()); ++i) {
        const WizardPage &page = *m_pages[static_cast<std::size_t>(i)];
        QListWidgetItem *item = m_ui->steps->item(i);
        const bool reachable = i <= m_ui->pages->currentIndex() || isReachable(i);
        const ThemeColors &colors = themeColors(palette());
        QString mark = QString::number(i + 1);
        QString state = tr("to do");
        QColor color = colors.muted;
        if (i <= m_visited && !page.isUnfinished()) {
            const bool wrong = !page.blocker().isEmpty();
            const bool warned = !wrong && page.hasWarnings();
            mark = wrong ? QStringLiteral("✕") : warned ? QStringLiteral("!") : QStringLiteral("✓");
            state = wrong ? tr("has an error") : warned ? tr("has a warning") : tr("in order");
            color = wrong ? colors.error : warned ? colors.warning : colors.accent;
        }
        item->setText(page.stepName());
        item->setIcon(markIcon(mark, color, *m_ui->steps));
        item->setData(Qt::AccessibleTextRole, tr("Step %1, %2: %3").arg(i + 1).arg(page.stepName(), state));
        item->setToolTip(reachable ? page.title() : tr("Put the steps before this one in order first."));
        item->setFlags(reachable ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags);
    }
    m_ui->steps->setCurrentRow(m_ui->pages->currentIndex());
    m_ui->steps->setFixedWidth(m_ui->steps->sizeHintForColumn(0));
}

void PlanWizard::showButtons()
{
    const int index = m_ui->pages->currentIndex();
    const bool last = index + 1 == static_cast<int>(m_pages.size());
    const QString blocker = current().blocker();
    m_ui->back->setEnabled(index > 0);
    m_ui->next->setVisible(!last);
    m_ui->next->setEnabled(blocker.isEmpty());
    m_ui->next->setToolTip(blocker);
    m_ui->finish->setEnabled(isReachable(static_cast<int>(m_pages.size())));
    m_ui->finish->setToolTip(m_ui->finish->isEnabled() ? tr("Keeps the plan and shows its configurations")
                                                       : tr("A step still has an error."));
    (last ? m_ui->finish : m_ui->next)->setDefault(true);
    m_ui->blocker->setNote(blocker.isEmpty() || current().isUnfinished() ? NoteLabel::Kind::Plain : NoteLabel::Kind::Error, blocker);
}

void PlanWizard::goToField(const QString &field)
{
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        if (!m_pages[i]->focusField(field.toStdString()))
            continue;
        showPage(static_cast<int>(i));
        m_pages[i]->focusField(field.toStdString());
        return;
    }
}

void PlanWizard::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_pages.empty())
        showSteps(); // marks are drawn in the palette's colours
}

void PlanWizard::reject()
{
    if (m_draft.isModified()) {
        Question question;
        question.title = tr("Discard the changes?");
        question.text = tr("The plan has changes that were not kept.");
        question.details = tr("Finish keeps them.");
        question.buttons = {tr("Go on editing"), tr("Discard")};
        question.escape = 0;
        question.warning = true;
        if (m_dialogs.ask(this, question) != 1)
            return;
    }
    QDialog::reject();
}

} // namespace gui
