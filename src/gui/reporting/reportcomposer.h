// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>

#include "gui/reporting/reportpages.h"
#include "project/reportchoices.h"

namespace gui {

/// A report and its pages.
struct ComposedReport {
    std::shared_ptr<const report::Document> document; ///< null: no section was chosen
    std::shared_ptr<const ReportPages> pages; ///< null with it
    std::vector<report::ChartKind> available; ///< charts that have something to show
};

/// What choices ask of the report; nothing when no section is left.
[[nodiscard]] std::optional<report::ReportOptions> reportOptions(const project::ReportChoices &choices,
                                                                 const std::vector<report::ChartKind> &available);
[[nodiscard]] std::vector<report::Section> reportSections(); ///< all, in their order

/// Makes the report of a comparison: what it says on a worker thread, its pages in slices of the
/// event loop. Of several requests only the last is answered.
class ReportComposer : public QObject {
    Q_OBJECT

public:
    struct Request {
        std::shared_ptr<const comparison::Comparison> comparison;
        project::ReportChoices choices;
        std::string createdAt; ///< ISO 8601, UTC
    };

    explicit ReportComposer(QObject *parent = nullptr);
    ~ReportComposer() override;

    /// Begins a moment later, so that one who types is not answered letter by letter.
    void compose(Request request);
    [[nodiscard]] bool isComposing() const { return m_waiting || m_writing || m_maker; }
    /// The last one that is done.
    [[nodiscard]] const ComposedReport &report() const { return m_report; }

signals:
    void started();
    void composed(); ///< report() is new

private:
    struct Written {
        std::shared_ptr<const report::Document> document;
        std::vector<report::ChartKind> available;
    };
    [[nodiscard]] static Written write(const Request &request);

    void begin();
    void takeDocument();
    void layMore();

    std::optional<Request> m_waiting;
    QTimer m_soon;
    QTimer m_slice;
    QFutureWatcher<Written> m_worker;
    bool m_writing = false; ///< until the worker's answer was taken
    Written m_written; ///< whose pages are made
    std::unique_ptr<PageMaker> m_maker;
    ComposedReport m_report;
};

/// Texts of a report in the app's language.
[[nodiscard]] report::Translate appLanguage();

} // namespace gui
