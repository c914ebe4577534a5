// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <memory>
#include <optional>

#include "gui/reporting/reportexporter.h"

class QAction;
class QLabel;
class QStackedWidget;
class QUrl;

namespace gui {

class ChoicesPanel;
class Dialogs;
class ElidedLabel;
class EmptyState;
class OutcomeBar;
class PageView;
class Workspace;

/// The report of the open project: what it holds at the left, its pages as they are printed at the
/// right, and ways to hand it on. Follows the comparison and the choices as they change.
class ReportPage : public QWidget {
    Q_OBJECT

public:
    /// All outlive the page.
    struct Parts {
        Workspace &workspace;
        Dialogs &dialogs;
        QAction *results = nullptr; ///< where logs are added; may be null
        std::function<void(const QUrl &)> open = {}; ///< shows a file or folder; empty: the desktop does
    };
    explicit ReportPage(const Parts &parts, QWidget *parent = nullptr);
    ~ReportPage() override;

    /// What the report is about; null or without runs: only the plan can be reported.
    void setComparison(std::shared_ptr<const comparison::Comparison> comparison);
    [[nodiscard]] QList<QAction *> menuActions() const; ///< null = a separator
    [[nodiscard]] const ComposedReport &report() const { return m_composer->report(); }
    /// The preview shows the report of what was chosen last.
    [[nodiscard]] bool isUpToDate() const { return !m_stale && !m_composer->isComposing(); }
    [[nodiscard]] PageView &preview() const { return *m_preview; }

signals:
    void said(const QString &message);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Export {
        std::optional<ReportFormat> format; ///< none: the clipboard
        bool richText = false;
        QString path;
    };

    void buildActions();
    QWidget *buildEmpty();
    QWidget *buildReport();
    QWidget *buildBar();
    void connectExporter();
    QAction *addAction(const char *name, const QString &text, const QString &iconName);
    void followWorkspace();
    void readChoices();
    void choicesEdited();
    void recompose();
    void composeNow();
    void showComposed();
    void showState();
    void showPlace();
    [[nodiscard]] bool hasRuns() const;
    [[nodiscard]] bool hasReport() const; ///< runs, or the plan's report is wanted
    void exportAs(ReportFormat format);
    void doExport(const Export &wanted);
    void startExport(const Export &wanted);
    void openUrl(const QUrl &url) const;

    Workspace &m_workspace;
    Dialogs &m_dialogs;
    QAction *m_results = nullptr;
    std::function<void(const QUrl &)> m_open;
    std::shared_ptr<const comparison::Comparison> m_comparison;
    bool m_planOnly = false; ///< asked for while nothing was measured
    bool m_stale = true; ///< to be composed when it is next seen
    QString m_folder; ///< of the last export
    std::optional<Export> m_pending; ///< waits for the report
    ReportComposer *m_composer = nullptr;
    ReportExporter *m_exporter = nullptr;

    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_report = nullptr;
    ChoicesPanel *m_choices = nullptr;
    QStackedWidget *m_paper = nullptr; ///< the preview, or why there is none
    PageView *m_preview = nullptr;
    QLabel *m_place = nullptr; ///< "Page 2 of 5"
    QLabel *m_zoom = nullptr;
    ElidedLabel *m_activity = nullptr;
    OutcomeBar *m_outcome = nullptr;

    QAction *m_exportPdf = nullptr;
    QAction *m_exportHtml = nullptr;
    QAction *m_exportMarkdown = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_copyMarkdown = nullptr;
    QAction *m_zoomIn = nullptr;
    QAction *m_zoomOut = nullptr;
    QAction *m_fitWidth = nullptr;
    QAction *m_previewPlan = nullptr;
};

} // namespace gui
