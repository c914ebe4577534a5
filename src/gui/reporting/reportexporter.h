// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QTimer>
#include <memory>
#include <optional>
#include <vector>

#include "base/result.h"
#include "gui/reporting/reportcomposer.h"
#include "gui/reporting/reportpdf.h"

namespace gui {

enum class ReportFormat : quint8 { Pdf, Html, Markdown };

/// Writes a report to a file, or puts it on the clipboard, one page or chart per turn of the event
/// loop. A file is written whole or not at all.
class ReportExporter : public QObject {
    Q_OBJECT

public:
    explicit ReportExporter(QObject *parent = nullptr);
    ~ReportExporter() override;

    /// Markdown's charts become SVG files in the folder "NAME-charts" beside it.
    void write(const ComposedReport &report, ReportFormat format, const QString &path);
    /// For pasting into a document: rich text, and Markdown for who takes plain text only.
    void copyRichText(const ComposedReport &report);
    void copyMarkdown(const ComposedReport &report);
    [[nodiscard]] bool isRunning() const { return m_job.has_value(); }
    /// Forgets what is under way; nothing was written yet.
    void cancel();

signals:
    void started();
    void progressed(int done, int total);
    void written(const QString &path);
    void copied();
    void failed(const base::Error &error);

private:
    enum class Target : quint8 { Pdf, Html, Markdown, RichText };
    struct Job {
        ComposedReport report;
        Target target = Target::Pdf;
        QString path; ///< empty: the clipboard
        std::vector<const report::Figure *> figures;
        std::vector<QByteArray> pictures; ///< parallel to figures, as far as they are drawn
        std::unique_ptr<PdfMaker> pdf;
    };

    void start(Job job);
    void workOn();
    void finish();
    [[nodiscard]] base::Result<void> save(const Job &job) const;

    std::optional<Job> m_job;
    QTimer m_turn;
};

/// Writes a whole file or none; makes no folder.
[[nodiscard]] base::Result<void> writeWholeFile(const QString &path, const QByteArray &content);

} // namespace gui
