// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configurations/filterbar.h"

#include "gui/configurations/configurationmodel.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/workspace.h"

#include <QAction>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace gui {
namespace {

constexpr int kRoomAroundPlaceholder = 28; // frame and margins of a line edit

const report::Column &verdictColumn() { return *report::findColumn("verdict"); }

const report::Condition *conditionOn(const report::RowFilter &filter, const report::Column &column)
{
    for (const report::Condition &condition : filter.conditions()) {
        if (condition.column == &column)
            return &condition;
    }
    return nullptr;
}

bool isUpperBound(const report::Condition &condition)
{
    return (condition.comparison == report::Comparison::Less || condition.comparison == report::Comparison::LessOrEqual)
        && condition.numbers.size() == 1;
}

} // namespace

FilterBar::FilterBar(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    m_text = new QLineEdit(this);
    m_text->setObjectName(QStringLiteral("filterText"));
    m_text->setClearButtonEnabled(true);
    m_text->setPlaceholderText(tr("Filter: words, or conditions such as tp=2,4 memory<70 days<=30"));
    m_text->setAccessibleName(tr("Filter"));
    m_text->setToolTip(tr("Words are looked for in the shown columns. Conditions compare a column: "
                          "tensor_parallel=2,4  memory_gib<70  days<=30  precision=bf16  recompute!=full"));
    m_text->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    connect(m_text, &QLineEdit::textEdited, this, &FilterBar::readText);

    m_savedMenu = new QMenu(this);
    m_savedMenu->setToolTipsVisible(true);
    connect(m_savedMenu, &QMenu::aboutToShow, this, &FilterBar::fillSavedMenu);
    m_saved = new QToolButton(this);
    m_saved->setText(tr("Saved filters"));
    m_saved->setPopupMode(QToolButton::InstantPopup);
    m_saved->setMenu(m_savedMenu);
    m_reset = new QToolButton(this);
    m_reset->setObjectName(QStringLiteral("filterReset"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("Show every configuration"));
    connect(m_reset, &QToolButton::clicked, this, &FilterBar::reset);
    auto *first = new QHBoxLayout;
    first->addWidget(m_text, 1);
    first->addWidget(m_saved);
    first->addWidget(m_reset);

    auto *second = new QHBoxLayout;
    for (int verdict = 0; verdict < 3; ++verdict) {
        m_verdicts[static_cast<std::size_t>(verdict)] = addVerdictButton(verdict);
        second->addWidget(m_verdicts[static_cast<std::size_t>(verdict)]);
    }
    second->addSpacing(fontMetrics().horizontalAdvance(QLatin1Char('x')) * 2);
    for (const char *id : {"memory_gib", "days", "cost_usd"})
        addBound(id);
    for (const Bound &bound : m_bounds)
        second->addWidget(bound.edit);
    second->addStretch(1);
    m_counts = new QLabel(this);
    second->addWidget(m_counts);

    m_error = new QLabel(this);
    m_error->setObjectName(QStringLiteral("filterError"));
    m_error->setWordWrap(true);
    m_error->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(first);
    column->addLayout(second);
    column->addWidget(m_error);
    accept(m_filter, nullptr);
}

QToolButton *FilterBar::addVerdictButton(int verdict)
{
    const auto value = static_cast<estimate::Verdict>(verdict);
    auto *button = new QToolButton(this);
    button->setObjectName(QStringLiteral("filterVerdict_%1").arg(fromStd(estimate::name(value))));
    button->setText(verdictText(value));
    button->setIcon(verdictIcon(value));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setCheckable(true);
    button->setToolTip(tr("Show configurations whose verdict is: %1").arg(verdictText(value)));
    connect(button, &QToolButton::clicked, this, &FilterBar::readVerdicts);
    return button;
}

void FilterBar::addBound(const char *columnId)
{
    Bound bound{report::findColumn(columnId), new QLineEdit(this)};
    bound.edit->setObjectName(QStringLiteral("filterMax_%1").arg(QLatin1String(columnId)));
    bound.edit->setPlaceholderText(QStringLiteral("≤ ") + columnTitle(*bound.column));
    bound.edit->setAccessibleName(tr("At most: %1").arg(columnTitle(*bound.column)));
    bound.edit->setToolTip(bound.edit->accessibleName());
    const int wanted = bound.edit->fontMetrics().horizontalAdvance(bound.edit->placeholderText()) + kRoomAroundPlaceholder;
    bound.edit->setMaximumWidth(wanted);
    bound.edit->setMinimumWidth(wanted * 2 / 3);
    bound.edit->setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
    connect(bound.edit, &QLineEdit::textEdited, this, [this, bound] { readBound(bound); });
    m_bounds.push_back(bound);
}

void FilterBar::setFilter(const report::RowFilter &filter) { accept(filter, nullptr); }

void FilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FilterBar::setCounts(std::size_t shown, std::size_t all)
{
    m_counts->setText(tr("%1 of %2").arg(count(shown), count(all)));
    m_counts->setToolTip(tr("Configurations shown, of all valid ones"));
}

void FilterBar::readText(const QString &text)
{
    const auto filter = report::RowFilter::parse(text.toStdString());
    if (filter)
        accept(*filter, m_text);
    else
        showError(translated(filter.error()));
}

void FilterBar::readVerdicts()
{
    std::vector<std::string> wanted;
    for (std::size_t i = 0; i < m_verdicts.size(); ++i) {
        if (m_verdicts[i]->isChecked())
            wanted.emplace_back(estimate::name(static_cast<estimate::Verdict>(i)));
    }
    report::RowFilter filter = m_filter;
    filter.setAnyOf(verdictColumn(), wanted);
    accept(filter, this);
}

void FilterBar::readBound(const Bound &bound)
{
    report::RowFilter filter = m_filter;
    if (bound.edit->text().trimmed().isEmpty()) {
        filter.setRange(*bound.column, std::nullopt, std::nullopt);
    } else {
        bool ok = false;
        const double most = QLocale().toDouble(bound.edit->text(), &ok);
        if (!ok)
            return showError(tr("%1: “%2” is not a number").arg(columnTitle(*bound.column), bound.edit->text()));
        filter.setRange(*bound.column, std::nullopt, most);
    }
    accept(filter, bound.edit);
}

void FilterBar::reset() { accept(report::RowFilter(), nullptr); }

/// Takes over a valid filter and shows it everywhere except where it was just typed.
void FilterBar::accept(const report::RowFilter &filter, const QWidget *source)
{
    const bool changed = !(filter == m_filter);
    m_filter = filter;
    if (source != m_text)
        m_text->setText(fromStd(m_filter.text()));
    const report::Condition *verdicts = conditionOn(m_filter, verdictColumn());
    for (std::size_t i = 0; i < m_verdicts.size(); ++i) {
        const std::string word(estimate::name(static_cast<estimate::Verdict>(i)));
        m_verdicts[i]->setChecked(verdicts && verdicts->comparison == report::Comparison::AnyOf
                                  && std::find(verdicts->words.begin(), verdicts->words.end(), word) != verdicts->words.end());
    }
    for (const Bound &bound : m_bounds) {
        if (bound.edit == source)
            continue;
        const report::Condition *condition = conditionOn(m_filter, *bound.column);
        bound.edit->setText(condition && isUpperBound(*condition) ? QLocale().toString(condition->numbers.front(), 'g', 10) : QString());
    }
    m_reset->setEnabled(!m_filter.empty());
    m_error->hide();
    if (changed)
        emit filterChanged(m_filter);
}

void FilterBar::showError(const QString &text)
{
    QPalette colours = m_error->palette();
    colours.setColor(QPalette::WindowText, themeColors(palette()).error);
    m_error->setPalette(colours);
    m_error->setText(text);
    m_error->show();
    m_reset->setEnabled(true); // clears what was typed too
}

void FilterBar::fillSavedMenu()
{
    m_savedMenu->clear();
    const std::vector<project::SavedFilter> &saved = m_workspace.project().filters;
    for (const project::SavedFilter &entry : saved) {
        QAction *action = m_savedMenu->addAction(fromStd(entry.name).replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setToolTip(fromStd(entry.text));
        connect(action, &QAction::triggered, this, [this, text = entry.text] {
            const auto filter = report::RowFilter::parse(text);
            if (filter)
                accept(*filter, nullptr);
            else
                showError(translated(filter.error()));
        });
    }
    if (!saved.empty())
        m_savedMenu->addSeparator();
    QAction *save = m_savedMenu->addAction(tr("Save this filter…"), this, &FilterBar::saveCurrent);
    save->setEnabled(!m_filter.empty());
    if (saved.empty())
        return;
    QMenu *remove = m_savedMenu->addMenu(tr("Remove"));
    for (std::size_t i = 0; i < saved.size(); ++i) {
        connect(remove->addAction(fromStd(saved[i].name).replace(QLatin1Char('&'), QLatin1String("&&"))), &QAction::triggered, this,
                [this, i] {
                    std::vector<project::SavedFilter> rest = m_workspace.project().filters;
                    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
                    m_workspace.setFilters(std::move(rest), tr("Remove saved filter"));
                });
    }
}

void FilterBar::saveCurrent()
{
    bool ok = false;
    const QString name =
        QInputDialog::getText(this, tr("Save filter"), tr("Name of this filter:"), QLineEdit::Normal, fromStd(m_filter.text()), &ok);
    if (!ok || name.trimmed().isEmpty())
        return;
    std::vector<project::SavedFilter> filters = m_workspace.project().filters;
    const std::string wanted = name.trimmed().toStdString();
    std::erase_if(filters, [&](const project::SavedFilter &entry) { return entry.name == wanted; });
    filters.push_back({wanted, m_filter.text()});
    m_workspace.setFilters(std::move(filters), tr("Save filter"));
}

} // namespace gui
