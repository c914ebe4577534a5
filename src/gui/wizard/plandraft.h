// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trainingplan.h"
#include "gui/workspace/planpreview.h"
#include "search/repair.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gui {

/// One thing to say about a field of the plan.
struct FieldNote {
    bool isError = true; ///< false: a warning, does not hold the user up
    bool isMissing = false; ///< an error only because nothing was entered yet
    std::string field; ///< flag name without dashes, as domain::Issue::field
    QString text; ///< what is wrong
    QString suggestion; ///< what to do; may be empty
    QString fixText; ///< what PlanDraft::applyFix() would do, for a button; empty = nothing to apply
    int issue = -1; ///< for applyFix(); -1: the text typed could not be read

    /// Problem and suggestion as sentences.
    [[nodiscard]] QString words() const;
};

/// The plan that the wizard's pages edit. Pages are views of it: they write by edit(), and read
/// again at changed(). It may be incomplete or wrong at any time; notes() says what is.
class PlanDraft : public QObject {
    Q_OBJECT

public:
    /// The catalogue outlives the draft.
    PlanDraft(const catalogue::Catalogue &catalogue, domain::TrainingPlan plan, QObject *parent = nullptr);
    ~PlanDraft() override;

    [[nodiscard]] const catalogue::Catalogue &catalogue() const { return m_catalogue; }
    [[nodiscard]] const domain::TrainingPlan &plan() const { return m_plan; }
    [[nodiscard]] const Preview &preview() const { return m_preview.preview(); }
    /// Something was entered that closing would lose: the plan differs, or a field holds unreadable text.
    [[nodiscard]] bool isModified() const;

    /// Applies a change to the plan; changed() follows when it made a difference.
    void edit(const std::function<void(domain::TrainingPlan &)> &change);
    /// A field's text cannot be read as a value, so the plan keeps the last one; empty = it can.
    void setInputError(std::string_view field, const QString &message);

    /// Everything to say, errors first; about one field; whether anything forbids to go on.
    [[nodiscard]] std::vector<FieldNote> notes() const;
    [[nodiscard]] std::vector<FieldNote> notes(std::string_view field) const;
    [[nodiscard]] bool hasErrors() const;
    /// Makes the change that a note offers. Offers appear a moment after the last edit, with changed().
    void applyFix(const FieldNote &note);

signals:
    void changed(); ///< the plan or what is to say about it
    void previewChanged(); ///< counts and best figures

private:
    using Repairs = std::map<int, search::Repair>; ///< by position of the issue

    [[nodiscard]] FieldNote note(int issue) const;
    void lookForRepairs();
    void takeRepairs();

    const catalogue::Catalogue &m_catalogue;
    domain::TrainingPlan m_original;
    domain::TrainingPlan m_plan;
    std::map<std::string, QString, std::less<>> m_inputErrors;
    PlanPreview m_preview;
    QTimer m_repairSoon;
    QFutureWatcher<Repairs> m_repairSearch; ///< each repair is tried on the whole plan: too long for the GUI thread
    Repairs m_repairs; ///< of the plan as it is; empty while they are looked for
};

} // namespace gui
