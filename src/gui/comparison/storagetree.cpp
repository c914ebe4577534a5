// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/comparison/storagetree.h"

#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"
#include "results/logfolder.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QLocale>
#include <QPalette>
#include <algorithm>
#include <utility>

namespace gui {
namespace {

constexpr std::size_t kMostFactsAsked = 200; // of one folder: a request each

QString changedText(const std::string &modified)
{
    const QDateTime time = QDateTime::fromString(fromStd(modified), Qt::RFC2822Date);
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : missing();
}

/// Qt reads "Sun, 06 Nov 1994 08:49:37 +0000", HTTP writes "GMT".
std::string rfc2822(std::string text)
{
    if (text.ends_with(" GMT"))
        text.replace(text.size() - 3, 3, "+0000");
    return text;
}

} // namespace

struct StorageTree::Node {
    Node *parent = nullptr;
    int row = 0;
    bool isFolder = true;
    bool isTaken = true; ///< with the folder that it is in; else only when it is marked by itself
    QString name;
    Listing listing = Listing::NotAsked;
    QString problem;
    Qt::CheckState checked = Qt::Unchecked;
    lepton::wire::FileFacts facts;
    std::vector<std::shared_ptr<Node>> children;

    [[nodiscard]] QStringList parts() const ///< the file system first
    {
        QStringList names;
        for (const Node *node = this; node->parent != nullptr; node = node->parent)
            names.prepend(node->name);
        return names;
    }
    [[nodiscard]] QString path() const { return QLatin1Char('/') + parts().mid(1).join(QLatin1Char('/')); }
};

StorageTree::StorageTree(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_shared<Node>())
{
}

StorageTree::~StorageTree() = default;

void StorageTree::setClient(lepton::Client *client)
{
    beginResetModel();
    m_client = client;
    m_root = std::make_shared<Node>();
    m_error = {};
    m_at.reset();
    endResetModel();
    emit chosenChanged();
    if (client != nullptr)
        list(m_root.get());
}

StorageTree::Listing StorageTree::listing() const { return m_root->listing; }

StorageTree::Node *StorageTree::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex StorageTree::indexOf(const Node *node, int column) const
{
    return node->parent == nullptr ? QModelIndex() : createIndex(node->row, column, node);
}

QModelIndex StorageTree::index(int row, int column, const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    const bool there =
        row >= 0 && row < static_cast<int>(node->children.size()) && column >= 0 && column < ColumnCount && parent.column() <= 0;
    return there ? createIndex(row, column, node->children[static_cast<std::size_t>(row)].get()) : QModelIndex();
}

QModelIndex StorageTree::parent(const QModelIndex &child) const { return child.isValid() ? indexOf(nodeOf(child)->parent) : QModelIndex(); }

int StorageTree::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int StorageTree::columnCount(const QModelIndex &) const { return ColumnCount; }

bool StorageTree::hasChildren(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    return parent.column() <= 0 && node->isFolder && (node->listing == Listing::NotAsked || !node->children.empty());
}

bool StorageTree::canFetchMore(const QModelIndex &parent) const
{
    return parent.isValid() && m_client && nodeOf(parent)->isFolder && nodeOf(parent)->listing == Listing::NotAsked;
}

void StorageTree::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        list(nodeOf(parent));
}

void StorageTree::askAgain(const QModelIndex &folder)
{
    Node *node = nodeOf(folder);
    if (!m_client || !node->isFolder || node->listing == Listing::Asking)
        return;
    if (!node->children.empty()) {
        beginRemoveRows(indexOf(node), 0, static_cast<int>(node->children.size()) - 1);
        node->children.clear();
        endRemoveRows();
        emit chosenChanged();
    }
    list(node);
}

void StorageTree::list(Node *node)
{
    node->listing = Listing::Asking;
    showState(node);
    std::shared_ptr<Node> kept = m_root;
    if (node->parent != nullptr)
        kept = node->parent->children[static_cast<std::size_t>(node->row)];
    const std::weak_ptr<Node> weak = kept;
    if (node->parent == nullptr) {
        m_client->storages(this, [this, weak](const lepton::Answer<std::vector<QString>> &answer) {
            const std::shared_ptr<Node> own = weak.lock();
            if (!own || own != m_root)
                return;
            if (!answer)
                return takeFailure(own, answer.error());
            std::vector<lepton::wire::StorageEntry> entries;
            for (const QString &name : *answer)
                entries.push_back({true, name.toStdString(), {}});
            takeEntries(own, entries);
        });
        return;
    }
    m_client->listFolder(node->parts().front(), node->path(), this,
                         [this, weak](const lepton::Answer<std::vector<lepton::wire::StorageEntry>> &answer) {
                             const std::shared_ptr<Node> own = weak.lock();
                             if (!own)
                                 return;
                             answer ? takeEntries(own, *answer) : takeFailure(own, answer.error());
                         });
}

