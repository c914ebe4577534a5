// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <memory>

class QLabel;
class QLineEdit;
class QTreeWidget;
class QTableView;

namespace search {
struct SearchResult;
}

namespace gui {

class RejectionModel;
class Workspace;

/// "Why not?": how many combinations each rule rejected, why the framework has that rule, and the
/// rejected combinations themselves, searchable.
class WhyNotDialog : public QDialog {
    Q_OBJECT

public:
    explicit WhyNotDialog(Workspace &workspace, QWidget *parent = nullptr);

private:
    void fillRules();
    void showRejections();

    Workspace &m_workspace;
    std::shared_ptr<const search::SearchResult> m_result;
    QLabel *m_summary = nullptr;
    QLabel *m_explanation = nullptr;
    QLineEdit *m_search = nullptr;
    QTreeWidget *m_rules = nullptr;
    QTableView *m_table = nullptr;
    RejectionModel *m_model = nullptr;
};

} // namespace gui
