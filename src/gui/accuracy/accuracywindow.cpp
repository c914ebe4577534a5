// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accuracy/accuracywindow.h"

#include "gui/accuracy/accuracytexts.h"
#include "gui/accuracy/subjectview.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"
#include "ui_accuracywindow.h"

#include <QAction>
#include <QScreen>
#include <QShortcut>
#include <QTimer>

namespace gui {
namespace {

using validation::Subject;

constexpr int kWidthInCharacters = 190;
constexpr int kHeightInLines = 46;
constexpr double kHeadlineScale = 1.1;
constexpr std::array kSubjects{Subject::PeakMemory, Subject::OutOfMemory, Subject::StepTime};

QString footerText()
{
    return AccuracyWindow::tr("Figures that others measured and published, beside the predictions of this program (estimator version %1), "
                              "made just now on this computer. Runs of your own are compared on the Results page.")
        .arg(estimate::kEstimatorVersion);
}

} // namespace

AccuracyWindow::AccuracyWindow(AccuracySource source, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent, Qt::Window) // may be larger than the app's own
    , m_ui(std::make_unique<Ui::AccuracyWindow>())
    , m_runner(new AccuracyRunner(std::move(source), this))
    , m_again(new QAction(icon(QStringLiteral("retry")), tr("Try &again"), this))
{
    m_ui->setupUi(this);
    for (const Subject subject : kSubjects) {
        auto *view = new SubjectView(subject, dialogs, m_ui->subjects);
        m_views[static_cast<std::size_t>(subject)] = view;
        m_ui->subjects->addTab(view, subjectTitle(subject));
        connect(view, &SubjectView::said, this, &AccuracyWindow::say);
    }
    QFont font = m_ui->headline->font();
    font.setPointSizeF(font.pointSizeF() * kHeadlineScale);
    m_ui->headline->setFont(font);
    m_ui->footer->setText(footerText());
    buildStates();
    connectControls();
    connectRunner();
    const QSize wanted(fontMetrics().horizontalAdvance(QLatin1Char('x')) * kWidthInCharacters, fontMetrics().height() * kHeightInLines);
    resize(wanted.boundedTo(screen()->availableSize() * 0.95));
}

AccuracyWindow::~AccuracyWindow() = default;

void AccuracyWindow::buildStates()
{
    m_problem = new EmptyState({}, m_ui->stack);
    m_problem->setObjectName(QStringLiteral("accuracyProblem"));
    m_problem->setAction(m_again);
    m_ui->stack->addWidget(m_problem);
    showState(m_ui->busyPage);
}

void AccuracyWindow::connectControls()
{
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_ui->cancel, &QPushButton::clicked, m_runner, &AccuracyRunner::cancel);
    connect(m_again, &QAction::triggered, this, &AccuracyWindow::begin);
    connect(m_ui->copy, &QPushButton::clicked, this, [this] { currentView()->copyRows(); });
    connect(m_ui->save, &QPushButton::clicked, this, [this] { currentView()->exportRows(); });
    connect(m_ui->help, &QPushButton::clicked, this, &AccuracyWindow::helpWanted);
    connect(m_ui->subjects, &QTabWidget::currentChanged, this, [this] { showState(m_ui->stack->currentWidget()); });
    const auto shortcut = [this](const QKeySequence &keys, auto &&what) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, what);
    };
    shortcut(QKeySequence::HelpContents, &AccuracyWindow::helpWanted);
    shortcut(QKeySequence::Find, [this] { currentView()->focusFilter(); });
    shortcut(QKeySequence::Close, [this] { close(); });
}

void AccuracyWindow::connectRunner()
{
    connect(m_runner, &AccuracyRunner::progressed, this, &AccuracyWindow::showProgress);
    connect(m_runner, &AccuracyRunner::finished, this, &AccuracyWindow::showReport);
    connect(m_runner, &AccuracyRunner::failed, this, &AccuracyWindow::showFailure);
    connect(m_runner, &AccuracyRunner::stopped, this, &AccuracyWindow::showStopped);
}

void AccuracyWindow::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (m_ui->stack->currentWidget() == m_ui->busyPage)
        begin();
}

void AccuracyWindow::begin()
{
    m_ui->progress->setRange(0, 0); // how many there are is not known before they are read
    showState(m_ui->busyPage);
    m_runner->start();
}

void AccuracyWindow::showProgress(quint64 done, quint64 all)
{
    m_ui->progress->setRange(0, static_cast<int>(all));
    m_ui->progress->setValue(static_cast<int>(done));
}

void AccuracyWindow::showReport(const std::shared_ptr<const AccuracyContent> &content)
{
    QStringList lines;
    for (const Subject subject : kSubjects) {
        m_views[static_cast<std::size_t>(subject)]->setContent(content);
        if (const QString line = headline(content->report, subject); !line.isEmpty())
            lines << line;
    }
    if (lines.isEmpty()) {
        m_problem->setContent({QStringLiteral("info"), tr("No published measurements"),
                               tr("The files that come with this program hold no measurements that could be predicted. Install the program "
                                  "again to get them.")});
        showState(m_problem);
        return;
    }
    m_ui->headline->setText(lines.join(QLatin1Char('\n')));
    showState(m_ui->report);
}

void AccuracyWindow::showFailure(const base::Error &error)
{
    m_problem->setContent(
        {QStringLiteral("error"), tr("The published measurements cannot be read"),
         tr("They come with this program, so something is wrong with its installation: install it again.\n\n%1").arg(translated(error))});
    showState(m_problem);
}

void AccuracyWindow::showStopped()
{
    m_problem->setContent({QStringLiteral("stop"), tr("Stopped"),
                           tr("Not every published run was predicted, so there is nothing to sum up. It takes seconds.")});
    showState(m_problem);
}

void AccuracyWindow::showState(QWidget *page)
{
    m_ui->stack->setCurrentWidget(page);
    const bool rows = page == m_ui->report && !currentView()->isEmpty();
    m_ui->copy->setEnabled(rows);
    m_ui->save->setEnabled(rows);
}

/// What was done takes the place of the footer for a while.
void AccuracyWindow::say(const QString &message)
{
    constexpr int kSaid = 8000; // ms
    m_ui->footer->setText(message);
    QTimer::singleShot(kSaid, this, [this, message] {
        if (m_ui->footer->text() == message)
            m_ui->footer->setText(footerText());
    });
}

SubjectView *AccuracyWindow::currentView() const { return m_views[static_cast<std::size_t>(subject())]; }

Subject AccuracyWindow::subject() const { return kSubjects[static_cast<std::size_t>(std::max(0, m_ui->subjects->currentIndex()))]; }

void AccuracyWindow::showSubject(Subject subject)
{
    m_ui->subjects->setCurrentIndex(static_cast<int>(subject));
    show();
    raise();
    activateWindow();
}

} // namespace gui