void StorageTree::takeEntries(const std::shared_ptr<Node> &node, const std::vector<lepton::wire::StorageEntry> &entries)
{
    std::vector<std::shared_ptr<Node>> children;
    for (const lepton::wire::StorageEntry &entry : entries) {
        if (launch::localName(fromStd(entry.name)).isEmpty())
            continue; // cannot be asked for
        auto child = std::make_shared<Node>();
        child->parent = node.get();
        child->isFolder = entry.isFolder;
        child->name = fromStd(entry.name);
        child->isTaken = entry.isFolder ? results::isWorthEntering(entry.name) : results::mayBeLog(entry.name);
        child->checked = node->checked == Qt::Checked && child->isTaken ? Qt::Checked : Qt::Unchecked;
        children.push_back(std::move(child));
    }
    std::sort(children.begin(), children.end(), [](const auto &a, const auto &b) {
        return a->isFolder != b->isFolder ? a->isFolder : a->name.localeAwareCompare(b->name) < 0;
    });
    for (std::size_t row = 0; row < children.size(); ++row)
        children[row]->row = static_cast<int>(row);
    node->listing = Listing::Known;
    if (!children.empty()) {
        beginInsertRows(indexOf(node.get()), 0, static_cast<int>(children.size()) - 1);
        node->children = std::move(children);
        endInsertRows();
        const auto file = std::find_if(node->children.begin(), node->children.end(), [](const auto &child) { return !child->isFolder; });
        if (file != node->children.end())
            askFacts(node, static_cast<std::size_t>((*file)->row));
    }
    showState(node.get());
    emit listed(indexOf(node.get()));
    goOn();
}

void StorageTree::takeFailure(const std::shared_ptr<Node> &node, const lepton::Failure &failure)
{
    if (failure.kind == lepton::FailureKind::Cancelled)
        return;
    node->listing = Listing::Failed;
    node->problem = translated(failure.error);
    if (node == m_root)
        m_error = failure.error;
    showState(node.get());
    emit listed(indexOf(node.get()));
    goOn();
}

/// One after the other, until the server turns out to tell nothing.
void StorageTree::askFacts(const std::shared_ptr<Node> &folder, std::size_t child)
{
    if (!m_client || child >= folder->children.size() || child >= kMostFactsAsked)
        return;
    const std::shared_ptr<Node> &file = folder->children[child];
    const std::weak_ptr<Node> weak = folder;
    m_client->fileFacts(file->parts().front(), file->path(), this,
                        [this, weak, child](const lepton::Answer<lepton::wire::FileFacts> &answer) {
                            const std::shared_ptr<Node> own = weak.lock();
                            if (!own || !answer || child >= own->children.size() || (!answer->bytes && answer->modified.empty()))
                                return;
                            own->children[child]->facts = *answer;
                            showState(own->children[child].get());
                            askFacts(own, child + 1);
                        });
}

void StorageTree::showState(Node *node)
{
    if (node->parent != nullptr)
        emit dataChanged(indexOf(node), indexOf(node, Changed));
}

QString StorageTree::stateText(const Node &node) const
{
    switch (node.listing) {
    case Listing::Asking:
        return tr("loading…");
    case Listing::Failed:
        return tr("could not be listed");
    case Listing::Known:
        return node.children.empty() ? tr("empty") : tr("%n entries", nullptr, static_cast<int>(node.children.size()));
    case Listing::NotAsked:
        break;
    }
    return {};
}

