// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QPointer>
#include <QString>
#include <QStringList>
#include <memory>
#include <vector>

#include "launch/logfetch.h"

namespace gui {

/// Folders and files of a workspace's storage: file systems at the top, each folder listed when it is
/// opened. Entries are chosen by check marks; a chosen folder stands for all below it.
class StorageTree : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { Name, Size, Changed, ColumnCount };
    enum Role { IsFolderRole = Qt::UserRole, StateRole };
    enum class Listing : quint8 { NotAsked, Asking, Known, Failed };

    explicit StorageTree(QObject *parent = nullptr);
    ~StorageTree() override;

    /// Null: empty. Asks for the file systems.
    void setClient(lepton::Client *client);
    [[nodiscard]] Listing listing() const; ///< of the file systems
    [[nodiscard]] const base::Error &error() const { return m_error; } ///< why listing() is Failed
    [[nodiscard]] std::vector<launch::StoragePlace> chosen() const; ///< the topmost ones
    [[nodiscard]] QString pathOf(const QModelIndex &index) const; ///< in its file system
    void askAgain(const QModelIndex &folder);
    /// Lists what is on the way to a path; reached() comes with the last part that is there.
    void reach(const QString &path);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void listed(const QModelIndex &folder); ///< or failed; an invalid index: the file systems
    void chosenChanged();
    void reached(const QModelIndex &entry, bool whole); ///< not whole: the rest of the path is not there

private:
    struct Node;
    [[nodiscard]] Node *nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const Node *node, int column = Name) const;
    void list(Node *node);
    void takeEntries(const std::shared_ptr<Node> &node, const std::vector<lepton::wire::StorageEntry> &entries);
    void takeFailure(const std::shared_ptr<Node> &node, const lepton::Failure &failure);
    void askFacts(const std::shared_ptr<Node> &folder, std::size_t child);
    void check(Node *node, Qt::CheckState state);
    void showState(Node *node);
    void goOn();
    [[nodiscard]] QString stateText(const Node &node) const;

    QPointer<lepton::Client> m_client;
    std::shared_ptr<Node> m_root;
    base::Error m_error;
    QStringList m_wanted; ///< parts still to reach
    std::weak_ptr<Node> m_at;
};

} // namespace gui
