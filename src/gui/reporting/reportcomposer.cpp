// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reporting/reportcomposer.h"

#include "gui/widgets/translated.h"

#include <QtConcurrentRun>

namespace gui {
namespace {
constexpr int kSettle = 120; // ms without another request before work begins
constexpr int kSlice = 8; // ms of work at a time
} // namespace

report::Translate appLanguage()
{
    return [](const base::Text &text) { return translated(text).toStdString(); };
}

std::vector<report::Section> reportSections()
{
    std::vector<report::Section> sections;
    for (auto i = 0; i <= static_cast<int>(report::Section::Appendix); ++i)
        sections.push_back(static_cast<report::Section>(i));
    return sections;
}

std::optional<report::ReportOptions> reportOptions(const project::ReportChoices &choices, const std::vector<report::ChartKind> &available)
{
    report::ReportOptions options;
    options.title = choices.title;
    options.comment = choices.comment;
    options.topN = static_cast<std::size_t>(choices.rows);
    for (const report::Section section : reportSections())
        if (!choices.hiddenSections.contains(std::string(report::name(section))))
            options.sections.insert(section);
    for (const report::ChartKind kind : available)
        if (!choices.hiddenCharts.contains(std::string(report::name(kind))))
            options.charts.push_back(kind);
    if (options.charts.empty()) // to the report, none means all
        options.sections.erase(report::Section::Charts);
    if (options.sections.empty())
        return {};
    return options;
}

ReportComposer::ReportComposer(QObject *parent)
    : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSettle);
    m_slice.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &ReportComposer::begin);
    connect(&m_slice, &QTimer::timeout, this, &ReportComposer::layMore);
    connect(&m_worker, &QFutureWatcher<Written>::finished, this, &ReportComposer::takeDocument);
}

ReportComposer::~ReportComposer() { m_worker.waitForFinished(); }

void ReportComposer::compose(Request request)
{
    const bool wasIdle = !isComposing();
    m_waiting = std::move(request);
    m_soon.start();
    if (wasIdle)
        emit started();
}

void ReportComposer::begin()
{
    if (m_writing) // takeDocument() comes back here
        return;
    m_slice.stop();
    m_maker.reset();
    m_writing = true;
    m_worker.setFuture(QtConcurrent::run([request = *std::exchange(m_waiting, std::nullopt)] { return write(request); }));
}

ReportComposer::Written ReportComposer::write(const Request &request)
{
    Written written;
    for (const report::ChartKind kind : report::chartKinds())
        if (!report::chart(kind, *request.comparison, report::ReportOptions().chartRuns).empty())
            written.available.push_back(kind);
    auto options = reportOptions(request.choices, written.available);
    if (!options)
        return written;
    options->createdAt = request.createdAt;
    written.document = std::make_shared<const report::Document>(report::comparisonReport(*request.comparison, *options));
    return written;
}

void ReportComposer::takeDocument()
{
    m_writing = false;
    if (m_waiting) { // asked for another meanwhile
        if (!m_soon.isActive())
            begin();
        return;
    }
    m_written = m_worker.result();
    if (!m_written.document) {
        m_report = {nullptr, nullptr, m_written.available};
        emit composed();
        return;
    }
    m_maker = std::make_unique<PageMaker>(*m_written.document, appLanguage());
    m_slice.start();
}

void ReportComposer::layMore()
{
    if (!m_maker->advance(kSlice))
        return;
    m_slice.stop();
    m_report = {m_written.document, m_maker->take(), m_written.available};
    m_maker.reset();
    emit composed();
}

} // namespace gui
