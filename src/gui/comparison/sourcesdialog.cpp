// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/comparison/sourcesdialog.h"

#include "ui_sourcesdialog.h"

#include "gui/comparison/configurationnames.h"
#include "gui/widgets/dialogs.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/measurements.h"
#include "gui/workspace/workspace.h"

#include <QAction>
#include <QCompleter>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QFuture>
#include <QHeaderView>
#include <QStringListModel>
#include <QUrl>
#include <algorithm>

namespace gui {
namespace {

constexpr int kPathRole = Qt::UserRole;
constexpr int kByHandRole = Qt::UserRole + 1;
constexpr int kWidthInCharacters = 120;
constexpr int kHeightInLines = 42;
constexpr int kMostCompletions = 12;

/// `path` is `folder` or lies in it.
bool liesIn(const QString &path, const QString &folder)
{
    return path == folder || path.startsWith(folder.endsWith(QLatin1Char('/')) ? folder : folder + QLatin1Char('/'));
}

QTreeWidgetItem *addRow(QTreeWidget &tree, const QStringList &texts, const QString &path)
{
    auto *row = new QTreeWidgetItem(&tree, texts);
    row->setData(0, kPathRole, path);
    row->setToolTip(0, plainTip(QDir::toNativeSeparators(path)));
    return row;
}

} // namespace

QStringList droppedPaths(const QMimeData &mime)
{
    QStringList paths;
    for (const QUrl &url : mime.urls()) {
        const QString path = url.toLocalFile();
        if (!path.isEmpty() && QFileInfo::exists(path))
            paths << path;
    }
    return paths;
}

SourcesDialog::SourcesDialog(const Parts &parts, QWidget *parent)
    : QDialog(parent)
    , m_workspace(parts.workspace)
    , m_measurements(parts.measurements)
    , m_dialogs(parts.dialogs)
    , m_ui(std::make_unique<Ui::SourcesDialog>())
    , m_names(new QStringListModel(this))
{
    setObjectName(QStringLiteral("sourcesDialog"));
    m_ui->setupUi(this);
    const int letter = fontMetrics().horizontalAdvance(QLatin1Char('x'));
    resize(letter * kWidthInCharacters, fontMetrics().height() * kHeightInLines);
    m_ui->sources->header()->resizeSection(0, letter * kWidthInCharacters / 2);
    m_ui->unassigned->header()->resizeSection(0, letter * kWidthInCharacters / 2);
    m_ui->unassigned->header()->resizeSection(1, letter * kWidthInCharacters / 12);
    m_ui->unassigned->header()->resizeSection(2, letter * kWidthInCharacters / 6);
    m_ui->unassigned->setSelectionMode(QAbstractItemView::ExtendedSelection);
    auto *completer = new QCompleter(m_names, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(kMostCompletions);
    m_ui->configuration->setCompleter(completer);
    m_ui->fetch->setVisible(parts.fetch != nullptr);
    if (parts.fetch != nullptr)
        connect(m_ui->fetch, &QPushButton::clicked, parts.fetch, &QAction::trigger);
    connectParts();
    loadNames();
    showAll();
}

SourcesDialog::~SourcesDialog() = default;

void SourcesDialog::connectParts()
{
    connect(m_ui->addFolder, &QPushButton::clicked, this, &SourcesDialog::addFolder);
    connect(m_ui->addFiles, &QPushButton::clicked, this, &SourcesDialog::addFiles);
    connect(m_ui->remove, &QPushButton::clicked, this, [this] {
        if (const QTreeWidgetItem *row = m_ui->sources->currentItem())
            m_measurements.removeSource(row->data(0, kPathRole).toString());
    });
    connect(m_ui->readAgain, &QPushButton::clicked, &m_measurements, &Measurements::readAgain);
    connect(m_ui->cancel, &QPushButton::clicked, &m_measurements, &Measurements::cancel);
    connect(m_ui->assign, &QPushButton::clicked, this, &SourcesDialog::assignTyped);
    connect(m_ui->configuration, &QLineEdit::returnPressed, this, &SourcesDialog::assignTyped);
    connect(m_ui->configuration, &QLineEdit::textChanged, this, &SourcesDialog::updateButtons);
    connect(m_ui->leaveOut, &QPushButton::clicked, this, [this] { assign({}); });
    connect(m_ui->takeBack, &QPushButton::clicked, this, &SourcesDialog::takeBack);
    connect(m_ui->sources, &QTreeWidget::currentItemChanged, this, &SourcesDialog::updateButtons);
    connect(m_ui->sources, &QTreeWidget::itemChanged, this, [this](const QTreeWidgetItem *row) {
        if (!m_filling && row->data(0, kPathRole).toString().isEmpty())
            m_measurements.setCampaignRuns(row->checkState(0) == Qt::Checked);
    });
    connect(m_ui->unassigned, &QTreeWidget::itemSelectionChanged, this, &SourcesDialog::updateButtons);
    // Later: a row's own check mark may be what changed, and the rows are made anew.
    connect(&m_measurements, &Measurements::changed, this, &SourcesDialog::showAll, Qt::QueuedConnection);
    connect(&m_measurements, &Measurements::settingsChanged, this, &SourcesDialog::showAll, Qt::QueuedConnection);
    connect(&m_measurements, &Measurements::readingStarted, this, &SourcesDialog::showReading);
    connect(&m_measurements, &Measurements::readingProgress, this,
            [this](quint64 done, quint64 total) { m_ui->reading->setText(tr("Reading: %1 of %2").arg(count(done), count(total))); });
}

/// The names are spelled away from the GUI thread: there may be a hundred thousand.
void SourcesDialog::loadNames()
{
    configurationNames(m_workspace).then(this, [this](const QStringList &names) { m_names->setStringList(names); });
}

/// Beside the logs added last, or beside the project.
QString SourcesDialog::startFolder() const
{
    const auto &sources = m_measurements.settings().sources;
    const QString beside = sources.empty() ? m_workspace.filePath() : fromStd(sources.back().path);
    return beside.isEmpty() ? QDir::homePath() : QFileInfo(beside).absolutePath();
}

void SourcesDialog::addFolder()
{
    FileRequest request;
    request.title = tr("Add a folder of logs");
    request.startAt = startFolder();
    if (const QString path = m_dialogs.chooseFolder(this, request); !path.isEmpty())
        m_measurements.addPaths({path}, m_ui->prefix->text().trimmed());
}

void SourcesDialog::addFiles()
{
    FileRequest request;
    request.title = tr("Add logs, a run each");
    request.startAt = startFolder();
    request.filter = tr("Logs and event files (*.log *.txt *.out *.err events.out.tfevents.*);;All files (*)");
    if (const QStringList paths = m_dialogs.openFiles(this, request); !paths.isEmpty())
        m_measurements.addPaths(paths);
}

void SourcesDialog::showAll()
{
    m_filling = true;
    showSources();
    showUnassigned();
    showProblems();
    m_filling = false;
    showReading();
    updateButtons();
}

QString SourcesDialog::foundIn(const QString &source) const
{
    const auto compared = m_measurements.comparison();
    if (!compared)
        return {};
    using Kind = comparison::RunOrigin::Kind;
    const auto runs = std::count_if(compared->origins.begin(), compared->origins.end(), [&](const comparison::RunOrigin &origin) {
        return source.isEmpty() ? origin.kind == Kind::Campaign : origin.kind != Kind::Campaign && liesIn(fromStd(origin.path), source);
    });
    const auto strangers = source.isEmpty() ? 0
                                            : std::count_if(compared->unassigned.begin(), compared->unassigned.end(),
                                                            [&](const auto &log) { return liesIn(fromStd(log.path), source); });
    const QString found = tr("%n run(s)", nullptr, static_cast<int>(runs));
    return strangers == 0 ? found : tr("%1, %n without a configuration", nullptr, static_cast<int>(strangers)).arg(found);
}

void SourcesDialog::showSources()
{
    const QTreeWidgetItem *before = m_ui->sources->currentItem();
    const QString current = before ? before->data(0, kPathRole).toString() : QString();
    m_ui->sources->clear();
    const results::ComparisonSettings &settings = m_measurements.settings();
    QTreeWidgetItem *campaign = addRow(*m_ui->sources, {tr("Runs of this project"), foundIn({})}, {});
    campaign->setFlags(campaign->flags() | Qt::ItemIsUserCheckable);
    campaign->setCheckState(0, settings.campaignRuns ? Qt::Checked : Qt::Unchecked);
    for (const results::LogSource &source : settings.sources) {
        const QString path = fromStd(source.path);
        QString shown = QDir::toNativeSeparators(path);
        if (!source.logPrefix.empty())
            shown = tr("%1 (files %2…)").arg(shown, fromStd(source.logPrefix));
        addRow(*m_ui->sources, {shown, foundIn(path)}, path);
    }
    for (int row = 0; row < m_ui->sources->topLevelItemCount(); ++row) {
        if (m_ui->sources->topLevelItem(row)->data(0, kPathRole).toString() == current)
            m_ui->sources->setCurrentItem(m_ui->sources->topLevelItem(row));
    }
}

void SourcesDialog::showUnassigned()
{
    const QStringList selected = selectedLogs();
    m_ui->unassigned->clear();
    if (const auto compared = m_measurements.comparison()) {
        for (const comparison::Unassigned &log : compared->unassigned) {
            const QString failure = log.failure ? translated(results::title(log.failure->kind)) : missing();
            const QString time = log.medianStep.empty() ? failure : secondsText(base::Seconds(fromStd(log.medianStep).toDouble()));
            auto *row = addRow(*m_ui->unassigned, {QDir::toNativeSeparators(fromStd(log.path)), count(log.steps), time, QString()},
                               fromStd(log.path));
            row->setToolTip(2, log.failure ? failure : QString());
            row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
            row->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        }
    }
    for (const auto &[path, configuration] : m_measurements.settings().assigned) {
        const QString said = configuration.empty() ? tr("left out") : fromStd(configuration);
        auto *row =
            addRow(*m_ui->unassigned, {QDir::toNativeSeparators(fromStd(path)), {}, {}, tr("%1 (by hand)").arg(said)}, fromStd(path));
        row->setData(0, kByHandRole, true);
    }
    for (int i = 0; i < m_ui->unassigned->topLevelItemCount(); ++i) {
        QTreeWidgetItem *row = m_ui->unassigned->topLevelItem(i);
        row->setSelected(selected.contains(row->data(0, kPathRole).toString()));
    }
    const bool any = m_ui->unassigned->topLevelItemCount() > 0;
    for (QWidget *part :
         {static_cast<QWidget *>(m_ui->unassignedTitle), static_cast<QWidget *>(m_ui->unassigned),
          static_cast<QWidget *>(m_ui->configurationLabel), static_cast<QWidget *>(m_ui->configuration),
          static_cast<QWidget *>(m_ui->assign), static_cast<QWidget *>(m_ui->leaveOut), static_cast<QWidget *>(m_ui->takeBack)})
        part->setVisible(any);
}

void SourcesDialog::showProblems()
{
    m_ui->problems->clear();
    if (m_measurements.error())
        m_ui->problems->addItem(translated(*m_measurements.error()));
    if (const auto compared = m_measurements.comparison()) {
        for (const base::Error &problem : compared->problems)
            m_ui->problems->addItem(translated(problem));
        for (const std::string &name : compared->missing)
            m_ui->problems->addItem(tr("%1: there are no logs of it").arg(fromStd(name)));
    }
    m_ui->problemsTitle->setVisible(m_ui->problems->count() > 0);
    m_ui->problems->setVisible(m_ui->problems->count() > 0);
}

void SourcesDialog::showReading()
{
    const bool reading = m_measurements.isReading();
    m_ui->cancel->setVisible(reading);
    m_ui->readAgain->setEnabled(!reading);
    if (reading && m_ui->reading->text().isEmpty())
        m_ui->reading->setText(tr("Reading…"));
    else if (!reading)
        m_ui->reading->clear();
}

QStringList SourcesDialog::selectedLogs() const
{
    QStringList paths;
    for (const QTreeWidgetItem *row : m_ui->unassigned->selectedItems())
        paths << row->data(0, kPathRole).toString();
    return paths;
}

void SourcesDialog::updateButtons()
{
    const QTreeWidgetItem *source = m_ui->sources->currentItem();
    m_ui->remove->setEnabled(source != nullptr && !source->data(0, kPathRole).toString().isEmpty());
    const auto rows = m_ui->unassigned->selectedItems();
    const bool any = !rows.isEmpty();
    m_ui->assign->setEnabled(any && !m_ui->configuration->text().trimmed().isEmpty());
    m_ui->leaveOut->setEnabled(any);
    m_ui->takeBack->setEnabled(
        std::any_of(rows.begin(), rows.end(), [](const QTreeWidgetItem *row) { return row->data(0, kByHandRole).toBool(); }));
    m_ui->assignNote->setVisible(false);
}

void SourcesDialog::assign(const QString &configuration)
{
    const QStringList paths = selectedLogs();
    for (const QString &path : paths)
        m_measurements.assign(path, configuration);
}

void SourcesDialog::takeBack()
{
    const QStringList paths = selectedLogs();
    for (const QString &path : paths)
        m_measurements.unassign(path);
}

void SourcesDialog::assignTyped()
{
    const QString typed = m_ui->configuration->text().trimmed();
    if (typed.isEmpty())
        return;
    if (selectedLogs().isEmpty()) {
        m_ui->assignNote->setNote(NoteLabel::Kind::Warning, tr("Select the logs first that belong to it."));
    } else if (!comparison::configurationNamed(typed.toStdString(), m_workspace.plan(), {})) {
        m_ui->assignNote->setNote(
            NoteLabel::Kind::Error,
            tr("No configuration of this plan is called “%1”. Choose one of the list, or type its whole name.").arg(typed));
    } else {
        assign(typed);
        m_ui->configuration->clear();
        return;
    }
    m_ui->assignNote->setVisible(true);
}

void SourcesDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedPaths(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void SourcesDialog::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_measurements.addPaths(droppedPaths(*event->mimeData()), m_ui->prefix->text().trimmed());
}

} // namespace gui
