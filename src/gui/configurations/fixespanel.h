// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/memoryfixes.h"
#include "search/search.h"

#include <QWidget>
#include <memory>
#include <thread>

class QLabel;
class QVBoxLayout;

namespace gui {

/// Changes that would make one configuration fit, the best first, each with what it saves and costs and a
/// button that makes it. Looked for on a worker thread; a newer question drops the older answer.
class FixesPanel : public QWidget {
    Q_OBJECT

public:
    explicit FixesPanel(QWidget *parent = nullptr);

    /// Asks for one configuration of a result; the answer comes a moment later.
    void ask(const std::shared_ptr<const search::SearchResult> &result, const domain::Candidate &candidate);
    /// "6 changes make it fit", for a button that leads here; empty where it is safe.
    [[nodiscard]] QString headline() const { return m_headline; }
    [[nodiscard]] const search::MemoryFixes &fixes() const { return m_fixes; }
    void focusFirst(); ///< the keyboard goes to the first fix, if there is one
    /// Puts away the buttons while the plan is searched anew.
    void setBusy(bool busy);

signals:
    void changed(); ///< headline() or fixes()
    void applyRequested(const search::MemoryFix &fix);

protected:
    void changeEvent(QEvent *event) override;

private:
    void take(search::MemoryFixes fixes);
    void fillRows();
    void addRow(const search::MemoryFix &fix);
    void say(const QString &text, const QString &headline);
    void sayNothingHelps();

    std::shared_ptr<const search::SearchResult> m_result; ///< of the question
    domain::Candidate m_candidate;
    search::MemoryFixes m_fixes;
    QString m_headline;
    QLabel *m_text = nullptr;
    QWidget *m_list = nullptr;
    QVBoxLayout *m_rows = nullptr;
    quint64 m_generation = 0;
    std::jthread m_worker; ///< last: joined before the rest goes
};

} // namespace gui
