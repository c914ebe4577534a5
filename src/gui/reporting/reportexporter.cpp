// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reporting/reportexporter.h"

#include "gui/charts/chartpicture.h"
#include "gui/widgets/translated.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QSaveFile>
#include <QUrl>
#include <algorithm>

namespace gui {
namespace {

base::Error fileError(const QString &path, const char *message, const QString &cause)
{
    return {base::ErrorKind::File, QDir::toNativeSeparators(path).toStdString(), message,
            QT_TRANSLATE_NOOP("core", "Choose another folder, or make room and see that you may write there."), cause.toStdString()};
}

/// Characters that mean something inside the brackets of a Markdown image.
QString markdownText(QString text)
{
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
        .replace(QLatin1Char('['), QLatin1String("\\["))
        .replace(QLatin1Char(']'), QLatin1String("\\]"));
    return text.simplified();
}

QString words(const report::Figure &figure)
{
    const QString description = translated(figure.description);
    return description.isEmpty() ? translated(figure.caption) : description;
}

/// "tflops.svg"; a second chart of a kind is "tflops-2.svg".
QString fileName(const std::vector<const report::Figure *> &figures, std::size_t index)
{
    const auto kind = figures[index]->chart.kind;
    const auto earlier = std::count_if(figures.begin(), figures.begin() + static_cast<std::ptrdiff_t>(index),
                                       [kind](const report::Figure *figure) { return figure->chart.kind == kind; });
    const QString name = fromStd(report::name(kind));
    return earlier == 0 ? name + QStringLiteral(".svg") : QStringLiteral("%1-%2.svg").arg(name).arg(earlier + 1);
}

QString chartFolder(const QString &path) { return QFileInfo(path).completeBaseName() + QStringLiteral("-charts"); }

/// Draws what was drawn before; figures are known by their place in the document.
report::DrawFigure drawn(const std::vector<const report::Figure *> &figures, std::function<QString(std::size_t index)> text)
{
    return [&figures, text = std::move(text)](const report::Figure &figure) {
        const auto found = std::find(figures.begin(), figures.end(), &figure);
        return found == figures.end() ? std::string() : text(static_cast<std::size_t>(found - figures.begin())).toStdString();
    };
}

} // namespace

base::Result<void> writeWholeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return base::fail(fileError(path, QT_TRANSLATE_NOOP("core", "The file cannot be written"), file.errorString()));
    return {};
}

ReportExporter::ReportExporter(QObject *parent)
    : QObject(parent)
{
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &ReportExporter::workOn);
}

ReportExporter::~ReportExporter() = default;

void ReportExporter::write(const ComposedReport &report, ReportFormat format, const QString &path)
{
    Job job;
    job.report = report;
    job.path = path;
    job.target = format == ReportFormat::Pdf ? Target::Pdf : format == ReportFormat::Html ? Target::Html : Target::Markdown;
    start(std::move(job));
}

void ReportExporter::copyRichText(const ComposedReport &report)
{
    Job job;
    job.report = report;
    job.target = Target::RichText;
    start(std::move(job));
}

void ReportExporter::copyMarkdown(const ComposedReport &report)
{
    QGuiApplication::clipboard()->setText(fromStd(report::markdown(*report.document, {}, appLanguage())));
    emit copied();
}

void ReportExporter::start(Job job)
{
    if (job.target == Target::Pdf) {
        job.pdf = std::make_unique<PdfMaker>(job.report.pages);
    } else {
        for (const report::Block &block : job.report.document->blocks)
            if (const auto *figure = std::get_if<report::Figure>(&block))
                job.figures.push_back(figure);
    }
    m_job = std::move(job);
    m_turn.start();
    emit started();
}

void ReportExporter::cancel()
{
    m_turn.stop();
    m_job.reset();
}

void ReportExporter::workOn()
{
    Job &job = *m_job;
    if (job.pdf) {
        const bool more = job.pdf->paintNext();
        emit progressed(job.pdf->painted(), job.report.pages->count());
        if (!more)
            finish();
        return;
    }
    if (job.pictures.size() == job.figures.size()) {
        finish();
        return;
    }
    const report::Chart &chart = job.figures[job.pictures.size()]->chart;
    job.pictures.push_back(job.target == Target::RichText ? chartPng(chart, {}) : chartSvg(chart, {}));
    emit progressed(static_cast<int>(job.pictures.size()), static_cast<int>(job.figures.size()));
}

void ReportExporter::finish()
{
    m_turn.stop();
    const Job job = std::move(*std::exchange(m_job, std::nullopt));
    if (job.target == Target::RichText) {
        auto *mime = new QMimeData; // the clipboard's
        const auto image = [&job](std::size_t index) {
            return QStringLiteral("<img src=\"data:image/png;base64,%1\" alt=\"%2\" width=\"%3\"/>")
                .arg(QString::fromLatin1(job.pictures[index].toBase64()), words(*job.figures[index]).toHtmlEscaped())
                .arg(ChartPicture().size.width());
        };
        mime->setHtml(fromStd(report::html(*job.report.document, drawn(job.figures, image), appLanguage())));
        mime->setText(fromStd(report::markdown(*job.report.document, {}, appLanguage())));
        QGuiApplication::clipboard()->setMimeData(mime);
        emit copied();
        return;
    }
    if (const auto saved = save(job); !saved)
        emit failed(saved.error());
    else
        emit written(job.path);
}

base::Result<void> ReportExporter::save(const Job &job) const
{
    if (job.pdf)
        return writeWholeFile(job.path, job.pdf->take());
    if (job.target == Target::Html) {
        const auto inlined = [&job](std::size_t index) { return QString::fromUtf8(job.pictures[index]); };
        return writeWholeFile(job.path,
                              QByteArray::fromStdString(report::html(*job.report.document, drawn(job.figures, inlined), appLanguage())));
    }
    const QString folder = chartFolder(job.path);
    const QDir beside = QFileInfo(job.path).absoluteDir();
    if (!job.figures.empty() && !beside.mkpath(folder))
        return base::fail(fileError(beside.filePath(folder), QT_TRANSLATE_NOOP("core", "The folder cannot be made"), {}));
    for (std::size_t i = 0; i < job.figures.size(); ++i)
        if (const auto saved = writeWholeFile(beside.filePath(folder + QLatin1Char('/') + fileName(job.figures, i)), job.pictures[i]);
            !saved)
            return saved;
    const auto link = [&job, &folder](std::size_t index) {
        const QString target = QString::fromLatin1(QUrl::toPercentEncoding(folder)) + QLatin1Char('/') + fileName(job.figures, index);
        return QStringLiteral("![%1](%2)").arg(markdownText(words(*job.figures[index])), target);
    };
    return writeWholeFile(job.path,
                          QByteArray::fromStdString(report::markdown(*job.report.document, drawn(job.figures, link), appLanguage())));
}

} // namespace gui
