// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/rowfilter.h"

#include <QWidget>
#include <array>
#include <vector>

class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace gui {

class Workspace;

/// One filter, shown three ways that always agree: as typed text, as verdict buttons and as upper
/// bounds. Emits a filter only when it is valid and has changed.
class FilterBar : public QWidget {
    Q_OBJECT

public:
    explicit FilterBar(Workspace &workspace, QWidget *parent = nullptr);

    [[nodiscard]] const report::RowFilter &filter() const { return m_filter; }
    void setFilter(const report::RowFilter &filter);
    void focusText();
    /// "12 of 1,284 shown"
    void setCounts(std::size_t shown, std::size_t all);
    void reset(); ///< shows every configuration

signals:
    void filterChanged(const report::RowFilter &filter);

private:
    /// An upper bound of one numeric column as a small field of its own.
    struct Bound {
        const report::Column *column = nullptr;
        QLineEdit *edit = nullptr;
    };

    void readText(const QString &text);
    void readVerdicts();
    void readBound(const Bound &bound);
    void accept(const report::RowFilter &filter, const QWidget *source);
    void showError(const QString &text);
    void fillSavedMenu();
    void saveCurrent();
    QToolButton *addVerdictButton(int verdict);
    void addBound(const char *columnId);

    Workspace &m_workspace;
    report::RowFilter m_filter;
    QLineEdit *m_text = nullptr;
    QLabel *m_error = nullptr;
    QLabel *m_counts = nullptr;
    QToolButton *m_reset = nullptr;
    QToolButton *m_saved = nullptr;
    QMenu *m_savedMenu = nullptr;
    std::array<QToolButton *, 3> m_verdicts{};
    std::vector<Bound> m_bounds;
};

} // namespace gui
