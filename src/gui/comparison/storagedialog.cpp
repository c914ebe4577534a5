// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/comparison/storagedialog.h"

#include "gui/comparison/storagetree.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/cloud.h"
#include "ui_storagedialog.h"

#include <QAction>
#include <QDir>
#include <QHeaderView>
#include <QLocale>
#include <memory>

namespace gui {
namespace {

constexpr int kWidthInCharacters = 110;
constexpr int kHeightInLines = 32;
constexpr int kSizeCharacters = 22;
constexpr int kChangedCharacters = 18;

} // namespace

struct StorageDialog::Private {
    Private(Cloud &owner, QString folder)
        : cloud(owner)
        , cacheFolder(std::move(folder))
    {
    }

    Cloud &cloud;
    QString cacheFolder;
    Ui::StorageDialog ui;
    StorageTree tree;
    EmptyState *state = nullptr;
    QAction *logIn = nullptr;
    QAction *retry = nullptr;
    lepton::Client *client = nullptr; ///< whose storage the tree shows
    QString start;
    std::unique_ptr<launch::LogFetch> fetch;
    QStringList fetched; ///< by a fetch that had problems: used when the person says so
    QStringList paths;
};

StorageDialog::StorageDialog(Cloud &cloud, const QString &cacheFolder, QWidget *parent)
    : QDialog(parent)
    , d(std::make_unique<Private>(cloud, cacheFolder))
{
    d->ui.setupUi(this);
    setUpTree();
    setUpStates();
    connectControls();
    resize(fontMetrics().horizontalAdvance(QLatin1Char('x')) * kWidthInCharacters, fontMetrics().height() * kHeightInLines);
    d->ui.progress->hide();
    showCloud();
}

StorageDialog::~StorageDialog() { d->fetch.reset(); }

void StorageDialog::setUpTree()
{
    d->ui.tree->setModel(&d->tree);
    QHeaderView *header = d->ui.tree->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(StorageTree::Name, QHeaderView::Stretch);
    const int character = fontMetrics().averageCharWidth();
    header->resizeSection(StorageTree::Size, character * kSizeCharacters);
    header->resizeSection(StorageTree::Changed, character * kChangedCharacters);
    d->ui.intro->setText(tr("Mark folders of runs or single files. Of a folder, what looks like logs and event files is copied, with all "
                            "folders below it; what is here and unchanged is not copied again."));
}

void StorageDialog::setUpStates()
{
    d->logIn = new QAction(tr("&Log in…"), this);
    d->retry = new QAction(tr("&Try again"), this);
    d->state = new EmptyState({}, this);
    d->ui.stateColumn->addWidget(d->state);
    connect(d->logIn, &QAction::triggered, this, [this] {
        reject();
        emit loginRequested();
    });
    connect(d->retry, &QAction::triggered, this, [this] {
        if (d->cloud.state() == Cloud::State::Online)
            d->tree.setClient(d->client);
        else
            d->cloud.retry();
        showCloud();
    });
}

void StorageDialog::connectControls()
{
    connect(&d->cloud, &Cloud::stateChanged, this, &StorageDialog::showCloud);
    connect(&d->cloud, &Cloud::clientAboutToChange, this, [this] {
        if (d->fetch)
            d->fetch->cancel();
        d->client = nullptr;
        d->tree.setClient(nullptr);
    });
    connect(&d->tree, &StorageTree::listed, this, [this](const QModelIndex &folder) {
        if (!folder.isValid())
            showListing();
        else if (folder.data(StorageTree::StateRole).toInt() == static_cast<int>(StorageTree::Listing::Failed))
            d->ui.note->setNote(NoteLabel::Kind::Error, folder.data(Qt::ToolTipRole).toString());
    });
    connect(&d->tree, &StorageTree::chosenChanged, this, [this] {
        d->fetched.clear();
        showControls();
    });
    connect(&d->tree, &StorageTree::reached, this, [this](const QModelIndex &entry, bool whole) {
        d->ui.tree->setCurrentIndex(entry);
        d->ui.tree->expand(entry);
        d->ui.tree->scrollTo(entry, QAbstractItemView::PositionAtTop);
        d->ui.note->setNote(whole ? NoteLabel::Kind::Plain : NoteLabel::Kind::Warning,
                            whole ? QString() : tr("There is nothing more of this path than %1").arg(d->tree.pathOf(entry)));
    });
    connect(d->ui.tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (index.data(StorageTree::StateRole).toInt() == static_cast<int>(StorageTree::Listing::Failed))
            d->tree.askAgain(index);
    });
    connect(d->ui.path, &QLineEdit::returnPressed, this, &StorageDialog::goTo);
    connect(d->ui.path, &QLineEdit::textChanged, this, &StorageDialog::showControls);
    connect(d->ui.go, &QPushButton::clicked, this, &StorageDialog::goTo);
    connect(d->ui.fetch, &QPushButton::clicked, this, &StorageDialog::startFetch);
    connect(d->ui.cancel, &QPushButton::clicked, this, &StorageDialog::reject);
}

void StorageDialog::setStart(const QString &path)
{
    d->start = path;
    if (d->client != nullptr)
        d->tree.reach(path);
}

QStringList StorageDialog::paths() const { return d->paths; }

