// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configurations/whynotdialog.h"

#include "gui/configurations/rejectionmodel.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/workspace.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QTableView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace gui {
namespace {

constexpr int kRuleRole = Qt::UserRole; // int of search::RuleId; -1 = all
constexpr int kCountColumn = 1;

} // namespace

WhyNotDialog::WhyNotDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
{
    setWindowTitle(tr("Why not?"));
    setObjectName(QStringLiteral("whyNotDialog"));
    m_summary = new QLabel(this);
    m_summary->setWordWrap(true);
    m_rules = new QTreeWidget(this);
    m_rules->setObjectName(QStringLiteral("whyNotRules"));
    m_rules->setAccessibleName(tr("Rules and how many combinations each rejected"));
    m_rules->setHeaderLabels({tr("Rule"), tr("Rejected")});
    m_rules->setRootIsDecorated(false);
    m_rules->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_rules->header()->setSectionResizeMode(kCountColumn, QHeaderView::ResizeToContents);
    m_rules->header()->setStretchLastSection(false);
    m_explanation = new QLabel(this);
    m_explanation->setWordWrap(true);
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("whyNotSearch"));
    m_search->setPlaceholderText(tr("Search the rejected combinations, e.g. “tp 6” or “heads”"));
    m_search->setAccessibleName(tr("Search the rejected combinations"));
    m_search->setClearButtonEnabled(true);
    m_model = new RejectionModel(this);
    m_table = new QTableView(this);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Rejected combinations"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(RejectionModel::Configuration, fontMetrics().horizontalAdvance(QLatin1Char('x')) * 60);
    m_table->setColumnWidth(RejectionModel::Rule, fontMetrics().horizontalAdvance(QLatin1Char('x')) * 36);

    auto *lower = new QWidget(this);
    auto *lowerLayout = new QVBoxLayout(lower);
    lowerLayout->setContentsMargins(0, 0, 0, 0);
    lowerLayout->addWidget(m_explanation);
    lowerLayout->addWidget(m_search);
    lowerLayout->addWidget(m_table, 1);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_rules);
    splitter->addWidget(lower);
    splitter->setStretchFactor(1, 2);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(splitter, 1);
    layout->addWidget(buttons);

    connect(m_rules, &QTreeWidget::currentItemChanged, this, &WhyNotDialog::showRejections);
    connect(m_search, &QLineEdit::textChanged, this, &WhyNotDialog::showRejections);
    connect(&workspace, &Workspace::searchFinished, this, &WhyNotDialog::fillRules);
    connect(&workspace, &Workspace::activeClusterChanged, this, &WhyNotDialog::fillRules);
    resize(fontMetrics().horizontalAdvance(QLatin1Char('x')) * 150, fontMetrics().height() * 40);
    fillRules();
}

void WhyNotDialog::fillRules()
{
    m_result = m_workspace.result();
    m_rules->clear();
    if (!m_result) {
        m_summary->setText(tr("There is no search yet. Complete the plan first."));
        m_model->show({});
        return;
    }
    const search::Summary &summary = m_result->summary;
    const std::size_t rejected = summary.combinations - summary.valid;
    m_summary->setText(tr("Of %1 combinations %2 are valid and %3 break a rule. Each is counted under the first rule that it breaks.")
                           .arg(count(summary.combinations), count(summary.valid), count(rejected)));
    auto *all = new QTreeWidgetItem({tr("All rules"), count(rejected)});
    all->setData(0, kRuleRole, -1);
    m_rules->addTopLevelItem(all);
    for (const search::RuleInfo &info : search::rules()) {
        const std::size_t number = summary.rejectedByRule[static_cast<std::size_t>(info.id)];
        if (number == 0)
            continue;
        auto *item = new QTreeWidgetItem({translated(info.title), count(number)});
        item->setData(0, kRuleRole, int(info.id));
        item->setToolTip(0, translated(info.explanation));
        m_rules->addTopLevelItem(item);
    }
    for (int row = 0; row < m_rules->topLevelItemCount(); ++row)
        m_rules->topLevelItem(row)->setTextAlignment(kCountColumn, Qt::AlignRight | Qt::AlignVCenter);
    m_rules->setCurrentItem(all);
}

void WhyNotDialog::showRejections()
{
    const QTreeWidgetItem *item = m_rules->currentItem();
    const int id = item ? item->data(0, kRuleRole).toInt() : -1;
    const auto rule = id < 0 ? std::nullopt : std::optional(static_cast<search::RuleId>(id));
    m_explanation->setText(rule ? translated(search::rule(*rule).explanation) : QString());
    m_explanation->setVisible(rule.has_value());
    m_model->show({m_result, rule, m_search->text().trimmed()});
}

} // namespace gui