QVariant StorageTree::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = *nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Name)
            return node.name;
        if (node.isFolder)
            return index.column() == Size ? stateText(node) : QString();
        if (index.column() == Size)
            return node.facts.bytes ? QLocale().formattedDataSize(*node.facts.bytes) : missing();
        return changedText(rfc2822(node.facts.modified));
    case Qt::CheckStateRole:
        return index.column() == Name ? QVariant(static_cast<int>(node.checked)) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Size ? QVariant(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::ForegroundRole:
        return node.isTaken ? QVariant() : QVariant(QGuiApplication::palette().brush(QPalette::Disabled, QPalette::Text));
    case Qt::ToolTipRole:
        if (!node.problem.isEmpty())
            return plainTip(node.problem);
        return plainTip(node.isTaken ? node.path() : tr("%1\nNot taken for a log: copied only when it is marked itself").arg(node.path()));
    case Qt::AccessibleTextRole:
        return index.column() != Name ? QVariant() : node.isFolder ? tr("Folder %1").arg(node.name) : tr("File %1").arg(node.name);
    case IsFolderRole:
        return node.isFolder;
    case StateRole:
        return static_cast<int>(node.listing);
    default:
        return {};
    }
}

bool StorageTree::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.column() != Name)
        return false;
    Node *node = nodeOf(index);
    check(node, value.toInt() == Qt::Unchecked ? Qt::Unchecked : Qt::Checked);
    for (Node *above = node->parent; above != nullptr && above->parent != nullptr; above = above->parent) {
        // Never wholly by its children: it would stand for more than was marked.
        const bool none =
            std::all_of(above->children.begin(), above->children.end(), [](const auto &child) { return child->checked == Qt::Unchecked; });
        above->checked = none ? Qt::Unchecked : Qt::PartiallyChecked;
        showState(above);
    }
    emit chosenChanged();
    return true;
}

void StorageTree::check(Node *node, Qt::CheckState state)
{
    node->checked = state;
    showState(node);
    for (const auto &child : node->children)
        if (child->isTaken || state == Qt::Unchecked)
            check(child.get(), state);
}

QVariant StorageTree::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Name") : section == Size ? tr("Size") : tr("Changed");
}

Qt::ItemFlags StorageTree::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (!index.isValid())
        return flags;
    if (index.column() == Name)
        flags |= Qt::ItemIsUserCheckable;
    if (!nodeOf(index)->isFolder)
        flags |= Qt::ItemNeverHasChildren;
    return flags;
}

std::vector<launch::StoragePlace> StorageTree::chosen() const
{
    std::vector<launch::StoragePlace> places;
    std::vector<std::pair<const Node *, bool>> waiting; // and whether a folder above is chosen
    const auto goDown = [&](const Node &node, bool covered) {
        for (auto child = node.children.rbegin(); child != node.children.rend(); ++child)
            waiting.emplace_back(child->get(), covered);
    };
    goDown(*m_root, false);
    while (!waiting.empty()) {
        const auto [node, covered] = waiting.back();
        waiting.pop_back();
        const bool isChosen = node->checked == Qt::Checked;
        if (isChosen && (!covered || !node->isTaken))
            places.push_back({node->parts().front(), node->path(), node->isFolder});
        goDown(*node, covered || isChosen);
    }
    return places;
}

QString StorageTree::pathOf(const QModelIndex &index) const { return index.isValid() ? nodeOf(index)->path() : QString(); }

void StorageTree::reach(const QString &path)
{
    m_wanted = path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    m_at = m_root;
    goOn();
}

void StorageTree::goOn()
{
    std::shared_ptr<Node> at = m_at.lock();
    if (!at)
        return;
    if (at == m_root && !m_root->children.empty()) { // the file system's name may be said or not
        const auto named = std::find_if(at->children.begin(), at->children.end(), [&](const auto &child) {
            return !m_wanted.isEmpty() && (child->name == m_wanted.front() || child->name + QLatin1Char(':') == m_wanted.front());
        });
        if (named != at->children.end())
            m_wanted.removeFirst();
        at = named != at->children.end() ? *named : at->children.front();
    }
    while (!m_wanted.isEmpty() && at->listing == Listing::Known) {
        const auto next =
            std::find_if(at->children.begin(), at->children.end(), [&](const auto &child) { return child->name == m_wanted.front(); });
        // A path as jobs see it begins with the place of the mount, which the storage does not know.
        const bool isMount = next == at->children.end() && at->parent == m_root.get() && m_wanted.size() > 1;
        if (next == at->children.end() && !isMount)
            break;
        m_wanted.removeFirst();
        if (!isMount)
            at = *next;
    }
    m_at = at;
    if (at != m_root && at->isFolder && at->listing == Listing::NotAsked && m_client)
        return list(at.get());
    if (at->listing == Listing::Asking || (at == m_root && at->listing != Listing::Known))
        return;
    const bool whole = m_wanted.isEmpty();
    m_at.reset();
    m_wanted.clear();
    emit reached(indexOf(at.get()), whole);
}

} // namespace gui