void StorageDialog::showCloud()
{
    using State = Cloud::State;
    const State state = d->cloud.state();
    d->state->setAction(nullptr);
    if (state == State::Online && d->cloud.client() != nullptr) {
        if (d->client != d->cloud.client()) {
            d->client = d->cloud.client();
            d->ui.place->setText(QDir::toNativeSeparators(launch::fetchFolder(d->client->workspace(), d->cacheFolder)));
            d->tree.setClient(d->client);
            if (!d->start.isEmpty())
                d->tree.reach(d->start);
        }
        showListing();
    } else if (state == State::Connecting) {
        showState(QStringLiteral("cluster"), tr("Connecting to the workspace…"), {});
    } else if (state == State::Offline) {
        showState(QStringLiteral("warning"), tr("The workspace cannot be reached"), translated(d->cloud.error()));
        d->state->setAction(d->retry);
    } else {
        const bool refused = state == State::LoginNeeded;
        showState(QStringLiteral("cluster"), refused ? tr("The login was refused") : tr("Not logged in to a workspace"),
                  refused ? translated(d->cloud.error()) : tr("Log in to see the files in its storage."));
        d->state->setAction(d->logIn);
    }
    showControls();
}

void StorageDialog::showState(const QString &icon, const QString &title, const QString &text)
{
    d->state->setContent({icon, title, text});
    d->ui.pages->setCurrentWidget(d->ui.statePage);
}

/// Of the file systems.
void StorageDialog::showListing()
{
    switch (d->tree.listing()) {
    case StorageTree::Listing::Failed:
        showState(QStringLiteral("warning"), tr("The storage of this workspace cannot be read"), translated(d->tree.error()));
        d->state->setAction(d->retry);
        break;
    case StorageTree::Listing::Known:
        if (d->tree.rowCount() == 0) {
            showState(QStringLiteral("open"), tr("This workspace has no storage"),
                      tr("Logs that jobs write to a mounted folder would be here. Add logs from this computer in its place."));
            break;
        }
        d->ui.pages->setCurrentWidget(d->ui.browsePage);
        for (int row = 0; d->start.isEmpty() && row < d->tree.rowCount() && d->tree.rowCount() == 1; ++row)
            d->ui.tree->expand(d->tree.index(row, 0));
        if (!d->ui.tree->currentIndex().isValid())
            d->ui.tree->setCurrentIndex(d->tree.index(0, 0));
        break;
    default:
        showState(QStringLiteral("cluster"), tr("Looking into the storage…"), {});
    }
    showControls();
}

void StorageDialog::showControls()
{
    const bool browsing = d->ui.pages->currentWidget() == d->ui.browsePage;
    const bool fetching = d->fetch != nullptr;
    for (QWidget *widget : std::initializer_list<QWidget *>{d->ui.tree, d->ui.path, d->ui.prefix})
        widget->setEnabled(browsing && !fetching);
    d->ui.go->setEnabled(browsing && !fetching && !d->ui.path->text().trimmed().isEmpty());
    d->ui.progress->setVisible(fetching);
    d->ui.fetch->setVisible(browsing);
    d->ui.fetch->setEnabled(!fetching && (!d->fetched.isEmpty() || !d->tree.chosen().empty()));
    d->ui.fetch->setText(d->fetched.isEmpty() ? tr("&Fetch") : tr("&Use what is here"));
    d->ui.cancel->setText(fetching ? tr("Stop") : tr("Close"));
}

void StorageDialog::goTo()
{
    if (const QString path = d->ui.path->text().trimmed(); !path.isEmpty())
        d->tree.reach(path);
}

void StorageDialog::startFetch()
{
    if (!d->fetched.isEmpty()) {
        d->paths = d->fetched;
        accept();
        return;
    }
    if (d->client == nullptr || d->fetch)
        return;
    launch::FetchOptions options;
    options.folder = launch::fetchFolder(d->client->workspace(), d->cacheFolder);
    options.logPrefix = d->ui.prefix->text().trimmed();
    options.simulated = d->cloud.isSandbox();
    d->fetch = std::make_unique<launch::LogFetch>(*d->client, d->tree.chosen(), std::move(options));
    connect(d->fetch.get(), &launch::LogFetch::progressed, this, &StorageDialog::showProgress);
    connect(d->fetch.get(), &launch::LogFetch::finished, this, &StorageDialog::takeResult);
    showProgress({});
    d->fetch->start();
    showControls();
    d->ui.cancel->setFocus();
}

void StorageDialog::showProgress(const launch::FetchProgress &progress)
{
    d->ui.progress->setRange(0, progress.looking ? 0 : progress.files);
    d->ui.progress->setValue(progress.looking ? 0 : progress.done);
    d->ui.note->setNote(NoteLabel::Kind::Plain,
                        progress.looking ? tr("Looking for logs: %n found", nullptr, progress.files)
                                         : tr("%1 of %n files, %2", nullptr, progress.files)
                                               .arg(QLocale().toString(progress.done), QLocale().formattedDataSize(progress.bytes)));
}

void StorageDialog::takeResult()
{
    const base::Result<launch::FetchSummary> result = d->fetch->result();
    d->fetch.release()->deleteLater(); // it is calling us
    d->ui.tree->setFocus();
    if (!result) {
        const bool cancelled = result.error().kind == base::ErrorKind::Cancelled;
        d->ui.note->setNote(cancelled ? NoteLabel::Kind::Plain : NoteLabel::Kind::Error, translated(result.error()));
    } else if (!result->problems.empty()) {
        const int more = static_cast<int>(result->problems.size()) - 1;
        const QString first = translated(result->problems.front());
        d->fetched = result->paths;
        d->ui.note->setNote(NoteLabel::Kind::Warning,
                            more > 0 ? tr("%1 And %n more problems.", nullptr, more).arg(first + QLatin1Char('.')) : first);
    } else if (result->paths.isEmpty()) {
        d->ui.note->setNote(NoteLabel::Kind::Warning, tr("Nothing there looks like a log or an event file."));
    } else {
        d->paths = result->paths;
        accept();
        return;
    }
    showControls();
}

void StorageDialog::reject()
{
    if (d->fetch) // Esc stops the fetch first
        d->fetch->cancel();
    else
        QDialog::reject();
}

} // namespace gui
